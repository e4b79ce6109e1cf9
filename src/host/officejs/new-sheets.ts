import { areaToA1 } from '../../core/address';
import type { CellHelp, CellRole, ComposedForm } from '../../core/forms';
import type { Address, Area } from '../../core/grid';
import { freeSheetName } from '../../core/templates/sheet-names';
import { BORDER_COLOUR, LOOKS, orientationOf, rowHeight } from '../looks';
import { coalesce } from '../marks';
import { ALLOWED } from '../protection';
import type { NewSheet, WorkOptions } from '../workbook';
import { asTyped } from './as-typed';
import { officeCode } from './failure';
import type { Run } from './runner';

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

/** Adds one sheet for each table, a request for each, so that a sheet is there whole or not at all. */
export async function addSheets(
  run: Run,
  sheets: readonly NewSheet[],
  { signal, onProgress }: WorkOptions = {},
): Promise<string[]> {
  const names: string[] = [];
  for (const [index, sheet] of sheets.entries()) {
    if (signal?.aborted) break;
    names.push(await run((context) => addSheet(context, sheet)));
    onProgress?.((index + 1) / sheets.length);
  }
  return names;
}

async function addSheet(
  context: Excel.RequestContext,
  { name, form, isProtected = false }: NewSheet,
): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const free = freeSheetName(
    name,
    worksheets.items.map((sheet) => sheet.name),
  );
  try {
    fill(worksheets.add(free), form, isProtected);
    await context.sync();
  } catch (error) {
    await removeRest(context, free, error);
    throw error;
  }
  return free;
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

function fill(sheet: Excel.Worksheet, form: ComposedForm, isProtected: boolean): void {
  const { values, formulas, formats, merges, widths, headerRow } = form;
  const range = (area: Area) => sheet.getRange(areaToA1(area)).untrack();
  const whole = range({ top: 0, left: 0, bottom: values.length - 1, right: widths.length - 1 });
  // Formats come first: a text format would turn a formula into its own text.
  whole.numberFormat = formats.map((row) => row.map((format) => format ?? 'General'));
  whole.formulas = values.map((row, r) =>
    row.map((value, c) => formulas[r]![c] ?? (value === null ? '' : asTyped(value))),
  );
  for (const [role, cells] of cellsByRole(form)) for (const area of coalesce(cells)) dress(range(area), role);
  // Before anything is merged: a part of a merged area cannot be unlocked.
  if (isProtected) for (const area of coalesce(openCells(form))) range(area).format.protection.locked = false;
  for (const merge of merges) range(merge).merge(false);
  widths.forEach((width, col) => {
    range({ top: 0, left: col, bottom: 0, right: col }).format.columnWidth = columnPoints(width);
  });
  values.forEach((_, row) => {
    range({ top: row, left: 0, bottom: row, right: 0 }).format.rowHeight = rowHeight(form, row);
  });
  for (const help of form.help) assist(range(help.area), help);
  if (form.frozen) sheet.freezePanes.freezeRows(headerRow + 1);
  printOnePageWide(sheet, form);
  // Last of all: from here on the sheet refuses the rest of this.
  if (isProtected) sheet.protection.protect(PROTECTION);
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

function cellsByRole({ roles }: ComposedForm): Map<CellRole, Address[]> {
  const cells = new Map<CellRole, Address[]>();
  roles.forEach((line, row) =>
    line.forEach((role, col) => {
      if (role) cells.set(role, [...(cells.get(role) ?? []), { row, col }]);
    }),
  );
  return cells;
}

function dress(range: Excel.Range, role: CellRole): void {
  const { font, size, bold, horizontal, vertical, wrap, fill: colour, hasBorder } = LOOKS[role];
  const { format } = range;
  format.font.name = font;
  format.font.size = size;
  if (bold) format.font.bold = true;
  format.horizontalAlignment = horizontal === 'left' ? 'Left' : 'Center';
  format.verticalAlignment = vertical === 'top' ? 'Top' : 'Center';
  if (wrap) format.wrapText = true;
  if (colour !== null) format.fill.color = `#${colour}`;
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
