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

/**
 * Runs row, project and form rules over one form: one pass over its rows for all row rules together, the
 * facts of a row derived once for whoever asks. `name` is the form's among those of the workbook. Yields the
 * number of rows done at each step.
 */
export function* runForm(session: AuditSession, form: FormInstance, name: string): Generator<number> {
  const identity = new FormIdentity(form, name);
  const source: Source = {
    sheet: form.sheet,
    form: form.definition.id,
    identity: (cell) => identity.at(cell),
    value: (row, col) => form.grid.value(row, col),
    standIn: isNameless(form) ? form.sheet : null,
  };
  const facts = factsOf(session, form);
  const rowRules = rowRulesOf(session, form, source, facts);
  for (const project of form.projects) {
    const code = formCodeOf(form, project);
    const { cursor, bound } = rowRules(code);
    for (const row of project.rows) {
      if (!row.isEmptyBranch) {
        runRow(session, form, row, cursor, bound);
        // What is not about the target has been said.
        for (const further of row.atFurtherPlaces())
          runRow(session, form, further, cursor, aboutTargets(bound));
      }
      yield 1;
    }
    runProject(session, form, project, code, source, facts);
    yield 0;
  }
  yield* runWholeForm(session, form, source, facts);
}

/** Derives a row's facts when they are first asked for and keeps them while the form is audited. */
function factsOf({ profile }: AuditSession, form: FormInstance): (row: IndicatorRow) => IndicatorFacts {
  const known = new Map<IndicatorRow, IndicatorFacts>();
  return (row) => {
    let found = known.get(row);
    if (!found) known.set(row, (found = deriveFacts(row, form, profile)));
    return found;
  };
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

/** Each form rule is a step of its own: on a long ledger it sees every row. */
function* runWholeForm(
  session: AuditSession,
  form: FormInstance,
  source: Source,
  facts: (row: IndicatorRow) => IndicatorFacts,
): Generator<number> {
  for (const active of session.scope('form')) {
    const { rule, params }: ActiveRule<FormRule> = active;
    if (!speaksAbout(rule, form, form.definition.code) || !active.applies(yearOf(form))) continue;
    const report = session.reporter(active, source);
    session.attempt(rule, form.sheet, form.definition.id, () =>
      rule.check({ profile: session.profile, params, form, facts, report }),
    );
    yield 0;
  }
}
