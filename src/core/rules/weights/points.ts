import { agree, difference, sum } from '../../measures';
import type { IndicatorFacts } from '../../audit/facts';
import type { FormInstance, IndicatorRow, LevelCell, ProjectIndicators } from '../../recognise/types';
import type { Profile } from '../../profile/types';
import { executionPoints } from '../funds/figures';
import { isSpanned } from '../reading/merged';

type FactsOf = (row: IndicatorRow) => IndicatorFacts;

/** Rows that carry an indicator: branches left empty and rows marked 不适用 are out. */
export function activeRows(rows: readonly IndicatorRow[], facts: FactsOf): IndicatorRow[] {
  return rows.filter((row) => !row.isEmptyBranch && !facts(row).isNotApplicable);
}

/** 分值 of some rows, added up. */
export interface PointSum {
  /** `null` when no row has a number. */
  readonly sum: number | null;
  /** True when a row's 分值 is missing, no number or below 0: then the sum says only how much there is so far. */
  readonly isOpen: boolean;
}

/** Adds 分值 up; one 分值 merged over several rows counts once. */
export function pointsOf(rows: readonly IndicatorRow[], form: FormInstance, facts: FactsOf): PointSum {
  const own = activeRows(rows, facts).filter((row) => !isSpanned(form, row, 'weight'));
  const weights = own.map((row) => facts(row).weight.number);
  return { sum: sum(weights), isOpen: weights.some((weight) => weight === null || weight < 0) };
}

/** True when the sum differs from what it should be and rows without 分值 cannot make up for it. */
export function isOff({ sum: points, isOpen }: PointSum, expected: number, tolerance: number): boolean {
  if (points === null) return false;
  return isOpen ? difference(points, expected) > tolerance : !agree(points, expected, tolerance);
}

/** 分值 of 预算执行率 that belongs to this project; `null` on ledgers and where none is printed. */
export function executionWeight(form: FormInstance): number | null {
  if (form.definition.shape === 'ledger') return null;
  return executionPoints(form)?.weight ?? form.funds?.printedWeight ?? null;
}

/** Names of a row that stands for the execution row of the 资金 block. */
const EXECUTION_NAME = /(?:预算|资金)执行率?$/;

/** True for a row of the indicator table that scores 预算执行率, named by its levels where 三级 is left blank. */
export function isExecutionRow({ name, level1, level2 }: IndicatorFacts): boolean {
  return EXECUTION_NAME.test(name !== '' ? name : (level2 ?? level1 ?? ''));
}

/** True when the table itself scores 预算执行率: its rows make up the whole without what the 资金 block prints. */
export function scoresExecutionItself(form: FormInstance, facts: FactsOf, profile: Profile): boolean {
  const whole = pointsOf(form.rows, form, facts).sum;
  return whole === profile.weights.selfEvaluationTotal && form.rows.some((row) => isExecutionRow(facts(row)));
}

/** A level label with all rows that stand under it; a label repeated on every row is one level. */
export interface LevelPoints {
  readonly cell: LevelCell;
  readonly rows: readonly IndicatorRow[];
}

/** Levels of one depth, labels that are repeated instead of merged put together. */
export function levelsOf(project: ProjectIndicators, level: 1 | 2): LevelPoints[] {
  const found = new Map<string, { cell: LevelCell; rows: IndicatorRow[] }>();
  for (const cell of project.levels) {
    if (cell.level !== level) continue;
    const parent = level === 2 ? String(cell.rows[0]?.value('level1') ?? '') : '';
    const key = JSON.stringify([parent, cell.name, cell.printedWeight]);
    const known = found.get(key);
    if (known) known.rows.push(...cell.rows);
    else found.set(key, { cell, rows: [...cell.rows] });
  }
  return [...found.values()];
}

/** Shares that the profile's schemes give to 预算执行率, in points. */
export function executionShares(profile: Profile): number[] {
  return [...new Set(profile.weights.schemes.map((scheme) => scheme.执行率))];
}
