import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { TestHooks } from '../../src/workbench/session';
import { withExcel } from './excels';
import { foreignRequestsOf } from './foreign-requests';

/** The workbench in a browser, as a person has it before them. */
export interface OpenWorkbench {
  readonly page: Page;
  /** Requests to anywhere but the page's own server. */
  readonly foreignRequests: readonly string[];
  /** Errors that the page threw or the browser reported. */
  readonly complaints: readonly string[];
  shown(address: string): Promise<string>;
  type(address: string, text: string, format?: string): Promise<void>;
  /** Goes to the cell through the name box and types with the keyboard, as a person does. */
  typeByHand(address: string, text: string): Promise<void>;
  /** Goes to a cell through the name box, as a person does. */
  goTo(address: string): Promise<void>;
  selection(): Promise<ReturnType<TestHooks['selection']>>;
  marks(): Promise<ReturnType<TestHooks['marks']>>;
  activeSheet(): Promise<string>;
  close(): Promise<void>;
}

/** Opens the workbench; `query` as in its address, such as "?file=samples/selfeval-clean.xlsx". */
export async function openWorkbench(
  browser: Browser,
  query = '',
  options: BrowserContextOptions = {},
): Promise<OpenWorkbench> {
  const base = process.env['JIXIAO_WORKBENCH_URL']!;
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    acceptDownloads: true,
    ...options,
  });
  const foreignRequests = foreignRequestsOf(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const goTo = async (address: string) => {
    const nameBox = page.locator('[data-u-comp="defined-name"] input');
    await nameBox.fill(address);
    await nameBox.press('Enter');
    // Only then do the keys go to the cell: a busy page may take its time.
    await page.waitForFunction(() => document.activeElement?.closest('[data-u-comp="defined-name"]') == null);
  };
  const typeByHand = async (address: string, text: string) => {
    await goTo(address);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  await page.goto(base + withExcel(query));
  await page.locator('[data-pane] button').first().waitFor({ timeout: 60_000 });
  return {
    page,
    foreignRequests,
    complaints,
    shown: (address) => page.evaluate((at) => window.jixiaoWorkbench!.shown(at), address),
    type: (address, text, format) =>
      page.evaluate(
        ([at, what, how]) => window.jixiaoWorkbench!.type(at!, what!, how),
        [address, text, format],
      ),
    typeByHand,
    goTo,
    selection: () => page.evaluate(() => window.jixiaoWorkbench!.selection()),
    marks: () => page.evaluate(() => window.jixiaoWorkbench!.marks()),
    activeSheet: () => page.evaluate(() => window.jixiaoWorkbench!.selection().sheet),
    close: () => context.close(),
  };
}

/** Reads the whole list of findings, which shows only what is in sight, by scrolling through it. */
export async function listedFindings(page: Page): Promise<{ rule: string; cell: string }[]> {
  const found = new Map<string, { rule: string; cell: string }>();
  const scroller = page.locator('[data-scroller]');
  await scroller.evaluate((element) => element.scrollTo(0, 0));
  for (;;) {
    for (const item of await page.locator('[data-finding]').all()) {
      const [id, text] = await item.evaluate((element) => [
        (element as HTMLElement).dataset['finding']!,
        (element as HTMLElement).innerText,
      ]);
      const [, cell, rule] = /\b([A-Z]{1,3}\d+) · .*(JX\d{3})/s.exec(text)!;
      found.set(id, { rule: rule!, cell: cell! });
    }
    const isAtEnd = await scroller.evaluate((element) => {
      const before = element.scrollTop;
      element.scrollBy(0, element.clientHeight / 2);
      return element.scrollTop === before;
    });
    if (isAtEnd) return [...found.values()];
    await page.waitForTimeout(60);
  }
}

/** Asks again until the answer is the expected one; what it was last, when time is up. */
export async function eventually<T>(ask: () => Promise<T>, expected: T, milliseconds = 15_000): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (JSON.stringify(answer) === JSON.stringify(expected) || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
