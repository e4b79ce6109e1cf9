import { textOf } from '../../indicator';
import { basis, defineRule } from '../define';

/** Without a name nobody can tell whose table it is, nor carry it on to the next stage. */
export const jx001 = defineRule({
  id: 'JX001',
  scope: 'project',
  severity: 'error',
  forms: ['T', 'M', 'S', 'D'],
  basis: basis.peers,
  title: { zh: '项目名称（部门名称）不得为空', en: 'The project (department) is named' },
  advice: {
    zh: '按项目库或预算批复中的名称填写。',
    en: 'Fill in the name as it stands in the project library or the approved budget.',
  },
  messages: {
    project: {
      zh: '项目名称为空，应填写项目库中的规范名称。',
      en: 'The project name is blank; fill in the name from the project library.',
    },
    unit: {
      zh: '单位（部门）名称为空，应填写单位全称。',
      en: 'The unit (department) name is blank; fill in its full name.',
    },
  },
  supersedes: ['JX017'],
  check({ form, project, report }) {
    const first = project.rows[0];
    if (form.definition.shape === 'ledger') {
      if (!first) return;
      if (form.columns.has('projectName') && textOf(project.projectName) === null)
        report({ message: 'project', cell: first.cell('projectName') });
      if (form.columns.has('unitName') && textOf(project.unitName) === null)
        report({ message: 'unit', cell: first.cell('unitName') });
      return;
    }
    const isUnit = form.definition.subject === 'department';
    const field = form.fields.get(isUnit ? 'unitName' : 'projectName');
    if (field && textOf(field.value) === null)
      report({ message: isUnit ? 'unit' : 'project', cell: field.cell });
  },
});
