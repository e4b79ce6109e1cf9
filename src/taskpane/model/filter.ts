import type { Severity } from '../../core/profile/types';
import type { FindingView } from './finding-views';

/** What the user wants to see. No severity chosen means all of them. */
export interface Filter {
  readonly severities: readonly Severity[];
  readonly text: string;
}

export const NO_FILTER: Filter = { severities: [], text: '' };

/** Whether the filter hides anything at all. */
export function isFiltering({ severities, text }: Filter): boolean {
  return severities.length > 0 || text.trim() !== '';
}

/** The findings that pass: any chosen severity, and every word of the text somewhere in the finding. */
export function applyFilter(views: readonly FindingView[], filter: Filter): readonly FindingView[] {
  if (!isFiltering(filter)) return views;
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return views.filter(
    ({ finding, haystack }) =>
      (filter.severities.length === 0 || filter.severities.includes(finding.severity)) &&
      words.every((word) => haystack.includes(word)),
  );
}
