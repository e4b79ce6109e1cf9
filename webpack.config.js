/**
 * The release: a static site in dist/ with the pane, the commands and the functions in one shared runtime.
 * The other bundles stand in webpack/.
 *
 *   webpack [--env host=https://jixiao.example.gov.cn] [--env officejs=cdn]
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const LicencePlugin = require('webpack-license-plugin');
const { at, OFFICE_JS, page, root } = require('./webpack/shared');

/** Build-time code is TypeScript too. */
const script = (name) => require('tsx/cjs/api').require(`./scripts/build/${name}.ts`, __filename);

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'production';
  const {
    addinOptions,
    AddinFilesPlugin,
    licenceOptions,
    NoWorkbenchPlugin,
    officeJsFiles,
    pageTemplate,
    ReleaseListPlugin,
  } = script('addin');
  const { FirstViewSizePlugin } = script('first-view-size');
  const options = addinOptions(env);
  const paneHtml = pageTemplate(at('src/taskpane/index.html'), options);
  return {
    ...page(mode),
    name: 'addin',
    entry: {
      taskpane: [at('src/taskpane/index.tsx'), at('src/commands/index.ts')],
      verify: at('scripts/verify/page.ts'),
    },
    output: {
      path: at('dist'),
      filename: '[name].js',
      // Excel keeps what it has fetched: a part of another version has another name.
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    plugins: [
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        templateContent: paneHtml,
        chunks: ['taskpane'],
        scriptLoading: 'defer',
        // The manifest names the script, so the name stays; what Excel keeps of an older one is told by this.
        hash: true,
        minify: false,
      }),
      new HtmlWebpackPlugin({
        filename: 'verify.html',
        template: at('scripts/verify/verify.html'),
        chunks: ['verify'],
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: at('scripts/verify/verify.css') },
          { from: at('assets/*.png'), to: 'assets/[name][ext]' },
          ...officeJsFiles(OFFICE_JS, options).map((file) => ({
            from: path.join(OFFICE_JS, file),
            to: `office-js/${file}`,
            // The library's licence wants it unmodified: never minified again.
            info: { minimized: true },
          })),
        ],
      }),
      new AddinFilesPlugin(root, options),
      new NoWorkbenchPlugin(root),
      new LicencePlugin(licenceOptions),
      new ReleaseListPlugin(options, paneHtml),
      // A development build is not squeezed, and nobody waits for it over a network.
      ...(mode === 'production' ? [new FirstViewSizePlugin('taskpane')] : []),
    ],
  };
};
