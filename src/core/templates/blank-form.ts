import { standardBranches, type FormData, type FormDefinition, type IndicatorData } from '../forms';
import type { Profile } from '../profile/types';
import { FIRST_MONITORED, periodUpTo } from './period';
import { printedPoints } from './printed-points';

export interface BlankOptions {
  readonly profile: Profile;
  readonly year?: number | undefined;
  /** Months that a monitoring form covers; 1—7月 when left out. */
  readonly period?: string | undefined;
  /** Lines printed under each 二级指标 of a paper form; rows of a ledger. */
  readonly lines?: number;
}

const LINES_UNDER_A_LEVEL = 2;
const LEDGER_LINES = 50;

const repeat = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

/** The lines of a form before anybody fills it in: its own, or the standard levels with room under each. */
function printedLines(
  { indicators, shape }: FormDefinition,
  { profile, lines }: BlankOptions,
): IndicatorData[] {
  if (shape === 'ledger') return repeat(lines ?? LEDGER_LINES, {});
  if (indicators.printed.length > 0) return indicators.printed.map((line) => ({ ...line }));
  return standardBranches(profile.weights.costLevel).flatMap(({ level1, level2 }) =>
    level2.flatMap((name) => repeat(lines ?? LINES_UNDER_A_LEVEL, { level1, level2: name })),
  );
}

/** A form with nothing filled in but what is printed: the year, the levels, the points that are given. */
export function blankForm(definition: FormDefinition, options: BlankOptions): FormData {
  const { profile, year, period = periodUpTo(FIRST_MONITORED) } = options;
  return {
    ...(year !== undefined && { year }),
    ...(definition.stage === '监控' && { period }),
    indicators: printedLines(definition, options),
    ...printedPoints(definition, profile),
  };
}
