import { isBlankText, squeeze } from '../indicator/text';
import type { CellValue, Grid } from '../grid';
import { isSameText } from '../recognise/label';
import { SheetView } from '../recognise';
import type { BoundTable } from './bound-layout';

/** A line printed to be filled in: 指标1：, ……. */
const UNUSED = /^(?:(?:三级)?指标\d*:?|任务\d*:?)$/;

const isFree = (value: CellValue): boolean =>
  isBlankText(value) || (typeof value === 'string' && UNUSED.test(squeeze(value)));

/** What a file prints in a row: its levels, where it has them. */
interface PrintedRow {
  readonly row: number;
  readonly printed: ReadonlyMap<string, CellValue>;
}

/** The rows of a table, given to its lines one after the other: each goes where its levels are printed. */
export class SheetRows {
  /** Rows of the file that nothing stands in yet, and what is printed in them. */
  private readonly free: PrintedRow[] = [];
  private next: number;

  /** @param template the blank file; without one no row has anything printed */
  constructor(
    private readonly table: BoundTable,
    template: Grid | null,
  ) {
    this.next = table.firstRow;
    if (!template) return;
    const view = new SheetView(template);
    const last = Math.min(table.lastRow, template.area.bottom);
    for (; this.next <= last; this.next++) {
      const row = this.next;
      const levels = table.columns.filter(({ field }) => field === 'level1' || field === 'level2');
      const others = table.columns.filter((column) => !levels.includes(column));
      if (others.every(({ col, field }) => field === 'sequence' || isFree(view.value(row, col)))) {
        const printed = levels.map(({ field, col }) => [field!, view.value(row, col)] as const);
        this.free.push({ row, printed: new Map(printed.filter(([, value]) => !isBlankText(value))) });
      }
    }
  }

  /** The row for a line with these values; `null` when there is none left for it. */
  take(value: (field: string) => CellValue): number | null {
    const at = this.free.findIndex(({ printed }) =>
      [...printed].every(([field, text]) => isSameText(text, value(field))),
    );
    if (at >= 0) return this.free.splice(at, 1)[0]!.row;
    return this.next <= this.table.lastRow ? this.next++ : null;
  }
}
