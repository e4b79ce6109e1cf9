/** How indicators were counted: 量化率, 平均量化率, 是否定量, 解析指标值, 指标统计. */
import { isNotApplicable, natureOf, parseTarget } from '../../core/indicator';
import { averageQuantificationRate, quantificationRate, type IndicatorCounts } from '../../core/measures';
import type { LocalizedText } from '../../core/text';
import { isBareZeroOrBlank } from '../cells';
import { isCellError } from '../errors';
import { parameterNames as names } from '../parameter-names';
import { AVERAGE_METHODS, indicators } from '../quantification';
import { numberIn, signIn, targetCell } from '../read-arguments';
import {
  aligned,
  listed,
  named,
  percent,
  placed,
  plain,
  wordIn,
  type ArgumentCells,
  type Asked,
  type Placed,
} from './asked';

const NONE: ArgumentCells = { block: null, place: () => null, text: '' };

/** What became of each place of the lists. */
function counted(asked: Asked, from: number) {
  const [name = NONE, target = NONE, sign = NONE] = asked.arguments.slice(from);
  const unit = from === 1 ? asked.arguments[0]! : NONE;
  const cells = aligned([name, target, sign])!;
  const given = [unit, name, target, sign].map(({ block }, index) => ({
    name: [names.unit, names.indicator, names.target, names.sign][index]!,
    value: block,
  }));
  const found = [...indicators(given, asked.profile)];
  return found.map(({ nature }, index) => {
    const [row, col] = [Math.floor(index / cells.width), index % cells.width];
    const [named_, target_] = [placed(name, row, col), placed(target, row, col)];
    const isNamed = !isBareZeroOrBlank(named_.value);
    return { nature, isNamed, name: named_, target: target_ };
  });
}

function countingLines(
  asked: Asked,
  from: number,
): { lines: LocalizedText[]; quantitative: number; total: number } {
  const rows = counted(asked, from);
  const of = (wanted: (row: (typeof rows)[number]) => boolean) => rows.filter(wanted);
  const quantitative = of(({ nature }) => nature === '定量');
  const qualitative = of(({ nature }) => nature === '定性');
  const blank = of(({ nature }) => nature === null);
  const notApplicable = of(({ nature, isNamed }) => nature === undefined && isNamed);
  const unnamed = of(({ isNamed, target }) => !isNamed && !isBareZeroOrBlank(target.value));
  const total = quantitative.length + qualitative.length + blank.length;
  const list = (some: typeof rows) => listed(some.map(({ target }) => named(target)));
  const lines: LocalizedText[] = [
    {
      zh: `数到三级指标 ${total} 个，其中定量 ${quantitative.length} 个。`,
      en: `Indicators counted: ${total}, of which quantitative: ${quantitative.length}.`,
    },
  ];
  const add = (some: typeof rows, zh: (text: string) => string, en: (text: string) => string) => {
    if (some.length === 0) return;
    const text = list(some);
    lines.push({ zh: zh(text.zh), en: en(text.en) });
  };
  add(
    quantitative,
    (text) => `定量：${text}。`,
    (text) => `Quantitative: ${text}.`,
  );
  add(
    qualitative,
    (text) => `定性：${text}。`,
    (text) => `Qualitative: ${text}.`,
  );
  add(
    blank,
    (text) => `指标值空白，计入总数但不算定量：${text}。`,
    (text) => `Without a target, counted among all but not as quantitative: ${text}.`,
  );
  add(
    notApplicable,
    (text) => `标为“不适用”，没有计入：${text}。`,
    (text) => `Marked 不适用 (not applicable), left out: ${text}.`,
  );
  add(
    unnamed,
    (text) => `没有三级指标名称，没有计入：${text}。`,
    (text) => `Without the name of an indicator, left out: ${text}.`,
  );
  return { lines, quantitative: quantitative.length, total };
}

export function quantRateLines(asked: Asked): LocalizedText[] {
  const { lines, quantitative, total } = countingLines(asked, 0);
  const rate = quantificationRate(quantitative, total);
  if (rate === null) {
    return [
      ...lines,
      { zh: '没有可数的指标，结果为空。', en: 'There is nothing to count, so the result is blank.' },
    ];
  }
  return [
    ...lines,
    {
      zh: `量化率 = ${quantitative} ÷ ${total} = ${percent(rate)}。`,
      en: `Quantification rate = ${quantitative} ÷ ${total} = ${percent(rate)}.`,
    },
  ];
}

export function summaryLines(asked: Asked): LocalizedText[] {
  const { lines } = countingLines(asked, 1);
  const isPooled = asked.profile.quantification.average === 'pooled';
  return [
    {
      zh: '按单位分组；单位空白的行随上一行（合并单元格）。',
      en: 'Grouped by unit; a blank unit is that of the row above (merged cells).',
    },
    ...lines,
    isPooled
      ? {
          zh: '合计行的方法是“合并”：定量数之和 ÷ 总数之和。',
          en: 'The total row is pooled (合并): sum of the quantitative ÷ sum of all.',
        }
      : {
          zh: '合计行的方法是“平均”：各单位量化率的平均数。',
          en: 'The total row is the mean (平均) of the units’ rates.',
        },
  ];
}

export function averageLines(asked: Asked): LocalizedText[] {
  const [quantitative = NONE, totals = NONE, method] = asked.arguments;
  const cells = aligned([quantitative, totals])!;
  const units: (IndicatorCounts & { readonly place: Placed })[] = [];
  for (let row = 0; row < cells.height; row++) {
    for (let col = 0; col < cells.width; col++) {
      const [some, all] = [0, 1].map((index) => numberIn(cells.at(index, row, col), names.totalCount));
      if (isCellError(some) || isCellError(all)) return [];
      units.push({ quantitative: some ?? 0, total: all ?? 0, place: placed(totals, row, col) });
    }
  }
  const word = wordIn(method);
  const way = word === null ? asked.profile.quantification.average : AVERAGE_METHODS[word.toLowerCase()]!;
  const rate = averageQuantificationRate(units, way);
  const counting = units.filter(({ total }) => total > 0);
  const without = listed(units.filter(({ total }) => total === 0).map(({ place }) => named(place)));
  const sum = (of: (unit: IndicatorCounts) => number) => plain(units.reduce((all, one) => all + of(one), 0));
  const chosen =
    word === null
      ? { zh: `（口径“${asked.profile.name.zh}”）`, en: ` (by the profile “${asked.profile.name.en}”)` }
      : { zh: '', en: '' };
  if (rate === null)
    return [{ zh: '没有指标，结果为空。', en: 'There are no indicators, so the result is blank.' }];
  if (way === 'pooled') {
    const division = `${sum((unit) => unit.quantitative)} ÷ ${sum((unit) => unit.total)} = ${percent(rate)}`;
    return [
      {
        zh: `方法：合并${chosen.zh}。定量数之和 ÷ 总数之和 = ${division}。`,
        en: `Method: pooled (合并)${chosen.en}. Sum of the quantitative ÷ sum of all = ${division}.`,
      },
    ];
  }
  return [
    {
      zh: `方法：平均${chosen.zh}。${counting.length} 个单位各自的量化率相加，再除以 ${counting.length} = ${percent(rate)}。`,
      en: `Method: mean (平均)${chosen.en}. The rates of ${counting.length} units, added up and divided by ${counting.length} = ${percent(rate)}.`,
    },
    ...(counting.length < units.length
      ? [
          {
            zh: `总数为 0，没有计入：${without.zh}。`,
            en: `With a total of 0, left out: ${without.en}.`,
          },
        ]
      : []),
  ];
}

export function natureLines({ arguments: given, row, col, profile }: Asked): LocalizedText[] {
  const [target, sign] = [placed(given[0]!, row, col), placed(given[1] ?? NONE, row, col)];
  const word = signIn(sign.value);
  if (isCellError(word)) return [];
  const value = targetCell(target.value, word);
  const source = { value, sign: sign.value };
  const text = named(target);
  if (isNotApplicable(source)) {
    return [
      {
        zh: `${text.zh}标为“不适用”，结果为空。`,
        en: `${text.en} is marked 不适用, so the result is blank.`,
      },
    ];
  }
  const { policy } = profile.quantification;
  const nature = natureOf(source, policy);
  if (nature === null)
    return [
      { zh: `${text.zh}：没有指标值，结果为空。`, en: `${text.en}: no target, so the result is blank.` },
    ];
  const isBySign = word === '定性' || word === '定量(其他)';
  const { number, unit, kind } = parseTarget(value, policy);
  const figure = number === null ? '' : `${plain(number)}${unit ?? ''}`;
  if (isBySign) {
    const by = named(sign);
    return [
      { zh: `计算符号 ${by.zh} 说明它是${nature}。`, en: `The sign ${by.en} says that it is ${nature}.` },
    ];
  }
  const why: LocalizedText =
    figure !== ''
      ? { zh: `里面有数值 ${figure}`, en: `it holds the figure ${figure}` }
      : kind === 'text'
        ? { zh: '是文字，没有可以比较的数值', en: 'it is words, with no figure to compare' }
        : { zh: '按口径归类', en: 'by the profile' };
  const word_ = nature === '定量' ? '定量 (quantitative)' : '定性 (qualitative)';
  return [{ zh: `${text.zh}是${nature}：${why.zh}。`, en: `${text.en} is ${word_}: ${why.en}.` }];
}

export function parsedLines({ arguments: given, row, profile }: Asked): LocalizedText[] {
  const cell = placed(given[0]!, row, 0);
  const { sign, number, unit, nature } = parseTarget(
    targetCell(cell.value, null),
    profile.quantification.policy,
  );
  const text = named(cell);
  const parts = [sign, number === null ? null : plain(number), unit, nature];
  const [zh, en] = [
    ['符号', '数值', '单位', '性质'],
    ['sign', 'number', 'unit', 'nature'],
  ].map((words, language) =>
    words.map((word, index) => `${word} ${parts[index] ?? (language === 0 ? '无' : 'none')}`),
  );
  return [
    { zh: `${text.zh}拆成：${zh!.join('，')}。`, en: `${text.en} comes apart into: ${en!.join(', ')}.` },
  ];
}
