import { toA1, areaToA1 } from '../../address';
import type { Area } from '../../grid';
import type { Profile } from '../../profile/types';
import type { FundColumnId } from '../types';
import type { Canvas } from './canvas';

/** What formulas need to know of a profile. */
export type FormulaSettings = Pick<Profile, 'grades' | 'scoring'>;

/** 执行率 = 执行数 ÷ 预算数 (domain.md section 3): blank, not 0, where it is undefined or nothing is typed yet. */
function executionRate(budget: string, executed: string): string {
  return `IF(OR(N(${budget})=0,${executed}=""),"",ROUND(${executed}/${budget},4))`;
}

function executionScore(weight: string, rate: string): string {
  return `IF(OR(${rate}="",${weight}=""),"",ROUND(MIN(${weight},${weight}*${rate}),2))`;
}

/** Formulas of a row of the 资金 block: 执行率 of every row, 得分 of the row that has points. */
export function calculateFunds(
  canvas: Canvas,
  row: number,
  columns: ReadonlyMap<FundColumnId, number>,
  isScored: boolean,
  { scoring }: FormulaSettings,
): void {
  const at = (id: FundColumnId) => {
    const col = columns.get(id);
    return col === undefined ? null : toA1({ row, col });
  };
  const budget = at('annualBudget') ?? at('initialBudget');
  const executed = at('executed');
  const rate = columns.get('executionRate');
  if (budget === null || executed === null || rate === undefined) return;
  canvas.calculate(row, rate, executionRate(budget, executed));
  const weight = at('weight');
  const score = columns.get('score');
  // Bands are the bureau's own affair: such a score is for its functions, not for a plain formula.
  if (isScored && scoring.execution === 'proportional' && weight !== null && score !== undefined)
    canvas.calculate(row, score, executionScore(weight, toA1({ row, col: rate })));
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

/** 评价等级 by the profile's bands, which are listed from the highest edge down. */
export function gradeFormula(total: string, { grades }: FormulaSettings): string {
  const inner = grades.reduceRight<string>((rest, { from, value }, index) => {
    const text = `"${value.replace(/"/g, '""')}"`;
    return index === grades.length - 1 ? text : `IF(${total}>=${from},${text},${rest})`;
  }, '""');
  return `IF(${total}="","",${inner})`;
}
