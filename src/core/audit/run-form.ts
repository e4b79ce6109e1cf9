import type { FormCode } from '../forms/types';
import type { FormInstance, IndicatorRow, ProjectIndicators } from '../recognise/types';
import { formCodeOf, hasNeededColumns, yearOf } from './applies';
import { deriveFacts } from './derive-facts';
import type { IndicatorFacts } from './facts';
import { FormIdentity } from './finding-key';
import { isNameless } from './identities';
import type { ActiveRule, AuditSession, Source } from './session';
import type { FormRule, ProjectRule, RowContext, RowRule } from './types';

/** The row under audit; one object serves all row rules of a form. */
interface Cursor {
  row: IndicatorRow;
}

interface BoundRowRule {
  readonly active: ActiveRule<RowRule>;
  readonly rule: RowRule;
  readonly context: RowContext;
}

/** A part of a form's audit that can be run by itself. */
export interface FormPart {
  /** The rows it is about; `null` for the form as a whole. */
  readonly rows: readonly IndicatorRow[] | null;
  readonly project: ProjectIndicators | null;
  /** Number of indicator rows that are done with it. */
  readonly done: number;
  run(): void;
}

/**
 * The audit of one form: row, project and form rules, the facts of a row derived once for whoever asks. `name` is the
 * form's among those of the workbook.
 */
export class FormRun {
  /** Told of the rows whose facts are asked for. */
  onFacts: ((row: IndicatorRow) => void) | null = null;
  private readonly source: Source;
  private readonly known = new Map<IndicatorRow, IndicatorFacts>();

  constructor(
    private readonly session: AuditSession,
    readonly form: FormInstance,
    readonly name: string,
  ) {
    const identity = new FormIdentity(form, name);
    this.source = {
      sheet: form.sheet,
      form: form.definition.id,
      identity: (cell) => identity.at(cell),
      value: (row, col) => form.grid.value(row, col),
      standIn: isNameless(form) ? form.sheet : null,
    };
  }

  /** Derived when first asked for and kept while the form is audited. */
  private readonly facts = (row: IndicatorRow): IndicatorFacts => {
    this.onFacts?.(row);
    let found = this.known.get(row);
    if (!found) this.known.set(row, (found = deriveFacts(row, this.form, this.session.profile)));
    return found;
  };

  /** Takes over the facts of the same form's rows, but those whose values have changed. */
  inherit({ known }: FormRun, isChanged: (row: IndicatorRow) => boolean): void {
    for (const [row, facts] of known) if (!isChanged(row)) this.known.set(row, facts);
  }

  /**
   * In the order in which an audit runs them: one pass over the rows for all row rules together, after its rows each
   * project, and at last each form rule, which on a long ledger sees every row.
   */
  *parts(): Generator<FormPart> {
    const { session, form, source, facts } = this;
    const rowRules = rowRulesOf(session, form, source, facts);
    for (const project of form.projects) {
      const code = formCodeOf(form, project);
      const { cursor, bound } = rowRules(code);
      for (const row of project.rows) {
        yield { rows: [row], project, done: 1, run: () => runWholeRow(session, form, row, cursor, bound) };
      }
      yield {
        rows: project.rows,
        project,
        done: 0,
        run: () => runProject(session, form, project, code, source, facts),
      };
    }
    for (const active of session.scope('form')) {
      yield {
        rows: null,
        project: null,
        done: 0,
        run: () => runWholeForm(session, active, form, source, facts),
      };
    }
  }
}

function runWholeRow(
  session: AuditSession,
  form: FormInstance,
  row: IndicatorRow,
  cursor: Cursor,
  bound: readonly BoundRowRule[],
): void {
  if (row.isEmptyBranch) return;
  runRow(session, form, row, cursor, bound);
  // What is not about the target has been said.
  for (const further of row.atFurtherPlaces()) runRow(session, form, further, cursor, aboutTargets(bound));
}

/** Row rules for a stage, with their contexts built once per form and not once per row. */
function rowRulesOf(
  session: AuditSession,
  form: FormInstance,
  source: Source,
  facts: (row: IndicatorRow) => IndicatorFacts,
) {
  const known = new Map<FormCode, { cursor: Cursor; bound: readonly BoundRowRule[] }>();
  const bind = (code: FormCode) => {
    const cursor: Cursor = { row: form.rows[0]! };
    const bound = session
      .scope('row')
      .filter(({ rule }) => speaksAbout(rule, form, code))
      .map((active): BoundRowRule => {
        const context: RowContext = {
          profile: session.profile,
          params: active.params,
          form,
          code,
          get row() {
            return cursor.row;
          },
          get facts() {
            return facts(cursor.row);
          },
          report: session.reporter(active, source),
        };
        return { active, rule: active.rule, context };
      });
    return { cursor, bound };
  };
  return (code: FormCode) => {
    let found = known.get(code);
    if (!found) known.set(code, (found = bind(code)));
    return found;
  };
}

function speaksAbout(rule: RowRule | ProjectRule | FormRule, form: FormInstance, code: FormCode): boolean {
  const isNamed = rule.forms.includes(code) || (form.definition.code === 'A' && rule.forms.includes('A'));
  return isNamed && hasNeededColumns(rule, form);
}

const aboutTargets = (rules: readonly BoundRowRule[]) =>
  rules.filter(({ rule }) => rule.needs?.includes('target'));

function runRow(
  session: AuditSession,
  form: FormInstance,
  row: IndicatorRow,
  cursor: Cursor,
  rules: readonly BoundRowRule[],
): void {
  cursor.row = row;
  const year = yearOf(form, row);
  for (const { active, rule, context } of rules) {
    if (!active.applies(year)) continue;
    session.attempt(rule, form.sheet, form.definition.id, () => rule.check(context));
  }
}

function runProject(
  session: AuditSession,
  form: FormInstance,
  project: ProjectIndicators,
  code: FormCode,
  source: Source,
  facts: (row: IndicatorRow) => IndicatorFacts,
): void {
  const year = yearOf(form, project.rows[0]);
  for (const active of session.scope('project')) {
    const { rule, params } = active;
    if (!speaksAbout(rule, form, code) || !active.applies(year)) continue;
    const report = session.reporter(active, source);
    session.attempt(rule, form.sheet, form.definition.id, () =>
      rule.check({ profile: session.profile, params, form, code, project, facts, report }),
    );
  }
}

function runWholeForm(
  session: AuditSession,
  active: ActiveRule<FormRule>,
  form: FormInstance,
  source: Source,
  facts: (row: IndicatorRow) => IndicatorFacts,
): void {
  const { rule, params } = active;
  if (!speaksAbout(rule, form, form.definition.code) || !active.applies(yearOf(form))) return;
  const report = session.reporter(active, source);
  session.attempt(rule, form.sheet, form.definition.id, () =>
    rule.check({ profile: session.profile, params, form, facts, report }),
  );
}
