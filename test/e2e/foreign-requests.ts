import type { BrowserContext } from 'playwright-core';

/** Watches a window's pages: gives their requests to anywhere but their own server, and goes on listing them. */
export function foreignRequestsOf(window: BrowserContext): readonly string[] {
  const { origin } = new URL(process.env['JIXIAO_WORKBENCH_URL']!);
  const foreign: string[] = [];
  window.on('request', (request) => {
    const url = request.url();
    if (new URL(url).origin !== origin && !/^(data|blob):/.test(url)) foreign.push(url);
  });
  return foreign;
}
