/**
 * Checks an installed site: files, kinds, headers, certificate, manifest and the functions' metadata.
 *
 *   npm run verify -- https://jixiao.example.local [--ca CA.pem] [--address 127.0.0.1] [--list release.json]
 *   node verify.cjs                                       in an unpacked release: its own list, its own host
 *
 * Exit code 0: nothing is wrong; 1: something is; 2: the call was wrong or the site cannot be reached.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { CertificateError, certificateProblem, expiryProblems, HttpsSite } from './https-site';
import type { SiteProblem } from './problem';
import { parseReleaseList, RELEASE_LIST, type ReleaseList } from './release-list';
import { noList, verifySite } from './verify';

interface Given {
  readonly ca?: string;
  readonly address?: string;
  readonly list?: string;
}

/** The call cannot be carried out; the message is the sentence to show. */
class BadCall extends Error {}

const hash = async (bytes: Uint8Array): Promise<string> => createHash('sha256').update(bytes).digest('hex');

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new BadCall(`读不到“${path}”：请检查路径。 / “${path}” cannot be read: check the path.`);
  }
}

/** The list of the release whose folder this program lies in, or the one that was named. */
function localList(named: string | undefined): ReleaseList | null {
  const beside = join(__dirname, 'site', RELEASE_LIST);
  const path = named ?? (existsSync(beside) ? beside : null);
  if (path === null) return null;
  const list = parseReleaseList(read(path));
  if (list) return list;
  throw new BadCall(
    `“${path}”不是发布包的清单：请给出发布包里的 site/${RELEASE_LIST}。 / “${path}” is no release list: give the release's site/${RELEASE_LIST}.`,
  );
}

function baseOf(url: string): string {
  if (URL.canParse(url) && url.startsWith('https://')) return url.replace(/\/*$/, '/');
  throw new BadCall(`“${url}”不是 https:// 开头的地址。 / “${url}” is no address that starts with https://.`);
}

async function problemsOf(site: HttpsSite, local: ReleaseList | null): Promise<SiteProblem[]> {
  try {
    // Asked for in any case: a certificate that does not hold would only repeat itself for every file.
    const answer = await site.get(RELEASE_LIST);
    const served = answer.status === 200 ? parseReleaseList(new TextDecoder().decode(answer.bytes)) : null;
    const list = local ?? served;
    if (!list) return [noList(site)];
    const onProgress = (done: number, all: number) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done}/${all}${done === all ? '\n' : ''}`);
    };
    const missing = served ? [] : [noList(site)];
    const problems = await verifySite(site, list, { hash, onProgress });
    return [...missing, ...problems, ...expiryProblems(site.validTo, new Date())];
  } catch (error) {
    if (error instanceof CertificateError) return [certificateProblem(error.code)];
    throw new BadCall(
      `连不上 ${site.base}（${(error as Error).message}）：请检查地址、网络和网站是否在运行。 / ` +
        `${site.base} cannot be reached (${(error as Error).message}): check the address, the network and whether the site is running.`,
    );
  }
}

async function verify(url: string | undefined, { ca, address, list }: Given): Promise<number> {
  const local = localList(list);
  const target = url ?? local?.host;
  if (target === undefined) {
    throw new BadCall('请写网站的地址。 / Give the address of the site.');
  }
  const site = new HttpsSite(baseOf(target), ca === undefined ? null : read(ca), address ?? null);
  const problems = await problemsOf(site, local);
  for (const { severity, path, zh, en } of problems) {
    const where = path === '' ? '' : `${path}: `;
    console.log(`${severity === 'error' ? '错误/error' : '警告/warning'}  ${where}${zh} / ${en}`);
  }
  if (problems.length === 0) console.log(`${site.base} 没有问题。 / No problems.`);
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

const program = new Command('verify')
  .description('检查装好的网站 / check an installed site')
  .argument('[url]', '网站的地址 / address of the site')
  .option('--ca <file>', "本单位 CA 的证书，PEM / certificate of the office's own CA")
  .option(
    '--address <ip>',
    '在主机名生效之前，直接连这个地址 / connect to this address, before the name is known',
  )
  .option('--list <file>', '发布包的 release.json / release.json of the release')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(async (url: string | undefined, given: Given) => {
    try {
      process.exitCode = await verify(url, given);
    } catch (error) {
      if (!(error instanceof BadCall)) throw error;
      console.error(error.message);
      process.exitCode = 2;
    }
  });

void program.parseAsync();
