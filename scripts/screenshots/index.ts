/**
 * Makes the README's pictures from the running workbench; with a folder, every look of the pane too
 * (320 px wide; light and dark; Chinese and English) for a person to look at.
 *
 *   npm run screenshots [-- FOLDER]
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../browser/launch';
import { serveWorkbench } from '../workbench/serve';

const README_IMAGES = resolve(__dirname, '../../docs/images');
const SAMPLE = '?file=samples/selfeval-planted.xlsx';
const TEMPLATES = { 'zh-CN': '模板', 'en-US': 'Templates' } as const;
const SELF_EVALUATION = {
  'zh-CN': /^项目支出绩效自评表/,
  'en-US': /^Project expenditure self-evaluation/,
} as const;
const EXPLANATION = '沿用省厅下达的表样，名称不作调整。';
const AUDIT = { 'zh-CN': '审核本表', 'en-US': 'Audit sheet' } as const;

interface Look {
  readonly language: keyof typeof AUDIT;
  readonly scheme: 'light' | 'dark';
  /** Width of the whole page in pixels. */
  readonly width: number;
  readonly height: number;
}

/** A browser without Chinese fonts draws every character as the same empty box. */
function drawsChinese(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d')!;
    context.font = '40px sans-serif';
    const [one, other] = ['绩', '效'].map((text) => {
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.fillText(text, 0, 60);
      return canvas.toDataURL();
    });
    return one !== other;
  });
}

/** The workbench after an audit, with a problem chosen. */
async function audited(browser: Browser, url: string, look: Look): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    locale: look.language,
    colorScheme: look.scheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${url}${SAMPLE}&lang=${look.language}`);
  if (!(await drawsChinese(page))) {
    throw new Error(
      '浏览器没有中文字体，截图会全是方框；请先安装一种中文字体（如 Noto Sans CJK）。' +
        '\nThe browser has no Chinese font and would draw boxes: install one (such as Noto Sans CJK) first.',
    );
  }
  await page.getByRole('button', { name: AUDIT[look.language], exact: true }).click();
  await page.locator('[data-finding]', { hasText: 'JX016' }).click();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(800);
  return page;
}

/** The templates' tab: all of them, and a table about to be filled in from a ledger. */
async function templatePictures(
  page: Page,
  url: string,
  folder: string,
  { language, scheme }: Look,
): Promise<void> {
  await page.goto(`${url}?file=samples/ledger-300.xlsx&lang=${language}`);
  const pane = await narrowPane(page);
  const picture = (what: string) =>
    pane.screenshot({ path: join(folder, `pane.${language}.${scheme}.${what}.png`) });
  await pane.getByRole('tab', { name: TEMPLATES[language], exact: true }).click();
  await picture('templates');
  await pane.getByRole('button', { name: SELF_EVALUATION[language] }).click();
  await pane.getByRole('radio').last().click();
  await pane.getByRole('checkbox').first().waitFor();
  await page.waitForTimeout(300);
  await picture('wizard');
}

/** The ways on from a finding: an explanation, a fix before it is made, what it did, and the way back. */
async function workPictures(page: Page, folder: string, name: string): Promise<void> {
  const picture = async (what: string) => {
    await page.mouse.move(0, 0);
    await page.waitForTimeout(400);
    await page.locator('[data-pane]').screenshot({ path: join(folder, `pane.${name}.${what}.png`) });
  };
  // In Excel the pane is a page of its own, and its dialogs are no wider.
  await page.setViewportSize({ width: 320, height: 860 });
  await narrowPane(page);
  const finding = async (rule: string) => {
    await page.getByRole('searchbox').fill(rule);
    await page.waitForTimeout(600);
    await page.locator('[data-finding]').first().click();
  };
  await finding('JX024');
  await page.locator('textarea').fill(EXPLANATION);
  await page.locator('textarea').press('Tab');
  await page.keyboard.press('Enter');
  await picture('explained');
  await finding('JX014');
  await picture('fixable');
  await page.locator('[data-scroller]').evaluate((element) => element.scrollTo(0, 0));
  await page.locator('[data-fix-all]').click();
  await page.getByRole('dialog').waitFor();
  await picture('preview');
  await page.getByRole('dialog').getByRole('button').first().click();
  await page.locator('[data-journal]').waitFor();
  await picture('fixed');
  await page.locator('[data-journal]').click();
  await page.getByRole('dialog').waitFor();
  await picture('journal');
}

/** As narrow as Excel makes it. */
async function narrowPane(page: Page): Promise<Locator> {
  const pane = page.locator('[data-pane]');
  await pane.evaluate((element) => (element.style.width = '320px'));
  await page.waitForTimeout(300);
  return pane;
}

/** The pane alone: from the first line, and further down. */
async function panePictures(page: Page, folder: string, name: string): Promise<void> {
  const pane = await narrowPane(page);
  await pane.screenshot({ path: join(folder, `pane.${name}.finding.png`) });
  await page.locator('[data-scroller]').evaluate((element) => element.scrollTo(0, 0));
  await page.waitForTimeout(300);
  await pane.screenshot({ path: join(folder, `pane.${name}.png`) });
}

async function main(folder: string | undefined): Promise<void> {
  const workbench = await serveWorkbench({ port: 0, reloads: false });
  const browser = await launchBrowser();
  try {
    mkdirSync(README_IMAGES, { recursive: true });
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
    for (const language of ['zh-CN', 'en-US'] as const) {
      for (const scheme of ['light', 'dark'] as const) {
        if (folder === undefined && scheme === 'dark') continue;
        const look: Look = { language, scheme, width: 1400, height: 860 };
        const page = await audited(browser, workbench.url, look);
        const name = `${language}.${scheme}`;
        const target = scheme === 'light' ? README_IMAGES : folder!;
        await page.screenshot({ path: join(target, `workbench.${name}.png`) });
        if (folder !== undefined) {
          await panePictures(page, folder, name);
          await templatePictures(page, workbench.url, folder, look);
          const again = await audited(browser, workbench.url, look);
          await workPictures(again, folder, name);
          await again.context().close();
        }
        await page.context().close();
      }
    }
  } finally {
    await browser.close();
    await workbench.close();
  }
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
