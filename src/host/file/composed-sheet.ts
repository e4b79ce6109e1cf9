import type { CellStyle, Hyperlink, TableDefinition, WriteSheet } from 'hucre';
import { areaToA1, toA1 } from '../../core/address';
import type { SheetTable } from '../../core/charts';
import type { CellLink, CellRole, ComposedForm } from '../../core/forms';
import type { CellValue } from '../../core/grid';
import { BORDER_COLOUR, LOOKS, orientationOf, rowHeight } from '../looks';
import { ALLOWED } from '../protection';
import type { NewSheet } from '../workbook';
import { helpValidations } from './cell-help';
import { drawn } from './drawn-chart';

const THIN = { style: 'thin', color: { rgb: BORDER_COLOUR } } as const;
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN };

function styleOf(role: CellRole): CellStyle {
  const { font, size, bold, horizontal, vertical, wrap, fill, colour, isUnderlined, hasBorder } = LOOKS[role];
  return {
    font: {
      name: font,
      size,
      ...(bold && { bold }),
      ...(colour !== null && { color: { rgb: colour } }),
      ...(isUnderlined && { underline: true }),
    },
    alignment: { horizontal, vertical, ...(wrap && { wrapText: true }) },
    ...(fill !== null && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(hasBorder && { border: BORDER }),
  };
}

const placeOf = ({ sheet, to }: CellLink): string => `'${sheet.replaceAll("'", "''")}'!${toA1(to)}`;

/**
 * Characters that would end a path or mean something else in it; all others may stand as they are. A backslash in a name
 * is no separator, and two of them, or a word with a colon, lead to no other machine and start no program.
 */
const escapePath = (path: string): string => path.replace(/[%#?:\\"<>\s]/g, encodeURIComponent);

/** The same for a place behind the path. */
const escapePlace = (place: string): string => place.replace(/[%#\\"<>\s]/g, encodeURIComponent);

/** A link in the way of files: a place in this one, or the path of another with the place in it. */
function hyperlinkOf(link: CellLink): Hyperlink {
  const place = placeOf(link);
  if (link.file === undefined) return { target: '', location: place };
  return { target: `${escapePath(link.file)}#${escapePlace(place)}` };
}

/** All that a protected sheet allows is written down: for most of it a file that is silent says no. */
const PROTECTION: NonNullable<WriteSheet['protection']> = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  ...Object.fromEntries(ALLOWED.map((allowance) => [allowance, true])),
};

/** What a formula comes to; nothing where it is not known or shows nothing. */
const resultOf = (result: CellValue | undefined) => (result == null ? {} : { formulaResult: result });

/** A table part; how it looks is the cells' own. */
function liveTable({ name, area }: SheetTable, { values }: ComposedForm): TableDefinition {
  const heads = values[area.top]!.slice(area.left, area.right + 1);
  return {
    name,
    range: areaToA1(area),
    columns: heads.map((head) => ({ name: String(head) })),
    style: 'TableStyleLight1',
    showRowStripes: false,
  };
}

/**
 * A composed form as a sheet for hucre's writer: values, styles, merges, column widths, A4 print set-up
 * one page wide with the table's header repeated; protected if that is wanted.
 */
export function composedSheet({
  name,
  form: composed,
  charts = [],
  tables = [],
  isProtected = false,
}: NewSheet<'plain'>): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const links = new Map(
    composed.links.map((link) => [`${link.from.row},${link.from.col}`, hyperlinkOf(link)]),
  );
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
      const key = `${row},${col}`;
      const hyperlink = links.get(key);
      cells.set(key, {
        value: composed.values[row]?.[col] ?? null,
        ...(formula != null && { formula: formula.slice(1), ...resultOf(composed.results[row]?.[col]) }),
        ...(hyperlink && { hyperlink }),
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
      // A chart stands beside its table.
      orientation: charts.length > 0 ? 'landscape' : orientationOf(composed),
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${composed.headerTop + 1}:$${composed.headerRow + 1}`,
      horizontalCentered: true,
    },
    dataValidations: helpValidations(composed.help),
    ...(charts.length > 0 && { charts: charts.map((chart) => drawn(chart, name)) }),
    ...(tables.length > 0 && { tables: tables.map((table) => liveTable(table, composed)) }),
    ...(isProtected && { protection: PROTECTION }),
    ...(composed.frozen && { freezePane: { rows: composed.headerRow + 1 } }),
  };
}
