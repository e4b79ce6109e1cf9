import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser/launch';
import type { HostFailureCode } from '../../src/host/workbook';
import { failureSentence, translator } from '../../src/i18n';
import { EXCELS, queryFor, type EmulatedExcel } from './excels';
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

const shows = (address: string, text: string) => eventually(() => workbench.shown(address), text);
const MONEY = [
  ['K2', '200'],
  ['K3', '0'],
  ['K4', '80'],
  ['L2', '100'],
  ['L3', '5'],
  ['L4', '60'],
] as const;

/** What the functions say of the cells above, and the names of their arguments. */
const SENTENCES = {
  zh: {
    rate: '执行数 L4 60，预算数 K4 80：执行率 = 执行数 ÷ 预算数 = 60 ÷ 80 = 75.00%。',
    zero: 'L3、K3：预算数是 0 却有支出，0 不能作除数。请核对预算数。',
    executed: '执行数',
    budget: '预算数',
  },
  en: {
    rate: 'Executed L4 60, budget K4 80: execution rate = executed ÷ budget = 60 ÷ 80 = 75.00%.',
    zero: 'L3, K3: there is money spent and no budget to divide it by. Check the budget.',
    executed: 'executed',
    budget: 'budget',
  },
} as const;

async function openFormulas(excel: EmulatedExcel) {
  workbench = await openWorkbench(browser, queryFor(excel, 'samples/selfeval-clean.xlsx'));
  const { page } = workbench;
  const pane = page.locator('[data-pane]');
  for (const [cell, value] of MONEY) await workbench.type(cell, value);
  const sheet = await workbench.activeSheet();
  const t = translator(excel.lang, 'formulas');
  await pane
    .getByRole('tab', { name: translator(excel.lang, 'pane')('views.formulas'), exact: true })
    .click();
  return {
    page,
    t,
    said: SENTENCES[excel.lang],
    at: (cell: string) => ({ cell: `${sheet}!${cell}` }),
    button: (name: string | RegExp) =>
      pane.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }),
    field: (name: string) => pane.getByRole('textbox', { name: new RegExp(`^${name}`) }),
    reads: (text: string) => pane.getByText(text).first().waitFor(),
    /** Selects a cell, and waits until the pane knows. */
    select: async (cell: string) => {
      await workbench.goTo(cell);
      await pane.getByText(`${sheet}!${cell}`, { exact: true }).waitFor();
    },
    choose: async (button: string, scope: string) => {
      await pane.getByRole('button', { name: button, exact: true }).click();
      await page.getByRole('menuitem', { name: scope }).click();
    },
  };
}

describe.each(EXCELS)('in Excel $api, in $lang', (excel) => {
  test('a formula is inserted by pointing, explained where it works and where it does not, frozen and brought back', async () => {
    const { t, said, at, button, reads, select, choose } = await openFormulas(excel);
    await select('M2');
    await button(/^执行率 EXECRATE/).click();
    await button(t('insert.take', { name: said.executed })).click();
    await workbench.goTo('L2:L4');
    await reads('=JX.执行率(L2:L4)');
    await button(t('insert.take', { name: said.budget })).click();
    await workbench.goTo('K2:K4');
    await reads('=JX.执行率(L2:L4,K2:K4)');
    await button(t('insert.press')).click();
    await reads(t('insert.done', at('M2')));
    expect(await shows('M2', '0.5')).toBe('0.5');
    expect(await shows('M4', '0.75')).toBe('0.75');

    await button(t('insert.back')).click();
    await select('M4');
    await button(t('cell.why')).click();
    await reads(said.rate);
    await select('M3');
    await button(t('cell.why')).click();
    await reads(said.zero);

    // One row is an error: frozen, it would be a text.
    await choose(t('tools.toValues'), t('tools.selection'));
    await reads(t('converted.error', { cells: at('M2:M4').cell }));
    await workbench.type('K3', '10');
    expect(await shows('M3', '0.5')).toBe('0.5');
    await choose(t('tools.toValues'), t('tools.selection'));
    await reads(t('converted.done', { count: 1 }));
    await button(t('cell.why')).click();
    await reads(t('cell.value', { ...at('M3'), shown: '0.5' }));
    await choose(t('tools.back'), t('tools.sheet'));
    await reads(t('restored.done', { count: 1 }));
    await workbench.type('L3', '10');
    expect(await shows('M3', '1')).toBe('1');
  });

  test('nothing is overwritten unasked, results are not blocked unseen, and a wrong name is repaired', async () => {
    const { t, said, at, button, field, reads, select } = await openFormulas(excel);
    await workbench.type('M3', '手填');
    await select('M2');
    await button(/^执行率 EXECRATE/).click();
    await field(said.executed).fill('L2:L4');
    await field(said.budget).fill('K2:K3');
    await reads(t('insert.size'));
    await field(said.budget).fill('K2:K4');
    await button(t('insert.press')).click();
    await reads(t('insert.blocked', { area: 'M2:M4', cells: 'M3' }));
    await button(t('insert.anyway')).click();
    await reads(t('insert.done', at('M2')));
    expect(await shows('M3', '手填')).toBe('手填');
    await button(t('insert.back')).click();
    await button(t('cell.why')).click();
    await reads(t('error.spill', { cells: 'M3' }));

    await workbench.type('N2', '=绩效.执行率(L2,K2)');
    expect(await shows('N2', '#NAME?')).toBe('#NAME?');
    await button(t('tools.repair')).click();
    await reads(t('repaired.rewritten', { count: 1 }));
    expect(await shows('N2', '0.5')).toBe('0.5');
  });

  test('a cell being edited and a protected sheet are told of, change nothing, and can be tried again', async () => {
    const { page, t, said, at, button, field, reads, select } = await openFormulas(excel);
    const refused = (code: HostFailureCode) => failureSentence({ code }, excel.lang);
    const retry = translator(excel.lang, 'pane')('actions.retry');
    await select('M2');
    await workbench.type('N2', '=绩效.执行率(L2,K2)');
    expect(await shows('N2', '#NAME?')).toBe('#NAME?');
    await page.evaluate(() => window.jixiaoWorkbench!.setEditing(true));
    await button(t('tools.repair')).click();
    await reads(refused('editing'));
    expect(await workbench.shown('N2')).toBe('#NAME?');
    await page.evaluate(() => window.jixiaoWorkbench!.setEditing(false));
    await button(retry).click();
    await reads(t('repaired.rewritten', { count: 1 }));
    expect(await shows('N2', '0.5')).toBe('0.5');

    await workbench.type('N3', '=绩效.执行率(L4,K4)');
    expect(await shows('N3', '#NAME?')).toBe('#NAME?');
    await page.evaluate(() => window.jixiaoWorkbench!.protect());
    await button(t('tools.repair')).click();
    await reads(t('refusal', { sheet: await workbench.activeSheet(), reason: refused('protected') }));
    await button(retry).waitFor();
    expect(await workbench.shown('N3')).toBe('#NAME?');

    await button(/^执行率 EXECRATE/).click();
    await field(said.executed).fill('L2');
    await field(said.budget).fill('K2');
    await button(t('insert.press')).click();
    await reads(refused('protected'));
    expect(await workbench.shown('M2')).toBe('');
    expect(await field(said.executed).inputValue()).toBe('L2');
    await reads(t('insert.target', at('M2')));
  });
});
