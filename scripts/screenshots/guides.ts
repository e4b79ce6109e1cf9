/**
 * Takes the guides' pictures anew: each `pictures/STATE.png` that a guide shows is the pane in that state, Chinese, light,
 * 320 px wide.
 *
 *   npm run pictures [-- STATE…]
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchBrowser } from '../browser/launch';
import { serveWorkbench } from '../workbench/serve';
import { mustDrawChinese } from './chinese';
import { openScene, openWindow } from './scene';
import { STATES } from './states';

const GUIDES = resolve(__dirname, '../../docs/guides');
const LANGUAGE = 'zh';

/** The states that guides show, by the names of their pictures. */
function shownStates(): ReadonlySet<string> {
  const guides = readdirSync(GUIDES).filter((name) => name.endsWith('.md'));
  const texts = guides.map((name) => readFileSync(join(GUIDES, name), 'utf8'));
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/\(pictures\/([\w-]+)\.png\)/g)].map(([, name]) => name!)),
  );
}

async function main(wanted: readonly string[]): Promise<void> {
  const shown = shownStates();
  const unknown = [...shown, ...wanted].filter((name) => !STATES.some((state) => state.name === name));
  if (unknown.length > 0) throw new Error(`no such state of the pane: ${unknown.join(', ')}`);
  const states = STATES.filter(({ name }) => (wanted.length > 0 ? wanted.includes(name) : shown.has(name)));
  const folder = join(GUIDES, 'pictures');
  mkdirSync(folder, { recursive: true });
  const workbench = await serveWorkbench({ port: 0, reloads: false });
  const browser = await launchBrowser();
  try {
    const window = await openWindow(browser, { language: LANGUAGE, scheme: 'light' });
    for (const state of states) {
      const { page } = await openScene(window, workbench.url, state, LANGUAGE);
      await mustDrawChinese(page);
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(folder, `${state.name}.png`) });
      await page.close();
    }
    console.log(`docs/guides/pictures: ${states.length} pictures`);
  } finally {
    await browser.close();
    await workbench.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
