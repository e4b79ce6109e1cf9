/** What can be chosen when the add-in is built. */

/** Where office.js comes from: the add-in's own site, or the vendor's network. */
export type OfficeJsSource = 'bundled' | 'cdn';

export interface AddinOptions {
  /** Address that the add-in is served from, without a slash at the end. */
  readonly host: string;
  readonly officeJs: OfficeJsSource;
}

/** The address that manifest.xml is written for: the development server's. */
export const DEVELOPMENT_HOST = 'https://localhost:3000';

/** A choice that cannot be built. The message is one sentence for whoever builds, Chinese and English. */
export class BadOption extends Error {}

/** A number, not a name: Excel's certificate checks and the manifest want a host name. */
function isIpAddress(hostname: string): boolean {
  return hostname.startsWith('[') || /^[\d.]+$/.test(hostname);
}

function badHost(given: string): BadOption {
  return new BadOption(
    `host=${given} 不能用：请写 https:// 开头的主机名（不能是 IP 地址），如 --env host=https://jixiao.example.gov.cn。 / ` +
      `host=${given} will not do: give an https:// address with a host name, not an IP address, ` +
      'such as --env host=https://jixiao.example.gov.cn.',
  );
}

/** The address without a slash at the end. A path is allowed, since an office may keep several things on one host. */
function hostOf(given: unknown): string {
  if (given === undefined) return DEVELOPMENT_HOST;
  const text = String(given);
  if (!URL.canParse(text)) throw badHost(text);
  const url = new URL(text);
  const isPlain = url.username + url.password + url.search + url.hash === '';
  if (url.protocol !== 'https:' || isIpAddress(url.hostname) || !isPlain) throw badHost(text);
  return (url.origin + url.pathname).replace(/\/+$/, '');
}

/**
 * Reads what was given with `--env`: `host` (https address, default the development server) and `officejs`
 * (`bundled`, the default, or `cdn`).
 * @throws BadOption
 */
export function readOptions(env: Readonly<Record<string, unknown>>): AddinOptions {
  const officeJs = env['officejs'] ?? 'bundled';
  if (officeJs !== 'bundled' && officeJs !== 'cdn') {
    throw new BadOption(
      `officejs=${String(officeJs)} 不能用：请写 bundled（随加载项提供）或 cdn（从微软网站加载）。 / ` +
        `officejs=${String(officeJs)} will not do: write bundled (served with the add-in) or cdn (from Microsoft's network).`,
    );
  }
  return { host: hostOf(env['host']), officeJs };
}

/** {@link readOptions} for a build: a bad choice ends it with its sentence and exit code 1, without a stack. */
export function addinOptions(env: Readonly<Record<string, unknown>>): AddinOptions {
  try {
    return readOptions(env);
  } catch (error) {
    if (!(error instanceof BadOption)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
