/**
 * What every host owes the product. Each adapter runs this suite on workbooks that it builds from the
 * same descriptions.
 */
import type { CellValue, Grid } from '../../src/core/grid';
import { parseArea } from '../../src/core/address';
import { HostError, type SheetMarks, type SheetReading, type Workbook } from '../../src/host/workbook';

export interface SheetSpec {
  readonly name: string;
  /** From A1 on; `null` is blank, "=…" a formula whose result stands in `results`. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly results?: Readonly<Record<string, CellValue>>;
  /** Areas that the formula at their top left fills, where the host does not calculate it; see `results`. */
  readonly spills?: readonly string[];
  /** Number formats by address. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenCols?: readonly number[];
  readonly visibility?: 'hidden' | 'veryHidden';
  readonly isProtected?: boolean;
  /** A protected sheet may let its cells be formatted, and some of them be changed. */
  readonly allowsFormat?: boolean;
  readonly unlocked?: readonly string[];
  /** The user's own conditional format: a custom formula over a range, with a green fill. */
  readonly userFormat?: { readonly range: string; readonly formula: string };
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly active?: number;
}

/** One conditional format as the host holds it. */
export interface FormatOnSheet {
  readonly formula: string;
  /** Addresses, sorted, without sheet name. */
  readonly areas: readonly string[];
}

/** What a spreadsheet program draws over the cells, by their addresses. */
export interface Drawings {
  readonly charts: readonly {
    readonly title: string;
    readonly series: readonly {
      readonly name: string;
      readonly values: string;
      readonly categories: string | null;
    }[];
    readonly area: string | null;
  }[];
  readonly tables: readonly string[];
}

export interface OpenedWorkbook {
  readonly workbook: Workbook;
  /** Conditional formats with a custom formula, "=" included. */
  readonly formats: (sheet: string) => Promise<FormatOnSheet[]>;
  /** Charts and live tables of a sheet, where sheets can be added. */
  readonly drawings?: (sheet: string) => Promise<Drawings>;
  /** Whether nobody but us can show a sheet again, where sheets can be put aside. */
  readonly isAside?: (sheet: string) => Promise<boolean>;
  /** Somebody else at the workbook; only where the host tells what others do. */
  readonly user?: {
    /** Types into a cell; `null` clears it. */
    type(sheet: string, address: string, value: CellValue): void;
    /** Inserts a blank row above the zero-based one. */
    insertRow(sheet: string, row: number): void;
    addSheet(name: string): void;
    removeSheet(name: string): void;
    /** Selects areas of a sheet, which comes to the front. */
    select(sheet: string, addresses: readonly string[]): void;
  };
  /** The same workbook, closed and opened again. */
  reopen(): Promise<OpenedWorkbook>;
}

export interface ContractHost {
  readonly name: string;
  /** Where a formula's result comes from: the description's `results`, the host's own calculation, nowhere. */
  readonly results: 'described' | 'calculated' | 'none';
  /** Whether sheets can be added to an open workbook. */
  readonly addsSheets: boolean;
  open(spec: WorkbookSpec): Promise<OpenedWorkbook>;
}

/** The grid of a sheet that must have been readable. */
export const gridOf = (reading: SheetReading | undefined): Grid => {
  if (!reading || 'failure' in reading) throw new Error(`not read: ${JSON.stringify(reading)}`);
  return reading.grid;
};

/** Marks on one sheet. */
export const marksOn = (sheet: string, cells: Partial<SheetMarks['cells']>): SheetMarks => ({
  sheet,
  cells: { error: [], warning: [], info: [], ...cells },
});

/** A table with a bit of everything. */
export const TABLE: SheetSpec = {
  name: '自评表',
  rows: [
    ['项目支出绩效自评表', null, null, null],
    ['三级指标', '年度指标值', '实际完成值', '分值'],
    ['新建公厕数量', '≥12座', 12, 15],
    ['验收合格率', 0.95, 0.9333, 15],
    ['完工日期', 44531, true, '=SUM(D3:D4)'],
    ['备注', '#REF!', ' 两边有空格 ', 0],
  ],
  results: { D5: 30 },
  formats: { B4: '0.00%', C4: '0.00%', B5: 'yyyy-mm-dd' },
  merges: ['A1:D1'],
};

export function describeContract(host: ContractHost): void {
  describe(`a workbook in ${host.name}`, () => {
    describe('lists its sheets', () => {
      it('in order, with visibility, protection, used area and the active one', async () => {
        const { workbook } = await host.open({
          sheets: [
            TABLE,
            { name: '空表', rows: [] },
            { name: '藏起来', rows: [[1]], visibility: 'hidden' },
            { name: '藏得更深', rows: [[1]], visibility: 'veryHidden' },
            { name: '锁定', rows: [[null, '锁']], isProtected: true },
          ],
        });
        const sheets = await workbook.sheets();
        expect(sheets.map(({ name }) => name)).toEqual(['自评表', '空表', '藏起来', '藏得更深', '锁定']);
        expect(sheets.map(({ visibility }) => visibility)).toEqual([
          'visible',
          'visible',
          'hidden',
          'veryHidden',
          'visible',
        ]);
        expect(sheets.map(({ isProtected }) => isProtected)).toEqual([false, false, false, false, true]);
        expect(sheets.map(({ kind }) => kind)).toEqual(Array(5).fill('worksheet'));
        expect(sheets.map(({ isActive }) => isActive)).toEqual([true, false, false, false, false]);
        expect(sheets[0]!.usedArea).toEqual(parseArea('A1:D6'));
        expect(sheets[1]!.usedArea).toBeNull();
      });
    });

    describe('reads a sheet', () => {
      it('with whether it is hidden, and whether its protection refuses marks', async () => {
        const rows = [[1]];
        const { workbook } = await host.open({
          sheets: [
            { name: '可见', rows },
            { name: '藏起来', rows, visibility: 'hidden' },
            { name: '藏得更深', rows, visibility: 'veryHidden' },
            { name: '锁定', rows, isProtected: true },
            { name: '可设格式', rows, isProtected: true, allowsFormat: true },
          ],
        });
        const names = (await workbook.sheets()).map(({ name }) => name);
        const states = (await workbook.read(names)).map((reading) => gridOf(reading).state);
        expect(states).toEqual([
          { visibility: 'visible', refusesMarks: false },
          { visibility: 'hidden', refusesMarks: false },
          { visibility: 'veryHidden', refusesMarks: false },
          { visibility: 'visible', refusesMarks: true },
          { visibility: 'visible', refusesMarks: false },
        ]);
      });

      it('keeps text, numbers, booleans, errors, dates and blanks apart', async () => {
        const { workbook } = await host.open({ sheets: [TABLE] });
        const grid = gridOf((await workbook.read(['自评表']))[0]);
        expect(grid.sheet).toBe('自评表');
        expect(grid.value(2, 1)).toBe('≥12座');
        expect(grid.value(2, 2)).toBe(12);
        expect(grid.value(3, 2)).toBe(0.9333);
        expect(grid.value(4, 1)).toBe(44531);
        expect(grid.value(4, 2)).toBe(true);
        expect(grid.value(5, 1)).toBe('#REF!');
        expect(grid.value(5, 2)).toBe(' 两边有空格 ');
        expect(grid.value(5, 3)).toBe(0);
        expect(grid.value(0, 1)).toBeNull();
        expect(grid.value(99, 99)).toBeNull();
      });

      it('keeps formulas with their results, number formats and merges', async () => {
        const { workbook } = await host.open({ sheets: [TABLE] });
        const grid = gridOf((await workbook.read(['自评表']))[0]);
        expect(grid.cell(4, 3).formula).toBe('=SUM(D3:D4)');
        if (host.results !== 'none') expect(grid.value(4, 3)).toBe(30);
        expect(grid.cell(3, 1)).toEqual({ value: 0.95, format: '0.00%' });
        expect(grid.cell(4, 1).format).toMatch(/^yyyy-mm-dd/);
        expect(grid.cell(2, 2)).toEqual({ value: 12 });
        expect(grid.merges).toEqual([parseArea('A1:D1')]);
      });

      it('gives absolute addresses when the table stands away from A1', async () => {
        const { workbook } = await host.open({
          sheets: [{ name: '挪开', rows: [[], [], [null, null, '甲', 1], [null, null, '乙', 2]] }],
        });
        const grid = gridOf((await workbook.read(['挪开']))[0]);
        expect(grid.area).toEqual(parseArea('C3:D4'));
        expect(grid.value(3, 2)).toBe('乙');
      });

      it('knows hidden rows and columns', async () => {
        const { workbook } = await host.open({
          sheets: [
            {
              name: '隐藏行列',
              rows: Array.from({ length: 6 }, (_, row) => [row, row, row, row]),
              hiddenRows: [2, 4],
              hiddenCols: [1],
            },
          ],
        });
        const grid = gridOf((await workbook.read(['隐藏行列']))[0]);
        expect([...grid.hiddenRows]).toEqual([2, 4]);
        expect([...grid.hiddenCols]).toEqual([1]);
      });

      it('reads empty and hidden sheets, and says which sheet is gone while the rest is read', async () => {
        const { workbook } = await host.open({
          sheets: [
            { name: '空表', rows: [] },
            { name: '藏起来', rows: [['在']], visibility: 'hidden' },
            { name: '可见', rows: [['也在']] },
          ],
          active: 2,
        });
        const [empty, hidden, gone] = await workbook.read(['空表', '藏起来', '没有这张表']);
        expect(gridOf(empty).value(0, 0)).toBeNull();
        expect(gridOf(hidden).value(0, 0)).toBe('在');
        expect(gone).toEqual({
          sheet: '没有这张表',
          failure: { code: 'sheetGone', sheet: '没有这张表' },
        });
      });

      it('tells how far it is, and stops when asked to', async () => {
        const { workbook } = await host.open({ sheets: [TABLE, { name: '二', rows: [[1]] }] });
        const shares: number[] = [];
        await workbook.read(['自评表', '二'], { onProgress: (done) => shares.push(done) });
        expect(shares.at(-1)).toBe(1);
        const controller = new AbortController();
        controller.abort();
        await expect(workbook.read(['自评表'], { signal: controller.signal })).rejects.toMatchObject({
          failure: { code: 'cancelled' },
        });
      });
    });

    describe('marks cells', () => {
      const cells = {
        error: [
          { row: 2, col: 2 },
          { row: 3, col: 2 },
        ],
        warning: [{ row: 5, col: 1 }],
        info: [{ row: 0, col: 0 }],
      };

      it('with one conditional format for each severity, over joined areas', async () => {
        const opened = await host.open({ sheets: [TABLE] });
        const outcomes = await opened.workbook.mark([marksOn('自评表', cells)]);
        expect(outcomes).toEqual([{ sheet: '自评表', marked: 4 }]);
        const formats = await opened.formats('自评表');
        expect(formats.map(({ areas }) => areas)).toEqual(
          expect.arrayContaining([['C3:C4'], ['B6'], ['A1']]),
        );
        expect(formats).toHaveLength(3);
      });

      it('and replaces them when marking again', async () => {
        const opened = await host.open({ sheets: [TABLE] });
        await opened.workbook.mark([marksOn('自评表', cells)]);
        expect(await opened.workbook.mark([marksOn('自评表', { info: [{ row: 5, col: 3 }] })])).toEqual([
          { sheet: '自评表', marked: 1 },
        ]);
        expect((await opened.formats('自评表')).map(({ areas }) => areas)).toEqual([['D6']]);
      });

      it('and clears exactly its own, after saving and opening again', async () => {
        const user = { range: 'A2:D6', formula: '=TRUE' };
        const opened = await host.open({ sheets: [{ ...TABLE, userFormat: user }] });
        const before = await opened.formats('自评表');
        expect(before).toEqual([{ formula: '=TRUE', areas: ['A2:D6'] }]);
        await opened.workbook.mark([marksOn('自评表', cells)]);
        expect(await opened.formats('自评表')).toHaveLength(4);
        const again = await opened.reopen();
        expect(await again.formats('自评表')).toHaveLength(4);
        await again.workbook.clearMarks();
        expect(await again.formats('自评表')).toEqual(before);
      });

      it('and changes no value while doing so', async () => {
        const opened = await host.open({ sheets: [TABLE] });
        const read = async (): Promise<unknown[]> => {
          const grid = gridOf((await opened.workbook.read(['自评表']))[0]);
          return Array.from({ length: 6 }, (_, row) =>
            Array.from({ length: 4 }, (__, col) => grid.cell(row, col)),
          );
        };
        const before = await read();
        await opened.workbook.mark([marksOn('自评表', cells)]);
        expect(await read()).toEqual(before);
        await opened.workbook.clearMarks(['自评表']);
        expect(await read()).toEqual(before);
        expect(await opened.formats('自评表')).toEqual([]);
      });

      it('a thousand scattered ones all the same', async () => {
        const rows = Array.from({ length: 2000 }, () => Array<number>(10).fill(1));
        const opened = await host.open({ sheets: [{ name: '大表', rows }] });
        const scattered = Array.from({ length: 1000 }, (_, n) => ({ row: n * 2, col: n % 10 }));
        expect(await opened.workbook.mark([marksOn('大表', { warning: scattered })])).toEqual([
          { sheet: '大表', marked: 1000 },
        ]);
        const formats = await opened.formats('大表');
        expect(formats.flatMap(({ areas }) => areas)).toHaveLength(1000);
      });

      it('on the other sheets when one is protected or gone', async () => {
        const opened = await host.open({
          sheets: [{ name: '锁定', rows: [[1]], isProtected: true }, TABLE],
        });
        const outcomes = await opened.workbook.mark([
          marksOn('锁定', { error: [{ row: 0, col: 0 }] }),
          marksOn('没有这张表', { error: [{ row: 0, col: 0 }] }),
          marksOn('自评表', cells),
        ]);
        expect(outcomes.map(({ sheet, marked, failure }) => [sheet, marked, failure?.code])).toEqual([
          ['锁定', 0, 'protected'],
          ['没有这张表', 0, 'sheetGone'],
          ['自评表', 4, undefined],
        ]);
        expect(await opened.formats('锁定')).toEqual([]);
      });

      it('on a protected sheet that lets its cells be formatted, and takes them off again', async () => {
        const opened = await host.open({ sheets: [{ ...TABLE, isProtected: true, allowsFormat: true }] });
        expect((await opened.workbook.sheets())[0]!.isProtected).toBe(true);
        expect(await opened.workbook.mark([marksOn('自评表', cells)])).toEqual([
          { sheet: '自评表', marked: 4 },
        ]);
        const again = await opened.reopen();
        expect(await again.formats('自评表')).toHaveLength(3);
        expect(await again.workbook.clearMarks()).toEqual([{ sheet: '自评表', marked: 0 }]);
        expect(await again.formats('自评表')).toEqual([]);
        expect((await again.workbook.sheets())[0]!.isProtected).toBe(true);
      });

      it('or none at all when cancelled before', async () => {
        const opened = await host.open({ sheets: [TABLE] });
        const controller = new AbortController();
        controller.abort();
        await expect(
          opened.workbook.mark([marksOn('自评表', cells)], { signal: controller.signal }),
        ).rejects.toBeInstanceOf(HostError);
        expect(await opened.formats('自评表')).toEqual([]);
      });
    });

    describe('selects', () => {
      it('the cells that a finding points to', async () => {
        const { workbook } = await host.open({ sheets: [{ name: '一', rows: [[1]] }, TABLE] });
        await workbook.select('自评表', parseArea('C3:D4')!);
        expect(await workbook.selection()).toEqual({ sheet: '自评表', areas: [parseArea('C3:D4')] });
      });

      it('nothing on a sheet that is gone', async () => {
        const { workbook } = await host.open({ sheets: [TABLE] });
        await expect(workbook.select('没有这张表', parseArea('A1')!)).rejects.toMatchObject({
          failure: { code: 'sheetGone' },
        });
      });
    });

    describe('keeps settings', () => {
      it('of every JSON kind, after saving and opening again', async () => {
        const opened = await host.open({ sheets: [TABLE] });
        const value = {
          口径: 'yiwu-2020',
          list: [1, 'a<b>&"', null, true],
          nested: { date: '2020-01-02T00:00:00Z' },
        };
        await opened.workbook.setSetting('profile', value);
        await opened.workbook.setSetting('long', '长'.repeat(5000));
        await opened.workbook.setSetting('profile2', 'x');
        await opened.workbook.setSetting('profile2', 'y');
        const again = await opened.reopen();
        expect(await again.workbook.getSetting('profile')).toEqual(value);
        expect(await again.workbook.getSetting('long')).toBe('长'.repeat(5000));
        expect(await again.workbook.getSetting('profile2')).toBe('y');
        expect((await again.workbook.sheets()).map(({ name }) => name)).toEqual(['自评表']);
      });

      it('and forgets what is set to null', async () => {
        const opened = await host.open({ sheets: [TABLE] });
        expect(await opened.workbook.getSetting('absent')).toBeNull();
        await opened.workbook.setSetting('once', 1);
        await opened.workbook.setSetting('once', null);
        expect(await opened.workbook.getSetting('once')).toBeNull();
      });
    });
  });
}
