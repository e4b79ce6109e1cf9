import type { Severity } from '../profile/types';
import type { Finding, Rule, RuleId } from './types';

const place = ({ sheet, cell }: Finding): string => `${cell.row}:${cell.col}:${sheet}`;

const content = ({ rule, message }: Finding): string =>
  `${rule} ${message.id} ${JSON.stringify(message.data)}`;

/** By sheet (in workbook order), row, column, rule: the same input gives the same bytes. */
export function sortFindings(findings: readonly Finding[], sheets: readonly string[]): Finding[] {
  const order = new Map(sheets.map((sheet, index) => [sheet, index]));
  const rank = (sheet: string) => order.get(sheet) ?? sheets.length;
  const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...findings].sort(
    (a, b) =>
      rank(a.sheet) - rank(b.sheet) ||
      byCode(a.sheet, b.sheet) ||
      a.cell.row - b.cell.row ||
      a.cell.col - b.cell.col ||
      byCode(a.rule, b.rule) ||
      byCode(content(a), content(b)),
  );
}

/**
 * One root cause is reported once at a cell: the same words twice become one, and a rule keeps silent
 * where a more specific one has spoken.
 */
export function withoutRepetition(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const supersedes = new Map(rules.map((rule) => [rule.id, rule.supersedes ?? []]));
  const silenced = new Map<string, Set<RuleId>>();
  for (const finding of findings) {
    for (const broader of supersedes.get(finding.rule) ?? []) {
      const at = place(finding);
      silenced.set(at, (silenced.get(at) ?? new Set()).add(broader));
    }
  }
  const said = new Set<string>();
  return findings.filter((finding) => {
    const at = place(finding);
    if (silenced.get(at)?.has(finding.rule)) return false;
    const words = `${at} ${content(finding)}`;
    return !said.has(words) && said.add(words);
  });
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
