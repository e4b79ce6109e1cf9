import { amountsIn, inWan, type MoneyInText } from '../../indicator';
import { agree, roundHalfUp, sum } from '../../measures';
import { amountInWan } from '../../recognise/amounts';
import { basis, defineRule } from '../define';
import { totalRow } from '../funds/figures';
import { saysAmount } from '../funds/narrative';
import { isOtherUnit } from '../funds/other-unit';
import { areaOf } from '../reading/areas';

/** Names of money that was spent, at the end of the words before an amount. */
const SPENT =
  /(?:支出|执行|支付|使用|花费|拨付|发放|兑付|列支)(?:了|数|总?额|金额|资金|经费)*(?:为|共|共计|合计|总计|约|达|:|人民币)*$/;
/** … that name all of it. */
const ALL_SPENT =
  /(?:(?:全年|本年|年度|当年|项目|共|共计|合计|总计|实际)(?:完成)?(?:支出|执行|支付|使用)|(?:资金|预算|经费)(?:总)?(?:支出|执行|支付|使用)|(?:支出|执行|支付)(?:总额|总计|合计|共计))(?:了|数|额|金额|资金|经费)*(?:为|共|共计|合计|总计|约|达|:|人民币)*$/;
/** Money of other years, of a share of the work, or that went to somebody else. */
const OTHER = /累计|历年|上年|去年|往年|以前|未|尚|剩余|结余|结转|其中|用于|带动|撬动|节约|企业|自筹|群众/;

const isSpent = ({ before, isEach }: MoneyInText): boolean =>
  !isEach && SPENT.test(before) && !OTHER.test(before);

/** What the result of the goal says was spent is what the form says was executed. */
export const jx180 = defineRule({
  id: 'JX180',
  scope: 'form',
  severity: 'info',
  forms: ['S'],
  basis: basis.publishedForms,
  title: {
    zh: '实际完成情况中的支出数额应与执行数相符',
    en: 'What the result says was spent agrees with the executed amount',
  },
  advice: {
    zh: '核对文字中的支出数额与全年执行数。',
    en: 'Check the amounts of the text against the executed amount.',
  },
  messages: {
    differs: {
      zh: '实际完成情况中写明支出 {{text}}，全年执行数为 {{executed}} 万元，不一致。',
      en: 'The result says that {{text}} was spent, the executed amount is {{executed}} 万元.',
    },
    more: {
      zh: '实际完成情况中所写支出（{{text}}）超过全年执行数 {{executed}} 万元。',
      en: 'The result says that more was spent ({{text}}) than was executed ({{executed}} 万元).',
    },
  },
  check({ form, profile, report }) {
    const { funds } = form;
    const row = funds && totalRow(funds);
    const goal = form.goals.get('actualGoal');
    const executed = row ? amountInWan(row.value('executed'), funds.unit) : null;
    if (!funds || !row || executed === null || executed <= 0 || typeof goal?.value !== 'string') return;
    const { tolerance } = profile.amounts;
    const spent = amountsIn(goal.value).filter(isSpent);
    const figures = funds.rows.flatMap((one) =>
      (['executed', 'annualBudget', 'initialBudget'] as const).map((column) =>
        amountInWan(one.value(column), funds.unit),
      ),
    );
    const isKnown = (money: MoneyInText) =>
      figures.some((wan) => wan !== null && saysAmount(money, wan, tolerance)) ||
      isOtherUnit(inWan(money), executed);
    if (spent.some(isKnown) || agree(sum(spent.map(inWan)) ?? 0, executed, tolerance)) return;
    const all = spent.find(({ before }) => ALL_SPENT.test(before));
    const more = spent.find((money) => inWan(money) > executed);
    const told = all ?? more;
    if (!told) return;
    report({
      message: all ? 'differs' : 'more',
      cell: goal.cell,
      cells: [areaOf(row.cell('executed'))],
      data: { text: told.text, executed: roundHalfUp(executed, 6) },
    });
  },
});
