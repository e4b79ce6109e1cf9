import type { SheetInfo } from '../workbook';
import { toFailure } from './failure';
import type { Run } from './runner';
import { areaOf, PLACE } from './sheet-job';
import { visibilityOf } from './sheet-state';

/** So many sheets are looked at before it is known how many there are; others take a second batch. */
const AT_FIRST = 5;

interface Look<Besides> {
  readonly infos: SheetInfo[];
  readonly besides: Besides;
}

/**
 * What sheets there are and how far they are used, and what else is asked `besides`: one batch for a workbook of few
 * sheets, which are reached from one to the next, since their names are not known yet.
 */
export async function lookAtSheets<Besides>(
  run: Run,
  besides: (context: Excel.RequestContext) => () => Besides,
): Promise<Look<Besides>> {
  try {
    return await run((context) => look(context, besides, AT_FIRST));
  } catch (error) {
    // Some Excel may not get from one of its sheets to the next: it is asked by their names.
    if (!['failed', 'sheetGone', 'unsupported'].includes(toFailure(error).code)) throw error;
    return run((context) => look(context, besides, 0));
  }
}

async function look<Besides>(
  context: Excel.RequestContext,
  besides: (context: Excel.RequestContext) => () => Besides,
  atFirst: number,
): Promise<Look<Besides>> {
  const { worksheets } = context.workbook;
  const answered = besides(context);
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  const active = worksheets.getActiveWorksheet();
  active.load('name');
  const first: { readonly sheet: Excel.Worksheet; readonly used: Excel.Range }[] = [];
  for (let count = 0; count < atFirst; count++) {
    const sheet = first.at(-1)?.sheet.getNextOrNullObject() ?? worksheets.getFirst();
    sheet.load('id');
    first.push({ sheet, used: usedOf(sheet) });
  }
  await context.sync();
  const used = new Map<string, Excel.Range>();
  for (const one of first) if (!one.sheet.isNullObject) used.set(one.sheet.id, one.used);
  const others = worksheets.items.filter(({ id }) => !used.has(id));
  for (const sheet of others) used.set(sheet.id, usedOf(sheet));
  if (others.length > 0) await context.sync();

  const infos = worksheets.items.map((sheet): SheetInfo => {
    const range = used.get(sheet.id)!;
    return {
      name: sheet.name,
      id: sheet.id,
      kind: 'worksheet',
      visibility: visibilityOf(sheet),
      isProtected: sheet.protection.protected,
      isActive: sheet.name === active.name,
      usedArea: range.isNullObject ? null : areaOf(range),
    };
  });
  return { infos, besides: answered() };
}

function usedOf(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load(PLACE);
  return used;
}
