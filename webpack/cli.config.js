/** The command line: a program, and what its threads run; both go without node_modules. */
const { at, common, typescript } = require('./shared');

module.exports = {
  ...common('production'),
  target: 'node20',
  entry: { jixiao: at('src/cli/index.ts'), 'jixiao-thread': at('src/batch/thread.ts') },
  output: { path: at('dist-cli'), filename: '[name].cjs', asyncChunks: false, clean: true },
  module: { rules: [typescript()] },
  // Left readable, since nobody downloads it: a stack in a bug report should mean something.
  optimization: { minimize: false, splitChunks: false },
};
