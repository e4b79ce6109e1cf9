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
    'Where the time goes: by processor time, two threads need 1.4 times what one needs. A third of what is added is ' +
    'recognition: a thread sends its cells back and not its tables, and the program recognises them again to lay them ' +
    'beside each other. The rest is the second thread beginning from nothing: it loads the engine, and V8 learns anew ' +
    'which code is hot, which costs each thread some 1.5 s, while all the files take 3 s once the code is warm. Finding ' +
    'the files, rules across them and the report are done by one thread alone. The more files, the less of it counts.',
  run,
};
