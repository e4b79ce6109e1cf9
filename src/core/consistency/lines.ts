import { readPlainNumber } from '../indicator/number';
import { isBlankText } from '../indicator/text';

/** A piece of a document: a paragraph, or a table by its rows of cells. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const UNIT = /[（(](万元|亿元|元|%|个?百分点|分|个|家|项|条)[）)]$/;
const SHORT = 12;

const squeezed = (text: string): string => text.replace(/\s+/g, '');
const isFigure = (text: string): boolean => readPlainNumber(squeezed(text)) !== null;

/** "预算（万元）" and 42948.32 → "预算42948.32万元": a figure with its unit, as a sentence would have it. */
function labelled(header: string, value: string): string {
  const unit = UNIT.exec(header)?.[1];
  if (unit === undefined || !/^[\d.,-]+$/.test(value)) return `${header}${value}`;
  return `${header.replace(UNIT, '')}${value}${unit}`;
}

/**
 * A table's rows as lines that read like sentences: "专项：项目数103，执行率74.42%". Where the first row is no header,
 * or cells are merged, a row's cells stand beside each other.
 */
function tableLines(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => row.map(squeezed));
  const [header, ...body] = cells;
  const isHeader =
    header !== undefined &&
    body.length > 0 &&
    header.every((one) => one !== '' && one.length <= SHORT && !isFigure(one)) &&
    new Set(header).size === header.length;
  return cells.map((row) => {
    if (!isHeader || row === header || row.length !== header.length) return row.join('｜');
    const [label = '', ...values] = row;
    const named = values.flatMap((value, index) =>
      isBlankText(value) ? [] : labelled(header[index + 1]!, value),
    );
    return isFigure(label) ? row.join('｜') : `${label}：${named.join('，')}。`;
  });
}

/** The lines of a document that its figures are looked for in. */
export const linesOf = (blocks: readonly TextBlock[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : tableLines(block.rows)));
