import { product, roundHalfUp } from '../../core/measures';
import type { Group, GroupResults, ResultSummary, Rollup, SettingSummary } from '../../core/rollup';
import { translator, type Language } from '../../i18n';

/** A name that came out of a cell, on one line. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
/** More are in the summary workbook and in the JSON. */
const MOST_LISTED = 20;

const percent = (ratio: number | null): string =>
  ratio === null ? '—' : `${roundHalfUp(product(ratio, 100), 2).toFixed(2)}%`;
const number = (value: number | null): string => (value === null ? '—' : value.toFixed(2));
const points = (ratio: number | null): string =>
  ratio === null ? '—' : roundHalfUp(product(ratio, 100), 2).toFixed(2);

/** The roll-up for reading in a terminal: the figures first, then who has not handed in and what is asked. */
export function rollupToText(rollup: Rollup, language: Language): string {
  const t = translator(language, 'report');
  const withOutcome = (outcome: string) => rollup.files.filter((file) => file.outcome === outcome).length;
  const settings = (label: 'projects' | 'departments', summary: SettingSummary): string[] => {
    if (summary.units.length === 0) return [];
    const { level2, total, quantitative } = summary.counts;
    const rates = { pooled: percent(summary.pooled), mean: percent(summary.meanOfUnits) };
    const counts = { units: summary.units.length, projects: summary.projects, level2, total, quantitative };
    return [t(`rollup.settings.${label}`, { ...counts, ...rates })];
  };
  const group = (name: Group) => (name === 'all' ? t('rollup.all') : (name ?? t('rollup.noKind')));
  const results = (summary: ResultSummary | null): string[] => {
    if (!summary) return [];
    const line = (own: GroupResults & { readonly group: Group }) =>
      t('rollup.group', {
        group: group(own.group),
        units: own.units,
        projects: own.projects,
        budget: number(own.budget),
        executed: number(own.executed),
        executionRate: percent(own.executionRate),
        completion: percent(own.completion),
        deviation: points(own.deviation),
        score: number(own.averageScore),
      });
    const head =
      summary.stage === '监控'
        ? summary.months === null
          ? t('rollup.monitoring')
          : t('rollup.monitoringTo', { months: summary.months })
        : t('rollup.selfEvaluation');
    return [head, ...summary.groups.filter(({ projects }) => projects > 0).map((own) => `  ${line(own)}`)];
  };
  const listed = (head: string, lines: readonly string[]): string[] => {
    if (lines.length === 0) return [];
    const rest = lines.length - MOST_LISTED;
    const shown = lines.slice(0, MOST_LISTED).map((line) => `  ${oneLine(line)}`);
    return [head, ...shown, ...(rest > 0 ? [`  ${t('rollup.more', { count: rest })}`] : [])];
  };
  const aside = rollup.files.flatMap((file) => file.aside.map(({ reason }) => reason));
  const countOf = (wanted: string) => aside.filter((reason) => reason === wanted).length;
  const setAside = {
    otherYear: countOf('otherYear'),
    noProject: countOf('noProject'),
    noStage: countOf('noStage'),
  };
  const late = rollup.submissions.filter(({ status }) => status === 'missing' || status === 'partial');
  const { grades, coverage } = rollup;
  const lines = [
    t('rollup.head', {
      year: rollup.year ?? '—',
      profile: rollup.profile.id,
      version: rollup.profile.version,
    }),
    t('rollup.files', {
      all: rollup.files.length,
      read: withOutcome('read'),
      unreadable: withOutcome('unreadable'),
      nothing: withOutcome('nothing'),
    }),
    ...(aside.length > 0 ? [t('rollup.aside', setAside)] : []),
    ...settings('departments', rollup.settings.departments),
    ...settings('projects', rollup.settings.projects),
    ...results(rollup.monitoring),
    ...results(rollup.selfEvaluation),
    ...(grades
      ? [
          t('rollup.grades', {
            grades: grades.grades.map((word, index) => `${word} ${grades.total.counts[index]!}`).join('  '),
            score: number(grades.total.averageScore),
          }),
        ]
      : []),
    ...(coverage.ownBudget + coverage.special > 0 ? [t('rollup.coverage', { ...coverage })] : []),
    ...listed(
      t('rollup.late'),
      late.map(({ unit, document: kind, received, due, missing }) =>
        t('rollup.lateLine', {
          unit: unit.name,
          stage: kind.stage,
          subject: t(`rollup.${kind.subject}`),
          received,
          due: due ?? '?',
          missing: missing.join(language === 'zh' ? '、' : ', '),
        }),
      ),
    ),
    ...listed(
      t('rollup.splits'),
      rollup.splits.map(({ kind, listed: before, found }) =>
        t(`rollup.${kind}`, {
          listed: before.map(({ name }) => name).join(' + '),
          found: found.map(({ name }) => name).join(' + '),
        }),
      ),
    ),
    ...listed(
      t('rollup.asked'),
      rollup.questions.map(({ kind, given, unit, choices }) =>
        t(`rollup.ask.${kind}`, {
          given,
          unit: unit ?? '',
          choices: choices.map(({ label }) => label).join(' | '),
          counted: choices[0]?.label ?? '',
        }),
      ),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
