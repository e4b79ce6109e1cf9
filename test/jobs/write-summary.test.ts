/** A summary in the workbook that is open: written whole or not at all, replaced, and taken back. */
import { defaultProfile as profile } from '../../src/core/profile';
import { composeSummary, rollUp, type Rollup } from '../../src/core/rollup';
import { ExcelWorkbook } from '../../src/host/officejs';
import type { NewSheet } from '../../src/host/workbook';
import { collectTables, lookForSummary, takeBackSummary, writeSummary } from '../../src/jobs';
import { ArrayBackend, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';
import { amount, file, indicators, part, table } from '../support/rollup-parts';

jest.setTimeout(60_000);

const UNIT = '临溪县水利局';

function rolledUp(budget: number): Rollup {
  const lines = indicators(2, 4, 3, 0.9);
  const money = { budget: amount(budget), executed: amount(50) };
  return rollUp(
    part(
      file('a.xlsx', [table('自评', UNIT, '河道清淤', { indicators: lines, score: amount(92), ...money })]),
    ),
    { profile },
  );
}

const sheetsOf = (budget: number) => composeSummary(rolledUp(budget), profile, () => []);

function opened() {
  const backend = new ArrayBackend('自评表');
  const open = () =>
    new ExcelWorkbook({ excel: loadOfficeJs(new StandInHost(backend)).Excel, retryDelays: [] });
  return { backend, workbook: open(), reopened: open };
}

const namesIn = async (workbook: ExcelWorkbook) => (await workbook.sheets()).map(({ name }) => name);
const visibleIn = async (workbook: ExcelWorkbook) =>
  (await workbook.sheets()).flatMap(({ name, visibility }) => (visibility === 'visible' ? name : []));

/** The budget of the first project in the details. */
async function budgetIn(workbook: ExcelWorkbook, sheet = '自评项目明细'): Promise<unknown> {
  const [reading] = await workbook.read([sheet]);
  if (!reading || !('grid' in reading)) throw new Error(`${sheet} is not there`);
  const { grid } = reading;
  for (let col = 0; col <= grid.area.right; col++)
    if (String(grid.value(1, col)).startsWith('预算数')) return grid.value(2, col);
  throw new Error('no column 预算数');
}

test('the sheets stand behind all others, in the order of the summary, with live tables and charts', async () => {
  const { workbook, backend } = opened();
  const sheets = sheetsOf(100);
  const { sheets: written, replaced } = await writeSummary(workbook, sheets, { replaces: true });
  expect(replaced).toBe(0);
  expect(written).toEqual(sheets.map(({ name }) => name));
  expect(await namesIn(workbook)).toEqual(['自评表', ...written]);
  expect(backend.sheets().flatMap(({ charts }) => charts).length).toBeGreaterThan(0);
  expect(backend.tables().length).toBeGreaterThan(5);
});

test('a sheet of the user that is called as one of ours is left alone, and is not what our figures come from', async () => {
  const { workbook, backend } = opened();
  backend.addSheet('指标台账');
  const { sheets } = await writeSummary(workbook, sheetsOf(100), { replaces: true });
  expect(sheets).toContain('指标台账 (2)');
  const formulas = backend
    .sheets()
    .filter(({ name }) => sheets.includes(name))
    .flatMap((sheet) => sheet.formulas(sheet.usedArea(true)!).flat())
    .filter((cell): cell is string => typeof cell === 'string' && cell.startsWith('='));
  expect(formulas.some((formula) => formula.includes("'指标台账 (2)'!"))).toBe(true);
  expect(formulas.filter((formula) => formula.includes("'指标台账'!"))).toEqual([]);
});

test('a cancelled summary leaves the workbook as it was', async () => {
  const { workbook } = opened();
  await writeSummary(workbook, sheetsOf(100), { replaces: true });
  const before = await namesIn(workbook);
  const stop = new AbortController();
  const onProgress = (done: number) => done > 0.5 && stop.abort();
  const again = writeSummary(workbook, sheetsOf(200), { replaces: true, signal: stop.signal, onProgress });
  await expect(again).rejects.toMatchObject({ failure: { code: 'cancelled' } });
  expect(await visibleIn(workbook)).toEqual(before);
  expect(await budgetIn(workbook)).toBe(100);
});

test('written again it takes the place of the last one, which comes back, also after the workbook was closed', async () => {
  const { workbook, reopened } = opened();
  expect(await lookForSummary(workbook)).toBeNull();
  const { sheets } = await writeSummary(workbook, sheetsOf(100), { replaces: true });
  await workbook.write([{ sheet: '汇总说明', cell: { row: 3, col: 1 }, value: '我加的一句' }]);
  expect(await lookForSummary(workbook)).toMatchObject({ changed: ['汇总说明'] });

  const second = await writeSummary(workbook, sheetsOf(200), { replaces: true });
  expect(second).toEqual({ sheets, replaced: sheets.length });
  expect(await visibleIn(workbook)).toEqual(['自评表', ...sheets]);
  expect(await budgetIn(workbook)).toBe(200);
  expect(await lookForSummary(workbook)).toMatchObject({ changed: [] });

  const later = reopened();
  expect(await takeBackSummary(later)).toEqual({ removed: sheets.length, restored: sheets.length });
  expect(await namesIn(later)).toEqual(['自评表', ...sheets]);
  expect(await budgetIn(later)).toBe(100);
  expect(await lookForSummary(later)).toMatchObject({ changed: ['汇总说明'] });
});

test('it may stand beside the last one, and be taken back alone', async () => {
  const { workbook } = opened();
  const { sheets } = await writeSummary(workbook, sheetsOf(100), { replaces: true });
  const beside = await writeSummary(workbook, sheetsOf(200), { replaces: false });
  expect(beside.sheets).toEqual(sheets.map((name) => `${name} (2)`));
  expect([await budgetIn(workbook), await budgetIn(workbook, '自评项目明细 (2)')]).toEqual([100, 200]);
  await takeBackSummary(workbook);
  expect(await namesIn(workbook)).toEqual(['自评表', ...sheets]);
});

test('what was put aside goes with the next summary, so that there is never more than one', async () => {
  const { workbook } = opened();
  const { sheets } = await writeSummary(workbook, sheetsOf(100), { replaces: true });
  for (const budget of [200, 300]) await writeSummary(workbook, sheetsOf(budget), { replaces: true });
  expect(await namesIn(workbook)).toHaveLength(1 + 2 * sheets.length);
  await takeBackSummary(workbook);
  expect(await budgetIn(workbook)).toBe(200);
});

test('the sheets of a summary are none of the tables of the workbook they were written to', async () => {
  const { workbook } = opened();
  const before = await collectTables(workbook, { file: '本工作簿', digest: null, profile });
  for (const budget of [100, 200]) await writeSummary(workbook, sheetsOf(budget), { replaces: true });
  expect(await collectTables(workbook, { file: '本工作簿', digest: null, profile })).toEqual(before);
});

/** Everything after so many added sheets fails: the pane was closed, or Excel answers no more. */
function dyingAfter(workbook: ExcelWorkbook, sheets: number): ExcelWorkbook {
  let isDead = false;
  return new Proxy(workbook, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown => {
        if (isDead) return Promise.reject(new Error('gone'));
        if (key !== 'addSheets') return value.apply(target, args);
        isDead = true;
        return target
          .addSheets((args[0] as NewSheet[]).slice(0, sheets))
          .then(() => Promise.reject(new Error('gone')));
      };
    },
  });
}

test('what broke off in the middle is put right by the next summary, and none of it is counted meanwhile', async () => {
  const { workbook, reopened } = opened();
  const { sheets } = await writeSummary(workbook, sheetsOf(100), { replaces: true });
  const broken = writeSummary(dyingAfter(workbook, 3), sheetsOf(200), { replaces: true });
  await expect(broken).rejects.toThrow('gone');

  const later = reopened();
  const counted = await collectTables(later, { file: '本工作簿', digest: null, profile });
  expect(counted.files.flatMap(({ tables }) => tables)).toEqual([]);
  await writeSummary(later, sheetsOf(300), { replaces: true });
  expect(await visibleIn(later)).toEqual(['自评表', ...sheets]);
  expect(await budgetIn(later)).toBe(300);
  expect(await takeBackSummary(later)).toEqual({ removed: sheets.length, restored: sheets.length });
  expect(await namesIn(later)).toEqual(['自评表', ...sheets]);
  expect(await budgetIn(later)).toBe(100);
});

test('a sheet of the user that came to bear a name of what broke off stays', async () => {
  const { workbook, reopened, backend } = opened();
  await expect(writeSummary(dyingAfter(workbook, 0), sheetsOf(100), { replaces: true })).rejects.toThrow();
  const own = backend.addSheet('汇总说明');
  own.write({ top: 0, left: 0, bottom: 0, right: 0 }, [['我的说明']]);
  await writeSummary(reopened(), sheetsOf(100), { replaces: true });
  expect(own.values({ top: 0, left: 0, bottom: 0, right: 0 })).toEqual([['我的说明']]);
  expect(backend.sheets().map(({ name }) => name)).toEqual(
    expect.arrayContaining(['汇总说明', '汇总说明 (2)']),
  );
});
