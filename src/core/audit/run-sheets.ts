import type { Address, Grid } from '../grid';
import { contains } from '../address';
import type { FormInstance, RecognitionProblem, RegisterInstance } from '../recognise/types';
import { yearOf } from './applies';
import { FormIdentity } from './finding-key';
import type { AuditSession, Source } from './session';
import type { WorkbookContext } from './types';

/** Identity of a cell by the form it lies in; outside of every form its own text is all there is. */
function identityOn(grid: Grid, forms: readonly FormInstance[]): (cell: Address) => string {
  const identities = forms.map((form) => ({ form, identity: new FormIdentity(form) }));
  return (cell) => {
    const found = identities.find(({ form }) => form.sheet === grid.sheet && contains(form.area, cell));
    return found?.identity.at(cell) ?? `@${grid.sheet}|${String(grid.value(cell.row, cell.col) ?? '')}`;
  };
}

/** The year that the forms share; `null` when none names one or they are of several. */
export function yearOfAll(forms: readonly FormInstance[]): number | null {
  const years = new Set(forms.flatMap((form) => yearOf(form) ?? []));
  return years.size === 1 ? [...years][0]! : null;
}

/** Runs the rules about a sheet as a whole, whether a form was recognised on it or not. */
export function runSheet(
  session: AuditSession,
  grid: Grid,
  forms: readonly FormInstance[],
  problems: readonly RecognitionProblem[],
): void {
  const source: Source = { sheet: grid.sheet, form: null, identity: identityOn(grid, forms) };
  for (const active of session.scope('sheet')) {
    const { rule, params } = active;
    if (!active.applies(yearOfAll(forms))) continue;
    const report = session.reporter(active, source);
    session.attempt(rule, grid.sheet, null, () =>
      rule.check({ profile: session.profile, params, grid, forms, problems, report }),
    );
  }
}

/** Where findings on each sheet of a workbook come from, whatever lies on it. */
export function sourcesOf(
  grids: readonly Grid[],
  forms: readonly FormInstance[],
): ReadonlyMap<string, Source> {
  return new Map(
    grids.map((grid): [string, Source] => {
      const here = forms.filter(({ sheet }) => sheet === grid.sheet);
      return [grid.sheet, { sheet: grid.sheet, form: null, identity: identityOn(grid, here) }];
    }),
  );
}

/** Runs the rules that compare sheets with each other. */
export function runWorkbook(
  session: AuditSession,
  grids: readonly Grid[],
  forms: readonly FormInstance[],
  registers: readonly RegisterInstance[],
): void {
  const sources = sourcesOf(grids, forms);
  for (const active of session.scope('workbook')) {
    const { rule, params } = active;
    if (!active.applies(yearOfAll(forms))) continue;
    const report: WorkbookContext['report'] = (sheet, finding) => {
      const source = sources.get(sheet);
      if (!source) throw new Error(`${rule.id} speaks of a sheet that was not read: "${sheet}"`);
      session.reporter(active, source)(finding);
    };
    session.attempt(rule, null, null, () =>
      rule.check({ profile: session.profile, params, grids, forms, registers, report }),
    );
  }
}
