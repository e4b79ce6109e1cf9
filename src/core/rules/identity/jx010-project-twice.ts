import { toA1 } from '../../address';
import { comparableName } from '../../audit/names';
import { monitoredMonths } from '../../recognise/period';
import type { FormInstance } from '../../recognise/types';
import type { HeaderFieldId } from '../../forms/types';
import { basis, defineRule } from '../define';
import { areaOf } from '../reading/areas';

interface Identity {
  readonly form: FormInstance;
  readonly name: string;
  readonly code: string | null;
  readonly unit: string | null;
  /** Months a monitoring form covers; a project has several of them in a year. */
  readonly months: number | null;
}

function identityOf(form: FormInstance): Identity | null {
  const field = (id: HeaderFieldId) => comparableName(form.fields.get(id)?.value ?? null);
  const name = field('projectName');
  if (name === null) return null;
  return {
    form,
    name,
    code: field('projectCode'),
    unit: field('implementingUnit') ?? field('unitName') ?? field('department'),
    months: form.definition.code === 'M' ? monitoredMonths(form) : null,
  };
}

/** Blank says nothing against being the same. */
const mayBeSame = <T>(a: T | null, b: T | null) => a === null || b === null || a === b;

/** Same form, year, months and unit, and the same code; without codes, the same name. */
function isSameProject(a: Identity, b: Identity): boolean {
  if (a.form.definition.id !== b.form.definition.id || !mayBeSame(a.unit, b.unit)) return false;
  if (!mayBeSame(a.months, b.months)) return false;
  if ((a.form.year?.value ?? null) !== (b.form.year?.value ?? null)) return false;
  return a.code !== null && b.code !== null ? a.code === b.code : a.name === b.name;
}

/** A project handed in twice is counted twice in every sum of the year. */
export const jx010 = defineRule({
  id: 'JX010',
  scope: 'workbook',
  severity: 'error',
  forms: ['T', 'M', 'S'],
  basis: basis.report2020,
  title: {
    zh: '同一单位同一项目不得重复填报',
    en: 'A unit hands in each project once',
  },
  advice: {
    zh: '保留正确的一张表；确为两个项目的，按项目库名称加以区分并填写项目代码。',
    en: 'Keep the right form; if they are two projects, give each its name and code from the project library.',
  },
  messages: {
    twice: {
      zh: '项目“{{name}}”在“{{sheet}}”{{cell}}已填报一次，同一项目只应填报一张表。',
      en: 'The project "{{name}}" already stands in "{{sheet}}" {{cell}}; one form per project.',
    },
  },
  check({ forms, report }) {
    const papers = forms.filter(({ definition }) => definition.shape === 'paper');
    const seen: Identity[] = [];
    for (const identity of papers.map(identityOf)) {
      if (!identity) continue;
      const { form } = identity;
      const { cell, value } = form.fields.get('projectName')!;
      const first = seen.find((other) => isSameProject(other, identity));
      if (!first) {
        seen.push(identity);
        continue;
      }
      const firstCell = first.form.fields.get('projectName')!.cell;
      report(form.sheet, {
        message: 'twice',
        cell,
        ...(first.form.sheet === form.sheet && { cells: [areaOf(firstCell)] }),
        data: { name: String(value).trim(), sheet: first.form.sheet, cell: toA1(firstCell) },
        actual: value,
      });
    }
  },
});
