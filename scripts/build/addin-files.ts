/** The files of the release that are not bundled. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Compilation, sources, type Compiler } from 'webpack';
import { metadataFiles } from '../functions-metadata';
import { officeJsNotices } from './office-js';
import type { AddinOptions } from './options';
import { manifestFor } from './page';
import { SHORTCUTS_FILE, shortcutsJson } from './shortcuts';

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
      [SHORTCUTS_FILE]: `${JSON.stringify(shortcutsJson(), null, 2)}\n`,
      ...metadataFiles(),
      ...notices,
    };
  }
}
