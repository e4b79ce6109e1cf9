import { Body1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ResultSummary, Rollup } from '../../core/rollup';
import { formatNumber, formatPoints, formatRatio, UNDEFINED_FIGURE, type Language } from '../../i18n';

const useStyles = makeStyles({
  list: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  line: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '8px' },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  track: { flexBasis: '100%', height: '4px', backgroundColor: tokens.colorNeutralBackground5 },
  bar: { height: '100%', backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
});

interface Line {
  readonly label: string;
  readonly text: string;
  /** Drawn as a bar as well, 0..1. */
  readonly share?: number | null;
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {lines.map(({ label, text, share }) => (
        <div key={label} className={styles.line}>
          <dt>{label}</dt>
          <dd className={styles.value}>{text}</dd>
          {typeof share === 'number' && (
            <dd className={styles.track} style={{ margin: 0 }} aria-hidden>
              <div className={styles.bar} style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** The figures of a roll-up; what is undefined is "—". */
export function Figures({ rollup, language }: { readonly rollup: Rollup; readonly language: Language }) {
  const { t } = useTranslation('rollup');
  const number = (value: number | null) =>
    value === null ? UNDEFINED_FIGURE : formatNumber(value, language);
  const ratio = (label: string, share: number | null): Line => ({
    label,
    text: formatRatio(share, language),
    share,
  });
  const count = (label: string, value: number, all: number): Line => ({
    label,
    text: number(value),
    share: all === 0 ? null : value / all,
  });
  const { projects } = rollup.settings;
  const results = ({ groups }: ResultSummary): Line[] =>
    groups
      .filter(({ group }) => group === 'all')
      .flatMap((all) => [
        { label: t('projects'), text: number(all.projects) },
        { label: t('budget'), text: number(all.budget) },
        { label: t('executed'), text: number(all.executed) },
        ratio(t('executionRate'), all.executionRate),
        ratio(t('completion'), all.completion),
        { label: t('deviation'), text: formatPoints(all.deviation, language) },
        { label: t('score'), text: number(all.averageScore) },
        ...(['red', 'yellow', 'green', 'blue'] as const).map((colour) =>
          count(t(colour), all.lights[colour], all.projects),
        ),
      ]);
  const { grades } = rollup;
  return (
    <>
      <Subtitle2 as="h2">{t('figures')}</Subtitle2>
      <Lines
        lines={[
          { label: t('units'), text: number(rollup.coverage.all) },
          {
            label: t('projects'),
            text: number(rollup.projects.filter((one) => one.subject === 'project').length),
          },
          ratio(t('quantification'), projects.pooled),
          ratio(t('quantificationMean'), projects.meanOfUnits),
        ]}
      />
      {(['monitoring', 'selfEvaluation'] as const).map(
        (stage) =>
          rollup[stage] && (
            <section key={stage}>
              <Body1 as="h3">{t(`stage.${stage}`)}</Body1>
              <Lines lines={results(rollup[stage])} />
            </section>
          ),
      )}
      {grades && (
        <section>
          <Body1 as="h3">{t('grades')}</Body1>
          <Lines
            lines={grades.grades.map((grade, index) =>
              count(grade, grades.total.counts[index] ?? 0, grades.total.projects),
            )}
          />
        </section>
      )}
    </>
  );
}
