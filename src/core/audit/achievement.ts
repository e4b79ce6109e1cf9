import { decimal, type Achievement } from '../measures';
import type { ParsedTarget, Sign } from '../indicator/types';

interface Scale {
  readonly dimension: string;
  readonly factor: number;
}

const SCALES: ReadonlyMap<string, Scale> = new Map(
  (
    [
      ['money', { 元: 1, 百元: 100, 千元: 1e3, 万元: 1e4, 百万元: 1e6, 亿元: 1e8 }],
      ['length', { 米: 1, m: 1, 公里: 1e3, 千米: 1e3, km: 1e3, '㎞': 1e3 }],
      ['mass', { 公斤: 1, 千克: 1, 吨: 1e3, 万吨: 1e7 }],
      ['area', { 平方米: 1, '㎡': 1, m2: 1, 万平方米: 1e4, 公顷: 1e4, 平方公里: 1e6, 平方千米: 1e6 }],
      ['mu', { 亩: 1, 万亩: 1e4 }],
      ['volume', { 立方米: 1, 'm³': 1, 万立方米: 1e4 }],
      ['people', { 人: 1, 人次: 1, 名: 1, 位: 1, 万人: 1e4, 万人次: 1e4 }],
      ['households', { 户: 1, 户次: 1, 万户: 1e4 }],
      ['share', { '%': 1, 百分点: 1, 个百分点: 1, '‰': 0.1 }],
    ] as const
  ).flatMap(([dimension, units]) =>
    Object.entries(units).map(([unit, factor]): [string, Scale] => [unit, { dimension, factor }]),
  ),
);

/** "元/人*月" → 元 per 人·月. */
function splitPer(unit: string): { readonly top: string; readonly per: string } {
  const at = unit.search(/[/每]/);
  if (at < 0) return { top: unit, per: '' };
  return { top: unit.slice(0, at), per: unit.slice(at + 1).replace(/[·*×/每]/g, '') };
}

/**
 * Factor that turns an amount in `from` into `to`; 1 for units without a scale (个, 家, 场次: counted
 * either way), `null` when the two measure different things.
 */
export function conversionFactor(from: string, to: string): number | null {
  if (from === to) return 1;
  const [a, b] = [splitPer(from), splitPer(to)];
  if (a.per !== b.per && a.per !== '' && b.per !== '') return null;
  const [scaleA, scaleB] = [SCALES.get(a.top), SCALES.get(b.top)];
  if (!scaleA && !scaleB) return 1;
  if (scaleA?.dimension !== scaleB?.dimension) return null;
  return decimal(scaleA!.factor).div(scaleB!.factor).toNumber();
}

/** The amount in the unit of `other`, or `null`. A bare ratio beside a percentage is that percentage. */
function inUnitOf(amount: ParsedTarget, other: ParsedTarget): number | null {
  const { number, unit } = amount;
  if (number === null || unit === other.unit) return number;
  if (unit === null) {
    const isBareShare = other.unit === '%' && number !== 0 && Math.abs(number) <= 1;
    if (!isBareShare) return number;
    // Beside a small percentage nobody can tell 0.5 from 0.5%.
    return Math.abs(other.number ?? 0) <= 1 ? null : decimal(number).times(100).toNumber();
  }
  if (other.unit === null) return number;
  const factor = conversionFactor(unit, other.unit);
  return factor === null ? null : decimal(number).times(factor).toNumber();
}

const PER_PERIOD = /[每/](半年|季|月|旬|周|星期|日|天)/;

/** What part of the year a figure is for: "每月2次", "2次/月" → 月; money is paid by rates of its own. */
function periodOf({ before, unit, after }: ParsedTarget): string | null {
  const text = `${before}${unit ?? ''}${after}`;
  return text.includes('元') ? null : (PER_PERIOD.exec(text)?.[1] ?? null);
}

/**
 * Actual and target in one unit, ready for the measures; `null` when they cannot be compared: no number,
 * an actual that is itself a limit ("≥90%"), units of different things, above the upper end of a range, twice a
 * month beside 24 times.
 */
export function achievementOf(target: ParsedTarget, actual: ParsedTarget, sign: Sign): Achievement | null {
  if (actual.sign !== null || actual.upper !== null) return null;
  if (periodOf(target) !== periodOf(actual)) return null;
  // A bare 1 beside "95%": the side without a unit is read in the other's.
  const isBareTarget = target.unit === null && actual.unit !== null;
  const done = isBareTarget ? actual.number : inUnitOf(actual, target);
  const wanted = isBareTarget ? inUnitOf(target, actual) : target.number;
  if (done === null || wanted === null) return null;
  if (target.upper === null) return { actual: done, target: wanted, sign };
  return done > target.upper ? null : { actual: done, target: wanted, sign: '≥' };
}
