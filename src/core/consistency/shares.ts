import type { Measure } from '../rollup';
import { scopesIn } from './scopes';
import type { NumberInText } from './types';
import { measuresNamed, notUnderstood } from './words';

/** Which measure or kind each number of a 分别 stands for. */
export interface Share {
  readonly measure?: Measure;
  readonly group?: '部门预算' | '专项';
  readonly isUnclear?: boolean;
}

/** Numbers that follow each other with nothing but 、 or 和 between them. */
export function runFrom(text: string, numbers: readonly NumberInText[], index: number): number {
  let last = index;
  while (
    last + 1 < numbers.length &&
    /^[、和与及，]$/.test(text.slice(numbers[last]!.end, numbers[last + 1]!.start))
  )
    last++;
  return last - index + 1;
}

/** `earlier`: of whom they are may have been said with an earlier 分别 of the sentence. */
export function sharesOf(left: string, count: number, earlier: readonly Share[]): Share[] {
  const before = left.slice(0, left.lastIndexOf('分别'));
  const kinds = [
    ...new Set(
      scopesIn(before).flatMap(({ scope }) => (scope === '部门预算' || scope === '专项' ? scope : [])),
    ),
  ];
  const isPlain = notUnderstood(before) === '';
  if (isPlain && kinds.length === count && count > 1) return kinds.map((group) => ({ group }));
  const measures = measuresNamed(before);
  if (isPlain && measures.length === count && count > 1) return measures.map((measure) => ({ measure }));
  if (isPlain && kinds.length === 0 && measures.length === 1 && earlier.length === count) return [...earlier];
  return Array.from({ length: count }, () => ({ isUnclear: true }));
}
