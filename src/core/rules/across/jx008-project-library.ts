import { comparableName, projectKey } from '../../audit/names';
import { isPartOf, mergedIn } from '../../audit/part-names';
import type { Dossier, StageTable } from '../../audit/dossier-types';
import type { Address } from '../../grid';
import { agree, sum } from '../../measures';
import { amountInWan } from '../../recognise/amounts';
import { totalRow } from '../funds/figures';
import { basis, defineRule, numberParam, shareParam } from '../define';
import { similarity } from '../names/similar-names';
import { libraryOf, type LibraryProject } from './registers';

/** A project's name as one table prints it. */
interface Printed {
  readonly table: StageTable;
  readonly name: string;
  readonly key: string;
  readonly cell: Address;
  readonly unit: string | null;
  readonly code: string | null;
}

/** Every name of a project on every table. */
function printedNames(dossiers: readonly Dossier[]): Printed[] {
  return dossiers
    .filter(({ subject }) => subject === 'project')
    .flatMap(({ tables, unit, code }) =>
      tables.flatMap((table): Printed[] => {
        const { form, project } = table;
        const field = form.fields.get('projectName') ?? project.rows[0]?.field('projectName');
        const name = project.projectName;
        if (!field || name === null) return [];
        return [{ table, name, key: projectKey(name), cell: field.cell, unit: comparableName(unit), code }];
      }),
    );
}

/** The library's projects of the same unit; of all units where the table names none. */
function ofUnit(library: readonly LibraryProject[], { unit }: Printed): readonly LibraryProject[] {
  return unit === null ? library : library.filter((one) => one.unit === null || one.unit === unit);
}

/** What a printed name is in the library. */
function inLibrary(library: readonly LibraryProject[], printed: Printed) {
  const own = ofUnit(library, printed);
  const exact = own.find(({ name }) => name === printed.name.trim());
  if (exact) return { kind: 'exact' } as const;
  const same = own.find(({ key }) => key === printed.key);
  if (same) return { kind: 'spelling', project: same } as const;
  const coded = printed.code === null ? undefined : own.find(({ code }) => code === printed.code);
  if (coded) return { kind: 'code', project: coded } as const;
  const near = own
    .map((project) => ({ project, likeness: similarity(project.key, printed.key) }))
    .sort((a, b) => b.likeness - a.likeness)[0];
  return { kind: 'none', near, isKnownUnit: own.length > 0 } as const;
}

/** One name for one project, from the budget to the evaluation. */
export const jx008 = defineRule({
  id: 'JX008',
  scope: 'cross',
  severity: 'error',
  forms: ['T', 'M', 'S'],
  requires: ['project-register'],
  basis: { zh: '公开表样、2020年度报告', en: 'Published forms; annual report 2020' },
  params: { likeness: 0.6 },
  paramFields: {
    likeness: shareParam('名称相似多少才提示可能是同一项目', 'Likeness of names that may be one project'),
  },
  title: {
    zh: '项目名称应与项目库（项目台账）一致',
    en: 'The project bears the name it has in the project library',
  },
  advice: {
    zh: '按项目库的名称填写；项目库中没有的，先核对是否应当入库。',
    en: 'Use the name of the project library; if it is not there, check whether it should be.',
  },
  messages: {
    code: {
      zh: '代码 {{code}} 的项目在项目台账中名为“{{library}}”，本表为“{{name}}”，应一致。',
      en: 'The project with code {{code}} is called "{{library}}" in the project register and "{{name}}" here; use one name.',
    },
    near: {
      zh: '项目台账中没有“{{name}}”，相近的是“{{library}}”，请按项目台账的名称填写。',
      en: 'The project register has no "{{name}}"; the nearest is "{{library}}". Use the name of the register.',
    },
    unknown: {
      zh: '项目台账中该单位没有名为“{{name}}”的项目，请核对项目名称。',
      en: 'The project register lists no project "{{name}}" for this unit; check the name.',
    },
  },
  supersedes: ['JX015', 'JX201'],
  check({ dossiers, workbooks, params, report }) {
    const library = libraryOf(workbooks);
    if (library.length === 0) return;
    for (const printed of printedNames(dossiers)) {
      const found = inLibrary(library, printed);
      if (found.kind === 'exact' || found.kind === 'spelling') continue;
      const { table, name, cell } = printed;
      const at = [table.workbook, table.form.sheet] as const;
      if (found.kind === 'code') {
        const { project } = found;
        report(...at, {
          message: 'code',
          cell,
          data: { code: project.line.text('projectCode') ?? '', library: project.name, name },
          expected: project.name,
          actual: name,
        });
        continue;
      }
      const { near, isKnownUnit } = found;
      if (near && near.likeness >= numberParam(params, 'likeness')) {
        report(...at, {
          message: 'near',
          cell,
          data: { name, library: near.project.name },
          expected: near.project.name,
          actual: name,
        });
      } else if (isKnownUnit && printed.unit !== null) {
        report(...at, { message: 'unknown', cell, data: { name }, actual: name });
      }
    }
  },
});

/** A name that differs by a bracket is another project for every computer. */
export const jx009 = defineRule({
  id: 'JX009',
  scope: 'cross',
  severity: 'warning',
  forms: ['T', 'M', 'S'],
  requires: ['project-register'],
  basis: basis.report2020,
  title: {
    zh: '项目名称与项目库仅空格、括号、全半角或年度前缀不同的，应统一',
    en: 'A name that differs from the library’s only by spaces, brackets, width or the year is made the same',
  },
  advice: { zh: '改为项目库中的写法。', en: 'Write it as the library does.' },
  messages: {
    spelling: {
      zh: '“{{name}}”与项目台账中的“{{library}}”只是写法不同，应统一。',
      en: '"{{name}}" differs from "{{library}}" of the project register in spelling only; make them the same.',
    },
  },
  check({ dossiers, workbooks, report }) {
    const library = libraryOf(workbooks);
    if (library.length === 0) return;
    for (const printed of printedNames(dossiers)) {
      const found = inLibrary(library, printed);
      if (found.kind !== 'spelling') continue;
      const { table, name, cell } = printed;
      const right = found.project.name;
      report(table.workbook, table.form.sheet, {
        message: 'spelling',
        cell,
        data: { name, library: right },
        expected: right,
        actual: name,
        fix: { kind: 'suggestion', edits: [{ sheet: table.form.sheet, cell, value: right }] },
      });
    }
  },
});

const budgetOf = ({ table: { form } }: Printed): number | null => {
  const { funds } = form;
  const row = funds && totalRow(funds);
  return funds && row
    ? (amountInWan(row.value('annualBudget'), funds.unit) ??
        amountInWan(row.value('initialBudget'), funds.unit))
    : null;
};

/** Projects that were cut up or thrown together cannot be followed from the budget to the evaluation. */
export const jx011 = defineRule({
  id: 'JX011',
  scope: 'cross',
  severity: 'warning',
  forms: ['T', 'M', 'S'],
  requires: ['project-register'],
  supersedes: ['JX008'],
  basis: basis.report2020,
  title: {
    zh: '不得拆分、合并项目库中的项目填报',
    en: 'Projects of the library are neither split nor merged',
  },
  advice: {
    zh: '按项目库中的项目各填一张表；确需拆分或合并的，先在项目库调整。',
    en: 'Hand in one form for each project of the library; change the library first if projects are to be split or merged.',
  },
  messages: {
    split: {
      zh: '“{{name}}”像是从项目台账中的“{{library}}”拆分出来的，请核对。',
      en: '"{{name}}" looks like a part of "{{library}}" of the project register; check it.',
    },
    splitAmounts: {
      zh: '“{{name}}”等 {{count}} 张表的金额合计 {{sum}} 万元，正是项目台账中“{{library}}”的金额，像是拆分填报，请核对。',
      en: 'The amounts of "{{name}}" and others ({{count}} forms) add up to {{sum}} 万元, just what the project register has for "{{library}}": a project split up?',
    },
    merged: {
      zh: '“{{name}}”像是把项目台账中的“{{first}}”和“{{second}}”合并填报，请核对。',
      en: '"{{name}}" looks like "{{first}}" and "{{second}}" of the project register merged; check it.',
    },
  },
  check({ dossiers, workbooks, profile, report }) {
    const library = libraryOf(workbooks);
    if (library.length === 0) return;
    const strangers = printedNames(dossiers).filter((printed) => inLibrary(library, printed).kind === 'none');
    for (const printed of strangers) {
      const own = ofUnit(library, printed);
      const whole = own.find(({ key }) => isPartOf(printed.key, key));
      const { table, name, cell } = printed;
      const at = [table.workbook, table.form.sheet] as const;
      if (whole) {
        const parts = strangers.filter(
          (other) =>
            other.table.stage === table.stage &&
            other.unit === printed.unit &&
            other.key.startsWith(whole.key),
        );
        const total = sum(parts.map(budgetOf));
        const isWhole =
          parts.length > 1 &&
          whole.budget !== null &&
          total !== null &&
          parts.every((part) => budgetOf(part) !== null) &&
          agree(total, whole.budget, profile.amounts.tolerance);
        report(
          ...at,
          isWhole
            ? {
                message: 'splitAmounts',
                cell,
                data: { name, library: whole.name, count: parts.length, sum: total },
                actual: name,
              }
            : { message: 'split', cell, data: { name, library: whole.name }, actual: name },
        );
        continue;
      }
      const merged = mergedIn(printed.key, own);
      if (merged) {
        const [first, second] = merged;
        report(...at, {
          message: 'merged',
          cell,
          data: { name, first: first.name, second: second.name },
          actual: name,
        });
      }
    }
  },
});
