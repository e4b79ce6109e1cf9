import { writeXlsx, type Cell, type WriteSheet } from 'hucre';
import { parseArea, toA1 } from '../../../src/core/address';
import type { Address, Area } from '../../../src/core/grid';
import { Package } from '../../../src/host/file/package';
import { listZip } from '../../../src/host/file/zip';
import type { SheetSpec, WorkbookSpec } from '../contract';

/** Of two files that hold the same table, the one that was saved later counts: not which of them a test built later. */
const SAVED = new Date('2026-01-05T08:00:00Z');

/** Builds the bytes of an .xlsx file from a description. */
export function buildFile(spec: WorkbookSpec): Promise<Uint8Array> {
  return writeXlsx({
    sheets: spec.sheets.map(toWriteSheet),
    properties: { created: SAVED, modified: SAVED },
    ...(spec.active !== undefined && { activeSheet: spec.active }),
  });
}

const holds = ({ top, left, bottom, right }: Area, { row, col }: Address) =>
  row >= top && row <= bottom && col >= left && col <= right;

function toWriteSheet(sheet: SheetSpec): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, values] of sheet.rows.entries()) {
    for (const [col, value] of values.entries()) {
      const address = toA1({ row, col });
      const numFmt = sheet.formats?.[address];
      const isOpen = (sheet.unlocked ?? []).some((area) => holds(parseArea(area)!, { row, col }));
      const style =
        numFmt === undefined && !isOpen
          ? {}
          : {
              style: {
                ...(numFmt !== undefined && { numFmt }),
                ...(isOpen && { protection: { locked: false } }),
              },
            };
      if (typeof value === 'string' && value.startsWith('=')) {
        const result = sheet.results?.[address];
        const spill = sheet.spills?.find((area) => area.startsWith(`${address}:`));
        cells.set(`${row},${col}`, {
          formula: value.slice(1),
          ...(spill !== undefined && { formulaType: 'array', formulaRef: spill, formulaDynamic: true }),
          ...(result !== undefined && { formulaResult: result }),
          ...style,
        });
      } else if (typeof value === 'string' && /^#[A-Z]+[/A-Z0-9]*[!?]?$/.test(value)) {
        cells.set(`${row},${col}`, { value, type: 'error', ...style });
      } else if ('style' in style) cells.set(`${row},${col}`, { value, ...style });
    }
  }
  const filled = (sheet.spills ?? []).map((area) => parseArea(area)!);
  return {
    name: sheet.name,
    rows: sheet.rows.map((values, row) =>
      values.map((value, col) => {
        if (typeof value === 'string' && value.startsWith('=')) return null;
        const isFilled = filled.some((area) => holds(area, { row, col }));
        return isFilled ? (sheet.results?.[toA1({ row, col })] ?? null) : value;
      }),
    ),
    cells,
    merges: (sheet.merges ?? []).map((merge) => {
      const { top, left, bottom, right } = parseArea(merge)!;
      return { startRow: top, startCol: left, endRow: bottom, endCol: right };
    }),
    ...(sheet.visibility === 'hidden' && { hidden: true }),
    ...(sheet.visibility === 'veryHidden' && { veryHidden: true }),
    ...(sheet.isProtected && {
      protection: { sheet: true, ...(sheet.allowsFormat && { formatCells: true }) },
    }),
    ...(sheet.hiddenRows && { rowDefs: new Map(sheet.hiddenRows.map((row) => [row, { hidden: true }])) }),
    ...(sheet.hiddenCols && {
      columns: Array.from({ length: Math.max(...sheet.hiddenCols) + 1 }, (_, col) =>
        sheet.hiddenCols!.includes(col) ? { hidden: true } : {},
      ),
    }),
    ...(sheet.userFormat && {
      conditionalRules: [
        {
          type: 'expression' as const,
          priority: 1,
          range: sheet.userFormat.range,
          formula: sheet.userFormat.formula.slice(1),
          style: {
            fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: { rgb: 'C6EFCE' } },
          },
        },
      ],
    }),
  };
}

/** The parts of a file, to look at or to spoil. */
export function unpack(bytes: Uint8Array): Package {
  return new Package(bytes, listZip(bytes));
}

/** A copy of the file with some parts replaced (`null` removes). */
export async function withParts(
  bytes: Uint8Array,
  parts: Readonly<Record<string, string | null>>,
): Promise<Uint8Array> {
  const pkg = unpack(bytes);
  for (const [name, text] of Object.entries(parts)) {
    if (text === null) pkg.remove(name);
    else pkg.set(name, text);
  }
  return pkg.build();
}
