/** Our functions in formulas that people, Excel and other programs wrote. */
import { callsIn, callsOurs, withProperNames } from '../../src/functions/formula';

const found = (formula: string) =>
  callsIn(formula).map((call) => [call.id, ...call.arguments.map(({ text }) => text)]);

describe('calls of our functions in a formula', () => {
  it.each([
    ['=JX.量化率(C2:C9,D2:D9)', [['QUANTRATE', 'C2:C9', 'D2:D9']]],
    ['=@JX.评价等级( H23 )', [['GRADE', 'H23']]],
    ['=jx.quantrate(A1,{"a,b";"c)"})', [['QUANTRATE', 'A1', '{"a,b";"c)"}']]],
    ["=JX.执行率('表 1,(2)'!C1:C3,,)", [['EXECRATE', "'表 1,(2)'!C1:C3", '', '']]],
    ["=JX.执行率('It''s'!C1,C2)", [['EXECRATE', "'It''s'!C1", 'C2']]],
    ['=JX.评价等级(台账[[#All],[分, 值]])', [['GRADE', '台账[[#All],[分, 值]]']]],
    ['=JX.量化率()', [['QUANTRATE']]],
    [
      '=JX.偏差值(JX.完成率(A1,B1),IF(C1="","",JX.执行率(C1,D1)))',
      [
        ['DEVIATION', 'JX.完成率(A1,B1)', 'IF(C1="","",JX.执行率(C1,D1))'],
        ['COMPLETION', 'A1', 'B1'],
        ['EXECRATE', 'C1', 'D1'],
      ],
    ],
  ])('%s', (formula, calls) => {
    expect(found(formula)).toEqual(calls);
  });

  it.each([
    ['a function of the same name that is somebody’s own', '=量化率(A1,B1)'],
    ['a longer name', '=XJX.量化率(A1)'],
    ['another function of ours that does not exist', '=JX.满意度(A1)'],
    ['a function on a sheet', '=Sheet1!JX.量化率(A1)'],
    ['a text', '="=JX.量化率("&A1&")"'],
    ['a quoted sheet', "='JX.量化率('!A1"],
    ['a formula that is not complete', '=JX.量化率(A1'],
    ['a bracket too many', '=JX.量化率(A1))'],
    ['plain formulas', '=SUM(A1:A9)/COUNT(A1:A9)'],
  ])('none in %s', (_, formula) => {
    expect(callsOurs(formula)).toBe(false);
  });
});

describe('names that Excel does not find', () => {
  it.each([
    ['=绩效.量化率(A1,B1)', '=JX.量化率(A1,B1)'],
    ['=Jixiao.QuantRate(A1,B1)', '=JX.QUANTRATE(A1,B1)'],
    ['=ＪＸ．量化率(A1,B1)', '=JX.量化率(A1,B1)'],
    ['=JX。量化率(A1,B1)', '=JX.量化率(A1,B1)'],
    ['=JX_量化率(A1,B1)', '=JX.量化率(A1,B1)'],
    ['=_xldudf_JX_量化率(A1,B1)', '=JX.量化率(A1,B1)'],
    ['=_xldudf_JX_QUANTRATE_ASCII(A1,B1)', '=JX.QUANTRATE(A1,B1)'],
    ['=[2]!_xldudf_JX_EXECRATE(A1,B1)', '=JX.EXECRATE(A1,B1)'],
    [
      '=IF(A1="绩效.量化率(",\'C:\\甲 (1).xlam\'!_xldudf_JX_执行率(A1,B1),1)',
      '=IF(A1="绩效.量化率(",JX.执行率(A1,B1),1)',
    ],
  ])('%s', (formula, proper) => {
    expect(withProperNames(formula, ['wrong', 'stored'])).toBe(proper);
    expect(withProperNames(proper, ['wrong', 'stored'])).toBe(proper);
  });

  it('stay where they are all right, in whatever case', () => {
    const formula = '=jx.执行率( A1 ,B1)+Jx.QuantRate(C1,D1)+SUM(E1)';
    expect(withProperNames(formula, ['wrong', 'stored'])).toBe(formula);
  });
});
