import { standardLevel1, type Level1 } from '../audit/levels';
import {
  credibilityLight,
  deviation,
  executionLight,
  executionRate,
  grade,
  mean,
  overallCompletion,
  roundHalfUp,
  SCORE_DIGITS,
  sum,
  worstLight,
  type WeightedCompletion,
} from '../measures';
import type { LightColour, Profile } from '../profile/types';
import type { MatchedTable } from './projects';
import type { IndicatorLine, Place } from './types';

/** How many indicators were set, and how many of them can be measured. Rows marked 不适用 are in no count. */
export interface SettingCounts {
  /** 二级指标 that have at least one indicator; one name below two 一级 counts twice. */
  readonly level2: number;
  readonly total: number;
  readonly quantitative: number;
  readonly qualitative: number;
  /** Without a target value: neither 定量 nor 定性. */
  readonly undecided: number;
  readonly byLevel1: Readonly<Record<Level1, number>>;
}

/** Counts of one table. */
export function settingCounts(lines: readonly IndicatorLine[]): SettingCounts {
  const counted = lines.filter(({ nature }) => nature !== '不适用');
  const withNature = (nature: IndicatorLine['nature']) =>
    counted.filter((line) => line.nature === nature).length;
  const under = (level: Level1) => counted.filter(({ level1 }) => standardLevel1(level1) === level).length;
  const branches = counted.flatMap(({ level1, level2 }) =>
    level2 === null ? [] : JSON.stringify([level1, level2]),
  );
  return {
    level2: new Set(branches).size,
    total: counted.length,
    quantitative: withNature('定量'),
    qualitative: withNature('定性'),
    undecided: withNature(null),
    byLevel1: { 成本: under('成本'), 产出: under('产出'), 效益: under('效益'), 满意度: under('满意度') },
  };
}

/** Counts of several tables together. */
export function addCounts(all: readonly SettingCounts[]): SettingCounts {
  const total = (of: (counts: SettingCounts) => number) => sum(all.map(of)) ?? 0;
  return {
    level2: total(({ level2 }) => level2),
    total: total((one) => one.total),
    quantitative: total(({ quantitative }) => quantitative),
    qualitative: total(({ qualitative }) => qualitative),
    undecided: total(({ undecided }) => undecided),
    byLevel1: {
      成本: total(({ byLevel1 }) => byLevel1.成本),
      产出: total(({ byLevel1 }) => byLevel1.产出),
      效益: total(({ byLevel1 }) => byLevel1.效益),
      满意度: total(({ byLevel1 }) => byLevel1.满意度),
    },
  };
}

/** What a table of results comes to. Amounts in 万元, rates as ratios, `null` is undefined. */
export interface Results {
  /** 预算 and 执行; both `null` where one of them is blank, which would put its money on one side only. */
  readonly budget: number | null;
  readonly executed: number | null;
  readonly executionRate: number | null;
  /** 目标整体完成率, by the profile's method. */
  readonly completion: number | null;
  /** 偏差值, from rates rounded to 0.01%. */
  readonly deviation: number | null;
}

/** 完成率 of indicators as the aggregate takes them. */
export function completions(lines: readonly IndicatorLine[]): WeightedCompletion[] {
  return lines
    .filter(({ nature }) => nature !== '不适用')
    .map(({ completion, weight }) => ({ completion, weight }));
}

/** Results of several tables: Σ执行 ÷ Σ预算, and 完成率 over all their indicators. */
export function resultsOf(
  tables: readonly Pick<MatchedTable, 'facts'>[],
  profile: Pick<Profile, 'completion'>,
): Results {
  const paid = tables.filter(({ facts }) => facts.budget !== null && facts.executed !== null);
  const budget = sum(paid.map(({ facts }) => facts.budget!.value));
  const executed = sum(paid.map(({ facts }) => facts.executed!.value));
  const rate = executionRate(executed, budget);
  const completion = overallCompletion(
    tables.flatMap(({ facts }) => completions(facts.indicators)),
    profile.completion,
  );
  return { budget, executed, executionRate: rate, completion, deviation: deviation(completion, rate) };
}

/** What one table says about how a project went. */
export interface ProjectResults extends Results {
  readonly place: Place;
  readonly months: number | null;
  /** Only one of budget and executed is filled in. */
  readonly isHalfPaid: boolean;
  readonly score: number | null;
  readonly grade: string | null;
  /** The worst light of its indicators. */
  readonly light: LightColour | null;
  /** Money against elapsed time. */
  readonly executionLight: LightColour | null;
  /** How believable a self-evaluation is. */
  readonly credibility: LightColour | null;
}

function credibilityOf({ facts }: MatchedTable, rate: number | null, profile: Profile): LightColour | null {
  const indicatorScore = sum(facts.indicators.map(({ score }) => score));
  const indicatorWeight = sum(facts.indicators.map(({ weight }) => weight));
  if (facts.execution === null || indicatorScore === null || indicatorWeight === null) return null;
  const { score: executionScore, weight: executionWeight } = facts.execution;
  const points = { indicatorScore, indicatorWeight, executionScore, executionWeight };
  return credibilityLight({ ...points, executionRate: rate }, profile);
}

/** Results of one project by its table of a stage. */
export function projectResults(table: MatchedTable, profile: Profile): ProjectResults {
  const { facts, place } = table;
  const results = resultsOf([table], profile);
  const score = facts.score?.value ?? null;
  const { months, stage } = facts;
  return {
    ...results,
    place,
    months,
    isHalfPaid: (facts.budget === null) !== (facts.executed === null),
    score,
    grade: grade(score, profile),
    light: worstLight(facts.indicators.map(({ light }) => light)),
    executionLight:
      stage === '监控' && months !== null ? executionLight(results.executionRate, months, profile) : null,
    credibility: stage === '自评' ? credibilityOf(table, results.executionRate, profile) : null,
  };
}

/** 平均得分 of projects, two decimals: every project counts once. `null` when none was scored. */
export function averageScore(scores: readonly (number | null)[]): number | null {
  const average = mean(scores);
  return average === null ? null : roundHalfUp(average, SCORE_DIGITS);
}
