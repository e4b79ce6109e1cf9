import type { Fix } from '../../audit/types';
import type { Address, CellValue } from '../../grid';
import type { FormInstance } from '../../recognise/types';

/**
 * Puts a recomputed value into a cell. It is safe to apply unseen when the arithmetic is certain and no
 * formula would be lost: a formula that gives the wrong figure is for its author to repair.
 */
export function replacement(form: FormInstance, cell: Address, value: CellValue, isCertain: boolean): Fix {
  const hasFormula = form.grid.cell(cell.row, cell.col).formula !== undefined;
  return {
    kind: isCertain && !hasFormula ? 'fix' : 'suggestion',
    edits: [{ sheet: form.sheet, cell, value }],
  };
}
