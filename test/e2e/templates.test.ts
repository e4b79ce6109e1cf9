/** The templates' tab in a real browser: the main path and what may go wrong, in both languages. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser/launch';
import { openWorkbench } from './workbench-page';

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const WORDS = {
  'zh-CN': {
    tab: '模板',
    form: /^项目支出绩效自评表/,
    ledgers: '按台账为每个项目填好',
    unit: '按单位筛选',
    make: '为 2 个项目生成',
    made: '新建的工作表',
    undo: '撤销新建',
    remove: '删除',
    removed: '已删除刚才新建的 2 张工作表。',
    earlier: '从上一环节的表结转',
    nothing: /没有识别到上一环节的表/,
    department: /^部门（单位）整体支出绩效自评表/,
    back: '全部表样',
  },
  'en-US': {
    tab: 'Templates',
    form: /^Project expenditure self-evaluation/,
    ledgers: 'Filled in from the ledgers, one for each project',
    unit: 'Only one unit',
    make: 'Make it for 2 projects',
    made: 'Sheets added',
    undo: 'Undo',
    remove: 'Delete',
    removed: 'The 2 sheets just added were deleted.',
    earlier: 'Carried over from the earlier stage',
    nothing: /No table of an earlier stage was recognised/,
    department: /^Department self-evaluation/,
    back: 'All tables',
  },
} as const;

test.each(Object.keys(WORDS) as (keyof typeof WORDS)[])(
  'forms for two of thirty projects, gone to, taken back; and nothing to carry over (%s)',
  async (language) => {
    const words = WORDS[language];
    const bench = await openWorkbench(browser, `?file=samples/ledger-300.xlsx&lang=${language}`, {
      locale: language,
      viewport: { width: 1000, height: 900 },
    });
    const pane = bench.page.locator('[data-pane]');
    await pane.evaluate((element) => (element.style.width = '320px'));
    await pane.getByRole('tab', { name: words.tab, exact: true }).click();
    await pane.getByRole('button', { name: words.form }).click();
    await pane.getByRole('radio', { name: words.ledgers }).click();
    const projects = pane.locator('li[data-index] input');
    await projects.first().waitFor();
    await pane.getByRole('checkbox').first().click();
    await projects.nth(0).check();
    await projects.nth(1).check();
    expect(await pane.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    await pane.getByRole('button', { name: words.make }).click();
    const made = pane.getByRole('list', { name: words.made }).getByRole('button');
    await made.first().waitFor({ timeout: 60_000 });
    expect(await made.count()).toBe(2);
    const second = (await made.nth(1).textContent())!;
    await made.nth(1).click();
    await bench.page.waitForFunction((name) => window.jixiaoWorkbench!.selection().sheet === name, second);
    await pane.getByRole('button', { name: words.undo }).click();
    await bench.page.getByRole('dialog').getByRole('button', { name: words.remove }).click();
    await pane.getByText(words.removed).waitFor({ timeout: 60_000 });

    await pane.getByRole('button', { name: words.back }).click();
    await pane.getByRole('button', { name: words.department }).click();
    await pane.getByRole('radio', { name: words.earlier }).click();
    await pane.getByText(words.nothing).waitFor();
    expect([...bench.complaints, ...bench.foreignRequests]).toEqual([]);
    await bench.close();
  },
);
