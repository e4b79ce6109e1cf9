import { ROWS_IN_BLOCK, type Area, type Cell, type CellValue, type Grid, type SheetState } from './grid';

/** A cell that holds something else than before. */
export interface CellChange {
  readonly row: number;
  readonly col: number;
}

/**
 * A grid whose cells can change while everything that was recognised on it stays bound to it. Its area, merges, hidden
 * rows and state do not change: a sheet that differs in those is another grid.
 */
export class LiveGrid implements Grid {
  readonly sheet: string;
  readonly area: Area;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenCols: ReadonlySet<number>;
  readonly state?: SheetState;
  /** Told of every look at a cell while somebody wants to know what depends on what. */
  onRead: ((row: number, col: number) => void) | null = null;
  private readonly remembered = new Map<string, Map<number, object>>();
  private readonly patched = new Map<number, Map<number, Cell>>();

  constructor(private readonly base: Grid) {
    this.sheet = base.sheet;
    this.area = base.area;
    this.merges = base.merges;
    this.hiddenRows = base.hiddenRows;
    this.hiddenCols = base.hiddenCols;
    if (base.state) this.state = base.state;
  }

  // Arrow functions: grids are taken apart (`const { value } = grid`) wherever that reads better.
  readonly value = (row: number, col: number): CellValue => {
    this.onRead?.(row, col);
    const own = this.patched.get(row)?.get(col);
    return own ? own.value : this.base.value(row, col);
  };

  readonly cell = (row: number, col: number): Cell => {
    this.onRead?.(row, col);
    return this.patched.get(row)?.get(col) ?? this.base.cell(row, col);
  };

  readonly remember = <Found extends object>(what: string, block: number, find: () => Found): Found => {
    let blocks = this.remembered.get(what);
    if (!blocks) this.remembered.set(what, (blocks = new Map<number, object>()));
    let found = blocks.get(block) as Found | undefined;
    if (!found) blocks.set(block, (found = find()));
    else if (this.onRead) this.noteBlock(block);
    return found;
  };

  /** What is known of a block was found in any of its columns. */
  private noteBlock(block: number): void {
    const row = Math.max(this.area.top, block * ROWS_IN_BLOCK);
    for (let col = this.area.left; col <= this.area.right; col++) this.onRead!(row, col);
  }

  /** The cells that a newly read part holds otherwise. */
  changesIn(part: Grid): CellChange[] {
    const found: CellChange[] = [];
    const { top, left, bottom, right } = part.area;
    for (let row = top; row <= bottom; row++) {
      for (let col = left; col <= right; col++) {
        if (!isSameCell(this.cell(row, col), part.cell(row, col))) found.push({ row, col });
      }
    }
    return found;
  }

  /** Takes over cells of a newly read part. */
  take(part: Grid, cells: readonly CellChange[]): void {
    for (const { row, col } of cells) {
      let own = this.patched.get(row);
      if (!own) this.patched.set(row, (own = new Map<number, Cell>()));
      own.set(col, part.cell(row, col));
      for (const blocks of this.remembered.values()) blocks.delete(Math.floor(row / ROWS_IN_BLOCK));
    }
  }
}

const isSameCell = (a: Cell, b: Cell): boolean =>
  a.value === b.value && a.format === b.format && a.formula === b.formula;
