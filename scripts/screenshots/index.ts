/**
 * Makes the README's pictures from the running workbench; with a folder, every state of the pane too
 * (320 px wide; light, dark, with forced colours, zoomed; Chinese and English) for a person to look at.
 *
 *   npm run screenshots [-- FOLDER]
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { LANGUAGES } from '../../src/i18n';
import { launchBrowser } from '../browser/launch';
import { serveWorkbench } from '../workbench/serve';
import { mustDrawChinese } from './chinese';
import { openScene, openWindow, type Look } from './scene';
import { STATES } from './states';

const README_IMAGES = resolve(__dirname, '../../docs/images');
const SAMPLE = '?file=samples/selfeval-planted.xlsx';
const AUDIT = { 'zh-CN': '审核本表', 'en-US': 'Audit sheet' } as const;

const LOOKS = {
  light: { scheme: 'light' },
  dark: { scheme: 'dark' },
  contrast: { scheme: 'contrast' },
  zoomed: { scheme: 'light', isZoomed: true },
} as const satisfies Record<string, Omit<Look, 'language'>>;

interface Picture {
  readonly language: keyof typeof AUDIT;
  /** Width of the whole page in pixels. */
  readonly width: number;
  readonly height: number;
}

/** The workbench after an audit, with a problem chosen. */
async function audited(browser: Browser, url: string, look: Picture): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    locale: look.language,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${url}${SAMPLE}&lang=${look.language}`);
  await mustDrawChinese(page);
  await page.getByRole('button', { name: AUDIT[look.language], exact: true }).click();
  await page.locator('[data-finding]', { hasText: 'JX016' }).click();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(800);
  return page;
}

/** Every state of the pane in every look. */
async function looks(browser: Browser, url: string, folder: string): Promise<void> {
  for (const language of LANGUAGES) {
    for (const [name, look] of Object.entries(LOOKS)) {
      const window = await openWindow(browser, { language, ...look });
      for (const state of STATES) {
        const { page } = await openScene(window, url, state, language);
        await page.waitForTimeout(300);
        await page.screenshot({ path: join(folder, `${state.name}.${language}.${name}.png`) });
        await page.close();
      }
      await window.close();
    }
  }
}

async function main(folder: string | undefined): Promise<void> {
  const workbench = await serveWorkbench({ port: 0, reloads: false });
  const browser = await launchBrowser();
  try {
    mkdirSync(README_IMAGES, { recursive: true });
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
    for (const language of ['zh-CN', 'en-US'] as const) {
      const page = await audited(browser, workbench.url, { language, width: 1400, height: 860 });
      await page.screenshot({ path: join(README_IMAGES, `workbench.${language}.light.png`) });
      await page.context().close();
    }
    if (folder !== undefined) await looks(browser, workbench.url, folder);
  } finally {
    await browser.close();
    await workbench.close();
  }
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
