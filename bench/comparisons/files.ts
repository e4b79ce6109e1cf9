import ExcelJs from 'exceljs';
import { readXlsx, writeXlsx } from 'hucre';
import * as XLSX from 'xlsx';
import { makeCounty } from '../../scripts/county/county';
import { GOLDEN, HAMLET } from '../../scripts/county/golden';
import { countyFiles } from '../../scripts/county/workbooks';
import { bytesOf } from '../../scripts/county/write';
import { defaultProfile as profile } from '../../src/core/profile';
import { openWorkbookFile } from '../../src/host/file';
import { auditWorkbook } from '../../src/jobs';
import { ledgerCells, ledgerTable } from '../data/ledger-table';
import { inTurn, spreadOf, timingsOf, type Contender } from '../kit/measure';
import type { Comparison, Extent, Figure, Outcome } from '../kit/types';

/** Reads files by one of the ways; says how many sheets there were. */
type Reader = (bytes: Uint8Array) => Promise<number>;

const READERS: Readonly<Record<string, Reader>> = {
  exceljs: async (bytes) => {
    const workbook = new ExcelJs.Workbook();
    await workbook.xlsx.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    );
    return workbook.worksheets.length;
  },
  SheetJS: async (bytes) => XLSX.read(bytes, { type: 'array' }).SheetNames.length,
  hucre: async (bytes) => (await readXlsx(bytes)).sheets.length,
};

const open: Reader = async (bytes) => (await (await openWorkbookFile(bytes, 'x.xlsx')).sheets()).length;

const audit: Reader = async (bytes) =>
  (await auditWorkbook(await openWorkbookFile(bytes, 'x.xlsx'), { profile })).sheets.length;

function contender(
  what: string,
  name: string,
  files: readonly Uint8Array[],
  sheets: number,
  reader: Reader,
): Contender {
  const run = async () => {
    let found = 0;
    for (const bytes of files) found += await reader(bytes);
    return found;
  };
  return { name: `${name}, ${what}`, items: files.length, expected: sheets, run };
}

async function compare(
  what: string,
  files: readonly Uint8Array[],
  sheets: number,
  rounds: number,
): Promise<Outcome> {
  const of = (name: string, reader: Reader) => contender(what, name, files, sheets, reader);
  const readers = Object.entries(READERS).map(([name, reader]) => of(name, reader));
  const audited = of('opening and audit', audit);
  const opened = of('opening alone', open);
  const all = [audited, opened, ...readers];
  const times = await inTurn(all, rounds);
  const fastest = times
    .get(audited.name)!
    .map((_, round) => Math.min(...readers.map(({ name }) => times.get(name)![round]!)));
  const against = (one: Contender, atMost: number | null): Figure => ({
    name: `time of ${one.name} against the fastest reader alone`,
    reached: spreadOf(times.get(one.name)!.map((time, round) => time / fastest[round]!)),
    wanted: atMost === null ? null : { atMost },
    unit: '×',
  });
  return { figures: [against(audited, 1.25), against(opened, null)], timings: timingsOf(all, times) };
}

async function run({ isSmall, rounds }: Extent): Promise<Outcome> {
  const made = countyFiles(makeCounty(isSmall ? HAMLET : GOLDEN, 2020)).slice(0, isSmall ? 3 : 301);
  const files = await Promise.all(made.map(bytesOf));
  const sheets = made.reduce((sum, file) => sum + file.sheets.length, 0);
  const values = [...ledgerCells(ledgerTable(isSmall ? 100 : 100_000))].map((row) => row.slice(0, 12));
  const table = await writeXlsx({ sheets: [{ name: '指标台账', rows: values }] });
  const many = await compare('the county’s workbooks', files, sheets, Math.min(rounds, 3));
  const one = await compare('one sheet of 100,000 × 12', [table], 1, Math.min(rounds, 3));
  return { figures: [...many.figures, ...one.figures], timings: [...many.timings, ...one.timings] };
}

export const files: Comparison = {
  id: 'files',
  title: 'Reading files',
  work:
    'The first 301 workbooks of the county, and one sheet of 100,000 rows and 12 columns, from bytes in memory. The ' +
    'readers only read; ours opens (values, formats, formulas, protection), recognises and audits by every rule.',
  profile:
    'Where the time goes: opening costs half of what the fastest reader takes for the county’s small workbooks, and less ' +
    'than it does for the long sheet: cells are scanned as the file is inflated, and nothing is put into objects. The rest ' +
    'is recognition (a tenth) and the audit by every rule, in which no single rule stands out: on the county’s ledger, ' +
    'taking target values apart takes a tenth of the audit; what is left of the template, slips of the pen, names that ' +
    'nearly repeat each other and indicators copied from other units take a thirtieth each. Keeping within ' +
    'a quarter of a reader would leave less than a millisecond for recognising a sheet and running two hundred rules.',
  run,
};
