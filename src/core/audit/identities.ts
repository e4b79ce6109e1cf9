import { digest } from '../digest';
import type { CellValue, Grid } from '../grid';
import type { FormInstance } from '../recognise/types';

/** No name that goes into a key is longer; the rest of a longer one is told by its digest. */
const LONGEST = 60;

/** A cell's text as a part of a key: without blanks, and never long. */
export function keyText(value: CellValue): string {
  const text = String(value ?? '').replace(/\s+/g, '');
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…${digest(text)}`;
}

/** True for a form whose project has no name: then something else has to tell it from its like. */
export const isNameless = ({ definition, fields, projects }: FormInstance): boolean =>
  definition.shape === 'paper' &&
  keyText(projects[0]?.projectName ?? fields.get('projectName')?.value ?? null) === '';

/** What a form is called by its own contents: its project, or its unit and title; a ledger by its title. */
function contentName(form: FormInstance): string {
  const { fields, projects, title, definition } = form;
  const own = (id: 'projectName' | 'unitName' | 'implementingUnit') => keyText(fields.get(id)?.value ?? null);
  const project = keyText(projects[0]?.projectName ?? null) || own('projectName');
  if (definition.shape === 'paper' && project !== '') return project;
  const unit = definition.shape === 'paper' ? own('unitName') || own('implementingUnit') : '';
  return `@${unit}${keyText(title?.value ?? null)}`;
}

/** Numbers those of one name in their order: the first keeps it, the second is "name~2". */
function numbered<Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string): Map<Thing, string> {
  const seen = new Map<string, number>();
  return new Map(
    things.map((thing) => {
      const name = nameOf(thing);
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      return [thing, times === 1 ? name : `${name}~${times}`];
    }),
  );
}

/**
 * Names forms by what they hold, never by the sheet they are on, so that a renamed sheet changes nothing.
 * Those that hold the same are told apart by their order in the workbook.
 */
export function nameForms(forms: readonly FormInstance[]): ReadonlyMap<FormInstance, string> {
  const names = numbered(forms, (form) => `${form.definition.id}|${contentName(form)}`);
  return new Map([...names].map(([form, name]) => [form, name.slice(form.definition.id.length + 1)]));
}

/** Names sheets by the first form on them, or by the first text that stands there. */
export function nameSheets(
  grids: readonly Grid[],
  forms: readonly FormInstance[],
): ReadonlyMap<string, string> {
  const formNames = nameForms(forms);
  const names = numbered(grids, (grid) => {
    const first = forms.find(({ sheet }) => sheet === grid.sheet);
    return first ? `${first.definition.id}/${formNames.get(first)!}` : keyText(firstText(grid));
  });
  return new Map([...names].map(([{ sheet }, name]) => [sheet, name]));
}

function firstText(grid: Grid): CellValue {
  const { top, bottom, left, right } = grid.area;
  for (let row = top; row <= bottom; row++) {
    for (let col = left; col <= right; col++) {
      const value = grid.value(row, col);
      if (typeof value === 'string' && value.trim() !== '') return value;
    }
  }
  return null;
}
