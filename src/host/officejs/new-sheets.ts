import { areaToA1, toA1 } from '../../core/address';
import type { CellHelp, CellLink, CellRole, ComposedForm } from '../../core/forms';
import { coalesce } from '../../core/coalesce';
import type { Address, Area, CellValue } from '../../core/grid';
import type { Severity } from '../../core/profile/types';
import { freeSheetName } from '../../core/templates/sheet-names';
import { BORDER_COLOUR, LOOKS, orientationOf, rowHeight } from '../looks';
import { SEVERITIES } from '../marks';
import { ALLOWED } from '../protection';
import type { NewSheet, WorkOptions } from '../workbook';
import { asTyped } from './as-typed';
import { addTables, drawCharts } from './charts';
import { officeCode } from './failure';
import type { Run } from './runner';
import { onSheets } from './structure';

/** Excel measures columns in points; a character of the default font is 7 pixels wide, its margins 5. */
const columnPoints = (chars: number) => (chars * 7 + 5) * 0.75;
const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
/** Excel's limit for the texts of a list. */
const LONGEST_LIST = 255;

/** Cells written in one go: Excel on the web takes 5 MB at once, and nobody may wait for a long list in one stretch. */
const CELLS_AT_ONCE = 10_000;

/** Adds one sheet for each table, so that a sheet is there whole or not at all. */
export async function addSheets(
  run: Run,
  sheets: readonly NewSheet[],
  { signal, onProgress }: WorkOptions = {},
): Promise<string[]> {
  const names: string[] = [];
  for (const [index, sheet] of sheets.entries()) {
    if (signal?.aborted) break;
    const tell = (done: number) => onProgress?.((index + done) / sheets.length);
    const name = await onSheets(run)((context) => addSheet(context, sheet, tell, signal));
    if (name === null) break;
    names.push(name);
    tell(1);
  }
  return names;
}

/** Gives the sheet's name; `null` when it was cancelled, and is not there. */
async function addSheet(
  context: Excel.RequestContext,
  { name, form, replaces, before, charts = [], tables = [], isProtected = false }: NewSheet,
  tell: (done: number) => void,
  signal: AbortSignal | undefined,
): Promise<string | null> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  const behind = before === undefined ? null : worksheets.getItem(before);
  behind?.load('position');
  await context.sync();
  const free = freeSheetName(
    name,
    worksheets.items.map((sheet) => sheet.name),
  );
  try {
    const sheet = worksheets.add(free);
    const blocks = blocksOf(form);
    for (const [index, rows] of blocks.entries()) {
      writeCells(sheet, form, rows);
      colourFindings(sheet, form, rows);
      if (index === blocks.length - 1) break;
      await context.sync();
      tell((index + 1) / blocks.length);
      if (signal?.aborted) {
        sheet.delete();
        await context.sync();
        return null;
      }
    }
    layOut(sheet, form, isProtected);
    addTables(sheet, tables);
    drawCharts(sheet, charts);
    // Last of all: from here on the sheet refuses the rest of this.
    if (isProtected) sheet.protection.protect(PROTECTION);
    if (behind) sheet.position = behind.position;
    if (replaces !== undefined) {
      worksheets.getItem(replaces).delete();
      sheet.name = replaces;
    }
    await context.sync();
  } catch (error) {
    await removeRest(context, free, error);
    throw error;
  }
  return replaces ?? free;
}

/** A request that fails half-way has done its first half. */
async function removeRest(context: Excel.RequestContext, name: string, error: unknown): Promise<void> {
  if (officeCode(error) === 'ItemAlreadyExists') return;
  const rest = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (rest.isNullObject) return;
  rest.delete();
  await context.sync();
}

interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** The rows of a table in blocks small enough to be written at once. */
function blocksOf({ values, widths }: ComposedForm): Rows[] {
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / widths.length));
  return Array.from({ length: Math.ceil(values.length / height) }, (_, index) => ({
    top: index * height,
    bottom: Math.min((index + 1) * height, values.length) - 1,
  }));
}

/** As a formula: a link of Excel's own would cost a request for each. */
function linkFormula({ sheet, to }: CellLink, text: CellValue): string {
  const quoted = (part: string) => `"${part.replaceAll('"', '""')}"`;
  const place = `#'${sheet.replaceAll("'", "''")}'!${toA1(to)}`;
  return `=HYPERLINK(${quoted(place)},${quoted(String(text))})`;
}

function writeCells(sheet: Excel.Worksheet, form: ComposedForm, { top, bottom }: Rows): void {
  const { values, formulas, formats, links, widths } = form;
  const range = sheet.getRange(areaToA1({ top, left: 0, bottom, right: widths.length - 1 })).untrack();
  const here = links.filter(({ from, file }) => file === undefined && from.row >= top && from.row <= bottom);
  const linked = new Map(here.map((link) => [`${link.from.row},${link.from.col}`, link]));
  // Formats come first: a text format would turn a formula into its own text.
  range.numberFormat = formats.slice(top, bottom + 1).map((row) => row.map((format) => format ?? 'General'));
  range.formulas = values.slice(top, bottom + 1).map((row, index) =>
    row.map((value, col) => {
      const link = linked.get(`${top + index},${col}`);
      if (link) return linkFormula(link, value);
      return formulas[top + index]![col] ?? (value === null ? '' : asTyped(value));
    }),
  );
}

/** Rows next to each other that are equally high: setting them one by one would be most of a long list's request. */
function heightsOf(form: ComposedForm): (Rows & { readonly height: number })[] {
  const runs: { top: number; bottom: number; height: number }[] = [];
  form.values.forEach((_, row) => {
    const height = rowHeight(form, row);
    const last = runs.at(-1);
    if (last?.height === height) last.bottom = row;
    else runs.push({ top: row, bottom: row, height });
  });
  return runs;
}

function layOut(sheet: Excel.Worksheet, form: ComposedForm, isProtected: boolean): void {
  const { merges, widths, headerRow } = form;
  const range = (area: Area) => sheet.getRange(areaToA1(area)).untrack();
  for (const [role, cells] of cellsByRole(form)) for (const area of coalesce(cells)) dress(range(area), role);
  // Before anything is merged: a part of a merged area cannot be unlocked.
  if (isProtected) for (const area of coalesce(openCells(form))) range(area).format.protection.locked = false;
  for (const merge of merges) range(merge).merge(false);
  widths.forEach((width, col) => {
    range({ top: 0, left: col, bottom: 0, right: col }).format.columnWidth = columnPoints(width);
  });
  for (const { top, bottom, height } of heightsOf(form))
    range({ top, left: 0, bottom, right: 0 }).format.rowHeight = height;
  for (const help of form.help) assist(range(help.area), help);
  if (form.frozen) sheet.freezePanes.freezeRows(headerRow + 1);
  printOnePageWide(sheet, form);
}

/** As a file says it that is silent about objects: notes may be added. */
const PROTECTION: Excel.WorksheetProtectionOptions = {
  ...Object.fromEntries(
    ALLOWED.map((allowance) => [`allow${allowance.charAt(0).toUpperCase()}${allowance.slice(1)}`, true]),
  ),
  allowEditObjects: true,
  selectionMode: 'Normal',
};

/** What people fill in. */
const openCells = ({ locked }: ComposedForm): Address[] =>
  locked.flatMap((cells, row) => cells.flatMap((isLocked, col) => (isLocked ? [] : [{ row, col }])));

const isSeverity = (role: CellRole): role is Severity => (SEVERITIES as readonly string[]).includes(role);

/** Cells by the role they look like: a severity's differ from values by their colours only. */
function cellsByRole({ roles }: ComposedForm): Map<CellRole, Address[]> {
  const cells = new Map<CellRole, Address[]>();
  roles.forEach((line, row) =>
    line.forEach((role, col) => {
      if (!role) return;
      const look = isSeverity(role) ? 'value' : role;
      const known = cells.get(look);
      if (known) known.push({ row, col });
      else cells.set(look, [{ row, col }]);
    }),
  );
  return cells;
}

/** Severities change from row to row, so that each run of rows needs its own colours. */
function colourFindings(sheet: Excel.Worksheet, { roles }: ComposedForm, { top, bottom }: Rows): void {
  for (const severity of SEVERITIES) {
    const cells: Address[] = [];
    for (let row = top; row <= bottom; row++)
      roles[row]!.forEach((role, col) => role === severity && cells.push({ row, col }));
    const { fill, colour, bold } = LOOKS[severity];
    for (const area of coalesce(cells)) {
      const { format } = sheet.getRange(areaToA1(area)).untrack();
      format.fill.color = `#${fill}`;
      format.font.color = `#${colour}`;
      format.font.bold = bold;
    }
  }
}

function dress(range: Excel.Range, role: CellRole): void {
  const { font, size, bold, horizontal, vertical, wrap, fill, colour, isUnderlined, hasBorder } = LOOKS[role];
  const { format } = range;
  format.font.name = font;
  format.font.size = size;
  if (bold) format.font.bold = true;
  if (colour !== null) format.font.color = `#${colour}`;
  if (isUnderlined) format.font.underline = 'Single';
  format.horizontalAlignment = horizontal === 'left' ? 'Left' : 'Center';
  format.verticalAlignment = vertical === 'top' ? 'Top' : 'Center';
  if (wrap) format.wrapText = true;
  if (fill !== null) format.fill.color = `#${fill}`;
  if (!hasBorder) return;
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = `#${BORDER_COLOUR}`;
  }
}

function assist(range: Excel.Range, { choices, hint }: CellHelp): void {
  const source = choices?.values.join(',') ?? '';
  if (source !== '' && source.length <= LONGEST_LIST) {
    range.dataValidation.rule = { list: { inCellDropDown: true, source } };
    // An open list offers; only a closed one refuses.
    if (choices!.isOpen) range.dataValidation.errorAlert = { ...NO_ALERT };
  }
  if (hint) range.dataValidation.prompt = { showPrompt: true, title: '', message: hint.zh };
}

const NO_ALERT: Excel.DataValidationErrorAlert = {
  showAlert: false,
  style: 'Information',
  title: '',
  message: '',
};

function printOnePageWide(sheet: Excel.Worksheet, form: ComposedForm): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = orientationOf(form) === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintTitleRows(`$${form.headerTop + 1}:$${form.headerRow + 1}`);
}
