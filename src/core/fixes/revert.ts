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
 * Takes edits back, the last one first. A cell that holds what was before the edit needs nothing, since the edit was
 * never made or was undone by hand; one that holds anything but what the edit wrote has been changed by somebody
 * and is left alone.
 */
export function planRevert(edits: readonly JournalEdit[], now: Grids): RevertPlan {
  const contents = new Map<string, CellContent>();
  const writes = new Map<string, RevertPlan['writes'][number]>();
  const lost = new Map<string, JournalEdit>();
  const gone: JournalEdit[] = [];
  for (const edit of [...edits].reverse()) {
    const { sheet, cell, before, after } = edit;
    const grid = now.get(sheet);
    if (!grid) {
      gone.unshift(edit);
      continue;
    }
    const place = placeOf(sheet, cell);
    if (lost.has(place)) continue;
    const content = contents.get(place) ?? contentAt(grid, cell);
    if (sameContent(content, before)) continue;
    if (!sameContent(content, { value: after })) {
      lost.set(place, edit);
      writes.delete(place);
      continue;
    }
    contents.set(place, before);
    writes.set(place, { sheet, cell, content: before });
  }
  return { writes: [...writes.values()], changed: [...lost.values()], gone };
}
