import { squeeze } from '../../indicator';
import { basis, defineRule } from '../define';

const VAGUE =
  /^(?:得到|有所|不断|逐步|进一步|持续|有效|明显|显著|大幅|稳步|全面|切实|较大|一定)*(?:地)?(?:提升|提高|加强|增强|增加|完善|改善|促进|优化|保障|有效|明显|显著|良好|较好|高|较高|好|强|长期|持续|中长期)$/;

/** Words that anything fulfils, where a target should stand. */
export const jx049 = defineRule({
  id: 'JX049',
  scope: 'row',
  severity: 'info',
  forms: ['T', 'S'],
  basis: { zh: `${basis.peers.zh}、${basis.publishedForms.zh}`, en: 'Peer practice; published forms' },
  title: {
    zh: '指标值不宜只用“有效提升”“不断完善”等笼统表述',
    en: 'A target is more than a vague word such as 有效提升 or 不断完善',
  },
  advice: {
    zh: '改为可衡量的数值，或写明达到什么程度、如何判断。',
    en: 'Set a figure, or say what has to be reached and how it is judged.',
  },
  messages: {
    vague: {
      zh: '“{{name}}”的指标值“{{value}}”过于笼统，难以衡量。',
      en: 'The target "{{value}}" of "{{name}}" is too vague to be measured.',
    },
  },
  needs: ['target'],
  check({ row, facts, report }) {
    const value = String(row.value('target'));
    if (facts.isNotApplicable || facts.target.kind !== 'text' || !VAGUE.test(squeeze(value))) return;
    report({ message: 'vague', cell: row.cell('target'), data: { name: facts.name, value }, actual: value });
  },
});
