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

async function run({ isSmall, rounds }: Extent): Promise<Outcome> {
  const county = contender('the county', isSmall ? 300 : COUNTY_ROWS);
  const hundred = contender('100,000 rows', isSmall ? 600 : 100_000);
  const million = contender('1,000,000 rows', isSmall ? 900 : 1_000_000);
  const all = [county, hundred, million];
  // The county alone warms the rules up; a million rows are long enough to be measured cold.
  await inTurn([county], 1);
  const times = await inTurn(all, Math.min(rounds, ROUNDS), 0);
  return {
    figures: [timeOf(hundred, county, times, WANTED), timeOf(million, county, times, WANTED)],
    timings: timingsOf(all, times),
  };
}

export const catalogue: Comparison = {
  id: 'catalogue',
  title: 'The whole catalogue',
  work:
    'Recognition and audit by every rule, those across rows, projects and units included: the ledger of a county with ' +
    '3,649 indicators, and of as many counties as 100,000 and 1,000,000 rows take, each with units and projects of its ' +
    'own. Time per row against the county’s.',
  run,
};
