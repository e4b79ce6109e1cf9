import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';
import { ledger, selfEvaluation } from '../../../support/tables';
import { said } from '../across/found';

interface Money {
  readonly executed?: string;
  readonly unit?: string;
  /** 年初预算数, 全年预算数 and 全年执行数 of 财政拨款. */
  readonly fiscal?: string;
  readonly initial?: string;
}

/** A self-evaluation of 96.5 of 100 万元 whose result of the goal reads so. */
const spentOnPaper = (
  text: string,
  { executed = '96.5', unit = '万元', fiscal = '70 | 75 | 72', initial = '110' }: Money = {},
) => ({
  grid: layout(`
    2022年度项目支出绩效自评表 | < | < | < | < | <
    项目名称 | 校舍维修 | < | < | < | <
    项目资金（${unit}） |  | 年初预算数 | 全年预算数 | 全年执行数 | 执行率
    ^ | 年度资金总额 | ${initial} | 100 | ${executed} | 96.5%
    ^ | 其中：财政拨款 | ${fiscal} | 96.5%
    年度总体目标 | 预期目标 | < | 实际完成情况 | < | <
    ^ | 维修校舍9栋。 | < | ${text} | < | <
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
    产出指标 | 数量指标 | 维修校舍 | ≥9栋 | 9栋 | 90
  `),
});

ruleCases('JX180', {
  valid: [
    { name: 'no amount told', table: cleanSelfEvaluation },
    { name: 'what was executed', table: spentOnPaper('维修校舍9栋，全年支出96.5万元。') },
    { name: 'in 元', table: spentOnPaper('实际支付965000元，维修校舍9栋。') },
    { name: 'rounded', table: spentOnPaper('全年支出97万元。') },
    { name: 'parts that add up', table: spentOnPaper('屋面支出60万元，门窗支出36.5万元。') },
    { name: 'a part', table: spentOnPaper('支付门窗款及支出36.5万元。') },
    { name: 'the budget beside what was executed', table: spentOnPaper('资金执行100万元。') },
    { name: 'of more years', table: spentOnPaper('两年累计支出180万元。') },
    { name: 'not yet paid', table: spentOnPaper('尾款3.5万元尚未支付。') },
    { name: 'a bare figure for a result', table: spentOnPaper('120') },
    { name: 'a ledger', table: { form: 'indicator-ledger', data: ledger() } },
  ],
  invalid: [
    {
      name: 'another amount for the whole year',
      table: spentOnPaper('维修校舍9栋，全年支出91万元。'),
      findings: [
        {
          cell: 'D7',
          message: 'differs',
          severity: 'info',
          cells: ['E4'],
          text: '实际完成情况中写明支出 91万元，全年执行数为 96.5 万元，不一致。',
        },
      ],
    },
    {
      name: 'more than was executed',
      table: spentOnPaper('向施工单位支付120万元。'),
      findings: [
        {
          cell: 'D7',
          message: 'more',
          cells: ['E4'],
          text: '实际完成情况中所写支出（120万元）超过全年执行数 96.5 万元。',
        },
      ],
    },
    {
      name: 'in every layout of the form',
      table: selfEvaluation({
        goals: { ...cleanSelfEvaluation.goals, actualGoal: '管网全部完工，资金支出共计2500000元。' },
      }),
      findings: [{ at: { goal: 'actualGoal' }, message: 'differs' }],
    },
  ],
});

/** Which amount of the text is asked about, and as what. */
const asked = (text: string, money: Money = {}): string | null => {
  const [first, ...more] = said('JX180', [spentOnPaper(text, money)]);
  expect(more).toEqual([]);
  const [, differs, exceeds] = /写明支出 (\S+)，|（(\S+)）超过/.exec(first ?? '') ?? [];
  return differs ? `all ${differs}` : exceeds ? `more ${exceeds}` : null;
};

test.each([
  ['全年支出91万元', 'all 91万元'],
  ['本年支出91万元', 'all 91万元'],
  ['本年度完成支出91万元', 'all 91万元'],
  ['项目实际支付资金91万元', 'all 91万元'],
  ['全年共计使用了资金约91万元', 'all 91万元'],
  ['资金支出91万元', 'all 91万元'],
  ['经费总支出为人民币91万元', 'all 91万元'],
  ['支出总额91万元', 'all 91万元'],
  ['执行合计:91万元', 'all 91万元'],
  // Not all of it: it could be a part.
  ['支出91万元', null],
  ['全年支出中设备支付91万元', null],
  ['设备支付91万元', null],
  ['设备支付96.6万元', 'more 96.6万元'],
  ['设备款支付了金额共120万元', 'more 120万元'],
  ['向农户发放120万元', 'more 120万元'],
  ['设备支出额120万元', 'more 120万元'],
  // Not spent, not by the project, not in this year.
  ['支出之外另获捐赠120万元', null],
  ['年产值120万元', null],
  ['每校支付120万元', null],
  ['其中设备支付120万元', null],
  ['带动企业支出120万元', null],
  ['上年支付120万元', null],
  ['结转资金支出91万元', null],
])('all of the money, a part, or other money: %s', (text, expected) => {
  expect(asked(text)).toBe(expected);
});

test.each([
  ['全年支出110万元', '年初预算数', null],
  ['全年支出100万元', '全年预算数', null],
  ['财政资金支出70万元', 'a source’s 年初预算数', null],
  ['财政资金支出75万元', 'a source’s 全年预算数', null],
  ['财政资金支出72万元', 'a source’s 全年执行数', null],
  ['财政资金支出73万元', 'none of them', 'all 73万元'],
  ['资金支出72万元，全年支出91万元', 'one of two', null],
  ['全年支出96.5元', 'the same in another unit, which is another rule’s', null],
  ['上半年共支付60万元，下半年共支付36.5万元', 'parts that add up', null],
  ['上半年共支付60万元，下半年共支付30万元', 'parts that do not', 'all 60万元'],
  ['设备支付120万元，全年支出91万元', 'all of it before a part', 'all 91万元'],
])('an amount that the form knows needs no question: %s (%s)', (text, _, expected) => {
  expect(asked(text)).toBe(expected);
});

test('figures that are blank, zero or in 元', () => {
  expect(asked('全年支出91万元', { initial: '', fiscal: ' |  | ' })).toBe('all 91万元');
  expect(asked('全年支出91万元', { executed: '' })).toBeNull();
  expect(asked('全年支出91万元', { executed: '0' })).toBeNull();
  expect(asked('全年支出91万元', { executed: '-5' })).toBeNull();
  expect(asked('全年支出91万元', { executed: '910000', unit: '元' })).toBeNull();
  expect(asked('全年支出91万元', { executed: '965000', unit: '元' })).toBe('all 91万元');
});
