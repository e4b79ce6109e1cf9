import type { CellStyle, WriteSheet } from 'hucre';
import type { CellRole, ComposedForm } from '../../core/forms';
import { helpValidations } from './cell-help';

const SONG = '宋体';
const FANGSONG = '仿宋';
const THIN = { style: 'thin', color: { rgb: '8C8C8C' } } as const;
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN };

/** How each role looks, after the printed annexes: 宋体 bold titles, 仿宋 entries, thin borders all over. */
const STYLES: Readonly<Record<CellRole, CellStyle>> = {
  title: {
    font: { name: SONG, size: 16, bold: true },
    alignment: { horizontal: 'center', vertical: 'center' },
  },
  subtitle: { font: { name: FANGSONG, size: 11 }, alignment: { horizontal: 'center', vertical: 'center' } },
  label: {
    font: { name: SONG, size: 10.5 },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    border: BORDER,
  },
  head: {
    font: { name: SONG, size: 10.5, bold: true },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } },
    border: BORDER,
  },
  text: {
    font: { name: FANGSONG, size: 10.5 },
    alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
    border: BORDER,
  },
  narrative: {
    font: { name: FANGSONG, size: 10.5 },
    alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
    border: BORDER,
  },
  value: {
    font: { name: FANGSONG, size: 10.5 },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    border: BORDER,
  },
  note: {
    font: { name: FANGSONG, size: 9 },
    alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
  },
  total: {
    font: { name: SONG, size: 10.5, bold: true },
    alignment: { horizontal: 'center', vertical: 'center' },
    border: BORDER,
  },
};

/** Characters that fit across an upright A4 page and stay readable. */
const WIDEST_PORTRAIT = 125;

/** Width of a text in characters of the default font: East Asian characters count twice. */
function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char.codePointAt(0)! > 0xff ? 2 : 1;
  return width;
}

/** Points a row needs so that its longest wrapped text is not cut off. */
function rowHeight(composed: ComposedForm, row: number): number {
  let lines = 1;
  composed.values[row]?.forEach((value, col) => {
    if (typeof value !== 'string') return;
    const merge = composed.merges.find((area) => area.top === row && area.left === col);
    const right = merge?.right ?? col;
    const rows = merge ? merge.bottom - merge.top + 1 : 1;
    let width = -2;
    for (let at = col; at <= right; at++) width += composed.widths[at] ?? 10;
    lines = Math.max(lines, Math.ceil(displayWidth(value) / Math.max(width, 2) / rows));
  });
  const least = composed.roles[row]!.includes('narrative') ? 75 : 20;
  return Math.max(least, lines * 15 + 5);
}

/**
 * A composed form as a sheet for hucre's writer: values, styles, merges, column widths, A4 print set-up
 * one page wide with the table's header repeated.
 */
export function composedSheet(name: string, composed: ComposedForm): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  composed.roles.forEach((roles, row) =>
    roles.forEach((role, col) => {
      if (!role) return;
      const numFmt = composed.formats[row]?.[col];
      const style: CellStyle = { ...STYLES[role], ...(numFmt != null && { numFmt }) };
      const formula = composed.formulas[row]?.[col];
      cells.set(`${row},${col}`, {
        value: composed.values[row]?.[col] ?? null,
        ...(formula != null && { formula: formula.slice(1) }),
        style,
      });
    }),
  );
  const totalWidth = composed.widths.reduce((sum, width) => sum + width, 0);
  return {
    name,
    rows: composed.values,
    cells,
    merges: composed.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    columns: composed.widths.map((width) => ({ width })),
    rowDefs: new Map(
      composed.values.map((_, row) => [row, { height: row === 0 ? 32 : rowHeight(composed, row) }]),
    ),
    pageSetup: {
      paperSize: 'a4',
      orientation: totalWidth > WIDEST_PORTRAIT ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${composed.headerRow + 1}:$${composed.headerRow + 1}`,
      horizontalCentered: true,
    },
    dataValidations: helpValidations(composed.help),
    ...(composed.frozen && { freezePane: { rows: composed.headerRow + 1 } }),
  };
}
