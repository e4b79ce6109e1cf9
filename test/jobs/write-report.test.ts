/** The sheet 审核结果 in an open workbook, through the real office.js. */
import { composeForm, formById } from '../../src/core/forms';
import { defaultProfile as profile } from '../../src/core/profile';
import { ExcelWorkbook } from '../../src/host/officejs';
import { auditWorkbook, tablesIn, writeReport } from '../../src/jobs';
import { buildReport, fixedTime, reportFile, reportSheet } from '../../src/report';
import { ArrayBackend, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';
import { openWorkbookFile } from '../../src/host/file';
import { buildFile } from '../host/file/build-file';
import { selfEvaluation } from '../support/tables';

const FORM = "领导's 表";

async function open() {
  const backend = new ArrayBackend('首页');
  const { Excel: api } = loadOfficeJs(new StandInHost(backend));
  const workbook = new ExcelWorkbook({ excel: api, retryDelays: [] });
  const form = composeForm(formById('project-selfeval'), selfEvaluation({ rows: { 1: { target: null } } }));
  await workbook.addSheets([{ name: FORM, form }]);
  const names = () => backend.sheets().map(({ name }) => name);
  return { backend, workbook, names };
}

async function report(workbook: ExcelWorkbook) {
  const audit = await auditWorkbook(workbook, { profile });
  const result = buildReport([reportFile('', audit, 'zh')], [audit], profile, 'zh');
  return { audit, sheet: reportSheet(result, fixedTime(1_600_000_000), 'zh') };
}

test('the result stands on a sheet of its own, in front, every finding leading to its cell', async () => {
  const { backend, workbook, names } = await open();
  const { audit, sheet } = await report(workbook);
  expect(await writeReport(workbook, sheet)).toBe('审核结果');
  expect(names()).toEqual(['首页', FORM, '审核结果']);
  expect((await workbook.selection())!.sheet).toBe('审核结果');
  const written = backend.sheets()[2]!;
  const links = written
    .formulas(written.usedArea(true)!)
    .flat()
    .filter((value) => String(value).startsWith('='));
  expect(audit.findings.length).toBeGreaterThan(0);
  expect(links).toHaveLength(audit.findings.length);
  expect(links[0]).toMatch(/^=HYPERLINK\("#'领导''s 表'!E14","E14"\)$/);
});

test('the next audit passes it over, and the next result takes its place', async () => {
  const { workbook, names } = await open();
  const first = await report(workbook);
  await writeReport(workbook, first.sheet);
  const second = await report(workbook);
  expect(second.audit.findings).toEqual(first.audit.findings);
  expect(second.audit.sheets.map(({ info }) => info.name)).toEqual(['首页', FORM]);
  expect((await tablesIn(workbook)).forms).toHaveLength(1);
  await writeReport(workbook, second.sheet);
  expect(names()).toEqual(['首页', FORM, '审核结果']);
});

test('a sheet of the user that is called so is left alone, from the beginning or since', async () => {
  const { workbook, names } = await open();
  const { sheet } = await report(workbook);
  await workbook.addSheets([{ name: '审核结果', form: composeForm(formById('project-target'), {}) }]);
  expect(await writeReport(workbook, sheet)).toBe('审核结果 (2)');
  // Ours becomes the user's: the line that names us is gone.
  await workbook.write([{ sheet: '审核结果 (2)', cell: { row: 1, col: 0 }, value: '我的笔记' }]);
  expect(await writeReport(workbook, sheet)).toBe('审核结果 (3)');
  expect(names()).toEqual(['首页', FORM, '审核结果', '审核结果 (2)', '审核结果 (3)']);
});

test('an earlier result that was renamed to be kept, or deleted, is no obstacle', async () => {
  const { backend, workbook, names } = await open();
  const { sheet } = await report(workbook);
  await writeReport(workbook, sheet);
  backend.sheets()[2]!.name = '第一次审核';
  expect(await writeReport(workbook, sheet)).toBe('审核结果');
  expect(names()).toEqual(['首页', FORM, '第一次审核', '审核结果']);
  backend.removeSheet(backend.sheets()[3]!.id);
  expect(await writeReport(workbook, sheet)).toBe('审核结果');
});

test('cancelled, it leaves the earlier result and says so', async () => {
  const { workbook, names } = await open();
  const { sheet } = await report(workbook);
  await writeReport(workbook, sheet);
  const stop = new AbortController();
  stop.abort();
  await expect(writeReport(workbook, sheet, { signal: stop.signal })).rejects.toMatchObject({
    failure: { code: 'cancelled' },
  });
  expect(names()).toEqual(['首页', FORM, '审核结果']);
});

test('where no sheet can be added, that is said and nothing is remembered', async () => {
  const { workbook } = await open();
  const { sheet } = await report(workbook);
  const file = await openWorkbookFile(await buildFile({ sheets: [{ name: '表', rows: [[1]] }] }), 'a.xlsx');
  await expect(writeReport(file, sheet)).rejects.toMatchObject({ failure: { code: 'unsupported' } });
  expect(await file.getSetting('reportSheet')).toBeNull();
});
