/** Workbooks that were saved as files, opened in Excel. */
import { areaToA1, parseA1 } from '../../src/core/address';
import type { CellValue } from '../../src/core/grid';
import { ExcelWorkbook } from '../../src/host/officejs';
import type { Workbook } from '../../src/host/workbook';
import { ArrayBackend, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';
import type { SheetSpec } from '../host/contract';
import { buildWorkbook } from '../host/officejs/build-workbook';

/**
 * A file's cells and those of its settings in Excel, played by the stand-in, which knows sheets by the order in which they
 * stand in the file.
 */
export async function inExcel(file: Workbook, keys: readonly string[]): Promise<Workbook> {
  const infos = await file.sheets();
  const readings = await file.read(infos.map(({ name }) => name));
  const sheets = readings.map((reading, index): SheetSpec => {
    if (!('grid' in reading)) throw new Error(`${reading.sheet} cannot be read`);
    const { grid } = reading;
    const { visibility } = infos[index]!;
    return {
      name: grid.sheet,
      rows: Array.from({ length: grid.area.bottom + 1 }, (_, row) =>
        Array.from({ length: grid.area.right + 1 }, (_unused, col): CellValue => {
          const { value, formula } = grid.cell(row, col);
          return formula ?? value;
        }),
      ),
      merges: grid.merges.map(areaToA1),
      hiddenRows: [...grid.hiddenRows],
      ...(visibility !== 'visible' && { visibility }),
    };
  });
  const { Excel: excel } = loadOfficeJs(new StandInHost(new ArrayBackend()));
  await buildWorkbook(excel, { sheets });
  const workbook = new ExcelWorkbook({ excel, retryDelays: [] });
  for (const key of keys) await workbook.setSetting(key, await file.getSetting(key));
  return workbook;
}

/** What cells of a sheet hold: formulas, else values. */
export async function heldIn(
  workbook: Workbook,
  sheet: string,
  ...addresses: string[]
): Promise<CellValue[]> {
  const [reading] = await workbook.read([sheet]);
  if (!reading || 'failure' in reading) throw new Error(`${sheet} is not read`);
  return addresses.map((address) => {
    const { row, col } = parseA1(address)!;
    const { value, formula } = reading.grid.cell(row, col);
    return formula ?? value;
  });
}
