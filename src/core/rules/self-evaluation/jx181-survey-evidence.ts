import { printTarget, squeeze } from '../../indicator';
import type { FormInstance } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { isSatisfactionShare } from '../values/vocabulary';

/** How people were asked, or how many of them. */
const EVIDENCE =
  /问卷|调查|调研|样本|抽样|抽查|抽取|随机|访谈|走访|回访|座谈|测评|评议|评价表|满意度表|意见箱|意见表|投票|电话访问|电话询问|征求意见|\d份|\d人次?(?:中|参与|参加|作答|填写|评价)/;

/** True when a text of the form, wherever it stands, says how satisfaction was found out. */
function saysHow({ grid, area }: FormInstance): boolean {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) {
      const value = grid.value(row, col);
      if (typeof value === 'string' && EVIDENCE.test(squeeze(value))) return true;
    }
  }
  return false;
}

/** 满意度 comes from asking people. Few honest tables say so, hence a hint, and one for the whole form. */
export const jx181 = defineRule({
  id: 'JX181',
  scope: 'form',
  severity: 'info',
  forms: ['S'],
  basis: { zh: `${basis.peers.zh}；财预〔2021〕101号`, en: 'Peer practice; 财预〔2021〕101号' },
  title: {
    zh: '满意度结果宜注明问卷、样本等依据',
    en: 'A satisfaction result names the survey behind it',
  },
  advice: {
    zh: '在备注、偏差原因或实际完成情况中写明调查方式和样本数，例如“发放问卷120份，收回112份”。',
    en: 'Say under remarks, reasons or results how people were asked and how many, for example "发放问卷120份，收回112份".',
  },
  messages: {
    unsupported: {
      zh: '“{{name}}”填报 {{value}}，表中没有写明问卷、样本数等依据。',
      en: '"{{name}}" reads {{value}}, and the form names no survey or sample behind it.',
    },
  },
  needs: ['actual'],
  check({ form, facts, report }) {
    const row = form.rows.find((one) => {
      if (one.isEmptyBranch) return false;
      const { name, actual, isNotApplicable } = facts(one);
      return !isNotApplicable && actual.kind === 'number' && isSatisfactionShare(name);
    });
    if (!row || saysHow(form)) return;
    const { name, actual } = facts(row);
    report({
      message: 'unsupported',
      cell: row.cell('actual'),
      data: { name, value: printTarget(actual) },
      actual: row.value('actual'),
    });
  },
});
