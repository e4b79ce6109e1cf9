import {
  explanationsFromJson,
  explanationsToJson,
  withExplanation,
  type Explanations,
  type Finding,
} from '../core/audit';
import type { Workbook } from '../host/workbook';

/** Where they are kept. */
export const EXPLANATIONS_SETTING = 'explanations';

/** The explanations (出错说明) that were given in this workbook. */
export async function readExplanations(workbook: Workbook): Promise<Explanations> {
  return explanationsFromJson(await workbook.getSetting(EXPLANATIONS_SETTING));
}

/**
 * Remembers in the workbook how the user explains a warning; a text of blanks takes the explanation away.
 * `date` is today's ISO day.
 * @returns all explanations of the workbook, for `explainFindings`.
 */
export async function rememberExplanation(
  workbook: Workbook,
  finding: Finding,
  text: string,
  date: string,
): Promise<Explanations> {
  const changed = withExplanation(await readExplanations(workbook), finding, text, date);
  await workbook.setSetting(EXPLANATIONS_SETTING, changed.size === 0 ? null : explanationsToJson(changed));
  return readExplanations(workbook);
}
