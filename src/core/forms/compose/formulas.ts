/** What a form calculates, and where: the same for formulas of every wording. */
import { areaToA1, toA1 } from '../../address';
import type { Area } from '../../grid';
import { isBlankText, natureOf, parseTarget } from '../../indicator';
import type { Profile } from '../../profile/types';
import type { FundColumnId, IndicatorColumnId } from '../types';
import type { Canvas } from './canvas';
import type { IndicatorData } from './data';
import type { Wording } from './wording';

/** Lines of a table, from one row to another. */
interface Lines {
  readonly top: number;
  readonly bottom: number;
}

type Places<Id> = ReadonlyMap<Id, number>;

/** Parts of the lines that one formula each can fill: the free cells of a column, all together where it spills. */
function freeRuns(
  canvas: Canvas,
  { top, bottom }: Lines,
  col: number,
  spills: boolean,
  isFree: (row: number) => boolean,
): Lines[] {
  const runs: { top: number; bottom: number; isOpen: boolean }[] = [];
  for (let row = top; row <= bottom; row++) {
    const merge = canvas.mergeAt(row, col);
    const isHidden = merge !== undefined && (merge.top !== row || merge.left !== col);
    if (isHidden || canvas.values[row]![col] !== null || !isFree(row)) continue;
    const last = runs.at(-1);
    // Nothing spills into a merged cell.
    const isOpen = spills && merge === undefined;
    if (isOpen && last?.isOpen && last.bottom === row - 1) last.bottom = row;
    else runs.push({ top: row, bottom: row, isOpen });
  }
  return runs;
}

/** Puts formulas into a column, where nothing has been typed; `formula` gets the address of another column beside it. */
function calculateColumn(
  canvas: Canvas,
  lines: Lines,
  col: number,
  { spills }: Wording,
  formula: (beside: (col: number) => string) => string | null,
  isFree: (row: number) => boolean = () => true,
): void {
  for (const run of freeRuns(canvas, lines, col, spills, isFree)) {
    const text = formula((left) => areaToA1({ ...run, left, right: left }));
    if (text !== null) canvas.calculate(run.top, col, text, run.bottom);
  }
}

/** The 资金 block: 执行率 of every row, 得分 of the first, which is the one that has points. */
export function calculateFunds(
  canvas: Canvas,
  lines: Lines,
  columns: Places<FundColumnId>,
  wording: Wording,
): void {
  const budget = columns.get('annualBudget') ?? columns.get('initialBudget');
  const executed = columns.get('executed');
  const rate = columns.get('executionRate');
  if (budget === undefined || executed === undefined || rate === undefined) return;
  calculateColumn(canvas, lines, rate, wording, (at) => wording.executionRate(at(budget), at(executed)));
  const weight = columns.get('weight');
  const score = columns.get('score');
  if (weight === undefined || score === undefined) return;
  calculateColumn(canvas, { top: lines.top, bottom: lines.top }, score, wording, (at) =>
    wording.executionScore({
      budget: at(budget),
      executed: at(executed),
      rate: at(rate),
      weight: at(weight),
    }),
  );
}

type Policy = Profile['quantification']['policy'];

/** Words and dates have a score that only a person can give. */
function isScoredByHand({ target, sign, nature }: IndicatorData, policy: Policy): boolean {
  const value = target ?? null;
  if (isBlankText(value)) return false;
  const source = { value, sign: sign ?? null, override: nature ?? null };
  return natureOf(source, policy) === '定性' || parseTarget(value, policy).number === null;
}

/**
 * 得分 of the indicators, where their table has what it takes. Rows that a person scores are left to him. Where no
 * target is set yet it may become one of these: such a row has a formula by itself that may be typed over.
 */
export function calculateScores(
  canvas: Canvas,
  lines: Lines,
  columns: Places<IndicatorColumnId>,
  indicators: readonly IndicatorData[],
  policy: Policy,
  wording: Wording,
): void {
  const [actual, target, weight] = [columns.get('actual'), columns.get('target'), columns.get('weight')];
  const score = columns.get('score');
  const sign = columns.get('sign');
  if (actual === undefined || target === undefined || weight === undefined || score === undefined) return;
  const formula = (at: (col: number) => string) =>
    wording.indicatorScore({
      actual: at(actual),
      target: at(target),
      weight: at(weight),
      sign: sign === undefined ? null : at(sign),
    });
  const indicatorAt = (row: number) => indicators[row - lines.top] ?? {};
  const isOpen = (row: number) => isBlankText(indicatorAt(row).target ?? null);
  const isFree = (row: number) => !isOpen(row) && !isScoredByHand(indicatorAt(row), policy);
  calculateColumn(canvas, lines, score, wording, formula, isFree);
  calculateColumn(canvas, lines, score, { ...wording, spills: false }, formula, isOpen);
  for (let row = lines.top; row <= lines.bottom; row++)
    if (isOpen(row)) canvas.setLocked(row, score, score, false);
}

/** 金额合计 of the cells above it. Blank, not 0, as long as nothing is typed. */
export function sumFormula(cells: Area): string {
  const range = areaToA1(cells);
  return `IF(COUNT(${range})=0,"",SUM(${range}))`;
}

/** 总分: the indicators' 得分 and, where there is one, 预算执行率's. Blank as long as nothing is scored. */
export function totalScoreFormula(
  scores: { readonly top: number; readonly bottom: number; readonly col: number },
  execution: { readonly row: number; readonly col: number } | null,
): string {
  const range = areaToA1({ top: scores.top, left: scores.col, bottom: scores.bottom, right: scores.col });
  const more = execution ? `+N(${toA1(execution)})` : '';
  return `IF(COUNT(${range})=0,"",ROUND(SUM(${range})${more},2))`;
}
