import { KeyRing } from './finding-key';
import type { Finding, RuleFailure } from './types';

/** A rule that broke once. */
export type Break = Omit<RuleFailure, 'times'>;

/** What a part of an audit yielded: findings whose keys are not numbered yet, and the rules that broke. */
export interface Outcome {
  readonly findings: Finding[];
  readonly breaks: Break[];
}

export const newOutcome = (): Outcome => ({ findings: [], breaks: [] });

/** Findings of an audit in the order they were reported, told apart by number where nothing else tells them apart. */
export function numbered(findings: readonly Finding[]): Finding[] {
  const ring = new KeyRing();
  return findings.map((finding) => {
    const key = ring.number(finding.key);
    return key === finding.key ? finding : { ...finding, key };
  });
}

/** Rules that broke, each with how often it did so with the same words on the same form. */
export function failuresOf(breaks: readonly Break[]): RuleFailure[] {
  const found = new Map<string, RuleFailure>();
  for (const { rule, sheet, form, message } of breaks) {
    const key = JSON.stringify([rule, sheet, form, message]);
    found.set(key, { rule, sheet, form, message, times: (found.get(key)?.times ?? 0) + 1 });
  }
  return [...found.values()];
}
