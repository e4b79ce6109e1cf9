/**
 * `npm run fuzz -- --minutes N [--target NAME]… [--seed N] [--out FOLDER]`: gives every part of the product that reads
 * what others made inputs that nobody would make, and says what came of them. `--inputs N` tries N of each target, the
 * same ones for the same seed; `--replay FILE` one that was kept. Ends with 1 when anything happened that must not.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { FUZZ_LIMITS, runTarget, targetOfFile, type Plan, type TargetResult } from './run';
import { targets } from './targets';

const FOLDER = '.cache/fuzz';
const entry = join(__dirname, 'targets', 'index.ts');
const names = Object.keys(targets);

const HEADS = ['target', 'inputs', 'crashes', 'hangs', 'memory', 'slowest ms', 'code reached'];

function lineOf(result: TargetResult): string[] {
  const count = (kind: string) => String(result.defects.filter((one) => one.kind === kind).length);
  return [
    result.target,
    result.inputs.toLocaleString('en'),
    count('crash'),
    count('hang'),
    count('memory'),
    result.slowest.toFixed(1),
    result.reached === 0 ? '' : result.reached.toLocaleString('en'),
  ];
}

function print(results: readonly TargetResult[]): void {
  const total = results.reduce((sum, { inputs }) => sum + inputs, 0);
  const rows = [HEADS, ...results.map(lineOf)];
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const padded = (row: readonly string[]) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!)))
      .join(' | ');
  const [head, ...lines] = rows.map((row) => `| ${padded(row)} |`);
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  console.log([head, rule, ...lines].join('\n'));
  const defects = results.flatMap((result) => result.defects.map((defect) => ({ ...result, ...defect })));
  for (const { target, kind, what, file } of defects) console.log(`\n${target}: ${kind}\n${what}\n  ${file}`);
  console.log(`\n${total.toLocaleString('en')} inputs, ${defects.length} things that must not happen.`);
}

function call() {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string' },
      inputs: { type: 'string' },
      target: { type: 'string', multiple: true },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      out: { type: 'string', default: FOLDER },
      replay: { type: 'string' },
    },
  });
  const { replay, out: folder } = values;
  const chosen = replay === undefined ? (values.target ?? names) : [targetOfFile(basename(replay))];
  for (const name of chosen)
    if (!names.includes(name)) throw new Error(`there is no target "${name}"; there are ${names.join(', ')}`);
  const numberOf = (text: string | undefined, what: string) => {
    const number = Number(text);
    if (!(number > 0)) throw new Error(`--${what} takes a number above 0`);
    return number;
  };
  const amount: Plan['amount'] =
    replay !== undefined
      ? { inputs: 1 }
      : values.inputs !== undefined
        ? { inputs: numberOf(values.inputs, 'inputs') }
        : { milliseconds: (numberOf(values.minutes ?? '5', 'minutes') * 60_000) / chosen.length };
  const seed = numberOf(values.seed, 'seed');
  return { chosen, plan: { entry, seed, amount, folder, limits: FUZZ_LIMITS }, replay };
}

async function main(): Promise<void> {
  const { chosen, plan, replay } = call();
  console.log(`seed ${plan.seed}`);
  const results: TargetResult[] = [];
  for (const target of chosen) {
    if (process.stderr.isTTY) process.stderr.write(`${target} …\n`);
    const input = replay === undefined ? {} : { replay: readFileSync(replay) };
    results.push(await runTarget({ ...plan, target, ...input }));
  }
  print(results);
  process.exitCode = results.some(({ defects }) => defects.length > 0) ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
