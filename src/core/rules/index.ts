import type { AuditResult, Rule, RuleTexts } from '../audit/types';
import { acrossRules } from './across';
import { exAnteRules } from './ex-ante';
import { fundRules } from './funds';
import { identityRules } from './identity';
import { monitoringRules } from './monitoring';
import { nameRules } from './names';
import { ownRuleRules } from './own';
import { selfEvaluationRules } from './self-evaluation';
import { structureRules } from './structure';
import { valueRules } from './values';
import { weightRules } from './weights';
import { workbookRules } from './workbook';

/** Sorts by id and refuses an id that two rules claim: an id never changes its meaning. */
function registry(families: readonly (readonly Rule[])[]): readonly Rule[] {
  const sorted = families.flat().sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  sorted.forEach((rule, index) => {
    if (rule.id === sorted[index + 1]?.id) throw new Error(`two rules are called ${rule.id}`);
  });
  return sorted;
}

/** Every rule the audit knows, by id. */
export const rules: readonly Rule[] = registry([
  identityRules,
  structureRules,
  nameRules,
  valueRules,
  weightRules,
  fundRules,
  monitoringRules,
  selfEvaluationRules,
  exAnteRules,
  workbookRules,
  acrossRules,
  ownRuleRules,
]);

export { obligations, type Obligation } from './obligations';

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with an id; `undefined` when there is none (a finding of another version). */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}

/** The texts of the rules that an audit ran: those that ship, and the user's own, which no registry knows. */
export function ruleFinder({
  ownRules,
}: Pick<AuditResult, 'ownRules'>): (id: string) => RuleTexts | undefined {
  const own = new Map(ownRules.map((rule): [string, RuleTexts] => [rule.id, rule]));
  return (id) => byId.get(id) ?? own.get(id);
}
