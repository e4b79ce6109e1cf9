/** Excel is asked for formulas and formats only where there can be some: what is read has to be what asking everywhere reads. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Area, Grid } from '../../../src/core/grid';
import { openWorkbookFile } from '../../../src/host/file';
import { ExcelWorkbook } from '../../../src/host/officejs';
import { areasOf, blocksOf, widen } from '../../../src/host/officejs/blocks';
import { ArrayBackend, EXCEL_VERSIONS, StandInHost } from '../../../src/workbench/standin';
import { loadOfficeJs } from '../../../src/workbench/standin/node-loader';
import { protectionOf } from '../../../src/workbench/standin/protection';

function opened(backend: ArrayBackend) {
  const host = new StandInHost(backend, { version: EXCEL_VERSIONS.ltsc2021 });
  const { Excel: excel } = loadOfficeJs(host);
  return { host, workbook: new ExcelWorkbook({ excel }) };
}

const cellsOf = (grid: Grid, { area } = grid) =>
  Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
    Array.from({ length: area.right - area.left + 1 }, (__, c) => grid.cell(area.top + r, area.left + c)),
  );

/** Reads all sheets both ways and lays them beside each other; answers what was read and in how many batches. */
async function readBothWays(backend: ArrayBackend) {
  const { host, workbook } = opened(backend);
  const names = backend.sheets().map(({ name }) => name);
  const readings = await workbook.read(names);
  const batches = host.requests.length;
  expect(host.requests.filter(({ error }) => error !== undefined)).toEqual([]);
  const grids: Grid[] = [];
  for (const reading of readings) {
    if (!('grid' in reading)) throw new Error(`${reading.sheet}: ${reading.failure.code}`);
    const { grid, sheet } = reading;
    grids.push(grid);
    if (grid.area.bottom < grid.area.top) continue;
    const [everything] = (await workbook.readAreas(sheet, [grid.area])).grids;
    expect(grid.area).toEqual(everything!.area);
    expect(grid.merges).toEqual(everything!.merges);
    expect(cellsOf(grid)).toEqual(cellsOf(everything!));
  }
  return { grids, batches };
}

const SAMPLES = join(__dirname, '../../../samples');

describe('what is read of a workbook in Excel', () => {
  it.each(readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx')))(
    'is everything that there is in %s, in three batches',
    async (name) => {
      const file = await openWorkbookFile(readFileSync(join(SAMPLES, name)), name);
      const backend = new ArrayBackend();
      const readings = await file.read((await file.sheets()).map(({ name: sheet }) => sheet));
      for (const [index, reading] of readings.entries()) {
        if (!('grid' in reading)) throw new Error(reading.failure.code);
        const { grid } = reading;
        const sheet = index === 0 ? backend.sheets()[0]! : backend.addSheet(grid.sheet);
        sheet.name = grid.sheet;
        const cells = cellsOf(grid);
        sheet.write(
          grid.area,
          cells.map((row) => row.map(({ value, formula }) => formula ?? value ?? '')),
        );
        sheet.writeFormats(
          grid.area,
          cells.map((row) => row.map(({ format }) => format ?? 'General')),
        );
        for (const merge of grid.merges) sheet.merge(merge);
      }
      expect((await readBothWays(backend)).batches).toBe(3);
    },
  );

  it('is the same whatever stands where', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', '指标', '95%', '-3 所', '≥95%', "'=文字", '#N/A'),
      fc.constantFrom('=A1*2', '=SUM(A1:B2)'),
      fc.constantFrom(0, 0.95, 45_292, true),
    );
    const size = { rows: 7, cols: 5 };
    const matrix = <T>(one: fc.Arbitrary<T>) =>
      fc.array(fc.array(one, { minLength: size.cols, maxLength: size.cols }), {
        minLength: size.rows,
        maxLength: size.rows,
      });
    const sheet = fc.record({
      cells: matrix(cell),
      formats: matrix(fc.constantFrom('General', '0.00%', 'yyyy-mm-dd', '@')),
      top: fc.nat(3),
      left: fc.nat(3),
      isProtected: fc.boolean(),
      hidden: fc.uniqueArray(fc.nat(size.rows - 1), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 7 }), async (sheets) => {
        const backend = new ArrayBackend();
        for (const [index, { cells, formats, top, left, isProtected, hidden }] of sheets.entries()) {
          const made = index === 0 ? backend.sheets()[0]! : backend.addSheet();
          const area: Area = { top, left, bottom: top + size.rows - 1, right: left + size.cols - 1 };
          made.write(area, cells);
          made.writeFormats(area, formats);
          for (const row of hidden) made.setRowsHidden(top + row, top + row, true);
          if (isProtected) made.protection = protectionOf({});
        }
        const { grids, batches } = await readBothWays(backend);
        for (const [index, { hidden, top }] of sheets.entries()) {
          const { area, hiddenRows } = grids[index]!;
          const inside = hidden
            .map((row) => top + row)
            .filter((row) => row >= area.top && row <= area.bottom);
          expect([...hiddenRows].sort()).toEqual(inside.sort());
        }
        expect(batches).toBeLessThanOrEqual(sheets.length > 5 ? 4 : 3);
      }),
      { numRuns: 40 },
    );
  });

  it('holds every formula where they are too scattered for Excel to name them all', async () => {
    const backend = new ArrayBackend();
    const rows = Array.from({ length: 120 }, (_, row) =>
      Array.from({ length: 20 }, (__, col) => ((row + col) % 2 === 0 ? '=ROW()' : '文字')),
    );
    backend.sheets()[0]!.write({ top: 0, left: 0, bottom: 119, right: 19 }, rows);
    const { grids, batches } = await readBothWays(backend);
    expect(grids[0]!.cell(119, 19)).toEqual({ value: 0, formula: '=ROW()' });
    expect(batches).toBe(3);
  });

  it('holds the formula of a sheet with nothing else on it', async () => {
    const backend = new ArrayBackend();
    backend.sheets()[0]!.write({ top: 2, left: 1, bottom: 2, right: 1 }, [['=1+1']]);
    expect((await readBothWays(backend)).grids[0]!.cell(2, 1).formula).toBe('=1+1');
  });

  it('is asked again without looking for formulas where Excel does not say where they are', async () => {
    const backend = new ArrayBackend();
    const area = { top: 0, left: 0, bottom: 1, right: 1 };
    backend.sheets()[0]!.write(area, [
      ['名称', 3],
      ['合计', '=B1'],
    ]);
    const { workbook } = opened(backend);
    await workbook.sheets();
    // Somebody protects the sheet after it was looked at.
    backend.sheets()[0]!.protection = protectionOf({});
    const [reading] = await workbook.read(['Sheet1']);
    expect('grid' in reading! && reading.grid.cell(1, 1).formula).toBe('=B1');
  });
});

describe('the blocks that are asked about', () => {
  it('cover their cells, and leave out columns between them where these are long', () => {
    const spans = new Map<number, { top: number; bottom: number }>();
    widen(spans, 8, 2, 3_000);
    widen(spans, 10, 5);
    widen(spans, 10, 2_999);
    widen(spans, 11, 2, 2_000);
    expect(blocksOf(spans)).toEqual([
      { top: 2, left: 8, bottom: 3_000, right: 8 },
      { top: 5, left: 10, bottom: 2_999, right: 10 },
      { top: 2, left: 11, bottom: 2_000, right: 11 },
    ]);
    const close = new Map([
      [0, { top: 0, bottom: 9 }],
      [2, { top: 0, bottom: 9 }],
    ]);
    expect(blocksOf(close)).toEqual([{ top: 0, left: 0, bottom: 9, right: 2 }]);
  });

  it('are read from addresses, unless Excel has cut them', () => {
    const address = "'自评,表 ''1'''!B2:B9, '自评,表 ''1'''!D4";
    expect(areasOf(address, 2, 9)).toEqual([
      { top: 1, left: 1, bottom: 8, right: 1 },
      { top: 3, left: 3, bottom: 3, right: 3 },
    ]);
    expect(areasOf('台账!B2:B9', 1, 8)).toHaveLength(1);
    expect(areasOf('台账!B2:B9,台账!D', 2, 9)).toBeNull();
    expect(areasOf('台账!B2:B9,台账!D1', 2, 30)).toBeNull();
  });
});
