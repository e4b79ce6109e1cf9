/**
 * Three bundles: `cli` (what bin/jixiao.cjs runs), `addin` (the release: a static site in dist/) and
 * `workbench` (the trial host, development only, never in dist/).
 *
 *   webpack --config-name addin [--env officejs=cdn] [--env host=https://jixiao.example.local]
 */
const path = require('node:path');

const root = __dirname;
const at = (...parts) => path.join(root, ...parts);
const OFFICE_JS = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** Build-time code is TypeScript too; loaded only by the bundles that need it. */
const script = (name) => require('tsx/cjs/api').require(`./scripts/build/${name}.ts`, __filename);

const typescript = ({ refresh = false } = {}) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic', development: refresh } },
      },
    },
  },
});

const common = (mode) => ({
  mode,
  context: root,
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  stats: 'errors-warnings',
  performance: false,
  cache:
    mode === 'development'
      ? { type: 'filesystem', cacheDirectory: at('node_modules/.cache/webpack'), buildDependencies: { config: [__filename] } }
      : false,
});

function cli() {
  return {
    ...common('production'),
    name: 'cli',
    target: 'node20',
    entry: at('src/cli/index.ts'),
    output: { path: at('dist/cli'), filename: 'jixiao.cjs', clean: true },
    module: { rules: [typescript()] },
    // One file that runs without node_modules; left readable, since nobody downloads it.
    optimization: { minimize: false, splitChunks: false },
  };
}

function page(mode) {
  return {
    ...common(mode),
    target: ['web', 'es2022'],
    devtool: mode === 'development' ? 'source-map' : false,
    module: {
      rules: [typescript({ refresh: mode === 'development' }), { test: /\.css$/, use: ['style-loader', 'css-loader'] }],
    },
  };
}

function addin(env = {}, argv = {}) {
  const mode = argv.mode ?? 'production';
  const HtmlWebpackPlugin = require('html-webpack-plugin');
  const CopyPlugin = require('copy-webpack-plugin');
  const { addinOptions, officeJsFiles, AddinFilesPlugin, NoWorkbenchPlugin, pageTemplate } = script('addin');
  const options = addinOptions(env);
  return {
    ...page(mode),
    name: 'addin',
    // Shared runtime: pane, functions and commands live in one page.
    entry: { taskpane: [at('src/taskpane/index.tsx'), at('src/commands/index.ts')] },
    output: { path: at('dist'), filename: '[name].[contenthash:8].js', clean: { keep: /^cli[\\/]/ } },
    plugins: [
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        templateContent: () => pageTemplate(at('src/taskpane/index.html'), options),
        scriptLoading: 'defer',
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
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
    ],
  };
}

function workbench(_env, argv = {}) {
  const mode = argv.mode ?? 'development';
  const HtmlWebpackPlugin = require('html-webpack-plugin');
  const CopyPlugin = require('copy-webpack-plugin');
  return {
    ...page(mode),
    name: 'workbench',
    entry: { workbench: at('src/workbench/index.tsx') },
    output: { path: at('dist-workbench'), filename: '[name].js', clean: true },
    plugins: [
      new HtmlWebpackPlugin({ filename: 'index.html', template: at('src/workbench/index.html'), minify: false }),
      new CopyPlugin({
        patterns: [
          { from: at('samples'), to: 'samples' },
          {
            from: path.join(OFFICE_JS, 'excel-win32-16.01.js'),
            to: 'office-js/excel-win32-16.01.js',
            info: { minimized: true },
          },
        ],
      }),
    ],
  };
}

module.exports = [cli, addin, workbench];
