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

/** Everything a name turns into when one character is left out, and the name itself. */
function* shortened(name: string): Generator<string> {
  yield name;
  for (let at = 0; at < name.length; at++) yield name.slice(0, at) + name.slice(at + 1);
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
  private readonly byShortened = new Map<string, SeenName<Thing>[]>();

  has(name: string): boolean {
    return this.names.has(name);
  }

  add(name: string, thing: Thing): void {
    const seen = { thing, name, order: this.names.size };
    this.names.add(name);
    const skeleton = nameSkeleton(name);
    if (!this.bySkeleton.has(skeleton)) this.bySkeleton.set(skeleton, seen);
    if (name.length < SHORTEST) return;
    for (const form of new Set(shortened(name))) {
      const known = this.byShortened.get(form);
      if (known) known.push(seen);
      else this.byShortened.set(form, [seen]);
    }
  }

  /** The first name met that this one nearly repeats. */
  twinOf(name: string): SeenName<Thing> | undefined {
    let twin = this.bySkeleton.get(nameSkeleton(name));
    for (const form of new Set(shortened(name))) {
      for (const seen of this.byShortened.get(form) ?? []) {
        if (twin && seen.order >= twin.order) continue;
        this.compared++;
        if (isSlip(seen.name, name)) twin = seen;
      }
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
