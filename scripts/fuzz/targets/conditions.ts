/** Conditions of 自定义审核 as typed: compiled for every form, and run on tables. */
import fc from 'fast-check';
import { compileCondition, PROBLEM_TEXTS } from '../../../src/core/custom-rules';
import { fieldNames } from '../../../src/core/custom-rules';
import { forms, formById } from '../../../src/core/forms';
import { createGrid } from '../../../src/core/grid';
import { fillText } from '../../../src/i18n';
import { mutateText } from '../mutate';
import { bytesOfText, holds, textOfBytes, type Target } from '../target';
import { auditGrids, gridOf, printed } from './pipeline';

const form = gridOf(printed('project-selfeval', '自评表'));
const ledger = gridOf(printed('indicator-ledger', '台账'));

const NAMES = [...fieldNames(formById('project-selfeval')).all.keys()].slice(0, 60);
const WORDS = [
  ...[
    'and',
    'or',
    'not',
    'if',
    'then',
    'else',
    'some',
    'every',
    'in',
    'satisfies',
    'for',
    'return',
    'between',
    'instance of',
    'function',
  ],
  ...[
    '<=',
    '>=',
    '=',
    '!=',
    '<',
    '>',
    '＜＝',
    '≠',
    '+',
    '-',
    '*',
    '/',
    '**',
    '(',
    ')',
    '（',
    '）',
    '[',
    ']',
    '{',
    '}',
    '.',
    '..',
    ',',
    '，',
    ':',
  ],
  ...[
    'null',
    'true',
    'false',
    '0',
    '1',
    '90',
    '1e400',
    '0.1',
    '95%',
    '"产出"',
    '“良”',
    '"',
    "'",
    '\\',
    '@"2020-01-01"',
    '//',
    '/*',
    '*/',
  ],
  ...[
    'sum(指标.得分)',
    'count(',
    'min(',
    'round half up(',
    'contains(',
    'matches(',
    'replace(',
    'date(',
    'x',
    'item',
    '?',
  ],
  ...[
    'constructor',
    '__proto__',
    'prototype',
    'globalThis',
    'process',
    'this',
    'eval(',
    'get value(',
    'context put(',
  ],
];

const conditions = fc
  .array(fc.oneof(fc.constantFrom(...NAMES), fc.constantFrom(...WORDS)), { maxLength: 14 })
  .chain((parts) => fc.constantFrom(' ', '').map((between) => parts.join(between)));

export const target: Target = {
  seeds: () =>
    Promise.resolve(
      [
        '全年执行数 <= 全年预算数',
        'sum(指标.分值) = 90',
        'every x in 指标 satisfies x.得分 <= x.分值',
        'if 得分 < 分值 then 偏差原因 != null else true',
        'count(指标[得分 = null]) = 0',
        'contains(三级指标, "满意") and 得分 between 0 and 分值',
      ].map(bytesOfText),
    ),
  fresh: conditions.map(bytesOfText),
  mutate: (input, random) => bytesOfText(mutateText(textOfBytes(input), random, [...NAMES, ...WORDS])),
  check(input) {
    const typed = textOfBytes(input);
    const compiled = compileCondition(typed, forms);
    if ('code' in compiled) {
      const sentence = fillText(PROBLEM_TEXTS[compiled.code], compiled.data, 'zh');
      holds(sentence !== '' && compiled.code in PROBLEM_TEXTS, `no sentence for ${compiled.code}`);
      return;
    }
    const rules = createGrid({
      sheet: '自定义审核',
      values: [
        ['编号', '适用表', '条件', '级别', '提示'],
        ['ZD-1', '全部', typed, '核实性', typed],
      ],
    });
    auditGrids([form, ledger, rules]);
  },
};
