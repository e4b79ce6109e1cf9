import type { Random } from '../county/random';
import { bytesOfText, textOfBytes } from './target';

/** Texts that something in a spreadsheet, a page, a query or an object takes for more than a text. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '\u3000',
  '\u0000',
  '\u0001\u001f',
  '\ufeff',
  '\u202e',
  '\ud800',
  '=1+1',
  '=HYPERLINK("http://x","x")',
  '@SUM(A1)',
  '+1',
  '-1',
  '\t=1',
  '\r=1',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=1>',
  '&amp;&lt;&#0;',
  ']]>',
  '<!--',
  '{{x}}',
  '{#审核问题}',
  '$t(x)',
  '${x}',
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  '../../x',
  '..\\..\\x',
  'C:\\x',
  'CON',
  'javascript:alert(1)',
  '1e999',
  '1E308',
  '-0',
  '0x10',
  'NaN',
  'Infinity',
  '１２３',
  '²³½',
  '一百亿亿亿亿',
  '≥',
  '≥≥≤',
  '≥95%≤',
  '90%-95%-99%',
  '#REF!',
  '#NAME?',
  '2020-13-45',
  '9999999999999999999999',
  '🏗️👩‍👩‍👧',
  'é̂̃'.repeat(30),
  '万'.repeat(400),
  '（'.repeat(300),
  '1,'.repeat(300),
  '不少于'.repeat(100),
  'a'.repeat(40_000),
];

/** Numbers at the edges of what a number can be. */
export const HOSTILE_NUMBERS: readonly number[] = [
  0,
  -0,
  1,
  -1,
  0.1,
  1e-320,
  5e-324,
  1e15,
  1e16,
  1e21,
  1e308,
  -1e308,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  16384,
  1048576,
];

const slice = (text: string, random: Random): string => {
  const from = random.whole(0, text.length);
  return text.slice(from, from + random.whole(0, 20));
};

/** Cuts, repeats, doubles or replaces parts of a text. */
export function mutateText(text: string, random: Random, words: readonly string[] = HOSTILE_TEXTS): string {
  let changed = text;
  for (let count = random.whole(1, 4); count > 0; count--) {
    const at = random.whole(0, changed.length);
    const [before, after] = [changed.slice(0, at), changed.slice(at)];
    switch (random.whole(0, 5)) {
      case 0:
        changed = before + random.pick(words) + after;
        break;
      case 1:
        changed = before + after.slice(random.whole(1, 8));
        break;
      case 2:
        changed = before + slice(changed, random) + after;
        break;
      case 3:
        changed =
          before + String.fromCharCode(random.whole(0, random.chance(0.5) ? 0x7f : 0xffff)) + after.slice(1);
        break;
      case 4:
        changed = before + slice(changed, random).repeat(random.whole(2, 40)) + after;
        break;
      default:
        changed = before + random.pick(words) + after.slice(random.whole(0, 8));
    }
    // Grown without end, the inputs would only become slow.
    changed = changed.slice(0, 60_000);
  }
  return changed;
}

/** The same for the text that bytes stand for. */
export const mutateAsText = (input: Uint8Array, random: Random): Uint8Array =>
  bytesOfText(mutateText(textOfBytes(input), random));

/** Flips, cuts, repeats or overwrites bytes. */
export function mutateBytes(input: Uint8Array, random: Random): Uint8Array {
  let bytes: Uint8Array = input.slice();
  for (let count = random.whole(1, 6); count > 0 && bytes.length > 0; count--) {
    const at = random.whole(0, bytes.length - 1);
    const length = Math.min(random.whole(1, 16), bytes.length - at);
    switch (random.whole(0, 5)) {
      case 0:
        bytes[at] = random.whole(0, 255);
        break;
      case 1:
        bytes[at]! ^= 1 << random.whole(0, 7);
        break;
      case 2:
        bytes.fill(random.pick([0, 0xff, 0x7f, 0x80]), at, at + random.pick([1, 2, 4, 8]));
        break;
      case 3:
        bytes = joined(bytes.subarray(0, at), bytes.subarray(at + length));
        break;
      case 4:
        bytes = joined(bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at));
        break;
      default:
        if (random.chance(0.2)) bytes = bytes.slice(0, at);
        else bytes.copyWithin(at, random.whole(0, bytes.length - 1), bytes.length);
    }
  }
  return bytes;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
