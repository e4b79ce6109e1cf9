import type { Severity } from '../../core/profile/types';
import type { Rule } from '../../core/audit/types';
import { acrossRules } from '../../core/rules/across';
import { exAnteRules } from '../../core/rules/ex-ante';
import { fundRules } from '../../core/rules/funds';
import { identityRules } from '../../core/rules/identity';
import { monitoringRules } from '../../core/rules/monitoring';
import { nameRules } from '../../core/rules/names';
import { ownRuleRules } from '../../core/rules/own';
import { selfEvaluationRules } from '../../core/rules/self-evaluation';
import { structureRules } from '../../core/rules/structure';
import { valueRules } from '../../core/rules/values';
import { weightRules } from '../../core/rules/weights';
import { workbookRules } from '../../core/rules/workbook';

/** How often one rule spoke; a report's own lines (`byRule`) are such counts. */
export type ProblemCount = Readonly<Record<Severity, number>> & {
  readonly rule: string;
  readonly title: string;
};

/** What the audit found of one kind, in plain words. */
export interface ProblemGroup extends Readonly<Record<Severity, number>> {
  readonly name: string;
  readonly all: number;
  /** Most frequent first. */
  readonly rules: readonly (ProblemCount & { readonly all: number })[];
}

const OWN = '本地自定义审核发现的问题';

/** The families of the rules as a county government calls them. */
const GROUPS: readonly (readonly [name: string, rules: readonly Rule[]])[] = [
  ['基本信息填写不完整、不规范', identityRules],
  ['指标体系不完整、归类不准确', structureRules],
  ['指标名称不规范', nameRules],
  ['指标值、完成值填写不准确', valueRules],
  ['分值、权重设置不符合要求', weightRules],
  ['资金数据不严谨', fundRules],
  ['绩效监控填报不实、不完整', monitoringRules],
  ['绩效自评打分、佐证不充分', selfEvaluationRules],
  ['事前绩效评估材料不完整', exAnteRules],
  ['各阶段、各表之间不一致', acrossRules],
  ['表格文件不规范', workbookRules],
  [OWN, ownRuleRules],
];

const groupByRule = new Map(GROUPS.flatMap(([name, rules]) => rules.map(({ id }) => [id, name] as const)));

/** Names of all groups, in their order. */
export const PROBLEM_GROUPS: readonly string[] = GROUPS.map(([name]) => name);

const total = ({ error, warning, info }: Readonly<Record<Severity, number>>): number =>
  error + warning + info;

/** Findings counted by rule, for who has no audit report of them. */
export function countProblems(
  findings: readonly { readonly rule: string; readonly severity: Severity }[],
  titleOf: (rule: string) => string,
): ProblemCount[] {
  const counts = new Map<string, Record<Severity, number>>();
  for (const { rule, severity } of findings) {
    const count = counts.get(rule) ?? { error: 0, warning: 0, info: 0 };
    count[severity]++;
    counts.set(rule, count);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, count]) => ({ rule, title: titleOf(rule), ...count }));
}

/** Groups that something was found of; a rule of the user's own belongs to the last. */
export function groupProblems(problems: readonly ProblemCount[]): ProblemGroup[] {
  return PROBLEM_GROUPS.flatMap((name): ProblemGroup[] => {
    const rules = problems
      .filter(({ rule }) => (groupByRule.get(rule) ?? OWN) === name)
      .map((problem) => ({ ...problem, all: total(problem) }))
      .filter(({ all }) => all > 0)
      .sort((a, b) => b.all - a.all || (a.rule < b.rule ? -1 : 1));
    if (rules.length === 0) return [];
    const count = (of: 'error' | 'warning' | 'info' | 'all') =>
      rules.reduce((sum, rule) => sum + rule[of], 0);
    return [
      {
        name,
        rules,
        error: count('error'),
        warning: count('warning'),
        info: count('info'),
        all: count('all'),
      },
    ];
  });
}
