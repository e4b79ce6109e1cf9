/** A workbook in the stand-in's hands, made anew for every trial, and what is in it for the user. */
import type { Area, CellValue } from '../../src/core/grid';
import { parseA1 } from '../../src/core/address';
import { severityOfFormula } from '../../src/host/marks';
import { openWorkbookFile } from '../../src/host/file';
import { ArrayBackend, type BackendSheet } from '../../src/workbench/standin';

/** A sheet as a file holds it. */
interface SheetContent {
  readonly name: string;
  readonly area: Area;
  readonly rows: (string | number | boolean)[][];
  readonly merges: readonly Area[];
}

export type DocumentContent = readonly SheetContent[];

const typed = (value: CellValue): string | number | boolean =>
  value === null ? '' : typeof value === 'string' && value.startsWith('=') ? `'${value}` : value;

/** Reads a workbook file's sheets. */
export async function contentOf(bytes: Uint8Array, name: string): Promise<DocumentContent> {
  const workbook = await openWorkbookFile(bytes, name);
  const readings = await workbook.read((await workbook.sheets()).map((sheet) => sheet.name));
  return readings.flatMap((reading): SheetContent[] => {
    if ('failure' in reading) return [];
    const { grid } = reading;
    const { top, left, bottom, right } = grid.area;
    const rows = Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, col) => {
        const { value, formula } = grid.cell(top + row, left + col);
        return formula ?? typed(value);
      }),
    );
    return [{ name: reading.sheet, area: grid.area, rows, merges: grid.merges }];
  });
}

/** A fresh spreadsheet with this content; cells in `changes` hold something else, by "sheet!A1". */
export function openDocument(
  content: DocumentContent,
  changes: Readonly<Record<string, string | number>> = {},
): ArrayBackend {
  const backend = new ArrayBackend();
  const [first] = backend.sheets();
  for (const [index, { name, area, rows, merges }] of content.entries()) {
    const sheet = index === 0 ? first! : backend.addSheet(name);
    sheet.name = name;
    sheet.write(area, rows);
    for (const merge of merges) sheet.merge(merge);
  }
  for (const [place, value] of Object.entries(changes)) {
    const [name, address] = place.split('!');
    const cell = parseA1(address!)!;
    const area = { top: cell.row, left: cell.col, bottom: cell.row, right: cell.col };
    backend
      .sheets()
      .find((sheet) => sheet.name === name)!
      .write(area, [[value]]);
  }
  backend.activate(first!.id);
  return backend;
}

/** What a user would miss: by "sheet!row,col" what each cell holds, and by sheet what is merged, hidden or formatted. */
export type Snapshot = ReadonlyMap<string, string>;

function formatsOfOthers(sheet: BackendSheet): string {
  return JSON.stringify(
    sheet
      .conditionalFormats()
      .filter(({ formula }) => severityOfFormula(formula) === null)
      .map(({ formula, areas }) => [formula, areas]),
  );
}

/** What is in the spreadsheet. Our marks are left out: they are not the user's. */
export function snapshotOf(backend: ArrayBackend): Snapshot {
  const seen = new Map<string, string>();
  for (const sheet of backend.sheets()) {
    const { name } = sheet;
    seen.set(`${name}!merges`, JSON.stringify(sheet.merges()));
    seen.set(
      `${name}!hidden`,
      JSON.stringify([[...sheet.hiddenRows()].sort((a, b) => a - b), sheet.visibility]),
    );
    seen.set(`${name}!formats`, formatsOfOthers(sheet));
    const area = sheet.usedArea(true);
    if (!area) continue;
    sheet.formulas(area).forEach((row, r) =>
      row.forEach((value, c) => {
        if (value !== '') seen.set(`${name}!${area.top + r},${area.left + c}`, JSON.stringify(value));
      }),
    );
  }
  return seen;
}

/** Places that differ, of the sheets named by `sheets`. */
export function differences(before: Snapshot, after: Snapshot, sheets: ReadonlySet<string>): string[] {
  const places = new Set([...before.keys(), ...after.keys()]);
  return [...places].filter(
    (place) => sheets.has(place.slice(0, place.lastIndexOf('!'))) && before.get(place) !== after.get(place),
  );
}
