import { createHash } from 'node:crypto';
import { parseReleaseList, type ReleaseList } from '../../../scripts/verify/release-list';
import type { Answer, Site } from '../../../scripts/verify/site';
import { noList, verifySite } from '../../../scripts/verify/verify';

const HOST = 'https://jixiao.example.local';
const HEADERS = {
  'Content-Security-Policy': "default-src 'self'; img-src 'self' data:",
  'X-Content-Type-Options': 'nosniff',
};
const FILES: Readonly<Record<string, readonly [type: string, content: string]>> = {
  'functions.json': ['application/json', '{"functions":[{"id":"EXECRATE"}]}'],
  'manifest.xml': [
    'text/xml',
    `<a DefaultValue="${HOST}/taskpane.html"/><b Value="${HOST}/functions.json"/>`,
  ],
  'taskpane.html': ['text/html; charset=utf-8', '<p>'],
  'taskpane.js': ['text/javascript', '1'],
};

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const hash = async (bytes: Uint8Array) => sha256(bytes);

const LIST: ReleaseList = {
  version: '1.2.3',
  host: HOST,
  headers: HEADERS,
  files: Object.fromEntries(Object.entries(FILES).map(([path, [, content]]) => [path, sha256(content)])),
};

/** A site that serves the release, but for what is changed of some answers. */
function siteWith(changed: Readonly<Record<string, Partial<Answer> | Error>> = {}, base = `${HOST}/`): Site {
  return {
    base,
    async get(path) {
      const change = changed[path] ?? {};
      if (change instanceof Error) throw change;
      const [type, content] = FILES[path] ?? ['text/plain', ''];
      return {
        status: path in FILES ? 200 : 404,
        url: base + path,
        headers: new Headers({ 'content-type': type, ...HEADERS }),
        bytes: new TextEncoder().encode(content),
        ...change,
      };
    },
  };
}

const problemsOf = async (site: Site, list = LIST) =>
  (await verifySite(site, list, { hash })).map(({ check, path, zh, en }) => ({ check, path, zh, en }));

it('finds nothing wrong with a site that serves the release', async () => {
  expect(await problemsOf(siteWith())).toEqual([]);
});

it('does not mind the order and the spaces of a policy', async () => {
  const headers = new Headers({
    'content-type': 'text/html',
    'x-content-type-options': 'nosniff',
    'content-security-policy': " img-src 'self' data: ;default-src 'self'",
  });
  expect(await problemsOf(siteWith({ 'taskpane.html': { headers } }))).toEqual([]);
});

test.each<[what: string, change: Partial<Answer> | Error, check: string, zh: RegExp]>([
  ['is missing', { status: 404 }, 'file', /网站上没有“taskpane\.js”/],
  ['wants a sign-in', { status: 401 }, 'file', /服务器答复 401：不用登录/],
  ['is another one', { bytes: new Uint8Array([50]) }, 'file', /与发布包里的不同/],
  ['is redirected', { url: 'https://portal.example.local/login' }, 'redirect', /被转到了 https:\/\/portal/],
  ['cannot be fetched', new Error('ECONNRESET'), 'file', /取不到“taskpane\.js”（Error: ECONNRESET）/],
  [
    'comes as text',
    { headers: new Headers({ 'content-type': 'text/plain' }) },
    'type',
    /Content-Type 是“text\/plain”/,
  ],
])('says that a file %s', async (_what, change, check, zh) => {
  expect(await problemsOf(siteWith({ 'taskpane.js': change }))).toEqual([
    { check, path: 'taskpane.js', zh: expect.stringMatching(zh), en: expect.stringContaining('taskpane.js') },
  ]);
});

it('goes on after a file that fails', async () => {
  const found = await problemsOf(
    siteWith({ 'functions.json': { status: 500 }, 'taskpane.js': { status: 404 } }),
  );
  expect(found.map(({ path }) => path)).toEqual(['functions.json', 'taskpane.js']);
});

it('names headers that are missing or weaker', async () => {
  const headers = new Headers({
    'content-type': 'text/html',
    'content-security-policy': "default-src 'self' *",
  });
  expect(await problemsOf(siteWith({ 'taskpane.html': { headers } }))).toEqual([
    expect.objectContaining({
      check: 'header',
      zh: expect.stringContaining("是“default-src 'self' *”，应为"),
    }),
    expect.objectContaining({
      check: 'header',
      zh: expect.stringContaining('没有带响应头 X-Content-Type-Options'),
    }),
  ]);
});

it('says that the release was made for another host', async () => {
  expect(await problemsOf(siteWith({}, 'https://other.example.local/'))).toEqual([
    expect.objectContaining({ check: 'address', en: expect.stringContaining(`made for ${HOST}`) }),
  ]);
});

it('finds addresses in the manifest that are elsewhere or nowhere', async () => {
  const content = `<a DefaultValue="https://localhost:3000/taskpane.html"/><a DefaultValue="${HOST}/gone.png"/>`;
  const files = { ...LIST.files, 'manifest.xml': sha256(content) };
  const bytes = new TextEncoder().encode(content);
  expect(await problemsOf(siteWith({ 'manifest.xml': { bytes } }), { ...LIST, files })).toEqual([
    expect.objectContaining({
      check: 'manifest',
      zh: expect.stringContaining('localhost:3000/taskpane.html 不在'),
    }),
    expect.objectContaining({ check: 'manifest', zh: expect.stringContaining('gone.png 在网站上没有') }),
  ]);
});

test.each(['', '[]', '{"functions":[]}', '<html>'])(
  'says that %p is no metadata of functions',
  async (content) => {
    const files = { ...LIST.files, 'functions.json': sha256(content) };
    const bytes = new TextEncoder().encode(content);
    expect(await problemsOf(siteWith({ 'functions.json': { bytes } }), { ...LIST, files })).toEqual([
      expect.objectContaining({ check: 'functions', zh: expect.stringContaining('#NAME?') }),
    ]);
  },
);

it('tells how far it is', async () => {
  const seen: number[] = [];
  await verifySite(siteWith(), LIST, { hash, onProgress: (done) => seen.push(done) });
  expect(seen).toEqual([0, 1, 2, 3, 4]);
});

describe('a release list', () => {
  it('is read back as it was written', () => {
    expect(parseReleaseList(JSON.stringify(LIST))).toEqual(LIST);
  });

  test.each([
    '',
    '<!doctype html>',
    'null',
    '[]',
    JSON.stringify({ ...LIST, host: 'nowhere' }),
    JSON.stringify({ ...LIST, files: { a: 'b' } }),
    JSON.stringify({ ...LIST, files: [] }),
    JSON.stringify({ ...LIST, headers: { a: 1 } }),
    JSON.stringify({ ...LIST, version: 1 }),
  ])('is not %p', (text) => {
    expect(parseReleaseList(text)).toBeNull();
  });

  it('that is missing is a problem of its own', () => {
    expect(noList(siteWith())).toMatchObject({ check: 'list', path: 'release.json', severity: 'error' });
  });
});
