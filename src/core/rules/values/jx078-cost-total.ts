import type { FormInstance } from '../../recognise/types';
import { readNumber } from '../../indicator';
import { agree, decimal, product, roundHalfUp, sum } from '../../measures';
import { amountInWan } from '../../recognise/amounts';
import { basis, defineRule, numberParam, shareParam } from '../define';
import { totalRow } from '../funds/figures';
import { isOtherUnit } from '../funds/other-unit';
import { areaOf } from '../reading/areas';
import { isOfOneYear } from './project-time';
import { costAmounts, isWholeCost, type CostAmount } from './cost-amounts';

/** 年度资金总额 in 万元, as the form has it; `null` where it is not printed, blank or zero. */
function fundsOf({ funds }: FormInstance): { readonly wan: number; readonly shown: string } | null {
  const row = funds && totalRow(funds);
  const wan = row ? amountInWan(row.value('annualBudget'), funds.unit) : null;
  const { number } = readNumber(row?.value('annualBudget') ?? null);
  return funds && wan !== null && wan > 0 ? { wan, shown: `${number}${funds.unit}` } : null;
}

/** Digits of a number without the zeros at its ends: 3 for 65800. Few of them agree by chance. */
function significantDigits(number: number): number {
  return decimal(number)
    .toFixed()
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
}

const FEW_DIGITS = 2;

/** Cost in one of 元 and 万元, the money of the form in the other: one of the two has the wrong unit. */
export const jx079 = defineRule({
  id: 'JX079',
  scope: 'form',
  severity: 'warning',
  forms: ['T'],
  basis: basis.peers,
  params: { tolerance: 0.01 },
  paramFields: {
    tolerance: shareParam('金额相差不超过算相同', 'Amounts that differ by less are the same'),
  },
  title: {
    zh: '成本指标的单位应与项目资金的单位对应',
    en: 'Cost and the funds of the project agree in 元 and 万元',
  },
  advice: {
    zh: '核对成本指标值的计量单位是“元”还是“万元”。',
    en: 'Check whether the cost is in 元 or in 万元.',
  },
  messages: {
    unit: {
      zh: '“{{name}}”的指标值为 {{value}}{{unit}}，年度资金总额为 {{funds}}，相差一万倍，单位可能填错。',
      en: '"{{name}}" has a target of {{value}}{{unit}}, the funds are {{funds}}: 10 000 times apart, so a unit may be wrong.',
    },
  },
  needs: ['target'],
  check({ form, facts, params, report }) {
    const funds = fundsOf(form);
    if (!funds) return;
    for (const cost of costAmounts(form, facts)) {
      if (!isOtherUnit(cost.wan, funds.wan, numberParam(params, 'tolerance'))) continue;
      // 印刷费 5元 beside funds of 5万元 may well be a price.
      if (!isWholeCost(cost.name) && significantDigits(cost.number) <= FEW_DIGITS) continue;
      report({
        message: 'unit',
        cell: cost.row.cell('target'),
        data: { name: cost.name, value: cost.number, unit: cost.unit, funds: funds.shown },
        actual: cost.row.value('target'),
      });
    }
  },
});

/** Whether a cost may only be that of the year: beside 中期资金总额 it may be that of the whole project. */
function isForTheYear(form: FormInstance): boolean | null {
  const hasMidTerm = readNumber(form.funds?.midTermTotal?.value ?? null).number !== null;
  return isOfOneYear(form) ?? (hasMidTerm ? false : null);
}

/** What a project costs is paid from its funds. */
export const jx078 = defineRule({
  id: 'JX078',
  scope: 'form',
  severity: 'warning',
  forms: ['T'],
  basis: basis.peers,
  params: { tolerance: 0.01 },
  paramFields: {
    tolerance: shareParam('金额相差不超过算相同', 'Amounts that differ by less are the same'),
  },
  title: {
    zh: '成本指标值之和不应超过项目资金',
    en: 'The costs together do not exceed the funds of the project',
  },
  advice: {
    zh: '核对成本指标值与项目资金；含以前年度或其他来源资金的，在指标说明中写明。',
    en: 'Check the costs against the funds; where money of other years or sources is meant, say so.',
  },
  messages: {
    one: {
      zh: '“{{name}}”的指标值为 {{value}}，超过年度资金总额 {{funds}}。',
      en: '"{{name}}" has a target of {{value}}, more than the funds of the year ({{funds}}).',
    },
    sum: {
      zh: '{{count}} 个成本指标值合计 {{sum}} 万元，超过年度资金总额 {{funds}}。',
      en: '{{count}} costs add up to {{sum}} 万元, more than the funds of the year ({{funds}}).',
    },
  },
  needs: ['target'],
  check({ form, facts, params, report }) {
    const funds = fundsOf(form);
    const isForYear = isForTheYear(form);
    if (!funds || isForYear === false) return;
    const tolerance = numberParam(params, 'tolerance');
    const costs = costAmounts(form, facts).filter((cost) => !isOtherUnit(cost.wan, funds.wan, tolerance));
    const most = product(funds.wan, 1 + tolerance);
    // Without a period nobody can tell whether a cost is that of the year; an investment may have other sources.
    const severityOf = (names: readonly string[]) =>
      isForYear === true && !names.some((name) => name.includes('投资')) ? 'warning' : 'info';
    const above = costs.filter(({ wan }) => wan > most);
    for (const { row, name, number, unit } of above)
      report({
        message: 'one',
        severity: severityOf([name]),
        cell: row.cell('target'),
        data: { name, value: `${number}${unit}`, funds: funds.shown },
        actual: row.value('target'),
      });
    // The whole beside its parts, and one amount under two names, are views of the same money.
    const isView = ({ name, wan }: CostAmount) =>
      isWholeCost(name) ||
      agree(wan, funds.wan, product(funds.wan, tolerance)) ||
      costs.some((other) => other.name !== name && other.wan === wan);
    if (above.length > 0 || costs.some(isView)) return;
    const all = sum(costs.map(({ wan }) => wan)) ?? 0;
    if (all <= most) return;
    report({
      message: 'sum',
      severity: severityOf(costs.map(({ name }) => name)),
      cell: costs[0]!.row.cell('target'),
      cells: costs.slice(1).map(({ row }) => areaOf(row.cell('target'))),
      data: { count: costs.length, sum: roundHalfUp(all, 6), funds: funds.shown },
      actual: costs[0]!.row.value('target'),
    });
  },
});
