import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser/launch';
import { eventually, openWorkbench, type OpenWorkbench } from './workbench-page';

jest.setTimeout(120_000);

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

test('a rule of one’s own is put together, tried, kept on its sheet, and its findings are marked', async () => {
  workbench = await openWorkbench(browser, '?file=samples/selfeval-clean.xlsx');
  const { page } = workbench;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const form = await workbench.activeSheet();
  await button('自定义审核').click();
  await page.getByRole('combobox', { name: '适用表' }).selectOption({ label: '项目支出绩效自评表' });
  await page.getByRole('combobox', { name: '应当满足', exact: true }).selectOption('分值');
  await page.getByRole('textbox', { name: '“应当满足”的值' }).fill('0');
  await button('在本表试一试').click();
  await page.getByText('满足 0 处，不满足 10 处；因空白没有判断 0 处。').waitFor();
  await page.getByRole('textbox', { name: '提示' }).fill('分值应为零');
  await button('保存到工作簿').click();
  await page.getByText('已作为 ZD-001 保存在工作表“自定义审核”，下次审核起生效。').waitFor();

  await button('查看这一行').click();
  expect(await eventually(() => workbench.activeSheet(), '自定义审核')).toBe('自定义审核');
  expect([await workbench.shown('A3'), await workbench.shown('C3'), await workbench.shown('D3')]).toEqual([
    'ZD-001',
    '分值 <= 0',
    '核实性',
  ]);

  await button('返回审核').click();
  await button('审核工作簿').click();
  const found = page.locator('[data-finding]', { hasText: 'ZD-001' });
  await found.first().click();
  expect(await eventually(() => workbench.activeSheet(), form)).toBe(form);
  expect(await eventually(async () => (await workbench.marks()).length > 0, true)).toBe(true);
});
