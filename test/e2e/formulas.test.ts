import type { Browser, Page } from 'playwright-core';
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

/** Goes to cells through the name box, as a person does. */
async function goTo(page: Page, address: string): Promise<void> {
  const nameBox = page.locator('[data-u-comp="defined-name"] input');
  await nameBox.fill(address);
  await nameBox.press('Enter');
}
const shows = (address: string, text: string) => eventually(() => workbench.shown(address), text);
const MONEY = [
  ['K2', '200'],
  ['K3', '0'],
  ['K4', '80'],
  ['L2', '100'],
  ['L3', '5'],
  ['L4', '60'],
] as const;

async function openFormulas(language: 'zh-CN' | 'en-US'): Promise<Page> {
  workbench = await openWorkbench(browser, `?file=samples/selfeval-clean.xlsx&lang=${language}`, {
    locale: language,
  });
  const { page } = workbench;
  for (const [cell, value] of MONEY) await workbench.type(cell, value);
  await page
    .locator('[data-pane]')
    .getByRole('tab', { name: language === 'zh-CN' ? '公式' : 'Formulas' })
    .click();
  return page;
}

test('a formula is inserted by pointing, explained where it works and where it does not, frozen and brought back', async () => {
  const page = await openFormulas('zh-CN');
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await goTo(page, 'M2');
  await page.getByText(/!M2$/).waitFor();
  await button(/^执行率 EXECRATE/).click();
  await button('用所选区域作为执行数').click();
  await goTo(page, 'L2:L4');
  await page.getByText('=JX.执行率(L2:L4)').waitFor();
  await button('用所选区域作为预算数').click();
  await goTo(page, 'K2:K4');
  await page.getByText('=JX.执行率(L2:L4,K2:K4)').waitFor();
  await button('写入公式').click();
  await page.getByText(/^已写入 .+!M2。$/).waitFor();
  expect(await shows('M2', '0.5')).toBe('0.5');
  expect(await shows('M4', '0.75')).toBe('0.75');

  await button('全部函数').click();
  await goTo(page, 'M4');
  await page.getByText(/!M4$/).waitFor();
  await button('为什么？').click();
  await page.getByText('执行数 L4 60，预算数 K4 80：执行率 = 执行数 ÷ 预算数 = 60 ÷ 80 = 75.00%。').waitFor();
  await goTo(page, 'M3');
  await page.getByText(/!M3$/).waitFor();
  await button('为什么？').click();
  await page.getByText('L3、K3：预算数是 0 却有支出，0 不能作除数。请核对预算数。').waitFor();

  // One row is an error: frozen, it would be a text.
  await button('转为数值').click();
  await page.getByRole('menuitem', { name: '所选区域' }).click();
  await page.getByText(/M2:M4 有错误值，转换后会变成普通文字/).waitFor();
  await workbench.type('K3', '10');
  expect(await shows('M3', '0.5')).toBe('0.5');
  await button('转为数值').click();
  await page.getByRole('menuitem', { name: '所选区域' }).click();
  await page.getByText('1 个公式已转为数值。').waitFor();
  await button('为什么？').click();
  await page.getByText(/!M3 是直接填写的“0.5”，不是公式算出来的。/).waitFor();
  await button('还原公式').click();
  await page.getByRole('menuitem', { name: '本表' }).click();
  await page.getByText('还原了 1 个公式。').waitFor();
  await workbench.type('L3', '10');
  expect(await shows('M3', '1')).toBe('1');
});

test('in English: nothing is overwritten unasked, results are not blocked unseen, and a wrong name is repaired', async () => {
  const page = await openFormulas('en-US');
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await workbench.type('M3', 'mine');
  await goTo(page, 'M2');
  await page.getByText(/!M2$/).waitFor();
  await button(/^执行率 EXECRATE/).click();
  await page.getByRole('textbox', { name: /^executed/ }).fill('L2:L4');
  await page.getByRole('textbox', { name: /^budget/ }).fill('K2:K3');
  await page.getByText('Not the same size as the range above.').waitFor();
  await page.getByRole('textbox', { name: /^budget/ }).fill('K2:K4');
  await button('Insert formula').click();
  await page.getByText(/The results need M2:M4, where M3 hold something/).waitFor();
  await button('Insert all the same').click();
  await page.getByText(/^Written to .+!M2\.$/).waitFor();
  expect(await shows('M3', 'mine')).toBe('mine');
  await button('All functions').click();
  await button('Why?').click();
  await page.getByText('#SPILL!: the results need cells that hold something already: M3.').waitFor();

  await workbench.type('N2', '=绩效.执行率(L2,K2)');
  expect(await shows('N2', '#NAME?')).toBe('#NAME?');
  await button('Repair formulas').click();
  await page.getByText('1 of them had the wrong name.').waitFor();
  expect(await shows('N2', '0.5')).toBe('0.5');
});
