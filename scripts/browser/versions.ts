/**
 * `npm run test:versions [-- JEST ARGUMENTS…]`: the whole browser suite as in each Excel that is supported, from the oldest
 * on: what it cannot do has a substitute that works. Exit code 1 when anything fails in one of them.
 */
import { spawnSync } from 'node:child_process';
import { EXCEL_VERSIONS } from '../../src/workbench/standin';

const jest = require.resolve('jest/bin/jest');
const failed: string[] = [];
for (const [name, api] of Object.entries(EXCEL_VERSIONS)) {
  console.log(`\n${name}: ExcelApi ${api}`);
  const { status } = spawnSync(
    process.execPath,
    [jest, ...process.argv.slice(2), '--selectProjects', 'e2e'],
    { stdio: 'inherit', env: { ...process.env, JIXIAO_EXCEL: api } },
  );
  if (status !== 0) failed.push(name);
}
console.log(failed.length === 0 ? '\nEvery Excel passed.' : `\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
