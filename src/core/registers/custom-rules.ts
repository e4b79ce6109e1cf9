import { SEVERITY_WORDS } from '../profile/types';
import { column } from './column';
import type { RegisterDefinition } from './types';

/** 自定义审核: rules of one's own, a line each. The audit runs what stands on it. */
export const customRuleList: RegisterDefinition = {
  id: 'custom-rules',
  name: { zh: '自定义审核', en: 'Rules of one’s own' },
  titleWords: ['自定义审核', '自定义公式', '自定义规则'],
  columns: [
    column('id', '编号', 'Id', 'text', {
      synonyms: ['规则编号', '审核编号', '规则号'],
      hint: {
        zh: '自己编的号，如 ZD-001，不重复；JX 开头的是自带规则。',
        en: 'Any id of your own, such as ZD-001, used once; those that begin with JX ship.',
      },
      width: 11,
    }),
    column('forms', '适用表', 'Tables', 'choice', {
      synonyms: ['适用表样', '适用表种', '适用报表'],
      choices: { values: ['自评表', '目标表', '监控表', '台账', '全部'], isOpen: true },
      hint: {
        zh: '几种表用顿号分开，也可以写表样全称。',
        en: 'Several are separated by commas; the full name of a form will do, too.',
      },
      width: 14,
    }),
    column('condition', '条件', 'What must hold', 'longText', {
      synonyms: ['审核条件', '审核公式', '公式', '条件公式'],
      hint: {
        zh: '应当满足的条件，用表里的字段名写，如 全年执行数 <= 全年预算数；不满足的会报出来。',
        en: 'What must hold, in the names of the form’s fields, such as 全年执行数 <= 全年预算数; what does not is reported.',
      },
      width: 48,
    }),
    column('severity', '级别', 'Severity', 'choice', {
      synonyms: ['严重程度', '审核级别'],
      choices: { values: Object.values(SEVERITY_WORDS), isOpen: false },
      width: 10,
    }),
    column('message', '提示', 'Message', 'longText', {
      synonyms: ['提示信息', '提示内容', '审核提示', '错误提示'],
      hint: {
        zh: '不满足时显示给填表人的话。',
        en: 'What the person who fills in the form is told.',
      },
      width: 40,
    }),
  ],
  required: ['id', 'forms', 'condition', 'severity', 'message'],
  isNamedBySheet: true,
  basis: '自定义审核',
};
