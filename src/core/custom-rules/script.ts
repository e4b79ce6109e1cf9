/** What a Chinese keyboard types for the signs of an expression. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  ['＜', '<'],
  ['＞', '>'],
  ['＝', '='],
  ['！', '!'],
  ['＋', '+'],
  ['－', '-'],
  ['×', '*'],
  ['＊', '*'],
  ['÷', '/'],
  ['／', '/'],
  ['（', '('],
  ['）', ')'],
  ['［', '['],
  ['］', ']'],
  ['，', ','],
  ['．', '.'],
  ['　', ' '],
]);

/** What ends a text, by what begins it. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['”', '”'],
  ['＂', '＂'],
]);

const PERCENT = /(\d+(?:\.\d+)?)[%％]/y;

/** A condition as the expression language spells it. */
export interface Script {
  readonly text: string;
  /** Position in what the user typed of a position in `text`. */
  typedAt(position: number): number;
}

/** A percentage as its ratio: 92.5% is 0.925. */
function ratioOf(percent: string): string {
  const [whole = '', fraction = ''] = percent.split('.');
  const digits = whole.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`;
}

/**
 * Spells a condition as FEEL does: the signs of a Chinese keyboard outside of texts (＜＝, ≤, （）, “”), and
 * percentages as ratios. Every position is remembered, so that an error is shown where it was typed.
 */
export function toScript(typed: string): Script {
  let text = '';
  const origins: number[] = [];
  const put = (part: string, origin: number) => {
    text += part;
    for (let at = 0; at < part.length; at++) origins.push(origin);
  };
  let closing: string | null = null;
  for (let at = 0; at < typed.length; at++) {
    const char = typed[at]!;
    if (closing !== null) {
      if (char === closing) {
        closing = null;
        put('"', at);
      } else if (char === '\\' && closing === '"' && at + 1 < typed.length) {
        put(char, at);
        put(typed[++at]!, at);
      } else put(char === '"' ? '\\"' : char === '\\' ? '\\\\' : char, at);
      continue;
    }
    PERCENT.lastIndex = at;
    const percent = PERCENT.exec(typed);
    if (percent && !/[\p{L}\d_.]/u.test(typed[at - 1] ?? '')) {
      put(ratioOf(percent[1]!), at);
      at += percent[0].length - 1;
      continue;
    }
    if (QUOTES.has(char)) {
      closing = QUOTES.get(char)!;
      put('"', at);
    } else put(SIGNS.get(char) ?? halfWidthDigit(char), at);
  }
  return {
    text,
    typedAt: (position) => (position < origins.length ? origins[position]! : typed.length),
  };
}

function halfWidthDigit(char: string): string {
  return /[０-９]/.test(char) ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : char;
}
