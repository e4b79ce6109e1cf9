import { parseA1, parseArea } from '../../src/core/address';
import type { CellValue } from '../../src/core/grid';
import { openWorkbookFile } from '../../src/host/file';
import { HostError, type CellWrite, type Workbook } from '../../src/host/workbook';
import {
  convertFormulasToValues,
  readFrozenFormulas,
  readJournal,
  repairFormulas,
  restoreFormulas,
  revertFixes,
} from '../../src/jobs';
import type { SheetSpec } from '../host/contract';
import { buildFile } from '../host/file/build-file';
import { excelWithFunctions, until } from './excel-with-functions';

// The runtime hands results back at most every half second.
jest.setTimeout(60_000);

interface Opened {
  readonly workbook: Workbook;
  reopen(): Promise<Opened>;
}

const openFile = async (bytes: Uint8Array): Promise<Opened> => {
  const workbook = await openWorkbookFile(bytes, 'x.xlsx');
  return { workbook, reopen: async () => openFile(await workbook.save()) };
};
const opened: { dispose(): void }[] = [];
afterEach(() => opened.splice(0).forEach((one) => one.dispose()));

const openExcel = async (sheets: readonly SheetSpec[], late = false) => {
  const excel = await excelWithFunctions(sheets, late);
  opened.push(excel);
  const open = (workbook: Workbook): Opened => ({
    workbook,
    reopen: () => Promise.resolve(open(excel.reopen())),
  });
  return { ...open(excel.workbook), register: excel.register };
};

/** What cells hold: the formula where there is one, and what they show. */
async function cellsOf(workbook: Workbook, sheet: string, ...addresses: string[]) {
  const [reading] = await workbook.read([sheet]);
  if (!reading || 'failure' in reading) throw new Error('not read');
  return addresses.map((address): CellValue => {
    const { row, col } = parseA1(address)!;
    const { value, formula } = reading.grid.cell(row, col);
    return formula ?? value;
  });
}
async function shown(workbook: Workbook, sheet: string, address: string): Promise<CellValue> {
  const { grids } = await workbook.readAreas(sheet, [parseArea(address)!]);
  const { row, col } = parseA1(address)!;
  return grids[0]!.value(row, col);
}
const write = (workbook: Workbook, sheet: string, address: string, value: CellValue) =>
  workbook.write([{ sheet, cell: parseA1(address)!, value }]);

const MONEY: SheetSpec = {
  name: '资金',
  rows: [
    ['项目', '预算数', '执行数', '执行率', '合计'],
    ['甲', 200, 100, '=JX.执行率(C2,B2)', '=SUM(B2:C2)'],
    ['乙', 0, 5, '=JX.执行率(C3,B3)', '手填'],
    ['丙', 100, 80, '=绩效.执行率(C4,B4)', null],
    ['丁', 100, 90, '=IF(B5="","",JX.EXECRATE(C5,B5))', null],
  ],
  results: { D2: 0.5, E2: 300, D3: '#DIV/0!', D4: '#NAME?', D5: 0.9 },
};
const FORMULAS = [
  '=JX.执行率(C2,B2)',
  '=SUM(B2:C2)',
  '=JX.执行率(C3,B3)',
  '=绩效.执行率(C4,B4)',
  '=IF(B5="","",JX.EXECRATE(C5,B5))',
];
const PLACES = ['D2', 'E2', 'D3', 'D4', 'D5'];
const SPILLED: SheetSpec = {
  name: '指标',
  rows: [
    ['≥95%', '=JX.是否定量(A1:A3)'],
    ['有效提升', null],
    ['12场', null],
  ],
  results: { B1: true, B2: false, B3: true },
  spills: ['B1:B3'],
};

const HOSTS: readonly [string, (...sheets: SheetSpec[]) => Promise<Opened>][] = [
  ['a file', async (...sheets) => openFile(await buildFile({ sheets }))],
  [
    'Excel, played by the stand-in',
    async (...sheets) => {
      const excel = await openExcel(sheets);
      await until(async () => (await shown(excel.workbook, '资金', 'D5')) === 0.9);
      await until(async () => (await shown(excel.workbook, '资金', 'D3')) === '#DIV/0!');
      return excel;
    },
  ],
];

describe.each(HOSTS)('formulas in %s', (_, open) => {
  it('become values where they are ours and have a result, and come back after closing and opening', async () => {
    const first = await open(MONEY);
    const outcome = await convertFormulasToValues(first.workbook, 'workbook');
    expect(await cellsOf(first.workbook, '资金', ...PLACES)).toEqual([0.5, ...FORMULAS.slice(1, 4), 0.9]);
    expect([outcome.converted, outcome.cells, outcome.failures.size]).toEqual([2, 2, 0]);
    // What would be lost as a value is named, with what stands in the way.
    expect(outcome.kept.map(({ cell, reason, error }) => [cell, reason, error])).toEqual([
      [parseA1('D3'), 'error', '#DIV/0!'],
      [parseA1('D4'), 'unknown', '#NAME?'],
    ]);

    const { workbook } = await first.reopen();
    expect(await readFrozenFormulas(workbook)).toHaveLength(2);
    expect(await restoreFormulas(workbook, 'workbook')).toMatchObject({ restored: 2, changed: [], left: [] });
    expect(await cellsOf(workbook, '资金', ...PLACES)).toEqual(FORMULAS);
    expect(await readFrozenFormulas(workbook)).toEqual([]);
    expect(await restoreFormulas(workbook, 'workbook')).toMatchObject({ restored: 0, changed: [], left: [] });
  });

  it('leave a cell alone on the way back that somebody has changed, and can still come back later', async () => {
    const { workbook } = await open(MONEY);
    await convertFormulasToValues(workbook, 'workbook');
    await write(workbook, '资金', 'D2', 0.75);
    const outcome = await restoreFormulas(workbook, 'workbook');
    expect(outcome.restored).toBe(1);
    expect(outcome.changed).toMatchObject([{ sheet: '资金', formula: FORMULAS[0] }]);
    expect(await cellsOf(workbook, '资金', 'D2', 'D5')).toEqual([0.75, FORMULAS[4]]);
    await write(workbook, '资金', 'D2', 0.5);
    await restoreFormulas(workbook, 'workbook');
    expect(await cellsOf(workbook, '资金', 'D2')).toEqual([FORMULAS[0]]);
  });

  it('become values only where they are selected', async () => {
    const { workbook } = await open(MONEY);
    await workbook.select('资金', parseArea('A1:E2')!);
    expect(await convertFormulasToValues(workbook, 'selection')).toMatchObject({ converted: 1, kept: [] });
    expect(await cellsOf(workbook, '资金', ...PLACES)).toEqual([0.5, ...FORMULAS.slice(1)]);
    await workbook.select('资金', parseArea('A3:A4')!);
    expect(await restoreFormulas(workbook, 'selection')).toMatchObject({ restored: 0 });
    await workbook.select('资金', parseArea('D1:D9')!);
    expect(await restoreFormulas(workbook, 'selection')).toMatchObject({ restored: 1 });
    expect(await cellsOf(workbook, '资金', ...PLACES)).toEqual(FORMULAS);
  });

  it('that nobody knows get their name put right, and nothing else changes', async () => {
    const { workbook } = await open(MONEY);
    const outcome = await repairFormulas(workbook, { date: '2026-03-02T09:30' });
    expect(outcome.rewritten).toBe(1);
    expect(outcome.failures.size).toBe(0);
    const repaired = '=JX.执行率(C4,B4)';
    expect(await cellsOf(workbook, '资金', ...PLACES)).toEqual([
      ...FORMULAS.slice(0, 3),
      repaired,
      FORMULAS[4],
    ]);
    // It stands in the journal, and can be taken back like any fix.
    expect(await readJournal(workbook)).toMatchObject([{ id: outcome.entry, rules: [] }]);
    await revertFixes(workbook);
    expect(await cellsOf(workbook, '资金', ...PLACES)).toEqual(FORMULAS);
  });

  it('are left as they are on a sheet that refuses, while others go on', async () => {
    const { workbook } = await open(MONEY, { ...MONEY, name: '锁定', isProtected: true });
    const outcome = await convertFormulasToValues(workbook, 'workbook');
    expect(outcome.converted).toBe(2);
    expect(outcome.failures.get('锁定')?.code).toBe('protected');
    expect(outcome.kept.filter(({ reason }) => reason === 'refused').map(({ sheet }) => sheet)).toEqual([
      '锁定',
      '锁定',
    ]);
    expect(await cellsOf(workbook, '锁定', ...PLACES)).toEqual(FORMULAS);
    expect(await readFrozenFormulas(workbook)).toHaveLength(2);
    const repair = await repairFormulas(workbook, { date: '2026-03-02T09:30' });
    expect(repair.left.map(({ sheet }) => sheet)).toContain('锁定');
    expect(await cellsOf(workbook, '锁定', 'D4')).toEqual([FORMULAS[3]]);
  });
});

describe('formulas that spill', () => {
  it('become values as a whole in Excel, from whichever cell, and spill again when they come back', async () => {
    const { workbook } = await openExcel([SPILLED]);
    await until(async () => (await shown(workbook, '指标', 'B3')) === true);
    await workbook.select('指标', parseArea('B2')!);
    expect(await convertFormulasToValues(workbook, 'selection')).toMatchObject({ converted: 1, cells: 3 });
    expect(await cellsOf(workbook, '指标', 'B1', 'B2', 'B3')).toEqual([true, false, true]);
    await workbook.select('指标', parseArea('B3')!);
    expect(await restoreFormulas(workbook, 'selection')).toMatchObject({ restored: 1, changed: [] });
    await until(async () => (await shown(workbook, '指标', 'B3')) === true);
    expect(await cellsOf(workbook, '指标', 'B1', 'B2', 'B3')).toEqual(['=JX.是否定量(A1:A3)', false, true]);
    expect(await workbook.spillAreas('指标', [parseA1('B2')!])).toEqual([parseArea('B1:B3')]);
  });

  it('stay as they are where one cell of them has been changed', async () => {
    const { workbook } = await openExcel([SPILLED]);
    await until(async () => (await shown(workbook, '指标', 'B3')) === true);
    await convertFormulasToValues(workbook, 'sheet');
    await write(workbook, '指标', 'B2', '人工判断');
    expect((await restoreFormulas(workbook, 'sheet')).changed).toHaveLength(1);
    expect(await cellsOf(workbook, '指标', 'B1', 'B2', 'B3')).toEqual([true, '人工判断', true]);
  });

  it('are refused in a file, which could not bring them back', async () => {
    const { workbook } = await openFile(await buildFile({ sheets: [SPILLED] }));
    const outcome = await convertFormulasToValues(workbook, 'workbook');
    expect(outcome).toMatchObject({ converted: 0, kept: [{ reason: 'refused', area: parseArea('B1:B3') }] });
    expect(outcome.failures.get('指标')?.code).toBe('unsupported');
    expect(await cellsOf(workbook, '指标', 'B1', 'B2')).toEqual(['=JX.是否定量(A1:A3)', false]);
    expect(await readFrozenFormulas(workbook)).toEqual([]);
  });
});

describe('formulas without a result', () => {
  it('are never frozen: still calculating, no room, not calculated yet', async () => {
    const { workbook } = await openFile(
      await buildFile({
        sheets: [
          {
            name: '表',
            rows: [['=JX.评价等级(1)', '=JX.评价等级(2)', '=JX.评价等级(3)', '=JX.评价等级(4)']],
            results: { A1: '#BUSY!', B1: '#SPILL!', D1: '优' },
          },
        ],
      }),
    );
    const { converted, kept } = await convertFormulasToValues(workbook, 'workbook');
    expect(kept.map(({ reason }) => reason)).toEqual(['busy', 'blocked', 'notCalculated']);
    expect(converted).toBe(1);
  });

  it('find their functions once the add-in has loaded, when they are entered anew', async () => {
    const { workbook, register } = await openExcel([MONEY, SPILLED], true);
    await until(async () => (await shown(workbook, '资金', 'D2')) === '#NAME?');
    register();
    const outcome = await repairFormulas(workbook, { date: '2026-03-02T09:30' });
    expect(outcome).toMatchObject({ rewritten: 1, left: [] });
    expect(outcome.repaired).toBe(5);
    for (const [sheet, cell, value] of [
      ['资金', 'D2', 0.5],
      ['资金', 'D4', 0.8],
      ['指标', 'B3', true],
    ] as const) {
      await until(async () => (await shown(workbook, sheet, cell)) === value);
      expect(await shown(workbook, sheet, cell)).toBe(value);
    }
  });

  it('lose the name that a file keeps them by, in Excel alone', async () => {
    const sheet: SheetSpec = {
      name: '资金',
      rows: [[50, 100, '=_xldudf_JX_执行率(A1,B1)']],
      results: { C1: 0.5 },
    };
    const excel = await openExcel([sheet]);
    await repairFormulas(excel.workbook, { date: '2026-03-02T09:30' });
    expect(await cellsOf(excel.workbook, '资金', 'C1')).toEqual(['=JX.执行率(A1,B1)']);
    const file = await openFile(await buildFile({ sheets: [sheet] }));
    await repairFormulas(file.workbook, { date: '2026-03-02T09:30' });
    expect(await cellsOf(file.workbook, '资金', 'C1')).toEqual(['=_xldudf_JX_执行率(A1,B1)']);
    expect(await convertFormulasToValues(file.workbook, 'sheet')).toMatchObject({ converted: 1 });
  });
});

describe('the jobs say calmly', () => {
  it('that nothing is selected', async () => {
    const { workbook } = await openFile(await buildFile({ sheets: [MONEY] }));
    const job = convertFormulasToValues(workbook, 'selection');
    await expect(job).rejects.toMatchObject({ failure: { code: 'noSelection' } });
  });

  it('that the user is editing a cell; the formulas are all still there', async () => {
    const { workbook } = await openFile(await buildFile({ sheets: [MONEY] }));
    const refusing = Object.create(workbook, {
      write: {
        value: (_edits: readonly CellWrite[]) => Promise.reject(new HostError({ code: 'editing' })),
      },
    }) as Workbook;
    await expect(convertFormulasToValues(refusing, 'workbook')).rejects.toMatchObject({
      failure: { code: 'editing' },
    });
    expect(await cellsOf(workbook, '资金', ...PLACES)).toEqual(FORMULAS);
    // What was written down beforehand harms nobody.
    expect(await restoreFormulas(workbook, 'workbook')).toMatchObject({ restored: 0, changed: [] });
    expect(await readFrozenFormulas(workbook)).toEqual([]);
  });
});
