/** What is stored about sheets is found again by what Excel knows them by, and by their names where that tells nothing. */
import { parseA1 } from '../../src/core/address';
import type { CellValue } from '../../src/core/grid';
import { defaultProfile as profile } from '../../src/core/profile';
import { ExcelWorkbook } from '../../src/host/officejs';
import type { Workbook } from '../../src/host/workbook';
import {
  applyFixes,
  auditWorkbook,
  convertFormulasToValues,
  makeTables,
  readFrozenFormulas,
  readHiddenRows,
  readJournal,
  readMakings,
  restoreFormulas,
  revertFixes,
  showAllRows,
  showProblemRows,
  takeBackMaking,
} from '../../src/jobs';
import { ArrayBackend, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';
import type { SheetSpec } from '../host/contract';
import { buildWorkbook } from '../host/officejs/build-workbook';
import { heldIn } from '../support/saved-workbooks';
import { selfEvaluationSheet } from '../support/sheets';
import { selfEvaluation } from '../support/tables';

const date = '2024-06-30T09:30';
const SETTINGS = ['journal', 'formulas', 'hiddenRows', 'made'];

/** Excel with these sheets, which the stand-in knows by the order in which they were added. */
async function opened(...sheets: SheetSpec[]): Promise<Workbook> {
  const { Excel: excel } = loadOfficeJs(new StandInHost(new ArrayBackend()));
  await buildWorkbook(excel, { sheets });
  return new ExcelWorkbook({ excel, retryDelays: [] });
}

/** The workbook as another program saved it: its settings, and these sheets, which have other ids. */
async function savedElsewhere(workbook: Workbook, ...sheets: SheetSpec[]): Promise<Workbook> {
  const saved = await opened(...sheets);
  for (const key of SETTINGS) await saved.setSetting(key, await workbook.getSetting(key));
  return saved;
}

/** As a user does it, with a click on the sheet's tab. */
const rename = (workbook: Workbook, sheet: string, name: string) => workbook.renameSheet(sheet, name, false);

const held = async (workbook: Workbook, sheet: string, address: string): Promise<CellValue> =>
  (await heldIn(workbook, sheet, address))[0]!;

/** A self-evaluation whose rate in H6 and number in E14 are written wrong; a fix puts them right. */
const wrong = (name: string, rate = 0.5, target = ' ＞＝6座'): SheetSpec =>
  selfEvaluationSheet(selfEvaluation(), name, { H6: rate, E14: target });
const fixed = (name: string): SheetSpec => wrong(name, 0.952, '≥6座');

async function fix(workbook: Workbook): Promise<void> {
  await applyFixes(workbook, await auditWorkbook(workbook, { profile }), 'safe', { profile, date });
}

describe('fixes are taken back', () => {
  it('on a sheet that was renamed since; the list names it as it is called now', async () => {
    const workbook = await opened(wrong('自评表'));
    await fix(workbook);
    await rename(workbook, '自评表', '报送稿');
    const [entry] = await readJournal(workbook);
    expect(new Set(entry!.edits.map(({ sheet }) => sheet))).toEqual(new Set(['报送稿']));
    expect(await revertFixes(workbook)).toMatchObject({ changed: [], left: [], failures: new Map() });
    expect(await held(workbook, '报送稿', 'H6')).toBe(0.5);
    expect(await held(workbook, '报送稿', 'E14')).toBe(' ＞＝6座');
    expect(await readJournal(workbook)).toEqual([]);
  });

  it('on the renamed sheet, not on one that has got its name', async () => {
    const workbook = await opened(wrong('自评表'), wrong('底稿'));
    const audit = await auditWorkbook(workbook, { profile, sheets: ['自评表'] });
    await applyFixes(workbook, audit, 'safe', { profile, date });
    await rename(workbook, '自评表', '报送稿');
    await rename(workbook, '底稿', '自评表');
    await workbook.write([{ sheet: '自评表', cell: parseA1('H6')!, value: 0.7 }]);
    await revertFixes(workbook);
    expect(await held(workbook, '报送稿', 'H6')).toBe(0.5);
    expect(await held(workbook, '自评表', 'H6')).toBe(0.7);
  });

  it('by its name where another program gave the ids to other sheets', async () => {
    const workbook = await opened(wrong('自评表'));
    await fix(workbook);
    const saved = await savedElsewhere(workbook, wrong('新表', 0.7), fixed('自评表'));
    expect(await revertFixes(saved)).toMatchObject({ changed: [], left: [] });
    expect(await held(saved, '自评表', 'H6')).toBe(0.5);
    expect(await held(saved, '新表', 'H6')).toBe(0.7);
  });

  it('by its name where nobody has the id; what somebody typed there stays', async () => {
    const workbook = await opened(wrong('目录', 0.952, '≥6座'), wrong('自评表'));
    await fix(workbook);
    const saved = await savedElsewhere(workbook, wrong('自评表', 0.8, '≥6座'));
    const outcome = await revertFixes(saved);
    expect(outcome!.changed.length).toBeGreaterThan(0);
    expect(await held(saved, '自评表', 'H6')).toBe(0.8);
    expect(await held(saved, '自评表', 'E14')).toBe(' ＞＝6座');
  });

  it('from the journal of a version that knew names only', async () => {
    const workbook = await opened(wrong('自评表'));
    await fix(workbook);
    const stored = (await workbook.getSetting('journal')) as { ids?: unknown }[];
    expect(stored[0]!.ids).toEqual([['自评表', expect.any(String)]]);
    for (const ids of [undefined, 'x', [['自评表']], [[1, 2]], [['自评表', 'x'.repeat(65)]]]) {
      await workbook.setSetting('journal', [{ ...stored[0], ids }] as never);
      expect((await readJournal(workbook))[0]!.ids).toBeUndefined();
    }
    await revertFixes(workbook);
    expect(await held(workbook, '自评表', 'H6')).toBe(0.5);
  });
});

describe('formulas come back', () => {
  const rates = (name: string, rate: CellValue = '=JX.执行率(C2,B2)'): SheetSpec => ({
    name,
    rows: [
      ['项目', '预算数', '执行数', '执行率'],
      ['校舍维修', 200, 100, rate],
    ],
  });

  it('on a sheet that was renamed since', async () => {
    const workbook = await opened(rates('资金'));
    expect((await convertFormulasToValues(workbook, 'workbook')).converted).toBe(1);
    await rename(workbook, '资金', '资金 2024');
    expect(await readFrozenFormulas(workbook)).toMatchObject([{ sheet: '资金 2024' }]);
    expect(await restoreFormulas(workbook, 'sheet')).toMatchObject({ restored: 1, changed: [], left: [] });
    expect(await held(workbook, '资金 2024', 'D2')).toBe('=JX.执行率(C2,B2)');
    expect(await readFrozenFormulas(workbook)).toEqual([]);
  });

  it('by the name where another program gave the ids to other sheets', async () => {
    const workbook = await opened(rates('资金'));
    await convertFormulasToValues(workbook, 'workbook');
    const saved = await savedElsewhere(workbook, rates('新表', 0.7), rates('资金', 0));
    expect((await restoreFormulas(saved, 'workbook')).restored).toBe(1);
    expect(await held(saved, '资金', 'D2')).toBe('=JX.执行率(C2,B2)');
    expect(await held(saved, '新表', 'D2')).toBe(0.7);
  });
});

test('rows that were hidden come back on a sheet that was renamed since, and are no finding meanwhile', async () => {
  const workbook = await opened(wrong('自评表'));
  const before = await auditWorkbook(workbook, { profile });
  const { rows } = await showProblemRows(workbook, before);
  expect(rows).toBeGreaterThan(0);
  await rename(workbook, '自评表', '报送稿');
  expect([...(await readHiddenRows(workbook)).keys()]).toEqual(['报送稿']);
  const meanwhile = await auditWorkbook(workbook, { profile });
  expect(meanwhile.findings.map(({ key }) => key)).toEqual(before.findings.map(({ key }) => key));
  expect(await showAllRows(workbook)).toEqual({ rows, failures: new Map() });
  const [reading] = await workbook.read(['报送稿']);
  expect('grid' in reading! && reading.grid.hiddenRows.size).toBe(0);
  expect((await readHiddenRows(workbook)).size).toBe(0);
});

test('tables that were made are taken back though they were renamed, unless somebody typed in them', async () => {
  const workbook = await opened(wrong('自评表'));
  const request = { template: 'project-selfeval', from: 'blank' } as const;
  const first = await makeTables(workbook, request, profile, { date });
  const second = await makeTables(workbook, request, profile, { date });
  await rename(workbook, first.sheets[0]!, '空表');
  await rename(workbook, second.sheets[0]!, first.sheets[0]!);
  await workbook.write([{ sheet: first.sheets[0]!, cell: parseA1('B3')!, value: '填了' }]);
  expect(await takeBackMaking(workbook, first.making!)).toMatchObject({ removed: ['空表'], kept: [] });
  expect(await takeBackMaking(workbook, second.making!)).toMatchObject({
    removed: [],
    kept: [{ sheet: first.sheets[0], reason: 'changed' }],
  });
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['自评表', first.sheets[0]]);
  expect(await readMakings(workbook)).toMatchObject([{ sheets: [{ name: first.sheets[0] }] }]);
});
