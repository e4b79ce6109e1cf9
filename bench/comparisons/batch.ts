import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCounty } from '../../scripts/county/county';
import { GOLDEN, HAMLET } from '../../scripts/county/golden';
import { countyFiles } from '../../scripts/county/workbooks';
import { bytesOf } from '../../scripts/county/write';
import { inTurn, speedOf, timingsOf, type Contender } from '../kit/measure';
import type { Comparison, Extent, Outcome } from '../kit/types';

const FILES = 301;
const PROGRAM = join(process.cwd(), 'dist-cli', 'jixiao.cjs');

/** What the command line prints, as a digest; it ends with 1 where there are errors to report. */
function printed(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    const digest = createHash('sha256');
    child.stdout.on('data', (bytes: Buffer) => digest.update(bytes));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 || code === 1
        ? resolve(digest.digest('hex'))
        : reject(new Error(`the command line ended with ${code}`)),
    );
  });
}

async function run({ isSmall, rounds }: Extent): Promise<Outcome> {
  const made = countyFiles(makeCounty(isSmall ? HAMLET : GOLDEN, 2020)).slice(0, isSmall ? 3 : FILES);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    for (const [index, file] of made.entries())
      writeFileSync(join(folder, `${String(index).padStart(3, '0')}.xlsx`), await bytesOf(file));
    const outputs = new Set<string>();
    const onCores = (cores: number): Contender => ({
      name: cores === 1 ? 'one core' : `${cores} cores`,
      items: made.length,
      expected: 1,
      run: async () =>
        outputs.add(await printed(['audit', folder, '--jobs', `${cores}`, '--format', 'json'])).size,
    });
    const [one, two] = [onCores(1), onCores(2)];
    const times = await inTurn([one, two], Math.min(rounds, 3));
    return {
      figures: [speedOf(two, one, times, { atLeast: 1.8 })],
      timings: timingsOf([one, two], times),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const batch: Comparison = {
  id: 'batch',
  title: 'Many files at a time',
  work:
    'The first 301 workbooks of the county, audited by the command line as it ships, from the start of the program to its ' +
    'JSON report, with one core and with two. The report has to be the same to the byte.',
  profile:
    'Where the time goes, in seconds of processor time: one core is not one. Of 4.8 s, one thread’s work is 2.7; the other ' +
    '2.1 V8 compiles hot code, in threads of its own, on the core that has nothing else to do. With two threads it would ' +
    'compile everything twice, 7.1 s in all, and both would wait for it: where every core has files, V8 is asked to ' +
    'compile later, which leaves 5.1 (2.4 this thread, 1.7 the other, 1.0 compiling). Half of that is 2.6 s, against some 4 ' +
    'on the clock for one thread with a core to compile beside: the wanted ratio would take 4.4 in all, less than one ' +
    'thread needs. What remains of the difference: the second thread loads the engine and runs code that is not compiled ' +
    'yet, as every program does; the tables of its files are recognised again, 0.2, to be laid beside the others; loading ' +
    'the program, rules across files and the report, 0.5, are done by one thread alone.',
  run,
};
