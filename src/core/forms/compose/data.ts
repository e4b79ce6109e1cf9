import type { CellValue } from '../../grid';
import type {
  FundColumnId,
  FundRowId,
  GoalFieldId,
  HeaderFieldId,
  IndicatorColumnId,
  TaskColumnId,
  TotalFieldId,
} from '../types';

export type IndicatorData = Readonly<Partial<Record<IndicatorColumnId, CellValue>>>;

/** A line of 年度主要任务. */
export type TaskData = Readonly<Partial<Record<TaskColumnId, CellValue>>>;

/** What stands in a form; everything left out stays blank. Levels are repeated on every indicator row. */
export interface FormData {
  readonly title?: string;
  readonly year?: number;
  /** Months that a monitoring form covers, as printed: 1—7月. */
  readonly period?: string;
  readonly fields?: Readonly<Partial<Record<HeaderFieldId, CellValue>>>;
  readonly funds?: Readonly<
    Partial<Record<Exclude<FundRowId, 'breakdown'>, Readonly<Partial<Record<FundColumnId, CellValue>>>>>
  >;
  /** 年度主要任务; where they are left out, a form that prints them has blank lines. */
  readonly tasks?: { readonly rows: readonly TaskData[]; readonly total?: TaskData };
  readonly goals?: Readonly<Partial<Record<GoalFieldId, CellValue>>>;
  readonly indicators?: readonly IndicatorData[];
  /** Printed below the table. */
  readonly note?: string;
  readonly totals?: Readonly<Partial<Record<TotalFieldId, CellValue>>>;
}
