/** How results about money come about: 执行率, 执行率得分, 偏差值. */
import { deviation, executionRate, executionScore, RATE_DIGITS, roundHalfUp } from '../../core/measures';
import type { LocalizedText } from '../../core/text';
import { isBareZeroOrBlank } from '../cells';
import { isCellError } from '../errors';
import { parameterNames as names } from '../parameter-names';
import { numberIn } from '../read-arguments';
import { named, percent, placed, plain, points, type ArgumentCells, type Asked } from './asked';

const NONE: ArgumentCells = { block: null, place: () => null, text: '' };

/** Two numbers of the place that is asked about; `null` for what is none. */
function numbers({ arguments: given, row, col }: Asked) {
  return [0, 1].map((index) => {
    const cell = placed(given[index] ?? NONE, row, col);
    const number = numberIn(cell.value, names.budget);
    return { text: named(cell), number: isCellError(number) ? null : number };
  }) as [{ text: LocalizedText; number: number | null }, { text: LocalizedText; number: number | null }];
}

export function executionLines(asked: Asked): LocalizedText[] {
  const [executed, budget] = numbers(asked);
  const pair = {
    zh: `执行数 ${executed.text.zh}，预算数 ${budget.text.zh}`,
    en: `Executed ${executed.text.en}, budget ${budget.text.en}`,
  };
  const rate = executionRate(executed.number, budget.number);
  if (rate === null) {
    return [
      {
        zh: `${pair.zh}：没有可以相除的数，结果为空，不算 0。`,
        en: `${pair.en}: there is nothing to divide, so the result is blank and not 0.`,
      },
    ];
  }
  const division = `${plain(executed.number!)} ÷ ${plain(budget.number!)} = ${percent(rate)}`;
  return [
    {
      zh: `${pair.zh}：执行率 = 执行数 ÷ 预算数 = ${division}。`,
      en: `${pair.en}: execution rate = executed ÷ budget = ${division}.`,
    },
  ];
}

export function executionScoreLines(asked: Asked): LocalizedText[] {
  const { arguments: given, row, col, profile } = asked;
  const lines = executionLines(asked);
  const [executed, budget] = numbers(asked);
  const rate = executionRate(executed.number, budget.number);
  const own = placed(given[2] ?? NONE, row, col);
  const isOwn = !isBareZeroOrBlank(own.value);
  const weight = isOwn ? numberIn(own.value, names.points) : (profile.weights.schemes[0]?.执行率 ?? 0);
  if (rate === null || weight === null || isCellError(weight)) return lines;
  const score = points(executionScore(rate, weight, profile)!);
  const from = isOwn
    ? { zh: '', en: '' }
    : { zh: `（按口径“${profile.name.zh}”）`, en: ` (by the profile “${profile.name.en}”)` };
  return [
    ...lines,
    profile.scoring.execution === 'banded'
      ? {
          zh: `按口径的分档，${plain(weight)} 分中得 ${score} 分。`,
          en: `By the profile’s bands: ${score} of ${plain(weight)} points.`,
        }
      : {
          zh: `得分 = 分值 ${plain(weight)}${from.zh} × 执行率 = ${score}，不超过分值。`,
          en: `Score = points ${plain(weight)}${from.en} × execution rate = ${score}, at most the points.`,
        },
  ];
}

export function deviationLines(asked: Asked): LocalizedText[] {
  const [completed, executed] = numbers(asked);
  const both = deviation(completed.number, executed.number);
  if (both === null) {
    return [
      {
        zh: `完成率 ${completed.text.zh}，执行率 ${executed.text.zh}：缺一个，结果为空。`,
        en: `Completion ${completed.text.en}, execution rate ${executed.text.en}: one is missing, so the result is blank.`,
      },
    ];
  }
  const difference = `${percent(roundHalfUp(completed.number!, RATE_DIGITS))} − ${percent(roundHalfUp(executed.number!, RATE_DIGITS))}`;
  const result = percent(both).replace('%', '');
  const meaning: LocalizedText =
    both > 0
      ? { zh: '目标快于资金', en: 'goals are ahead of money' }
      : both < 0
        ? { zh: '资金快于目标', en: 'money is ahead of goals' }
        : { zh: '两者一致', en: 'both agree' };
  return [
    {
      zh: `完成率和执行率先四舍五入到 0.01%：${difference} = ${result} 个百分点，${meaning.zh}。`,
      en: `Both rates are rounded to 0.01% first: ${difference} = ${result} percentage points, ${meaning.en}.`,
    },
  ];
}
