/** How many indicators are 定量: 量化率, 平均量化率, 是否定量, 解析指标值, 指标统计. */
import { isNotApplicable, natureOf, parseTarget, printTarget, type Nature } from '../core/indicator';
import { averageQuantificationRate, quantificationRate, type IndicatorCounts } from '../core/measures';
import type { Profile } from '../core/profile';
import { align, blockOf, isBareZeroOrBlank, spill, textArgument, type Argument } from './cells';
import { divisionByZero, invalidValue, isCellError } from './errors';
import { parameterNames as names } from './parameter-names';
import { numberIn, profileArgument, signIn, targetCell } from './read-arguments';
import type { CellValue } from '../core/grid';

/** Throws what is an error, so that one bad cell is not silently left out of a count. */
function sound<T>(value: T): Exclude<T, CustomFunctions.Error> {
  if (isCellError(value)) throw value;
  return value as Exclude<T, CustomFunctions.Error>;
}

/** Nature of an indicator; `undefined` when it is 不适用 and so counts nowhere. */
function natureIn(value: CellValue, signCell: CellValue, profile: Profile): Nature | null | undefined {
  const target = targetCell(value, sound(signIn(signCell)));
  const source = { value: target, sign: signCell };
  return isNotApplicable(source) ? undefined : natureOf(source, profile.quantification.policy);
}

/** Indicators of one or several units: rows without a 三级指标 are no indicators. */
export function* indicators(given: readonly Argument[], profile: Profile) {
  const cells = align(given);
  for (let row = 0; row < cells.height; row++) {
    for (let col = 0; col < cells.width; col++) {
      const [unit, name] = [cells.at(0, row, col), cells.at(1, row, col)];
      if (isBareZeroOrBlank(name)) {
        yield { unit, nature: undefined };
      } else yield { unit, nature: natureIn(cells.at(2, row, col), cells.at(3, row, col), profile) };
    }
  }
}

/**
 * 量化率 of a list of indicators, as a ratio; "" for an empty list.
 * @customfunction QUANTRATE 量化率
 */
export function quantRate(
  indicatorNames: unknown[][],
  targets: unknown[][],
  signs?: unknown[][],
  profile?: unknown,
): unknown {
  const rules = profileArgument(profile);
  const given = [
    { name: names.unit, value: null },
    { name: names.indicator, value: indicatorNames },
    { name: names.target, value: targets },
    { name: names.sign, value: signs },
  ];
  let quantitative = 0;
  let total = 0;
  for (const { nature } of indicators(given, rules)) {
    if (nature === undefined) continue;
    total++;
    if (nature === '定量') quantitative++;
  }
  if (total > 0) return quantificationRate(quantitative, total);
  const isEmpty = (blockOf(indicatorNames) ?? []).every((row) => row.every(isBareZeroOrBlank));
  if (isEmpty) return '';
  throw divisionByZero();
}

export const AVERAGE_METHODS: Readonly<Record<string, 'pooled' | 'mean'>> = {
  合并: 'pooled',
  pooled: 'pooled',
  平均: 'mean',
  mean: 'mean',
};

/**
 * 平均量化率 of several units from their counts, as a ratio.
 * @customfunction AVGQUANTRATE 平均量化率
 */
export function averageQuantRate(
  quantitative: unknown[][],
  totals: unknown[][],
  method?: unknown,
  profile?: unknown,
): unknown {
  const rules = profileArgument(profile);
  const word = textArgument(method);
  const way = word === null ? rules.quantification.average : AVERAGE_METHODS[word.toLowerCase()];
  if (way === undefined) {
    throw invalidValue({
      zh: `方法“${word}”应为“合并”或“平均”。`,
      en: `The method “${word}” must be “合并” (pooled) or “平均” (mean).`,
    });
  }
  const cells = align([
    { name: names.quantitativeCount, value: quantitative },
    { name: names.totalCount, value: totals },
  ]);
  const units: IndicatorCounts[] = [];
  for (let row = 0; row < cells.height; row++) {
    for (let col = 0; col < cells.width; col++) {
      const counted = sound(numberIn(cells.at(0, row, col), names.quantitativeCount)) ?? 0;
      const total = sound(numberIn(cells.at(1, row, col), names.totalCount)) ?? 0;
      if (counted < 0 || counted > total) {
        throw invalidValue({
          zh: `定量指标数 ${counted} 应在 0 与指标总数 ${total} 之间。`,
          en: `${counted} quantitative indicators must be between 0 and their total ${total}.`,
        });
      }
      units.push({ quantitative: counted, total });
    }
  }
  return averageQuantificationRate(units, way) ?? '';
}

/**
 * TRUE for each value that is 定量, FALSE for 定性, "" for blanks and 不适用.
 * @customfunction ISQUANT 是否定量
 */
export function isQuantitative(targets: unknown[][], signs?: unknown[][], profile?: unknown): unknown[][] {
  const rules = profileArgument(profile);
  const given = [
    { name: names.target, value: targets },
    { name: names.sign, value: signs },
  ];
  return spill(given, (cell) => {
    const sign = signIn(cell(1));
    if (isCellError(sign)) return sign;
    const nature = natureIn(cell(0), cell(1), rules);
    return nature ? nature === '定量' : '';
  });
}

/**
 * Takes each value apart into four columns: sign, number, unit, nature.
 * @customfunction PARSETARGET 解析指标值
 */
export function parseTargets(targets: unknown[][], profile?: unknown): unknown[][] {
  const { policy } = profileArgument(profile).quantification;
  const cells = align([{ name: names.target, value: targets }]);
  const rows: unknown[][] = [];
  for (let row = 0; row < cells.height; row++) {
    for (let col = 0; col < cells.width; col++) {
      const parsed = parseTarget(targetCell(cells.at(0, row, col), null), policy);
      // Both ends of a range, as text: one of them alone would be taken for the target.
      const isRange = parsed.upper !== null;
      const number = isRange
        ? printTarget({ ...parsed, sign: null, unit: null, before: '', after: '' })
        : parsed.number;
      rows.push([parsed.sign ?? '', number ?? '', parsed.unit ?? '', parsed.nature ?? '']);
    }
  }
  return rows;
}

/** Stands for rows above the first unit's name. */
const UNNAMED = '（未填单位）';

/**
 * A table with one row per unit: 三级指标数, 定量指标数, 量化率, and the total with its method.
 * @customfunction SUMMARY 指标统计
 */
export function summary(
  units: unknown[][],
  indicatorNames: unknown[][],
  targets: unknown[][],
  signs?: unknown[][],
  profile?: unknown,
): unknown[][] {
  const rules = profileArgument(profile);
  const given = [
    { name: names.unit, value: units },
    { name: names.indicator, value: indicatorNames },
    { name: names.target, value: targets },
    { name: names.sign, value: signs },
  ];
  const counts = new Map<string, { quantitative: number; total: number }>();
  // A merged cell holds its text once: the rows below belong to the same unit.
  let current = UNNAMED;
  for (const { unit, nature } of indicators(given, rules)) {
    if (!isBareZeroOrBlank(unit)) current = String(unit).trim();
    if (nature === undefined) continue;
    const count = counts.get(current) ?? { quantitative: 0, total: 0 };
    counts.set(current, count);
    count.total++;
    if (nature === '定量') count.quantitative++;
  }
  if (counts.size === 0) return [['']];
  const all = [...counts.values()];
  const total = {
    quantitative: all.reduce((sum, count) => sum + count.quantitative, 0),
    total: all.reduce((sum, count) => sum + count.total, 0),
  };
  const method = rules.quantification.average;
  return [
    ['单位', '三级指标数', '定量指标数', '量化率'],
    ...[...counts].map(([unit, count]) => [
      unit,
      count.total,
      count.quantitative,
      quantificationRate(count.quantitative, count.total),
    ]),
    [
      method === 'pooled' ? '合计（合并）' : '合计（平均）',
      total.total,
      total.quantitative,
      averageQuantificationRate(all, method),
    ],
  ];
}
