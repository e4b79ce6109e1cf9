/** What lies in a release's zip, beside the built site. */
import { createHash } from 'node:crypto';
import { securityHeaders } from './headers';
import { groupPolicyFile, registryFile } from './catalog';
import type { ReleaseFile } from './guides';
import type { ReleaseOptions } from './options';
import { iisConfig, nginxConfig } from './servers';

/** Names our catalogue in the registry; stays the same for ever, so that a newer release replaces an older one. */
const CATALOG_ID = '6f0a4e1c-52d9-4b0e-9c57-0d7f5f0c3a41';

export interface Ingredients {
  readonly version: string;
  readonly options: ReleaseOptions;
  /** The page's Content-Security-Policy. */
  readonly policy: string;
  /** Files of the site, by their paths on it. */
  readonly site: readonly ReleaseFile[];
  readonly guides: readonly ReleaseFile[];
  /** Files of the command line, by their paths beside each other. */
  readonly cli: readonly ReleaseFile[];
  /** The program `verify.cjs`. */
  readonly verify: Uint8Array;
  readonly billOfMaterials: string;
  readonly licence: string;
}

/** All files of a release, in the order of their names, with their checksums among them. */
export function composeRelease(ingredients: Ingredients): ReleaseFile[] {
  const { options, policy, site } = ingredients;
  const served = { host: options.host, headers: securityHeaders(policy) };
  const catalog = { id: CATALOG_ID, share: options.share };
  const manifest = site.find(({ name }) => name === 'manifest.xml');
  if (!manifest) throw new Error('the site has no manifest.xml');
  const text = (name: string, content: string): ReleaseFile => ({ name, bytes: Buffer.from(content) });
  const below = (folder: string, some: readonly ReleaseFile[]): ReleaseFile[] =>
    some.map(({ name, bytes }) => ({ name: `${folder}/${name}`, bytes }));
  const files: ReleaseFile[] = [
    text('README.txt', readme(ingredients)),
    text('LICENSE.txt', ingredients.licence),
    text('sbom.cdx.json', ingredients.billOfMaterials),
    { name: 'verify.cjs', bytes: ingredients.verify },
    { name: 'catalog/manifest.xml', bytes: manifest.bytes },
    { name: 'catalog/jixiao-catalog.reg', bytes: registryFile(catalog) },
    text('catalog/group-policy-registry.xml', groupPolicyFile(catalog)),
    text('server/nginx/jixiao.conf', nginxConfig(served)),
    text('server/iis/web.config', iisConfig(served)),
    ...ingredients.guides,
    ...below('cli', ingredients.cli),
    ...below('site', site),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  return [...files, text('SHA256SUMS', checksums(files))];
}

/** As `sha256sum -c SHA256SUMS` reads it. */
function checksums(files: readonly ReleaseFile[]): string {
  return files
    .map(({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    .join('');
}

function readme({ version, options: { host, share } }: Ingredients): string {
  return `绩效 ${version}，网站 ${host}，共享文件夹 ${share}

1. 网站：把 site 文件夹里的文件放到 ${host}（server/nginx 或 server/iis 里有配置）。
2. 检查：在浏览器里打开 ${host}/verify.html；有 Node 的，运行 node verify.cjs。
3. 目录：把 catalog/manifest.xml 放进 ${share}，再用 catalog/jixiao-catalog.reg（一台电脑）
   或 catalog/group-policy-registry.xml（组策略）告诉 Excel。
4. 校验文件：sha256sum -c SHA256SUMS。
5. 命令行（不用 Excel，要有 Node.js 20.19 或更新）：node cli/jixiao.cjs audit 文件或文件夹。
详细的步骤见 guides/administrator.html，其他指南见 guides/index.html。

Jixiao ${version} for ${host}, shared folder ${share}

1. Site: serve the files of the folder site at ${host} (configurations lie in server/nginx and server/iis).
2. Check: open ${host}/verify.html in a browser; with Node, run node verify.cjs.
3. Catalogue: put catalog/manifest.xml into ${share}, and tell Excel with catalog/jixiao-catalog.reg (one
   machine) or catalog/group-policy-registry.xml (group policy).
4. Checksums: sha256sum -c SHA256SUMS.
5. Command line (without Excel, with Node.js 20.19 or newer): node cli/jixiao.cjs audit FILE-OR-FOLDER.
All steps: guides/administrator.html; the other guides: guides/index.html.
`;
}
