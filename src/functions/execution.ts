/** Money: 执行率, 执行率得分, 偏差值. */
import type { CellValue } from '../core/grid';
import { deviation, executionRate, executionScore } from '../core/measures';
import { isBareZeroOrBlank, spill, type CellResult } from './cells';
import { divisionByZero, isCellError, type CellError } from './errors';
import { parameterNames as names } from './parameter-names';
import { numberIn, profileArgument } from './read-arguments';

/**
 * 执行率 of two cells. Nothing spent of nothing has no rate, and is how two blank cells arrive; money spent
 * without a budget is a division by zero.
 */
function rateOf(executedCell: CellValue, budgetCell: CellValue): number | null | CellError {
  const executed = numberIn(executedCell, names.executed);
  if (isCellError(executed)) return executed;
  const budget = numberIn(budgetCell, names.budget);
  if (isCellError(budget)) return budget;
  return budget === 0 && executed !== null && executed !== 0
    ? divisionByZero()
    : executionRate(executed, budget);
}

/**
 * 执行率 of each row, as a ratio.
 * @customfunction EXECRATE 执行率
 */
export function execRate(executed: unknown[][], budget: unknown[][], profile?: unknown): unknown[][] {
  profileArgument(profile);
  const given = [
    { name: names.executed, value: executed },
    { name: names.budget, value: budget },
  ];
  return spill(given, (cell): CellResult => rateOf(cell(0), cell(1)) ?? '');
}

/**
 * 执行率得分 of each row, in points; without 分值 the profile's points for execution.
 * @customfunction EXECSCORE 执行率得分
 */
export function execScore(
  executed: unknown[][],
  budget: unknown[][],
  points?: unknown[][],
  profile?: unknown,
): unknown[][] {
  const rules = profileArgument(profile);
  const given = [
    { name: names.executed, value: executed },
    { name: names.budget, value: budget },
    { name: names.points, value: points },
  ];
  return spill(given, (cell): CellResult => {
    const rate = rateOf(cell(0), cell(1));
    if (isCellError(rate)) return rate;
    const weight = isBareZeroOrBlank(cell(2))
      ? (rules.weights.schemes[0]?.执行率 ?? 0)
      : numberIn(cell(2), names.points);
    if (isCellError(weight)) return weight;
    return weight === null ? '' : (executionScore(rate, weight, rules) ?? '');
  });
}

/**
 * 偏差值 of each row: 完成率 − 执行率 as a ratio difference, both rounded to 0.01% first. Two zeros are how
 * two blank cells arrive.
 * @customfunction DEVIATION 偏差值
 */
export function deviationValue(
  completionRates: unknown[][],
  executionRates: unknown[][],
  profile?: unknown,
): unknown[][] {
  profileArgument(profile);
  const given = [
    { name: names.completionRate, value: completionRates },
    { name: names.executionRate, value: executionRates },
  ];
  return spill(given, (cell): CellResult => {
    if (isBareZeroOrBlank(cell(0)) && isBareZeroOrBlank(cell(1))) return '';
    const completed = numberIn(cell(0), names.completionRate);
    if (isCellError(completed)) return completed;
    const executed = numberIn(cell(1), names.executionRate);
    return isCellError(executed) ? executed : (deviation(completed, executed) ?? '');
  });
}
