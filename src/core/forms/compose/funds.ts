import type { Address } from '../../grid';
import type { FieldDefinition, FormDefinition, FundColumnId, FundRowId, LayoutDefinition } from '../types';
import { numberFormat, printedLabel, type Canvas } from './canvas';
import type { FormData } from './data';
import { calculateFunds } from './formulas';
import { spansOf, type Span } from './share-out';
import type { Wording } from './wording';

/** A block of funds to print: its definition, the columns that the layout wants, what stands in it. */
export interface FundsPaper {
  readonly funds: NonNullable<FormDefinition['funds']>;
  readonly columns: LayoutDefinition['fundColumns'];
  readonly data: FormData;
  /** How the block calculates, if it does. */
  readonly wording?: Wording | undefined;
}

type Column = FieldDefinition<FundColumnId>;

const FILLER = '—';
/** Room for the label of a row, in characters. */
const LABEL_WIDTH = 24;
/** Room that a figure needs, and better has. */
const AMOUNT_WIDTH = { least: 10, wanted: 14 };
const OTHER_WIDTH = { least: 6, wanted: 10 };

const roomFor = ({ kind }: Column) => (kind === 'amount' ? AMOUNT_WIDTH : OTHER_WIDTH);

const rowData = (data: FormData, id: FundRowId) => data.funds?.[id as Exclude<FundRowId, 'breakdown'>];

/**
 * Columns of the sheet for the labels and for each column of the block: the last ones, one for each, as long as none
 * of them is too narrow for what it holds.
 */
function spansFor(columns: readonly Column[], widths: readonly number[]): readonly Span[] {
  const first = widths.length - columns.length;
  if (columns.every((column, index) => widths[first + index]! >= roomFor(column).least))
    return [
      { left: 1, right: first - 1 },
      ...columns.map((_, index) => ({ left: first + index, right: first + index })),
    ];
  return spansOf(widths, [LABEL_WIDTH, ...columns.map((column) => roomFor(column).wanted)]);
}

function putListedFunds(canvas: Canvas, { funds, data }: FundsPaper): void {
  const half = Math.floor(canvas.width / 2);
  const top = canvas.height;
  for (const { id, label, kind } of funds.rows) {
    const row = canvas.addRow();
    const value = rowData(data, id)?.annualBudget ?? null;
    canvas.print(row, 1, half, label.zh, 'text');
    canvas.put(row, half + 1, canvas.width - 1, value, 'value', numberFormat(kind));
  }
  const amount = { top, left: half + 1, bottom: canvas.height - 1, right: half + 1 };
  canvas.assist(funds.columns[0]!, amount);
  canvas.putOver(top, canvas.height - 1, 0, 0, `${funds.titles[0]!}（万元）`, 'label');
}

/** The 资金 block; gives the cell of 预算执行率's own 得分, where there is one. */
export function putFunds(canvas: Canvas, paper: FundsPaper, widths: readonly number[]): Address | null {
  const { funds, data, wording } = paper;
  if (funds.arrangement === 'list') putListedFunds(canvas, paper);
  if (paper.columns.length === 0) return null;
  const columns = paper.columns.map((id) => funds.columns.find((column) => column.id === id)!);
  const [labels, ...spans] = spansFor(columns, widths);
  const places = new Map(columns.map(({ id }, index) => [id, spans[index]!.left]));
  const head = canvas.addRow();
  canvas.put(head, labels!.left, labels!.right, null, 'head');
  columns.forEach((column, index) => {
    const { left, right } = spans[index]!;
    canvas.put(head, left, right, printedLabel(column, data.period), 'head');
  });
  for (const fundRow of funds.rows) {
    const row = canvas.addRow();
    canvas.print(row, labels!.left, labels!.right, fundRow.label.zh, 'text');
    const isScored = fundRow.id === 'total';
    columns.forEach(({ id, kind }, index) => {
      const { left, right } = spans[index]!;
      const unscored = !isScored && (id === 'weight' || id === 'score');
      const value = rowData(data, fundRow.id)?.[id] ?? (unscored ? FILLER : null);
      canvas.put(row, left, right, value, 'value', numberFormat(kind));
      if (unscored) canvas.setLocked(row, left, right, true);
    });
  }
  const lines = { top: head + 1, bottom: canvas.height - 1 };
  for (const column of columns) {
    const left = places.get(column.id)!;
    canvas.assist(column, { ...lines, left, right: left });
  }
  if (wording) calculateFunds(canvas, lines, places, wording);
  canvas.putOver(head, canvas.height - 1, 0, 0, `${funds.titles[0]!}（万元）`, 'label');
  const score = places.get('score');
  return score === undefined ? null : { row: head + 1, col: score };
}
