import type { Address } from '../../grid';
import type { FundColumnId } from '../../forms/types';
import type { FormInstance, FundRow, FundsBlock } from '../../recognise/types';
import type { Profile } from '../../profile/types';
import { product, quotient } from '../../measures';
import { readNumber, squeeze, type NumberReading } from '../../indicator';

/** Columns of the 资金 block that hold amounts. */
export const AMOUNT_COLUMNS = ['initialBudget', 'annualBudget', 'executed'] as const;
export type AmountColumn = (typeof AMOUNT_COLUMNS)[number];

const YUAN_IN_WAN = 10_000;

/** The profile's tolerance for sums, in the unit the block is printed in (元 or 万元). */
export function amountTolerance({ unit }: Pick<FundsBlock, 'unit'>, profile: Profile): number {
  return unit === '元' ? product(profile.amounts.tolerance, YUAN_IN_WAN) : profile.amounts.tolerance;
}

/** How people write that there is no such money. */
const NONE = /^[暂尚]?(?:无|没有|未安排|不涉及)$/;

/** The figure in a row of the 资金 block; a source of which there is 无 is blank, a total of 无 is no number. */
export function figureOf(row: FundRow, column: FundColumnId): NumberReading {
  const value = row.value(column);
  if (row.id !== 'total' && typeof value === 'string' && NONE.test(squeeze(value)))
    return { value, number: null, isBlank: true };
  return readNumber(value);
}

/** The row 年度资金总额; `null` when the block prints none. */
export function totalRow(funds: FundsBlock): FundRow | null {
  return funds.rows.find((row) => row.id === 'total') ?? null;
}

/**
 * The column 执行率 is taken of, as the profile says. A form that does not print that column is measured
 * by the one budget column it has; 实际到位数 stands in no 资金 block of a self-evaluation.
 */
export function budgetColumn(funds: FundsBlock, profile: Profile): 'initialBudget' | 'annualBudget' | null {
  const wanted = profile.execution.denominator === 'initialBudget' ? 'initialBudget' : 'annualBudget';
  const other = wanted === 'annualBudget' ? 'initialBudget' : 'annualBudget';
  if (funds.columns.has(wanted)) return wanted;
  return funds.columns.has(other) ? other : null;
}

/** 执行数 and the budget it is measured by, in one row. */
export interface Execution {
  readonly row: FundRow;
  readonly budgetColumn: 'initialBudget' | 'annualBudget';
  readonly budget: NumberReading;
  readonly executed: NumberReading;
  /** As a ratio; `null` when a figure is blank or the budget is 0. */
  readonly rate: number | null;
}

/** Execution in one row; `null` when the block has no budget or no 执行数 column. */
export function executionIn(row: FundRow, funds: FundsBlock, profile: Profile): Execution | null {
  const column = budgetColumn(funds, profile);
  if (column === null || !funds.columns.has('executed')) return null;
  const budget = figureOf(row, column);
  const executed = figureOf(row, 'executed');
  return { row, budgetColumn: column, budget, executed, rate: quotient(executed.number, budget.number) };
}

/** Execution in the row 年度资金总额. */
export function executionOf(form: FormInstance, profile: Profile): Execution | null {
  const { funds } = form;
  const row = funds && totalRow(funds);
  return row ? executionIn(row, funds, profile) : null;
}

/** 分值 and 得分 of 预算执行率, as printed. */
export interface ExecutionPoints {
  /** Points it is out of: the 分值 cell, else what the block's head prints ("(20分)"); `null` when neither. */
  readonly weight: number | null;
  readonly weightCell: Address | null;
  /** `null` when the block has no 得分 column. */
  readonly score: NumberReading | null;
  readonly scoreCell: Address | null;
}

/** 分值 and 得分 of the row 年度资金总额; `null` when the form has no such row. */
export function executionPoints(form: FormInstance): ExecutionPoints | null {
  const { funds } = form;
  const row = funds && totalRow(funds);
  if (!row) return null;
  const weight = funds.columns.has('weight') ? figureOf(row, 'weight') : null;
  const hasScore = funds.columns.has('score');
  return {
    weight: weight?.number ?? funds.printedWeight,
    weightCell: weight ? row.cell('weight') : null,
    score: hasScore ? figureOf(row, 'score') : null,
    scoreCell: hasScore ? row.cell('score') : null,
  };
}
