import type { LocalizedText } from '../text';
import type { Nature } from '../indicator/types';

/** 强制性 (must be fixed), 核实性 (may stay once explained), 提示性. */
export type Severity = 'error' | 'warning' | 'info';

/** The three severities as the trade calls them. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '强制性',
  warning: '核实性',
  info: '提示性',
};

/**
 * A rule of one's own as somebody wrote it, on the sheet 自定义审核 or in a profile; "" where nothing stands. What
 * its texts mean is for core/custom-rules to say.
 */
export interface RuleDraft {
  readonly id: string;
  /** Which tables: 自评表, 目标表、监控表, 全部 … */
  readonly forms: string;
  /** What must hold. */
  readonly condition: string;
  /** 强制性, 核实性, 提示性, or error, warning, info. */
  readonly severity: string;
  readonly message: string;
  /** First and last year it applies to. */
  readonly since?: number;
  readonly until?: number;
}

/** A profile may switch a rule off or change how serious it is, and set the rule's own parameters. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly params?: Readonly<Record<string, number | string | boolean>>;
  /** First and last year in which the setting holds; without them it always does. */
  readonly since?: number;
  readonly until?: number;
}

/** Lower edge (included) and what stands from there on; listed from the highest edge down. */
export interface Band<T> {
  readonly from: number;
  readonly value: T;
}

/** One stated result of a 定性 indicator and the scores it allows, as ratios of 分值, edges included. */
export interface QualitativeBand {
  readonly result: 'achieved' | 'partial' | 'missed';
  readonly phrases: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** 红 黄 绿 蓝 */
export type LightColour = 'red' | 'yellow' | 'green' | 'blue';

/** Weights of the standard levels, in points. */
export interface WeightScheme {
  /** Name shown to the user: "50/30/10". */
  readonly name: string;
  readonly 执行率: number;
  readonly 成本?: number;
  readonly 产出: number;
  readonly 效益: number;
  readonly 满意度: number;
}

/**
 * A jurisdiction profile (口径): every threshold and open point of domain.md sections 3 and 4 in one
 * object. Rates are ratios (0.7 is 70%), weights are points, amounts 万元. Plain JSON.
 */
export interface Profile {
  readonly id: string;
  readonly version: string;
  readonly name: LocalizedText;
  /** 文号 that the profile follows. */
  readonly basis: readonly string[];
  readonly extends?: string;
  readonly quantification: {
    /** 量化率 must be above this. */
    readonly threshold: number;
    readonly average: 'pooled' | 'mean';
    /** How the open cases of the target grammar count. */
    readonly policy: {
      readonly date: Nature;
      readonly yesNo: Nature;
      readonly range: Nature;
      readonly mixed: Nature;
      readonly numberAlone: Nature;
    };
  };
  readonly execution: {
    /** Which budget figure 执行率 is taken of. */
    readonly denominator: 'annualBudget' | 'initialBudget' | 'received';
  };
  readonly completion: {
    /** Cap for aggregation, as a ratio. */
    readonly cap: number;
    readonly overall: 'mean' | 'weighted';
  };
  readonly deviation: {
    /** Absolute 偏差值, in percentage points, from which it is asked about. */
    readonly threshold: number;
  };
  readonly weights: {
    /** Σ三级 of tables without an execution row (目标, 监控). */
    readonly targetTotal: number;
    /** Σ with the execution row (自评). */
    readonly selfEvaluationTotal: number;
    /** Weight schemes that count as standard; the first is the default. */
    readonly schemes: readonly WeightScheme[];
    /** Level at which 成本指标 stands: 一级 since 财预〔2021〕101号, 二级 before. */
    readonly costLevel: 1 | 2;
  };
  readonly scoring: {
    readonly execution: 'proportional' | 'banded';
    /** Bands of the banded variant: ratio edge → share of the weight. */
    readonly executionBands: readonly Band<number>[];
    readonly reverse: 'ratio' | 'linear';
    /** Completion below which a 定量 indicator scores 0; `null` when there is no pass line. */
    readonly passLine: number | null;
    readonly qualitative: readonly QualitativeBand[];
    /** Completion from which an explanation is asked for. */
    readonly overAchievement: number;
    /** Difference, in points, that rounding may leave. */
    readonly tolerance: number;
  };
  readonly grades: readonly Band<string>[];
  readonly lights: {
    /** Edges of 完成 ÷ 序时 for 定量 positive indicators. */
    readonly indicator: readonly Band<LightColour>[];
    /** Edges of 执行率 ÷ 序时. */
    readonly execution: readonly Band<LightColour>[];
    /** Self-evaluation credibility: share of indicator score ahead of execution score. */
    readonly credibilityGap: number;
    readonly unspent: number;
  };
  readonly satisfaction: {
    /** Lowest 满意度 target that is not asked about. */
    readonly floor: number;
  };
  readonly amounts: {
    /** Difference in 万元 that rounding may leave in a sum. */
    readonly tolerance: number;
  };
  readonly limits: {
    readonly projectNameBytes: number;
    readonly unitNameBytes: number;
    readonly indicatorChars: number;
    readonly narrativeChars: number;
  };
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Rules of the profile's own, beside those of the workbook's sheet 自定义审核. */
  readonly customRules?: readonly RuleDraft[];
}
