import { squeeze, textOf } from '../../indicator';
import type { WorkbookContext } from '../../audit/types';
import type { Grid } from '../../grid';
import type { FormInstance } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { nameSkeleton } from '../names/similar-names';
import { chosenIn } from './scorecard';

/** What calls for an evaluation before the budget. */
const EVALUATED = /新增|新设|新立|新建|重大/;
const OTHER_KIND = /延续|经常|存量|非新增|非重大/;
/** Rows from the top in which a sheet says what it is about. */
const TITLE_ROWS = 4;

/** A new or major project is evaluated before it gets money; a workbook that holds evaluations holds its, too. */
export const jx224 = defineRule({
  id: 'JX224',
  scope: 'workbook',
  severity: 'error',
  forms: ['E'],
  basis: basis.publishedForms,
  title: {
    zh: '新增、重大项目应有事前绩效评估',
    en: 'A new or major project has an ex-ante evaluation',
  },
  advice: {
    zh: '补做事前绩效评估并附评分表；不属于新增、重大项目的，改正项目属性。',
    en: 'Make the evaluation and add its scorecard; correct the attribute of a project that is neither new nor major.',
  },
  messages: {
    missing: {
      zh: '“{{name}}”的项目属性为“{{attribute}}”，本工作簿有其他项目的事前绩效评估，没有它的。',
      en: '"{{name}}" is called "{{attribute}}"; the workbook holds ex-ante evaluations of other projects, but not its.',
    },
  },
  check({ grids, forms, report }: WorkbookContext) {
    const evaluations = forms.filter(({ definition }) => definition.code === 'E');
    const evaluated = evaluations.map(projectOf);
    // Without any evaluation, or beside one of a project unknown, nothing can be told.
    if (evaluated.length === 0 || evaluated.some((name) => name === null)) return;
    const about = grids.filter(isAboutEvaluations);
    for (const form of forms) {
      if (form.definition.code !== 'T' || form.definition.subject !== 'project') continue;
      const field = form.fields.get('projectAttribute');
      const attribute = attributeOf(field?.value);
      const name = projectOf(form);
      if (!field || attribute === null || name === null) continue;
      const isKnown =
        evaluated.some((other) => isSame(other!, name)) || about.some((grid) => names(grid, name));
      if (isKnown) continue;
      report(form.sheet, {
        message: 'missing',
        cell: field.cell,
        data: { name, attribute },
        actual: field.value,
      });
    }
  },
});

function projectOf(form: FormInstance): string | null {
  return textOf(form.fields.get('projectName')?.value ?? null);
}

function isSame(a: string, b: string): boolean {
  const [first, second] = [nameSkeleton(a), nameSkeleton(b)];
  return first.includes(second) || second.includes(first);
}

/** The attribute, where it is chosen and calls for an evaluation. */
function attributeOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const chosen = chosenIn(squeeze(value));
  return chosen !== null && EVALUATED.test(chosen) && !OTHER_KIND.test(chosen) ? chosen : null;
}

/** A list of evaluations, or a report in a form that we do not know. */
function isAboutEvaluations(grid: Grid): boolean {
  if (/事前/.test(grid.sheet)) return true;
  const { top, left, right } = grid.area;
  for (let row = top; row < top + TITLE_ROWS; row++)
    for (let col = left; col <= right; col++)
      if (/事前/.test(String(grid.value(row, col) ?? ''))) return true;
  return false;
}

function names(grid: Grid, name: string): boolean {
  const wanted = nameSkeleton(name);
  const { top, left, bottom, right } = grid.area;
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++) {
      const value = grid.value(row, col);
      if (typeof value === 'string' && nameSkeleton(value.slice(0, 500)).includes(wanted)) return true;
    }
  return false;
}
