import { coalesce } from '../../core/coalesce';
import { chunkAddresses, MARK_STYLES, markFormula, SEVERITIES, severityOfFormula } from '../marks';
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

/** Custom formats by sheet and id that have been looked into: whether they are marks of ours. */
export type KnownFormats = Map<string, boolean>;

/**
 * Replaces our marks on the given sheets: two batches, and one more when custom formats are there that are not in
 * `known` yet.
 * A sheet that refuses (protected, gone) is reported and the others are marked all the same.
 */
export async function replaceMarks(
  run: Run,
  marks: readonly SheetMarks[],
  known: KnownFormats,
  options: WorkOptions = {},
): Promise<MarkOutcome[]> {
  if (marks.length === 0) return [];
  throwIfCancelled(options.signal);
  try {
    return await run((context) => replaceInOneGo(context, marks, known, options));
  } catch (error) {
    const failure = toFailure(error, marks.length === 1 ? marks[0]!.sheet : undefined);
    if (failure.code === 'editing' || failure.code === 'cancelled') throw error;
    if (marks.length === 1) return [{ sheet: marks[0]!.sheet, marked: 0, failure }];
  }
  const outcomes: MarkOutcome[] = [];
  for (const one of marks) outcomes.push(...(await replaceMarks(run, [one], known, options)));
  return outcomes;
}

async function replaceInOneGo(
  context: Excel.RequestContext,
  marks: readonly SheetMarks[],
  known: KnownFormats,
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
  const own = await findOwn(context, handles, known);
  // After this point the sheet changes: the last moment to leave it as it was.
  throwIfCancelled(options.signal);

  const outcomes: MarkOutcome[] = [];
  const added: { readonly sheet: string; readonly format: Excel.ConditionalFormat }[] = [];
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
        format.load('id');
        added.push({ sheet: wanted.sheet, format });
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
  for (const { sheet, format } of added) known.set(formatKey(sheet, format.id), true);
  return outcomes;
}

const formatKey = (sheet: string, id: string): string => `${id} ${sheet}`;

/** Asked for anew after every sync: a path that leads through a range does not outlive it in every host. */
function formatOf(sheet: Excel.Worksheet, id: string): Excel.ConditionalFormat {
  return sheet.getRange().untrack().conditionalFormats.getItem(id);
}

interface SheetFormats {
  readonly wanted: SheetMarks;
  readonly sheet: Excel.Worksheet;
  readonly existing: Excel.ConditionalFormatCollection;
}

/** Ids of ours: the custom formats whose condition is our signature. Only custom ones are looked into, and once. */
async function findOwn(
  context: Excel.RequestContext,
  sheets: readonly SheetFormats[],
  known: KnownFormats,
): Promise<Map<Excel.Worksheet, string[]>> {
  const custom = sheets.flatMap(({ wanted, sheet, existing }) =>
    existing.items
      .filter(({ type }) => type === 'Custom')
      .map(({ id }) => ({ sheet, id, key: formatKey(wanted.sheet, id) })),
  );
  const unknown = custom
    .filter(({ key }) => !known.has(key))
    .map(({ sheet, id, key }) => {
      const { rule } = formatOf(sheet, id).custom;
      rule.load('formula');
      return { key, rule };
    });
  if (unknown.length > 0) await context.sync();
  for (const { key, rule } of unknown) known.set(key, severityOfFormula(rule.formula) !== null);
  const own = new Map<Excel.Worksheet, string[]>();
  for (const { sheet, id, key } of custom)
    if (known.get(key)) own.set(sheet, [...(own.get(sheet) ?? []), id]);
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
