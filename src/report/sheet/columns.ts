import type { PartColumn } from './parts';

/** Columns of every sheet of a report, with their widths in characters: those of the list of findings. */
const WIDTHS = {
  file: 20,
  severity: 9,
  rule: 9,
  sheet: 15,
  cell: 8,
  message: 46,
  expected: 12,
  actual: 12,
  basis: 17,
  explanation: 22,
} as const;

export type ColumnId = keyof typeof WIDTHS;

/** The columns of a report's sheets; the file has one only where there are several. */
export class SheetColumns {
  private readonly ids: readonly ColumnId[];

  constructor(readonly hasFiles: boolean) {
    this.ids = (Object.keys(WIDTHS) as ColumnId[]).filter((id) => hasFiles || id !== 'file');
  }

  get widths(): number[] {
    return this.ids.map((id) => WIDTHS[id]);
  }

  /** A column of a part, from one column of the sheet to another. */
  over(
    head: string,
    from: ColumnId | 'first',
    to: ColumnId = from as ColumnId,
    role?: PartColumn['role'],
  ): PartColumn {
    const at = (id: ColumnId | 'first') => (id === 'first' ? 0 : this.ids.indexOf(id));
    return { head, from: at(from), to: at(to), ...(role && { role }) };
  }
}
