import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeRelease } from '../../../scripts/release/compose';
import { guidePage } from '../../../scripts/release/guides';
import { policyOf } from '../../../scripts/release/headers';
import { releaseOptions } from '../../../scripts/release/options';
import { parseXml } from '../../../scripts/manifest/xml';

const POLICY = `default-src 'self'; img-src "a\\b"`;
const bytes = (text: string) => Buffer.from(text);

function release(host = 'https://jixiao.example.local', share = '\\\\服务器\\加载 项') {
  return composeRelease({
    version: '1.2.3',
    options: releaseOptions({ host, share }, '1.2.3'),
    policy: POLICY,
    site: [
      { name: 'taskpane.html', bytes: bytes('<p>') },
      { name: 'manifest.xml', bytes: bytes('<OfficeApp/>') },
    ],
    guides: [{ name: 'guides/administrator.html', bytes: bytes('<p>') }],
    cli: [
      { name: 'jixiao.cjs', bytes: bytes('cli') },
      { name: 'third-party-licences.txt', bytes: bytes('MIT') },
    ],
    verify: bytes('verify'),
    billOfMaterials: '{}',
    licence: 'MIT',
  });
}

const textOf = (files: ReturnType<typeof release>, name: string, encoding: BufferEncoding = 'utf8') =>
  Buffer.from(files.find((file) => file.name === name)!.bytes).toString(encoding);

describe('a release', () => {
  const files = release();

  it('holds the site, the manifest, the command line, and what servers, Windows and a person need to be told', () => {
    expect(files.map(({ name }) => name)).toEqual([
      'LICENSE.txt',
      'README.txt',
      'catalog/group-policy-registry.xml',
      'catalog/jixiao-catalog.reg',
      'catalog/manifest.xml',
      'cli/jixiao.cjs',
      'cli/third-party-licences.txt',
      'guides/administrator.html',
      'sbom.cdx.json',
      'server/iis/web.config',
      'server/nginx/jixiao.conf',
      'site/manifest.xml',
      'site/taskpane.html',
      'verify.cjs',
      'SHA256SUMS',
    ]);
    expect(textOf(files, 'catalog/manifest.xml')).toBe('<OfficeApp/>');
  });

  it('holds what the administrator’s guide lists, and whatever its commands name', () => {
    const guide = readFileSync(join(__dirname, '../../../docs/guides/administrator.md'), 'utf8');
    const rows = [...guide.matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell]) => cell!);
    const listed = rows.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => path!));
    const named = [...guide.matchAll(/`((?:catalog|server|cli)\/[\w./-]+)`/g)].map(([, path]) => path!);
    expect(listed).toContain('SHA256SUMS');
    const isThere = (path: string) => files.some(({ name }) => name === path || name.startsWith(`${path}/`));
    expect([...listed, ...named].filter((path) => !isThere(path))).toEqual([]);
  });

  it('has a checksum for every other file', () => {
    const sums = textOf(files, 'SHA256SUMS').trimEnd().split('\n');
    expect(sums).toEqual(
      files
        .filter(({ name }) => name !== 'SHA256SUMS')
        .map((file) => `${createHash('sha256').update(file.bytes).digest('hex')}  ${file.name}`),
    );
  });

  it('tells the registry the folder, in the encoding that Windows writes', () => {
    const text = textOf(files, 'catalog/jixiao-catalog.reg', 'utf16le');
    expect(text).toMatch(/^\uFEFFWindows Registry Editor Version 5\.00\r\n/);
    expect(text).toContain('"Url"="\\\\\\\\服务器\\\\加载 项"\r\n"Flags"=dword:00000001');
    const [, id] = /"Id"="(\{[0-9a-f-]{36}\})"/.exec(text)!;
    expect(text).toContain(`TrustedCatalogs\\${id}]`);
    expect(textOf(files, 'catalog/group-policy-registry.xml')).toContain(
      `TrustedCatalogs\\${id}" name="Url"`,
    );
  });

  it('states one policy to nginx and IIS, however it is quoted', () => {
    expect(textOf(files, 'server/nginx/jixiao.conf')).toContain(
      `add_header Content-Security-Policy "default-src 'self'; img-src \\"a\\\\b\\"" always;`,
    );
    expect(textOf(files, 'server/iis/web.config')).toContain(
      `<add name="Content-Security-Policy" value="default-src 'self'; img-src &quot;a\\b&quot;" />`,
    );
  });

  it('is well-formed where it is XML', () => {
    for (const name of ['server/iis/web.config', 'catalog/group-policy-registry.xml']) {
      expect(() => parseXml(textOf(files, name))).not.toThrow();
    }
  });

  it('serves a site below a path from there, on its own port', () => {
    const conf = textOf(release('https://oa.example.local:8443/tools/jixiao'), 'server/nginx/jixiao.conf');
    expect(conf).toContain('listen 8443 ssl;');
    expect(conf).toContain('server_name oa.example.local;');
    expect(conf).toMatch(/location \/tools\/jixiao\/ \{\s+alias \/srv\/jixiao\/site\/;/);
  });
});

describe('the options of a release', () => {
  it('take the shared folder on the same host, unless another is named', () => {
    expect(releaseOptions({ host: 'https://jixiao.example.local/' }, '1.2.3')).toEqual({
      host: 'https://jixiao.example.local',
      share: '\\\\jixiao.example.local\\jixiao',
      out: 'jixiao-1.2.3.zip',
    });
  });

  test.each([
    [{}, /请写网站的地址/],
    [{ host: 'http://jixiao.example.local' }, /不能用/],
    [{ host: 'https://10.0.0.1' }, /不能是 IP 地址/],
    [{ host: 'https://a.example.local', share: 'D:\\addins' }, /不是共享文件夹的网络路径/],
    [{ host: 'https://a.example.local', share: '\\\\server' }, /不是共享文件夹的网络路径/],
    [{ host: 'https://a.example.local', share: '\\\\server\\a\r\n[HKEY' }, /不是共享文件夹的网络路径/],
  ])('refuse %p', (given, sentence) => {
    expect(() => releaseOptions(given, '1.2.3')).toThrow(sentence);
  });
});

test('a guide becomes a page whose links lead to pages', () => {
  const page = guidePage(
    '# 安装 <指南>\n\n见[排错](troubleshooting.md#name)和[网站](https://example.com/a.md)。\n',
  );
  expect(page).toContain('<title>安装 &lt;指南></title>');
  expect(page).toContain('href="troubleshooting.html#name"');
  expect(page).toContain('href="https://example.com/a.md"');
});

test('a page without a policy is refused', () => {
  expect(() => policyOf('<meta charset="utf-8">')).toThrow('no Content-Security-Policy');
});
