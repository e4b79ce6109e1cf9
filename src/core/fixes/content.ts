import type { Address, CellValue, Grid } from '../grid';

/** What a cell holds: a formula, or a value. */
export type CellContent = { readonly formula: string } | { readonly value: CellValue };

/** What stands in a cell of a grid. */
export function contentAt(grid: Grid, { row, col }: Address): CellContent {
  const { formula, value } = grid.cell(row, col);
  return formula === undefined ? { value } : { formula };
}

/** True for the same formula, or the same value of the same kind: the text "12" is not the number 12. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if ('formula' in a || 'formula' in b) return 'formula' in a && 'formula' in b && a.formula === b.formula;
  return (a.value === '' ? null : a.value) === (b.value === '' ? null : b.value);
}

/** Names a cell of a workbook. */
export const placeOf = (sheet: string, { row, col }: Address): string => `${row},${col},${sheet}`;
