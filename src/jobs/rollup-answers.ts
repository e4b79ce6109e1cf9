import { rollupAnswersFromJson, type RollupAnswers } from '../core/rollup';
import type { Workbook } from '../host/workbook';

/** Where it is kept what was asked in a roll-up, and answered. */
const SETTING = 'rollupAnswers';

/** What was answered before in this workbook. */
export async function readRollupAnswers(workbook: Workbook): Promise<RollupAnswers> {
  return rollupAnswersFromJson(await workbook.getSetting(SETTING));
}

/** Remembers answers in the workbook: the next roll-up of the same names takes them. */
export async function rememberRollupAnswers(workbook: Workbook, answers: RollupAnswers): Promise<void> {
  await workbook.setSetting(SETTING, { ...answers });
}
