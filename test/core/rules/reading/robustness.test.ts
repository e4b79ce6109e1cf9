/** Whatever people type, no rule breaks: a rule that broke would leave the user without its answer. */
import fc from 'fast-check';
import { auditForms } from '../../../../src/core/audit';
import type { CellValue } from '../../../../src/core/grid';
import { defaultProfile } from '../../../../src/core/profile';
import { recogniseSheet } from '../../../../src/core/recognise';
import { columnName } from '../../../../src/core/address';
import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { gridOf, ledger } from '../../../support/tables';

const typed: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    null,
    0,
    1,
    -1,
    0.95,
    1e15,
    1e308,
    Number.MIN_VALUE,
    44196,
    true,
    '≥0',
    '≤0%',
    '0/0',
    '#DIV/0!',
    '#REF!',
    '无',
    '——',
    '不适用',
    '定性',
    '90%-95%',
    '5%-',
    '－１２．５％',
    '百分之九十',
    '2020年12月31日前',
    '达成年度指标',
    '1,2,3',
    '。',
    '(',
    '**',
  ),
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(...'≥≤＜>0123456789０９.,%％-—至个元万人/*分年月日无达成未'),
    maxLength: 10,
  }),
);

const edits = (rows: [number, number], cols: number) =>
  fc.dictionary(
    fc
      .tuple(fc.nat(cols), fc.integer({ min: rows[0], max: rows[1] }))
      .map(([col, row]) => `${columnName(col)}${row}`),
    typed,
    { maxKeys: 12 },
  );

describe('no rule breaks', () => {
  it.each(['mof-2020', 'weight-first', 'no-initial-budget'])('on a form of the layout %s', (layout) => {
    fc.assert(
      fc.property(edits([6, 23], 8), (cells) => {
        const grid = gridOf('project-selfeval', cleanSelfEvaluation, { layout, cells });
        const { failures } = auditForms(
          { grids: [grid], recognitions: [recogniseSheet(grid)] },
          defaultProfile,
        );
        expect(failures).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('on a ledger', () => {
    fc.assert(
      fc.property(edits([3, 22], 13), (cells) => {
        const grid = gridOf('indicator-ledger', ledger(), { cells });
        const { failures } = auditForms(
          { grids: [grid], recognitions: [recogniseSheet(grid)] },
          defaultProfile,
        );
        expect(failures).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
