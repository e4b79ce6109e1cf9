import type { Address, CellValue, FieldValue } from '../grid';
import { squeeze } from '../indicator/text';
import type { FormInstance } from './types';

/** Where a form says which months it covers. */
export type PeriodPlace = 'title' | 'funds' | 'indicators';

/** The months from January on that a text of a form names, at its cell. */
export interface StatedPeriod {
  readonly months: number;
  readonly place: PeriodPlace;
  /** As printed. */
  readonly text: string;
  readonly cell: Address;
}

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const MONTH = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const TO = '[-–—―−~至到]+';
const YEAR = '(?:20\\d{2}年)?';
const DAY = '(?:(\\d{1,2})日)?';

/** 1-7月, 1月1日至2023年7月31日, 一至七月. */
const RANGE = new RegExp(
  `(?<![\\d一二三四五六七八九十])(?:0?1|一)(?:月份?)?(?:0?1日)?${TO}${YEAR}${MONTH}月${DAY}`,
);
/** 截止8月底, 截至2023年8月31日. */
const AS_OF = new RegExp(`截[至止]?到?${YEAR}${MONTH}月${DAY}`);
/** 7月底完成值, 前9个月. */
const MONTH_END = new RegExp(`(?<![\\d一二三四五六七八九十])${MONTH}月(?:底|末)`);
const FIRST_MONTHS = new RegExp(`前${MONTH}个?月`);
const FIRST_HALF = /(?<!下)半年/;
/** 三季度, 前三季度, 一至三季度: monitoring adds up from January. */
const QUARTER = /第?([1-4一二三四])个?季度/;

/** A month that is over by this day is a whole one; an earlier day leaves open how many there were. */
const LAST_DAYS = 25;
/** No label of a column and no line about the period is longer. */
const LONGEST = 60;

function monthOf(text: string): number {
  const named = CHINESE.indexOf(text);
  return named < 0 ? Number(text) : named + 1;
}

function monthUntil(match: RegExpExecArray | null): number | null {
  if (!match) return null;
  const day = match[2];
  return day !== undefined && Number(day) < LAST_DAYS ? null : monthOf(match[1]!);
}

/**
 * How many months from January on a text speaks of: 1-7月 and 截止7月底 are 7, 上半年 6, 三季度 9. `null` when it names
 * none, or a single month (5月), which may be the month that was monitored or the one in which that was done.
 */
export function monthsIn(value: CellValue): number | null {
  if (typeof value !== 'string' || value.length > LONGEST) return null;
  const text = squeeze(value);
  for (const dated of [RANGE, AS_OF]) {
    const match = dated.exec(text);
    if (match) return monthUntil(match);
  }
  const until = MONTH_END.exec(text) ?? FIRST_MONTHS.exec(text);
  if (until) return monthOf(until[1]!);
  if (FIRST_HALF.test(text)) return 6;
  const quarter = QUARTER.exec(text);
  return quarter ? monthOf(quarter[1]!) * 3 : null;
}

/** First cell of the merge around a cell. */
function anchorOf({ grid }: FormInstance, { row, col }: Address): Address {
  const around = grid.merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && col >= left && col <= right,
  );
  return around ? { row: around.top, col: around.left } : { row, col };
}

function stated(place: PeriodPlace, { value, cell }: FieldValue): StatedPeriod[] {
  const months = monthsIn(value);
  return months === null ? [] : [{ months, place, text: String(value).trim(), cell }];
}

/** True where labels beside a column speak of other months: a column for every quarter is no sum from January. */
function hasOtherPeriods(form: FormInstance, header: FieldValue, months: number): boolean {
  const bound = [...form.columns.values(), ...(form.funds?.columns.values() ?? [])];
  const { row } = header.cell;
  for (let col = form.area.left; col <= form.area.right; col++) {
    if (bound.some(({ header: { cell } }) => cell.row === row && cell.col === col)) continue;
    const other = monthsIn(form.grid.value(row, col));
    if (other !== null && other !== months) return true;
  }
  return false;
}

/** A column's label, else the one above it that heads several: 1—7月 over 执行数 and 执行率. */
function ofColumn(
  form: FormInstance,
  place: PeriodPlace,
  column: { readonly header: FieldValue; readonly col: number } | undefined,
): StatedPeriod[] {
  if (!column) return [];
  const [own] = stated(place, column.header);
  const { row } = column.header.cell;
  if (own) return hasOtherPeriods(form, column.header, own.months) ? [] : [own];
  if (row <= form.area.top) return [];
  const cell = anchorOf(form, { row: row - 1, col: column.col });
  const isHead = place === 'funds' || cell.row >= form.headerRows.top;
  const value = form.grid.value(cell.row, cell.col);
  // A title reaches over every column.
  return isHead && !isTitle(form, cell) ? stated(place, { value, cell }) : [];
}

const isTitle = ({ title }: FormInstance, { row, col }: Address): boolean =>
  title?.cell.row === row && title.cell.col === col;

const BRACKETED = /^\(.*\)$/;
const LABELLED = /^(?:绩效)?(?:运行)?(?:监控|监测)(?:期间|时段|区间|时间|周期|阶段|期)?/;
/** What a line about the period consists of, the period itself apart. */
const PERIOD_ONLY =
  /^[(（]?(?:20\d{2}年度?)?[\d一二三四五六七八九十前第截至止到上半年个月份季度底末日–—―−~-]+[)）]?$/;

/** Lines above the table that are about nothing but the period: （1—7月） below the title, 监控期间：1—7月. */
function ofLines(form: FormInstance): StatedPeriod[] {
  const { grid, area, funds, tasks, headerRows, fields, goals } = form;
  const ends = [headerRows.top, funds?.area.top, tasks?.area.top].filter((top) => top !== undefined);
  for (const { label } of goals.values()) ends.push(label.cell.row);
  const answers = new Set([...fields.values()].map(({ cell }) => `${cell.row}:${cell.col}`));
  const found: StatedPeriod[] = [];
  for (let row = area.top; row < Math.min(...ends); row++) {
    let before: string | null = null;
    for (let col = area.left; col <= area.right; col++) {
      const value = grid.value(row, col);
      if (typeof value !== 'string') continue;
      const text = squeeze(value);
      const isLine = before === null || BRACKETED.test(text) || LABELLED.test(before);
      const isPeriod = LABELLED.test(text) || (isLine && PERIOD_ONLY.test(text));
      if (isPeriod && !answers.has(`${row}:${col}`) && !isTitle(form, { row, col }))
        found.push(...stated('title', { value, cell: { row, col } }));
      before = text;
    }
  }
  return found;
}

/** Every place where a form says which months it covers, from top to bottom. */
export function statedPeriods(form: FormInstance): readonly StatedPeriod[] {
  const { title, funds, columns } = form;
  return [
    ...(title ? stated('title', title) : []),
    ...ofLines(form),
    ...ofColumn(form, 'funds', funds?.columns.get('executed')),
    ...ofColumn(form, 'funds', funds?.columns.get('executionRate')),
    ...ofColumn(form, 'indicators', columns.get('actual')),
  ];
}

/**
 * How many months from January on a monitoring form covers, as its labels and title say: 7 for 1—7月执行数, 6 for 上半年.
 * `null` when nothing says it, or two places say different things.
 */
export function monitoredMonths(form: FormInstance): number | null {
  const [first, ...others] = new Set(statedPeriods(form).map(({ months }) => months));
  return first === undefined || others.length > 0 ? null : first;
}
