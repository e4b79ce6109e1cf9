import type {
  CrossRule,
  FormRule,
  ProjectRule,
  RowRule,
  Rule,
  RuleParam,
  SheetRule,
  ShippedRuleId,
  WorkbookRule,
} from '../audit/types';

import type { NumberSpec } from '../profile/field-types';

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

const param =
  (value: NumberSpec) =>
  (zh: string, en: string): RuleParam => ({ name: { zh, en }, value });

/** How many of something. */
export const countParam = param({ kind: 'number', unit: 'count', min: 0, max: 1000, isWhole: true });
/** A share of a whole, kept as a ratio. */
export const shareParam = param({ kind: 'number', unit: 'percent', min: 0, max: 1 });
/** A rate that may be above 100%, kept as a ratio. */
export const rateParam = param({ kind: 'number', unit: 'percent', min: 0, max: 10 });
/** 分 */
export const pointsParam = param({ kind: 'number', unit: 'points', min: 0, max: 1000 });
/** A difference of rates in 百分点. */
export const gapParam = param({ kind: 'number', unit: 'percentagePoints', min: 0, max: 100 });
/** A length in characters. */
export const lengthParam = param({ kind: 'number', unit: 'characters', min: 0, max: 1000, isWhole: true });
/** Words of one's own. */
export const wordsParam = (zh: string, en: string): RuleParam => ({
  name: { zh, en },
  value: { kind: 'text' },
});

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
