import type { CellStyle, WriteSheet } from 'hucre';
import type { CellRole } from '../../core/forms';
import { BORDER_COLOUR, LOOKS, orientationOf, rowHeight } from '../looks';
import { ALLOWED } from '../protection';
import type { NewSheet } from '../workbook';
import { helpValidations } from './cell-help';

const THIN = { style: 'thin', color: { rgb: BORDER_COLOUR } } as const;
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN };

function styleOf(role: CellRole): CellStyle {
  const { font, size, bold, horizontal, vertical, wrap, fill, hasBorder } = LOOKS[role];
  return {
    font: { name: font, size, ...(bold && { bold }) },
    alignment: { horizontal, vertical, ...(wrap && { wrapText: true }) },
    ...(fill !== null && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(hasBorder && { border: BORDER }),
  };
}

/** All that a protected sheet allows is written down: for most of it a file that is silent says no. */
const PROTECTION: NonNullable<WriteSheet['protection']> = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  ...Object.fromEntries(ALLOWED.map((allowance) => [allowance, true])),
};

/**
 * A composed form as a sheet for hucre's writer: values, styles, merges, column widths, A4 print set-up
 * one page wide with the table's header repeated; protected if that is wanted.
 */
export function composedSheet({ name, form: composed, isProtected = false }: NewSheet<'plain'>): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  composed.roles.forEach((roles, row) =>
    roles.forEach((role, col) => {
      if (!role) return;
      const numFmt = composed.formats[row]?.[col];
      const isOpen = isProtected && composed.locked[row]![col] === false;
      const style: CellStyle = {
        ...styleOf(role),
        ...(numFmt != null && { numFmt }),
        ...(isOpen && { protection: { locked: false } }),
      };
      const formula = composed.formulas[row]?.[col];
      cells.set(`${row},${col}`, {
        value: composed.values[row]?.[col] ?? null,
        ...(formula != null && { formula: formula.slice(1) }),
        style,
      });
    }),
  );
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
    rowDefs: new Map(composed.values.map((_, row) => [row, { height: rowHeight(composed, row) }])),
    pageSetup: {
      paperSize: 'a4',
      orientation: orientationOf(composed),
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${composed.headerTop + 1}:$${composed.headerRow + 1}`,
      horizontalCentered: true,
    },
    dataValidations: helpValidations(composed.help),
    ...(isProtected && { protection: PROTECTION }),
    ...(composed.frozen && { freezePane: { rows: composed.headerRow + 1 } }),
  };
}
