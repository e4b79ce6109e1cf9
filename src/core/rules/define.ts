import type {
  CrossRule,
  FormRule,
  ProjectRule,
  RowRule,
  Rule,
  SheetRule,
  ShippedRuleId,
  WorkbookRule,
} from '../audit/types';

export { basis } from '../basis';

/** A rule with one of the ids that ship; a mistyped one is a compile error. */
type Shipped<R extends Rule> = R & {
  readonly id: ShippedRuleId;
  readonly supersedes?: readonly ShippedRuleId[];
};

/**
 * Declares a rule. The scope decides what `check` is given, so a missing text or a wrong field is a
 * compile error at the rule itself.
 */
export function defineRule(rule: Shipped<RowRule>): RowRule;
export function defineRule(rule: Shipped<ProjectRule>): ProjectRule;
export function defineRule(rule: Shipped<FormRule>): FormRule;
export function defineRule(rule: Shipped<SheetRule>): SheetRule;
export function defineRule(rule: Shipped<WorkbookRule>): WorkbookRule;
export function defineRule(rule: Shipped<CrossRule>): CrossRule;
export function defineRule(rule: Rule): Rule {
  return rule;
}

type Params = Readonly<Record<string, number | string | boolean>>;

/**
 * A rule's own number.
 * @throws TypeError when the rule declares no such number: a mistake in the rule, shown as its failure.
 */
export function numberParam(params: Params, name: string): number {
  const value = params[name];
  if (typeof value !== 'number') throw new TypeError(`no number parameter "${name}"`);
  return value;
}

/**
 * A rule's own text.
 * @throws TypeError when the rule declares no such text.
 */
export function textParam(params: Params, name: string): string {
  const value = params[name];
  if (typeof value !== 'string') throw new TypeError(`no text parameter "${name}"`);
  return value;
}
