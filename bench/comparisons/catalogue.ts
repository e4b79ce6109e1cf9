import { auditForms } from '../../src/core/audit';
import { defaultProfile } from '../../src/core/profile';
import { recogniseSheet } from '../../src/core/recognise';
import { COUNTY_ROWS, countyLedger } from '../data/county-ledger';
import { inTurn, timeOf, timingsOf, type Contender } from '../kit/measure';
import type { Comparison, Extent, Outcome } from '../kit/types';

/** A round takes minutes. */
const ROUNDS = 2;
/** Time per row may grow by so much, from a county to a million rows. */
const WANTED = { atMost: 1.2 };

function contender(name: string, rows: number): Contender {
  const grid = countyLedger(rows);
  const audit = () => {
    const recognition = recogniseSheet(grid);
    auditForms({ grids: [grid], recognitions: [recognition] }, defaultProfile);
    return recognition.forms[0]!.rows.length;
  };
  return { name, items: rows, expected: rows, run: audit };
}

async function growth({ isSmall, rounds }: Extent, rows: number): Promise<Outcome> {
  const county = contender('the county', isSmall ? 300 : COUNTY_ROWS);
  const many = contender(`${rows.toLocaleString('en-US')} rows`, isSmall ? 600 : rows);
  // The county alone warms the rules up; the others are long enough to be measured cold.
  await inTurn([county], 1);
  const times = await inTurn([county, many], Math.min(rounds, ROUNDS), 0);
  return { figures: [timeOf(many, county, times, WANTED)], timings: timingsOf([county, many], times) };
}

export const catalogue: Comparison = {
  id: 'catalogue',
  title: 'The whole catalogue, 100,000 rows',
  work:
    'Recognition and audit by every rule, those across rows, projects and units included: the ledger of a county with ' +
    '3,649 indicators, and of as many counties as 100,000 rows take, each with units and projects of its own. Time per ' +
    'row against the county’s.',
  run: (extent) => growth(extent, 100_000),
};

export const million: Comparison = {
  id: 'million',
  title: 'The whole catalogue, 1,000,000 rows',
  work: 'The same for as many counties as 1,000,000 rows take.',
  run: (extent) => growth(extent, 1_000_000),
};
