import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { streamXlsxRows, writeXlsxStream } from 'hucre';
import { defaultProfile as profile } from '../../src/core/profile';
import { openWorkbookFile } from '../../src/host/file';
import { auditWorkbook } from '../../src/jobs';
import { ledgerCells, ledgerTable } from '../data/ledger-table';
import { exactly } from '../kit/measure';
import type { Comparison, Extent, Figure, Outcome } from '../kit/types';

/** Rows that the whole path is tried with: what it takes for a million is more than it can open. */
const WHOLE = 100_000;
const MILLION = 1_000_000;

/** Highest resident memory of this process so far, in MB. */
const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

async function writeLedger(file: string, rows: number): Promise<void> {
  const source = writeXlsxStream(ledgerCells(ledgerTable(rows)), { name: '指标台账', columns: [] });
  await pipeline(Readable.fromWeb(source as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(file));
}

async function run({ isSmall }: Extent): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const figure = (name: string, megabytes: number, atMost: number | null): Figure => ({
    name,
    reached: exactly(megabytes),
    wanted: atMost === null ? null : { atMost },
    unit: 'MB',
  });
  try {
    const [million, whole] = isSmall ? [2_000, 500] : [MILLION, WHOLE];
    const long = join(folder, 'long.xlsx');
    await writeLedger(long, million);
    const written = peak();
    let seen = 0;
    for await (const { values } of streamXlsxRows(readFileSync(long))) seen += values.length > 0 ? 1 : 0;
    if (seen !== million + 1) throw new Error(`${seen} rows were read`);
    const read = peak();
    const short = join(folder, 'short.xlsx');
    await writeLedger(short, whole);
    const workbook = await openWorkbookFile(readFileSync(short), 'short.xlsx');
    const opened = peak();
    const { sheets } = await auditWorkbook(workbook, { profile });
    if (sheets[0]?.forms[0]?.form.rows.length !== whole) throw new Error('The ledger was not recognised.');
    const audited = peak();
    // By what a row adds: the whole path has never come through with a million.
    const estimated = Math.round(read + ((audited - read) * million) / whole);
    return {
      figures: [
        figure('1,000,000 rows written as a stream', written, null),
        figure('1,000,000 rows read as a stream, nothing kept', read, null),
        figure('100,000 rows opened', opened, null),
        figure('100,000 rows opened and audited', audited, null),
        figure('1,000,000 rows opened and audited, estimated from these', estimated, 600),
      ],
      timings: [],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const memory: Comparison = {
  id: 'memory',
  title: 'Memory',
  work:
    'Highest resident memory of the process, step after step: a ledger of 1,000,000 rows written and read as a stream, ' +
    'then one of 100,000 rows opened and audited as the command line does.',
  profile:
    'What is missing for a million rows: a file is opened with the text of a sheet, the library’s cells and our values in ' +
    'memory at once, and number formats and protection by cell in maps with a text for a key. The library streams rows, ' +
    'as the second figure shows, but without the styles and merges that recognition needs; and the audit keeps the facts ' +
    'of every row, because rules about projects and whole tables ask for them.',
  run,
};
