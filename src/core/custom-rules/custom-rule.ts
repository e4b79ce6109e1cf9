import type { OwnRule, ProjectContext, Report, RowContext, Rule, Tally } from '../audit/types';

import type { FormCode } from '../forms/types';
import type { Address } from '../grid';
import type { Severity } from '../profile/types';
import type { FormInstance, IndicatorRow, ProjectIndicators } from '../recognise/types';
import { areaOf } from '../rules/reading/areas';
import type { LocalizedText } from '../text';
import type { Program, Scope } from './code';
import type { Condition } from './condition';
import { isPrinted, placeOf, type Field } from './fields';

/** A user's own rule, ready to run. Its tally grows while it does. */
export interface CustomRule extends OwnRule {
  /** The rules the engine runs for it: about rows, and about projects. */
  readonly rules: readonly Rule[];
}

interface Parts {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  readonly written: string;
  readonly codes: readonly FormCode[];
  readonly condition: Condition;
  readonly source: CustomRule['source'];
  readonly since?: number | undefined;
  readonly until?: number | undefined;
}

/** The user's text in both languages, as it was given. */
const given = (text: string): LocalizedText => ({ zh: text, en: text });

const BASIS: LocalizedText = { zh: '自定义审核', en: 'Rule of one’s own (自定义审核)' };

/** Builds the rule; its checks count in its tally. */
export function buildRule(parts: Parts): CustomRule {
  const { id, severity, message, written, codes, condition, source, since, until } = parts;
  const tally: Tally = { tables: 0, held: 0, broken: 0, undecided: 0 };
  const texts = {
    id,
    severity,
    title: given(message),
    basis: BASIS,
    advice: { zh: `应满足：${written}`, en: `What must hold: ${written}` },
    messages: { broken: given(message) },
  };
  const judge = new Judge(condition, tally);
  const common = {
    ...texts,
    forms: codes,
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
  };
  const programs = [...condition.programs.values()];
  const rules: Rule[] = [];
  if (programs.some(({ scope }) => scope === 'row'))
    rules.push({ ...common, scope: 'row', check: (context) => judge.row(context) });
  if (programs.some(({ scope }) => scope === 'form'))
    rules.push({ ...common, scope: 'project', check: (context) => judge.project(context) });
  return { ...texts, source, tally, rules };
}

/** Asks the condition about rows and projects, and reports where it does not hold. */
class Judge {
  /** Tables with everything that the condition names, with their program. */
  private readonly judged = new WeakMap<FormInstance, Program | null>();
  private readonly scopes = new WeakMap<ProjectIndicators, Scope>();
  private readonly projects = new WeakMap<FormInstance, ReadonlyMap<number, ProjectIndicators>>();

  constructor(
    private readonly condition: Condition,
    private readonly tally: Tally,
  ) {}

  row({ form, row, profile, report }: RowContext): void {
    const program = this.programFor(form);
    const project = program?.scope === 'row' && this.projectOf(form, row);
    if (!program || !project) return;
    const scope = this.scopeOf(form, project, profile.quantification.policy);
    scope.row = row;
    if (this.holds(program, scope)) return;
    report(broken(program, scope, row));
  }

  project({ form, project, profile, report }: ProjectContext): void {
    const program = this.programFor(form);
    if (program?.scope !== 'form') return;
    const scope = this.scopeOf(form, project, profile.quantification.policy);
    scope.row = null;
    if (this.holds(program, scope)) return;
    report(broken(program, scope, null));
  }

  /** False only when the condition does not hold. */
  private holds(program: Program, scope: Scope): boolean {
    const holds = program.holds(scope);
    this.tally[holds === null ? 'undecided' : holds ? 'held' : 'broken']++;
    return holds !== false;
  }

  private programFor(form: FormInstance): Program | null {
    const known = this.judged.get(form);
    if (known !== undefined) return known;
    const program = this.condition.programs.get(form.definition);
    const isJudged = program !== undefined && program.fields.every((field) => isPrinted(field, form));
    this.judged.set(form, isJudged ? program : null);
    if (isJudged) this.tally.tables++;
    return isJudged ? program : null;
  }

  private projectOf(form: FormInstance, { row }: IndicatorRow): ProjectIndicators | undefined {
    let byRow = this.projects.get(form);
    if (!byRow) {
      byRow = new Map(
        form.projects.flatMap((project) => project.rows.map((one) => [one.row, project] as const)),
      );
      this.projects.set(form, byRow);
    }
    return byRow.get(row);
  }

  private scopeOf(form: FormInstance, project: ProjectIndicators, policy: Scope['policy']): Scope {
    let scope = this.scopes.get(project);
    if (!scope) {
      const rows = project.rows.filter((row) => !row.isEmptyBranch);
      scope = { form, policy, rows, row: null, memo: new Map() };
      this.scopes.set(project, scope);
    }
    return scope;
  }
}

function cellOf(field: Field, { form }: Scope, row: IndicatorRow | null): Address | null {
  if (field.in === 'column') return row ? row.cell(field.id) : null;
  return placeOf(field, form)?.cell ?? null;
}

/** Points at the first thing the condition is about, and names the others. */
function broken(program: Program, scope: Scope, row: IndicatorRow | null): Report {
  const named = program.named.flatMap((field) => cellOf(field, scope, row) ?? []);
  const listed = program.lists.flatMap(({ rows, column }) => {
    const [first = scope.rows[0]] = rows.run(scope);
    return first ? first.cell(column?.id ?? 'name') : [];
  });
  const fallback = { row: scope.form.area.top, col: scope.form.area.left };
  const [cell = fallback, ...others] = [...named, ...listed];
  const cells = others
    .filter((other) => other.row !== cell.row || other.col !== cell.col)
    .map((other) => areaOf(other));
  const actual = scope.form.grid.value(cell.row, cell.col);
  return { message: 'broken', cell, actual, ...(cells.length > 0 && { cells }) };
}
