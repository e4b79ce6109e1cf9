import type { IndicatorFacts } from '../../audit/facts';
import { conversionFactor } from '../../audit/achievement';
import { squeeze } from '../../indicator';
import { product } from '../../measures';
import type { FormInstance, IndicatorRow } from '../../recognise/types';

/** A cost indicator whose target is an amount of money as a whole, not a price. */
export interface CostAmount {
  readonly row: IndicatorRow;
  readonly name: string;
  /** The number as written, in the row's own unit. */
  readonly number: number;
  readonly unit: string;
  readonly wan: number;
}

/** Names of prices, standards and shares. */
const EACH = /每|[人户亩生次年月日平]均|单价|单位|标准|平方|公里|米|亩|补助|补贴|津贴|工资|薪酬|待遇|率$/;
/** Money that is saved, earned, or comes from elsewhere. */
const OTHER_MONEY =
  /节约|节省|节支|降低|下降|减少|核减|超支|配套|自筹|带动|撬动|社会资本|引导|融资|贷款|产值|收入|收益|增收|损失|赔偿|误差|偏差|社会成本|环境成本|生态/;

/** The row's target as an amount; `null` for prices, savings and what is no cost of the project. */
export function costAmountOf(row: IndicatorRow, facts: IndicatorFacts): CostAmount | null {
  const { name, level1, level2, sign, target, isNotApplicable } = facts;
  if (isNotApplicable || !(level1 === '成本' || level2 === '成本')) return null;
  if (/社会|生态|环境/.test(level2 ?? '') || EACH.test(name) || OTHER_MONEY.test(name)) return null;
  const { number, unit, kind, rest } = target;
  // A floor under a cost is JX074's.
  if (kind !== 'number' || number === null || number <= 0 || rest !== '' || sign === '≥' || sign === '>')
    return null;
  // 元/亩 is a price.
  const factor = unit?.endsWith('元') ? conversionFactor(unit, '万元') : null;
  return factor === null ? null : { row, name, number, unit: unit!, wan: product(number, factor) };
}

/** Cost amounts of a paper form. */
export function costAmounts(form: FormInstance, facts: (row: IndicatorRow) => IndicatorFacts): CostAmount[] {
  return form.rows.flatMap((row) => costAmountOf(row, facts(row)) ?? []);
}

/** True for a name of all the money: 项目总成本, 总投资, 成本控制数. */
export function isWholeCost(name: string): boolean {
  return /总|合计|全部|整体|^(?:项目|工程|预算|资金|经济)?(?:建设|实施|经费|投入|支出)?(?:成本|投资|资金|预算|经费|造价|支出)(?:控制)?(?:数|额|金额|指标)?$/.test(
    squeeze(name).replace(/\([^()]*\)/g, ''),
  );
}
