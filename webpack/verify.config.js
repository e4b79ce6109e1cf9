/** The check of an installed site: one file that runs without node_modules, for the release's zip. */
const { at, common, typescript } = require('./shared');

module.exports = {
  ...common('production'),
  target: 'node20',
  node: { __dirname: false },
  entry: at('scripts/verify/index.ts'),
  output: { path: at('dist-verify'), filename: 'verify.cjs', asyncChunks: false, clean: true },
  module: { rules: [typescript()] },
  optimization: { minimize: false, splitChunks: false },
};
