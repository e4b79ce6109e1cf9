/** How the findings are spread: over rules, forms and units. */
import { contains } from '../../core/address';
import type { Finding } from '../../core/audit/types';
import type { Area } from '../../core/grid';
import type { Severity } from '../../core/profile/types';
import { SEVERITIES } from '../../host/marks';
import type { FindingView } from './finding-views';

/** The findings of one rule. */
export interface RuleShare {
  readonly rule: string;
  readonly title: string;
  /** The most serious that it reported. */
  readonly severity: Severity;
  readonly count: number;
}

/** What each rule found: most serious first, then what there is most of. */
export function rulesByCount(views: readonly FindingView[]): readonly RuleShare[] {
  const shares = new Map<string, { severity: Severity; count: number; view: FindingView }>();
  for (const view of views) {
    const { rule, severity } = view.finding;
    const share = shares.get(rule);
    if (!share) shares.set(rule, { severity, count: 1, view });
    else {
      share.count++;
      if (rankOf(severity) < rankOf(share.severity)) share.severity = severity;
    }
  }
  return [...shares]
    .map(([rule, { severity, count, view }]) => ({ rule, title: view.title, severity, count }))
    .sort((a, b) => rankOf(a.severity) - rankOf(b.severity) || b.count - a.count);
}

/** Units whose tables have findings, with their number, in the order in which they first occur. */
export function unitsByCount(views: readonly FindingView[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { unit } of views) if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

/** How many findings of each severity lie in a form's cells. */
export type SeverityTally = Readonly<Record<Severity, number>>;

/** The findings of each form, in the forms' order; what lies beside all of them is counted in none. */
export function tallyForms(
  forms: readonly { readonly sheet: string; readonly area: Area }[],
  findings: readonly Finding[],
): readonly SeverityTally[] {
  const tallies = forms.map(() => ({ error: 0, warning: 0, info: 0 }));
  const bySheet = new Map<string, number[]>();
  forms.forEach(({ sheet }, index) => bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), index]));
  for (const { sheet, cell, severity } of findings) {
    const at = bySheet.get(sheet)?.find((index) => contains(forms[index]!.area, cell));
    if (at !== undefined) tallies[at]![severity]++;
  }
  return tallies;
}

const rankOf = (severity: Severity): number => SEVERITIES.indexOf(severity);
