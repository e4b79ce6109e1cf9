/** The comparisons, compiled as the product is; the others are used as they are installed. */
const { at, common, typescript } = require('./shared');

/** Parts of the product that come as ES modules are bundled, as they are in the command line. */
const BUNDLED = /^(hucre|feelin|lezer-feel|min-dash|big\.js|i18next|@lezer|luxon|hyparquet-writer)/;

module.exports = {
  ...common('production'),
  target: 'node20',
  entry: at('bench/index.ts'),
  output: { path: at('.cache/bench'), filename: 'bench.cjs', asyncChunks: false, clean: true },
  // office.js is read as the file that it is: `require.resolve` stays Node's.
  module: { rules: [typescript(), { test: /node-loader\.ts$/, parser: { commonjs: false } }] },
  optimization: { minimize: false, splitChunks: false },
  externals: ({ request }, done) =>
    /^[.]|^\//.test(request) || BUNDLED.test(request) ? done() : done(null, `commonjs ${request}`),
};
