import { contains } from '../../address';
import type { Address, CellValue } from '../../grid';
import { isBlankText, readNumber, squeeze, textOf } from '../../indicator';
import type { AmountUnit, FormInstance } from '../../recognise/types';

/** What heads the column of the items of a spending plan. */
const ITEM =
  /^(?:支出|预算|费用|资金|经费|项目|开支)?(?:明细|分项|构成|用途|子项)(?:项目|名称|内容|事项)?$|^(?:支出|费用|开支|预算|经费)(?:内容|项目|名称|事项)$/;
/** What heads the column of their amounts. */
const AMOUNT = /^(?:预算|申请|支出|测算|资金|明细|安排|分项)?(?:金额|预算数|资金额|申请数|安排数)$/;
const TOTAL = /^(?:合计|总计|共计|金额合计|支出合计)$/;
/** Rows that add up others of the same table, or are counted in one. */
const SUBTOTAL = /小计|其中|合计|总计|共计/;

/** A spending plan printed on a form: items with an amount each. */
export interface DetailTable {
  /** As its column says; `null` when it says nothing. */
  readonly unit: AmountUnit | null;
  readonly items: readonly { readonly amount: number; readonly cell: Address }[];
  /** Its own 合计; `null` when it prints none, and then some items may have been left out. */
  readonly total: { readonly amount: number; readonly cell: Address } | null;
}

function labelOf(value: CellValue): string {
  return squeeze(textOf(value) ?? '')
    .replace(/\([^()]*\)/g, '')
    .replace(/:$/, '');
}

function unitOf(value: CellValue): AmountUnit | null {
  const match = /\((?:单位:)?(万元|元)\)/.exec(squeeze(String(value ?? '')));
  return match ? (match[1] as AmountUnit) : null;
}

const columnsOf = ({ area }: FormInstance): number[] =>
  Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);

/** True for a cell that is merged up to the column of the amounts. */
function reachesOver({ grid }: FormInstance, cell: Address, amountCol: number): boolean {
  return grid.merges.some((merge) => contains(merge, cell) && merge.right >= amountCol);
}

function readBelow(form: FormInstance, head: number, itemCol: number, amountCol: number): DetailTable | null {
  const { grid, area } = form;
  const items: { amount: number; cell: Address }[] = [];
  let total: DetailTable['total'] = null;
  for (let row = head + 1; row <= area.bottom && total === null; row++) {
    const cell = { row, col: amountCol };
    const name = labelOf(grid.value(row, itemCol));
    const { number } = readNumber(grid.value(row, amountCol));
    const isBlank = isBlankText(grid.value(row, amountCol));
    const isTotal = columnsOf(form).some(
      (col) => col < amountCol && TOTAL.test(labelOf(grid.value(row, col))),
    );
    if (isTotal) {
      if (number === null) break;
      total = { amount: number, cell };
    } else if (SUBTOTAL.test(name)) return null;
    else if (name !== '' && number !== null) items.push({ amount: number, cell });
    // An item without its amount leaves the sum open; the next block's text reaches over both columns.
    else if (name !== '' && isBlank && !reachesOver(form, { row, col: itemCol }, amountCol)) return null;
    else if (name !== '' || !isBlank) break;
  }
  return items.length < 2 ? null : { unit: unitOf(grid.value(head, amountCol)), items, total };
}

/** The spending plan of a form; `null` where none is printed, or where its rows are not plain items. */
export function detailTableOf(form: FormInstance): DetailTable | null {
  const { grid, area, funds, headerRows } = form;
  for (let row = area.top; row <= area.bottom; row++) {
    if (row >= headerRows.top && row <= headerRows.bottom) continue;
    const items = columnsOf(form).filter((col) => ITEM.test(labelOf(grid.value(row, col))));
    // Two plans side by side are one, of which only half would be read.
    if (items.length > 1) return null;
    for (const item of items) {
      for (let amount = item + 1; amount <= area.right; amount++) {
        if (!AMOUNT.test(labelOf(grid.value(row, amount)))) continue;
        const table = readBelow(form, row, item, amount);
        // 资金构成 | 金额 may head the funds themselves.
        const isOfFunds = funds && table?.items.some(({ cell }) => contains(funds.area, cell));
        if (table && !isOfFunds) return table;
      }
    }
  }
  return null;
}
