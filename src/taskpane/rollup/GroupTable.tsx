import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { printedFigure, type Measure, type ResultSummary } from '../../core/rollup';
import { formatNumber, formatRatio, UNDEFINED_FIGURE, type Language } from '../../i18n';

const useStyles = makeStyles({
  table: { ...typographyStyles.caption1, width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  head: { textAlign: 'right', fontWeight: tokens.fontWeightSemibold, verticalAlign: 'bottom' },
  label: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  value: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', paddingBlock: '1px' },
  all: { fontWeight: tokens.fontWeightSemibold },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

type Results = ResultSummary['groups'][number];

/** Money and goals of 部门预算 and 专项 apart and together: each figure's name above its row, so that it fits 320 px. */
export function GroupTable({
  summary,
  completion,
  language,
}: {
  readonly summary: ResultSummary;
  readonly completion: 'mean' | 'weighted';
  readonly language: Language;
}) {
  const styles = useStyles();
  const { t } = useTranslation('rollup');
  const printed = (measure: Measure, value: number | null) =>
    value === null ? UNDEFINED_FIGURE : printedFigure(measure, value);
  const { stage } = summary;
  // A kind of projects that there are none of only takes room.
  const groups = summary.groups.filter(({ group, projects }) => group === 'all' || projects > 0);
  const rows: (readonly [string, (results: Results) => string])[] = [
    [t('units'), ({ units }) => formatNumber(units, language)],
    [t('projects'), ({ projects }) => formatNumber(projects, language)],
    [t('budget'), ({ budget }) => printed('budget', budget)],
    [t('executed'), ({ executed }) => printed('executed', executed)],
    [t('executionRate'), ({ executionRate }) => formatRatio(executionRate, language)],
    [t(`completion.${completion}`), (one) => formatRatio(one.completion, language)],
    [t('deviation'), ({ deviation }) => printed('deviation', deviation)],
    [t('score'), ({ averageScore }) => printed('averageScore', averageScore)],
  ];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {groups.map(({ group }) => (
            <th key={group ?? ''} scope="col" className={styles.head}>
              {t(`group.${GROUPS[group ?? 'unknown']}`)}
            </th>
          ))}
        </tr>
      </thead>
      {rows
        .filter(([label]) => stage === '自评' || label !== t('score'))
        .map(([label, text]) => (
          <tbody key={label}>
            <tr className={styles.row}>
              <th colSpan={groups.length} scope="rowgroup" className={styles.label}>
                {label}
              </th>
            </tr>
            <tr>
              {groups.map((results) => (
                <td
                  key={results.group ?? ''}
                  className={mergeClasses(styles.value, results.group === 'all' && styles.all)}
                >
                  {text(results)}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
    </table>
  );
}

const GROUPS = { 部门预算: 'ownBudget', 专项: 'special', unknown: 'unknown', all: 'all' } as const;
