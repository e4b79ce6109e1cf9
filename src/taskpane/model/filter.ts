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
  /** Only what this rule found; `null` for all rules. */
  readonly rule: string | null;
  /** Only what is in this unit's tables; `null` for all units. */
  readonly unit: string | null;
}

/** Warnings that still ask for an explanation, findings that have one, or whatever there is. */
export type ExplanationChoice = 'any' | 'open' | 'given';

export const NO_FILTER: Filter = {
  within: null,
  severities: [],
  text: '',
  explanation: 'any',
  rule: null,
  unit: null,
};

/** Whether the filter hides anything at all. */
export function isFiltering({ within, severities, text, explanation, rule, unit }: Filter): boolean {
  return (
    within !== null ||
    severities.length > 0 ||
    text.trim() !== '' ||
    explanation !== 'any' ||
    rule !== null ||
    unit !== null
  );
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

/** The findings that pass: among the selected cells, of a chosen severity, rule and unit, explained or not as chosen, with every word of the text. */
export function applyFilter(views: readonly FindingView[], filter: Filter): readonly FindingView[] {
  if (!isFiltering(filter)) return views;
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return views.filter((view) => passes(view, filter) && words.every((word) => view.haystack.includes(word)));
}

/** All but the text, whose words are looked for last: to know them costs most. */
function passes(view: FindingView, filter: Filter): boolean {
  const { finding } = view;
  return (
    (filter.within === null || liesWithin(finding, filter.within)) &&
    (filter.severities.length === 0 || filter.severities.includes(finding.severity)) &&
    hasExplanation(finding, filter.explanation) &&
    (filter.rule === null || finding.rule === filter.rule) &&
    (filter.unit === null || view.unit === filter.unit)
  );
}
