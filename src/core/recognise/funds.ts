import { fundColumns, fundRows } from '../forms/labels';
import type { MatrixDefinition, FundColumnId, FundRowId } from '../forms/types';
import type { Address, Area, CellValue, FieldValue } from '../grid';
import { readNumber } from '../indicator/number';
import { dictionaryOf } from './dictionary';
import { readLabel, unitInNote } from './label';
import type { SheetView } from './sheet-view';
import type { AmountUnit, FundRow, FundsBlock } from './types';

const columnsByLabel = dictionaryOf(Object.values(fundColumns));
const rowsByLabel = dictionaryOf(Object.values(fundRows));
/** Amount columns: without two of them a row is no head of a 资金 block. */
export const AMOUNTS: ReadonlySet<FundColumnId> = new Set([
  'initialBudget',
  'annualBudget',
  'executed',
  'executionRate',
]);
/** How forms call the whole where they do not call it 年度资金总额. */
const WHOLE =
  /^(?!项目支出|基本支出)(?:年度|全年|本年|当年|部门|单位|项目|整体|预算|支出|收入|资金|各项|全部)*(?:合计|总计|总额|总金额|总量|总支出)$/;
/** No form has more kinds of funds. */
const MAX_ROWS = 20;

/** A row of the block; its values stand in the block's columns. */
export class FundRowView implements FundRow {
  constructor(
    private readonly view: SheetView,
    private readonly columns: FundsBlock['columns'],
    readonly id: FundRowId,
    readonly label: FieldValue,
    readonly row: number,
  ) {}

  value(column: FundColumnId): CellValue {
    const bound = this.columns.get(column);
    return bound ? this.view.value(this.row, bound.col) : null;
  }

  cell(column: FundColumnId): Address {
    const bound = this.columns.get(column);
    return bound ? this.view.anchor(this.row, bound.col) : this.label.cell;
  }
}

/** Columns of a head row. A label that also titles the block (年度预算数) is a column only when no other is. */
function bindColumns(view: SheetView, row: number, area: Area, titles: ReadonlySet<string>): BoundColumns {
  const columns = readColumns(view, row, area, (key) => !titles.has(key));
  return columns.has('annualBudget') ? columns : readColumns(view, row, area, () => true);
}

/** 调整预算 is what the budget was changed to, and where 调整后预算 stands beside it, what it was changed by. */
const CHANGED: ReadonlySet<string> = new Set(['调整预算', '调整预算数']);

type BoundColumns = Map<FundColumnId, { col: number; header: FieldValue }>;

function readColumns(
  view: SheetView,
  row: number,
  area: Area,
  isWanted: (key: string) => boolean,
): BoundColumns {
  const columns: BoundColumns = new Map();
  for (let col = area.left; col <= area.right; col++) {
    if (view.areaAt(row, col).left !== col) continue;
    const { key } = view.label(row, col);
    const id = isWanted(key) ? columnsByLabel.get(key) : undefined;
    if (id === undefined) continue;
    const column = { col, header: { value: view.value(row, col), cell: view.anchor(row, col) } };
    const known = columns.get(id);
    if (!known) columns.set(id, column);
    else if (id === 'annualBudget' && CHANGED.has(readLabel(known.header.value).key) && !CHANGED.has(key))
      columns.set('adjustment', known).set(id, column);
  }
  return columns;
}

/** A block with one row prints no label beside it but the block's own, which reaches down to it. */
function blockLabel(
  view: SheetView,
  row: number,
  head: number,
  left: number,
  amounts: readonly (readonly [unknown, { readonly col: number }])[],
): FieldValue | null {
  const { top, bottom } = view.areaAt(head, left);
  const value = view.value(head, left);
  const hasFigure = amounts.some(([, { col }]) => readNumber(view.own(row, col)).number !== null);
  return row === head + 1 && bottom === row && typeof value === 'string' && hasFigure
    ? { value, cell: { row: top, col: left } }
    : null;
}

/** True for a row of another block: words, and not one figure, where amounts would stand. */
function holdsWordsOnly(
  view: SheetView,
  row: number,
  amounts: readonly (readonly [unknown, { readonly col: number }])[],
) {
  const values = amounts.map(([, { col }]) => view.value(row, col)).filter((value) => value !== null);
  return values.length > 0 && values.every((value) => readNumber(value).number === null);
}

/** The label of a row of funds: the last text of this very row before the first amount column. */
function rowLabel(view: SheetView, row: number, left: number, firstCol: number): FieldValue | null {
  for (let col = firstCol - 1; col >= left; col--) {
    const value = view.own(row, col);
    if (typeof value === 'string') return { value, cell: { row, col } };
  }
  return null;
}

/**
 * Finds the 资金 block between the title and the indicator table: a head row with amount columns, and the
 * labelled rows below it. `null` when there is none.
 * @param tasks 年度主要任务, which has columns of amounts too
 */
export function findFunds(
  view: SheetView,
  area: Area,
  definition: MatrixDefinition<FundRowId, FundColumnId>,
  isOtherBlock: (key: string) => boolean,
  tasks: Area | null = null,
): FundsBlock | null {
  const titles = new Set(definition.titles.map((title) => readLabel(title).key));
  const isTask = (row: number) => tasks !== null && row >= tasks.top && row <= tasks.bottom;
  for (let head = area.top; head <= area.bottom; head++) {
    if (isTask(head)) continue;
    const columns = bindColumns(view, head, area, titles);
    const amounts = [...columns].filter(([id]) => AMOUNTS.has(id));
    if (amounts.length < 2) continue;
    const cols = [...columns.values()].map(({ col }) => col);
    const firstCol = Math.min(...amounts.map(([, { col }]) => col));

    const rows: FundRow[] = [];
    let bottom = head;
    for (let row = head + 1; row <= Math.min(area.bottom, head + MAX_ROWS); row++) {
      if (isTask(row)) break;
      const label =
        rowLabel(view, row, area.left, firstCol) ?? blockLabel(view, row, head, area.left, amounts);
      if (label === null) {
        if ([...columns.values()].every(({ col }) => view.own(row, col) === null)) continue;
        break;
      }
      const { key } = readLabel(label.value);
      if (rows.length === 0 && label.cell.row <= head) {
        rows.push(new FundRowView(view, columns, 'total', label, row));
        bottom = row;
        break;
      }
      if (isOtherBlock(key) || view.areaAt(label.cell.row, label.cell.col).right >= firstCol) break;
      const known = rowsByLabel.get(key);
      if (known === undefined && holdsWordsOnly(view, row, amounts)) break;
      const called = known ?? (WHOLE.test(key) ? 'total' : undefined);
      const id = called !== undefined && !rows.some((one) => one.id === called) ? called : 'breakdown';
      rows.push(new FundRowView(view, columns, id, label, row));
      bottom = row;
    }
    if (rows.length === 0) continue;

    let printedWeight: number | null = null;
    let unit: AmountUnit | null = null;
    for (let col = area.left; col < firstCol; col++) {
      const label = view.label(head, col);
      if (titles.has(label.key) || label.weight !== null) printedWeight ??= label.weight;
      unit ??= label.unit;
    }
    for (const row of rows) unit ??= readLabel(row.label.value).unit;
    for (const { header } of columns.values()) unit ??= readLabel(header.value).unit;
    return {
      area: { top: head, left: area.left, bottom, right: Math.max(...cols) },
      unit: unit ?? unitAbove(view, area) ?? '万元',
      printedWeight,
      columns,
      rows,
      midTermTotal: null,
    };
  }
  return null;
}

/** "单位：元" in a corner above the table. */
export function unitAbove(view: SheetView, area: Area): AmountUnit | null {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) {
      const unit = unitInNote(view.own(row, col));
      if (unit) return unit;
    }
  }
  return null;
}
