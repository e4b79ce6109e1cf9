import {
  BooleanNumber,
  CellValueType,
  WrapStrategy,
  type ICellData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { readXlsx, type CellStyle, type Sheet } from 'hucre/xlsx';
import type { CellValue, Grid } from '../../core/grid';
import { openWorkbookFile } from '../../host/file';

const SPARE_ROWS = 40;
const SPARE_COLS = 6;
/** Excel's column widths are in characters, Univer's in pixels. */
const PIXELS_PER_CHARACTER = 7.5;
const PIXELS_PER_POINT = 96 / 72;
const ALIGN_H: Readonly<Record<string, number>> = { left: 1, center: 2, right: 3 };
const ALIGN_V: Readonly<Record<string, number>> = { top: 1, center: 2, bottom: 3 };

/** The looks of a cell that the trial grid shows. */
function styleOf(style: CellStyle | undefined, pattern: string | undefined): IStyleData {
  const { font, fill, alignment, border } = style ?? {};
  const side = (one: { readonly style?: string } | undefined) =>
    one?.style ? { s: 1, cl: { rgb: '#8c8c8c' } } : null;
  return {
    ...(pattern && { n: { pattern } }),
    ...(font?.name && { ff: font.name }),
    ...(font?.size && { fs: font.size }),
    ...(font?.bold && { bl: BooleanNumber.TRUE }),
    ...(font?.italic && { it: BooleanNumber.TRUE }),
    ...(font?.color?.rgb && { cl: { rgb: `#${font.color.rgb.slice(-6)}` } }),
    ...(fill?.type === 'pattern' && fill.fgColor?.rgb && { bg: { rgb: `#${fill.fgColor.rgb.slice(-6)}` } }),
    ...(alignment?.horizontal && { ht: ALIGN_H[alignment.horizontal] ?? 0 }),
    ...(alignment?.vertical && { vt: ALIGN_V[alignment.vertical] ?? 0 }),
    ...(alignment?.wrapText && { tb: WrapStrategy.WRAP }),
    ...(border && {
      bd: { t: side(border.top), r: side(border.right), b: side(border.bottom), l: side(border.left) },
    }),
  };
}

function contentOf(value: CellValue, formula: string | undefined): ICellData {
  if (formula !== undefined) return { f: formula };
  if (value === null) return {};
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === 'number' ? CellValueType.NUMBER : CellValueType.STRING };
}

function rowsOf(sheet: Sheet, grid: Grid): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, { height }] of sheet.rowDefs ?? []) {
    if (height) rows[row] = { h: Math.round(height * PIXELS_PER_POINT), ia: BooleanNumber.FALSE };
  }
  for (const row of grid.hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function worksheetOf(id: string, sheet: Sheet, grid: Grid, isHidden: boolean): IWorksheetData {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, col: number, cell: ICellData) => {
    (cellData[row] ??= {})[col] = { ...cellData[row]?.[col], ...cell };
  };
  const { top, left, bottom, right } = grid.area;
  for (let row = top; row <= bottom; row++) {
    for (let col = left; col <= right; col++) {
      const { value, formula } = grid.cell(row, col);
      if (value !== null || formula !== undefined) put(row, col, contentOf(value, formula));
    }
  }
  for (const [key, cell] of sheet.cells ?? []) {
    const [row, col] = key.split(',').map(Number) as [number, number];
    const style = styleOf(cell.style, grid.cell(row, col).format ?? cell.style?.numFmt);
    if (Object.keys(style).length > 0) put(row, col, { s: style });
  }
  const lastRow = Math.max(
    bottom,
    ...[...(sheet.cells?.keys() ?? [])].map((key) => Number(key.split(',')[0])),
  );
  return {
    id,
    name: sheet.name,
    hidden: isHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: Math.max(lastRow + 1 + SPARE_ROWS, 60),
    columnCount: Math.max(right + 1 + SPARE_COLS, 16),
    cellData,
    mergeData: grid.merges.map((merge) => ({
      startRow: merge.top,
      startColumn: merge.left,
      endRow: merge.bottom,
      endColumn: merge.right,
    })),
    columnData: Object.fromEntries(
      (sheet.columns ?? []).flatMap(({ width }, col) =>
        width ? [[col, { w: Math.round(width * PIXELS_PER_CHARACTER) }]] : [],
      ),
    ),
    rowData: rowsOf(sheet, grid),
  } as unknown as IWorksheetData;
}

/**
 * An .xlsx file as a Univer workbook: values, formulas, number formats, merges, hidden sheets and rows,
 * and the plain looks of cells.
 * @throws FileError when the file cannot be opened.
 */
export async function toUniver(bytes: Uint8Array, name: string): Promise<Partial<IWorkbookData>> {
  const workbook = await openWorkbookFile(bytes, name);
  const infos = await workbook.sheets();
  const readings = await workbook.read(
    infos.filter(({ kind }) => kind === 'worksheet').map((info) => info.name),
  );
  const looks = await readXlsx(bytes, { readStyles: true });
  const sheets: Record<string, IWorksheetData> = {};
  const sheetOrder: string[] = [];
  for (const reading of readings) {
    const sheet = looks.sheets.find((one) => one.name === reading.sheet);
    if (!sheet || 'failure' in reading) continue;
    const id = `sheet-${sheetOrder.length + 1}`;
    const isHidden = infos.find((info) => info.name === reading.sheet)?.visibility !== 'visible';
    sheets[id] = worksheetOf(id, sheet, reading.grid, isHidden);
    sheetOrder.push(id);
  }
  return { id: `workbook-${Date.now()}`, name, sheets, sheetOrder };
}
