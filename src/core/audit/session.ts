import type { Address, CellValue } from '../grid';
import type { FormId } from '../forms/types';
import type { Profile, RuleSetting, Severity } from '../profile/types';
import { appliesInYear } from './applies';
import { keyOf } from './finding-key';
import { failuresOf, newOutcome, numbered, type Outcome } from './outcome';
import { digestOf } from './said';
import type { Finding, Report, Rule, RuleFailure, RuleId } from './types';

type Params = Readonly<Record<string, number | string | boolean>>;

/** A rule with what the profile makes of it. */
export interface ActiveRule<R extends Rule = Rule> {
  readonly rule: R;
  readonly params: Params;
  /** The profile's severity; it has the last word. */
  readonly severity: Severity | null;
  /** True for a table of this year; `null` is a table that names none. */
  applies(year: number | null): boolean;
}

/** Where findings of one rule come from: names the form, if any, and the identity of a cell on it. */
export interface Source {
  readonly sheet: string;
  readonly form: FormId | null;
  identity(cell: Address): string;
  /** The value at an absolute address. */
  value(row: number, col: number): CellValue;
  /** Name of the sheet, where rules use it for want of a project's name. */
  readonly standIn: string | null;
}

/** Something that is still being made. */
type Open<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

type RuleOf<Scope extends Rule['scope']> = Extract<Rule, { scope: Scope }>;

/** Collects what the rules of one audit report, and which of them broke. */
export class AuditSession {
  /** Where reports go from now on; whoever wants to know what one part of the audit yields gives it a new one. */
  outcome: Outcome = newOutcome();
  private readonly active: readonly ActiveRule[];
  private readonly byScope = new Map<Rule['scope'], readonly ActiveRule[]>();

  constructor(
    readonly profile: Profile,
    readonly rules: readonly Rule[],
  ) {
    this.active = rules.flatMap((rule) => this.activate(rule));
  }

  get findings(): readonly Finding[] {
    return numbered(this.outcome.findings);
  }

  get failures(): readonly RuleFailure[] {
    return failuresOf(this.outcome.breaks);
  }

  /** The rules that the profile leaves on. */
  get activeRules(): readonly Rule[] {
    return [...new Set(this.active.map(({ rule }) => rule))];
  }

  /** The active rules of a scope, in the order of the registry. */
  scope<Scope extends Rule['scope']>(scope: Scope): readonly ActiveRule<RuleOf<Scope>>[] {
    let found = this.byScope.get(scope);
    if (!found) this.byScope.set(scope, (found = this.active.filter((one) => one.rule.scope === scope)));
    return found as readonly ActiveRule<RuleOf<Scope>>[];
  }

  /** A rule's `report` for one source. */
  reporter({ rule, severity }: ActiveRule, source: Source): (report: Report) => void {
    return (found) => {
      const { message, cell, cells, data = {}, expected, actual, fix } = found;
      if (!Object.hasOwn(rule.messages, message)) throw new Error(`${rule.id} has no message "${message}"`);
      const level = severity ?? found.severity ?? rule.severity;
      // Property by property: spreading what may be there takes longer than all the rest.
      const finding: Open<Finding> = {
        rule: rule.id,
        severity: level,
        sheet: source.sheet,
        cell,
        message: { id: message, data },
        key: keyOf(rule.id, source.form ?? '', source.identity(cell)),
      };
      if (cells && cells.length > 0) finding.cells = cells;
      if (expected !== undefined) finding.expected = expected;
      if (actual !== undefined) finding.actual = actual;
      if (level === 'warning') finding.said = digestOf(found, source);
      if (fix) finding.fix = fix;
      this.outcome.findings.push(finding);
    };
  }

  /** Runs one check; when it throws, that is recorded and the others go on. */
  attempt(rule: Rule, sheet: string | null, form: FormId | null, check: () => void): void {
    try {
      check();
    } catch (error) {
      this.broke(rule, sheet, form, error);
    }
  }

  /** Records that a check has thrown. */
  broke({ id }: Rule, sheet: string | null, form: FormId | null, error: unknown): void {
    this.failAt(id, sheet, form, error instanceof Error ? error.message : String(error));
  }

  /** Records that a rule cannot run at all. */
  fail(id: RuleId, message: string): void {
    this.failAt(id, null, null, message);
  }

  private failAt(rule: RuleId, sheet: string | null, form: FormId | null, message: string): void {
    this.outcome.breaks.push({ rule, sheet, form, message });
  }

  private activate(rule: Rule): ActiveRule[] {
    const { rules } = this.profile;
    const setting = Object.hasOwn(rules, rule.id) ? rules[rule.id] : undefined;
    const isInForce = (year: number | null) => appliesInYear(rule, year);
    if (!setting) return [{ rule, params: { ...rule.params }, severity: null, applies: isInForce }];
    const isSet = (year: number | null) => appliesInYear(setting, year);
    const set: ActiveRule = {
      rule,
      params: this.paramsOf(rule, setting),
      severity: setting.severity === 'off' ? null : (setting.severity ?? null),
      applies: (year) => isInForce(year) && isSet(year),
    };
    // In the years that the setting says nothing about, the rule is what it was.
    const unset: ActiveRule = {
      rule,
      params: { ...rule.params },
      severity: null,
      applies: (year) => isInForce(year) && !isSet(year),
    };
    const isAlways = setting.since === undefined && setting.until === undefined;
    return [...(setting.severity === 'off' ? [] : [set]), ...(isAlways ? [] : [unset])];
  }

  private paramsOf(rule: Rule, setting: RuleSetting): Params {
    const params: Record<string, number | string | boolean> = { ...rule.params };
    for (const [name, value] of Object.entries(setting.params ?? {})) {
      if (Object.hasOwn(params, name) && typeof params[name] === typeof value) params[name] = value;
      else this.fail(rule.id, `profile "${this.profile.id}": no parameter "${name}" of this type`);
    }
    return params;
  }
}
