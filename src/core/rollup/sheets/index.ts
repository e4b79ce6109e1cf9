import type { Profile } from '../../profile/types';
import type { Rollup } from '../rollup';
import { indicatorSheet, resultSheet, settingSheet, sheetsOf } from './ledger-sheets';
import { gradeSheet, rankingSheet } from './grades-and-ranking';
import { notesSheet } from './notes-sheet';
import type { SummarySheet } from './reference';
import { groupSheet, resultSummarySheet } from './result-summaries';
import { settingSummarySheet } from './setting-summary';
import { fileSheet, lightSheet, questionSheet, submissionSheet, type DescribeFile } from './status-sheets';

export { withFreeNames } from './free-names';
export { isSummarySheet } from './notes-sheet';
export { documentName, type DescribeFile } from './status-sheets';
export type { SummarySheet } from './reference';

/**
 * The summary as sheets: what a reader wants first, then who has handed in what and what is asked, then the ledgers
 * that every figure is calculated from by plain formulas.
 * @param describe words for what went wrong with a file
 */
export function composeSummary(rollup: Rollup, profile: Profile, describe: DescribeFile): SummarySheet[] {
  const ledgers = sheetsOf(rollup);
  const { departments, projects } = rollup.settings;
  const summaries = [rollup.monitoring, rollup.selfEvaluation].filter((summary) => summary !== null);
  const results = summaries.map((summary) => {
    const details = ledgers.results[summary.stage]!;
    const { sheet, written } = resultSummarySheet(rollup, summary, ledgers, profile);
    return {
      summary: [groupSheet(rollup, summary, ledgers, sheet, profile), written],
      ranking: rankingSheet(rollup, summary, details, profile),
      details: resultSheet(rollup, summary.stage, details, ledgers.indicators, profile),
    };
  });
  const evaluated = ledgers.results.自评;
  return [
    notesSheet(rollup, profile),
    ...[projects, departments]
      .filter(({ units }) => units.length > 0)
      .map((summary) => settingSummarySheet(rollup, summary, ledgers.settings)),
    ...results.flatMap(({ summary }) => summary),
    ...(rollup.grades && evaluated ? [gradeSheet(rollup, rollup.grades, evaluated)] : []),
    ...results.map(({ ranking }) => ranking),
    ...(rollup.monitoring ? [lightSheet(rollup)] : []),
    submissionSheet(rollup),
    questionSheet(rollup),
    fileSheet(rollup, describe),
    ...results.map(({ details }) => details),
    settingSheet(rollup, ledgers.settings, ledgers.indicators),
    indicatorSheet(rollup, ledgers.indicators, profile),
  ];
}
