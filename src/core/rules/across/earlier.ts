import { comparableName } from '../../audit/names';
import { tablesAt } from '../../audit/dossiers';
import type { AuditedWorkbook, Dossier, StageTable } from '../../audit/dossier-types';
import type { CrossContext } from '../../audit/types';
import type { CellValue } from '../../grid';

/** "2020年度农村饮水" of 2020 and "2021年农村饮水" of 2021 are two projects. */
const YEAR_IN_NAME = /^(?:19|20)\d{2}(?=年)/;

const yearIn = (name: CellValue): string | null => YEAR_IN_NAME.exec(comparableName(name) ?? '')?.[0] ?? null;

/** Units and projects whose targets were adjusted during the year: they may differ from what was approved. */
function adjustedProjects(workbooks: readonly AuditedWorkbook[]): ReadonlySet<string> {
  return new Set(
    workbooks
      .flatMap(({ forms }) => forms)
      .filter(({ definition }) => definition.code === 'J')
      .flatMap(({ projects }) => projects.flatMap(({ projectName }) => comparableName(projectName) ?? [])),
  );
}

/**
 * The approved target table that a later table has to agree with: of the same project and year. `null` when there
 * is none, when several contend, or when the targets were adjusted since.
 */
export function approvedTarget(dossier: Dossier, table: StageTable): StageTable | null {
  const own = comparableName(table.project.projectName);
  const ownYear = yearIn(table.project.projectName);
  const candidates = tablesAt(dossier, '目标', table.year).filter(({ project: { projectName } }) => {
    const year = yearIn(projectName);
    return year === null || ownYear === null || year === ownYear;
  });
  const exact = candidates.filter(({ project }) => comparableName(project.projectName) === own);
  const best = exact.length > 0 ? exact : candidates;
  // A ledger repeats what the forms say.
  const papers = best.filter(({ form }) => form.definition.shape === 'paper');
  const chosen = papers.length > 0 ? papers : best;
  return chosen.length === 1 ? chosen[0]! : null;
}

/** Every later table of a project or department with its approved target table. */
export function* withApprovedTargets({
  dossiers,
  workbooks,
}: Pick<CrossContext, 'dossiers' | 'workbooks'>): Generator<{
  readonly approved: StageTable;
  readonly later: StageTable;
}> {
  const adjusted = adjustedProjects(workbooks);
  for (const dossier of dossiers) {
    if (adjusted.has(comparableName(dossier.name) ?? '')) continue;
    for (const later of dossier.tables) {
      if (later.stage === '目标') continue;
      const approved = approvedTarget(dossier, later);
      if (approved) yield { approved, later };
    }
  }
}

/** Where a reader finds a table again: "绩效目标表", with its file where there are several. */
export function placeOf({ workbook, form }: StageTable): string {
  return workbook.name === null ? form.sheet : `${fileName(workbook.name)} ${form.sheet}`;
}

/** The last part of a path. */
export const fileName = (path: string): string => path.split(/[\\/]/).at(-1)!;
