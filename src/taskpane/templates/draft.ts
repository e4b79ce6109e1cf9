import type { FormulaKind } from '../../core/forms';
import { FIRST_MONITORED, periodUpTo } from '../../core/templates';
import type { ProjectChoice, TableRequest, TableSource } from '../../jobs';

/** What the user has chosen of a table to make, before it is made. */
export interface Draft {
  /** The table; `null` while the gallery is shown. */
  readonly template: string | null;
  readonly from: TableSource;
  /** As typed. */
  readonly year: string;
  readonly layout: string | undefined;
  /** Last of the months that a monitoring form covers. */
  readonly month: number;
  readonly formulas: FormulaKind;
  readonly isProtected: boolean;
  /** Keys of the projects that were taken out of the list; `null` as long as nobody has chosen. */
  readonly left: ReadonlySet<string> | null;
  /** Carried over from an earlier stage, whatever table that needs. */
  readonly isCarry: boolean;
}

export const NO_DRAFT: Draft = {
  template: null,
  from: 'blank',
  year: '',
  layout: undefined,
  month: FIRST_MONITORED,
  formulas: 'plain',
  isProtected: true,
  left: null,
  isCarry: false,
};

/** Another table: what was chosen for the last one stays, as far as it is not about that table. */
export function draftFor(template: string, last: Draft): Draft {
  return {
    ...last,
    template,
    from: NO_DRAFT.from,
    layout: NO_DRAFT.layout,
    left: NO_DRAFT.left,
    isCarry: false,
  };
}

/** The table that most carry over into: who carries over chooses it, and another one if need be. */
const CARRIED_FIRST = 'project-selfeval';

/** Carrying over from an earlier stage. */
export function carryDraft(last: Draft): Draft {
  return { ...draftFor(CARRIED_FIRST, last), from: 'earlier', isCarry: true };
}

/** Keys of the projects that are left out: at first those that have such a form, unless it would be brought up to date. */
export function leftOf({ left, from }: Draft, projects: readonly ProjectChoice[]): ReadonlySet<string> {
  if (left) return left;
  const isDoubled = ({ sheet }: ProjectChoice) => from === 'ledgers' && sheet !== null;
  return new Set(projects.filter(isDoubled).map(({ key }) => key));
}

/** The typed year; `null` when it is none, `undefined` when nothing was typed. */
export function yearOf({ year }: Draft): number | null | undefined {
  const text = year.trim().replace(/年度?$/, '');
  if (text === '') return undefined;
  return /^20\d\d$/.test(text) ? Number(text) : null;
}

/**
 * The draft as a request.
 * @param projects keys of the chosen projects; all there are when left out
 */
export function requestOf(draft: Draft, projects?: readonly string[]): TableRequest {
  const year = yearOf(draft);
  const { template, from, layout, month, formulas, isProtected } = draft;
  if (template === null) throw new Error('no table chosen');
  return {
    template,
    from,
    formulas,
    isProtected,
    ...(typeof year === 'number' && { year }),
    // Tables that cover a whole year have no use for it.
    period: periodUpTo(month),
    ...(layout !== undefined && { layout }),
    ...(projects && { projects }),
  };
}
