import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser/launch';
import { areasOf } from './areas';
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

/** The blank actual value among the planted problems. */
const BLANK = { rule: 'JX160', cell: 'F21' };
/** The problem in the cell below it. */
const BELOW = { rule: 'JX182' };

const finding = (rule: string) => workbench.page.locator('[data-finding]', { hasText: rule });
const isListed = async () => (await finding(BLANK.rule).count()) > 0;
const isMarked = async () =>
  (await workbench.marks()).flatMap(({ address }) => areasOf(address)).includes(BLANK.cell);

test('a value put right takes its finding and its mark away without a button, until that is switched off', async () => {
  workbench = await openWorkbench(browser);
  const { page } = workbench;
  await page.getByRole('button', { name: '审核本表', exact: true }).click();
  await finding('JX016').first().waitFor();
  expect(await eventually(isListed, true)).toBe(true);
  expect(await eventually(isMarked, true)).toBe(true);
  await finding('JX016').click();

  await workbench.typeByHand(BLANK.cell, '100%');
  expect(await eventually(isListed, false)).toBe(false);
  expect(await eventually(isMarked, false)).toBe(false);
  // Enter has led on to the next cell: what was found there is open, and stays so when the list follows.
  expect(await finding(BELOW.rule).getAttribute('aria-expanded')).toBe('true');
  expect(await finding(BELOW.rule).getAttribute('aria-current')).toBe('true');

  const live = page.getByRole('switch', { name: '实时复核' });
  await live.click();
  expect(await live.isChecked()).toBe(false);
  await workbench.type(BLANK.cell, '');
  await page.waitForTimeout(2_000);
  expect(await isListed()).toBe(false);

  // Switched on again, it catches up with what it has not heard.
  await live.click();
  expect(await eventually(isListed, true)).toBe(true);
  expect(await eventually(isMarked, true)).toBe(true);
});

test('the choice is remembered', async () => {
  workbench = await openWorkbench(browser);
  const { page } = workbench;
  const live = page.getByRole('switch', { name: '实时复核' });
  expect(await live.isChecked()).toBe(true);
  await live.click();
  await page.reload();
  await live.waitFor();
  expect(await live.isChecked()).toBe(false);
});
