import type { Address } from '../grid';
import { contentAt, placeOf, sameContent, type CellContent } from './content';
import type { JournalEdit } from './journal';
import type { Grids } from './plan';

/** What has to be written to undo edits, and which of them cannot be undone. */
export interface RevertPlan {
  readonly writes: readonly {
    readonly sheet: string;
    readonly cell: Address;
    readonly content: CellContent;
  }[];
  /** Edits of cells that hold something else by now: they are left alone. */
  readonly changed: readonly JournalEdit[];
  /** Edits on sheets that are not there. */
  readonly gone: readonly JournalEdit[];
}

/**
 * Takes edits back. A cell that holds what one of its edits wrote, or what was before one that was never made, gets
 * what it held before the first; one that holds anything else has been changed by somebody and is left alone.
 */
export function planRevert(edits: readonly JournalEdit[], now: Grids): RevertPlan {
  const gone = edits.filter(({ sheet }) => !now.has(sheet));
  const byPlace = new Map<string, JournalEdit[]>();
  for (const edit of edits) {
    const place = placeOf(edit.sheet, edit.cell);
    if (now.has(edit.sheet)) byPlace.set(place, [...(byPlace.get(place) ?? []), edit]);
  }
  const writes: RevertPlan['writes'][number][] = [];
  const changed: JournalEdit[] = [];
  for (const all of byPlace.values()) {
    const chain = withoutBreaks(all);
    const { sheet, cell, before } = chain[0]!;
    const content = contentAt(now.get(sheet)!, cell);
    if (sameContent(content, before)) continue;
    const isOurs = chain.some((edit) => sameContent(content, edit.after));
    if (isOurs) writes.push({ sheet, cell, content: before });
    else changed.push(chain.at(-1)!);
  }
  return { writes, changed, gone };
}

/** The last edits of a cell that follow from each other: what somebody typed in between is not ours to undo. */
function withoutBreaks(edits: readonly JournalEdit[]): readonly JournalEdit[] {
  const begin = edits.findLastIndex(
    ({ before }, index) => index === 0 || !sameContent(before, edits[index - 1]!.after),
  );
  return edits.slice(begin);
}
