import type { FormContext } from '../../audit/types';
import { isBlankText, squeeze } from '../../indicator';
import type { FormInstance } from '../../recognise/types';

/** Words by which a reason speaks about the money. */
const ABOUT_MONEY = /资金|预算|支付|支出|结算|结余|执行率|拨付|尾款|质保金/;
/** What there is to say about money that was not used. */
const NOT_USED = /未|结转|结余|节约|滞后|推迟|延|次年|下年|尾款|质保金/;
/** A shorter text is a label. */
const SHORTEST_SENTENCE = 8;

/** Notes reach this far below a table. */
const MAX_NOTE_ROWS = 8;
/** Where the next table on the sheet begins. */
const NEXT_TABLE = /绩效.*表$|^项目名称/;

/** Texts in some rows of the form's columns; a merged one counts in its first row. */
function textsIn({ grid, area }: FormInstance, top: number, bottom: number): string[] {
  const texts: string[] = [];
  for (let row = top; row <= Math.min(bottom, grid.area.bottom); row++)
    for (let col = area.left; col <= area.right; col++) {
      const value = grid.value(row, col);
      if (typeof value === 'string') texts.push(squeeze(value));
    }
  return texts;
}

/** What is written below the table, as far as that belongs to it. */
function notesOf(form: FormInstance): string[] {
  const top = Math.max(form.headerRows.bottom, ...form.rows.map(({ row }) => row)) + 1;
  const texts = textsIn(form, top, form.area.bottom + MAX_NOTE_ROWS);
  const next = texts.findIndex((text) => NEXT_TABLE.test(text));
  return next < 0 ? texts : texts.slice(0, next);
}

/**
 * True when a table with a 资金 block says why money was not used: in the block's own column of reasons, under a head
 * of its own words beside the amounts, among the reasons of the indicators, or in the notes below the table.
 */
export function isUnspentExplained({ form, facts }: Pick<FormContext, 'form' | 'facts'>): boolean {
  const { rows } = form;
  const funds = form.funds!;
  if (funds.rows.some((row) => !isBlankText(row.value('reason')))) return true;
  if (rows.some((row) => ABOUT_MONEY.test(facts(row).reason ?? ''))) return true;
  const lines = funds.rows.map(({ row }) => row);
  const labels = new Set(funds.rows.map(({ label }) => squeeze(String(label.value ?? ''))));
  const beside = textsIn(form, Math.min(...lines), Math.max(...lines)).filter((text) => !labels.has(text));
  return [...beside, ...notesOf(form)].some(
    (text) => text.length >= SHORTEST_SENTENCE && ABOUT_MONEY.test(text) && NOT_USED.test(text),
  );
}
