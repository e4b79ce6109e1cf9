/**
 * The command line: a program, what it loads when a queue is named, and what its threads run; all of it goes without
 * node_modules.
 *
 *   webpack --config webpack/cli.config.js [--env licences]      with the licences of what is in it, for the release's zip
 */
const LicencePlugin = require('webpack-license-plugin');
const { at, common, typescript } = require('./shared');

const licences = () =>
  new LicencePlugin(
    require('tsx/cjs/api').require('../scripts/build/licences.ts', __filename).licenceOptions,
  );

module.exports = (env = {}) => ({
  ...common('production'),
  // BullMQ can do with other servers and with processors in processes of their own. We do without.
  ignoreWarnings: [{ module: /child-processor/ }],
  resolve: { ...common('production').resolve, alias: { pg: false, '@valkey/valkey-glide': false } },
  target: 'node20',
  entry: { jixiao: at('src/cli/index.ts'), 'jixiao-thread': at('src/batch/thread.ts') },
  output: { path: at('dist-cli'), filename: '[name].cjs', chunkFilename: 'jixiao-[name].cjs', clean: true },
  module: { rules: [typescript()] },
  // Left readable, since nobody downloads it: a stack in a bug report should mean something.
  optimization: { minimize: false, splitChunks: false, chunkIds: 'named' },
  plugins: env.licences ? [licences()] : [],
});
