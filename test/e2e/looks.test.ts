/**
 * Every state of the pane, in both languages: nothing cut off, nothing for axe to find, nothing out of the
 * keyboard's reach, and nothing asked of any other server.
 */
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser/launch';
import { openScene, openWindow, ZOOMED } from '../../scripts/screenshots/scene';
import { STATES } from '../../scripts/screenshots/states';
import { foreignRequestsOf } from './foreign-requests';
import { accessibilityProblems, cutTexts, unreachedControls } from './what-is-seen';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const url = process.env['JIXIAO_WORKBENCH_URL']!;

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  let window: BrowserContext;
  let foreign: readonly string[];
  beforeAll(async () => {
    window = await openWindow(browser, { language, scheme: 'light' });
    foreign = foreignRequestsOf(window);
  });
  afterAll(() => window.close());
  afterEach(() => expect(foreign).toEqual([]));

  test.each(STATES)('$name', async (state) => {
    const { page } = await openScene(window, url, state, language);
    const found: Record<string, readonly string[]> = {};
    found['light'] = await accessibilityProblems(page);
    found['at 320 pixels'] = await cutTexts(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    found['dark'] = await accessibilityProblems(page);
    await page.emulateMedia({ forcedColors: 'active' });
    found['high contrast'] = await accessibilityProblems(page);
    const isDialog = (await page.getByRole('dialog').count()) > 0;
    found['out of reach'] = await unreachedControls(page, isDialog ? '[role=dialog]' : '[data-pane]');
    await page.setViewportSize(ZOOMED);
    found['at 200 %'] = await cutTexts(page);
    await page.close();
    expect(Object.entries(found).filter(([, problems]) => problems.length > 0)).toEqual([]);
  });
});
