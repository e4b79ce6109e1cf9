import { composeForm, formById } from '../../../../src/core/forms';
import { createGrid } from '../../../../src/core/grid';
import { ledger, selfEvaluation } from '../../../support/tables';
import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { ruleCases } from '../../../support/rule-cases';

const fields = cleanSelfEvaluation.fields!;

ruleCases('JX001', {
  valid: [
    { name: 'a named project', table: cleanSelfEvaluation },
    {
      name: 'a ledger that names unit and project once per block',
      table: { form: 'indicator-ledger', data: ledger() },
    },
    {
      name: 'a project name with code',
      table: selfEvaluation({
        fields: { ...fields, projectName: '65220021Y000001-农村饮水安全巩固提升项目' },
      }),
    },
  ],
  invalid: [
    {
      name: 'a blank project name',
      table: selfEvaluation({ fields: { ...fields, projectName: null } }),
      findings: [{ at: { field: 'projectName' }, message: 'project', severity: 'error' }],
    },
    {
      name: 'a filler instead of the name',
      table: selfEvaluation({ fields: { ...fields, projectName: '/' } }),
      findings: [{ at: { field: 'projectName' } }],
    },
    {
      name: 'white space instead of the name',
      table: selfEvaluation({ fields: { ...fields, projectName: '　 ' } }),
      findings: [{ at: { field: 'projectName' } }],
    },
    {
      name: 'a ledger whose first block names neither unit nor project',
      table: {
        form: 'indicator-ledger',
        data: {
          year: 2020,
          indicators: ledger({}, 3).indicators!.map((row) => ({ ...row, projectName: null, unitName: null })),
        },
      },
      findings: [
        { at: { row: 0, column: 'projectName' }, message: 'project' },
        { at: { row: 0, column: 'unitName' }, message: 'unit' },
      ],
    },
  ],
});

ruleCases('JX002', {
  valid: [
    { name: 'a named department', table: cleanSelfEvaluation },
    {
      name: 'a department with its code',
      table: selfEvaluation({ fields: { ...fields, department: '[318]临溪县水利局' } }),
    },
    { name: 'a ledger, which has no such field', table: { form: 'indicator-ledger', data: ledger() } },
  ],
  invalid: [
    {
      name: 'a blank department',
      table: selfEvaluation({ fields: { ...fields, department: null } }),
      findings: [{ at: { field: 'department' }, message: 'blank', severity: 'error' }],
    },
    {
      name: 'a dash',
      table: selfEvaluation({ fields: { ...fields, department: '—' } }),
      findings: [{ at: { field: 'department' } }],
    },
    {
      name: 'only white space',
      table: selfEvaluation({ fields: { ...fields, department: '  ' } }),
      findings: [{ at: { field: 'department' } }],
    },
  ],
});

ruleCases('JX003', {
  valid: [
    { name: 'a named unit', table: cleanSelfEvaluation },
    {
      name: 'the department itself',
      table: selfEvaluation({ fields: { ...fields, implementingUnit: '临溪县水利局' } }),
    },
    { name: 'a ledger, which has no such field', table: { form: 'indicator-ledger', data: ledger() } },
  ],
  invalid: [
    {
      name: 'a blank unit',
      table: selfEvaluation({ fields: { ...fields, implementingUnit: null } }),
      findings: [{ at: { field: 'implementingUnit' }, severity: 'info' }],
    },
    {
      name: 'a filler',
      table: selfEvaluation({ fields: { ...fields, implementingUnit: '……' } }),
      findings: [{ at: { field: 'implementingUnit' } }],
    },
    {
      name: 'a blank unit where the profile asks for more',
      table: selfEvaluation({ fields: { ...fields, implementingUnit: null } }),
      setting: { severity: 'warning' },
      findings: [{ at: { field: 'implementingUnit' }, severity: 'warning' }],
    },
  ],
});

ruleCases('JX013', {
  valid: [
    { name: 'a form that does not ask', table: cleanSelfEvaluation },
    {
      name: 'a person and a land line',
      table: selfEvaluation({ fields: { ...fields, contact: '古丽娜', phone: '0902-6721188' } }),
    },
    {
      name: 'a mobile number with hidden digits',
      table: selfEvaluation({ fields: { ...fields, contact: '赵建国', phone: '139****4821' } }),
    },
    {
      name: 'a short number of the county network as a number',
      table: selfEvaluation({ fields: { ...fields, contact: '赵建国', phone: 668213 } }),
    },
  ],
  invalid: [
    {
      name: 'a blank person',
      table: selfEvaluation({ fields: { ...fields, contact: null, phone: '0902-6721188' } }),
      findings: [{ at: { field: 'contact' }, message: 'blank', severity: 'info' }],
    },
    {
      name: 'a blank phone',
      table: selfEvaluation({ fields: { ...fields, contact: '赵建国', phone: null } }),
      findings: [{ at: { field: 'phone' }, message: 'blank' }],
    },
    {
      name: 'a number that lacks digits',
      table: selfEvaluation({ fields: { ...fields, contact: '赵建国', phone: '1398' } }),
      findings: [{ at: { field: 'phone' }, message: 'phone', actual: '1398' }],
    },
  ],
});

/** The clean form with a section between its title and its fields, as one platform prints it. */
function withSection(text: string | null) {
  const composed = composeForm(formById('project-selfeval'), cleanSelfEvaluation);
  const [title, subtitle, ...rest] = composed.values;
  const blank = title!.map(() => null);
  return createGrid({
    sheet: '自评表',
    values: [title!, subtitle!, ['2.项目实施内容及过程概述', text, ...blank.slice(2)], ...rest],
    merges: [
      ...composed.merges.map((merge) =>
        merge.top < 2 ? merge : { ...merge, top: merge.top + 1, bottom: merge.bottom + 1 },
      ),
      { top: 2, left: 1, bottom: 2, right: blank.length - 1 },
    ],
  });
}

ruleCases('JX017', {
  valid: [
    { name: 'a section that says what was done', table: { grid: withSection('全年铺设供水管网12.6公里。') } },
    { name: 'a section that says there is nothing', table: { grid: withSection('无') } },
    { name: 'a form that prints no further field', table: cleanSelfEvaluation },
    {
      name: 'a date that is filled in',
      table: selfEvaluation({ fields: { ...fields, fillDate: '2021年1月15日' } }),
    },
    {
      name: 'an answer that says there is none',
      table: selfEvaluation({ fields: { ...fields, projectCode: '无' } }),
    },
  ],
  invalid: [
    {
      name: 'a section about the work that nobody wrote',
      table: { grid: withSection(null) },
      findings: [{ cell: 'B3' }],
    },
    {
      name: 'a blank date',
      table: selfEvaluation({ fields: { ...fields, fillDate: null } }),
      findings: [{ at: { field: 'fillDate' }, severity: 'info' }],
    },
    {
      name: 'a blank project code',
      table: selfEvaluation({ fields: { ...fields, projectCode: null } }),
      findings: [{ at: { field: 'projectCode' } }],
    },
    {
      name: 'two blank fields',
      table: selfEvaluation({ fields: { ...fields, projectPeriod: '/', projectAttribute: null } }),
      findings: [{ at: { field: 'projectPeriod' } }, { at: { field: 'projectAttribute' } }],
    },
  ],
});
