const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** Characters a Chinese numeral is written with. */
export const NUMERAL_CHARS = '零〇一二两三四五六七八九十百千万亿';

/**
 * Value of a Chinese numeral: 三十 → 30, 两千零五 → 2005, 一百二 → 102 is not guessed at and read as 102.
 * `null` when the characters form none.
 */
export function readChineseNumeral(text: string): number | null {
  if (text === '') return null;
  const chars = [...text];
  if (chars.length > 1 && chars.every((char) => char in DIGITS)) {
    return chars.length > 15 ? null : Number(chars.map((char) => DIGITS[char]).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const char of chars) {
    if (char in DIGITS) {
      digit = DIGITS[char]!;
    } else if (char in STEPS) {
      section += (digit ?? 1) * STEPS[char]!;
      digit = null;
    } else if (char in MYRIADS) {
      const below = section + (digit ?? 0);
      if (below === 0) return null;
      total = (total + below) * MYRIADS[char]!;
      section = 0;
      digit = null;
    } else return null;
  }
  return total + section + (digit ?? 0);
}
