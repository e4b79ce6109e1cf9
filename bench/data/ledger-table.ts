import { createGrid, type CellValue, type Grid } from '../../src/core/grid';
import { formById, printedColumns } from '../../src/core/forms';
import { ledgerRows } from '../../scripts/samples/ledger';

/** A row as the others take it: one object, a property for each column. */
export interface LedgerRow {
  readonly unitName: string;
  readonly projectName: string;
  readonly stage: string;
  readonly level1: string;
  readonly level2: string;
  readonly name: string | null;
  readonly sign: string;
  readonly target: number | string;
  readonly meterUnit: string | null;
  readonly actual: number | null;
  readonly weight: number;
  readonly score: number;
  readonly reason: string | null;
}

/** One mistake for each of the ten rules, made in turn. */
const MISTAKES: readonly Partial<LedgerRow>[] = [
  { name: null },
  { unitName: '外县财政局' },
  { level1: '其他指标' },
  { sign: '约' },
  { target: '若干' },
  { actual: null },
  { weight: 120, score: 120 },
  { weight: 5, score: 9 },
  { meterUnit: null },
  { weight: 10, score: 4, reason: null },
];
/** One row in so many has a mistake: 5%. */
const EVERY = 20;

/** Clean rows of an invented county over and over, a mistake in every twentieth. */
export function* ledgerTable(count: number): Generator<LedgerRow> {
  const clean = ledgerRows() as unknown as readonly LedgerRow[];
  for (let index = 0; index < count; index++) {
    const row = clean[index % clean.length]!;
    const mistake =
      index % EVERY === EVERY - 1 ? MISTAKES[((index - EVERY + 1) / EVERY) % MISTAKES.length] : undefined;
    const projectName = `${row.projectName}${1 + Math.floor(index / clean.length)}`;
    yield { ...row, projectName, ...mistake };
  }
}

export const mistakesIn = (count: number): number => Math.floor(count / EVERY);

const ledger = formById('indicator-ledger');
const COLUMNS = printedColumns(ledger, ledger.layouts[0]!);

/** Header and rows of the ledger as a sheet has them. */
export function* ledgerCells(rows: Iterable<LedgerRow>): Generator<CellValue[]> {
  yield COLUMNS.map(({ label }) => label.zh);
  let sequence = 0;
  for (const row of rows) {
    sequence++;
    const cells = row as unknown as Readonly<Record<string, CellValue>>;
    yield COLUMNS.map(({ id }) => (id === 'sequence' ? sequence : (cells[id] ?? null)));
  }
}

export const ledgerGrid = (rows: Iterable<LedgerRow>): Grid =>
  createGrid({ sheet: '指标台账', values: [...ledgerCells(rows)] });
