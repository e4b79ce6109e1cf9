/**
 * Renders the icons: assets/*.svg → assets/*-SIZE.png, with the browser that the tests use. The pictures are
 * committed, so that a build needs no browser; run this after changing a drawing.
 *
 *   npx tsx scripts/icons/render.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../browser/launch';

const ASSETS = resolve(__dirname, '../../assets');

/** Multiples of 16, the grid that the drawings lie on: their edges stay sharp. */
const RIBBON_SIZES = [16, 32, 64, 80] as const;

/** Every drawing with the sizes in pixels that the manifest and shops ask for. */
const ICONS: Readonly<Record<string, readonly number[]>> = {
  icon: [...RIBBON_SIZES, 128],
  audit: RIBBON_SIZES,
  clear: RIBBON_SIZES,
  selection: RIBBON_SIZES,
  templates: RIBBON_SIZES,
  rollup: RIBBON_SIZES,
  repair: RIBBON_SIZES,
  values: RIBBON_SIZES,
  help: RIBBON_SIZES,
};

/** The drawing as a PNG of `size` × `size` pixels on a transparent ground. */
async function png(page: Page, svg: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  return page.screenshot({ omitBackground: true, type: 'png' });
}

async function main(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ deviceScaleFactor: 1 });
    for (const [name, sizes] of Object.entries(ICONS)) {
      const svg = readFileSync(join(ASSETS, `${name}.svg`), 'utf8');
      for (const size of sizes)
        writeFileSync(join(ASSETS, `${name}-${size}.png`), await png(page, svg, size));
    }
  } finally {
    await browser.close();
  }
}

if (require.main === module) void main();
