import type { Severity } from '../../core/profile/types';
import { canBeExplained, isExplained, type Finding } from '../../core/audit';
import type { FindingView } from './finding-views';

/** What the user wants to see. No severity chosen means all of them. */
export interface Filter {
  readonly severities: readonly Severity[];
  readonly text: string;
  readonly explanation: ExplanationChoice;
}

/** Warnings that still ask for an explanation, findings that have one, or whatever there is. */
export type ExplanationChoice = 'any' | 'open' | 'given';

export const NO_FILTER: Filter = { severities: [], text: '', explanation: 'any' };

/** Whether the filter hides anything at all. */
export function isFiltering({ severities, text, explanation }: Filter): boolean {
  return severities.length > 0 || text.trim() !== '' || explanation !== 'any';
}

function hasExplanation(finding: Finding, choice: ExplanationChoice): boolean {
  if (choice === 'any') return true;
  return choice === 'given' ? isExplained(finding) : canBeExplained(finding) && !isExplained(finding);
}

/** The findings that pass: any chosen severity, explained or not as chosen, and every word of the text somewhere in the finding. */
export function applyFilter(views: readonly FindingView[], filter: Filter): readonly FindingView[] {
  if (!isFiltering(filter)) return views;
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return views.filter(
    ({ finding, haystack }) =>
      (filter.severities.length === 0 || filter.severities.includes(finding.severity)) &&
      hasExplanation(finding, filter.explanation) &&
      words.every((word) => haystack.includes(word)),
  );
}
