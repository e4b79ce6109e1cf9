/**
 * How reading stays below Excel's limits, on a table far larger than the trial host would fill quickly:
 * Excel is played by plain arrays that answer the same calls.
 */
import type { Area, CellValue } from '../../../src/core/grid';
import { toFailure } from '../../../src/host/officejs/failure';
import { readSheets, type SeenSheet } from '../../../src/host/officejs/read';
import type { Run } from '../../../src/host/officejs/runner';
import { HostError } from '../../../src/host/workbook';

interface Limits {
  /** Longest answer in bytes of JSON. */
  readonly response?: number;
  /** A larger block is answered with null. */
  readonly cells?: number;
}

class Answers {
  readonly sizes: number[] = [];

  constructor(
    private readonly sheets: Readonly<Record<string, CellValue[][]>>,
    private readonly limits: Limits = {},
  ) {}

  readonly run: Run = async (batch) => {
    let size = 0;
    const loads: (() => void)[] = [];
    const range = (values: CellValue[][] | null, top: number, left: number, rows: number, cols: number) => {
      const proxy: Record<string, unknown> = {
        isNullObject: values === null,
        rowHidden: false,
        columnHidden: false,
        hasSpill: false,
        load: (what: string) =>
          loads.push(() => {
            Object.assign(proxy, { rowIndex: top, columnIndex: left, rowCount: rows, columnCount: cols });
            if (!/values|formulas|numberFormat/.test(what)) return;
            const block = values!.slice(top, top + rows).map((row) => row.slice(left, left + cols));
            const isNull = this.limits.cells !== undefined && rows * cols > this.limits.cells;
            const answer = {
              ...(what.includes('values') && {
                values: isNull ? null : block.map((row) => row.map((value) => value ?? '')),
              }),
              ...(what.includes('formulas') && { formulas: isNull ? null : block }),
              ...(what.includes('numberFormat') && {
                numberFormat: isNull ? null : block.map((row) => row.map(() => 'General')),
              }),
            };
            size += Buffer.byteLength(JSON.stringify(answer));
            Object.assign(proxy, answer);
          }),
        untrack: () => proxy,
        getSpecialCellsOrNullObject: () => ({
          untrack: () => ({ isNullObject: true, load: () => undefined }),
        }),
        getMergedAreasOrNullObject: () => ({
          untrack: () => ({
            isNullObject: true,
            areas: { load: () => undefined, items: [] },
          }),
        }),
      };
      return proxy;
    };
    const context = {
      workbook: {
        worksheets: {
          getItem: (name: string) => {
            const values = this.sheets[name];
            if (!values) loads.push(() => fail('ItemNotFound'));
            const used = range(values ?? [], 0, 0, values?.length ?? 0, values?.[0]?.length ?? 0);
            return {
              load: () => undefined,
              visibility: 'Visible',
              protection: { protected: false },
              getRangeByIndexes: (top: number, left: number, rows: number, cols: number) =>
                range(values ?? [], top, left, rows, cols),
              getUsedRangeOrNullObject: () => used,
            };
          },
        },
      },
      sync: () => {
        for (const load of loads.splice(0)) load();
        this.sizes.push(size);
        if (size > (this.limits.response ?? Infinity)) fail('ResponsePayloadSizeLimitExceeded');
        return Promise.resolve();
      },
    };
    try {
      return await batch(context as unknown as Excel.RequestContext);
    } catch (error) {
      throw new HostError(toFailure(error));
    }
  };
}

function fail(code: string): never {
  throw Object.assign(new Error(code), { code });
}

const areaOf = (values: CellValue[][]): Area => ({
  top: 0,
  left: 0,
  bottom: values.length - 1,
  right: values[0]!.length - 1,
});
const seen = (area: Area): SeenSheet => ({ area, isProtected: false });
const table = (rows: number, cols: number, cell: (row: number, col: number) => CellValue): CellValue[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: cols }, (__, col) => cell(row, col)));

const FIVE_MB = 5_000_000;

describe('reading through Excel', () => {
  it('takes one batch for a ledger of 300 rows of texts, and one more for the formats of numbers', async () => {
    const ledger = table(301, 14, (row, col) => `三级指标${row}-${col}`);
    const excel = new Answers({ 台账: ledger });
    await readSheets(excel.run, new Map([['台账', seen(areaOf(ledger))]]));
    expect(excel.sizes).toHaveLength(1);
    const points = ledger.map((row) => [...row, 10]);
    const withPoints = new Answers({ 台账: points });
    await readSheets(withPoints.run, new Map([['台账', seen(areaOf(points))]]));
    expect(withPoints.sizes).toHaveLength(2);
  });

  it('keeps every answer below 5 MB, whatever the cells hold', async () => {
    const long = '绩效目标实现情况及偏差原因分析'.repeat(20);
    const sheets = {
      长文字: table(20_000, 6, (row) => `${long}${row}`),
      数字: table(50_000, 8, (row, col) => row * 1.5 + col),
    };
    const excel = new Answers(sheets, { response: FIVE_MB });
    const readings = await readSheets(
      excel.run,
      new Map(Object.entries(sheets).map(([name, values]) => [name, seen(areaOf(values))])),
    );
    const [text, numbers] = readings.map((reading) => ('grid' in reading ? reading.grid : null));
    expect(text!.value(19_999, 5)).toBe(`${long}19999`);
    expect(numbers!.value(49_999, 7)).toBe(49_999 * 1.5 + 7);
    expect(numbers!.area).toEqual(areaOf(sheets.数字));
    // A batch may turn out too large once and is then cut; most fit at once.
    const refused = excel.sizes.filter((size) => size > FIVE_MB).length;
    expect(refused).toBeLessThanOrEqual(3);
    expect(excel.sizes.length).toBeLessThan(90);
  });

  it('notices an answer of null, which Excel on the web gives for very large blocks', async () => {
    const values = table(4000, 10, (row) => row);
    const excel = new Answers({ 表: values }, { cells: 9000 });
    const [reading] = await readSheets(excel.run, new Map([['表', seen(areaOf(values))]]));
    expect('grid' in reading! && reading.grid.value(3999, 9)).toBe(3999);
  });

  it('says that a sheet is too large when not even one row can be read', async () => {
    const values = table(3, 10, () => 'x');
    const small = table(1, 1, () => 1);
    const excel = new Answers({ 表: values, 小: small }, { cells: 5 });
    const readings = await readSheets(
      excel.run,
      new Map([
        ['表', seen(areaOf(values))],
        ['小', seen(areaOf(small))],
      ]),
    );
    expect(readings[0]).toMatchObject({ failure: { code: 'tooLarge', sheet: '表' } });
    expect(readings[1]).toHaveProperty('grid');
  });

  it('reads a sheet anew that grew since it was looked at', async () => {
    const values = table(30, 3, (row) => row);
    const excel = new Answers({ 表: values });
    const [reading] = await readSheets(
      excel.run,
      new Map([['表', seen({ top: 0, left: 0, bottom: 9, right: 1 })]]),
    );
    expect('grid' in reading! && reading.grid.area).toEqual(areaOf(values));
    expect('grid' in reading! && reading.grid.value(29, 2)).toBe(29);
  });

  it('goes on with the others when one sheet is gone', async () => {
    const values = table(2, 2, () => 1);
    const excel = new Answers({ 在: values });
    const readings = await readSheets(
      excel.run,
      new Map([
        ['不在', seen(areaOf(values))],
        ['在', seen(areaOf(values))],
      ]),
    );
    expect(readings[0]).toMatchObject({ failure: { code: 'sheetGone' } });
    expect(readings[1]).toHaveProperty('grid');
  });

  it('stops between two batches when cancelled', async () => {
    const values = table(100_000, 10, (row) => row);
    const excel = new Answers({ 表: values });
    const controller = new AbortController();
    const outcome = readSheets(excel.run, new Map([['表', seen(areaOf(values))]]), {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(outcome).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    expect(excel.sizes).toHaveLength(1);
  });
});
