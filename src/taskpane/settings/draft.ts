/** A profile while it is being changed: only what differs from it is kept, and nothing is taken that is not right. */
import { defaultProfile, findProfile, profileToJson, type Profile, type Severity } from '../../core/profile';
import type { FieldPath } from '../../core/profile/field-types';
import { FIELD_PATHS, profileFields, valueAt } from '../../core/profile/fields';
import { weightProblems } from '../../core/profile/weight-sums';
import type { Rule } from '../../core/audit/types';
import { fieldDraft, readField, type DraftProblem, type FieldDraft } from './field-draft';
import { rulesTyped, withTypedParams, type ParamProblems, type ParamsDraft } from './params-draft';

/** How serious a rule is by a profile. */
export type RuleLevel = Severity | 'off';

/** What a profile is called; `basis` is one 文号 a line. */
export interface Identity {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly basis: string;
}

export interface ProfileDraft {
  readonly identity: Partial<Identity>;
  readonly fields: Readonly<Partial<Record<FieldPath, FieldDraft>>>;
  /** By the rules' ids. */
  readonly levels: Readonly<Record<string, RuleLevel>>;
  /** Rules' own parameters. */
  readonly params: ParamsDraft;
}

export const UNCHANGED: ProfileDraft = { identity: {}, fields: {}, levels: {}, params: {} };

/** How many things were changed. */
export function changeCount({ identity, fields, levels, params }: ProfileDraft): number {
  return [identity, fields, levels, params].reduce<number>(
    (count, changes) => count + Object.keys(changes).length,
    0,
  );
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The shipped profile that a profile extends; one that ships itself. */
export function shippedBase(profile: Profile): Profile {
  return findProfile(profile.id) ?? findProfile(profile.extends ?? '') ?? defaultProfile;
}

/** What a profile is saved as: one that ships cannot be changed, a new one takes its place. */
export function identityOf(profile: Profile): Identity {
  const { id, name, basis } = profileToJson(profile);
  const isNew = id !== profile.id;
  return {
    id,
    zh: isNew ? `${name.zh}（自定）` : name.zh,
    en: isNew ? `${name.en} (own)` : name.en,
    basis: basis.join('\n'),
  };
}

/** What stands in a field. */
export function draftAt(draft: ProfileDraft, profile: Profile, path: FieldPath): FieldDraft {
  return draft.fields[path] ?? fieldDraft(profileFields[path].value, valueAt(profile, path));
}

function without<T extends object>(changes: T, key: string): T {
  return Object.fromEntries(Object.entries(changes).filter(([one]) => one !== key)) as T;
}

/** The draft with one field changed; what is the profile's own again is no change. */
export function withField(
  draft: ProfileDraft,
  profile: Profile,
  path: FieldPath,
  typed: FieldDraft,
): ProfileDraft {
  const rest = without(draft.fields, path);
  const own = fieldDraft(profileFields[path].value, valueAt(profile, path));
  return { ...draft, fields: same(typed, own) ? rest : { ...rest, [path]: typed } };
}

/** The draft with another name. */
export function withIdentity(
  draft: ProfileDraft,
  profile: Profile,
  key: keyof Identity,
  typed: string,
): ProfileDraft {
  const rest = without(draft.identity, key);
  return { ...draft, identity: typed === identityOf(profile)[key] ? rest : { ...rest, [key]: typed } };
}

/** How serious a rule is by a profile, before it is changed. */
export function levelBy(
  profile: Profile,
  rule: { readonly id: string; readonly severity: Severity },
): RuleLevel {
  return (Object.hasOwn(profile.rules, rule.id) && profile.rules[rule.id]!.severity) || rule.severity;
}

/** The draft with a rule more or less serious, or off. */
export function withLevel(
  draft: ProfileDraft,
  profile: Profile,
  rule: { readonly id: string; readonly severity: Severity },
  level: RuleLevel,
): ProfileDraft {
  const rest = without(draft.levels, rule.id);
  return { ...draft, levels: level === levelBy(profile, rule) ? rest : { ...rest, [rule.id]: level } };
}

/** The next version: what counts up counts on. */
export function nextVersion(version: string): string {
  const [, before = '', digits] = /^(.*?)(\d{1,9})$/s.exec(version) ?? [];
  return digits === undefined ? `${version}-2` : `${before}${Number(digits) + 1}`;
}

type Found = Record<string, readonly DraftProblem[]>;

/** What the profile sets for rules, with what was changed; `found` gets what is wrong. */
function rulesOf(
  draft: ProfileDraft,
  profile: Profile,
  ruleOf: (id: string) => Rule | undefined,
  found: Found,
): Profile['rules'] {
  const rules = { ...profile.rules };
  for (const [id, level] of Object.entries(draft.levels)) {
    const { severity: _, ...rest } = rules[id] ?? {};
    // What is set is set for all that a rule says, and some rules say things of more than one severity.
    if (level !== ruleOf(id)?.severity) rules[id] = { ...rest, severity: level };
    else if (rest.params) rules[id] = rest;
    else delete rules[id];
  }
  for (const id of rulesTyped(draft.params)) {
    const rule = ruleOf(id);
    if (!rule) continue;
    const setting = withTypedParams(rules[id] ?? {}, draft.params, rule, found);
    if (Object.keys(setting).length > 0) rules[id] = setting;
    else delete rules[id];
  }
  return rules;
}

/** What is wrong with a draft, by field. */
export type DraftProblems = Readonly<Partial<Record<FieldPath | 'name' | 'id', readonly DraftProblem[]>>> &
  Partial<ParamProblems>;

/** A draft as it would be saved. */
export interface Candidate {
  readonly json: Profile;
  readonly problems: DraftProblems;
}

function setAt(json: Record<string, unknown>, path: FieldPath, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop()!;
  let at = json;
  for (const key of keys) at = at[key] = { ...(at[key] as Record<string, unknown>) };
  at[last] = value;
}

/**
 * The profile as a draft changes it, with everything that is wrong. While there are problems it is fit for nothing.
 * @param ruleOf a rule that ships, by its id
 */
export function candidateOf(
  draft: ProfileDraft,
  profile: Profile,
  ruleOf: (id: string) => Rule | undefined,
): Candidate {
  const written = profileToJson(profile);
  const identity = { ...identityOf(profile), ...draft.identity };
  const lines = identity.basis.split('\n').map((line) => line.trim());
  const found: Found = {};
  const json: Profile = {
    ...written,
    id: identity.id.trim(),
    version: written.id === profile.id ? nextVersion(profile.version) : written.version,
    name: { zh: identity.zh.trim(), en: identity.en.trim() || identity.zh.trim() },
    basis: lines.filter((line) => line !== ''),
    rules: rulesOf(draft, profile, ruleOf, found),
  };
  if (json.name.zh === '') found.name = [{ key: 'blank', index: 0 }];
  for (const path of FIELD_PATHS) {
    const typed = draft.fields[path];
    if (typed === undefined) continue;
    const { value, problems } = readField(profileFields[path].value, typed);
    if (problems.length > 0) found[path] = problems;
    setAt(json as unknown as Record<string, unknown>, path, value);
  }
  const isWeightsTyped = Object.keys(found).some((path) => path.startsWith('weights.'));
  if (!isWeightsTyped) {
    for (const { field, text } of weightProblems(json.weights)) {
      const path = field.replace(/\[.*$/, '') as FieldPath;
      found[path] = [...(found[path] ?? []), { key: 'said', text }];
    }
  }
  return { json, problems: found };
}
