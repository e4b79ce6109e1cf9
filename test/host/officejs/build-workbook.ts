import type { ExcelApi } from '../../../src/host/officejs';
import type { SheetSpec, WorkbookSpec } from '../contract';

/** Fills the workbook that is open in Excel, as an add-in would do it: the suite needs no other door. */
export async function buildWorkbook(excel: ExcelApi, spec: WorkbookSpec): Promise<void> {
  await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const old = worksheets.items;
    const sheets = spec.sheets.map((sheet, index) => {
      const reused = old[index];
      if (!reused) return worksheets.add(sheet.name);
      reused.name = sheet.name;
      return reused;
    });
    for (const unneeded of old.slice(spec.sheets.length)) unneeded.delete();
    await context.sync();
    for (const [index, sheet] of sheets.entries()) fill(sheet, spec.sheets[index]!);
    sheets[spec.active ?? 0]!.activate();
    for (const [index, sheet] of sheets.entries()) {
      const { visibility, isProtected, allowsFormat = false } = spec.sheets[index]!;
      if (visibility === 'hidden') sheet.visibility = 'Hidden';
      if (visibility === 'veryHidden') sheet.visibility = 'VeryHidden';
      if (isProtected) sheet.protection.protect({ allowFormatCells: allowsFormat });
    }
    await context.sync();
  });
}

function fill(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const width = Math.max(0, ...spec.rows.map((row) => row.length));
  if (width > 0) {
    // office.js takes larger blocks apart with calls that the trial host does not know.
    const height = Math.floor(1500 / width);
    for (let top = 0; top < spec.rows.length; top += height) {
      const rows = spec.rows.slice(top, top + height);
      sheet.getRangeByIndexes(top, 0, rows.length, width).formulas = rows.map((row) =>
        Array.from({ length: width }, (_, col) => row[col] ?? ''),
      );
    }
  }
  for (const [address, format] of Object.entries(spec.formats ?? {})) {
    sheet.getRange(address).numberFormat = [[format]];
  }
  for (const merge of spec.merges ?? []) sheet.getRange(merge).merge();
  for (const row of spec.hiddenRows ?? [])
    sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().rowHidden = true;
  for (const col of spec.hiddenCols ?? []) {
    sheet.getRangeByIndexes(0, col, 1, 1).getEntireColumn().columnHidden = true;
  }
  for (const area of spec.unlocked ?? []) sheet.getRange(area).format.protection.locked = false;
  if (spec.userFormat) {
    const format = sheet.getRange(spec.userFormat.range).conditionalFormats.add('Custom');
    format.custom.rule.formula = spec.userFormat.formula;
    format.custom.format.fill.color = '#C6EFCE';
  }
}
