/** The command line: one file that runs without node_modules. */
const { at, common, typescript } = require('./shared');

module.exports = {
  ...common('production'),
  target: 'node20',
  entry: at('src/cli/index.ts'),
  output: { path: at('dist-cli'), filename: 'jixiao.cjs', asyncChunks: false, clean: true },
  module: { rules: [typescript()] },
  // Left readable, since nobody downloads it: a stack in a bug report should mean something.
  optimization: { minimize: false, splitChunks: false },
};
