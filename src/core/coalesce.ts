import type { Address, Area } from './grid';

/**
 * Covers exactly the given cells with as few rectangles as a sweep finds: runs along a row, then equal
 * runs of neighbouring rows joined. The rectangles do not overlap and come in reading order.
 */
export function coalesce(cells: readonly Address[]): Area[] {
  const byRow = new Map<number, number[]>();
  for (const { row, col } of cells) {
    const columns = byRow.get(row);
    if (columns) columns.push(col);
    else byRow.set(row, [col]);
  }

  const done: Area[] = [];
  let open = new Map<string, Area>();
  let previousRow = Number.NaN;
  for (const row of [...byRow.keys()].sort((a, b) => a - b)) {
    const next = new Map<string, Area>();
    for (const [left, right] of runs(byRow.get(row)!)) {
      const key = `${left}:${right}`;
      const above = row === previousRow + 1 ? open.get(key) : undefined;
      if (above) open.delete(key);
      next.set(key, { top: above?.top ?? row, left, bottom: row, right });
    }
    done.push(...open.values());
    open = next;
    previousRow = row;
  }
  done.push(...open.values());
  return done.sort((a, b) => a.top - b.top || a.left - b.left);
}

/** First and last of each run of consecutive numbers; repeated numbers count once. */
function runs(numbers: number[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const number of numbers.sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && number <= last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}
