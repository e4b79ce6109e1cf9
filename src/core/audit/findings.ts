import type { Severity } from '../profile/types';
import type { Finding, Rule, RuleId } from './types';

const isAtSamePlace = (a: Finding, b: Finding): boolean =>
  a.cell.row === b.cell.row && a.cell.col === b.cell.col && a.sheet === b.sheet;

const content = ({ rule, message }: Finding): string =>
  `${rule} ${message.id} ${JSON.stringify(message.data)}`;

/** By sheet (in workbook order), row, column, rule: the same input gives the same bytes. */
export function sortFindings(findings: readonly Finding[], sheets: readonly string[]): Finding[] {
  const order = new Map(sheets.map((sheet, index) => [sheet, index]));
  const rank = (sheet: string) => order.get(sheet) ?? sheets.length;
  const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...findings].sort(
    (a, b) =>
      (a.sheet === b.sheet ? 0 : rank(a.sheet) - rank(b.sheet) || byCode(a.sheet, b.sheet)) ||
      a.cell.row - b.cell.row ||
      a.cell.col - b.cell.col ||
      byCode(a.rule, b.rule) ||
      byCode(content(a), content(b)),
  );
}

/**
 * One root cause is reported once at a cell: the same words twice become one, and a rule keeps silent
 * where a more specific one has spoken.
 * @param findings sorted, so that those at one cell stand together
 */
export function withoutRepetition(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const supersedes = new Map(rules.map((rule) => [rule.id, rule.supersedes ?? []]));
  const kept: Finding[] = [];
  for (let from = 0, to = 1; from < findings.length; from = to++) {
    const first = findings[from]!;
    while (to < findings.length && isAtSamePlace(first, findings[to]!)) to++;
    if (to === from + 1) kept.push(first);
    else kept.push(...withoutRepetitionAt(findings.slice(from, to), supersedes));
  }
  return kept;
}

/** The same for the findings at one cell. */
function withoutRepetitionAt(
  findings: readonly Finding[],
  supersedes: ReadonlyMap<RuleId, readonly RuleId[]>,
): Finding[] {
  const silenced = new Set(findings.flatMap(({ rule }) => supersedes.get(rule) ?? []));
  const said = new Set<string>();
  return findings.filter((finding) => {
    if (silenced.has(finding.rule)) return false;
    const words = content(finding);
    return !said.has(words) && said.add(words);
  });
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
