import { coalesce, chunkAddresses, MARK_STYLES, markFormula, SEVERITIES, severityOfFormula } from '../marks';
import type { MarkBorder, MarkStyle } from '../marks';
import { type MarkOutcome, type SheetMarks, type WorkOptions } from '../workbook';
import { throwIfCancelled, toFailure } from './failure';
import type { Run } from './runner';
import { refusesMarks } from './sheet-state';

/** Addresses sent in one request; the rest of the 5 MB is protocol. */
const MAX_ADDRESS_BYTES = 1_000_000;

const BORDER_STYLES: Readonly<Record<MarkBorder, Excel.ConditionalRangeBorderLineStyle>> = {
  continuous: 'Continuous' as Excel.ConditionalRangeBorderLineStyle,
  dash: 'Dash' as Excel.ConditionalRangeBorderLineStyle,
  dot: 'Dot' as Excel.ConditionalRangeBorderLineStyle,
};

/**
 * Replaces our marks on the given sheets: two batches, three when some were there before.
 * A sheet that refuses (protected, gone) is reported and the others are marked all the same.
 */
export async function replaceMarks(
  run: Run,
  marks: readonly SheetMarks[],
  options: WorkOptions = {},
): Promise<MarkOutcome[]> {
  if (marks.length === 0) return [];
  throwIfCancelled(options.signal);
  try {
    return await run((context) => replaceInOneGo(context, marks, options));
  } catch (error) {
    const failure = toFailure(error, marks.length === 1 ? marks[0]!.sheet : undefined);
    if (failure.code === 'editing' || failure.code === 'cancelled') throw error;
    if (marks.length === 1) return [{ sheet: marks[0]!.sheet, marked: 0, failure }];
  }
  const outcomes: MarkOutcome[] = [];
  for (const one of marks) outcomes.push(...(await replaceMarks(run, [one], options)));
  return outcomes;
}

async function replaceInOneGo(
  context: Excel.RequestContext,
  marks: readonly SheetMarks[],
  options: WorkOptions,
): Promise<MarkOutcome[]> {
  const handles = marks.map((wanted) => {
    const sheet = context.workbook.worksheets.getItem(wanted.sheet);
    sheet.protection.load('protected,options');
    const existing = sheet.getRange().untrack().conditionalFormats;
    existing.load('items/id,items/type');
    return { wanted, sheet, existing };
  });
  await context.sync();
  const own = await findOwn(context, handles);
  // After this point the sheet changes: the last moment to leave it as it was.
  throwIfCancelled(options.signal);

  const outcomes: MarkOutcome[] = [];
  let pendingBytes = 0;
  for (const { wanted, sheet } of handles) {
    if (refusesMarks(sheet)) {
      outcomes.push({ sheet: wanted.sheet, marked: 0, failure: { code: 'protected', sheet: wanted.sheet } });
      continue;
    }
    for (const id of own.get(sheet) ?? []) formatOf(sheet, id).delete();
    let marked = 0;
    for (const severity of SEVERITIES) {
      const areas = coalesce(wanted.cells[severity]);
      for (const area of areas) marked += (area.bottom - area.top + 1) * (area.right - area.left + 1);
      for (const address of chunkAddresses(areas)) {
        const format = sheet
          .getRanges(address)
          .untrack()
          .conditionalFormats.add('Custom' as Excel.ConditionalFormatType);
        format.custom.rule.formula = markFormula(severity);
        applyStyle(format.custom.format, MARK_STYLES[severity]);
        pendingBytes += address.length;
        if (pendingBytes > MAX_ADDRESS_BYTES) {
          await context.sync();
          pendingBytes = 0;
        }
      }
    }
    outcomes.push({ sheet: wanted.sheet, marked });
  }
  await context.sync();
  return outcomes;
}

/** Asked for anew after every sync: a path that leads through a range does not outlive it in every host. */
function formatOf(sheet: Excel.Worksheet, id: string): Excel.ConditionalFormat {
  return sheet.getRange().untrack().conditionalFormats.getItem(id);
}

interface SheetFormats {
  readonly sheet: Excel.Worksheet;
  readonly existing: Excel.ConditionalFormatCollection;
}

/** Ids of ours: the custom formats whose condition is our signature. Only custom ones are looked into. */
async function findOwn(
  context: Excel.RequestContext,
  sheets: readonly SheetFormats[],
): Promise<Map<Excel.Worksheet, string[]>> {
  const candidates = sheets.flatMap(({ sheet, existing }) =>
    existing.items
      .filter(({ type }) => type === 'Custom')
      .map(({ id }) => {
        const { rule } = formatOf(sheet, id).custom;
        rule.load('formula');
        return { sheet, id, rule };
      }),
  );
  const own = new Map<Excel.Worksheet, string[]>();
  if (candidates.length === 0) return own;
  await context.sync();
  for (const { sheet, id, rule } of candidates) {
    if (severityOfFormula(rule.formula) !== null) own.set(sheet, [...(own.get(sheet) ?? []), id]);
  }
  return own;
}

/** Sets only what the style says, so that the rest of the cell keeps the user's look. */
function applyStyle(format: Excel.ConditionalRangeFormat, style: MarkStyle): void {
  format.fill.color = `#${style.fill}`;
  format.font.color = `#${style.fontColor}`;
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.underline) format.font.underline = 'Single';
  for (const border of [
    format.borders.top,
    format.borders.bottom,
    format.borders.left,
    format.borders.right,
  ]) {
    border.style = BORDER_STYLES[style.border];
    border.color = `#${style.fontColor}`;
  }
}
