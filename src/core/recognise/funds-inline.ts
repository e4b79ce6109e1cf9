import { fundColumns } from '../forms/labels';
import type { FundColumnId } from '../forms/types';
import type { Area, FieldValue } from '../grid';
import { readNumber } from '../indicator/number';
import { dictionaryOf } from './dictionary';
import { AMOUNTS, FundRowView, unitAbove } from './funds';
import { readLabel } from './label';
import type { SheetView } from './sheet-view';
import type { FundsBlock } from './types';

const columnsByLabel = dictionaryOf(Object.values(fundColumns));

/** Labels of a row that have a figure beside them, by what they name. */
function pairsIn(view: SheetView, row: number, { left, right }: Area) {
  const pairs = new Map<FundColumnId, { readonly col: number; readonly header: FieldValue }>();
  for (let col = left; col <= right; col++) {
    const value = view.own(row, col);
    const id = value === null ? undefined : columnsByLabel.get(readLabel(value).key);
    const beside = view.areaAt(row, col).right + 1;
    if (id === undefined || pairs.has(id) || beside > right) continue;
    if (readNumber(view.own(row, beside)).number === null) continue;
    pairs.set(id, { col: beside, header: { value, cell: { row, col } } });
  }
  return pairs;
}

/**
 * Funds in one line, 年度预算 | 100 | 执行金额 | 96 | 执行率 | 96%: the whole of the year, and no sources.
 * `null` when there is no such line.
 */
export function findInlineFunds(view: SheetView, area: Area): FundsBlock | null {
  for (let row = area.top; row <= area.bottom; row++) {
    const columns = pairsIn(view, row, area);
    if ([...columns.keys()].filter((id) => AMOUNTS.has(id)).length < 2) continue;
    const first = Math.min(...[...columns.values()].map(({ header }) => header.cell.col));
    const titleCol = Array.from({ length: first - area.left }, (_, index) => first - 1 - index).find(
      (col) => view.own(row, col) !== null,
    );
    const at = titleCol ?? first;
    const label: FieldValue = { value: view.value(row, at), cell: view.anchor(row, at) };
    const units = [label, ...[...columns.values()].map(({ header }) => header)].map(
      ({ value }) => readLabel(value).unit,
    );
    return {
      area: {
        top: row,
        left: at,
        bottom: row,
        right: Math.max(...[...columns.values()].map(({ col }) => col)),
      },
      unit: units.find((unit) => unit !== null) ?? unitAbove(view, area) ?? '万元',
      printedWeight: readLabel(label.value).weight,
      columns,
      rows: [new FundRowView(view, columns, 'total', label, row)],
      midTermTotal: null,
    };
  }
  return null;
}
