/** Writes down what a build consists of, so that an installed site can be checked against it. */
import { createHash } from 'node:crypto';
import { Compilation, sources, type Compiler } from 'webpack';
import packageJson from '../../package.json';
import { policyOf, securityHeaders } from '../release/headers';
import { RELEASE_LIST, type ReleaseList } from '../verify/release-list';
import type { AddinOptions } from './options';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Adds `release.json`. */
export class ReleaseListPlugin {
  constructor(
    private readonly options: AddinOptions,
    /** The pane's page, whose policy the server is to state as well. */
    private readonly page: string,
  ) {}

  apply(compiler: Compiler): void {
    const { name } = ReleaseListPlugin;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      // After everything else, the list of licences included.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT + 1000;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const assets = compilation
          .getAssets()
          .map((asset) => [asset.name.replace(/\?.*/, ''), asset.source.buffer()] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1));
        const list: ReleaseList = {
          version: packageJson.version,
          host: this.options.host,
          headers: securityHeaders(policyOf(this.page)),
          files: Object.fromEntries(assets.map(([path, bytes]) => [path, sha256(bytes)])),
        };
        compilation.emitAsset(RELEASE_LIST, new sources.RawSource(`${JSON.stringify(list, null, 2)}\n`), {
          minimized: true,
        });
      });
    });
  }
}
