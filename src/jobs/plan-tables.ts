import type { Profile } from '../core/profile/types';
import { blankForm, isForm, isForProtection, plannedNames, REGISTER_LINES } from '../core/templates';
import { definitionOf, endingOf, type ProjectChoice, type TableRequest } from './make-tables';

/** A sheet that would be added. */
export interface PlannedSheet {
  readonly name: string;
  /** Lines of its table: indicators of a form, lines of a list. */
  readonly rows: number;
}

/** What making tables would do to the workbook; no other sheet is touched. */
export interface TablePlan {
  readonly sheets: readonly PlannedSheet[];
  /** Forms that are there already and would be brought up to date. */
  readonly updated: readonly ProjectChoice[];
  /** Forms that are there already; another one would be added beside each. */
  readonly doubled: readonly ProjectChoice[];
  /** The new sheets would be locked but for what is filled in. */
  readonly isProtected: boolean;
}

/**
 * What {@link makeTables} would do.
 * @param choices the projects it would be made for, as projectsFor gives them; of no interest for a blank table
 * @param taken names of the sheets that are there
 */
export function planTables(
  request: TableRequest,
  choices: readonly ProjectChoice[],
  taken: readonly string[],
  profile: Profile,
): TablePlan {
  const definition = definitionOf(request);
  const isProtected = request.isProtected !== false && isForProtection(definition);
  const fallback = definition.name.zh;
  if (request.from === 'blank' || !isForm(definition)) {
    const rows = isForm(definition)
      ? (blankForm(definition, { profile }).indicators?.length ?? 0)
      : REGISTER_LINES;
    const [name] = plannedNames([fallback], fallback, '', taken);
    return { sheets: [{ name: name!, rows }], updated: [], doubled: [], isProtected };
  }
  const isThere = ({ sheet }: ProjectChoice) => sheet !== null;
  const isUpdate = request.from === 'earlier';
  const added = isUpdate ? choices.filter((choice) => !isThere(choice)) : choices;
  const names = plannedNames(
    added.map(({ name }) => name || null),
    fallback,
    endingOf(definition),
    taken,
  );
  return {
    sheets: added.map(({ rows }, index) => ({ name: names[index]!, rows })),
    updated: isUpdate ? choices.filter(isThere) : [],
    doubled: isUpdate ? [] : choices.filter(isThere),
    isProtected,
  };
}
