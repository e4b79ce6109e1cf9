import { auditForms } from '../../src/core/audit';
import type { Grid } from '../../src/core/grid';
import { defaultProfile } from '../../src/core/profile';
import { recogniseSheet } from '../../src/core/recognise';
import { ledgerGrid, ledgerTable, mistakesIn, type LedgerRow } from '../data/ledger-table';
import { countByHand, rowRules } from '../data/row-rules';
import { inTurn, speedOf, timingsOf, type Contender } from '../kit/measure';
import type { Comparison, Extent, Outcome } from '../kit/types';
import { ajvChecker, zodChecker } from './row-schemas';
import { countInDuckDb } from './row-duckdb';
import { rulesEngineCounter } from './row-rules-engine';

/** Of the slower ones a part of the rows is enough; what counts is time per row. */
const SHARE = { zod: 0.1, engine: 0.005 };

function ours(grid: Grid): { readonly audit: () => number; readonly whole: () => number } {
  const once = recogniseSheet(grid);
  const audit = (recognition: typeof once) =>
    auditForms({ grids: [grid], recognitions: [recognition] }, defaultProfile, { rules: rowRules }).findings
      .length;
  return { audit: () => audit(once), whole: () => audit(recogniseSheet(grid)) };
}

async function run({ isSmall, rounds }: Extent): Promise<Outcome> {
  const count = isSmall ? 2_000 : 1_000_000;
  const rows: LedgerRow[] = [...ledgerTable(count)];
  const part = (share: number) => (isSmall ? rows.slice(0, 200) : rows.slice(0, count * share));
  const [forZod, forEngine] = [part(SHARE.zod), part(SHARE.engine)];
  const { audit, whole } = ours(ledgerGrid(rows));
  const isValid = await ajvChecker();
  const isSound = zodChecker();
  const countByEngine = rulesEngineCounter();
  const over = (name: string, some: readonly LedgerRow[], found: Contender['run']): Contender => ({
    name,
    items: some.length,
    expected: mistakesIn(some.length),
    run: found,
  });
  const wrong = (some: readonly LedgerRow[], isRight: (row: LedgerRow) => boolean) =>
    some.reduce((sum, row) => (isRight(row) ? sum : sum + 1), 0);

  const audited = over('audit, findings with addresses and texts', rows, audit);
  const recognised = over('recognition and audit', rows, whole);
  const byHand = over('a loop by hand that only counts', rows, () => countByHand(rows));
  const ajv = over('ajv 8, compiled', rows, () => wrong(rows, isValid));
  const zod = over('zod', forZod, () => wrong(forZod, isSound));
  const duckDb = over('DuckDB with loading', rows, () => countInDuckDb(rows));
  const engine = over('json-rules-engine', forEngine, () => countByEngine(forEngine));
  const all = [audited, recognised, byHand, ajv, zod, duckDb, engine];
  const times = await inTurn(all, rounds);
  return {
    figures: [
      speedOf(audited, byHand, times, { atLeast: 0.5 }),
      speedOf(audited, ajv, times, null),
      speedOf(audited, zod, times, { atLeast: 20 }),
      speedOf(audited, engine, times, { atLeast: 1 }),
      speedOf(audited, duckDb, times, { atLeast: 1 }),
      {
        ...speedOf(recognised, duckDb, times, null),
        name: 'speed with recognition against DuckDB with loading',
      },
    ],
    timings: timingsOf(all, times),
  };
}

export const rowAudit: Comparison = {
  id: 'rows',
  title: 'Row audit',
  work:
    'A ledger of 1,000,000 rows, ten row rules, a mistake in every twentieth row. Ours yields findings with address, ' +
    'message data, key and order; the others only say how many rows are wrong, and every one of them has to say the ' +
    'same number. All start from rows in memory: ours from a recognised table, the others from objects. ajv is ' +
    'compiled once with `$data` for what compares two columns, zod is one object schema with refinements, ' +
    'json-rules-engine has one rule for each of the ten, DuckDB gets the rows by appended chunks and counts with one ' +
    'query. zod and json-rules-engine go through a part of the rows; the ratios are per row.',
  profile:
    'Where the time goes (profile of 200,000 rows, some 450–550 ns of processor time each): three tenths are some eighteen ' +
    'looks into the row by a column’s name, each of which has to read a blank or a filler as nothing; a quarter the step ' +
    'that can be interrupted, the row’s year and stage, and its project; a sixth the findings, some 1.5 µs for each of them ' +
    '(key, address, order); a sixth what the ten rules compare themselves; and the rest collecting garbage. The loop reads ' +
    'properties of objects that the engine has compiled ' +
    'to loads: 20–100 ns a row for all ten. Half its speed leaves little more than the findings alone take.',
  run,
};
