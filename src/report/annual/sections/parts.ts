import type { CountyFigure, Rollup } from '../../../core/rollup';
import type { Profile } from '../../../core/profile/types';
import type { Figures } from '../figures';
import { say, type Block, type Piece, type TableColumn } from '../model';
import type { ProblemGroup } from '../problem-groups';

/** What the sections are written of. */
export interface SectionContext {
  readonly rollup: Rollup;
  readonly county: readonly CountyFigure[];
  readonly profile: Profile;
  readonly figures: Figures;
  /** What the audit found, by kind; `null` where no audit was run. */
  readonly groups: readonly ProblemGroup[] | null;
}

export type Section = (context: SectionContext) => readonly Block[];

export const column = (
  title: string,
  width: number,
  align: TableColumn['align'] = 'center',
): TableColumn => ({ title, width, align });

/** "预算执行率73.17%", or why there is none. */
export function clause(figures: Figures, words: string, id: string, unit: string, because: string): Piece[] {
  return figures.value(id) === null
    ? say`${words}无法计算（${because}）`
    : say`${words}${figures.get(id)}${unit}`;
}

/** No more names than this stand in a sentence; the rest are in the summary workbook. */
export const MOST_NAMES = 10;
