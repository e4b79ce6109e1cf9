/**
 * How long the pane holds the page up at a time while it audits the ledger of a county (3,649 rows): the release's pane
 * in a real browser, in processor time. The best of several rounds counts, since a machine that is busy with something
 * else makes every stretch longer, and none shorter. Exit code 1 when one is longer than 50 ms.
 *
 *   npm run long-tasks [-- --rounds 5] [--keep]     `--keep`: what was built the last time
 */
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser/launch';
import { ledgerFile } from './ledger';
import { buildSite, serveSite } from './site';
import { watched, type Stretch } from './watch';

/** What counts as long, in milliseconds: https://w3c.github.io/longtasks */
const MOST = 50;
const SAMPLE = 'samples/ledger-300.xlsx';

/** One round: a fresh page, the ledger opened, audited once. */
async function round(browser: Browser, url: string, file: Buffer): Promise<readonly Stretch[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  try {
    await page.addInitScript(() => localStorage.setItem('jixiao.firstRun', 'done'));
    await page.route(`**/${SAMPLE}`, (route) => route.fulfill({ body: file }));
    await page.goto(`${url}?file=${SAMPLE}&lang=zh`);
    await page.getByRole('button', { name: '审核本表', exact: true }).waitFor({ timeout: 60_000 });
    // The grid goes on drawing for a while, and the pane fetches what it will need.
    await page.waitForTimeout(4000);
    return await watched(browser, page, async () => {
      await page.getByRole('button', { name: '审核本表', exact: true }).click();
      await page.locator('[data-finding]').first().waitFor({ timeout: 120_000 });
      await page.locator('[role=progressbar]').waitFor({ state: 'detached', timeout: 120_000 });
      await page.waitForTimeout(3000);
    });
  } finally {
    await page.close();
  }
}

const longest = (found: readonly Stretch[]): number => found[0]?.milliseconds ?? 0;

async function main(rounds: number, isKept: boolean): Promise<void> {
  buildSite(isKept);
  const site = await serveSite();
  const browser = await launchBrowser();
  try {
    const file = await ledgerFile();
    const all: (readonly Stretch[])[] = [];
    for (let index = 1; index <= rounds; index++) {
      const found = await round(browser, site.url, file);
      all.push(found);
      console.log(`\nround ${index}: longest ${longest(found).toFixed(0)} ms`);
      for (const { milliseconds, elapsed, what } of found.slice(0, 8))
        console.log(`  ${milliseconds.toFixed(0)} ms (${elapsed.toFixed(0)} ms by the clock): ${what}`);
    }
    const best = Math.min(...all.map(longest));
    console.log(`\nThe longest stretch of the best round: ${best.toFixed(0)} ms (at most ${MOST} wanted).`);
    if (best > MOST) process.exitCode = 1;
  } finally {
    await browser.close();
    site.close();
  }
}

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, keep: { type: 'boolean', default: false } },
});
main(Number(values.rounds), values.keep).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
