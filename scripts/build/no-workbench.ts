/** Keeps the workbench out of releases. */
import { relative, sep } from 'node:path';
import { WebpackError, type Compiler } from 'webpack';

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
