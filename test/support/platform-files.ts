import { parseA1 } from '../../src/core/address';
import type { CellValue } from '../../src/core/grid';
import { composeLayout, presets } from '../../src/core/interchange';
import { writeForms } from '../../src/host/file';

/** The layout of a platform that takes 项目支出绩效自评表, one project a file. */
export const evaluation = presets.find(({ id }) => id === 'performance-management')!;

/** Sheets of a platform's own blank file: the form, and one of its own beside it. */
export const BLANK_SHEETS = ['自评导入', '代码表'] as const;

/** A platform's own blank file, with single cells changed. */
export async function blankFile(cells: Readonly<Record<string, CellValue>> = {}): Promise<Uint8Array> {
  const form = composeLayout(evaluation);
  for (const [a1, value] of Object.entries(cells)) {
    const { row, col } = parseA1(a1)!;
    form.values[row]![col] = value;
  }
  const notes = composeLayout(presets[0]!);
  return writeForms([form, notes].map((one, index) => ({ name: BLANK_SHEETS[index]!, form: one })));
}
