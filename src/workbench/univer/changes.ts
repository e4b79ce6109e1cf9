import type { ICommandInfo, IExecutionOptions, IRange } from '@univerjs/core';
import type { Area } from '../../core/grid';
import type { BackendChange, CellChange } from '../standin';

/** Cells by row and column, as Univer's mutations hand them over. */
type CellMatrix = Readonly<Record<string, Readonly<Record<string, unknown>> | null | undefined>>;

/** Parts of a cell that somebody reading the sheet would call its content; the rest is looks. */
const CONTENT = ['v', 'f', 'si', 'p', 't'];

const isContent = (cell: unknown): boolean =>
  cell === null || (typeof cell === 'object' && CONTENT.some((key) => key in cell));

/** Smallest area around the cells whose content is in a matrix; `null` when it holds looks only. */
function areaOfCells(matrix: CellMatrix | undefined): Area | null {
  const area = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const [row, cells] of Object.entries(matrix ?? {})) {
    for (const [col, cell] of Object.entries(cells ?? {})) {
      if (!isContent(cell)) continue;
      area.top = Math.min(area.top, Number(row));
      area.bottom = Math.max(area.bottom, Number(row));
      area.left = Math.min(area.left, Number(col));
      area.right = Math.max(area.right, Number(col));
    }
  }
  return area.bottom < 0 ? null : area;
}

const areaOfRange = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
});

const MOVES: Readonly<Record<string, CellChange>> = {
  'sheet.mutation.insert-row': 'RowInserted',
  'sheet.mutation.remove-rows': 'RowDeleted',
  'sheet.mutation.insert-col': 'ColumnInserted',
  'sheet.mutation.remove-col': 'ColumnDeleted',
  'sheet.mutation.reorder-range': 'RangeEdited',
};

interface MutationParams {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly cellValue?: CellMatrix;
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
  readonly from?: { readonly subUnitId: string; readonly value: CellMatrix };
  readonly to?: { readonly subUnitId: string; readonly value: CellMatrix };
  readonly sheet?: { readonly id: string };
}

const cellsChanged = (
  type: CellChange | 'Calculated',
  sheetId: string | undefined,
  area: Area | null,
): BackendChange[] => (sheetId !== undefined && area ? [{ type, sheetId, area }] : []);

/**
 * What one of Univer's mutations changes, in Excel's words; nothing for commands that only lead to mutations,
 * and for those that change looks.
 */
export function changesOf(
  { id, params }: Readonly<ICommandInfo>,
  options: IExecutionOptions | undefined,
): BackendChange[] {
  const { subUnitId, range, cellValue, sourceRange, targetRange, from, to, sheet } = (params ??
    {}) as MutationParams;
  switch (id) {
    case 'sheet.mutation.set-range-values': {
      const isResult = options?.['applyFormulaCalculationResult'] === true;
      return cellsChanged(isResult ? 'Calculated' : 'RangeEdited', subUnitId, areaOfCells(cellValue));
    }
    case 'sheet.mutation.move-range':
      return [from, to].flatMap((side) =>
        cellsChanged('RangeEdited', side?.subUnitId, areaOfCells(side?.value)),
      );
    case 'sheet.mutation.move-rows':
    case 'sheet.mutation.move-columns':
      return [sourceRange, targetRange].flatMap((moved) =>
        cellsChanged('CellInserted', subUnitId, moved ? areaOfRange(moved) : null),
      );
    case 'sheet.mutation.insert-sheet':
      return sheet ? [{ type: 'SheetAdded', sheetId: sheet.id }] : [];
    case 'sheet.mutation.remove-sheet':
      return subUnitId === undefined ? [] : [{ type: 'SheetDeleted', sheetId: subUnitId }];
    default: {
      const type = MOVES[id];
      return type && range ? cellsChanged(type, subUnitId, areaOfRange(range)) : [];
    }
  }
}
