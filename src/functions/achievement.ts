/** Results against targets: 完成率, 整体完成率, 指标得分, 评价等级, 预警灯. */
import {
  completion,
  grade,
  indicatorLight,
  indicatorScore,
  overallCompletion,
  qualitativeLight,
  qualitativeOutcome,
  type WeightedCompletion,
} from '../core/measures';
import type { LightColour, Profile } from '../core/profile';
import { align, isBareZeroOrBlank, spill, textArgument, type CellResult } from './cells';
import { divisionByZero, invalidValue, isCellError, type CellError } from './errors';
import { parameterNames as names } from './parameter-names';
import { comparison, incomparable, numberIn, profileArgument, type Comparison } from './read-arguments';

function outcomeOf({ actualValue, targetValue }: Comparison, profile: Profile) {
  return qualitativeOutcome(String(actualValue), String(targetValue), profile);
}

/** More is better, but 0 was asked for: what was achieved cannot be divided by it. */
function undefinedResult({ achievement }: Comparison): CellResult {
  return achievement?.actual === 0 ? '' : divisionByZero();
}

/** What a row gives that has no number to compare: a date, a range passed, words; or why it should have. */
function withoutNumbers(found: Comparison): '' | CellError {
  const { target, actual } = found;
  const isOutsideRange = target.upper !== null && actual.number !== null && actual.sign === null;
  return target.number === null || isOutsideRange ? '' : incomparable(found);
}

/** 完成率 of one row, as a ratio. */
function completionOf(found: Comparison, profile: Profile): CellResult {
  if (found.kind === 'blank' || found.kind === 'notApplicable') return '';
  if (found.achievement) return completion(found.achievement) ?? undefinedResult(found);
  const outcome = outcomeOf(found, profile);
  if (outcome) return outcome.completion;
  return found.kind === 'qualitative' ? '' : withoutNumbers(found);
}

/**
 * 完成率 of each row, as a ratio, not capped.
 * @customfunction COMPLETION 完成率
 */
export function completionRate(
  actual: unknown[][],
  targets: unknown[][],
  signs?: unknown[][],
  profile?: unknown,
): unknown[][] {
  const rules = profileArgument(profile);
  const given = [
    { name: names.actual, value: actual },
    { name: names.annualTarget, value: targets },
    { name: names.sign, value: signs },
  ];
  return spill(given, (cell) => {
    const found = comparison(cell(0), cell(1), cell(2), rules);
    return isCellError(found) ? found : completionOf(found, rules);
  });
}

export const OVERALL_METHODS: Readonly<Record<string, 'mean' | 'weighted'>> = {
  平均: 'mean',
  mean: 'mean',
  加权: 'weighted',
  weighted: 'weighted',
};

/**
 * 整体完成率 of all rows, as a ratio: rows capped by the profile, mean or weighted by 分值.
 * @customfunction OVERALL 整体完成率
 */
export function overallRate(
  actual: unknown[][],
  targets: unknown[][],
  points?: unknown[][],
  method?: unknown,
  profile?: unknown,
): unknown {
  const rules = profileArgument(profile);
  const word = textArgument(method);
  const overall = word === null ? rules.completion.overall : OVERALL_METHODS[word.toLowerCase()];
  if (overall === undefined) {
    throw invalidValue({
      zh: `方法“${word}”应为“平均”或“加权”。`,
      en: `The method “${word}” must be “平均” (mean) or “加权” (weighted).`,
    });
  }
  const cells = align([
    { name: names.actual, value: actual },
    { name: names.annualTarget, value: targets },
    { name: names.points, value: points },
  ]);
  const items: WeightedCompletion[] = [];
  for (let row = 0; row < cells.height; row++) {
    for (let col = 0; col < cells.width; col++) {
      const found = comparison(cells.at(0, row, col), cells.at(1, row, col), null, rules);
      const rate = isCellError(found) ? found : completionOf(found, rules);
      const weight = numberIn(cells.at(2, row, col), names.points);
      // What is undefined is left out; what cannot be read is not.
      const isUndefined = isCellError(rate) && rate.code === CustomFunctions.ErrorCode.divisionByZero;
      if (isCellError(rate) && !isUndefined) throw rate;
      if (isCellError(weight)) throw weight;
      items.push({ completion: typeof rate === 'number' ? rate : null, weight });
    }
  }
  const counted = items.filter((item) => item.completion !== null);
  if (overall === 'weighted' && counted.length > 0 && counted.every(({ weight }) => !weight)) {
    throw invalidValue({ zh: '按分值加权需要给出分值。', en: 'The weighted method needs the points.' });
  }
  return overallCompletion(items, { ...rules.completion, overall }) ?? '';
}

/**
 * 得分 of each 定量 row, in points; "" for 定性, which a person scores.
 * @customfunction SCORE 指标得分
 */
export function score(
  actual: unknown[][],
  targets: unknown[][],
  points: unknown[][],
  signs?: unknown[][],
  profile?: unknown,
): unknown[][] {
  const rules = profileArgument(profile);
  const given = [
    { name: names.actual, value: actual },
    { name: names.annualTarget, value: targets },
    { name: names.points, value: points },
    { name: names.sign, value: signs },
  ];
  return spill(given, (cell): CellResult => {
    const found = comparison(cell(0), cell(1), cell(3), rules);
    if (isCellError(found)) return found;
    const weight = isBareZeroOrBlank(cell(2)) ? null : numberIn(cell(2), names.points);
    if (isCellError(weight)) return weight;
    if (weight === null || found.kind === 'blank' || found.kind === 'notApplicable') return '';
    if (found.achievement) return indicatorScore(found.achievement, weight, rules) ?? undefinedResult(found);
    return found.kind === 'qualitative' ? '' : withoutNumbers(found);
  });
}

/**
 * 评价等级 of each total score. A bare 0 is how a blank cell arrives, and no table scores 0.
 * @customfunction GRADE 评价等级
 */
export function gradeOf(totals: unknown[][], profile?: unknown): unknown[][] {
  const rules = profileArgument(profile);
  return spill([{ name: names.totalScore, value: totals }], (cell) => {
    if (isBareZeroOrBlank(cell(0))) return '';
    const total = numberIn(cell(0), names.totalScore);
    return isCellError(total) ? total : (grade(total, rules) ?? '');
  });
}

const LIGHT_WORDS: Readonly<Record<LightColour, string>> = {
  red: '红',
  yellow: '黄',
  green: '绿',
  blue: '蓝',
};

/**
 * 预警灯 of each row after so many months: 红, 黄, 绿 or 蓝.
 * @customfunction LIGHT 预警灯
 */
export function light(
  actual: unknown[][],
  targets: unknown[][],
  months: unknown[][],
  signs?: unknown[][],
  profile?: unknown,
): unknown[][] {
  const rules = profileArgument(profile);
  const given = [
    { name: names.doneSoFar, value: actual },
    { name: names.annualTarget, value: targets },
    { name: names.months, value: months },
    { name: names.sign, value: signs },
  ];
  return spill(given, (cell): CellResult => {
    const found = comparison(cell(0), cell(1), cell(3), rules);
    if (isCellError(found)) return found;
    const month = isBareZeroOrBlank(cell(2)) ? null : numberIn(cell(2), names.months);
    if (isCellError(month)) return month;
    if (month === null || found.kind === 'blank' || found.kind === 'notApplicable') return '';
    if (month < 1 || month > 12) {
      return invalidValue({
        zh: `月份 ${month} 应在 1 到 12 之间。`,
        en: `Month ${month} must be between 1 and 12.`,
      });
    }
    if (found.achievement) {
      const colour = indicatorLight(found.achievement, month, rules);
      return colour ? LIGHT_WORDS[colour] : undefinedResult(found);
    }
    const outcome = outcomeOf(found, rules);
    if (outcome) return LIGHT_WORDS[qualitativeLight(outcome.result)];
    return found.kind === 'qualitative' ? '' : withoutNumbers(found);
  });
}
