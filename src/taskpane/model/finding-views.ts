import { toA1 } from '../../core/address';
import type { Finding, RuleTexts } from '../../core/audit/types';
import { formatCellValue, localized, renderMessage, type Language } from '../../i18n';

/** A finding as the list shows it, in the reader's language. */
export interface FindingView {
  /** Position among the findings of the run; the same finding keeps it whatever is filtered. */
  readonly id: number;
  readonly finding: Finding;
  /** A1 address. */
  readonly address: string;
  readonly sentence: string;
  readonly title: string;
  readonly basis: string;
  readonly advice: string;
  /** How likely an honest table shows it, for a rule about a pattern. */
  readonly likelihood: string | null;
  /** `null` when the rule states none. */
  readonly expected: string | null;
  readonly actual: string | null;
  /** What the text filter looks in, lower case. */
  readonly haystack: string;
}

/** Number format of the cell a finding points at, when the host knows it. */
export type FormatAt = (finding: Finding) => string | undefined;

/** Findings with their texts. A rule this version does not know shows its id, never nothing. */
export function findingViews(
  findings: readonly Finding[],
  ruleOf: (id: string) => RuleTexts | undefined,
  formatAt: FormatAt,
  language: Language,
): FindingView[] {
  return findings.map((finding, id) => {
    const rule = ruleOf(finding.rule);
    const address = toA1(finding.cell);
    const sentence = rule ? renderMessage(rule, finding.message, language) : finding.rule;
    const title = rule ? localized(rule.title, language) : finding.rule;
    const format = formatAt(finding);
    const value = (side: 'expected' | 'actual'): string | null =>
      finding[side] === undefined ? null : formatCellValue(finding[side], language, format);
    return {
      id,
      finding,
      address,
      sentence,
      title,
      basis: rule ? localized(rule.basis, language) : '',
      advice: rule ? localized(rule.advice, language) : '',
      likelihood: rule?.likelihood ? localized(rule.likelihood, language) : null,
      expected: value('expected'),
      actual: value('actual'),
      haystack: [sentence, title, finding.rule, address, finding.sheet].join('\n').toLowerCase(),
    };
  });
}
