/**
 * Every state of the pane, in both languages: nothing cut off, nothing for axe to find, nothing out of the
 * keyboard's reach, and nothing asked of any other server.
 */
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser/launch';
import { openScene, openWindow, ZOOMED } from '../../scripts/screenshots/scene';
import { STATES, type PaneStateScene } from '../../scripts/screenshots/states';
import { foreignRequestsOf } from './foreign-requests';
import { accessibilityProblems, cutTexts, movements, unreachedControls } from './what-is-seen';

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

/** Work is under way, and a view is being fetched. */
const WAITING: PaneStateScene = {
  name: 'waiting',
  file: 'samples/selfeval-planted.xlsx',
  withheld: /\/(?:work|templates)(?:\.[0-9a-f]+)?\.js/,
  reach: async ({ pane, button, t }) => {
    await button(t('actions.auditSheet')).click();
    await pane.getByRole('tab', { name: t('views.templates'), exact: true }).click();
    await pane.getByText(t('views.loading')).waitFor();
    await pane.locator('[role=progressbar]').first().waitFor();
  },
};

test('whoever wants less motion sees none, in any tab, in a dialog, or while something is waited for', async () => {
  const window = await openWindow(browser, { language: 'zh', scheme: 'light' });
  const waiting = await openScene(window, url, WAITING, 'zh', { mayMove: true });
  expect(await movements(waiting.page)).toEqual([]);
  await waiting.page.close();

  const preview = STATES.find(({ name }) => name === 'fix-preview')!;
  const { page, tab } = await openScene(window, url, preview, 'zh', { mayMove: true });
  expect(await movements(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  for (const view of ['templates', 'rollup', 'formulas', 'settings'] as const) await tab(view);
  // A view that was looked at stays where it is, out of sight.
  expect(await movements(page)).toEqual([]);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await movements(page)).not.toEqual([]);
  await window.close();
});
