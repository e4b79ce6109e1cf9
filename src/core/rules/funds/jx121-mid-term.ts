import { readNumber } from '../../indicator';
import { basis, defineRule } from '../define';
import { areaOf } from '../reading/areas';
import { amountTolerance, figureOf, totalRow } from './figures';

/** The years of the project together cannot cost less than one of them. */
export const jx121 = defineRule({
  id: 'JX121',
  scope: 'form',
  severity: 'error',
  forms: ['T'],
  basis: basis.good,
  title: {
    zh: '中期资金总额不应小于年度资金总额',
    en: 'The funds of all years are no less than those of one year',
  },
  advice: {
    zh: '中期资金总额填项目期内各年资金之和（含本年度）；核对两个数额及其单位。',
    en: 'Enter the sum of all years, this one included, as 中期资金总额; check both amounts and their unit.',
  },
  messages: {
    less: {
      zh: '中期资金总额 {{midTerm}} 小于年度资金总额 {{annual}}。',
      en: 'The funds of all years ({{midTerm}}) are less than those of this year ({{annual}}).',
    },
  },
  check({ form, profile, report }) {
    const { funds } = form;
    const row = funds && totalRow(funds);
    if (!row || !funds.midTermTotal) return;
    const { value, cell } = funds.midTermTotal;
    const midTerm = readNumber(value).number;
    const annual = figureOf(row, 'annualBudget').number;
    // 0 stands on forms of one year whose clerk had nothing to say about the others.
    if (midTerm === null || midTerm === 0 || annual === null) return;
    if (midTerm >= annual - amountTolerance(funds, profile)) return;
    report({
      message: 'less',
      cell,
      cells: [areaOf(row.cell('annualBudget'))],
      data: { midTerm, annual },
      actual: value,
    });
  },
});
