import type { CellValue } from '../../grid';
import type {
  FundColumnId,
  FundRowId,
  GoalFieldId,
  HeaderFieldId,
  IndicatorColumnId,
  TotalFieldId,
} from '../types';

export type IndicatorData = Readonly<Partial<Record<IndicatorColumnId, CellValue>>>;

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
  readonly goals?: Readonly<Partial<Record<GoalFieldId, CellValue>>>;
  readonly indicators?: readonly IndicatorData[];
  /** Printed below the table. */
  readonly note?: string;
  readonly totals?: Readonly<Partial<Record<TotalFieldId, CellValue>>>;
}
