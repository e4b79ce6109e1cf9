import { Caption1, Subtitle2, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../core/profile/types';
import type { ResultSummary, Rollup } from '../../core/rollup';
import { formatNumber, formatRatio, UNDEFINED_FIGURE, type Language } from '../../i18n';
import { Bars, type Bar } from './Bars';
import { GroupTable } from './GroupTable';

const useStyles = makeStyles({
  list: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  line: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  value: { margin: 0, flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  stage: { ...typographyStyles.body1Strong, margin: 0 },
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  note: { color: tokens.colorNeutralForeground3 },
});

interface FiguresProps {
  readonly rollup: Rollup;
  readonly profile: Profile;
  readonly language: Language;
}

/** The figures of a roll-up with the method of each; what is undefined is "—". */
export function Figures({ rollup, profile, language }: FiguresProps) {
  const styles = useStyles();
  const { t } = useTranslation('rollup');
  const number = (value: number | null) =>
    value === null ? UNDEFINED_FIGURE : formatNumber(value, language);
  const { projects, departments } = rollup.settings;
  const rates = ({ subject, pooled, meanOfUnits, units }: Rollup['settings']['projects']) =>
    units.length === 0
      ? []
      : ([
          [t(`quantification.${subject}`), formatRatio(pooled, language)],
          [t(`quantificationMean.${subject}`), formatRatio(meanOfUnits, language)],
        ] as const);
  const lines: (readonly [string, string])[] = [
    [t('units'), number(rollup.coverage.all)],
    [t('projects'), number(rollup.projects.filter(({ subject }) => subject === 'project').length)],
    [t('indicators'), number(projects.counts.total + departments.counts.total)],
    ...rates(projects),
    ...rates(departments),
  ];
  const { overall, cap } = profile.completion;
  const execution = ({ byUnit }: ResultSummary): Bar[] =>
    byUnit
      .filter(({ executionRate }) => executionRate !== null)
      .sort((a, b) => a.executionRate! - b.executionRate!)
      .map(({ unit, executionRate }) => ({
        label: unit?.name ?? t('noUnit'),
        text: formatRatio(executionRate, language),
        share: executionRate,
      }));
  const lights = ({ groups, stage }: ResultSummary): Bar[] => {
    const all = groups.find(({ group }) => group === 'all');
    if (!all || stage === '自评') return [];
    return (['red', 'yellow', 'green', 'blue'] as const).map((colour) => ({
      label: t(colour),
      text: number(all.lights[colour]),
      share: all.projects === 0 ? null : all.lights[colour] / all.projects,
    }));
  };
  const { grades, coverage } = rollup;
  return (
    <>
      <Subtitle2 as="h2">{t('figures')}</Subtitle2>
      <dl className={styles.list}>
        {lines.map(([label, text]) => (
          <div key={label} className={styles.line}>
            <dt>{label}</dt>
            <dd className={styles.value}>{text}</dd>
          </div>
        ))}
      </dl>
      {(['monitoring', 'selfEvaluation'] as const).map((stage) => {
        const summary = rollup[stage];
        if (!summary) return null;
        const months = summary.months === null ? '' : t('months', { months: summary.months });
        return (
          <section key={stage} className={styles.section} aria-label={t(`stage.${stage}`)}>
            <h3 className={styles.stage}>{t(`stage.${stage}`) + months}</h3>
            <GroupTable summary={summary} completion={overall} language={language} />
            <Caption1 className={styles.note}>
              {t('methods', {
                cap: formatRatio(cap, language),
                completion: t(`completionMethod.${overall}`),
              })}
            </Caption1>
            {execution(summary).length > 1 && <Bars title={t('executionByUnit')} bars={execution(summary)} />}
            {lights(summary).length > 0 && <Bars title={t('lights')} bars={lights(summary)} />}
          </section>
        );
      })}
      {grades && (
        <Bars
          title={t('grades')}
          bars={grades.grades.map((grade, index) => {
            const count = grades.total.counts[index] ?? 0;
            const share = grades.total.projects === 0 ? null : count / grades.total.projects;
            return {
              label: grade,
              text: t('gradeCount', { count, share: formatRatio(share, language) }),
              share,
            };
          })}
        />
      )}
      {coverage.ownBudget + coverage.special > 0 && (
        <Caption1 className={styles.note}>{t('coverage', { ...coverage })}</Caption1>
      )}
    </>
  );
}
