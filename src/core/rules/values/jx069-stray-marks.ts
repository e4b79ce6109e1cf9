import { squeeze } from '../../indicator';
import { basis, defineRule } from '../define';

/** `_`, a `*` that touches a digit, a dash that divides nothing. Units such as 元/人*月 are none of these. */
const STRAY = /_|\d\*$|(?:^|[^\p{L}*])\*\d|[-－]$|-{2,}/u;

/** Platforms refuse these characters in a value that should be a number. */
export const jx069 = defineRule({
  id: 'JX069',
  scope: 'row',
  severity: 'error',
  forms: ['T', 'S'],
  basis: basis.platform,
  title: {
    zh: '指标值不得含有 *、_、- 等符号',
    en: 'A target value holds no *, _ or stray dash',
  },
  advice: {
    zh: '删除多余符号，只留数字；区间写作“90%-95%”。',
    en: 'Remove the marks and keep the number; a range is written 90%-95%.',
  },
  messages: {
    marks: {
      zh: '指标值“{{value}}”含有平台不接受的符号。',
      en: 'The target "{{value}}" holds characters that the platforms refuse.',
    },
  },
  needs: ['sign', 'target'],
  supersedes: ['JX061'],
  check({ row, facts, report }) {
    const value = row.value('target');
    if (facts.isNotApplicable || typeof value !== 'string') return;
    const text = squeeze(value);
    if (!STRAY.test(text) || facts.target.kind === 'date' || facts.target.kind === 'blank') return;
    report({ message: 'marks', cell: row.cell('target'), data: { value }, actual: value });
  },
});
