/** Checks an installed site against what the release says of itself. */
import { manifestAddresses } from './manifest-addresses';
import type { SiteProblem } from './problem';
import { RELEASE_LIST, type ReleaseList } from './release-list';
import type { Answer, Site } from './site';

/** What servers rightly call the kinds of files that Office is particular about. */
const TYPES: Readonly<Record<string, RegExp>> = {
  html: /^text\/html\b/,
  js: /^(text|application)\/(x-)?javascript\b/,
  json: /^application\/json\b/,
  png: /^image\/png\b/,
  xml: /^(text|application)\/xml\b/,
};

export interface VerifyOptions {
  readonly onProgress?: (done: number, all: number) => void;
  /** SHA-256 of some bytes, in hexadecimal. */
  readonly hash: (bytes: Uint8Array) => Promise<string>;
}

const error = (check: SiteProblem['check'], path: string, zh: string, en: string): SiteProblem => ({
  check,
  severity: 'error',
  path,
  zh,
  en,
});

/**
 * Fetches every file of the release from the site and compares bytes, kinds and headers; then asks whether the
 * manifest and the functions' metadata fit the site. One file that fails does not stop the others.
 * @returns what is wrong, in the order of the files; empty when nothing is.
 */
export async function verifySite(
  site: Site,
  list: ReleaseList,
  options: VerifyOptions,
): Promise<SiteProblem[]> {
  const problems = addressProblems(site, list);
  const paths = Object.keys(list.files).sort();
  const checked = new Map<string, Answer>();
  for (const [index, path] of paths.entries()) {
    options.onProgress?.(index, paths.length);
    const answer = await site.get(path).catch((reason: unknown) => String(reason));
    if (typeof answer === 'string') {
      problems.push(
        error(
          'file',
          path,
          `取不到“${path}”（${answer}）：请检查网站是否在运行。`,
          `“${path}” cannot be fetched (${answer}): see whether the site is running.`,
        ),
      );
      continue;
    }
    const wrong = await fileProblems(site, path, answer, list, options);
    problems.push(...wrong);
    if (answer.status === 200) checked.set(path, answer);
  }
  options.onProgress?.(paths.length, paths.length);
  return [...problems, ...manifestProblems(checked, list), ...functionProblems(checked)];
}

/** Excel asks the host that the manifest names and no other. */
function addressProblems(site: Site, { host }: ReleaseList): SiteProblem[] {
  if (site.base === `${host}/`) return [];
  return [
    error(
      'address',
      '',
      `这个发布包是为 ${host} 生成的，而网站的地址是 ${site.base}：请用 npm run package -- --host 为实际地址重新生成。`,
      `This release was made for ${host}, and the site stands at ${site.base}: ` +
        'make one for the real address with npm run package -- --host.',
    ),
  ];
}

async function fileProblems(
  site: Site,
  path: string,
  answer: Answer,
  list: ReleaseList,
  { hash }: VerifyOptions,
): Promise<SiteProblem[]> {
  if (answer.url !== site.base + path) {
    return [
      error(
        'redirect',
        path,
        `“${path}”被转到了 ${answer.url}：请关闭这个转向，Excel 不跟随它。`,
        `“${path}” is redirected to ${answer.url}: turn the redirect off, Excel does not follow it.`,
      ),
    ];
  }
  if (answer.status === 404) {
    return [
      error(
        'file',
        path,
        `网站上没有“${path}”：请把 site 文件夹里的文件全部复制上去；已经在的，请允许服务器提供这种文件。`,
        `The site has no “${path}”: copy all files of the folder site; if it lies there, let the server serve such files.`,
      ),
    ];
  }
  if (answer.status !== 200) {
    return [
      error(
        'file',
        path,
        `取“${path}”时服务器答复 ${answer.status}：不用登录也应能取到它。`,
        `The server answers ${answer.status} for “${path}”: it should be served without signing in.`,
      ),
    ];
  }
  const problems: SiteProblem[] = [];
  if ((await hash(answer.bytes)) !== list.files[path]) {
    problems.push(
      error(
        'file',
        path,
        `“${path}”与发布包里的不同：请重新复制，并查看服务器是否改写文件。`,
        `“${path}” is not the release's: copy it again, and see whether the server rewrites files.`,
      ),
    );
  }
  const type = answer.headers.get('content-type') ?? '';
  const expectedType = TYPES[path.slice(path.lastIndexOf('.') + 1)];
  if (expectedType && !expectedType.test(type)) {
    problems.push(
      error(
        'type',
        path,
        `“${path}”的 Content-Type 是“${type}”：请在服务器上为这种扩展名设置正确的类型。`,
        `The Content-Type of “${path}” is “${type}”: set the right type for this extension on the server.`,
      ),
    );
  }
  return path.endsWith('.html') ? [...problems, ...headerProblems(path, answer, list)] : problems;
}

const normal = (header: string): string =>
  header
    .split(';')
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '')
    .sort()
    .join('; ');

function headerProblems(path: string, { headers }: Answer, list: ReleaseList): SiteProblem[] {
  return Object.entries(list.headers).flatMap(([name, expected]) => {
    const found = headers.get(name);
    if (found !== null && normal(found) === normal(expected)) return [];
    return [
      error(
        'header',
        path,
        found === null
          ? `“${path}”没有带响应头 ${name}：请使用发布包里 server 文件夹的配置。`
          : `“${path}”的响应头 ${name} 是“${found}”，应为“${expected}”。`,
        found === null
          ? `“${path}” comes without the header ${name}: use the configuration in the release's folder server.`
          : `The header ${name} of “${path}” is “${found}”, and should be “${expected}”.`,
      ),
    ];
  });
}

const text = ({ bytes }: Answer): string => new TextDecoder().decode(bytes);

function manifestProblems(checked: ReadonlyMap<string, Answer>, list: ReleaseList): SiteProblem[] {
  const answer = checked.get('manifest.xml');
  if (!answer) return [];
  return manifestAddresses(text(answer)).flatMap((address) => {
    const path = address.startsWith(`${list.host}/`) ? address.slice(list.host.length + 1) : null;
    if (path !== null && path.replace(/[?#].*/, '') in list.files) return [];
    return [
      error(
        'manifest',
        'manifest.xml',
        path === null
          ? `清单文件里的 ${address} 不在 ${list.host} 上：请用这个地址的发布包里的清单文件。`
          : `清单文件里的 ${address} 在网站上没有：请使用同一个发布包里的清单文件。`,
        path === null
          ? `${address} in the manifest is not on ${list.host}: use the manifest of the release for this address.`
          : `The site has no ${address}, which the manifest names: use the manifest of the same release.`,
      ),
    ];
  });
}

/** Excel takes functions only from metadata that it can read, and says nothing when it cannot. */
function functionProblems(checked: ReadonlyMap<string, Answer>): SiteProblem[] {
  return [...checked]
    .filter(([path]) => /^functions[^/]*\.json$/.test(path))
    .flatMap(([path, answer]) => {
      try {
        const { functions } = JSON.parse(text(answer)) as { functions?: readonly { id?: unknown }[] };
        if (Array.isArray(functions) && functions.length > 0) return [];
      } catch {
        // Said below.
      }
      return [
        error(
          'functions',
          path,
          `“${path}”里没有自定义函数的说明：公式会显示 #NAME?。请重新复制。`,
          `“${path}” holds no metadata of custom functions, so formulas would read #NAME?: copy it again.`,
        ),
      ];
    });
}

/** What to say of a site that has no list, or another program's file in its place. */
export function noList(site: Site): SiteProblem {
  return error(
    'list',
    RELEASE_LIST,
    `在 ${site.base} 没有取到发布包的清单“${RELEASE_LIST}”：请把 site 文件夹里的文件全部复制到网站上。`,
    `There is no release list “${RELEASE_LIST}” at ${site.base}: copy all files of the folder site to the site.`,
  );
}
