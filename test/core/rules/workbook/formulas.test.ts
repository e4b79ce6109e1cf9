import { toA1 } from '../../../../src/core/address';
import { auditForms } from '../../../../src/core/audit';
import type { Grid } from '../../../../src/core/grid';
import { defaultProfile } from '../../../../src/core/profile';
import { recogniseSheet } from '../../../../src/core/recognise';
import { evaluate } from '../../../../src/core/rules/workbook/evaluate';
import { shapeOf } from '../../../../src/core/rules/workbook/formula-shape';
import { ruleCases } from '../../../support/rule-cases';
import { FORM, LEDGER, MONITORING, sheetOf } from './grids';

const at = (row: number, col: number) => ({ row: row - 1, col });

describe('the shape of a formula', () => {
  it('is the same wherever it was filled down to', () => {
    expect(shapeOf('=D5/C5', at(5, 5))).toBe(shapeOf('= d6 / c6', at(6, 5)));
    expect(shapeOf('=D5/$C$4', at(5, 5))).toBe(shapeOf('=D9/$C$4', at(9, 5)));
  });

  it('differs where it means other cells, or says another text', () => {
    expect(shapeOf('=D5/C5', at(5, 5))).not.toBe(shapeOf('=D6/B6', at(6, 5)));
    expect(shapeOf('=D5/$C$4', at(5, 5))).not.toBe(shapeOf('=D9/$C$9', at(9, 5)));
    expect(shapeOf('=IF(D5>1,"A1","")', at(5, 5))).not.toBe(shapeOf('=IF(D6>1,"A2","")', at(6, 5)));
  });
});

describe('what a formula gives', () => {
  const { grid } = sheetOf(FORM);
  const result = (formula: string, row = 5, col = 7) =>
    evaluate(shapeOf(formula, at(row, col)), grid, at(row, col));

  it.each([
    ['=D5/C5', 0.9],
    ['=B5+B6', 100],
    ['=SUM(F8:F12)', 90],
    ['=SUM(F8:F12,E4)', 100],
    ['=ROUND(D5/7,2)', 10.29],
    ['=MIN(F8,F8*D5/C5)', 18],
    ['=-(B5-C4)*10%', 2],
    ['=MAX(B4:B6)-0.1-0.2', 99.7],
  ])('%s is %d', (formula, expected) => {
    expect(result(formula)).toBe(expected);
  });

  it.each([
    '=IF(B5>1,1,2)',
    '=D8*2',
    '=B5/H4',
    '=表2!A1',
    '=SUM(A:A)',
    '=VLOOKUP(A1,B1:C3,2)',
    '=B5+',
    '=(B5',
    '=B5 B6',
    '="5"',
  ])('%s leaves doubt', (formula) => {
    expect(result(formula)).toBeNull();
  });
});

/** 得分 of the five indicators as 分值 times a share in column I. */
const scored = Object.fromEntries([8, 9, 10, 11, 12].map((row) => [`G${row}`, `=ROUND(F${row}*1,2)`]));
const without = (...cells: readonly string[]) =>
  Object.fromEntries(Object.entries(scored).filter(([cell]) => !cells.includes(cell)));

ruleCases('JX242', {
  valid: [
    { name: 'no formulas', table: sheetOf(FORM) },
    { name: 'formulas throughout', table: sheetOf(FORM, { formulas: scored }) },
    { name: 'too few formulas', table: sheetOf(FORM, { formulas: without('G9', 'G10', 'G11') }) },
    { name: 'as many typed figures as formulas', table: sheetOf(FORM, { formulas: without('G9', 'G10') }) },
    {
      name: 'a word instead of a formula',
      table: sheetOf(FORM, { formulas: without('G9'), values: { G9: '待评' } }),
    },
    {
      name: 'formulas of different kinds',
      table: sheetOf(FORM, { formulas: { G8: '=F8', G9: '=F9*0.9', G10: '=F10-0', G11: '=F11*1' } }),
    },
  ],
  invalid: [
    {
      name: 'another figure than the formula gives',
      table: sheetOf(FORM, { formulas: without('G9') }),
      findings: [{ cell: 'G9', message: 'differs', severity: 'warning', expected: 20, actual: 18 }],
    },
    {
      name: 'the figure that the formula gives',
      table: sheetOf(FORM, { formulas: without('G10') }),
      findings: [{ cell: 'G10', message: 'typed', severity: 'info' }],
    },
    {
      name: 'a formula that only Excel can calculate',
      table: sheetOf(FORM, {
        formulas: Object.fromEntries([8, 9, 10, 11].map((row) => [`G${row}`, `=IF(E${row}="","",F${row})`])),
      }),
      findings: [{ cell: 'G12', message: 'typed', severity: 'info' }],
    },
    {
      name: 'points of a ledger',
      table: sheetOf(LEDGER, { formulas: { H3: '=10+10', H4: '=10+10', H5: '=10+10' }, values: { H6: 25 } }),
      findings: [{ cell: 'H6', message: 'differs', expected: 20, actual: 25 }],
    },
  ],
});

ruleCases('JX245', {
  valid: [
    { name: 'no formulas', table: sheetOf(FORM) },
    {
      name: 'formulas within the workbook',
      table: sheetOf(FORM, { formulas: { G13: '=SUM(G8:G12)+G4', F4: "='资金 [旧]'!B2" } }),
    },
    {
      name: 'our own functions, calculated',
      table: sheetOf(FORM, { formulas: { G8: '=JX.指标得分(E8,D8,F8)' } }),
    },
    {
      name: 'a text that looks like a link',
      table: sheetOf(MONITORING, { formulas: { F5: '="见[附件.xlsx]表1!A1"' } }),
    },
    { name: 'an error beside the form', table: sheetOf(`${FORM}注：草稿 | \n#REF! | \n`) },
    { name: 'a name that begins with a hash', table: sheetOf(MONITORING, { values: { C5: '#1泵站改造' } }) },
  ],
  invalid: [
    {
      name: 'a reference that is gone',
      table: sheetOf(FORM, { values: { G13: '#REF!' }, formulas: { G13: '=SUM(#REF!)' } }),
      findings: [{ cell: 'G13', message: 'error', severity: 'error', actual: '#REF!' }],
    },
    {
      name: 'errors of several kinds, each at its cell',
      table: sheetOf(FORM, { values: { F4: '#DIV/0!', F5: '#DIV/0!', E8: '#N/A' } }),
      findings: [
        { cell: 'F4', message: 'error', actual: '#DIV/0!' },
        { cell: 'F5', message: 'error' },
        { cell: 'E8', message: 'error', actual: '#N/A' },
      ],
    },
    {
      name: 'another file',
      table: sheetOf(MONITORING, { formulas: { B3: "='[2026预算.xlsx]汇总'!C7", C3: '=[1]支出!B4' } }),
      findings: [
        { cell: 'B3', message: 'link', severity: 'error' },
        { cell: 'C3', message: 'link' },
      ],
    },
    {
      name: 'our own functions without the add-in',
      table: sheetOf(FORM, {
        values: { G8: '#NAME?', G9: '#NAME?' },
        formulas: { G8: '=_xldudf_JX_SCORE(E8,D8,F8)', G9: '=JX.SCORE(E9,D9,F9)' },
      }),
      findings: [
        { cell: 'G8', message: 'own', severity: 'warning' },
        { cell: 'G9', message: 'own' },
      ],
    },
  ],
});

describe('a cell that two rules could speak about', () => {
  const spokenAt = (grid: Grid, cell: string): string[] => {
    const { findings } = auditForms({ grids: [grid], recognitions: [recogniseSheet(grid)] }, defaultProfile);
    return findings.filter((finding) => toA1(finding.cell) === cell).map(({ rule }) => rule);
  };

  it.each(['D4', 'F4', 'E8', 'F8', 'G8', 'G13', 'A8', 'B8'])(
    'has its error value at %s named once',
    (cell) => {
      expect(spokenAt(sheetOf(FORM, { values: { [cell]: '#REF!' } }).grid, cell)).toEqual(['JX245']);
    },
  );

  it('has a wrong score named once, by the rule of scoring', () => {
    const { grid } = sheetOf(FORM, { formulas: without('G9'), values: { G9: 15 } });
    expect(spokenAt(grid, 'G9')).toEqual(['JX165']);
  });
});
