/** The release's pane in the workbench, on a server of its own: what is measured is what ships. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const FOLDER = join(ROOT, '.cache/long-tasks');

/** Where the pane stands on the site: its scripts are told from the workbench's by that. */
export const PANE_FOLDER = '/pane/';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
};

/** @throws Error with webpack's words when it does not build */
function build(...args: readonly string[]): void {
  const cli = require.resolve('webpack-cli/bin/cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}

/** Builds workbench and pane, unless they are to be taken as they were left by the last call. */
export function buildSite(isKept: boolean): void {
  if (isKept && existsSync(join(FOLDER, 'index.html'))) return;
  build(
    ...['--config', 'webpack/workbench.config.js', '--env', `pane=${PANE_FOLDER}taskpane.js`, '--no-devtool'],
    ...['--output-path', FOLDER],
  );
  build('--output-path', join(FOLDER, PANE_FOLDER));
}

/** @returns its address, and what ends it */
export async function serveSite(): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname);
    const file = join(FOLDER, normalize(path === '/' ? '/index.html' : path));
    readFile(file).then(
      (bytes) => {
        response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
        response.end(bytes);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, close: () => void server.close() };
}
