import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser/launch';
import { plantedProblems } from '../../scripts/samples/planted-problems';
import { areasOf } from './areas';
import { eventually, listedFindings, openWorkbench, type OpenWorkbench } from './workbench-page';

jest.setTimeout(120_000);

const SAMPLES = join(__dirname, '../../samples');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

let workbench: OpenWorkbench;
afterEach(async () => {
  // Whatever a test did, nothing left the machine and nothing broke.
  expect(workbench.foreignRequests).toEqual([]);
  expect(workbench.complaints).toEqual([]);
  await workbench.close();
});

const button = (name: string) => workbench.page.getByRole('button', { name, exact: true });
const problemsOf = (sheet: string) => plantedProblems.filter((problem) => problem.sheet === sheet);
const byRule = (a: { rule: string; cell: string }, b: typeof a) =>
  `${a.rule}${a.cell}` < `${b.rule}${b.cell}` ? -1 : 1;

test('审核本表 lists the planted problems, marks their cells, and a click selects the cell', async () => {
  workbench = await openWorkbench(browser);
  const { page } = workbench;
  await button('审核本表').click();
  await page.locator('[data-finding]').first().waitFor();

  const planted = problemsOf('饮水安全').map(({ rule, cell }) => ({ rule, cell }));
  expect((await listedFindings(page)).sort(byRule)).toEqual(planted.sort(byRule));

  const wanted = [...new Set(planted.map(({ cell }) => cell))].sort();
  const marked = async () => {
    const cells = (await workbench.marks()).flatMap(({ address }) => areasOf(address));
    return [...new Set(cells)].sort();
  };
  expect(await eventually(marked, wanted)).toEqual(wanted);

  await page.locator('[data-scroller]').evaluate((element) => element.scrollTo(0, 0));
  const item = page.locator('[data-finding]', { hasText: 'JX016' });
  await item.click();
  expect(await eventually(() => workbench.selection(), { sheet: '饮水安全', address: 'D13' })).toEqual({
    sheet: '饮水安全',
    address: 'D13',
  });
});

test('审核工作簿 finds every planted problem of the file, and following one changes the sheet', async () => {
  workbench = await openWorkbench(browser);
  const { page } = workbench;
  await button('审核工作簿').click();
  await page.locator('[data-finding]').first().waitFor();
  expect((await listedFindings(page)).sort(byRule)).toEqual(
    plantedProblems.map(({ rule, cell }) => ({ rule, cell })).sort(byRule),
  );
  const last = problemsOf('校舍维修').at(-1)!;
  await page
    .locator('[data-finding]', { hasText: `${last.cell} ·` })
    .last()
    .click();
  expect(await eventually(() => workbench.activeSheet(), '校舍维修')).toBe('校舍维修');
});

test('清除标记 takes the marks away and leaves the sheet as it was', async () => {
  workbench = await openWorkbench(browser);
  await button('审核本表').click();
  await workbench.page.locator('[data-finding]').first().waitFor();
  expect(await eventually(async () => (await workbench.marks()).length > 0, true)).toBe(true);
  await button('清除标记').click();
  expect(await eventually(() => workbench.marks(), [])).toEqual([]);
  expect(await workbench.shown('D14')).toBe('新建蓄水池数量');
});

test('a mistake put right is gone after the next audit', async () => {
  workbench = await openWorkbench(browser);
  const { page } = workbench;
  await button('审核本表').click();
  await page.locator('[data-finding]').first().waitFor();
  await workbench.type('B4', '县水利局');
  await button('审核本表').click();
  const left = problemsOf('饮水安全')
    .filter(({ rule }) => rule !== 'JX002')
    .map(({ rule, cell }) => ({ rule, cell }))
    .sort(byRule);
  expect(await eventually(async () => (await listedFindings(page)).sort(byRule), left)).toEqual(left);
});

test('the three formulas of the clerk calculate in the cells they are typed into', async () => {
  workbench = await openWorkbench(browser);
  const formulas: [string, string, string][] = [
    ['K2', '=JX.执行率(31423.98,42948.32)', '73.17%'],
    ['K3', '=JX.偏差值(0.8276,0.7317)', '9.59%'],
    ['K4', '=JX.量化率(D13:D22,E13:E22)', '90.00%'],
    ['K5', '=JX.EXECRATE(31423.98,42948.32)', '73.17%'],
  ];
  for (const [cell, formula, result] of formulas) {
    await workbench.type(cell, '', '0.00%');
    await workbench.typeByHand(cell, formula);
    expect(await eventually(() => workbench.shown(cell), result)).toBe(result);
  }
});

test('a formula that cannot be calculated says so in its cell', async () => {
  workbench = await openWorkbench(browser);
  await workbench.type('K2', '=JX.执行率(1,0)');
  expect(await eventually(() => workbench.shown('K2'), '#DIV/0!')).toBe('#DIV/0!');
  await workbench.type('K3', '=JX.执行率("约三成",100)');
  expect(await eventually(() => workbench.shown('K3'), '#VALUE!')).toBe('#VALUE!');
});

test('a function over a range spills one result for each row', async () => {
  workbench = await openWorkbench(browser);
  await workbench.type('L2', '=JX.解析指标值(E13:E15)');
  expect(await eventually(() => workbench.shown('O4'), '定量')).toBe('定量');
  expect(await workbench.shown('M2')).toBe('12');
});

test('a clean table stays clean, in English too', async () => {
  workbench = await openWorkbench(browser, '?file=samples/selfeval-clean.xlsx&lang=en-US');
  await button('Audit sheet').click();
  await workbench.page.getByText('No problems found').first().waitFor();
  expect(await workbench.marks()).toEqual([]);
});

test('a file is opened from the machine, audited and saved with its contents', async () => {
  workbench = await openWorkbench(browser, '?file=');
  const { page } = workbench;
  await page.locator('input[type=file][accept*=xlsx]').setInputFiles(join(SAMPLES, 'selfeval-planted.xlsx'));
  expect(await eventually(() => workbench.shown('D14'), '新建蓄水池数量')).toBe('新建蓄水池数量');
  await button('审核本表').click();
  await page.locator('[data-finding]').first().waitFor();

  const download = page.waitForEvent('download');
  await button('保存 .xlsx').click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('selfeval-planted.xlsx');
  const { readXlsx } = await import('hucre/xlsx');
  const [before, after] = await Promise.all(
    [join(SAMPLES, 'selfeval-planted.xlsx'), await saved.path()].map(async (path) =>
      readXlsx(new Uint8Array(await readFile(path))),
    ),
  );
  expect(after!.sheets.map(({ name }) => name)).toEqual(before!.sheets.map(({ name }) => name));
  const cells = (rows: readonly (readonly unknown[])[]) =>
    rows.map((row) => Array.from({ length: 9 }, (_, col) => row[col] ?? null));
  expect(cells(after!.sheets[0]!.rows)).toEqual(cells(before!.sheets[0]!.rows));
});

test('a file that is no workbook gets one sentence, and what was open stays open', async () => {
  workbench = await openWorkbench(browser);
  await workbench.page.locator('input[type=file][accept*=xlsx]').setInputFiles({
    name: '自评表.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('这不是表格'),
  });
  await workbench.page.getByText('自评表.xlsx').first().waitFor();
  expect(await workbench.shown('D14')).toBe('新建蓄水池数量');
});

test('the page says plainly that it is a trial host', async () => {
  workbench = await openWorkbench(browser);
  await workbench.page.getByText('试用环境：这不是 Excel').waitFor();
});

const tab = (name: string) => workbench.page.getByRole('tab', { name, exact: true });

test('模板 adds a form on a sheet of its own, whose audit only asks for what is not filled in yet', async () => {
  workbench = await openWorkbench(browser);
  const { page } = workbench;
  await tab('模板').click();
  await page.getByRole('button', { name: /^项目支出绩效目标申报表/ }).click();
  await button('新建').click();
  await page.getByText('已新建工作表“项目支出绩效目标申报表”。').waitFor();
  expect(await workbench.selection()).toEqual({ sheet: '项目支出绩效目标申报表', address: 'A1' });
  await tab('审核').click();
  await button('审核本表').click();
  await page.locator('[data-finding]').first().waitFor();
  const rules = new Set((await listedFindings(page)).map(({ rule }) => rule));
  expect(rules).toContain('JX001');
  expect(rules).not.toContain('JX020');
});

test('模板 fills forms in from a ledger and carries them to the next stage, which follows what is changed', async () => {
  workbench = await openWorkbench(browser, '?file=samples/ledger-300.xlsx');
  const { page } = workbench;
  await tab('模板').click();
  await page.getByRole('button', { name: /^项目支出绩效目标申报表/ }).click();
  await page.getByRole('radio', { name: '按台账为每个项目填好' }).click();
  await page.getByRole('checkbox', { name: /^已选/ }).click();
  await page.getByRole('list', { name: '项目' }).getByRole('checkbox').first().click();
  await button('为 1 个项目生成').click();
  await page.getByText(/^已新建工作表/).waitFor();
  const { sheet } = await workbench.selection();

  await button('全部表样').click();
  await page.getByRole('button', { name: /^项目支出绩效自评表/ }).click();
  await page.getByRole('radio', { name: '从上一环节的表结转' }).click();
  await button('为 1 个项目生成').click();
  await page.getByText(`已新建工作表“${sheet} 自评”。`).waitFor();
  const name = await workbench.shown('D13');
  expect(name).not.toBe('');

  await page.getByText(sheet, { exact: true }).first().click();
  expect(await eventually(() => workbench.activeSheet(), sheet)).toBe(sheet);
  expect(await workbench.shown('D13')).toBe(name);
  await workbench.type('D13', '改过的指标');
  await page.getByText(`${sheet} 自评`, { exact: true }).first().click();
  expect(await eventually(() => workbench.shown('D13'), '改过的指标')).toBe('改过的指标');
});
