/**
 * Composed forms as they come back from units: moved, relabelled, unmerged, with a 序号 column more. Every
 * cell remembers where the composed form had it, so that a test can say where each value has to be found.
 */
import fc from 'fast-check';
import type { ComposedForm } from '../../src/core/forms';
import { fundRows } from '../../src/core/forms/labels';
import { createGrid, type Address, type Area, type CellValue, type Grid } from '../../src/core/grid';

/** How 一级, 二级 and a ledger's leading columns are written. */
type Repetition = 'merged' | 'once' | 'every row';

/** What is done to a form. Positions are shares (0..1) of the form's rows, so that they fit any form. */
export interface Recipe {
  /** Blank rows and columns before the form, cells of the grid or outside of it. */
  readonly shift: { readonly rows: number; readonly cols: number; readonly isOutside: boolean };
  readonly linesAbove: readonly string[];
  readonly linesBelow: readonly string[];
  /** True when lines below are merged over the form's width. */
  readonly isBelowMerged: boolean;
  /** One for each label in turn, from the first again when there are more labels. */
  readonly labelStyles: readonly LabelStyle[];
  readonly areBracketsSwapped: boolean;
  /** Points printed behind 一级. */
  readonly printedWeight: string;
  readonly level1: Repetition;
  readonly level2: Repetition;
  /** Merges of the rest of the form: kept, or gone as after "paste values". */
  readonly areMergesKept: boolean;
  /** A 序号 column at the form's left edge, or before 一级, which pushes answers away from their labels. */
  readonly sequence: 'none' | 'left' | 'before level1';
  readonly blankRows: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly hiddenCols: readonly number[];
}

type LabelStyle = (text: string) => string;

const between = (separator: string) => (text: string) => [...text].join(separator);
const labelStyles: Readonly<Record<string, LabelStyle>> = {
  plain: (text) => text,
  spaced: between(' '),
  spacedWide: between('\u3000'),
  broken: (text) => `${text.slice(0, Math.ceil(text.length / 2))}\n${text.slice(Math.ceil(text.length / 2))}`,
  brokenTwice: (text) => `${text.slice(0, 1)}\r\n${text.slice(1, 2)}\n${text.slice(2)}`,
  indented: (text) => `  ${text}\u00a0`,
};

const linesAbove = ['附件2', '附表3：', '临溪县财政局制', '单位：万元', '（按财预〔2020〕10号填报）', ''];
const linesBelow = [
  '备注：本表一式两份。',
  '注：1.得分精确到小数点后两位。',
  '说明：数据以决算为准。',
  '其他需要说明的问题：无',
  '填表人：陆青　　联系电话：000-5550123',
  '',
];

const share = fc.double({ min: 0, max: 1, noNaN: true });
const repetition = fc.constantFrom<Repetition>('merged', 'once', 'every row');

/** Any recipe. */
export const recipes: fc.Arbitrary<Recipe> = fc.record({
  shift: fc.record({ rows: fc.nat(12), cols: fc.nat(5), isOutside: fc.boolean() }),
  linesAbove: fc.array(fc.constantFrom(...linesAbove), { maxLength: 3 }),
  linesBelow: fc.array(fc.constantFrom(...linesBelow), { maxLength: 3 }),
  isBelowMerged: fc.boolean(),
  labelStyles: fc.array(
    fc.constantFrom(...Object.keys(labelStyles)).map((name) => labelStyles[name]!),
    { minLength: 1, maxLength: 7 },
  ),
  areBracketsSwapped: fc.boolean(),
  printedWeight: fc.constantFrom('', '(50分)', '（30分）', '\n(10分)', '（ 20 分 ）'),
  level1: repetition,
  level2: repetition,
  areMergesKept: fc.boolean(),
  sequence: fc.constantFrom('none', 'left', 'before level1'),
  blankRows: fc.array(share, { maxLength: 4 }),
  hiddenRows: fc.array(share, { maxLength: 4 }),
  hiddenCols: fc.array(share, { maxLength: 2 }),
});

interface SheetCell {
  value: CellValue;
  /** Where the composed form has this cell; `null` for cells that were added. */
  readonly from: Address | null;
  readonly isLabel: boolean;
}

/** A mangled form: its grid, and where a cell of the composed form stands now. */
export interface Mangled {
  readonly grid: Grid;
  readonly whereIs: (from: Address) => Address;
}

/** Columns of a composed form whose equal neighbours are written as the recipe says, outermost first. */
export interface Repeated {
  readonly cols: readonly number[];
  /** First and last indicator row. */
  readonly top: number;
  readonly bottom: number;
  /** How many of the columns, from the first, name units and projects. */
  readonly leading: number;
}

const FUND_LABELS: ReadonlySet<CellValue> = new Set(Object.values(fundRows).map(({ label }) => label.zh));

class Sheet {
  readonly cells: SheetCell[][];
  merges: Area[];

  constructor(composed: ComposedForm) {
    this.merges = composed.merges.map((area) => ({ ...area }));
    this.cells = composed.values.map((row, r) =>
      row.map((value, c) => {
        const role = composed.roles[r]![c] ?? 'value';
        // 总分 stands in the first column; what is behind it in that row is typed.
        const isTotal = role === 'total' && c === 0;
        const isLabel = isTotal || ['title', 'label', 'head'].includes(role) || FUND_LABELS.has(value);
        return { value, from: { row: r, col: c }, isLabel };
      }),
    );
  }

  get width(): number {
    return this.cells[0]!.length;
  }

  relabel(change: (text: string) => string): void {
    for (const cell of this.cells.flat()) {
      if (cell.isLabel && typeof cell.value === 'string') cell.value = change(cell.value);
    }
  }

  insertRow(at: number, text = ''): void {
    const row = Array.from({ length: this.width }, () => blank());
    if (text !== '') row[0]!.value = text;
    this.cells.splice(at, 0, row);
    this.merges = this.merges.map((area) => ({
      ...area,
      top: area.top + Number(area.top >= at),
      bottom: area.bottom + Number(area.bottom >= at),
    }));
  }

  insertColumn(at: number): void {
    for (const row of this.cells) row.splice(at, 0, blank());
    this.merges = this.merges.map((area) => ({
      ...area,
      left: area.left + Number(area.left >= at),
      right: area.right + Number(area.right >= at),
    }));
  }

  whereIs({ row, col }: Address): Address {
    for (const [r, cells] of this.cells.entries()) {
      const c = cells.findIndex(({ from }) => from?.row === row && from.col === col);
      if (c >= 0) return { row: r, col: c };
    }
    throw new Error(`the composed form has no cell ${row}, ${col}`);
  }
}

function blank(): SheetCell {
  return { value: null, from: null, isLabel: false };
}

/** Mangles a composed form as the recipe says. */
export function mangle(composed: ComposedForm, repeated: Repeated, recipe: Recipe): Mangled {
  const sheet = new Sheet(composed);
  const at = (from: Address) => sheet.whereIs(from);
  if (recipe.areMergesKept === false) {
    sheet.merges = sheet.merges.filter(
      ({ left, top }) => top >= repeated.top && repeated.cols.includes(left),
    );
  }
  printWeights(sheet, repeated, recipe.printedWeight);
  repeat(sheet, repeated, recipe);
  relabel(sheet, recipe);
  addSequence(sheet, composed, repeated, recipe);

  // 年度总体目标 stands below its own head and stays there.
  const apart = composed.values.map((_, row) => row).filter((row) => row !== composed.headerTop - 1);
  for (const part of recipe.blankRows) sheet.insertRow(at({ row: pick(apart, part), col: 0 }).row);
  for (const text of recipe.linesBelow) {
    sheet.insertRow(sheet.cells.length, text);
    const row = sheet.cells.length - 1;
    if (recipe.isBelowMerged) sheet.merges.push({ top: row, left: 0, bottom: row, right: sheet.width - 1 });
  }
  recipe.linesAbove.forEach((text, row) => sheet.insertRow(row, text));
  const { rows, cols, isOutside } = recipe.shift;
  if (!isOutside) {
    for (let row = 0; row < rows; row++) sheet.insertRow(0);
    for (let col = 0; col < cols; col++) sheet.insertColumn(0);
  }
  return finish(sheet, recipe, isOutside ? { row: rows, col: cols } : { row: 0, col: 0 });
}

function pick<T>(list: readonly T[], part: number): T {
  return list[Math.min(list.length - 1, Math.floor(part * list.length))]!;
}

function printWeights(sheet: Sheet, { cols, leading, top, bottom }: Repeated, printed: string): void {
  const level1 = cols[leading]!;
  for (let row = top; row <= bottom; row++) {
    const cell = sheet.cells[row]![level1]!;
    if (cell.value !== null) cell.value = `${String(cell.value)}${printed}`;
  }
}

/** Writes equal neighbours once, merged or in every row; each column within the one before. */
function repeat(sheet: Sheet, { cols, leading, top, bottom }: Repeated, recipe: Recipe): void {
  sheet.merges = sheet.merges.filter(
    ({ top: row, left }) => row < top || row > bottom || !cols.includes(left),
  );
  const filled = cols.map((col) => {
    let last: CellValue = null;
    return Array.from({ length: bottom - top + 1 }, (_, index) => {
      last = sheet.cells[top + index]![col]!.value ?? last;
      return last;
    });
  });
  cols.forEach((col, depth) => {
    const way = depth < leading || depth > leading ? recipe.level2 : recipe.level1;
    const isSame = (a: number, b: number) =>
      filled.slice(0, depth + 1).every((values) => values[a] === values[b]);
    for (let start = 0; start <= bottom - top;) {
      let end = start;
      while (end < bottom - top && isSame(start, end + 1)) end++;
      for (let row = start; row <= end; row++) {
        const isWritten = row === start || way === 'every row';
        sheet.cells[top + row]![col]!.value = isWritten ? filled[depth]![start]! : null;
      }
      if (way === 'merged' && end > start)
        sheet.merges.push({ top: top + start, left: col, bottom: top + end, right: col });
      start = end + 1;
    }
  });
}

function relabel(sheet: Sheet, { labelStyles: styles, areBracketsSwapped }: Recipe): void {
  const swapped: Readonly<Record<string, string>> = { '（': '(', '）': ')', '(': '（', ')': '）' };
  let count = 0;
  sheet.relabel((text) => {
    const styled = styles[count++ % styles.length]!(text);
    return areBracketsSwapped ? styled.replace(/[（）()]/g, (bracket) => swapped[bracket]!) : styled;
  });
}

function addSequence(sheet: Sheet, composed: ComposedForm, { cols, top, bottom }: Repeated, recipe: Recipe) {
  if (recipe.sequence === 'none') return;
  // Without merges there is nothing printed that could tell a pushed answer from any other text.
  const col = recipe.sequence === 'left' || !recipe.areMergesKept ? 0 : cols[0]!;
  sheet.insertColumn(col);
  sheet.cells[composed.headerTop]![col]!.value = '序号';
  for (let row = top; row <= bottom; row++) sheet.cells[row]![col]!.value = row - top + 1;
}

function finish(sheet: Sheet, recipe: Recipe, origin: Address): Mangled {
  const rows = sheet.cells.map((_, index) => index + origin.row);
  const cols = sheet.cells[0]!.map((_, index) => index + origin.col);
  const shifted = ({ row, col }: Address): Address => ({ row: row + origin.row, col: col + origin.col });
  return {
    grid: createGrid({
      sheet: '自评表',
      origin,
      values: sheet.cells.map((row) => row.map(({ value }) => value)),
      merges: sheet.merges
        .filter(({ top, left, bottom, right }) => top !== bottom || left !== right)
        .map(({ top, left, bottom, right }) => ({
          top: top + origin.row,
          left: left + origin.col,
          bottom: bottom + origin.row,
          right: right + origin.col,
        })),
      hiddenRows: recipe.hiddenRows.map((part) => pick(rows, part)),
      hiddenCols: recipe.hiddenCols.map((part) => pick(cols, part)),
    }),
    whereIs: (from) => shifted(sheet.whereIs(from)),
  };
}
