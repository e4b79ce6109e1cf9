/** Keeps the pane's first view small: offices have slow servers, and Excel fetches the page in every workbook. */
import { gzipSync } from 'node:zlib';
import { Compilation, WebpackError, type Compiler } from 'webpack';

/** JavaScript that the first view may cost, compressed, office.js aside: 350 kB. */
export const FIRST_VIEW_LIMIT = 350_000;

/** Fails the build when what the page loads at once is larger than the limit, in bytes as gzip sends them. */
export class FirstViewSizePlugin {
  constructor(
    private readonly entry: string,
    private readonly limit = FIRST_VIEW_LIMIT,
  ) {}

  apply(compiler: Compiler): void {
    const { name } = FirstViewSizePlugin;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        const files = compilation.entrypoints.get(this.entry)?.getFiles() ?? [];
        const bytes = [...new Set(files)]
          .filter((file) => file.endsWith('.js'))
          .map((file) => gzipSync(compilation.getAsset(file)!.source.buffer()).length)
          .reduce((sum, size) => sum + size, 0);
        if (bytes <= this.limit) return;
        compilation.errors.push(
          new WebpackError(
            `窗格首屏的脚本压缩后有 ${bytes} 字节，超过 ${this.limit}：请把不急用的部分改为按需加载。 / ` +
              `The pane's first view takes ${bytes} bytes of compressed script, more than ${this.limit}: ` +
              `load on demand what is not needed at once.`,
          ),
        );
      });
    });
  }
}
