import { amountsIn, inWan } from '../../../src/core/indicator';

const told = (text: string) =>
  amountsIn(text).map((money) => `${money.before}|${inWan(money)}|${money.isEach}`);

describe('amounts of money in a text', () => {
  it('are read with their unit and the words before them', () => {
    expect(told('年度资金总额1,234.5万元，其中财政拨款800000元；总投资1.2亿元。')).toEqual([
      '年度资金总额|1234.5|false',
      '其中财政拨款|80|false',
      '总投资|12000|false',
    ]);
  });

  it('are told from what else is counted', () => {
    expect(told('受益3万人，种植2万亩，培训500人次')).toEqual([]);
    expect(told('854万（农田400万元）')).toEqual(['|854|false', '农田|400|false']);
  });

  it('are told from prices and standards', () => {
    expect(told('补助标准1600元/亩，每人每天300元，人均500元，合计20万元')).toEqual([
      '补助标准|0.16|true',
      '每人每天|0.03|true',
      '人均|0.05|true',
      '合计|20|false',
    ]);
  });

  it('take full-width figures, and a new line for the end of a clause', () => {
    expect(told('资金总额：\n３０万元')).toEqual(['|30|false']);
    expect(told('资金总额：３０万元')).toEqual(['资金总额:|30|false']);
  });

  it('are none where a number is beyond reckoning', () => {
    expect(amountsIn('9'.repeat(40) + '万元')).toEqual([]);
  });
});
