/** What is calculated of a formula, to its last digit, and where a typed figure among formulas is asked about. */
import { found, said } from '../across/found';
import { evaluate } from '../../../../src/core/rules/workbook/evaluate';
import { shapeOf } from '../../../../src/core/rules/workbook/formula-shape';
import { FORM, MONITORING, sheetOf } from './grids';

const at = (row: number, col: number) => ({ row: row - 1, col });

describe('the shape of a formula', () => {
  it('is the same to the right where a dollar sign holds the column, and only there', () => {
    expect(shapeOf('=$C$4*2', at(5, 5))).toBe(shapeOf('=$C$4*2', at(5, 6)));
    expect(shapeOf('=C$4*2', at(5, 5))).not.toBe(shapeOf('=C$4*2', at(5, 6)));
  });

  it('leaves texts and names of sheets as they are', () => {
    expect(shapeOf('=IF(D5>1,"A1","")', at(5, 5))).toBe(shapeOf('=IF(D6>1,"A1","")', at(6, 5)));
    expect(shapeOf("='A5'!B5", at(5, 5))).toBe(shapeOf("='A5'!B6", at(6, 5)));
    expect(shapeOf("='A5'!B5", at(5, 5))).not.toBe(shapeOf("='A6'!B6", at(6, 5)));
  });
});

describe('what a formula gives', () => {
  const { grid } = sheetOf(FORM, { values: { G11: '30' } });
  const result = (formula: string, row = 5, col = 7) =>
    evaluate(shapeOf(formula, at(row, col)), grid, at(row, col));

  it.each<[formula: string, expected: number]>([
    ['=F8*0.125', 2.5],
    ['=$F$8*2', 40],
    ['=$F8+F$9', 40],
    ['=H8+F8', 20],
    ['=AA8+F8', 20],
    ['=MIN(E8:F8)', 20],
    ['=MAX(B8:B9,-5)', -5],
    // A number that is a text counts in no sum.
    ['=SUM(G8:G12)', 58],
    // As many cells as are looked at.
    ['=SUM(F8:DA57)', 345],
  ])('%s is %d, from wherever it is seen', (formula, expected) => {
    expect(result(formula)).toBe(expected);
    expect(result(formula, 40, 30)).toBe(expected);
    expect(result(formula, 1, 0)).toBe(expected);
  });

  it.each([
    '=(B5)B6',
    '=MIN(A8:C8)',
    '=MAX(A8:C8)',
    '=ROUND(D5,1,2)',
    '=ROUND(D5)',
    '=POWER(B5,2)',
    '=F8:F9',
    '=F8:F9+1',
    '=1+F8:F9',
    '=ROUND(F8:F9,1)',
    '=G11*2',
    '=SUM(F8:DA58)',
    '=SUM(F8:DB57)',
    '=ZZZ5',
  ])('%s leaves doubt', (formula) => expect(result(formula)).toBeNull());
});

/** 得分 of these rows as formulas. */
const scored = (rows: readonly number[], formula = (row: number) => `=ROUND(F${row}*1,2)`) =>
  Object.fromEntries(rows.map((row) => [`G${row}`, formula(row)]));

describe('a typed figure among formulas', () => {
  it('is asked about by the formula that most cells have', () => {
    const formulas = { G8: '=F8*0.5', ...scored([9, 10, 11]) };
    expect(said('JX242', [sheetOf(FORM, { formulas, values: { G12: 7 } })])).toEqual([
      '自评表!G12 同列其他 3 格都是公式，这一格是手填的 7，按公式应为 10。',
    ]);
  });

  it('is asked about in the block of the money, too', () => {
    const money = FORM.replace(
      '  其他资金 | 20 |',
      '  上年结转 | 0 | 0 | 0 | — | 0 | — |\n  其他资金 | 20 |',
    );
    const formulas = { F4: '=D4/C4', F5: '=D5/C5', F7: '=D7/C7' };
    expect(said('JX242', [sheetOf(money, { formulas })])).toEqual([
      '自评表!F6 同列其他 3 格都是公式，这一格是手填的 0，以后不会随其他数据更新。',
    ]);
  });

  it('is a habit where it is more than one of four', () => {
    const cells = (rows: readonly number[]) =>
      found('JX242', [sheetOf(FORM, { formulas: scored(rows) })]).map(({ cell }) => cell.row + 1);
    expect(cells([8, 9, 10, 11])).toEqual([12]);
    expect(cells([8, 9, 10])).toEqual([]);
  });
});

describe('a formula that needs another file', () => {
  const links = (formula: string) =>
    said('JX245', [sheetOf(MONITORING, { formulas: { C3: formula } })]).map(
      (text) => /“(.*)”/.exec(text)?.[1],
    );

  it.each([
    ["='[2026预算.xlsx]汇总'!C7", '2026预算.xlsx'],
    ['=[预算.xls]汇总!C7', '预算.xls'],
    ['=[月报.csv]月报!C7', '月报.csv'],
    ['=[预算.et]汇总!C7', '预算.et'],
    ['=[1]汇总!C7', '[1]'],
    ['=[12]汇总!C7', '[12]'],
    ['=IF(B3="","",[12]汇总!C7)', '[12]'],
  ])('%s names %s', (formula, file) => expect(links(formula)).toEqual([file]));

  it.each([
    '=B3-10',
    '="见[附件.xlsx]表1!A1"',
    '="称""见[附件.xlsx]表1!A1"""',
    '=SUM(表1[金额])',
    "='汇总'!C7",
  ])('%s needs none', (formula) => expect(links(formula)).toEqual([]));
});

describe('an error value', () => {
  const errors = (drawing: string, values = {}) =>
    found('JX245', [sheetOf(drawing, { values })]).map(({ cell }) => [cell.row + 1, cell.col]);

  it('is named wherever it stands in the form', () => {
    expect(errors(FORM, { H8: '#REF!', A8: '#REF!' })).toEqual([
      [8, 0],
      [8, 7],
    ]);
    expect(errors(FORM, { H13: '#N/A' })).toEqual([[13, 7]]);
  });

  it('is none of the form beside it', () => {
    expect(errors(FORM, { L8: '#REF!' })).toEqual([]);
  });
});
