/**
 * What the pane's main states look like, beside what they looked like when somebody last looked: all text is bars, so that
 * another machine's fonts change nothing. After a change that is meant: JIXIAO_TAKE_PICTURES=1, and look at what differs.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { launchBrowser } from '../../scripts/browser/launch';
import { openScene, openWindow, type Look } from '../../scripts/screenshots/scene';
import { STATES } from '../../scripts/screenshots/states';
import { foreignRequestsOf } from './foreign-requests';
import { barsFont } from './visual/bars-font';

jest.setTimeout(120_000);

const PICTURES = join(__dirname, 'visual');
/** Where a picture that differs is left, with what differs in red. */
const LEFT = join(__dirname, '../../.cache/visual');
/** Another version of the browser draws edges a little otherwise; a button that is gone is more than this. */
const MOST_DIFFERENT = 0.003;

const IN_CHINESE = [
  'first-run',
  'findings',
  'by-rule',
  'partly-failed',
  'clean',
  'finding',
  'explanation',
  'fix-preview',
  'fixed',
  'templates',
  'template',
  'rollup-results',
  'rollup-text',
  'formulas',
  'settings',
  'help',
];
const CASES: readonly (readonly [state: string, look: Look])[] = [
  ...IN_CHINESE.map((name) => [name, { language: 'zh', scheme: 'light' }] as const),
  ...['findings', 'rollup-results'].map((name) => [name, { language: 'en', scheme: 'dark' }] as const),
];

const url = process.env['JIXIAO_WORKBENCH_URL']!;
const font = barsFont().toString('base64');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Draws every character as a bar. */
async function drawBars(page: Page): Promise<void> {
  await page.addStyleTag({
    content: `@font-face { font-family: Bars; src: url(data:font/ttf;base64,${font}) }
      * { font-family: Bars !important; scrollbar-width: none !important }`,
  });
  await page.evaluate(async () => {
    await document.fonts.load('12px Bars', '绩a');
    if (![...document.fonts].some(({ family, status }) => family === 'Bars' && status === 'loaded'))
      throw new Error('the browser refuses the font');
  });
}

/** The page once it has stopped changing: lists measure their rows anew after another font has come. */
async function settledPicture(page: Page): Promise<Buffer> {
  let last = await page.screenshot();
  for (;;) {
    await page.waitForTimeout(200);
    const next = await page.screenshot();
    if (next.equals(last)) return next;
    last = next;
  }
}

test.each(CASES)('%s, %j', async (name, look) => {
  const state = STATES.find((one) => one.name === name)!;
  const window = await openWindow(browser, look);
  const foreign = foreignRequestsOf(window);
  const { page } = await openScene(window, url, state, look.language, { dress: drawBars });
  const taken = await settledPicture(page);
  await window.close();
  expect(foreign).toEqual([]);

  const file = `${name}.${look.language}.${look.scheme}.png`;
  if (process.env['JIXIAO_TAKE_PICTURES']) await writeFile(join(PICTURES, file), taken);
  const [was, is] = [PNG.sync.read(await readFile(join(PICTURES, file))), PNG.sync.read(taken)];
  const { width, height } = was;
  expect({ width: is.width, height: is.height }).toEqual({ width, height });
  const diff = new PNG({ width, height });
  const different = pixelmatch(was.data, is.data, diff.data, width, height, { threshold: 0.2 });
  if (different > width * height * MOST_DIFFERENT) {
    await mkdir(LEFT, { recursive: true });
    await writeFile(join(LEFT, file), taken);
    await writeFile(join(LEFT, `${file}.diff.png`), PNG.sync.write(diff));
  }
  expect(different).toBeLessThanOrEqual(width * height * MOST_DIFFERENT);
});
