import type { Level1 } from '../../src/core/audit/levels';
import type { Work } from './catalogue/work';
import type { Sector } from './catalogue/units';

/** 部门预算 or 专项. */
export type BudgetKind = '部门预算' | '专项';

/** A unit of the county. */
export interface Unit {
  readonly number: number;
  readonly code: string;
  readonly name: string;
  readonly sector: Sector;
  readonly department: string;
  readonly departmentCode: string;
  /** Which arrangements of the forms it uses. */
  readonly habits: Habits;
  readonly tasks: readonly Task[];
  /** What it wants to reach as a whole. */
  readonly goals: readonly Goal[];
}

export interface Habits {
  readonly targets: 'paper' | 'platform' | 'ledger';
  readonly monitoring: 'mof-2019' | 'plain';
  readonly selfEvaluation: 'mof-2020' | 'weight-first' | 'no-initial-budget';
  /** One file for each project, or one for each stage with a sheet for each project. */
  readonly files: 'project' | 'stage';
}

/** A task of a unit. Amounts in hundredths of 万元. */
export interface Task {
  readonly name: string;
  readonly content: string;
  readonly fiscal: number;
  readonly other: number;
}

/** What an indicator is to reach, before any of it is done. */
export interface Goal {
  readonly level1: `${Level1}指标`;
  readonly level2: string;
  readonly name: string;
  /** A figure to be reached, or words; `null` for words. */
  readonly figure: { readonly sign: '≥' | '≤'; readonly target: number; readonly unit: string } | null;
  readonly words: string | null;
  readonly grows: boolean;
  /** Decimals of its figures. */
  readonly digits: number;
  readonly weight: number;
}

export const ACHIEVED = '达成年度指标';
export const PARTIAL = '部分达成年度指标并具有一定效果';

/** A state of an indicator at some time: a figure, or one of the stated results. */
export type State = number | typeof ACHIEVED | typeof PARTIAL;

export interface Indicator extends Goal {
  readonly may: State;
  readonly september: State;
  readonly final: State;
  readonly score: number;
  /** Why it fell short; `null` when it did not. */
  readonly reason: string | null;
}

/** A project with all that its forms say. Amounts in hundredths of 万元. */
export interface Project {
  readonly code: string;
  readonly name: string;
  readonly unit: Unit;
  readonly kind: BudgetKind;
  readonly work: Work;
  readonly place: string;
  readonly isNew: boolean;
  readonly budget: Money;
  readonly may: Money;
  readonly september: Money;
  readonly final: Money;
  readonly executionScore: number;
  readonly totalScore: number;
  readonly grade: string;
  readonly goal: string;
  readonly result: string;
  readonly indicators: readonly Indicator[];
}

/** An amount by its sources, in hundredths of 万元. */
export interface Money {
  readonly fiscal: number;
  readonly other: number;
}

export interface County {
  readonly year: number;
  readonly units: readonly Unit[];
  readonly projects: readonly Project[];
}

export const sumOf = ({ fiscal, other }: Money): number => fiscal + other;
