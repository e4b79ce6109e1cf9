import type { FormulaKind } from '../../core/forms';
import { FIRST_MONITORED, periodUpTo } from '../../core/templates';
import type { TableRequest, TableSource } from '../../jobs';

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
  /** Keys of the projects that were taken out of the list. */
  readonly left: ReadonlySet<string>;
}

export const NO_DRAFT: Draft = {
  template: null,
  from: 'blank',
  year: '',
  layout: undefined,
  month: FIRST_MONITORED,
  formulas: 'plain',
  isProtected: true,
  left: new Set(),
};

/** Another table: what was chosen for the last one stays, as far as it is not about that table. */
export function draftFor(template: string, last: Draft): Draft {
  return { ...last, template, from: NO_DRAFT.from, layout: NO_DRAFT.layout, left: NO_DRAFT.left };
}

/** The typed year; `null` when it is none, `undefined` when nothing was typed. */
export function yearOf({ year }: Draft): number | null | undefined {
  const text = year.trim().replace(/年度?$/, '');
  if (text === '') return undefined;
  return /^20\d\d$/.test(text) ? Number(text) : null;
}

/**
 * The draft as a request.
 * @param projects keys of all projects there are, when there is such a list
 */
export function requestOf(draft: Draft, hasPeriod: boolean, projects?: readonly string[]): TableRequest {
  const year = yearOf(draft);
  const { template, from, layout, month, formulas, isProtected, left } = draft;
  if (template === null) throw new Error('no table chosen');
  return {
    template,
    from,
    formulas,
    isProtected,
    ...(typeof year === 'number' && { year }),
    ...(hasPeriod && { period: periodUpTo(month) }),
    ...(layout !== undefined && { layout }),
    ...(projects && left.size > 0 && { projects: projects.filter((key) => !left.has(key)) }),
  };
}
