import type { Profile } from '../../core/profile/types';
import type { CountyFigure, Rollup } from '../../core/rollup';
import type { ProblemCount } from './problem-groups';

/** What the report's figures are taken of. */
export interface ReportFacts {
  readonly rollup: Rollup;
  readonly county: readonly CountyFigure[];
  readonly profile: Profile;
  /** What the audit found, by rule; `null` where no audit was run. */
  readonly problems: readonly ProblemCount[] | null;
}

/** Where a figure comes from: one line of the catalogue that text, tables, annex and placeholders share. */
export interface FigureSource {
  readonly id: string;
  readonly name: string;
  readonly method: string;
  /** In the unit that it is printed in, rounded as printed; `null` is undefined or not handed in. */
  readonly value: (facts: ReportFacts) => number | null;
  /** Only asked for where there is a value. */
  readonly print: (facts: ReportFacts) => string;
  /** The numbers of a quotient or a difference; `null` for sums and counts. */
  readonly calculation: (facts: ReportFacts) => string | null;
}

/** A figure that is counted: printed as it is. */
export function counted(
  id: string,
  name: string,
  method: string,
  value: FigureSource['value'],
): FigureSource {
  return { id, name, method, value, print: (facts) => String(value(facts)), calculation: () => null };
}
