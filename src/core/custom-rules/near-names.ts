/** How many near names a message lists. */
const MOST = 3;

/** Characters to put in, leave out or change to turn one name into another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

/**
 * Names that somebody may have meant, nearest first: with a slip, or longer or shorter than the one that was
 * meant. Names far from everything have none.
 */
export function nearNames(name: string, names: Iterable<string>): string[] {
  if (name.length > 40) return [];
  const near: { readonly name: string; readonly far: number }[] = [];
  for (const known of new Set(names)) {
    const isPart = name.length >= 2 && (known.includes(name) || name.includes(known));
    const far = distance(name, known);
    const allowed = Math.max(1, Math.floor(Math.max(name.length, known.length) / 3));
    if (far <= allowed || isPart) near.push({ name: known, far });
  }
  return near
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map((one) => one.name);
}
