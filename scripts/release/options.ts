/** What can be chosen for a release. */
import { BadOption, readOptions } from '../build/options';

export interface ReleaseOptions {
  /** Address of the site, without a slash at the end. */
  readonly host: string;
  /** Network path of the folder that will hold the manifest. */
  readonly share: string;
  /** The zip to write. */
  readonly out: string;
}

const SHARE = /^\\\\[^\\/:*?"<>|\s]+(\\[^\\/:*?"<>|\p{Cc}]+)+$/u;

/** @throws BadOption with a sentence, Chinese and English */
export function releaseOptions(
  { host, share, out }: { readonly host?: string; readonly share?: string; readonly out?: string },
  version: string,
): ReleaseOptions {
  if (host === undefined) {
    throw new BadOption(
      '请写网站的地址：npm run package -- --host https://jixiao.example.gov.cn。 / ' +
        'Give the address of the site: npm run package -- --host https://jixiao.example.gov.cn.',
    );
  }
  const site = readOptions({ host }).host;
  const folder = share ?? `\\\\${new URL(site).hostname}\\jixiao`;
  if (!SHARE.test(folder)) {
    throw new BadOption(
      `“${folder}”不是共享文件夹的网络路径：请写成 \\\\服务器\\文件夹。 / ` +
        `“${folder}” is no network path of a shared folder: write it as \\\\SERVER\\FOLDER.`,
    );
  }
  return { host: site, share: folder, out: out ?? `jixiao-${version}.zip` };
}
