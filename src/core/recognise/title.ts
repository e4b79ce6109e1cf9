import type { Area, FieldValue } from '../grid';
import type { FormDefinition } from '../forms/types';
import { isGoalLabel } from './fields';
import { readLabel } from './label';
import type { SheetView } from './sheet-view';

/** Titles stand within so many rows with texts from the top of their form. */
const TITLE_ROWS = 6;

/** Without white space, full-width figures as figures: （２０２２年度）. */
function squeezed(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value
    .replace(/\s+/g, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** Texts in the first rows of an area; rows without any do not count. */
function* topTexts(view: SheetView, area: Area): Generator<FieldValue> {
  let rows = 0;
  for (let row = area.top; row <= area.bottom && rows < TITLE_ROWS; row++) {
    let isBlank = true;
    for (let col = area.left; col <= area.right; col++) {
      const value = view.own(row, col);
      if (typeof value !== 'string') continue;
      isBlank = false;
      yield { value, cell: { row, col } };
    }
    if (!isBlank) rows++;
  }
}

/** Looks like the name of a table. */
function isTitle(title: string): boolean {
  if (title.length <= 80 && /(?:表|台账|清单|明细|汇总)(?:[（(].*[)）])?$/.test(title)) return true;
  return title.length <= 60 && /绩效/.test(title) && /自评|监控|目标|评价|台账/.test(title);
}

/**
 * Title of a form: the first top text that looks like the name of a table. A line that names the letter
 * the form came with (关于…的通知) is its title only where no other is.
 */
export function findTitle(view: SheetView, area: Area): FieldValue | null {
  let letter: FieldValue | null = null;
  for (const text of topTexts(view, area)) {
    const title = squeezed(text.value);
    // 年度绩效目标 sounds like a title and heads a block.
    if (!isTitle(title) || isGoalLabel(readLabel(text.value).key)) continue;
    if (!/关于.+的/.test(title)) return text;
    letter ??= text;
  }
  return letter;
}

/** Year a title or a line below it names: "2020年度…", "（2019年度）". */
export function findYear(
  view: SheetView,
  area: Area,
  title: FieldValue | null,
): { readonly value: number; readonly cell: FieldValue['cell'] } | null {
  for (const { value, cell } of [...(title ? [title] : []), ...topTexts(view, area)]) {
    const text = squeezed(value);
    const year = /(?<!\d)(20\d{2})(?:年|年度)/.exec(text)?.[1];
    // A year inside of a longer sentence (a goal, a document number) dates that sentence, not the form.
    if (year !== undefined && text.length <= 60 && !/〔|\[/.test(text)) return { value: Number(year), cell };
  }
  return null;
}

/** 整体…自评 speaks of a title that has both, in this order. */
function speaks(text: string, word: string): boolean {
  let from = 0;
  return word.split('…').every((part) => {
    const at = text.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}

/** True when a text has one of a table's title words, white space apart. */
export function saysTitle(value: string, words: readonly string[]): boolean {
  const text = squeezed(value);
  return text.length <= 60 && words.some((word) => speaks(text, word));
}

/** What a title says about a form: for it, against it, or nothing. */
export function judgeTitle(
  title: FieldValue | null,
  definition: FormDefinition,
): 'for' | 'against' | 'silent' {
  const text = squeezed(title?.value);
  if (definition.notTitleWords.some((word) => speaks(text, word))) return 'against';
  return definition.titleWords.some((word) => speaks(text, word)) ? 'for' : 'silent';
}
