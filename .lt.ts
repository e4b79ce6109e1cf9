import { writeXlsxStream } from 'hucre';
import { launchBrowser } from './scripts/browser/launch';
import { serveWorkbench } from './scripts/workbench/serve';
import { ledgerCells, ledgerTable } from './bench/data/ledger-table';
(async () => {
  const stream = writeXlsxStream(ledgerCells(ledgerTable(3649)), { name: '指标台账', columns: [] });
  const bytes = Buffer.from(await new Response(stream as ReadableStream).arrayBuffer());
  const server = await serveWorkbench({ port: 0, reloads: false });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.route('**/samples/ledger-300.xlsx', (route) => route.fulfill({ body: bytes }));
  await page.goto(`${server.url}?file=samples/ledger-300.xlsx&lang=zh`);
  await page.locator('[data-pane] button').first().waitFor({ timeout: 60000 });
  await page.waitForTimeout(8000);
  await page.evaluate(() => {
    const w = window as any; w.lts = []; w.loafs = [];
    new PerformanceObserver((l) => l.getEntries().forEach((e) => w.lts.push([Math.round(e.startTime), Math.round(e.duration)]))).observe({ type: 'longtask' });
    new PerformanceObserver((l) => l.getEntries().forEach((e: any) => w.loafs.push({ d: Math.round(e.duration), b: Math.round(e.blockingDuration), s: e.scripts.filter((s: any) => s.duration > 20).map((s: any) => [s.invokerType, s.invoker.slice(0, 60), s.sourceURL.split('/').pop(), s.sourceFunctionName, s.sourceCharPosition, Math.round(s.duration)]) }))).observe({ type: 'long-animation-frame' });
  });
  const t = Date.now();
  await page.getByRole('button', { name: /^审核本表/ }).click();
  await page.locator('text=/发现 \\d+ 处问题/').waitFor({ timeout: 120000 });
  console.log('found after', Date.now() - t);
  await page.waitForTimeout(6000);
  console.log(JSON.stringify(await page.evaluate(() => (window as any).lts)));
  for (const l of await page.evaluate(() => (window as any).loafs)) console.log(JSON.stringify(l));
  await browser.close(); await server.close?.(); process.exit(0);
})();
