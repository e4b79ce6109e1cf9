import { inWan, readNumber } from '../../indicator';
import { agree, roundHalfUp, sum } from '../../measures';
import { amountInWan } from '../../recognise/amounts';
import { basis, defineRule } from '../define';
import { areaOf } from '../reading/areas';
import { isOfOneYear } from '../values/project-time';
import { totalRow } from './figures';
import { narrativesOf, roleOf, saysAmount } from './narrative';
import { isOtherUnit } from './other-unit';

/** Words by which a total is that of this year, however long the project runs. */
const OF_THIS_YEAR = /年度|本年|全年|当年|申请/;

/** What the texts call the money of the year is the money of the form. */
export const jx136 = defineRule({
  id: 'JX136',
  scope: 'form',
  severity: 'warning',
  forms: ['T'],
  basis: basis.peers,
  title: {
    zh: '文字说明中的资金总额应与表中年度资金总额一致',
    en: 'The total that a text names is the total of the form',
  },
  advice: {
    zh: '核对文字与表中的资金总额，改正其中写错的一个。',
    en: 'Check the amount of the text against the form and correct the one that is wrong.',
  },
  messages: {
    differs: {
      zh: '文字中的资金总额为 {{text}}，表中年度资金总额为 {{total}} 万元，应当一致。',
      en: 'The text puts the funds at {{text}}, the form at {{total}} 万元; they must agree.',
    },
    investment: {
      zh: '文字中的总投资为 {{text}}，小于年度资金总额 {{total}} 万元，请核对。',
      en: 'The text puts the whole investment at {{text}}, less than the funds of the year ({{total}} 万元); check both.',
    },
  },
  check({ form, profile, report }) {
    const { funds } = form;
    const row = funds && totalRow(funds);
    const total = row ? amountInWan(row.value('annualBudget'), funds.unit) : null;
    if (!row || total === null || total <= 0) return;
    const { tolerance } = profile.amounts;
    const known = [
      ...funds.rows.map((one) => amountInWan(one.value('annualBudget'), funds.unit)),
      amountInWan(readNumber(funds.midTermTotal?.value ?? null).number, funds.unit),
    ].filter((wan) => wan !== null);
    for (const { cell, amounts } of narrativesOf(form)) {
      const named = (role: 'year' | 'investment') =>
        amounts.filter((money) => roleOf(money, form.year?.value ?? null) === role);
      const at = { cell, cells: [areaOf(row.cell('annualBudget'))] };
      const ofYear = named('year');
      const isKnown = ofYear.some(
        (money) => known.some((wan) => saysAmount(money, wan, tolerance)) || isOtherUnit(inWan(money), total),
      );
      // The totals of several parts of the project are one total together.
      const isSum = agree(sum(ofYear.map(inWan)) ?? 0, total, tolerance);
      const [first] = ofYear;
      const isOff = first !== undefined && !isKnown && !isSum;
      // A larger one may be that of all the years of the project.
      const isOpen = first && inWan(first) > total && !OF_THIS_YEAR.test(first.before) && !isOfOneYear(form);
      if (isOff)
        report({
          message: 'differs',
          ...at,
          ...(isOpen && { severity: 'info' as const }),
          data: { text: first.text, total: roundHalfUp(total, 6) },
        });
      const small = named('investment').find(
        (money) =>
          inWan(money) < total && !saysAmount(money, total, tolerance) && !isOtherUnit(inWan(money), total),
      );
      if (small && !isOff)
        report({ message: 'investment', ...at, data: { text: small.text, total: roundHalfUp(total, 6) } });
    }
  },
});
