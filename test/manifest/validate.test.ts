import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate, type OnlineAnswer, type VendorTools } from '../../scripts/manifest/validate';

const MANIFEST = join(__dirname, '../../manifest.xml');

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  const say = (text: unknown): void => void said.push(String(text));
  jest.spyOn(console, 'log').mockImplementation(say);
  jest.spyOn(console, 'error').mockImplementation(say);
});
afterEach(() => jest.restoreAllMocks());

/** Microsoft's tools: they can read the manifest, and their service behaves like this. */
const tools = (online: VendorTools['online']): VendorTools => ({ read: () => Promise.resolve({}), online });
const answers = (answer: OnlineAnswer) => tools(() => Promise.resolve(answer));

test('passes when both checks do', async () => {
  expect(await validate(MANIFEST, answers({ isValid: true, report: { status: 'Accepted' } }))).toBe(0);
  expect(said.join()).toContain('Passed offline and online');
});

test('says what the online check found', async () => {
  const errors = [{ line: 7, title: 'Invalid icon', content: 'too large' }];
  expect(await validate(MANIFEST, answers({ isValid: false, report: { status: 'Rejected', errors } }))).toBe(
    1,
  );
  expect(said.join('\n')).toContain(':7: Invalid icon: too large');
});

test('without a network it says that the online check was skipped, and why', async () => {
  const offline = () =>
    Promise.reject(new Error('request to somewhere failed, reason: getaddrinfo ENOTFOUND'));
  expect(await validate(MANIFEST, tools(offline))).toBe(0);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('跳过了 Microsoft 的在线检查：getaddrinfo ENOTFOUND');
});

test('a service that answers with a refusal counts as skipped', async () => {
  expect(await validate(MANIFEST, answers({ isValid: false, status: 503, statusText: 'Busy' }))).toBe(0);
  expect(said.join()).toContain('skipped: 503 Busy');
});

test('what the offline check finds ends it with file, line and sentence, and nothing is sent', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-'));
  try {
    const broken = join(folder, 'manifest.xml');
    writeFileSync(broken, readFileSync(MANIFEST, 'utf8').replace('lifetime="long"', 'lifetime="short"'));
    const online = jest.fn<Promise<OnlineAnswer>, [string]>();
    expect(await validate(broken, tools(online))).toBe(1);
    expect(online).not.toHaveBeenCalled();
    expect(said).toEqual([
      expect.stringMatching(/manifest\.xml:\d+: 共享运行时.*\/ The shared runtime needs/),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a manifest that Microsoft’s own tools cannot read fails, offline too', async () => {
  const read = () => Promise.reject(new Error('Unexpected close tag'));
  expect(await validate(MANIFEST, { read, online: null })).toBe(1);
  expect(said.join()).toContain('Unexpected close tag');
});

test('asked to stay offline it says so', async () => {
  expect(await validate(MANIFEST, tools(null))).toBe(0);
  expect(said.join()).toContain('skipped: --offline');
});

test('a manifest that is not there is one sentence', async () => {
  expect(await validate('nowhere.xml', tools(null))).toBe(1);
  expect(said).toEqual([
    '没有找到“nowhere.xml”：请检查路径。 / “nowhere.xml” was not found: check the path.',
  ]);
});
