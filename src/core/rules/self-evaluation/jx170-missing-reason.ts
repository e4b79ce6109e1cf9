import { basis, defineRule } from '../define';
import { isExecutionRow } from '../weights/points';
import { isLate } from './lateness';
import { asSeen, isReverseByName, shortfallOf } from './results';

/** Points lost, or a target missed, without a reason. */
export const jx170 = defineRule({
  id: 'JX170',
  scope: 'row',
  severity: 'error',
  forms: ['S'],
  basis: {
    zh: `财预〔2020〕10号；${basis.platform.zh}、${basis.peers.zh}`,
    en: '财预〔2020〕10号; platform practice; peer practice',
  },
  title: { zh: '未完成或扣分的指标应说明偏差原因', en: 'A target missed or points lost are explained' },
  advice: {
    zh: '填写偏差原因和改进措施；得分填错的，先改正得分。',
    en: 'Enter the reason and what will be done; correct the score first if it is wrong.',
  },
  messages: {
    deducted: {
      zh: '“{{name}}”分值 {{weight}}、得分 {{score}}，没有填写偏差原因。',
      en: '"{{name}}" scores {{score}} of {{weight}} points without a reason.',
    },
    missed: {
      zh: '“{{name}}”指标值 {{target}}、实际 {{actual}}，没有完成，也没有填写偏差原因。',
      en: '"{{name}}": target {{target}}, actual {{actual}}: missed, and no reason is given.',
    },
  },
  needs: ['reason'],
  check({ form, row, facts, profile, report }) {
    if (facts.isNotApplicable || facts.reason !== null) return;
    // Of 预算执行率 no reason is asked in the 资金 block, and none where a form scores it among the indicators.
    if (isExecutionRow(facts)) return;
    const { isDeducted, isMissed } = shortfallOf(facts, form, row, profile);
    if (!isDeducted && !isMissed) return;
    const { name, weight, score } = facts;
    report({
      message: isDeducted ? 'deducted' : 'missed',
      severity: isDeducted || !(isReverseByName(facts) || isLate(facts, form, row)) ? 'error' : 'warning',
      cell: row.cell('reason'),
      data: isDeducted
        ? { name, weight: weight.number, score: score.number }
        : { name, ...asSeen(facts, row) },
    });
  },
});
