/** First and last column of the sheet that a column of a block takes. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/**
 * Divides columns of a sheet among columns of a block, in their order and each at least one, so that the widths come
 * as near as possible to the wanted ones.
 * @param widths of the sheet's columns; no fewer than are wanted
 * @returns how many of the sheet's columns each of the block's takes
 */
function shareOut(widths: readonly number[], wanted: readonly number[]): number[] {
  const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
  const scale = sum(widths) / sum(wanted);
  const strain = (from: number, to: number, index: number) => {
    const want = wanted[index]! * scale;
    return ((sum(widths.slice(from, to)) - want) / want) ** 2;
  };
  /** The best division of the columns from `from` on among the block's from `index` on. */
  const best = (from: number, index: number): { readonly cost: number; readonly shares: number[] } => {
    const left = wanted.length - index - 1;
    if (left === 0) return { cost: strain(from, widths.length, index), shares: [widths.length - from] };
    let found = { cost: Infinity, shares: [] as number[] };
    for (let to = from + 1; to <= widths.length - left; to++) {
      const rest = best(to, index + 1);
      const cost = strain(from, to, index) + rest.cost;
      if (cost < found.cost) found = { cost, shares: [to - from, ...rest.shares] };
    }
    return found;
  };
  return best(0, 0).shares;
}

/**
 * The columns of a block beside its label, which has the sheet's first column for itself.
 * @param widths of all columns of the sheet
 * @param wanted width of each column of the block, in characters
 */
export function spansOf(widths: readonly number[], wanted: readonly number[]): Span[] {
  let left = 1;
  return shareOut(widths.slice(1), wanted).map((count) => {
    const span = { left, right: left + count - 1 };
    left += count;
    return span;
  });
}
