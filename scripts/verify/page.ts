/** `verify.html` on the site itself: for an administrator who has a browser and no Node. */
import type { SiteProblem } from './problem';
import { parseReleaseList, RELEASE_LIST } from './release-list';
import type { Site } from './site';
import { noList, verifySite } from './verify';

const site: Site = {
  base: new URL('.', window.location.href).href,
  async get(path) {
    const response = await fetch(path, { cache: 'no-store' });
    const { status, url, headers } = response;
    return { status, url, headers, bytes: new Uint8Array(await response.arrayBuffer()) };
  },
};

async function hash(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const state = document.getElementById('state')!;

function show(problems: readonly SiteProblem[]): void {
  state.textContent =
    problems.length === 0
      ? '没有问题：文件、响应头、清单文件和函数说明都对。 / No problems: files, headers, manifest and functions are right.'
      : `发现 ${problems.length} 个问题： / ${problems.length} problems:`;
  document.getElementById('problems')!.replaceChildren(
    ...problems.map(({ path, zh, en }) => {
      const item = document.createElement('li');
      const where = document.createElement('strong');
      where.textContent = path === '' ? site.base : path;
      item.append(where, `${zh} / ${en}`);
      return item;
    }),
  );
}

async function check(): Promise<void> {
  // Without a trusted certificate the browser has said so already, and has no hashes to offer.
  if (!window.isSecureContext) {
    state.textContent =
      '这个页面不是通过受信任的 https 打开的。 / This page was not opened over trusted https.';
    return;
  }
  const { status, bytes } = await site.get(RELEASE_LIST);
  const list = status === 200 ? parseReleaseList(new TextDecoder().decode(bytes)) : null;
  if (!list) return show([noList(site)]);
  const onProgress = (done: number, all: number) => {
    state.textContent = `正在检查…… / Checking… ${done}/${all}`;
  };
  show(await verifySite(site, list, { hash, onProgress }));
}

check().catch((error: unknown) => {
  state.textContent = `没有检查完：${String(error)}。请再试一次。 / Not finished: ${String(error)}. Try again.`;
});
