import type { Address, CellValue, FieldValue } from '../grid';
import { totalFields } from '../forms/labels';
import { readNumber } from '../indicator/number';
import type { IndicatorColumnId, TotalFieldId } from '../forms/types';
import type { Steps } from '../slices';
import { dictionaryOf } from './dictionary';
import type { TableHeader } from './header-row';
import { isSameText, readLabel } from './label';
import type { SheetView } from './sheet-view';
import { readTicks } from './ticks';
import type { BoundColumn, IndicatorRow } from './types';

/** Columns that are filled down: a blank means "as above". */
type FilledColumn = 'level1' | 'level2' | 'unitName' | 'projectName' | 'projectCode' | 'stage' | 'year';

const LEDGER_COLUMNS: readonly FilledColumn[] = ['unitName', 'projectName', 'projectCode', 'stage', 'year'];
const LEVEL_COLUMNS: readonly FilledColumn[] = ['level1', 'level2'];

/** Columns whose texts stand for the rows below, too. */
export const FILLED_COLUMNS: readonly IndicatorColumnId[] = [...LEDGER_COLUMNS, ...LEVEL_COLUMNS];

/** Columns of which one at least is filled in where a line is in use. */
export const VALUE_COLUMNS = ['sign', 'target', 'actual', 'weight', 'score'] as const;

/** What a blank cannot mean any more once the value to its left is another. */
const BELOW: Partial<Record<FilledColumn, readonly FilledColumn[]>> = {
  unitName: ['projectName', 'projectCode', 'level1', 'level2'],
  projectName: ['projectCode', 'level1', 'level2'],
  level1: ['level2'],
};

/** A value merged over several rows is one value: counting it in each row would count it twice. */
const COUNTED_ONCE: ReadonlySet<IndicatorColumnId> = new Set(['weight', 'score']);

const totalsByLabel = dictionaryOf(Object.values(totalFields));
/** Words that begin what stands below a table. */
const NOTE_WORDS =
  '(?:注|备注|说明|其他需要说明|其它需要说明|需要说明|评价结论|自评结论|存在问题|存在的问题|改进措施|下一步|偏差大或目标未完成|填表人|填报人|填表说明|项目负责人|财务负责人|单位负责人|审核人|联系人|联系电话|经办人|负责人|' +
  '复核人|编制人|制表人?|填报单位|填报日期|填报时间|填表日期|分管领导|主管领导|' +
  '[\\u4e00-\\u9fff]{0,12}(?:审核|审批|审查|评审|复核|初审|主管部门|财政部门|预算部门|业务科室)意见)';
const NOTES = new RegExp(`^${NOTE_WORDS}`);
/** Such a word alone, or with its colon: nothing else reads like that, whatever stands beside it. */
const LABELLED_NOTES = new RegExp(`^${NOTE_WORDS}(?:$|[^:：]{0,8}[:：])`);
/** A line of the printed form that nobody used: numbered and left at that ("指标2："), or with a word for none. */
const UNUSED_LINE =
  /^(?:(?:三级)?指标\s*[\d一二三四五六七八九十]*\s*[:：]?\s*(?:…+|\.{3,})?|无|暂无|没有|不涉及|未设置)$/;
/** What is scored before any level: 预算执行率（10分） merged over 一级, 二级 and 三级. */
const EXECUTION = /^(?:预算|资金)执行(?:率|情况)?$/;
/** 无 as name and as target: no indicator was set there. */
const NOTHING =
  /^(?:(?:三级)?指标\s*[\d一二三四五六七八九十]*\s*[:：]\s*)?(?:无|暂无|没有|不涉及|未设置|不适用)$/;
const GRADES = /^(?:优|良|中|合格|差|优秀|良好|较差|不合格)$/;

/** What a row takes from above that has a text of its own in every column that is filled down. */
const NOTHING_ABOVE: ReadonlyMap<IndicatorColumnId, FieldValue> = new Map();

/** What the rows of a table share: where they are read, and the columns whose value is that of one cell. */
class Table {
  private readonly plain: ReadonlyMap<IndicatorColumnId, number>;

  constructor(
    readonly view: SheetView,
    readonly header: TableHeader,
  ) {
    const { columns, places } = header;
    const words = columns.get('target')?.words;
    const isPlain = (id: IndicatorColumnId, bound: BoundColumn) =>
      bound.ticks === undefined &&
      bound.words === undefined &&
      bound.col !== words &&
      !(id === 'target' && places !== undefined) &&
      !(COUNTED_ONCE.has(id) && view.hasMerges);
    this.plain = new Map(
      [...columns].flatMap(([id, bound]) => (isPlain(id, bound) ? [[id, bound.col] as const] : [])),
    );
  }

  /** The only cell that a column's value in a row can stand in; `undefined` where it takes more to find it. */
  plainColumn(id: IndicatorColumnId): number | undefined {
    return this.plain.get(id);
  }
}

const NO_ROWS: readonly IndicatorRow[] = [];

/** Light view of one row: nothing is copied but what has been filled down. */
class RowView implements IndicatorRow {
  constructor(
    private readonly table: Table,
    readonly row: number,
    readonly index: number,
    readonly isEmptyBranch: boolean,
    private readonly filled: ReadonlyMap<IndicatorColumnId, FieldValue>,
  ) {}

  /** The place whose target it has; the first that has one, unless it is named. */
  protected get place(): BoundColumn | null {
    return null;
  }

  private get view(): SheetView {
    return this.table.view;
  }

  private get header(): TableHeader {
    return this.table.header;
  }

  value(column: IndicatorColumnId): CellValue {
    const filled = this.filled === NOTHING_ABOVE ? undefined : this.filled.get(column);
    if (filled) return filled.value;
    const plain = this.table.plainColumn(column);
    if (plain !== undefined) return this.view.value(this.row, plain);
    const bound = this.bound(column);
    if (!bound || this.isTakenForWords(column, bound)) return null;
    if (bound.ticks) return readTicks(this.view, this.row, bound.ticks).value;
    return COUNTED_ONCE.has(column)
      ? this.view.own(this.row, bound.col)
      : this.view.value(this.row, bound.col);
  }

  cell(column: IndicatorColumnId): Address {
    const filled = this.filled.get(column);
    if (filled) return filled.cell;
    const bound = this.bound(column);
    if (!bound) return { row: this.row, col: this.header.left };
    if (bound.ticks) return readTicks(this.view, this.row, bound.ticks).cell;
    return COUNTED_ONCE.has(column)
      ? { row: this.row, col: bound.col }
      : this.view.anchor(this.row, bound.col);
  }

  /** Where a column's value stands; in a table with a target for each place, the first place that has one. */
  private bound(column: IndicatorColumnId): BoundColumn | undefined {
    const own = this.header.columns.get(column);
    if (own?.words !== undefined && this.isInWords(own)) return { ...own, col: own.words };
    return column === 'target' ? (this.place ?? this.places()[0] ?? own) : own;
  }

  /** True where nothing is counted and words stand in the column beside. */
  private isInWords({ col, words }: BoundColumn): boolean {
    return (
      words !== undefined &&
      this.view.value(this.row, col) === null &&
      this.view.value(this.row, words) !== null
    );
  }

  /** True for a column whose cell has been read as another's words. */
  private isTakenForWords(column: IndicatorColumnId, { col }: BoundColumn): boolean {
    if (column !== 'meterUnit') return false;
    const target = this.header.columns.get('target');
    return target?.words === col && this.isInWords(target);
  }

  /** The places with a target in this row. */
  private places(): readonly BoundColumn[] {
    return (this.header.places ?? []).filter(({ col }) => this.view.value(this.row, col) !== null);
  }

  atFurtherPlaces(): readonly IndicatorRow[] {
    if (this.place || !this.header.places) return NO_ROWS;
    const { table, row, index, isEmptyBranch, filled } = this;
    return this.places()
      .slice(1)
      .map((place) => new RowAtPlace(place, table, row, index, isEmptyBranch, filled));
  }

  field(column: IndicatorColumnId): FieldValue {
    return { value: this.value(column), cell: this.cell(column) };
  }
}

/** A row with the target of one of its places. */
class RowAtPlace extends RowView {
  constructor(
    private readonly own: BoundColumn,
    ...row: ConstructorParameters<typeof RowView>
  ) {
    super(...row);
  }

  protected override get place(): BoundColumn {
    return this.own;
  }
}

/** What stands below a header: the rows, the totals, and the last row that belongs to the table. */
export interface TableBody {
  readonly rows: readonly IndicatorRow[];
  readonly totals: ReadonlyMap<TotalFieldId, FieldValue>;
  readonly bottom: number;
}

/** Text at the left of a row, where a total or a note would stand, and how far it reaches. */
function leadingText(view: SheetView, row: number, left: number, right: number) {
  for (let col = left; col <= right; col++) {
    const value = view.own(row, col);
    if (value !== null)
      return { value, key: readLabel(value).key || String(value), right: view.areaAt(row, col).right, col };
  }
  return null;
}

/** "自评等级：优" in one cell: the grade; `null` for any other text. */
function gradeInCell({ value }: { readonly value: CellValue }): string | null {
  const [label, rest] = typeof value === 'string' ? value.split(/[:：]/) : [];
  if (rest === undefined || totalsByLabel.get(readLabel(label!).key) !== 'grade') return null;
  const grade = rest.trim();
  return GRADES.test(grade) ? grade : null;
}

/**
 * Reads the rows below a header, down to `limit` or to where notes or another table begin. 一级 and 二级
 * are filled down; a ledger's unit, project and stage as well. A row is a step.
 * @param left first column that belongs to the form
 */
export function* readRows(
  view: SheetView,
  header: TableHeader,
  left: number,
  limit: number,
  isLedger: boolean,
): Steps<TableBody> {
  const nameCol = header.columns.get('name')?.col ?? header.left;
  const levelCols = LEVEL_COLUMNS.map((id) => header.columns.get(id)?.col);
  const filledColumns = [...(isLedger ? LEDGER_COLUMNS : []), ...LEVEL_COLUMNS].filter((id) =>
    header.columns.has(id),
  );
  const valueColumns = VALUE_COLUMNS.filter((id) => header.columns.has(id));

  const table = new Table(view, header);
  const rows: IndicatorRow[] = [];
  const totals = new Map<TotalFieldId, FieldValue>();
  const current = new Map<IndicatorColumnId, FieldValue>();
  let bottom = header.bottom;
  // Rows between two changes share one map, and those with all texts in cells of their own need none: long ledgers
  // stay light.
  let shared = NOTHING_ABOVE;
  let isStale = true;

  for (let row = header.bottom + 1; row <= limit; row++) {
    yield 0;
    if (row === header.bottom + 1 && numbersColumns(view, header, row)) {
      bottom = row;
      continue;
    }
    const repeatEnd = header.repeats?.get(row);
    if (repeatEnd !== undefined) {
      row = bottom = repeatEnd;
      continue;
    }
    const leading = leadingText(view, row, left, nameCol);
    const name = view.value(row, nameCol);
    // Only a text of this row may be a total or a note, and only where no indicator is named.
    const isBesideTable = leading !== null && (name === null || leading.right >= nameCol);
    const hasValues =
      valueColumns.some((id) => view.own(row, header.columns.get(id)!.col) !== null) ||
      (header.places ?? []).some(({ col }) => view.own(row, col) !== null);
    if (leading) {
      const total = totalsByLabel.get(leading.key);
      // A conclusion stands right beside its label, below the names of the indicators.
      const isConclusion = total === 'grade' && leading.col < nameCol && !hasValues;
      if (total !== undefined && (isBesideTable || isConclusion)) {
        readTotals(view, header, row, leading.right, total, totals);
        bottom = row;
        continue;
      }
      const grade = hasValues ? null : gradeInCell(leading);
      if (grade) {
        if (!totals.get('grade')?.value)
          totals.set('grade', { value: grade, cell: view.anchor(row, leading.col) });
        bottom = row;
        continue;
      }
      const isExecution = hasValues && EXECUTION.test(leading.key);
      const isWide = leading.right >= nameCol && !isExecution;
      if (isBesideTable && leading.col < nameCol && (NOTES.test(leading.key) || isWide)) break;
    }
    // An indicator may be called 负责人培训人次: where names stand, only a labelled line without values is a note.
    if (leading && LABELLED_NOTES.test(leading.key) && (leading.col < nameCol || !hasValues)) break;

    for (const id of filledColumns) {
      const before = current.get(id)?.value;
      if (!fillDown(view, row, header.columns.get(id)!.col, id, current)) continue;
      isStale = true;
      if (before !== undefined && !isSameText(before, current.get(id)!.value))
        forgetBelow(header, id, current);
    }
    const opensBranch = levelCols.some((col) => hasOwn(view, row, col));
    const ownName = view.own(row, nameCol);
    const isUnusedLine =
      typeof ownName === 'string' &&
      ((!hasValues && UNUSED_LINE.test(ownName.trim())) ||
        (isNothing(ownName) && hasNoTarget(view, header, row)));
    const isIndicator = (ownName !== null && !isUnusedLine) || (name === null && hasValues);
    if (!isIndicator && !isUnusedLine && !(opensBranch && name === null)) continue;
    const isComplete = filledColumns.every((id) => view.value(row, header.columns.get(id)!.col) !== null);
    if (isStale && !isComplete) {
      shared = new Map(current);
      isStale = false;
    }
    const filled = isComplete ? NOTHING_ABOVE : shared;
    rows.push(new RowView(table, row, rows.length, !isIndicator, filled));
    bottom = row;
  }
  return { rows, totals, bottom };
}

/** True for the line below a header that counts its columns: 1, 2, 3 … below 一级指标, 二级指标, 三级指标. */
function numbersColumns(view: SheetView, { columns }: TableHeader, row: number): boolean {
  const cols = (['level1', 'level2', 'name'] as const).flatMap((id) => columns.get(id)?.col ?? []);
  const numbers = cols.map((col) => readNumber(view.own(row, col)).number);
  return (
    cols.length >= 2 &&
    numbers.every((number, at) => number !== null && (at === 0 || number === numbers[at - 1]! + 1))
  );
}

/** True for a word that says that there is no indicator. */
export function isNothing(value: CellValue): boolean {
  return typeof value === 'string' && NOTHING.test(value.trim());
}

function hasNoTarget(view: SheetView, { columns }: TableHeader, row: number): boolean {
  const target = columns.get('target');
  const value = target ? view.own(row, target.col) : null;
  return value === null || isNothing(value);
}

function hasOwn(view: SheetView, row: number, col: number | undefined): boolean {
  return col !== undefined && view.own(row, col) !== null;
}

/** Takes over a value that stands in this row; says whether anything changed. */
function fillDown(
  view: SheetView,
  row: number,
  col: number,
  id: FilledColumn,
  current: Map<IndicatorColumnId, FieldValue>,
): boolean {
  const value = view.value(row, col);
  if (value === null) return false;
  const cell = view.anchor(row, col);
  const known = current.get(id);
  if (known && known.cell.row === cell.row && known.cell.col === cell.col) return false;
  current.set(id, { value, cell });
  return true;
}

/** A new project begins without the levels of the one above, a new 一级 without its 二级. */
function forgetBelow(
  header: TableHeader,
  id: FilledColumn,
  current: Map<IndicatorColumnId, FieldValue>,
): void {
  const col = header.columns.get(id)!.col;
  for (const below of BELOW[id] ?? []) {
    if ((header.columns.get(below)?.col ?? col) > col) current.delete(below);
  }
}

/** 总分, 合计: the figures stand under 分值 and 得分, a grade behind them or under the reasons. */
function readTotals(
  view: SheetView,
  header: TableHeader,
  row: number,
  labelRight: number,
  label: TotalFieldId,
  totals: Map<TotalFieldId, FieldValue>,
) {
  const put = (id: TotalFieldId, col: number) => {
    const field = { value: view.value(row, col), cell: view.anchor(row, col) };
    if (!totals.has(id) || totals.get(id)!.value === null) totals.set(id, field);
  };
  const at = (id: IndicatorColumnId) => header.columns.get(id)?.col;
  if (label === 'grade') {
    put('grade', labelRight + 1);
    return;
  }
  const weight = at('weight');
  const score = at('score');
  if (weight !== undefined && weight > labelRight) put('totalWeight', weight);
  if (label === 'totalScore' && score !== undefined && score > labelRight) put('totalScore', score);
  for (let col = Math.max(labelRight, score ?? labelRight) + 1; col <= view.grid.area.right; col++) {
    const value = view.own(row, col);
    if (typeof value === 'string' && GRADES.test(readLabel(value).key)) put('grade', col);
  }
}
