/** What a fix promises: applied, its finding is gone, and no formula is lost unseen. */
import { auditForms, type Finding } from '../../../../src/core/audit';
import { toA1 } from '../../../../src/core/address';
import { createGrid, type CellValue, type Grid } from '../../../../src/core/grid';
import { defaultProfile } from '../../../../src/core/profile';
import { recogniseSheet } from '../../../../src/core/recognise';
import { plantedSheets } from '../../../../scripts/samples/planted-problems';
import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { gridOf, ledger, selfEvaluation } from '../../../support/tables';

const audit = (grid: Grid): readonly Finding[] =>
  auditForms({ grids: [grid], recognitions: [recogniseSheet(grid)] }, defaultProfile).findings;

/** The grid with cells overwritten; formats and merges stay. */
function edited(grid: Grid, edits: NonNullable<Finding['fix']>['edits']): Grid {
  const { top, left, bottom, right } = grid.area;
  const values: CellValue[][] = [];
  for (let row = top; row <= bottom; row++) {
    values.push([]);
    for (let col = left; col <= right; col++) values[row - top]!.push(grid.value(row, col));
  }
  for (const { cell, value } of edits) values[cell.row - top]![cell.col - left] = value;
  return createGrid({
    sheet: grid.sheet,
    values,
    merges: grid.merges,
    formats: (row, col) => grid.cell(row, col).format,
  });
}

const total = { ...cleanSelfEvaluation.funds!.total };
const tables: [string, Grid][] = [
  ...plantedSheets.map(({ name, data }): [string, Grid] => [name, gridOf('project-selfeval', data)]),
  [
    'rates typed in other ways',
    gridOf('project-selfeval', selfEvaluation({ funds: { total: { ...total, executionRate: 95.2 } } })),
  ],
  [
    'a rate as text',
    gridOf('project-selfeval', selfEvaluation({ funds: { total: { ...total, executionRate: '97%' } } })),
  ],
  [
    'no rate',
    gridOf('project-selfeval', selfEvaluation({ funds: { total: { ...total, executionRate: null } } })),
  ],
  ['odd characters', gridOf('project-selfeval', selfEvaluation({ rows: { 0: { target: '＞＝１２公里' } } }))],
  [
    'a ratio for a percentage',
    gridOf('project-selfeval', selfEvaluation({ rows: { 2: { target: '≥0.95' } } })),
  ],
  [
    'a ledger',
    gridOf(
      'indicator-ledger',
      ledger(
        { 0: { sign: '大于等于' }, 2: { target: '95%' }, 3: { meterUnit: '百分比' }, 7: { actual: 9 } },
        10,
      ),
    ),
  ],
];

describe('a fix', () => {
  const fixes = tables.flatMap(([name, grid]) =>
    audit(grid).flatMap((finding) =>
      finding.fix ? [[name, `${finding.rule} ${toA1(finding.cell)}`, grid, finding] as const] : [],
    ),
  );

  it('is offered for every kind of arithmetic', () => {
    const offered = new Set(fixes.map(([, , , { rule }]) => rule));
    expect([...offered]).toEqual(
      expect.arrayContaining([
        'JX068',
        'JX071',
        'JX083',
        'JX120',
        'JX125',
        'JX126',
        'JX127',
        'JX165',
        'JX175',
        'JX185',
      ]),
    );
  });

  it.each(fixes)(
    'of "%s", %s, once applied, leaves nothing of its rule at the cell',
    (_, __, grid, finding) => {
      const still = audit(edited(grid, finding.fix!.edits)).filter(
        ({ rule, cell }) => rule === finding.rule && toA1(cell) === toA1(finding.cell),
      );
      expect(still).toEqual([]);
    },
  );

  it('is only suggested where it would overwrite a formula', () => {
    const grid = gridOf(
      'project-selfeval',
      selfEvaluation({ totals: { ...cleanSelfEvaluation.totals, totalScore: 97 } }),
    );
    const kinds = (source: Grid) =>
      audit(source)
        .filter(({ rule }) => rule === 'JX175')
        .map(({ fix }) => fix?.kind);
    expect(kinds(grid)).toEqual(['fix']);
    const computed: Grid = {
      ...grid,
      cell: (row, col) => ({
        ...grid.cell(row, col),
        ...(grid.value(row, col) === 97 && { formula: '=SUM(H13:H21)' }),
      }),
    };
    expect(kinds(computed)).toEqual(['suggestion']);
  });
});
