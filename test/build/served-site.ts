/** Serves a built site as the release asks servers to: with the right kinds and headers. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { parseReleaseList, RELEASE_LIST } from '../../scripts/verify/release-list';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.xml': 'text/xml',
};

export interface ServedSite {
  readonly url: string;
  close(): Promise<void>;
}

/** @param changed what the server does differently from the files: other contents by path, or null for a missing file */
export async function serveSite(
  folder: string,
  changed: Readonly<Record<string, string | null>> = {},
): Promise<ServedSite> {
  const list = parseReleaseList(readFileSync(join(folder, RELEASE_LIST), 'utf8'))!;
  const known = new Set([...Object.keys(list.files), RELEASE_LIST]);
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://localhost').pathname.slice(1);
    const content =
      path in changed ? changed[path]! : known.has(path) ? readFileSync(join(folder, path)) : null;
    response.writeHead(content === null ? 404 : 200, {
      ...list.headers,
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    });
    response.end(content ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
