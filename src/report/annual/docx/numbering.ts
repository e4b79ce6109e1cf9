import type { Heading } from '../model';

const DIGITS = '零一二三四五六七八九';

/** 1 → 一, 12 → 十二, 20 → 二十; up to 99. */
export function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const tenWord = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return `${tenWord}${ones === 0 && tens > 0 ? '' : DIGITS[ones]}`;
}

/** Numbers the headings as official documents do: 一、 （一） 1. */
export class HeadingNumbers {
  private readonly counts: [number, number, number] = [0, 0, 0];

  next(level: Heading['level']): string {
    this.counts[level - 1]!++;
    this.counts.fill(0, level);
    const number = this.counts[level - 1]!;
    if (level === 1) return `${chineseNumber(number)}、`;
    return level === 2 ? `（${chineseNumber(number)}）` : `${number}.`;
  }
}
