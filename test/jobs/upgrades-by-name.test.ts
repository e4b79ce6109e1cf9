/**
 * A workbook of a version that knew sheets by their names alone: the fixes, values, rows, tables, summary and report in it
 * can be taken back or replaced as they could then.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultProfile as profile } from '../../src/core/profile';
import { openWorkbookFile } from '../../src/host/file';
import type { Workbook } from '../../src/host/workbook';
import {
  auditWorkbook,
  lookForSummary,
  readFrozenFormulas,
  readHiddenRows,
  readJournal,
  readMakings,
  readRollupAnswers,
  restoreFormulas,
  revertFixes,
  showAllRows,
  showProblemRows,
  takeBackMaking,
  takeBackSummary,
  writeReport,
} from '../../src/jobs';
import { buildReport, fixedTime, reportFile, reportSheet } from '../../src/report';
import { heldIn, inExcel } from '../support/saved-workbooks';
import { formulasOn } from '../support/sheets';

const NAME = '6-sheets-by-name.xlsx';
const KEYS = ['journal', 'formulas', 'made', 'reportSheet', 'summary', 'rollupAnswers', 'hiddenRows'];
const MADE = '项目支出绩效自评表';

/** The workbook in Excel. */
async function opened(): Promise<Workbook> {
  const bytes = await readFile(join(__dirname, '../fixtures/upgrades', NAME));
  return inExcel(await openWorkbookFile(bytes, NAME), KEYS);
}

const visible = async (workbook: Workbook): Promise<string[]> =>
  (await workbook.sheets()).flatMap(({ name, visibility }) => (visibility === 'visible' ? name : []));

async function hiddenOn(workbook: Workbook, sheet: string): Promise<number> {
  const [reading] = await workbook.read([sheet]);
  return reading && 'grid' in reading ? reading.grid.hiddenRows.size : NaN;
}

test('its fixes are taken back', async () => {
  const workbook = await opened();
  expect(await readJournal(workbook)).toMatchObject([{ id: 1, date: '2020-12-31T09:30' }]);
  expect(await heldIn(workbook, '自评表', 'H6', 'E14')).toEqual([0.952, '≥6座']);
  expect(await revertFixes(workbook)).toMatchObject({ changed: [], left: [], failures: new Map() });
  expect(await heldIn(workbook, '自评表', 'H6', 'E14')).toEqual([0.5, ' ＞＝6座']);
  expect(await readJournal(workbook)).toEqual([]);
});

test('its formulas come back', async () => {
  const workbook = await opened();
  expect(await readFrozenFormulas(workbook)).toMatchObject([{ sheet: '资金', formula: '=JX.执行率(C2,B2)' }]);
  expect(await restoreFormulas(workbook, 'workbook')).toMatchObject({ restored: 1, changed: [], left: [] });
  expect(await heldIn(workbook, '资金', 'D2')).toEqual(['=JX.执行率(C2,B2)']);
});

test('its hidden rows are no finding, come back, and may be hidden again', async () => {
  const workbook = await opened();
  expect([...(await readHiddenRows(workbook)).keys()]).toEqual(['自评表']);
  expect(await hiddenOn(workbook, '自评表')).toBe(9);
  const audit = await auditWorkbook(workbook, { profile });
  expect(audit.findings.length).toBeGreaterThan(0);
  expect(await showAllRows(workbook)).toEqual({ rows: 9, failures: new Map() });
  expect(await hiddenOn(workbook, '自评表')).toBe(0);
  const shown = await auditWorkbook(workbook, { profile });
  expect(shown.findings.map(({ key }) => key)).toEqual(audit.findings.map(({ key }) => key));
  await showProblemRows(workbook, shown);
  expect(await hiddenOn(workbook, '自评表')).toBe(9);
});

test('the table that was made is taken back, whatever links the report has to its cells', async () => {
  const workbook = await opened();
  const [making] = await readMakings(workbook);
  expect(making).toMatchObject({ template: 'project-selfeval', sheets: [{ name: MADE }] });
  const [report] = await workbook.read(['审核结果']);
  expect('grid' in report! && formulasOn(report.grid)).toContainEqual(
    expect.stringContaining(`HYPERLINK("#'${MADE}'!`),
  );
  expect(await takeBackMaking(workbook, making!.id)).toMatchObject({ removed: [MADE], kept: [] });
  expect(await visible(workbook)).not.toContain(MADE);
  expect(await readMakings(workbook)).toEqual([]);
});

test('its summary is known, is as it was written, and gives way to the one before', async () => {
  const workbook = await opened();
  const summary = await lookForSummary(workbook);
  expect(summary!.sheets.map(({ name }) => name).slice(0, 2)).toEqual(['汇总说明', '报送情况表']);
  expect(summary!.changed).toEqual([]);
  const before = await visible(workbook);
  expect(await takeBackSummary(workbook)).toEqual({ removed: 6, restored: 6 });
  expect((await visible(workbook)).sort()).toEqual([...before].sort());
  expect((await workbook.sheets()).every(({ visibility }) => visibility === 'visible')).toBe(true);
});

test('answers of its roll-up are known', async () => {
  expect(await readRollupAnswers(await opened())).toEqual({
    'unit:临溪县农村供水站': '临溪县农村供水服务站',
  });
});

test('a new report takes the place of its report', async () => {
  const workbook = await opened();
  const before = await visible(workbook);
  const audited = await auditWorkbook(workbook, { profile });
  const result = buildReport([reportFile('', audited, 'zh')], [audited], profile, 'zh');
  expect(await writeReport(workbook, reportSheet(result, fixedTime(1_700_000_000), 'zh'))).toBe('审核结果');
  expect((await visible(workbook)).sort()).toEqual([...before].sort());
});
