import { contains } from '../../core/address';
import type { Area } from '../../core/grid';
import type { Severity } from '../../core/profile/types';
import type { CellSelection } from '../../host/workbook';
import { canBeExplained, isExplained, type Finding } from '../../core/audit';
import type { FindingView } from './finding-views';

/** What the user wants to see. No severity chosen means all of them. */
export interface Filter {
  /** Only what touches these cells; `null` for everything that was audited. */
  readonly within: CellSelection | null;
  readonly severities: readonly Severity[];
  readonly text: string;
  readonly explanation: ExplanationChoice;
}

/** Warnings that still ask for an explanation, findings that have one, or whatever there is. */
export type ExplanationChoice = 'any' | 'open' | 'given';

export const NO_FILTER: Filter = { within: null, severities: [], text: '', explanation: 'any' };

/** Whether the filter hides anything at all. */
export function isFiltering({ within, severities, text, explanation }: Filter): boolean {
  return within !== null || severities.length > 0 || text.trim() !== '' || explanation !== 'any';
}

/** Whether a finding's own cell, or another one that belongs to it, is among the selected ones. */
export function liesWithin({ sheet, cell, cells = [] }: Finding, within: CellSelection): boolean {
  return (
    sheet === within.sheet &&
    within.areas.some((area) => contains(area, cell) || cells.some((other) => touches(area, other)))
  );
}

function touches(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function hasExplanation(finding: Finding, choice: ExplanationChoice): boolean {
  if (choice === 'any') return true;
  return choice === 'given' ? isExplained(finding) : canBeExplained(finding) && !isExplained(finding);
}

/** The findings that pass: among the selected cells, any chosen severity, explained or not as chosen, and every word of the text somewhere in the finding. */
export function applyFilter(views: readonly FindingView[], filter: Filter): readonly FindingView[] {
  if (!isFiltering(filter)) return views;
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return views.filter(
    ({ finding, haystack }) =>
      (filter.within === null || liesWithin(finding, filter.within)) &&
      (filter.severities.length === 0 || filter.severities.includes(finding.severity)) &&
      hasExplanation(finding, filter.explanation) &&
      words.every((word) => haystack.includes(word)),
  );
}
