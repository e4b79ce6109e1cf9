import { similarity } from '../rules/names/similar-names';
import { byText } from './part';
import type { Choice } from './questions';

/** A name within the other is worth asking about, however much longer that is. */
const CONTAINED = 0.9;
/** A name inside another by chance is shorter. */
const SHORTEST_CONTAINED = 3;

/** How alike two names are, as compared, 0..1: by their pairs of characters, or by one standing in the other. */
export function likenessOf(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const shared = similarity(a, b);
  return short.length >= SHORTEST_CONTAINED && long.includes(short) ? Math.max(CONTAINED, shared) : shared;
}

/** Names that are worth asking about, likeliest first. */
export function choicesAmong<Entry extends { readonly key: string; readonly name: string }>(
  wanted: string,
  entries: readonly Entry[],
  comparable: (entry: Entry) => string,
  { least, most }: { readonly least: number; readonly most: number },
): Choice[] {
  return entries
    .map((entry) => ({ id: entry.key, label: entry.name, likeness: likenessOf(wanted, comparable(entry)) }))
    .filter(({ likeness }) => likeness >= least)
    .sort((a, b) => b.likeness - a.likeness || byText(a.id, b.id))
    .slice(0, most);
}
