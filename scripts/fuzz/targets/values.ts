/** Cell values that nobody would type, and some that look as if somebody had. */
import fc from 'fast-check';
import { bytesOfText } from '../target';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS } from '../mutate';

const PIECES = [
  '≥',
  '≤',
  '＞',
  '=',
  '不少于',
  '不低于',
  '不超过',
  '以上',
  '以内',
  '达到',
  '约',
  '较上年增长',
  '95',
  '12.5',
  '1,234',
  '０．５',
  '三十',
  '百分之九十',
  '2020年12月底前',
  '%',
  '％',
  '万元',
  '元/人',
  '个',
  '座',
  '公里',
  '人次',
  '个百分点',
  '-',
  '~',
  '至',
  '—',
  '/',
  '(',
  ')',
  '（',
  '）',
  '、',
  ';',
  '；',
  '\n',
  ' ',
  '\u3000',
  '完成',
  '有效提升',
  '是',
  '否',
  '无',
  '优',
  '不适用',
  '定性',
];

/** Texts put together from what stands in target values, with something strange between now and then. */
export const targetTexts: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((parts) => parts.join('')),
  },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...HOSTILE_TEXTS)), { maxLength: 8 })
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map(String) },
);

export const cellValues: fc.Arbitrary<string | number | boolean | null> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: targetTexts },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE_NUMBERS) },
  { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.boolean() },
);

/** Any JSON text, with the names that reach into what objects inherit among the others. */
export const jsonTexts: fc.Arbitrary<Uint8Array> = fc
  .json({ depthSize: 'medium', stringUnit: 'grapheme' })
  .map((text) => bytesOfText(text.replaceAll(/"([a-c])"(?=:)/g, '"__proto__"')));
