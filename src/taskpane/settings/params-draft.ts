/** Rules' own parameters while they are changed; what a rule asks for, it says itself. */
import type { Rule, RuleParam } from '../../core/audit/types';
import type { Profile, RuleSetting } from '../../core/profile';
import { readSimple, simpleDraft, type DraftProblem } from './field-draft';

type ParamValue = number | string | boolean;
type RuleWithParams = Pick<Rule, 'id' | 'params' | 'paramFields'>;

/** What was typed, by rule and parameter: "JX029.fewest". */
export type ParamsDraft = Readonly<Record<string, string>>;

const keyOf = (id: string, name: string) => `${id}.${name}`;

const settingOf = (profile: Profile, id: string): RuleSetting | undefined =>
  Object.hasOwn(profile.rules, id) ? profile.rules[id] : undefined;

/** A parameter's value by a profile; one of another kind than the rule's own does not count. */
function valueBy(profile: Profile, { id, params }: RuleWithParams, name: string): ParamValue {
  const own = params![name]!;
  const set = settingOf(profile, id)?.params ?? {};
  return Object.hasOwn(set, name) && typeof set[name] === typeof own ? set[name]! : own;
}

/** A parameter as it is edited. */
export interface ParamEditing {
  readonly name: string;
  readonly field: RuleParam;
  readonly typed: string;
  /** What the rule comes with. */
  readonly shipped: ParamValue;
  readonly isChanged: boolean;
}

/** The parameters of a rule that can be changed, as they stand in the editor. */
export function paramsOf(draft: ParamsDraft, profile: Profile, rule: RuleWithParams): ParamEditing[] {
  return Object.entries(rule.paramFields ?? {}).map(([name, field]) => {
    const shipped = rule.params![name]!;
    const typed = draft[keyOf(rule.id, name)] ?? simpleDraft(field.value, valueBy(profile, rule, name));
    return { name, field, typed, shipped, isChanged: typed !== simpleDraft(field.value, shipped) };
  });
}

/** The draft with one parameter changed; what is the profile's own again is no change. */
export function withParam(
  draft: ParamsDraft,
  profile: Profile,
  rule: RuleWithParams,
  name: string,
  typed: string,
): ParamsDraft {
  const key = keyOf(rule.id, name);
  const { [key]: _, ...rest } = draft;
  const own = simpleDraft(rule.paramFields![name]!.value, valueBy(profile, rule, name));
  return typed === own ? rest : { ...rest, [key]: typed };
}

/** The draft with a rule's parameters as the rule comes with them. */
export function withShippedParams(draft: ParamsDraft, profile: Profile, rule: RuleWithParams): ParamsDraft {
  return Object.entries(rule.paramFields ?? {}).reduce(
    (last, [name, { value }]) => withParam(last, profile, rule, name, simpleDraft(value, rule.params![name])),
    draft,
  );
}

export type ParamProblems = Readonly<Record<`rules.${string}`, readonly DraftProblem[]>>;

export const problemKey = (id: string, name: string): `rules.${string}` => `rules.${keyOf(id, name)}`;

/**
 * A rule's setting with what was typed. What the rule comes with is not set.
 * @param problems gets what is wrong
 */
export function withTypedParams(
  setting: RuleSetting,
  draft: ParamsDraft,
  rule: RuleWithParams,
  problems: Record<string, readonly DraftProblem[]>,
): RuleSetting {
  const { params: before, ...rest } = setting;
  const params: Record<string, ParamValue> = { ...before };
  for (const [name, { value: spec }] of Object.entries(rule.paramFields ?? {})) {
    const typed = draft[keyOf(rule.id, name)];
    if (typed === undefined) continue;
    const read = readSimple(spec, typed);
    if (read.problems.length > 0) problems[problemKey(rule.id, name)] = read.problems;
    if (read.value === rule.params![name]) delete params[name];
    else params[name] = read.value as ParamValue;
  }
  return Object.keys(params).length > 0 ? { ...rest, params } : rest;
}

/** Ids of the rules of which a parameter was typed. */
export const rulesTyped = (draft: ParamsDraft): readonly string[] => [
  ...new Set(Object.keys(draft).map((key) => key.slice(0, key.indexOf('.')))),
];
