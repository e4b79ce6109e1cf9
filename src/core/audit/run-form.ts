import type { FormCode } from '../forms/types';
import type { FormInstance, IndicatorRow, ProjectIndicators } from '../recognise/types';
import { formCodeOf, speaksAbout, yearOf } from './applies';
import type { IndicatorFacts } from './facts';
import { FormIdentity } from './finding-key';
import { isNameless } from './identities';
import { KnownFacts } from './known-facts';
import { RowRules } from './row-rules';
import type { ActiveRule, AuditSession, Source } from './session';
import type { FormRule, ProjectContext, ProjectRule } from './types';

/** A part of a form's audit that can be run by itself: a row, a project as a whole, or a rule about the form. */
export type FormPart =
  | { readonly scope: 'row'; readonly project: number; readonly row: IndicatorRow }
  | { readonly scope: 'project'; readonly project: number }
  | { readonly scope: 'form'; readonly active: ActiveRule<FormRule> };

/** Rows between two steps: with the fewest rules a row takes less than the step. */
const ROWS_IN_STEP = 16;

/** A rule about projects, with where its reports go. */
interface BoundProjectRule {
  readonly active: ActiveRule<ProjectRule>;
  readonly report: ProjectContext['report'];
}

/**
 * The audit of one form: row, project and form rules, the facts of a row derived once for whoever asks. `name` is the
 * form's among those of the workbook. A live one is run again and again, and keeps what it knows.
 */
export class FormRun {
  /** Told of the rows whose facts are asked for. */
  onFacts: ((row: IndicatorRow) => void) | null = null;
  private readonly source: Source;
  private identity: FormIdentity;
  private readonly rowRules = new Map<FormCode, RowRules>();
  private readonly projectRules = new Map<FormCode, readonly BoundProjectRule[]>();
  private readonly known: KnownFacts;

  constructor(
    private readonly session: AuditSession,
    readonly form: FormInstance,
    readonly name: string,
    isLive = false,
  ) {
    this.known = new KnownFacts(session.profile, isLive ? 0 : form.rows.length);
    this.identity = new FormIdentity(form, name);
    this.source = {
      sheet: form.sheet,
      form: form.definition.id,
      identity: (cell) => this.identity.at(cell),
      value: (row, col) => form.grid.value(row, col),
      standIn: isNameless(form) ? form.sheet : null,
    };
  }

  private readonly facts = (row: IndicatorRow): IndicatorFacts => {
    this.onFacts?.(row);
    return this.known.of(this.form, row);
  };

  /**
   * Takes over what the audit of the same rows before knows: what its cells are called, and the facts of the rows but
   * of those whose values have changed. The other run has none then.
   */
  inherit(before: FormRun, changed: Iterable<IndicatorRow>): void {
    this.identity = before.identity;
    this.known.inherit(before.known, changed);
  }

  /** Runs everything in the order of {@link parts}; yields the number of indicator rows done at each step. */
  *steps(): Generator<number> {
    for (const project of this.form.projects) {
      const rules = this.rulesFor(project);
      const { rows } = project;
      for (let from = 0; from < rows.length; from += ROWS_IN_STEP) {
        const some = rows.slice(from, from + ROWS_IN_STEP);
        for (const row of some) rules.run(row);
        yield some.length;
      }
      this.runProject(project);
      yield 0;
    }
    for (const active of this.session.scope('form')) {
      this.runWhole(active);
      yield 0;
    }
  }

  /**
   * In the order in which an audit runs them: one pass over the rows for all row rules together, after its rows each
   * project, and at last each form rule, which on a long ledger sees every row.
   */
  parts(): FormPart[] {
    return [
      ...this.form.projects.flatMap(({ rows }, project): FormPart[] => [
        ...rows.map((row): FormPart => ({ scope: 'row', project, row })),
        { scope: 'project', project },
      ]),
      ...this.session.scope('form').map((active): FormPart => ({ scope: 'form', active })),
    ];
  }

  /** Runs one of the parts of this form, or of one with the same rows and projects. */
  run(part: FormPart): void {
    if (part.scope === 'form') return this.runWhole(part.active);
    const project = this.form.projects[part.project]!;
    if (part.scope === 'row') this.rulesFor(project).run(part.row);
    else this.runProject(project);
  }

  private rulesFor(project: ProjectIndicators): RowRules {
    const { session, form, source, facts } = this;
    const code = formCodeOf(form, project);
    let rules = this.rowRules.get(code);
    if (!rules) this.rowRules.set(code, (rules = new RowRules(session, form, source, code, facts)));
    return rules;
  }

  private projectRulesFor(code: FormCode): readonly BoundProjectRule[] {
    const { session, form, source } = this;
    let rules = this.projectRules.get(code);
    if (!rules) {
      rules = session
        .scope('project')
        .filter(({ rule }) => speaksAbout(rule, form, code))
        .map((active) => ({ active, report: session.reporter(active, source) }));
      this.projectRules.set(code, rules);
    }
    return rules;
  }

  private runProject(project: ProjectIndicators): void {
    const { session, form, facts } = this;
    const code = formCodeOf(form, project);
    const year = yearOf(form, project.rows[0]);
    for (const { active, report } of this.projectRulesFor(code)) {
      const { rule, params } = active;
      if (!active.applies(year)) continue;
      session.attempt(rule, form.sheet, form.definition.id, () =>
        rule.check({ profile: session.profile, params, form, code, project, facts, report }),
      );
    }
  }

  private runWhole(active: ActiveRule<FormRule>): void {
    const { session, form, source, facts } = this;
    const { rule, params } = active;
    if (!speaksAbout(rule, form, form.definition.code) || !active.applies(yearOf(form))) return;
    const report = session.reporter(active, source);
    session.attempt(rule, form.sheet, form.definition.id, () =>
      rule.check({ profile: session.profile, params, form, facts, report }),
    );
  }
}
