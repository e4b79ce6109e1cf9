/** A browser for tests and screenshots: an installed one, else the Chromium inside an npm package. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

const { env } = process;

/** Where the browsers of the Chromium family stand on Linux, macOS and Windows. */
const PLACES: readonly string[] = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((folder) =>
    folder === undefined
      ? []
      : [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ],
  ),
];

/** The browser that is installed on this machine. `JIXIAO_BROWSER` names another one; "bundled" means none. */
export function installedBrowser(): string | undefined {
  const named = env['JIXIAO_BROWSER'];
  if (named === 'bundled') return undefined;
  if (named) return named;
  return PLACES.find((place) => existsSync(place));
}

/** Arguments of this machine's own, such as a certificate to accept; separated by spaces. */
const given = (): string[] => (env['JIXIAO_BROWSER_ARGS'] ?? '').split(' ').filter((arg) => arg !== '');

/** Without these a closed network makes the browser's own traffic noise in every log. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** What the Chromium in the npm package needs of a machine that has none of a desktop's libraries. */
async function bundledBrowser(): Promise<LaunchOptions> {
  const { default: bundled } = await import('@sparticuz/chromium');
  bundled.setGraphicsMode = false;
  let executablePath = await bundled.executablePath();
  const libraries: NodeJS.ProcessEnv = {};
  if (spawnSync(executablePath, ['--version']).status !== 0) {
    // The package unpacks its libraries only where it believes to run in a bare cloud function.
    rmSync(executablePath);
    env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
    executablePath = await bundled.executablePath();
    delete env['AWS_LAMBDA_JS_RUNTIME'];
    libraries['LD_LIBRARY_PATH'] = join(tmpdir(), 'al2023', 'lib');
  }
  if (!existsSync('/etc/fonts')) libraries['FONTCONFIG_PATH'] = join(tmpdir(), 'fonts');
  // One process for everything dies with its first page; only cloud functions need it so.
  const args = bundled.args.filter((arg) => arg !== '--single-process');
  return { executablePath, args: [...args, ...QUIET, ...given()], env: { ...env, ...libraries } };
}

/**
 * Starts a headless browser.
 * @throws Error when there is none: the bundled one runs on Linux (x64) only.
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = installedBrowser();
  if (installed !== undefined) {
    // Root has no sandbox (containers, CI).
    const isRoot = process.getuid?.() === 0;
    return chromium.launch({
      executablePath: installed,
      args: [...QUIET, ...given()],
      chromiumSandbox: !isRoot,
    });
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      '没有找到 Chrome、Edge 或 Chromium，请先装一个。 / No Chrome, Edge or Chromium was found: install one first.',
    );
  }
  return chromium.launch(await bundledBrowser());
}
