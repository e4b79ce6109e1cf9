import fc from 'fast-check';
import type { CellValue } from '../../../src/core/grid';
import { openWorkbookFile } from '../../../src/host/file';
import { moveFormula } from '../../../src/host/file/shared-formula';
import { buildFile } from './build-file';

const text = fc.oneof(
  fc.constantFrom('≥12座', 'a<b&c>"d"', ' 前后空格 ', '第一行\n第二行', "'引号", '0123', '𠮷野家', ']]>'),
  fc.string({ unit: fc.constantFrom('甲', '乙', 'x', '<', '&', '"', ' ', '1'), minLength: 1, maxLength: 8 }),
);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((n) => n || 0),
  fc.boolean(),
  fc.constant(null),
);
const cell = fc.record({ row: fc.nat(12), col: fc.nat(30), value });

describe('writing cells into a file', () => {
  it('changes just those cells, wherever they are, and the saved file says the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { maxLength: 5 }), { maxLength: 8 }),
        fc.uniqueArray(cell, { maxLength: 12, selector: ({ row, col }) => `${row},${col}` }),
        async (rows, edits) => {
          const file = await openWorkbookFile(await buildFile({ sheets: [{ name: '表', rows }] }), 'x.xlsx');
          await file.write(
            edits.map(({ row, col, value: wanted }) => ({ sheet: '表', cell: { row, col }, value: wanted })),
          );
          const expected = new Map<string, CellValue>();
          for (const [row, line] of rows.entries()) {
            for (const [col, old] of line.entries()) expected.set(`${row},${col}`, old);
          }
          for (const { row, col, value: wanted } of edits) expected.set(`${row},${col}`, wanted);
          const again = await openWorkbookFile(await file.save(), 'x.xlsx');
          for (const workbook of [file, again]) {
            const [reading] = await workbook.read(['表']);
            const grid = 'grid' in reading! ? reading.grid : null;
            for (const [key, wanted] of expected) {
              const [row, col] = key.split(',').map(Number) as [number, number];
              expect(grid?.value(row, col) ?? null).toEqual(wanted);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('a formula moved to another cell', () => {
  it.each([
    ['A1', 1, 0, 'A2'],
    ['$A$1+A$1+$A1', 2, 2, '$A$1+C$1+$A3'],
    ['SUM(B2:C3)*2', 1, 1, 'SUM(C3:D4)*2'],
    ['SUM(B:B,3:3)', 2, 1, 'SUM(C:C,5:5)'],
    ['LOG10(A1)', 1, 0, 'LOG10(A2)'],
    ["表1!A1+'A1 表'!B2", 1, 0, "表1!A2+'A1 表'!B3"],
    ['"A1"&A1', 1, 0, '"A1"&A2'],
    ['Table1[A1]+A1', 1, 0, 'Table1[A1]+A2'],
    ['合计A1+A1', 1, 0, '合计A1+A2'],
    ['JX.量化率(E5:E40)', 1, 1, 'JX.量化率(F6:F41)'],
    ['XFD1', 0, 1, 'A1'],
  ])('%s by (%i, %i) → %s', (formula, rows, cols, moved) => {
    expect(moveFormula(formula, rows, cols)).toBe(moved);
  });

  it('and back is the same formula', () => {
    const reference = fc
      .tuple(fc.boolean(), fc.integer({ min: 0, max: 25 }), fc.boolean(), fc.integer({ min: 1, max: 9999 }))
      .map(
        ([colLock, col, rowLock, row]) =>
          `${colLock ? '$' : ''}${String.fromCharCode(65 + col)}${rowLock ? '$' : ''}${row}`,
      );
    fc.assert(
      fc.property(
        fc.array(reference, { minLength: 1 }),
        fc.nat(500),
        fc.nat(200),
        (references, rows, cols) => {
          const formula = references.join('+');
          expect(moveFormula(moveFormula(formula, rows, cols), -rows, -cols)).toBe(formula);
        },
      ),
    );
  });
});
