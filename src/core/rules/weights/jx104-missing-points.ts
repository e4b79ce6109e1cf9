import { basis, defineRule } from '../define';
import { areaOf } from '../reading/areas';
import { isSpanned } from '../reading/merged';
import { activeRows } from './points';

/** Every indicator that counts carries points above zero. */
export const jx104 = defineRule({
  id: 'JX104',
  scope: 'project',
  severity: 'error',
  forms: ['T', 'S'],
  basis: basis.platform,
  title: {
    zh: '每个三级指标都应有大于 0 的分值',
    en: 'Every indicator carries points above zero',
  },
  advice: {
    zh: '填写分值；不参与评分的指标请在计算符号或指标值中注明“不适用”。',
    en: 'Enter the points; mark an indicator that does not count as 不适用.',
  },
  messages: {
    blank: {
      zh: '“{{name}}”的分值为空，请填写。',
      en: '"{{name}}" has no points; enter them.',
    },
    allBlank: {
      zh: '本表 {{count}} 个三级指标都没有分值，请填写。',
      en: 'None of the {{count}} indicators has points; enter them.',
    },
    text: {
      zh: '“{{name}}”的分值“{{value}}”不是数字。',
      en: 'The points of "{{name}}" read "{{value}}", which is no number.',
    },
    notPositive: {
      zh: '“{{name}}”的分值为 {{value}}，应大于 0。',
      en: '"{{name}}" carries {{value}} points; they should be above 0.',
    },
  },
  needs: ['weight'],
  supersedes: ['JX100', 'JX106'],
  check({ form, project, facts, report }) {
    const rows = activeRows(project.rows, facts).filter(
      (row) => facts(row).name !== '' && !isSpanned(form, row, 'weight'),
    );
    const [first] = rows;
    if (first && rows.length > 1 && rows.every((row) => facts(row).weight.isBlank)) {
      report({
        message: 'allBlank',
        cell: first.cell('weight'),
        cells: rows.slice(1).map((row) => areaOf(row.cell('weight'))),
        data: { count: rows.length },
      });
      return;
    }
    for (const row of rows) {
      const { name, weight } = facts(row);
      const at = { cell: row.cell('weight'), actual: weight.value };
      if (weight.isBlank) report({ message: 'blank', data: { name }, ...at });
      else if (weight.number === null)
        report({ message: 'text', data: { name, value: String(weight.value) }, ...at });
      else if (weight.number <= 0)
        report({ message: 'notPositive', data: { name, value: weight.number }, ...at });
    }
  },
});
