import { fundRows, midTermFunds } from '../forms/labels';
import type { FundColumnId, FundRowId, MatrixDefinition } from '../forms/types';
import type { Address, Area, CellValue, FieldValue } from '../grid';
import { readNumber } from '../indicator/number';
import { dictionaryOf } from './dictionary';
import { isGoalLabel } from './fields';
import { unitAbove } from './funds';
import { readLabel } from './label';
import type { SheetView } from './sheet-view';
import type { FundRow, FundsBlock } from './types';

const rowsByLabel = dictionaryOf(Object.values(fundRows));
const midTermByLabel = dictionaryOf(Object.values(midTermFunds));
/** Too common a word to begin a list of funds with. */
const NO_BEGINNING: ReadonlySet<string> = new Set(['合计', '总额', '其他']);

/** Words for the whole amount only where a source follows in their row: 预算金额 | 86.5 | 其中：财政资金 | 86.5. */
const TOTAL_BEFORE_SOURCES =
  /^(?:项目)?(?:当年|本年|年度|本年度)?(?:预算金额|预算资金|预算数|预算|资金|金额|预算总额|总金额)$/;

/** A labelled amount: its one column is what stands beside its label. */
class ListedFund implements FundRow {
  constructor(
    private readonly view: SheetView,
    readonly id: FundRowId,
    readonly label: FieldValue,
    private readonly col: number,
  ) {}

  get row(): number {
    return this.label.cell.row;
  }

  value(column: FundColumnId): CellValue {
    return column === 'annualBudget' ? this.view.value(this.row, this.col) : null;
  }

  cell(column: FundColumnId): Address {
    return column === 'annualBudget' ? this.view.anchor(this.row, this.col) : this.label.cell;
  }
}

/** The label of 年度资金总额. Beside 中期资金总额, which has other words, it is the one that counts. */
function findTotal(view: SheetView, area: Area): FieldValue | null {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) {
      const value = view.own(row, col);
      const { key } = readLabel(value);
      const isTotal =
        rowsByLabel.get(key) === 'total' && !NO_BEGINNING.has(key) && !headsAmounts(view, area, { row, col });
      if (isTotal && view.areaAt(row, col).right < area.right) return { value, cell: { row, col } };
    }
  }
  return null;
}

/** The label of the whole amount where it is told by the source that follows it in its row. */
function findTotalBeforeSources(view: SheetView, area: Area): FieldValue | null {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) {
      const value = view.own(row, col);
      const beside = view.areaAt(row, col).right + 1;
      if (!TOTAL_BEFORE_SOURCES.test(readLabel(value).key) || beside > area.right) continue;
      if (readNumber(view.own(row, beside)).number === null) continue;
      const next = view.areaAt(row, beside).right + 1;
      const source = next <= area.right ? rowsByLabel.get(readLabel(view.own(row, next)).key) : undefined;
      if (source !== undefined && source !== 'total') return { value, cell: { row, col } };
    }
  }
  return null;
}

/** 中期资金总额: its amount, at the cell where it belongs; `null` where none is printed. */
function findMidTermTotal(view: SheetView, area: Area): FieldValue | null {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) {
      const beside = view.areaAt(row, col).right + 1;
      if (!midTermByLabel.has(readLabel(view.own(row, col)).key) || beside > area.right) continue;
      const at = amountCol(view, area, { row, col });
      return { value: at === null ? null : view.value(row, at), cell: view.anchor(row, at ?? beside) };
    }
  }
  return null;
}

/** Column of the amount that belongs to a label: the first text or figure after it, before the next label. */
function amountCol(view: SheetView, area: Area, { row, col }: Address): number | null {
  for (let at = view.areaAt(row, col).right + 1; at <= area.right; at++) {
    const value = view.own(row, at);
    if (rowsByLabel.has(readLabel(value).key)) return null;
    if (value !== null) return at;
  }
  return null;
}

/**
 * Column in which the sources stand: below the total, or beside it where the total is merged over their rows
 * (资金总额 | 3000 | 其中：中央资金 | 2400).
 */
function sourceColumn(view: SheetView, area: Area, { row, col }: Address): number {
  const around = view.areaAt(row, col);
  const amount = amountCol(view, area, { row, col });
  if (amount === null || around.bottom === row || view.areaAt(row, amount).bottom !== around.bottom)
    return col;
  for (let at = view.areaAt(row, amount).right + 1; at <= area.right; at++) {
    const value = view.own(row, at);
    if (value !== null) return typeof value === 'string' && view.areaAt(row, at).bottom === row ? at : col;
  }
  return col;
}

/** True for a label that heads the sources below it beside 金额, and has no amount of its own. */
function headsAmounts(view: SheetView, area: Area, cell: Address): boolean {
  const col = amountCol(view, area, cell);
  return col !== null && /^(?:预算)?金额$/.test(readLabel(view.value(cell.row, col)).key);
}

/** A source by a name of its own (上级补助, 本级安排): below the others, with a figure beside it. */
function isLocalSource(view: SheetView, area: Area, cell: Address, left: number): boolean {
  const value = view.own(cell.row, cell.col);
  if (cell.col !== left || typeof value !== 'string' || isGoalLabel(readLabel(value).key)) return false;
  const col = amountCol(view, area, cell);
  return col !== null && readNumber(view.value(cell.row, col)).number !== null;
}

/** The cell that heads the block, somewhere to the left of its first label. */
function titleOf(
  view: SheetView,
  area: Area,
  { row, col }: Address,
  definition: MatrixDefinition<FundRowId, FundColumnId>,
): FieldValue | null {
  const titles = new Set(definition.titles.map((title) => readLabel(title).key));
  for (let at = col - 1; at >= area.left; at--) {
    if (titles.has(view.label(row, at).key))
      return { value: view.value(row, at), cell: view.anchor(row, at) };
  }
  return null;
}

/**
 * Finds the funds of a target form: labels with one amount each, below one another or along one row.
 * `null` when there is none.
 */
export function findListedFunds(
  view: SheetView,
  area: Area,
  definition: MatrixDefinition<FundRowId, FundColumnId>,
): FundsBlock | null {
  const named = findTotal(view, area);
  const total = named ?? findTotalBeforeSources(view, area);
  if (!total) return null;
  const { row: top, col: left } = total.cell;
  const column = sourceColumn(view, area, total.cell);
  const labels: { readonly id: FundRowId; readonly label: FieldValue }[] = [{ id: 'total', label: total }];
  const add = (row: number, col: number): boolean => {
    const value = view.own(row, col);
    const known = rowsByLabel.get(readLabel(value).key);
    if (known === undefined && !(named && isLocalSource(view, area, { row, col }, column))) return false;
    const id = known !== undefined && !labels.some((one) => one.id === known) ? known : 'breakdown';
    labels.push({ id, label: { value, cell: { row, col } } });
    return true;
  };
  for (let col = left + 1; col <= area.right; col++) add(top, col);
  // A row that somebody inserted and left blank does not end the list; another label does.
  for (let row = top + 1; row <= area.bottom; row++) {
    if (!add(row, column) && view.own(row, column) !== null) break;
  }

  // Amounts below one another share a column, which those that are filled in show.
  const shared = labels
    .filter(({ label }) => label.cell.col === column)
    .map(({ label }) => amountCol(view, area, label.cell))
    .find((col) => col !== null);
  const rows = labels.map(({ id, label }) => {
    const { row, col } = label.cell;
    const beside = Math.min(view.areaAt(row, col).right + 1, area.right);
    const found = amountCol(view, area, label.cell) ?? (col === column ? shared : null) ?? beside;
    return new ListedFund(view, id, label, found);
  });
  const bottom = Math.max(...rows.map(({ row }) => row));

  const header = titleOf(view, area, total.cell, definition) ?? total;
  return {
    area: { top, left: header.cell.col, bottom, right: area.right },
    unit: readLabel(header.value).unit ?? readLabel(total.value).unit ?? unitAbove(view, area) ?? '万元',
    printedWeight: null,
    columns: new Map([['annualBudget', { col: rows[0]!.cell('annualBudget').col, header }]]),
    rows,
    midTermTotal: findMidTermTotal(view, area),
  };
}
