import { indicatorColumns } from '../forms/labels';
import type { FieldDefinition, IndicatorColumnId } from '../forms/types';
import type { CellValue, FieldValue } from '../grid';
import { dictionaryOf, type Dictionary } from './dictionary';
import type { SheetView } from './sheet-view';
import { ticksByLabel } from './ticks';

/** A known label in a header row. */
export interface HeaderLabel {
  readonly id: IndicatorColumnId;
  readonly col: number;
  readonly header: FieldValue;
  /** The choice that its column is ticked for: 确定能 below 完成目标可能性. */
  readonly choice?: string;
}

const all: readonly FieldDefinition<IndicatorColumnId>[] = Object.values(indicatorColumns);
const columnsByLabel = dictionaryOf(all.filter(({ group }) => !group));
/** 其他 or 人员 alone are everyday words: they head a column only beside another of their group. */
const groupedByLabel: Dictionary<IndicatorColumnId> = dictionaryOf(all.filter(({ group }) => group));

/** Headers that every county words anew, taken apart into the words that they are made of. */
const COMPOSED: readonly (readonly [IndicatorColumnId, RegExp])[] = [
  [
    'reason',
    /^(?:绩效|指标|目标|执行|完成)*(?:偏差|偏离|差异|未完成|未达成?|未达标|未达到|未实现|扣分)(?:或超额完成|较大|较多|度|值|目标|指标|预期|情况|程度)*(?:的?(?:主要)?(?:原因|分析|说明|措施|理由)|[和及与、或/]|拟?采取的?|下一步|有关|相关|[的拟]?(?:改进|整改|纠偏|解决))+$/,
  ],
  [
    'forecast',
    /^(?=.*预计)(?:全年|年底|年末|年度|预计|[至到可能]|目标|指标)+(?:完成|达到|实现)的?(?:指标|目标)?(?:值|情况|数)?$/,
  ],
  [
    'actual',
    /^(?:年度|全年|年末|期末|本年|指标|绩效|目标|自评|当年|项目)*实际(?:完成|达到|实现|执行)?的?(?:绩效|指标|目标)*(?:值|情况|数值|结果|水平)$/,
  ],
  ['target', /^(?:年度|全年|年初|本年度?|当年|绩效|预期|计划|设定|申报|批复|指标|目标|三级|项目|的)+值$/],
];

/** Each of them has one of these; what an indicator is called seldom has. */
const IN_COMPOSED = /[值预实偏差未扣]/;

function composedColumn(key: string): IndicatorColumnId | undefined {
  if (!IN_COMPOSED.test(key)) return undefined;
  return COMPOSED.find(([, pattern]) => pattern.test(key))?.[0];
}

/** Everyday words that name the indicator behind its levels only: before them 绩效指标 heads the whole block. */
const NAME_BEHIND_LEVELS: ReadonlySet<string> = new Set(['绩效指标', '指标', '考核指标', '评价指标']);
/** 单位（专项）名称 lists the projects of one unit, whose code stands before it. */
const PROJECT_IN_BRACKETS = /[(（](?:专项|项目)[)）]名称$/;

/** The column a header cell names; a bare 单位 behind the indicator is what it is counted in. */
function columnOf(
  value: CellValue,
  key: string,
  before: ReadonlySet<IndicatorColumnId>,
): Pick<HeaderLabel, 'id' | 'choice'> | undefined {
  if (key === '单位') return { id: before.has('name') ? 'meterUnit' : 'unitName' };
  if (typeof value === 'string' && PROJECT_IN_BRACKETS.test(value.replace(/\s/g, '')))
    return { id: 'projectName' };
  if (NAME_BEHIND_LEVELS.has(key) && before.has('level2') && !before.has('name')) return { id: 'name' };
  const id = columnsByLabel.get(key) ?? groupedByLabel.get(key) ?? composedColumn(key);
  return id === undefined ? ticksByLabel.get(key) : { id };
}

/** True for a label that stands by itself, or has company that says what it is about. */
function isCertain(label: HeaderLabel, labels: readonly HeaderLabel[]): boolean {
  const { group } = indicatorColumns[label.id];
  if (label.choice !== undefined)
    return labels.some(
      ({ id, choice }) => id === label.id && choice !== undefined && choice !== label.choice,
    );
  return !group || labels.some(({ id }) => id !== label.id && indicatorColumns[id].group === group);
}

const YEAR = /^20\d{2}年度?/;

type Named = Pick<HeaderLabel, 'id'>;
const NONE: ReadonlyMap<number, Named> = new Map();

/** Labels that name the year, 2024年度指标值, by their column; none where one stands for each of several years. */
function yearsOwn(view: SheetView, row: number): ReadonlyMap<number, Named> {
  const { left, right } = view.grid.area;
  let found: Map<number, Named> | null = null;
  for (let col = left; col <= right; col++) {
    if (view.anchor(row, col).col !== col) continue;
    const { key } = view.label(row, col);
    const id = YEAR.test(key) ? columnsByLabel.get(key.replace(YEAR, '')) : undefined;
    if (id !== undefined) (found ??= new Map<number, Named>()).set(col, { id });
  }
  if (!found) return NONE;
  const ids = [...found.values()].map(({ id }) => id);
  return new Map([...found].filter(([, { id }]) => ids.filter((other) => other === id).length === 1));
}

/**
 * Known header labels of a row in column order; merged headers count once.
 * @param isBelowName true for a further row of a header whose first one names the indicator
 */
export function labelsOf(view: SheetView, row: number, isBelowName = false): HeaderLabel[] {
  const { left, right } = view.grid.area;
  const found: HeaderLabel[] = [];
  const before = new Set<IndicatorColumnId>(isBelowName ? ['name'] : []);
  // Every row of every sheet is looked at, and few have a label with a year in it.
  let named: ReadonlyMap<number, Named> | null = null;
  for (let col = left; col <= right; col++) {
    if (view.anchor(row, col).col !== col) continue;
    const { key } = view.label(row, col);
    if (key === '') continue;
    const column =
      columnOf(view.value(row, col), key, before) ??
      (YEAR.test(key) ? (named ??= yearsOwn(view, row)).get(col) : undefined);
    if (column === undefined) continue;
    before.add(column.id);
    found.push({ ...column, col, header: { value: view.value(row, col), cell: view.anchor(row, col) } });
  }
  return found.filter((label) => isCertain(label, found));
}
