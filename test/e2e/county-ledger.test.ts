/**
 * A county's ledger in a browser. How long the pane holds the page up is measured by `npm run long-tasks`; here is what that
 * comes from: how much of the pane is drawn does not grow with the table.
 */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser/launch';
import { LEDGER_ROWS, ledgerFile } from '../../scripts/long-tasks/ledger';
import { eventually, openWorkbench } from './workbench-page';

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('of hundreds of problems in 3,649 rows only those in sight are drawn, and each with a button alone', async () => {
  const workbench = await openWorkbench(browser, '?file=');
  const { page } = workbench;
  const [file] = await Promise.all([ledgerFile(), page.evaluate(countFirstDrawn)]);
  await page
    .locator('input[type=file][accept*=xlsx]')
    .setInputFiles({ name: '台账.xlsx', mimeType: '', buffer: file });
  expect(await eventually(() => workbench.shown(`A${LEDGER_ROWS + 1}`), `${LEDGER_ROWS}`, 60_000)).toBe(
    `${LEDGER_ROWS}`,
  );
  await page.getByRole('button', { name: '审核本表', exact: true }).click();
  const heading = page.getByRole('heading', { name: /^发现 \d+ 处问题$/ });
  await heading.waitFor({ timeout: 120_000 });
  await page.locator('[data-finding]').first().waitFor({ timeout: 60_000 });
  const total = Number(/\d+/.exec(await heading.innerText())![0]);
  expect(total).toBeGreaterThan(LEDGER_ROWS / 20);

  const drawn = await page.evaluate(() => ({
    first: (window as unknown as { jixiaoFirst: number }).jixiaoFirst,
    controls: Math.max(
      ...[...document.querySelectorAll('[data-finding]')].map(
        (item) => item.closest('[role=listitem]')!.querySelectorAll('button, input, [tabindex]').length,
      ),
    ),
  }));
  expect(drawn.first).toBeGreaterThan(0);
  expect(drawn.first).toBeLessThanOrEqual(MOST_DRAWN);
  expect(drawn.controls).toBe(1);

  // Scrolled to the end there are no more of them.
  await page.locator('[data-scroller]').evaluate((element) => element.scrollTo(0, element.scrollHeight));
  const rows = await page.locator('[aria-setsize]').first().getAttribute('aria-setsize');
  await page.locator(`[aria-posinset="${rows}"]`).waitFor();
  expect(await page.locator('[data-finding]').count()).toBeLessThanOrEqual(MOST_DRAWN);
  expect(workbench.complaints).toEqual([]);
  expect(workbench.foreignRequests).toEqual([]);
  await workbench.close();
});

/** Some dozen fit into a window of 900 pixels. */
const MOST_DRAWN = 30;

/** Counts the findings that are there when the first of them appear. */
function countFirstDrawn(): void {
  const observer = new MutationObserver(() => {
    const { length } = document.querySelectorAll('[data-finding]');
    if (length === 0) return;
    observer.disconnect();
    Object.assign(window, { jixiaoFirst: length });
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
