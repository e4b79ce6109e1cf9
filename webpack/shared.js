/** What every bundle has in common. */
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const at = (...parts) => path.join(root, ...parts);

/** The folder of office.js in its npm package. */
const OFFICE_JS = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

const typescript = ({ isDevelopment = false } = {}) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  // Modules do something when they are called, the entries aside: what a page does not use of a room stays out of it.
  sideEffects: false,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic', development: isDevelopment } },
      },
    },
  },
});

/** Of package.json the product needs its version; what it is built with is nobody's business. */
const version = {
  test: at('package.json'),
  type: 'json',
  parser: { parse: (text) => ({ version: JSON.parse(text).version }) },
};

const common = (mode) => ({
  mode,
  context: root,
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  stats: 'errors-warnings',
  performance: false,
});

/** A bundle that a browser loads. */
const page = (mode) => ({
  ...common(mode),
  target: ['web', 'es2022'],
  devtool: mode === 'development' ? 'source-map' : false,
  module: {
    rules: [
      typescript({ isDevelopment: mode === 'development' }),
      version,
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
    ],
  },
});

module.exports = { at, root, OFFICE_JS, common, page, typescript };
