/**
 * `npm run bench [-- NAME…] [--small] [--rounds N] [--json FILE] [--page FILE]`: runs the comparisons, each in a
 * process of its own, and prints what was reached beside what is wanted. With `--from FILE`, several times, nothing is
 * run, and the page is made from results that `--json` wrote.
 */
import { fork } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { comparisons } from './comparisons';
import type { Comparison, Extent, Outcome } from './kit/types';
import { about, type Run } from './report/about';
import { page } from './report/page';
import { figureLines } from './report/table';

const ROUNDS = 5;
/** A child's heap, in MB: a million rows in several shapes at once. */
const HEAP = 12_000;

/** A comparison in a process of its own: what one leaves in memory is not the next one's burden. */
function inOwnProcess({ id }: Comparison, extent: Extent): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = fork(__filename, ['--only', id, '--extent', JSON.stringify(extent)], {
      execArgv: ['--expose-gc', `--max-old-space-size=${HEAP}`],
    });
    let outcome: Outcome | null = null;
    child.on('message', (message) => (outcome = message as Outcome));
    child.on('error', reject);
    child.on('exit', (code) =>
      outcome ? resolve(outcome) : reject(new Error(`comparison "${id}" ended with ${code} and no result`)),
    );
  });
}

async function runOnly(id: string, extent: Extent): Promise<void> {
  const outcome = await comparisons.find((one) => one.id === id)!.run(extent);
  await new Promise((resolve) => process.send!(outcome, undefined, undefined, resolve));
  process.disconnect();
}

function chosen(names: readonly string[]): readonly Comparison[] {
  const unknown = names.find((name) => !comparisons.some(({ id }) => id === name));
  if (unknown !== undefined)
    throw new Error(`no comparison "${unknown}"; there are ${comparisons.map(({ id }) => id).join(', ')}`);
  return names.length === 0 ? comparisons : comparisons.filter(({ id }) => names.includes(id));
}

type Written = Pick<Run, 'about'> & { readonly results: readonly (Outcome & { readonly id: string })[] };

/** Results that were measured one after the other, in the order of the comparisons. */
async function written(files: readonly string[]): Promise<Run> {
  const runs = await Promise.all(
    files.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as Written),
  );
  const all = runs.flatMap((run) => run.results);
  const results = comparisons.flatMap((comparison) => {
    const outcome = all.find(({ id }) => id === comparison.id);
    return outcome ? [{ comparison, outcome }] : [];
  });
  return { about: runs[0]!.about, results };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      extent: { type: 'string' },
      small: { type: 'boolean', default: false },
      rounds: { type: 'string', default: String(ROUNDS) },
      json: { type: 'string' },
      page: { type: 'string' },
      from: { type: 'string', multiple: true, default: [] },
    },
  });
  if (values.only !== undefined) return runOnly(values.only, JSON.parse(values.extent!) as Extent);
  if (values.from.length > 0) return writeFile(values.page!, page(await written(values.from)));
  const extent: Extent = { isSmall: values.small, rounds: Number(values.rounds) };
  const results: { comparison: Comparison; outcome: Outcome }[] = [];
  for (const comparison of chosen(positionals)) {
    const outcome = await inOwnProcess(comparison, extent);
    console.log(`\n${comparison.title}\n${figureLines(outcome).join('\n')}`);
    results.push({ comparison, outcome });
  }
  const run: Run = { about: about(extent), results };
  if (values.json !== undefined) {
    const plain = results.map(({ comparison: { id, title }, outcome }) => ({ id, title, ...outcome }));
    await writeFile(values.json, `${JSON.stringify({ ...run, results: plain }, null, 2)}\n`);
  }
  if (values.page !== undefined) await writeFile(values.page, page(run));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
