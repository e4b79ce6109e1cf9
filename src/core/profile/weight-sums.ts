import { difference, sum } from '../measures/decimal';
import type { ProfileProblem } from './checks';
import type { Profile, WeightScheme } from './types';

/** What a scheme gives points to, in the order in which its name says it. */
export const SCHEME_LEVELS = ['执行率', '成本', '产出', '效益', '满意度'] as const;

/** All points of a scheme. */
export function schemeTotal(scheme: Omit<WeightScheme, 'name'>): number {
  return sum(SCHEME_LEVELS.map((level) => scheme[level] ?? 0)) ?? 0;
}

/**
 * Weights that do not add up: a scheme shares out exactly the points of a self-evaluation; tables without an execution
 * row have what is left without it, or all of them, as some places do.
 */
export function weightProblems({
  schemes,
  selfEvaluationTotal,
  targetTotal,
}: Profile['weights']): ProfileProblem[] {
  const problems = schemes.flatMap((scheme, index): ProfileProblem[] => {
    const total = schemeTotal(scheme);
    if (total === selfEvaluationTotal) return [];
    return [
      {
        field: `weights.schemes[${index}]`,
        text: {
          zh: `权重方案“${scheme.name}”合计 ${total} 分，应为 ${selfEvaluationTotal} 分。`,
          en: `The weights "${scheme.name}" add up to ${total} points; they must make ${selfEvaluationTotal}.`,
        },
      },
    ];
  });
  const fitting = new Set([
    ...schemes.map((scheme) => difference(selfEvaluationTotal, scheme.执行率)),
    selfEvaluationTotal,
  ]);
  if (fitting.has(targetTotal)) return problems;
  const listed = [...fitting];
  problems.push({
    field: 'weights.targetTotal',
    text: {
      zh: `目标表、监控表的分值合计为 ${targetTotal} 分，应为 ${listed.join(' 或 ')} 分。`,
      en: `Targets and monitoring have ${targetTotal} points; they must have ${listed.join(' or ')}.`,
    },
  });
  return problems;
}
