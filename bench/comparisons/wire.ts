import { composeForm, formById } from '../../src/core/forms';
import { defaultProfile as profile } from '../../src/core/profile';
import { ExcelWorkbook } from '../../src/host/officejs';
import { auditWorkbook, markFindings } from '../../src/jobs';
import { ArrayBackend, EXCEL_VERSIONS, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';
import { ledgerRows } from '../../scripts/samples/ledger';
import { exactly } from '../kit/measure';
import type { Comparison, Extent, Figure, Outcome } from '../kit/types';

const SHEET = '台账';
/** The indicators of the county. */
const ROWS = 3_649;
/** One row in so many has a mistake in one cell: 5%. */
const EVERY = 20;
/** Bytes of a marked cell at best: its address in a list of many. */
const MARK_BYTES = 6.4;

/** What went over the wire for one step, and how many bytes it takes at least. */
export interface WireUse {
  readonly batches: number;
  readonly bytes: number;
  readonly floor: number;
  /** The longest request or answer. */
  readonly longest: number;
}

/** Each step of an audit through the real office.js; `items` is the rows that were read or the cells marked. */
export type WireStep = WireUse & {
  readonly name: 'reading' | 'marking' | 'marking again';
  readonly items: number;
};

function ledgerInExcel(rows: number) {
  const clean = ledgerRows();
  const indicators = Array.from({ length: rows }, (_, index) => {
    const row = clean[index % clean.length]!;
    const projectName = `${String(row.projectName)}${Math.floor(index / clean.length)}`;
    return { ...row, projectName, ...(index % EVERY === 0 && { score: 'x' }) };
  });
  const { values } = composeForm(formById('indicator-ledger'), { year: 2020, indicators });
  const width = Math.max(...values.map((row) => row.length));
  const cells = values.map((row) => Array.from({ length: width }, (_, col) => row[col] ?? null));
  const backend = new ArrayBackend(SHEET);
  backend.sheets()[0]!.write({ top: 0, left: 0, bottom: cells.length - 1, right: width - 1 }, cells);
  const host = new StandInHost(backend, { version: EXCEL_VERSIONS.ltsc2021 });
  const { Excel: excel } = loadOfficeJs(host);
  const valuesAlone = new TextEncoder().encode(
    JSON.stringify(cells.map((row) => row.map((value) => value ?? ''))),
  );
  return { host, workbook: new ExcelWorkbook({ excel }), floor: valuesAlone.length };
}

/** Audits and marks a ledger, and marks it again, counting batches and bytes. */
export async function useOfWire(rows: number): Promise<WireStep[]> {
  const { host, workbook, floor } = ledgerInExcel(rows);
  const counted = async (work: () => Promise<unknown>) => {
    const before = host.requests.length;
    await work();
    const requests = host.requests.slice(before);
    const refused = requests.find(({ error }) => error !== undefined);
    if (refused) throw new Error(`a request was refused: ${refused.error}`);
    return {
      batches: requests.length,
      bytes: requests.reduce((sum, one) => sum + one.requestBytes + one.responseBytes, 0),
      longest: Math.max(...requests.flatMap((one) => [one.requestBytes, one.responseBytes])),
    };
  };
  let audit!: Awaited<ReturnType<typeof auditWorkbook>>;
  const reading = await counted(async () => (audit = await auditWorkbook(workbook, { profile })));
  let marked = 0;
  const mark = async () => (marked = (await markFindings(workbook, audit.findings, [SHEET]))[0]!.marked);
  const first = await counted(mark);
  const again = await counted(mark);
  const markFloor = marked * MARK_BYTES;
  return [
    { name: 'reading', items: audit.sheets[0]!.forms[0]!.form.rows.length, floor, ...reading },
    { name: 'marking', items: marked, floor: markFloor, ...first },
    { name: 'marking again', items: marked, floor: markFloor, ...again },
  ];
}

async function run({ isSmall }: Extent): Promise<Outcome> {
  const steps = await useOfWire(isSmall ? 200 : ROWS);
  const batches = ({ name, batches: reached }: WireStep): Figure => ({
    name: `batches, ${name}`,
    reached: exactly(reached),
    wanted: { atMost: name === 'reading' ? 3 : 2 },
    unit: 'batches',
  });
  const bytes = ({ name, bytes: reached, floor }: WireStep): Figure => ({
    name: `bytes over the floor, ${name}`,
    reached: exactly(reached / floor),
    wanted: { atMost: 1.2 },
    unit: '×',
  });
  return { figures: [...steps.map(batches), ...steps.map(bytes)], timings: [] };
}

export const wire: Comparison = {
  id: 'wire',
  title: 'Over the wire',
  work:
    'A ledger of 3,649 rows, one wrong cell in every twentieth: audited, marked and marked again through the real ' +
    'office.js. The floor is the values alone for reading, and 6.4 bytes for each marked cell. These figures do not ' +
    'vary; tests hold the batches.',
  profile:
    'Where the bytes go: an answer holds the values of every cell, formulas only where Excel says that there are some, and ' +
    'number formats only of columns that hold numbers. Formats are what is left above the floor: five columns of numbers, ' +
    'at ten bytes a cell ("General"), since office.js gives the format of no range as a whole; paths and what is asked ' +
    'about the sheets take 11 kB. Which of these columns are looked at by their format is known only once the table is ' +
    'recognised. Marking has a fixed part of 5.8 kB: 1.4 the look at what is there, 1.8 the four lines of the ' +
    'box around a cell, 2.6 the path to a conditional format, its condition, fill and typeface. office.js sends a path and ' +
    'an action for each object on the way to a property, and nothing shorter sets a style. 184 addresses of six bytes do ' +
    'not make up for it; 4,500 marked cells would. The addresses themselves are at the floor.',
  run,
};
