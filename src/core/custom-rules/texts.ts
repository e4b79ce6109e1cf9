import type { LocalizedText } from '../text';
import type { RuleProblemCode } from './problems';

/** What is wrong with a rule of one's own, for its cell, the builder and the profile's file. */
export const PROBLEM_TEXTS: Readonly<Record<RuleProblemCode, LocalizedText>> = {
  blankId: {
    zh: '这条规则没有编号，不能使用。请给它一个编号，如 ZD-001。',
    en: 'This rule has no id and cannot be used. Give it one, such as ZD-001.',
  },
  reservedId: {
    zh: '编号“{{id}}”以 JX 开头，JX 是自带规则的编号。请换一个，如 ZD-001。',
    en: 'The id "{{id}}" begins with JX, as the rules that ship do. Choose another, such as ZD-001.',
  },
  badId: {
    zh: '编号“{{id}}”应由文字、数字、“-”“_”“.”组成，不超过40个字。',
    en: 'The id "{{id}}" must consist of letters, digits, "-", "_" and ".", at most 40 of them.',
  },
  duplicateId: {
    zh: '编号“{{id}}”已经用过，这一条没有使用。请换一个编号。',
    en: 'The id "{{id}}" is taken already, so this rule was not used. Choose another.',
  },
  blankForms: {
    zh: '没有写适用表。请填写 自评表、目标表、监控表、台账 或 全部。',
    en: 'Nothing says which tables the rule applies to. Fill in 自评表, 目标表, 监控表, 台账 or 全部.',
  },
  unknownForms: {
    zh: '没有叫“{{forms}}”的表。可以填写 自评表、目标表、监控表、台账、全部，或表样的全称。',
    en: 'No table is called "{{forms}}". Use 自评表, 目标表, 监控表, 台账, 全部, or the full name of a form.',
  },
  blankCondition: {
    zh: '没有写条件。请写出应当满足的条件，如 全年执行数 <= 全年预算数。',
    en: 'There is no condition. Write what must hold, such as 全年执行数 <= 全年预算数.',
  },
  blankSeverity: {
    zh: '没有写级别。请填写 强制性、核实性 或 提示性。',
    en: 'There is no severity. Fill in 强制性, 核实性 or 提示性.',
  },
  unknownSeverity: {
    zh: '级别“{{severity}}”应为 强制性、核实性、提示性 之一。',
    en: 'The severity "{{severity}}" must be one of 强制性, 核实性, 提示性.',
  },
  blankMessage: {
    zh: '没有写提示。请写出不满足时要显示的话。',
    en: 'There is no message. Write what is to be shown where the condition does not hold.',
  },
  tooLong: {
    zh: '条件超过 {{limit}} 个字符（第 {{column}} 个字符起），请拆成几条。',
    en: 'The condition is longer than {{limit}} characters (from character {{column}} on); split it into several rules.',
  },
  tooDeep: {
    zh: '第 {{column}} 个字符处嵌套超过 {{limit}} 层，请拆成几条。',
    en: 'More than {{limit}} levels are nested at character {{column}}; split the rule into several.',
  },
  expectedValue: {
    zh: '第 {{column}} 个字符处是“{{found}}”，这里应为字段名、数字或用引号括起的文字。',
    en: 'At character {{column}} stands "{{found}}"; a field, a number or a text in quotes is expected here.',
  },
  expectedOperator: {
    zh: '第 {{column}} 个字符处是“{{found}}”，这里应为运算符，如 =、<=、+、and、or。',
    en: 'At character {{column}} stands "{{found}}"; an operator such as =, <=, +, and, or is expected here.',
  },
  expectedToken: {
    zh: '第 {{column}} 个字符处是“{{found}}”，这里应为 {{token}}。',
    en: 'At character {{column}} stands "{{found}}"; {{token}} is expected here.',
  },
  unexpected: {
    zh: '第 {{column}} 个字符处的“{{found}}”写法不通，请检查它前后的括号、引号和运算符。',
    en: 'At character {{column}}, "{{found}}" makes no sense; check brackets, quotes and operators around it.',
  },
  endsBeforeValue: {
    zh: '条件没有写完：第 {{column}} 个字符处还应有字段名、数字或用引号括起的文字。',
    en: 'The condition breaks off: at character {{column}} a field, a number or a text in quotes is still to come.',
  },
  endsBeforeToken: {
    zh: '条件没有写完：第 {{column}} 个字符处还应有 {{token}}。',
    en: 'The condition breaks off: at character {{column}}, {{token}} is still to come.',
  },
  endsEarly: {
    zh: '条件在第 {{column}} 个字符处没有写完，请检查括号、引号和运算符。',
    en: 'The condition breaks off at character {{column}}; check brackets, quotes and operators.',
  },
  notAllowed: {
    zh: '第 {{column}} 个字符处的“{{what}}”不能用在条件里：条件只能用字段、数字、文字、比较、四则运算、if…then…else 和列出的函数。',
    en: 'At character {{column}}, "{{what}}" cannot be used: conditions consist of fields, numbers, texts, comparisons, arithmetic, if…then…else and the listed functions.',
  },
  unknownName: {
    zh: '第 {{column}} 个字符处：{{form}}没有“{{name}}”这个字段。',
    en: 'At character {{column}}: {{form}} has no field "{{name}}".',
  },
  unknownNameNear: {
    zh: '第 {{column}} 个字符处：{{form}}没有“{{name}}”这个字段。相近的有：{{near}}。',
    en: 'At character {{column}}: {{form}} has no field "{{name}}". Near names: {{near}}.',
  },
  unknownFunction: {
    zh: '第 {{column}} 个字符处：没有函数“{{name}}”。可以用：{{near}}。',
    en: 'At character {{column}}: there is no function "{{name}}". There are: {{near}}.',
  },
  wrongArguments: {
    zh: '第 {{column}} 个字符处：函数“{{name}}”要 {{wanted}} 个参数，写了 {{actual}} 个。',
    en: 'At character {{column}}: the function "{{name}}" takes {{wanted}} arguments, not {{actual}}.',
  },
  needsNumber: {
    zh: '第 {{column}} 个字符处的“{{what}}”应为数字。',
    en: 'At character {{column}}, "{{what}}" must be a number.',
  },
  needsText: {
    zh: '第 {{column}} 个字符处的“{{what}}”应为文字。',
    en: 'At character {{column}}, "{{what}}" must be a text.',
  },
  needsTruth: {
    zh: '第 {{column}} 个字符处的“{{what}}”应为判断，如 得分 <= 分值。',
    en: 'At character {{column}}, "{{what}}" must be something that holds or not, such as 得分 <= 分值.',
  },
  needsRows: {
    zh: '第 {{column}} 个字符处的“{{what}}”应为各行的值，如 指标.得分。',
    en: 'At character {{column}}, "{{what}}" must be the values of rows, such as 指标.得分.',
  },
  needsOneValue: {
    zh: '第 {{column}} 个字符处的“{{what}}”是各行的值，不是一个值；请放进 sum、count 等函数里，如 sum(指标.得分)。',
    en: 'At character {{column}}, "{{what}}" is the values of many rows; put it into sum, count or the like, such as sum(指标.得分).',
  },
  noTruth: {
    zh: '第 {{column}} 个字符起的“{{what}}”不是判断，不能得出“满足”或“不满足”。请写成比较，如 得分 <= 分值。',
    en: 'From character {{column}} on, "{{what}}" neither holds nor fails. Write a comparison, such as 得分 <= 分值.',
  },
  noField: {
    zh: '条件“{{what}}”没有用到表里的任何字段（第 {{column}} 个字符起）。',
    en: 'The condition "{{what}}" names no field of the table (from character {{column}} on).',
  },
};
