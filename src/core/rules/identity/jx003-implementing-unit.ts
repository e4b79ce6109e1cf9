import { textOf } from '../../indicator';
import { basis, defineRule } from '../define';

/** Some departments carry a project out themselves and leave the field blank, so it is only a hint. */
export const jx003 = defineRule({
  id: 'JX003',
  scope: 'form',
  severity: 'info',
  forms: ['T', 'M', 'S'],
  basis: basis.peers,
  title: { zh: '实施单位宜填写', en: 'The implementing unit is named' },
  advice: {
    zh: '填写项目实施单位全称；由主管部门直接实施的，填写主管部门。',
    en: 'Fill in the implementing unit; where the department does the work itself, its own name.',
  },
  messages: {
    blank: {
      zh: '实施单位为空，请填写实际实施项目的单位。',
      en: 'The implementing unit is blank; name the unit that carries the project out.',
    },
  },
  check({ form, report }) {
    const field = form.fields.get('implementingUnit');
    if (field && textOf(field.value) === null) report({ message: 'blank', cell: field.cell });
  },
});
