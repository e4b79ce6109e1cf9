import { squeeze } from '../../indicator';

/** A name as a reader sees it: marks of core indicators and numbering left out. */
export function bareName(name: string): string {
  return squeeze(name)
    .replace(/^[★☆▲△●*＊]+/, '')
    .replace(/^(?:指标)?\d{1,2}[.、:．]+(?!\d)/, '');
}

const PUNCTUATION = /[()[\]{}（）【】《》〈〉“”‘’"'、,，.。·:：;；/\\\-—_~～!！?？]/g;
const PARTICLES = /[的之了地]/g;
/** 人数, 数量, 个数: the same thing counted; what stands before says what. */
const COUNT_SUFFIX = /(?:总?数量|[个总]数)$/;

/** What two names have in common when they differ only in punctuation, particles or the word for a count. */
export function nameSkeleton(name: string): string {
  const text = bareName(name).replace(PUNCTUATION, '').replace(PARTICLES, '').toLowerCase();
  return text.length > 4 ? text.replace(COUNT_SUFFIX, '数') : text;
}

/** A single one of these turns a name into another indicator. */
const MEANINGFUL =
  /[\d不未非无新老旧大小多少上下前后左右东西南北中高低内外正负男女首末总分年月日季周人次户村镇乡县市省级公私一二三四五六七八九十]/;

/** Shorter names differ by one character all too easily. */
const SHORTEST = 8;

/**
 * True when two names differ by one character left out, put in, or swapped with its neighbour, and that
 * character does not change what is meant.
 */
export function isSlip(first: string, second: string): boolean {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (short.length < SHORTEST || short === long) return false;
  let start = 0;
  while (short[start] === long[start]) start++;
  if (long.length === short.length + 1) {
    return short.slice(start) === long.slice(start + 1) && !MEANINGFUL.test(long[start]!);
  }
  return (
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    short.slice(start + 2) === long.slice(start + 2)
  );
}

/** Makes a number of a text: each character counts this often more than the one behind it. */
const BASE = 0x01000193;

/**
 * A number for the name, and one for each text it turns into when one character is left out. Equal texts have equal
 * numbers; other texts hardly ever do, and whoever finds an equal number looks at the names themselves.
 */
function shortened(name: string): number[] {
  const before = [0];
  for (let at = 0; at < name.length; at++)
    before.push((Math.imul(before[at]!, BASE) + name.charCodeAt(at)) | 0);
  const numbers = [before[name.length]!];
  let behind = 0;
  let power = 1;
  for (let at = name.length - 1; at >= 0; at--) {
    const code = name.charCodeAt(at);
    // Of equal neighbours it does not matter which one is left out.
    if (code !== name.charCodeAt(at + 1)) numbers.push((Math.imul(before[at]!, power) + behind) | 0);
    behind = (behind + Math.imul(code, power)) | 0;
    power = Math.imul(power, BASE);
  }
  return numbers;
}

interface SeenName<Thing> {
  readonly thing: Thing;
  readonly name: string;
  readonly order: number;
}

/**
 * Names met so far, so that the one a further name nearly repeats is found without comparing it with all of them: two
 * names that differ by a slip have one shortened form in common.
 */
export class SeenNames<Thing> {
  /** How many pairs of names have been compared character by character. */
  compared = 0;
  private readonly names = new Set<string>();
  private readonly bySkeleton = new Map<string, SeenName<Thing>>();
  private readonly byShortened = new Map<number, SeenName<Thing>[]>();

  has(name: string): boolean {
    return this.names.has(name);
  }

  /** Notes a name that has not been met; gives the first one met that it nearly repeats. */
  meet(name: string, thing: Thing): SeenName<Thing> | undefined {
    const seen = { thing, name, order: this.names.size };
    this.names.add(name);
    const skeleton = nameSkeleton(name);
    let twin = this.bySkeleton.get(skeleton);
    if (!twin) this.bySkeleton.set(skeleton, seen);
    if (name.length < SHORTEST) return twin;
    for (const form of shortened(name)) {
      const known = this.byShortened.get(form);
      if (!known) {
        this.byShortened.set(form, [seen]);
        continue;
      }
      for (const other of known) {
        if (twin && other.order >= twin.order) continue;
        this.compared++;
        if (isSlip(other.name, name)) twin = other;
      }
      known.push(seen);
    }
    return twin;
  }
}

/** Share of pairs of neighbouring characters that two names have in common, 0..1. */
export function similarity(a: string, b: string): number {
  const pairsOf = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const [first, second] = [pairsOf(a), pairsOf(b)];
  if (first.length + second.length === 0) return a === b ? 1 : 0;
  const open = [...second];
  const shared = first.filter((pair) => {
    const at = open.indexOf(pair);
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * shared) / (first.length + second.length);
}
