import type { Browser, Locator } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser/launch';
import { eventually, openWorkbench, type OpenWorkbench } from './workbench-page';

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

let workbench: OpenWorkbench;
afterEach(async () => {
  expect(workbench.foreignRequests).toEqual([]);
  expect(workbench.complaints).toEqual([]);
  await workbench.close();
});

const button = (name: string | RegExp) => workbench.page.getByRole('button', { name });
const dialog = () => workbench.page.getByRole('dialog');

/** Finds the finding of a rule by the filter and opens its details. */
async function open(rule: string): Promise<Locator> {
  const { page } = workbench;
  await page.getByRole('searchbox').fill(rule);
  const item = page.locator('[data-finding]', { hasText: rule }).first();
  await item.waitFor();
  if ((await item.getAttribute('aria-expanded')) !== 'true') await item.click();
  await page.locator('[data-finding][aria-expanded="true"]', { hasText: rule }).waitFor();
  return item;
}

test('safe fixes are made after a look, a warning is explained, and both outlast the next audit until undone', async () => {
  workbench = await openWorkbench(browser, '?file=samples/selfeval-planted.xlsx');
  const { page } = workbench;
  const name = await workbench.shown('D17');
  expect(name).toBe('管网单位 建设成本');
  await button('审核本表').click();
  await page.locator('[data-finding]').first().waitFor();

  await button(/^全部安全修复（\d+）…$/).click();
  await dialog().getByText('管网单位建设成本').waitFor();
  expect(await workbench.shown('D17')).toBe(name);
  await dialog().getByRole('button', { name: /^应用/ }).click();
  await page.getByText(/^修改了 1 个单元格/).waitFor();
  expect(await workbench.shown('D17')).toBe('管网单位建设成本');

  await open('JX024');
  await page.getByRole('textbox', { name: '出错说明' }).fill('沿用省厅下达的表样，名称不作调整。');
  await button('保存说明').click();
  await button('未说明 0').waitFor();

  // What was explained and fixed is so for the next audit, too.
  await button('审核工作簿').click();
  await page.getByText('校舍维修').first().waitFor();
  const explained = await open('JX024');
  expect(await explained.innerText()).toContain('已说明');
  await page.getByRole('searchbox').fill('JX014');
  await page.getByText('没有符合筛选条件的问题').waitFor();

  await button(/^撤销修复（1）$/).click();
  await dialog()
    .getByRole('button', { name: /^撤销 .* 的修复$/ })
    .click();
  await page.getByText('恢复了 1 个单元格。').waitFor();
  expect(await eventually(() => workbench.shown('D17'), name)).toBe(name);
  await open('JX014');
});
