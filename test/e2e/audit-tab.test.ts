/** The tab 审核 in a browser: its main path and its failures, in the oldest and the newest Excel, in both languages. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser/launch';
import { failureSentence, translator } from '../../src/i18n';
import { EXCELS, queryFor, type EmulatedExcel } from './excels';
import { eventually, openWorkbench, type OpenWorkbench } from './workbench-page';

jest.setTimeout(180_000);

const WORDS = {
  zh: {
    audit: '审核本表',
    found: /^发现 \d+ 处问题$/,
    grouped: /^分组：/,
    byRule: '按规则',
    byRow: '按行',
    rule: /^按规则统计/,
    rows: '只看有问题的行',
    filter: '筛选问题',
    next: /^下一处/,
    clear: '清除标记',
    cleared: /已清除/,
    clean: '没有发现问题',
    nothing: '没有识别到可以审核的表格',
  },
  en: {
    audit: 'Audit sheet',
    found: /^\d+ problems? found$/,
    grouped: /^Grouped /,
    byRule: 'by rule',
    byRow: 'by row',
    rule: /^By rule/,
    rows: 'Only rows with problems',
    filter: 'Filter problems',
    next: /^Next/,
    clear: 'Clear marks',
    cleared: /^Marks cleared on/,
    clean: 'No problems found',
    nothing: 'No form to audit was recognised',
  },
} as const;

/** Target value of the ledger's hundredth indicator. */
const TARGET = 'I102';

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

async function open(excel: EmulatedExcel, file: string) {
  workbench = await openWorkbench(browser, queryFor(excel, file), {
    locale: excel.lang === 'zh' ? 'zh-CN' : 'en-US',
  });
  return { page: workbench.page, words: WORDS[excel.lang] };
}

const items = () => workbench.page.locator('[data-finding]');
const current = () => workbench.page.locator('[data-finding][aria-current="true"]');
const hiddenRows = () => workbench.page.evaluate(() => window.jixiaoWorkbench!.hiddenRows());

describe.each(EXCELS)('in Excel $api, in $lang', (excel) => {
  test('from the audit to the cell, by rule and by row, and back to the sheet as it was', async () => {
    const { page, words } = await open(excel, 'samples/selfeval-planted.xlsx');
    await page.getByRole('button', { name: words.audit, exact: true }).click();
    await page.getByRole('heading', { name: words.found }).waitFor();

    // Rule by rule: the chart lists one rule alone, and pressed again all.
    const all = await page.locator('[data-finding]').count();
    await page.getByRole('button', { name: words.rule }).click();
    await page
      .locator('button[aria-pressed]')
      .filter({ has: page.locator('[data-severity]') })
      .nth(3)
      .click();
    await eventually(async () => (await items().count()) < all, true);
    await page
      .locator('button[aria-pressed="true"]')
      .filter({ has: page.locator('[data-severity]') })
      .click();

    await page.getByRole('button', { name: words.grouped }).click();
    await page.getByRole('menuitemradio', { name: words.byRule }).click();
    await page.locator('h3', { hasText: 'JX016' }).first().waitFor();

    // Forwards by the button and by the key, the sheet following; a marked cell shows what was found there.
    await page.getByRole('button', { name: words.grouped }).click();
    await page.getByRole('menuitemradio', { name: words.byRow }).click();
    const before = (await workbench.selection()).address;
    await page.getByRole('button', { name: words.next }).click();
    await current().waitFor();
    expect(await eventually(async () => (await workbench.selection()).address !== before, true)).toBe(true);
    const first = await workbench.selection();
    await page.keyboard.press('F8');
    expect(await eventually(async () => (await workbench.selection()).address !== first.address, true)).toBe(
      true,
    );
    await page.keyboard.press('Shift+F8');
    expect(await eventually(async () => (await workbench.selection()).address, first.address)).toBe(
      first.address,
    );
    await workbench.goTo('D13');
    expect(await eventually(async () => (await current().innerText()).includes('D13'), true)).toBe(true);
    expect(await current().getAttribute('aria-expanded')).toBe('true');

    await page.getByRole('button', { name: words.clear }).click();
    await page.getByText(words.cleared).waitFor();
    expect(await eventually(() => workbench.marks(), [])).toEqual([]);
  });

  test('only rows with problems stay on the sheet, and all come back with the marks or without', async () => {
    const { page, words } = await open(excel, 'samples/ledger-300.xlsx');
    await workbench.type(TARGET, '');
    await page.getByRole('button', { name: words.audit, exact: true }).click();
    await page.getByRole('heading', { name: words.found }).waitFor();
    const rows = page.getByRole('button', { name: words.rows });
    const howMany = async () => (await hiddenRows()).length;

    await rows.click();
    expect(await eventually(howMany, 299)).toBe(299);
    expect(await hiddenRows()).not.toContain(Number(TARGET.slice(1)));
    await rows.click();
    expect(await eventually(howMany, 0)).toBe(0);

    await rows.click();
    expect(await eventually(howMany, 299)).toBe(299);
    await page.getByRole('button', { name: words.clear }).click();
    await page.getByText(words.cleared).waitFor();
    expect(await eventually(howMany, 0)).toBe(0);
    expect(await eventually(() => workbench.marks(), [])).toEqual([]);
  });

  test('a cell being edited and a protected sheet are told of, and can be tried again', async () => {
    const { page, words } = await open(excel, 'samples/selfeval-planted.xlsx');
    const retry = page.getByRole('button', {
      name: translator(excel.lang, 'pane')('actions.retry'),
      exact: true,
    });
    const editing = page.getByText(failureSentence({ code: 'editing' }, excel.lang), { exact: true });
    await page.evaluate(() => window.jixiaoWorkbench!.setEditing(true));
    await page.getByRole('button', { name: words.audit, exact: true }).click();
    await editing.waitFor();
    expect(await workbench.marks()).toEqual([]);
    // What is said of the audit is said on its tab.
    const tab = (view: 'audit' | 'settings') =>
      page.getByRole('tab', { name: translator(excel.lang, 'pane')(`views.${view}`), exact: true });
    await tab('settings').click();
    await editing.waitFor({ state: 'detached' });
    await tab('audit').click();
    await editing.waitFor();
    await page.evaluate(() => window.jixiaoWorkbench!.setEditing(false));
    await retry.click();
    await page.getByRole('heading', { name: words.found }).waitFor();
    expect(await eventually(async () => (await workbench.marks()).length > 0, true)).toBe(true);

    await page.evaluate(() => window.jixiaoWorkbench!.protect());
    await page.getByRole('button', { name: words.clear }).click();
    const refused = page.getByText(failureSentence({ code: 'protected' }, excel.lang));
    await refused.first().waitFor();
    expect((await workbench.marks()).length).toBeGreaterThan(0);
    await retry.waitFor();
  });

  test('a clean table and a sheet without a table each get their sentence', async () => {
    const { page, words } = await open(excel, 'samples/selfeval-clean.xlsx');
    await page.getByRole('button', { name: words.audit, exact: true }).click();
    await page.getByText(words.clean, { exact: true }).waitFor();
    await page.goto(`${process.env['JIXIAO_WORKBENCH_URL']!}?file=&api=${excel.api}&lang=${excel.lang}`);
    await page.getByRole('button', { name: words.audit, exact: true }).click();
    await page.getByText(words.nothing, { exact: true }).waitFor();
  });
});
