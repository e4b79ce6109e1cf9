import { createGrid, type CellValue, type Grid } from '../../src/core/grid';
import { composeForm, formById } from '../../src/core/forms';
import { makeCounty } from '../../scripts/county/county';
import { ledgerRows } from '../../scripts/county/forms';
import { GOLDEN } from '../../scripts/county/golden';

const SEED = 2020;
/** Indicators of one county. */
export const COUNTY_ROWS = 3_649;

const known = new Map<number, readonly (readonly CellValue[])[]>();

/** Title, header and rows of the ledger of one county, made once; every county has units and projects of its own. */
function countyValues(index: number): readonly (readonly CellValue[])[] {
  const made = known.get(index);
  if (made) return made;
  const { projects, year } = makeCounty(GOLDEN, SEED + index);
  const indicators = projects.flatMap(ledgerRows).map((row, at) => ({
    sequence: at + 1,
    ...row,
    unitName: `${row.unitName}${index === 0 ? '' : `（${index}）`}`,
  }));
  const { values } = composeForm(formById('indicator-ledger'), { year, indicators });
  known.set(index, values);
  return values;
}

/** A ledger of as many counties as it takes for the rows. */
export function countyLedger(rows: number): Grid {
  const values: (readonly CellValue[])[] = [];
  for (let index = 0; values.length < rows + 2; index++) {
    const county = countyValues(index);
    // For the title and header, the first county's serve.
    for (const row of index === 0 ? county : county.slice(2)) {
      if (values.length < rows + 2) values.push(row);
    }
  }
  return createGrid({ sheet: '指标台账', values });
}
