/** How results against targets come about: 完成率, 整体完成率, 指标得分, 评价等级, 预警灯. */
import type { LocalizedText } from '../../core/text';
import {
  completion,
  grade,
  indicatorScore,
  isReverse,
  meetsTarget,
  overallCompletion,
  qualitativeOutcome,
  timeProportionalProgress,
  type WeightedCompletion,
} from '../../core/measures';
import { OVERALL_METHODS } from '../achievement';
import { isBareZeroOrBlank } from '../cells';
import { isCellError } from '../errors';
import { parameterNames as names } from '../parameter-names';
import { comparison, numberIn, type Comparison } from '../read-arguments';
import {
  aligned,
  evaluate,
  listed,
  named,
  percent,
  placed,
  plain,
  points,
  wordIn,
  type ArgumentCells,
  type Asked,
  type Placed,
} from './asked';

const NONE: ArgumentCells = { block: null, place: () => null, text: '' };

/** Actual value, target and sign of the place that is asked about; the sign's position differs. */
function compared({ arguments: given, row, col, profile }: Asked, signAt: number): Comparison | null {
  const [actual, target, sign] = [0, 1, signAt].map((index) => placed(given[index] ?? NONE, row, col));
  const found = comparison(actual!.value, target!.value, sign!.value, profile);
  return isCellError(found) ? null : found;
}

/** 完成率 of one place. */
export function completionLines(asked: Asked, signAt = 2): LocalizedText[] {
  const { arguments: given, row, col, profile } = asked;
  const found = compared(asked, signAt);
  if (!found) return [];
  const [actual, target] = [0, 1].map((index) => named(placed(given[index] ?? NONE, row, col))) as [
    LocalizedText,
    LocalizedText,
  ];
  const pair = { zh: `实际 ${actual.zh}，目标 ${target.zh}`, en: `Actual ${actual.en}, target ${target.en}` };
  if (found.kind === 'blank') {
    return [
      {
        zh: `${pair.zh}：有一个没有填，结果为空，不算 0。`,
        en: `${pair.en}: one is not filled in, so the result is blank and not 0.`,
      },
    ];
  }
  if (found.kind === 'notApplicable') {
    return [
      {
        zh: `${pair.zh}：标为“不适用”，结果为空。`,
        en: `${pair.en}: marked 不适用 (not applicable), so the result is blank.`,
      },
    ];
  }
  if (!found.achievement) {
    const outcome = qualitativeOutcome(String(found.actualValue), String(found.targetValue), profile);
    if (!outcome) {
      return [
        {
          zh: `${pair.zh}：是文字或日期，没有可以相除的数，结果为空，由人判断。`,
          en: `${pair.en}: words or dates cannot be divided, so the result is blank and left to a person.`,
        },
      ];
    }
    const rate = percent(outcome.completion);
    return [
      { zh: `${pair.zh}：定性，按达成档次取 ${rate}。`, en: `${pair.en}: qualitative, by its band ${rate}.` },
    ];
  }
  const { achievement } = found;
  const rate = completion(achievement);
  const [a, t] = [plain(achievement.actual), plain(achievement.target)];
  const { sign } = achievement;
  if (rate === null) {
    return [
      {
        zh: `${pair.zh}：目标是 0，不能作除数。`,
        en: `${pair.en}: the target is 0 and cannot be divided by.`,
      },
    ];
  }
  if (achievement.target <= 0) {
    const is = meetsTarget(achievement);
    return [
      {
        zh: `${pair.zh}：${is ? '达到' : '没有达到'}“${sign}${t}”，完成率 ${percent(rate)}。`,
        en: `${pair.en}: “${sign}${t}” is ${is ? '' : 'not '}met, completion ${percent(rate)}.`,
      },
    ];
  }
  if (isReverse(sign)) {
    return rate === 1
      ? [
          {
            zh: `${pair.zh}：“${sign}”类，${a} 没有超过 ${t}，完成率 100.00%。`,
            en: `${pair.en}: “${sign}”, ${a} keeps within ${t}, completion 100.00%.`,
          },
        ]
      : [
          {
            zh: `${pair.zh}：“${sign}”类，超过了，完成率 = 目标 ÷ 实际 = ${t} ÷ ${a} = ${percent(rate)}。`,
            en: `${pair.en}: “${sign}”, exceeded, completion = target ÷ actual = ${t} ÷ ${a} = ${percent(rate)}.`,
          },
        ];
  }
  return [
    {
      zh: `${pair.zh}：“${sign}”类，完成率 = 实际 ÷ 目标 = ${a} ÷ ${t} = ${percent(rate)}。`,
      en: `${pair.en}: “${sign}”, completion = actual ÷ target = ${a} ÷ ${t} = ${percent(rate)}.`,
    },
  ];
}

/** 得分 of one place. */
export function scoreLines(asked: Asked): LocalizedText[] {
  const { arguments: given, row, col, profile } = asked;
  const lines = completionLines(asked, 3);
  const found = compared(asked, 3);
  const weight = placed(given[2] ?? NONE, row, col);
  const number = isBareZeroOrBlank(weight.value) ? null : numberIn(weight.value, names.points);
  if (number === null || isCellError(number)) {
    const text = named(weight);
    return [
      {
        zh: `分值 ${text.zh}：没有分值，结果为空。`,
        en: `Points ${text.en}: without points the result is blank.`,
      },
    ];
  }
  if (!found?.achievement) {
    const isBlank = found?.kind === 'blank' || found?.kind === 'notApplicable';
    if (isBlank) return lines;
    return [
      ...lines,
      {
        zh: '定性指标由人评分，结果为空。',
        en: 'A person scores qualitative indicators, so the result is blank.',
      },
    ];
  }
  const score = indicatorScore(found.achievement, number, profile);
  if (score === null) return lines;
  const rate = completion(found.achievement);
  const { passLine, reverse } = profile.scoring;
  if (meetsTarget(found.achievement) && score === number) {
    return [
      ...lines,
      {
        zh: `达到目标，得满分 ${points(score)} 分。`,
        en: `The target is met: full ${points(score)} points.`,
      },
    ];
  }
  const isPlain = passLine === null && !(isReverse(found.achievement.sign) && reverse === 'linear');
  return [
    ...lines,
    isPlain && rate !== null && rate <= 1
      ? {
          zh: `得分 = 分值 ${plain(number)} × ${percent(rate)} = ${points(score)}。`,
          en: `Score = points ${plain(number)} × ${percent(rate)} = ${points(score)}.`,
        }
      : {
          zh: `按口径“${profile.name.zh}”折算，${plain(number)} 分中得 ${points(score)} 分。`,
          en: `By the profile “${profile.name.en}”: ${points(score)} of ${plain(number)} points.`,
        },
  ];
}

/** 整体完成率 of all places. */
export function overallLines(asked: Asked): LocalizedText[] {
  const [actual = NONE, target = NONE, weights = NONE, method] = asked.arguments;
  const { profile } = asked;
  const cells = aligned([actual, target, weights])!;
  const word = wordIn(method);
  const overall = word === null ? profile.completion.overall : OVERALL_METHODS[word.toLowerCase()]!;
  const items: (WeightedCompletion & { readonly target: Placed })[] = [];
  const byProfile = asked.arguments[4]?.block?.[0]?.[0] ?? null;
  for (let row = 0; row < cells.height; row++) {
    for (let col = 0; col < cells.width; col++) {
      const one = evaluate('COMPLETION', [cells.at(0, row, col), cells.at(1, row, col), null, byProfile]);
      const value = 'value' in one ? (one.value as unknown[][])[0]![0] : null;
      const weight = numberIn(cells.at(2, row, col), names.points);
      items.push({
        completion: typeof value === 'number' ? value : null,
        weight: isCellError(weight) ? null : weight,
        target: placed(target, row, col),
      });
    }
  }
  const isCounted = ({ completion: rate, weight }: WeightedCompletion) =>
    rate !== null && (overall === 'mean' || (weight ?? 0) > 0);
  const counted = items.filter(isCounted);
  const rate = overallCompletion(items, { ...profile.completion, overall });
  if (rate === null)
    return [
      {
        zh: '没有一个指标有完成率，结果为空。',
        en: 'No indicator has a completion, so the result is blank.',
      },
    ];
  const { cap } = profile.completion;
  const rates = listed(
    counted.map(({ target: { place }, completion: one }) => {
      const text = `${place ?? ''} ${percent(Math.min(one!, cap))}`.trim();
      return { zh: text, en: text };
    }),
  );
  const left = items.filter((one) => !isCounted(one) && !isBareZeroOrBlank(one.target.value));
  const leftOut = listed(left.map(({ target: one }) => named(one)));
  const capped = counted.filter((one) => one.completion! > cap).length;
  return [
    {
      zh: `计入 ${counted.length} 个指标的完成率：${rates.zh}。`,
      en: `Completion of ${counted.length} indicators: ${rates.en}.`,
    },
    ...(capped > 0
      ? [
          {
            zh: `其中 ${capped} 个超过 ${percent(cap)}，按 ${percent(cap)} 计。`,
            en: `${capped} of them are above ${percent(cap)} and count as ${percent(cap)}.`,
          },
        ]
      : []),
    ...(left.length > 0
      ? [
          {
            zh: `没有完成率或分值，没有计入：${leftOut.zh}。`,
            en: `Without completion or points, left out: ${leftOut.en}.`,
          },
        ]
      : []),
    overall === 'mean'
      ? {
          zh: `方法：平均。相加后除以 ${counted.length} = ${percent(rate)}。`,
          en: `Method: mean (平均). Added up and divided by ${counted.length} = ${percent(rate)}.`,
        }
      : {
          zh: `方法：加权。各完成率 × 分值之和 ÷ 分值之和 ${plain(counted.reduce((all, one) => all + (one.weight ?? 0), 0))} = ${percent(rate)}。`,
          en: `Method: weighted (加权). Sum of completion × points ÷ ${plain(counted.reduce((all, one) => all + (one.weight ?? 0), 0))} points = ${percent(rate)}.`,
        },
  ];
}

/** 评价等级 of one place. */
export function gradeLines({ arguments: given, row, col, profile }: Asked): LocalizedText[] {
  const total = placed(given[0] ?? NONE, row, col);
  const text = named(total);
  const number = isBareZeroOrBlank(total.value) ? null : numberIn(total.value, names.totalScore);
  if (number === null || isCellError(number))
    return [
      {
        zh: `总分 ${text.zh}：没有总分，结果为空。`,
        en: `Total ${text.en}: without a total the result is blank.`,
      },
    ];
  const bands = profile.grades.map(({ from, value }) => ({
    zh: `${from} 分起${value}`,
    en: `from ${from} ${value}`,
  }));
  return [
    {
      zh: `总分 ${text.zh}，等级是${grade(number, profile) ?? '空'}。`,
      en: `Total ${text.en}, the grade is ${grade(number, profile) ?? 'blank'}.`,
    },
    {
      zh: `口径“${profile.name.zh}”：${bands.map(({ zh }) => zh).join('，')}。`,
      en: `Profile “${profile.name.en}”: ${bands.map(({ en }) => en).join(', ')}.`,
    },
  ];
}

/** 预警灯 of one place. */
export function lightLines(asked: Asked): LocalizedText[] {
  const { arguments: given, row, col, profile } = asked;
  const lines = completionLines(asked, 3);
  const month = placed(given[2] ?? NONE, row, col);
  const months = isBareZeroOrBlank(month.value) ? null : numberIn(month.value, names.months);
  if (months === null || isCellError(months)) {
    const text = named(month);
    return [
      {
        zh: `月份 ${text.zh}：没有月份，结果为空。`,
        en: `Month ${text.en}: without a month the result is blank.`,
      },
    ];
  }
  const achievement = compared(asked, 3)?.achievement;
  const rate = achievement && !isReverse(achievement.sign) ? completion(achievement) : null;
  const progress = timeProportionalProgress(rate, months);
  if (rate === null || progress === null) return lines;
  const bands = profile.lights.indicator.map(({ from, value }) => ({ from, value }));
  const words = { red: '红', yellow: '黄', green: '绿', blue: '蓝' } as const;
  const edges = bands.map(({ from, value }) => ({
    zh: `${percent(from)} 起${words[value]}`,
    en: `from ${percent(from)} ${value}`,
  }));
  return [
    ...lines,
    {
      zh: `与序时进度相比：${percent(rate)} ÷ (${plain(months)} ÷ 12) = ${percent(progress)}。`,
      en: `Against elapsed time: ${percent(rate)} ÷ (${plain(months)} ÷ 12) = ${percent(progress)}.`,
    },
    {
      zh: `灯：${edges.map(({ zh }) => zh).join('，')}。`,
      en: `Lights: ${edges.map(({ en }) => en).join(', ')}.`,
    },
  ];
}
