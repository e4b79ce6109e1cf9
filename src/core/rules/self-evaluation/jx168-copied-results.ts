import { squeeze, textOf } from '../../indicator';
import { basis, countParam, defineRule } from '../define';
import { activeRows } from '../weights/points';

/** Every result is the target word for word: measured, or copied? */
export const jx168 = defineRule({
  id: 'JX168',
  scope: 'project',
  severity: 'info',
  forms: ['S'],
  basis: basis.publishedForms,
  params: { fewestRows: 5 },
  paramFields: {
    fewestRows: countParam('至少几个指标才判断', 'Fewest indicators it judges'),
  },
  title: {
    zh: '实际完成值不宜全部照抄指标值',
    en: 'Actual values are not copied from the targets throughout',
  },
  advice: {
    zh: '按实际统计结果填写，并备好佐证材料。',
    en: 'Enter the measured results and keep the evidence at hand.',
  },
  likelihood: {
    zh: '少见：目标为整数或比率的小项目可能全部恰好完成；多个计数指标一字不差的很少。',
    en: 'Uncommon: a small project with round targets may meet each exactly; many counts that all agree to the digit rarely do.',
  },
  messages: {
    copied: {
      zh: '{{count}} 个指标的实际完成值与指标值逐字相同，请核实是否为实际结果。',
      en: 'The actual values of all {{count}} indicators repeat the targets word for word; check that they were measured.',
    },
  },
  needs: ['target', 'actual'],
  check({ form, project, facts, params, report }) {
    const rows = activeRows(project.rows, facts).filter((row) => textOf(row.value('actual')) !== null);
    if (rows.length < Number(params['fewestRows'])) return;
    const text = (value: string | null) => squeeze(value ?? '');
    const isCopied = rows.every(
      (row) => text(textOf(row.value('actual'))) === text(textOf(row.value('target'))),
    );
    if (!isCopied) return;
    const isLedger = form.definition.shape === 'ledger';
    report({
      message: 'copied',
      cell: isLedger ? rows[0]!.cell('actual') : form.columns.get('actual')!.header.cell,
      data: { count: rows.length },
    });
  },
});
