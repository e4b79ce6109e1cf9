import type { FormCode, Stage } from '../forms/types';
import type { FormInstance, IndicatorRow, ProjectIndicators } from '../recognise/types';
import type { Rule } from './types';

const STAGE_CODES: Readonly<Record<Stage, FormCode>> = { 目标: 'T', 监控: 'M', 自评: 'S' };

/**
 * What a project is audited as. On paper it is the form's own code. A ledger's project counts as the form
 * of its stage; where nothing names a stage, a table with results (实际完成值, 得分) is a self-evaluation
 * and one without is a list of targets.
 */
export function formCodeOf(form: FormInstance, project?: ProjectIndicators): FormCode {
  const { definition, columns } = form;
  if (definition.shape === 'paper') return definition.code;
  const stage = project?.stage ?? definition.stage;
  if (stage) return STAGE_CODES[stage];
  return columns.has('actual') || columns.has('score') ? 'S' : 'T';
}

/** Year a row belongs to: a ledger's own column, else what the form says; `null` when nothing does. */
export function yearOf(form: FormInstance, row?: IndicatorRow): number | null {
  const own = row && form.columns.has('year') ? row.value('year') : null;
  const year = typeof own === 'string' ? Number.parseInt(own, 10) : own;
  if (typeof year === 'number' && Number.isInteger(year)) return year;
  return form.year?.value ?? null;
}

/** A rule without years always applies, and so does every rule to a table that names no year. */
export function appliesInYear({ since, until }: Pick<Rule, 'since' | 'until'>, year: number | null): boolean {
  return year === null || ((since === undefined || year >= since) && (until === undefined || year <= until));
}

/** True when the table has every column the rule needs to speak. */
export function hasNeededColumns({ needs }: Pick<Rule, 'needs'>, form: FormInstance): boolean {
  return needs?.every((column) => form.columns.has(column)) ?? true;
}

/** True when a rule is about forms of this code, or about ledgers as such, and the table has what it needs. */
export function speaksAbout(
  rule: Pick<Rule, 'forms' | 'needs'>,
  form: FormInstance,
  code: FormCode,
): boolean {
  const isNamed = rule.forms.includes(code) || (form.definition.code === 'A' && rule.forms.includes('A'));
  return isNamed && hasNeededColumns(rule, form);
}
