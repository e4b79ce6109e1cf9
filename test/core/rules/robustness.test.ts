/** What clerks type anywhere must break no rule. */
import * as fc from 'fast-check';
import { auditForms } from '../../../src/core/audit';
import { createGrid, type CellValue, type Grid } from '../../../src/core/grid';
import { profiles } from '../../../src/core/profile';
import { recogniseSheet } from '../../../src/core/recognise';
import { cleanSelfEvaluation } from '../../../scripts/samples/clean-selfeval';
import { gridOf, ledger } from '../../support/tables';

const junk: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    null,
    '',
    ' ',
    '/',
    '——',
    '#REF!',
    '#DIV/0!',
    0,
    -1,
    1e308,
    -0.1,
    43830,
    true,
    '≥',
    '≥**%',
    '90%-95%',
    '100%',
    '100 %',
    '１００％',
    '三十场次',
    '是',
    '无',
    '不适用',
    '达成年度指标',
    '产出指标（50分）',
    '二级指标',
    '总分',
    '2020年12月31日前',
    '{{name}}',
  ),
  fc.string(),
  fc.double(),
  fc.integer(),
);

function changed(base: Grid, edits: readonly (readonly [number, number, CellValue])[]): Grid {
  const values: CellValue[][] = [];
  for (let row = 0; row <= base.area.bottom; row++) {
    values.push(Array.from({ length: base.area.right + 1 }, (_, col) => base.value(row, col)));
  }
  for (const [row, col, value] of edits) {
    values[row % values.length]![col % (base.area.right + 1)] = value;
  }
  return createGrid({
    sheet: base.sheet,
    values,
    merges: base.merges,
    formats: (row) => (row % 3 ? '0.0%' : undefined),
  });
}

const audit = (grid: Grid, profile = profiles[0]!) =>
  auditForms({ grids: [grid], recognitions: [recogniseSheet(grid)] }, profile);

describe.each([
  ['a self-evaluation', gridOf('project-selfeval', cleanSelfEvaluation)],
  ['a ledger', gridOf('indicator-ledger', ledger())],
])('%s with anything typed anywhere', (_, base) => {
  it('breaks no rule, and every finding points into the sheet', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(100), fc.nat(100), junk), { maxLength: 12 }),
        fc.constantFrom(...profiles),
        (edits, profile) => {
          const grid = changed(base, edits);
          const { findings, failures } = audit(grid, profile);
          expect(failures).toEqual([]);
          for (const { cell } of findings) {
            expect(cell.row).toBeLessThanOrEqual(grid.area.bottom);
            expect(cell.col).toBeLessThanOrEqual(grid.area.right);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('says the same each time it is asked', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(100), fc.nat(100), junk), { maxLength: 6 }), (edits) => {
        const grid = changed(base, edits);
        expect(JSON.stringify(audit(grid))).toBe(JSON.stringify(audit(grid)));
      }),
      { numRuns: 30 },
    );
  });
});
