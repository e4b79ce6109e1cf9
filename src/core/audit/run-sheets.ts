import type { Address, Grid } from '../grid';
import { contains } from '../address';
import type { FormInstance, RecognitionProblem, RegisterInstance } from '../recognise/types';
import type { Steps } from '../slices';
import { yearOf } from './applies';
import { FormIdentity } from './finding-key';
import { isNameless, keyText, nameForms, nameSheets } from './identities';
import { runAlways, type RunRule } from './kept-rules';
import type { AuditSession, Source } from './session';
import type { WorkbookContext } from './types';

/** Sheets as places where findings are, by name. */
export type SheetSources = ReadonlyMap<string, Source>;

/** Every sheet with a name of its own for the keys, which does not depend on what people call it. */
export function sheetSources(grids: readonly Grid[], forms: readonly FormInstance[]): SheetSources {
  const names = nameSheets(grids, forms);
  const formNames = nameForms(forms);
  return new Map(
    grids.map((grid): [string, Source] => {
      const here = forms.filter(({ sheet }) => sheet === grid.sheet);
      return [
        grid.sheet,
        {
          sheet: grid.sheet,
          form: null,
          identity: identityOn(grid, names.get(grid.sheet)!, here, formNames),
          value: (row, col) => grid.value(row, col),
          standIn: here.some(isNameless) ? grid.sheet : null,
        },
      ];
    }),
  );
}

/** Identity of a cell by the form it lies in; outside of every form its own text is all there is. */
function identityOn(
  grid: Grid,
  name: string,
  forms: readonly FormInstance[],
  formNames: ReadonlyMap<FormInstance, string>,
): (cell: Address) => string {
  const identities = forms.map((form) => ({
    form,
    identity: new FormIdentity(form, `${form.definition.id}/${formNames.get(form)!}`),
  }));
  return (cell) => {
    const found = identities.find(({ form }) => contains(form.area, cell));
    return found?.identity.at(cell) ?? `@${name}|${keyText(grid.value(cell.row, cell.col))}`;
  };
}

/** The year that the forms share; `null` when none names one or they are of several. */
export function yearOfAll(forms: readonly FormInstance[]): number | null {
  const years = new Set(forms.flatMap((form) => yearOf(form) ?? []));
  return years.size === 1 ? [...years][0]! : null;
}

/** Runs the rules about a sheet as a whole, whether a form was recognised on it or not. Each rule is a step of its own. */
export function* runSheet(
  session: AuditSession,
  grid: Grid,
  sources: SheetSources,
  forms: readonly FormInstance[],
  problems: readonly RecognitionProblem[],
  run: RunRule = runAlways,
): Steps<void> {
  const source = sources.get(grid.sheet)!;
  for (const active of session.scope('sheet')) {
    const { rule, params } = active;
    if (!active.applies(yearOfAll(forms))) continue;
    const report = session.reporter(active, source);
    run(active, () =>
      session.attempt(rule, grid.sheet, null, () =>
        rule.check({ profile: session.profile, params, grid, forms, problems, report }),
      ),
    );
    yield 1;
  }
}

/** Runs the rules that compare sheets with each other. Each rule is a step of its own. */
export function* runWorkbook(
  session: AuditSession,
  grids: readonly Grid[],
  sources: SheetSources,
  forms: readonly FormInstance[],
  registers: readonly RegisterInstance[],
  run: RunRule = runAlways,
): Steps<void> {
  for (const active of session.scope('workbook')) {
    const { rule, params } = active;
    if (!active.applies(yearOfAll(forms))) continue;
    const report: WorkbookContext['report'] = (sheet, finding) => {
      const source = sources.get(sheet);
      if (!source) throw new Error(`${rule.id} speaks of a sheet that was not read: "${sheet}"`);
      session.reporter(active, source)(finding);
    };
    run(active, () =>
      session.attempt(rule, null, null, () =>
        rule.check({ profile: session.profile, params, grids, forms, registers, report }),
      ),
    );
    yield 1;
  }
}
