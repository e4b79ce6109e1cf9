/**
 * Mutation tests, one family after the other, with what survived in each and a summary at the end.
 *
 *   npm run mutation                          every family
 *   npm run mutation -- funds weights         some of them
 *   npm run mutation -- funds --force         what starts with a dash is for Stryker
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { summaryOf } from './summary.mjs';

const RULES = 'src/core/rules';
const CACHE = '.cache/mutation';

const args = process.argv.slice(2);
const firstOption = args.findIndex((arg) => arg.startsWith('-'));
const asked = firstOption < 0 ? args : args.slice(0, firstOption);
const options = firstOption < 0 ? [] : args.slice(firstOption);

const folders = readdirSync(RULES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const families = ['measures', ...folders.map(({ name }) => name)];
const unknown = asked.filter((name) => !families.includes(name));
if (unknown.length > 0)
  throw new Error(`no such family: ${unknown.join(', ')}; there are ${families.join(', ')}`);

// From its main file, since the package does not name its program to others.
const stryker = fileURLToPath(new URL('../../bin/stryker.js', import.meta.resolve('@stryker-mutator/core')));
let isTooLow = false;

function run(strykerArgs) {
  const { status } = spawnSync(process.execPath, [stryker, 'run', ...strykerArgs, ...options], {
    stdio: 'inherit',
  });
  isTooLow ||= status !== 0;
}

if (options.includes('--mutate') || options.includes('-m')) run([]);
else {
  const lines = (asked.length > 0 ? asked : families).map((name) => {
    const at = name === 'measures' ? name : `rules/${name}`;
    const file = `${CACHE}/${at.replace('/', '-')}`;
    // A run that breaks leaves none, and the last one's figures would be taken for its own.
    rmSync(`${file}.report.json`, { force: true });
    run(['--mutate', `src/core/${at}/**/*.ts`]);
    if (!existsSync(`${file}.report.json`)) return `${name.padEnd(16)} broke, see above`;
    const { score, survivors } = summaryOf(JSON.parse(readFileSync(`${file}.report.json`, 'utf8')));
    writeFileSync(`${file}.survivors.txt`, survivors.join('\n') + '\n');
    return `${name.padEnd(16)} ${score}   ${file}.survivors.txt`;
  });
  console.log(lines.join('\n'));
}
process.exitCode = isTooLow ? 1 : 0;
