/** 只看有问题的行: rows without a problem are hidden on the sheet, and given back. */
import { composeForm, formById } from '../../src/core/forms';
import { defaultProfile as profile } from '../../src/core/profile';
import type { Workbook } from '../../src/host/workbook';
import { auditWorkbook, readHiddenRows, showAllRows, showProblemRows } from '../../src/jobs';
import { hiddenRowsFromJson } from '../../src/jobs/problem-rows';
import { ArrayBackend } from '../../src/workbench/standin';
import { gridOf, type SheetSpec } from '../host/contract';
import { excelContract } from '../host/officejs/excel-contract';
import { ledger } from '../support/tables';

const excel = excelContract('Excel', 'none', () => new ArrayBackend());

/** A ledger of twenty rows; the fifth and the twelfth have no target. */
function ledgerSheet(name: string): SheetSpec {
  const { indicators } = ledger({}, 20);
  const rows = indicators!.map((row, index) =>
    index === 4 || index === 11 ? { ...row, target: null } : row,
  );
  return {
    name,
    rows: composeForm(formById('indicator-ledger'), { year: 2020, indicators: rows }).values,
  };
}

async function audited(workbook: Workbook) {
  return auditWorkbook(workbook, { profile });
}

async function hiddenOn(workbook: Workbook, sheet: string): Promise<number[]> {
  const [reading] = await workbook.read([sheet]);
  return [...gridOf(reading).hiddenRows];
}

async function opened(...sheets: SheetSpec[]) {
  const file = await excel.open({ sheets });
  const { workbook } = file;
  const reopen = () => file.reopen();
  const audit = await audited(workbook);
  const problems = new Set(
    audit.findings.filter(({ sheet }) => sheet === sheets[0]!.name).map(({ cell }) => cell.row),
  );
  const rows = audit.sheets[0]!.forms[0]!.form.rows.map(({ row }) => row);
  return { workbook, reopen, audit, rows, problems };
}

test('only rows with problems stay in sight, with everything that is no indicator row; all come back', async () => {
  const { workbook, audit, rows, problems } = await opened(ledgerSheet('台账'));
  expect(problems.size).toBeGreaterThanOrEqual(2);
  const outcome = await showProblemRows(workbook, audit);
  const hidden = await hiddenOn(workbook, '台账');
  expect(hidden).toEqual(rows.filter((row) => !hiddenProblem(row)));
  expect(outcome).toEqual({ rows: hidden.length, failures: new Map() });

  expect((await showAllRows(workbook)).rows).toBe(hidden.length);
  expect(await hiddenOn(workbook, '台账')).toEqual([]);
  expect((await readHiddenRows(workbook)).size).toBe(0);

  function hiddenProblem(row: number): boolean {
    return audit.findings.some(
      ({ cell, cells = [] }) =>
        cell.row === row || cells.some(({ top, bottom }) => top === row && row === bottom),
    );
  }
});

test('what is hidden that way is no finding, and other problems show other rows', async () => {
  const { workbook, audit } = await opened(ledgerSheet('台账'));
  await showProblemRows(workbook, audit);
  const before = await hiddenOn(workbook, '台账');
  const again = await audited(workbook);
  expect(again.findings.map(({ key }) => key)).toEqual(audit.findings.map(({ key }) => key));

  const row = before[0]!;
  const target = again.sheets[0]!.forms[0]!.form.rows.find((one) => one.row === row)!.cell('target');
  await workbook.write([{ sheet: '台账', cell: target, value: null }]);
  await showProblemRows(workbook, await audited(workbook));
  expect(await hiddenOn(workbook, '台账')).toEqual(before.filter((one) => one !== row));
});

test('rows that the user has hidden stay hidden', async () => {
  const sheet = ledgerSheet('台账');
  const { workbook, audit } = await opened({ ...sheet, hiddenRows: [3] });
  await showProblemRows(workbook, audit);
  await showAllRows(workbook);
  expect(await hiddenOn(workbook, '台账')).toEqual([3]);
});

test('they come back after the workbook was closed', async () => {
  const { workbook, audit, reopen } = await opened(ledgerSheet('台账'));
  await showProblemRows(workbook, audit);
  const again = (await reopen()).workbook;
  expect((await hiddenOn(again, '台账')).length).toBeGreaterThan(0);
  await showAllRows(again);
  expect(await hiddenOn(again, '台账')).toEqual([]);
});

test('a protected sheet refuses and says so; the others go on', async () => {
  const { workbook, audit } = await opened(ledgerSheet('台账'), {
    ...ledgerSheet('锁定'),
    isProtected: true,
  });
  const outcome = await showProblemRows(workbook, audit);
  expect([...outcome.failures].map(([sheet, { code }]) => `${sheet} ${code}`)).toEqual(['锁定 protected']);
  expect((await hiddenOn(workbook, '台账')).length).toBeGreaterThan(0);
  expect(await hiddenOn(workbook, '锁定')).toEqual([]);
  expect([...(await readHiddenRows(workbook)).keys()]).toEqual(['台账']);
});

test('a sheet that is gone meanwhile holds nothing up', async () => {
  const { workbook, audit } = await opened(ledgerSheet('台账'), ledgerSheet('另一张'));
  await showProblemRows(workbook, audit);
  const stored = await workbook.getSetting('hiddenRows');
  await workbook.setSetting('hiddenRows', { ...(stored as object), 走了: [[1, 3]] });
  expect((await showAllRows(workbook)).failures.size).toBe(0);
  expect((await readHiddenRows(workbook)).size).toBe(0);
  expect(await hiddenOn(workbook, '台账')).toEqual([]);
});

test.each([
  ['nothing', null],
  ['a text', '1:5'],
  ['a list', [[1, 2]]],
  ['runs that are none', { 台账: [[3, 1], [-1, 2], ['1', '2'], [1.5, 2], null, 7] }],
])('a setting that holds %s hides and shows no row', (_, json) => {
  const runs = [...hiddenRowsFromJson(json as never).values()].flat();
  expect(runs).toEqual([]);
});
