import {
  BooleanNumber,
  CellValueType,
  WrapStrategy,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
} from '@univerjs/core';
import { writeXlsx, type Cell, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx';

const ALIGN_H = { 1: 'left', 2: 'center', 3: 'right' } as const;
const ALIGN_V = { 1: 'top', 2: 'center', 3: 'bottom' } as const;

const colour = (rgb: string) => ({ rgb: rgb.replace('#', '').toUpperCase() });

function styleOf(style: IStyleData | undefined): CellStyle {
  if (!style) return {};
  const { n, ff, fs, bl, it, cl, bg, ht, vt, tb, bd } = style;
  const horizontal = ALIGN_H[ht as keyof typeof ALIGN_H];
  const vertical = ALIGN_V[vt as keyof typeof ALIGN_V];
  const side = (one: unknown) => (one ? { style: 'thin' as const, color: { rgb: '8C8C8C' } } : undefined);
  const sides = Object.entries({
    top: side(bd?.t),
    right: side(bd?.r),
    bottom: side(bd?.b),
    left: side(bd?.l),
  });
  const border = Object.fromEntries(sides.filter(([, one]) => one !== undefined));
  return {
    ...(n?.pattern && { numFmt: n.pattern }),
    font: {
      ...(ff && { name: ff }),
      ...(fs && { size: fs }),
      ...(bl === BooleanNumber.TRUE && { bold: true }),
      ...(it === BooleanNumber.TRUE && { italic: true }),
      ...(cl?.rgb && { color: colour(cl.rgb) }),
    },
    ...(bg?.rgb && {
      fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: colour(bg.rgb) },
    }),
    alignment: {
      ...(horizontal && { horizontal }),
      ...(vertical && { vertical }),
      ...(tb === WrapStrategy.WRAP && { wrapText: true }),
    },
    ...(Object.keys(border).length > 0 && { border }),
  };
}

function valueOf({ v, t }: ICellData): CellValue {
  if (v === undefined || v === null) return null;
  return t === CellValueType.BOOLEAN ? v === 1 || v === true : v;
}

/** The trial grid's workbook as .xlsx: values, formulas, number formats, merges, looks. Our marks stay behind. */
export async function toXlsx(data: IWorkbookData): Promise<Uint8Array> {
  const sheets = data.sheetOrder.map((id): WriteSheet => {
    const sheet = data.sheets[id]!;
    const cells = new Map<string, Partial<Cell>>();
    const rows: CellValue[][] = [];
    for (const [row, line] of Object.entries(sheet.cellData ?? {})) {
      for (const [col, cell] of Object.entries((line ?? {}) as Record<string, ICellData>)) {
        const [r, c] = [Number(row), Number(col)];
        const style = typeof cell.s === 'string' ? data.styles?.[cell.s] : cell.s;
        const value = valueOf(cell);
        while (rows.length <= r) rows.push([]);
        rows[r]![c] = value;
        cells.set(`${r},${c}`, {
          value,
          ...(cell.f && { formula: cell.f.replace(/^=/, '') }),
          style: styleOf(style ?? undefined),
        });
      }
    }
    return {
      name: sheet.name ?? id,
      rows: rows.map((row) => Array.from(row, (value) => value ?? null)),
      cells,
      merges: (sheet.mergeData ?? []).map(({ startRow, startColumn, endRow, endColumn }) => ({
        startRow,
        startCol: startColumn,
        endRow,
        endCol: endColumn,
      })),
      columns: Array.from({ length: sheet.columnCount ?? 0 }, (_, col) => {
        const pixels = sheet.columnData?.[col]?.w;
        return pixels ? { width: pixels / 7.5 } : {};
      }),
      ...(sheet.hidden === BooleanNumber.TRUE && { hidden: true }),
    };
  });
  return writeXlsx({ sheets });
}
