import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { FormMeasures } from '../../core/audit/types';
import { formatPoints, formatRatio, UNDEFINED_FIGURE, type Language } from '../../i18n';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    margin: 0,
  },
  figure: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  term: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  value: {
    ...typographyStyles.body1Strong,
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
});

interface MeasureGridProps {
  readonly measures: FormMeasures;
  readonly language: Language;
}

/** The six figures of a form. An undefined one is "—": it is not 0. */
export function MeasureGrid({ measures, language }: MeasureGridProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const ratio = (value: number | null) => formatRatio(value, language);
  const figures = [
    ['quantRate', ratio(measures.quantRate)],
    ['executionRate', ratio(measures.executionRate)],
    ['completion', ratio(measures.completion)],
    ['deviation', ratio(measures.deviation)],
    ['score', formatPoints(measures.score, language)],
    ['grade', measures.grade ?? UNDEFINED_FIGURE],
  ] as const;
  return (
    <dl className={styles.grid} aria-label={t('measures.heading')}>
      {figures.map(([name, text]) => (
        <div key={name} className={styles.figure} data-measure={name}>
          <dt className={styles.term}>{t(`measures.${name}`)}</dt>
          <dd className={styles.value}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
