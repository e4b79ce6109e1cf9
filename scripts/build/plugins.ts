/** What the release needs from webpack beyond bundling. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { Compilation, sources, WebpackError, type Compiler } from 'webpack';
import { metadataFiles } from '../functions-metadata';
import { officeJsNotices } from './office-js';
import type { AddinOptions } from './options';
import { manifestFor } from './page';

/** Adds what is not bundled: the manifest for the chosen host, the functions' metadata, help and notices. */
export class AddinFilesPlugin {
  constructor(
    private readonly root: string,
    private readonly options: AddinOptions,
  ) {}

  apply(compiler: Compiler): void {
    const { name } = AddinFilesPlugin;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap(
        { name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          for (const [path, text] of Object.entries(this.files())) {
            // As it is: a licence is not to be squeezed, and a person will read the manifest.
            compilation.emitAsset(path, new sources.RawSource(text), { minimized: true });
          }
        },
      );
      compilation.fileDependencies.add(join(this.root, 'manifest.xml'));
    });
  }

  private files(): Readonly<Record<string, string>> {
    const read = (path: string): string => readFileSync(join(this.root, path), 'utf8');
    const notices =
      this.options.officeJs === 'bundled'
        ? officeJsNotices(dirname(require.resolve('@microsoft/office-js/package.json')))
        : {};
    return {
      'manifest.xml': manifestFor(read('manifest.xml'), this.options),
      'support.html': read('assets/support.html'),
      ...metadataFiles(),
      ...notices,
    };
  }
}

/** The workbench is for development: neither it nor what only it stands on may be in a release. */
const FORBIDDEN = ['src/workbench/', 'node_modules/@univerjs/'];

/** Fails the build when a module of the workbench has found its way into the release. */
export class NoWorkbenchPlugin {
  constructor(private readonly root: string) {}

  apply(compiler: Compiler): void {
    const { name } = NoWorkbenchPlugin;
    compiler.hooks.compilation.tap(name, (compilation) => {
      compilation.hooks.finishModules.tap(name, (modules) => {
        for (const module of modules) {
          const file = module.nameForCondition();
          if (!file) continue;
          const path = relative(this.root, file).split(sep).join('/');
          if (!FORBIDDEN.some((folder) => path.startsWith(folder))) continue;
          compilation.errors.push(
            new WebpackError(
              `${path} 属于试用工作台，不能进入发布包：请去掉对它的引用。 / ` +
                `${path} belongs to the workbench and must not be in a release: remove what imports it.`,
            ),
          );
        }
      });
    });
  }
}
