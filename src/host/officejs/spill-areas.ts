import type { Address, Area } from '../../core/grid';
import { areaOf, PLACE } from './sheet-job';
import type { Run } from './runner';

/** Two questions for each cell, some 400 bytes each: far below what a request may hold. */
const CELLS_PER_BATCH = 1_000;

/** How far formulas spill that cells hold or are filled by. */
export async function spillAreas(
  run: Run,
  sheet: string,
  cells: readonly Address[],
): Promise<(Area | null)[]> {
  if (cells.length === 0 || !(await spillsAnywhere(run, sheet, cells))) return cells.map(() => null);
  const areas: (Area | null)[] = [];
  for (let from = 0; from < cells.length; from += CELLS_PER_BATCH) {
    const some = cells.slice(from, from + CELLS_PER_BATCH);
    areas.push(...(await run((context) => areasIn(context, sheet, some))));
  }
  return areas;
}

/** Few sheets hold anything that spills: one question spares all the others. */
function spillsAnywhere(run: Run, sheet: string, cells: readonly Address[]): Promise<boolean> {
  const edges = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, col } of cells) {
    edges.top = Math.min(edges.top, row);
    edges.bottom = Math.max(edges.bottom, row);
    edges.left = Math.min(edges.left, col);
    edges.right = Math.max(edges.right, col);
  }
  const { top, left, bottom, right } = edges;
  return run(async (context) => {
    const block = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
      .untrack();
    block.load('hasSpill');
    await context.sync();
    // `null` says that some of them do.
    return (block.hasSpill as boolean | null) !== false;
  });
}

async function areasIn(
  context: Excel.RequestContext,
  sheet: string,
  cells: readonly Address[],
): Promise<(Area | null)[]> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const asked = cells.map(({ row, col }) => {
    const cell = worksheet.getRangeByIndexes(row, col, 1, 1).untrack();
    const own = cell.getSpillingToRangeOrNullObject().untrack();
    const parent = cell.getSpillParentOrNullObject().untrack().getSpillingToRangeOrNullObject().untrack();
    own.load(PLACE);
    parent.load(PLACE);
    return [own, parent];
  });
  await context.sync();
  return asked.map((ranges) => {
    const found = ranges.find((range) => !range.isNullObject);
    return found ? areaOf(found) : null;
  });
}
