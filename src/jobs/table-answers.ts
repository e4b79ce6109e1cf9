import { answersFromJson, answersToJson, type Answer, type Answers } from '../core/recognise';
import type { Workbook } from '../host/workbook';

/** Where they are kept. */
export const ANSWERS_SETTING = 'tables';

/** What was said about the tables of this workbook. */
export async function readAnswers(workbook: Workbook): Promise<Answers> {
  return answersFromJson(await workbook.getSetting(ANSWERS_SETTING));
}

/** Remembers in the workbook which form a table is; it holds for every table that is headed alike. */
export async function rememberAnswer(workbook: Workbook, heading: string, answer: Answer): Promise<void> {
  await workbook.setSetting(ANSWERS_SETTING, answersToJson(await readAnswers(workbook), heading, answer));
}
