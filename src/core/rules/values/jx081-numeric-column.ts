import type { ParsedTarget } from '../../indicator';
import { parseSign, parseTarget, squeeze } from '../../indicator';
import { basis, defineRule } from '../define';

/** Limits in words: where the sign has a column of its own they repeat or contradict it. */
const LIMIT = /至少|最少|最低|至多|最多|最高|不[少低高大小多]于|不得?超过|大于|小于|等于|以[上下内]|之内/;
/** Words that leave the number open. 节约 and the like are none of them. */
const ABOUT_BEFORE = /(?:大约|约为|大概|将近|接近|(?<![节合预制公条契签])约)$/;
const ABOUT_AFTER = /^(?:左右|上下|余|多)/;

/** What keeps the value from being a number; `null` where it is one. */
function obstacle(value: string, { kind, before, after }: ParsedTarget): 'range' | 'limit' | 'about' | null {
  if (kind === 'range') return 'range';
  if (kind !== 'number') return null;
  if (ABOUT_BEFORE.test(before) || ABOUT_AFTER.test(after)) return 'about';
  return LIMIT.test(value) ? 'limit' : null;
}

/** Beside a comparing sign there is one number: a range or words around it are refused by the platforms. */
export const jx081 = defineRule({
  id: 'JX081',
  scope: 'row',
  severity: 'error',
  forms: ['T'],
  basis: basis.publishedForms,
  title: {
    zh: '指标值栏只填一个数字，不填区间和“左右”“约”“至少”等文字',
    en: 'The target column holds one number, neither a range nor words such as 左右, 约 or 至少',
  },
  advice: {
    zh: '只填数字，大小关系用计算符号表示；区间填必须达到的一端。',
    en: 'Enter the number alone and let the sign say the rest; of a range enter the end that must be reached.',
  },
  messages: {
    range: {
      zh: '指标值“{{value}}”是区间，计算符号“{{sign}}”之后应只填一个数字。',
      en: 'The target "{{value}}" is a range; beside the sign "{{sign}}" stands one number.',
    },
    about: {
      zh: '指标值“{{value}}”含有“左右”“约”一类文字，无法与结果比较，应填确切数字。',
      en: 'The target "{{value}}" is only about a number and cannot be compared with a result; enter an exact one.',
    },
    limit: {
      zh: '指标值“{{value}}”用文字表示大小关系，应改用计算符号（现为“{{sign}}”），指标值只填数字。',
      en: 'The target "{{value}}" words a limit that belongs into the sign column ("{{sign}}"); enter the number alone.',
    },
  },
  needs: ['sign', 'target'],
  supersedes: ['JX069'],
  check({ row, facts, profile, report }) {
    const value = row.value('target');
    const sign = parseSign(row.value('sign'));
    if (typeof value !== 'string' || sign === null || facts.isNotApplicable) return;
    if (sign === '定性' || sign === '定量(其他)') return;
    const message = obstacle(squeeze(value), parseTarget(value, profile.quantification.policy));
    if (message === null) return;
    report({ message, cell: row.cell('target'), data: { value, sign }, actual: value });
  },
});
