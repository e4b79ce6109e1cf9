/**
 * The workbench: trial and tests without Excel. Development only, never part of a release.
 *
 *   webpack --config webpack/workbench.config.js [--env pane=/taskpane.js]
 *
 * With `pane` the page shows the pane of a built release, whose script stands at that address, not the source's.
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { at, OFFICE_JS, page } = require('./shared');

/** The part of office.js that works outside of Excel; `office.js` itself would look for Excel around the page. */
const EXCEL_LIBRARY = 'excel-win32-16.01.js';

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'development';
  return {
    ...page(mode),
    entry: { workbench: at('src/workbench/index.tsx') },
    output: { path: at('dist-workbench'), filename: '[name].js', clean: true },
    devServer: { static: false, hot: false, liveReload: true, client: { overlay: false } },
    plugins: [
      new HtmlWebpackPlugin({
        template: at('src/workbench/index.html'),
        meta: env.pane ? { 'jixiao-pane': env.pane } : {},
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: at('samples'), to: 'samples' },
          {
            from: path.join(OFFICE_JS, EXCEL_LIBRARY),
            to: `office-js/${EXCEL_LIBRARY}`,
            info: { minimized: true },
          },
        ],
      }),
    ],
  };
};
