import type { RuleTexts } from '../core/audit';
import type { Severity } from '../core/profile';
import { localized, type Language } from '../i18n';
import type { ReportFile, ReportFinding, ReportRule, ReportUnit, SeverityCounts } from './model';

/** The rule with an id; `undefined` for one that is not known any more. */
export type RuleOf = (id: string) => RuleTexts | undefined;

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const findingsOf = (files: readonly ReportFile[]): readonly ReportFinding[] =>
  files.flatMap(({ findings }) => findings);

function countBy<K>(
  findings: readonly ReportFinding[],
  keyOf: (finding: ReportFinding) => K,
): Map<K, SeverityCounts> {
  const tallies = new Map<K, Record<Severity, number>>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const tally = tallies.get(key) ?? { error: 0, warning: 0, info: 0 };
    tally[finding.severity]++;
    tallies.set(key, tally);
  }
  return tallies;
}

/** Findings by severity over all files. */
export function countBySeverity(files: readonly ReportFile[]): SeverityCounts {
  return countBy(findingsOf(files), () => 'all').get('all') ?? { error: 0, warning: 0, info: 0 };
}

/** Findings by rule, in the order of the rules' ids. */
export function countByRule(
  files: readonly ReportFile[],
  ruleOf: RuleOf,
  language: Language,
): readonly ReportRule[] {
  const findings = findingsOf(files);
  const known = new Map(findings.map((finding) => [finding.rule, finding]));
  return [...countBy(findings, ({ rule }) => rule)]
    .sort(([a], [b]) => byCode(a, b))
    .map(([id, counts]): ReportRule => {
      const rule = ruleOf(id);
      return {
        rule: id,
        title: rule ? localized(rule.title, language) : id,
        advice: rule ? localized(rule.advice, language) : '',
        basis: rule ? localized(rule.basis, language) : '',
        severity: rule?.severity ?? known.get(id)!.severity,
        ...counts,
      };
    });
}

/** Findings by unit, in order of first appearance; those without a unit last. */
export function countByUnit(files: readonly ReportFile[]): readonly ReportUnit[] {
  const units = [...countBy(findingsOf(files), ({ unit }) => unit)].map(([unit, counts]) => ({
    unit,
    ...counts,
  }));
  return [...units.filter(({ unit }) => unit !== null), ...units.filter(({ unit }) => unit === null)];
}
