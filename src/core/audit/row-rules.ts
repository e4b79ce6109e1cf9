import type { FormCode } from '../forms/types';
import type { FormInstance, IndicatorRow } from '../recognise/types';
import { speaksAbout, yearOf } from './applies';
import type { IndicatorFacts } from './facts';
import type { ActiveRule, AuditSession, Source } from './session';
import type { RowContext, RowRule } from './types';

/** The row under audit, for all rules of a form. */
class Cursor {
  row: IndicatorRow;

  constructor(
    form: FormInstance,
    private readonly factsOf: (row: IndicatorRow) => IndicatorFacts,
  ) {
    this.row = form.rows[0]!;
  }

  get facts(): IndicatorFacts {
    return this.factsOf(this.row);
  }
}

/** A row rule with all that it is shown but the row, which the cursor has: made for a form, not for each row. */
class BoundRule implements RowContext {
  readonly rule: RowRule;
  readonly profile: RowContext['profile'];
  readonly params: RowContext['params'];
  readonly report: RowContext['report'];

  constructor(
    readonly active: ActiveRule<RowRule>,
    session: AuditSession,
    source: Source,
    readonly form: FormInstance,
    readonly code: FormCode,
    private readonly cursor: Cursor,
  ) {
    this.rule = active.rule;
    this.profile = session.profile;
    this.params = active.params;
    this.report = session.reporter(active, source);
  }

  get row(): IndicatorRow {
    return this.cursor.row;
  }

  get facts(): IndicatorFacts {
    return this.cursor.facts;
  }
}

/** Rules in the order in which they are run, and those of them that are about targets. */
interface Plan {
  readonly all: readonly BoundRule[];
  readonly aboutTargets: readonly BoundRule[];
}

/**
 * The row rules about a form's rows of one stage. What does not depend on the row is settled before: which rules have
 * their columns, which are in force in a year, and what each of them is shown.
 */
export class RowRules {
  private readonly cursor: Cursor;
  private readonly bound: readonly BoundRule[];
  private readonly plans = new Map<number | null, Plan>();
  /** The plan for every row, unless the table has a column of years. */
  private readonly only: Plan | null;

  constructor(
    private readonly session: AuditSession,
    private readonly form: FormInstance,
    source: Source,
    code: FormCode,
    facts: (row: IndicatorRow) => IndicatorFacts,
  ) {
    this.cursor = new Cursor(form, facts);
    this.bound = session
      .scope('row')
      .filter(({ rule }) => speaksAbout(rule, form, code))
      .map((active) => new BoundRule(active, session, source, form, code, this.cursor));
    this.only = form.columns.has('year') ? null : this.planFor(yearOf(form));
  }

  run(row: IndicatorRow): void {
    if (row.isEmptyBranch) return;
    const { all, aboutTargets } = this.only ?? this.planFor(yearOf(this.form, row));
    this.runAll(all, row);
    // What is not about the target has been said.
    for (const further of row.atFurtherPlaces()) this.runAll(aboutTargets, further);
  }

  private planFor(year: number | null): Plan {
    let plan = this.plans.get(year);
    if (!plan) {
      const all = this.bound.filter(({ active }) => active.applies(year));
      plan = { all, aboutTargets: all.filter(({ rule }) => rule.needs?.includes('target')) };
      this.plans.set(year, plan);
    }
    return plan;
  }

  private runAll(rules: readonly BoundRule[], row: IndicatorRow): void {
    const { cursor, session, form } = this;
    cursor.row = row;
    for (const one of rules) {
      try {
        one.rule.check(one);
      } catch (error) {
        session.broke(one.rule, form.sheet, form.definition.id, error);
      }
    }
  }
}
