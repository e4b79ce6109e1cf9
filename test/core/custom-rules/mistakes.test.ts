/** What a user is told about a rule of one's own that cannot be used, and where. */
import fc from 'fast-check';
import { compileCondition, PROBLEM_TEXTS } from '../../../src/core/custom-rules';
import { forms } from '../../../src/core/forms';
import { fillText, LANGUAGES } from '../../../src/i18n';
import { createGrid, type CellValue } from '../../../src/core/grid';
import { gridOf, selfEvaluation } from '../../support/tables';
import { audit, complaints, lineOf, ownFindings, ruleSheet } from './support';

const form = () => gridOf('project-selfeval', selfEvaluation());
const gridFrom = (values: CellValue[][], sheet: string) => createGrid({ sheet, values });
const said = (condition: string) =>
  complaints(audit([ruleSheet([lineOf(condition, '项目支出绩效自评表')])])).map((text) =>
    text.replace(/^C2 /, ''),
  );

describe('a condition that cannot be read says where and what was expected', () => {
  it.each([
    ['得分 < ', '条件没有写完：第 6 个字符处还应有字段名、数字或用引号括起的文字。'],
    ['if 得分 < 分值 then 偏差原因 != null', '条件没有写完：第 29 个字符处还应有 else。'],
    ['(得分 < 3', '条件没有写完：第 8 个字符处还应有 )。'],
    ['指标[得分 < 3', '条件没有写完：第 10 个字符处还应有 ]。'],
    ['得分 > 3)', '第 7 个字符处是“)”，这里应为运算符，如 =、<=、+、and、or。'],
    ['得分 分值 = 3', '第 4 个字符处是“分值”，这里应为运算符，如 =、<=、+、and、or。'],
    ['得分 + = 3', '第 6 个字符处是“=”，这里应为字段名、数字或用引号括起的文字。'],
    ['得分 == 3', '第 5 个字符处是“=”，这里应为字段名、数字或用引号括起的文字。'],
    ['“产出” = 一级指标 and', '条件没有写完：第 16 个字符处还应有字段名、数字或用引号括起的文字。'],
  ])('%s', (condition, sentence) => {
    expect(said(condition)).toEqual([sentence]);
  });
});

describe('a condition that means nothing says why', () => {
  it.each([
    ['偏差元因 != null', '第 1 个字符处：项目支出绩效自评表没有“偏差元因”这个字段。相近的有：偏差原因。'],
    ['完成目标可能性 != null', '第 1 个字符处：项目支出绩效自评表没有“完成目标可能性”这个字段。'],
    ['得分 > 0 and constructor = 1', '第 12 个字符处：项目支出绩效自评表没有“constructor”这个字段。'],
    ['sum(指标.总分) > 0', '第 8 个字符处：项目支出绩效自评表没有“总分”这个字段。'],
    ['summ(指标.得分) > 0', '第 1 个字符处：没有函数“summ”。可以用：sum。'],
    ['round half up(得分) > 0', '第 1 个字符处：函数“round half up”要 2 个参数，写了 1 个。'],
    ['sum(得分) = 90', '第 5 个字符处的“得分”应为各行的值，如 指标.得分。'],
    [
      '指标.得分 = 90',
      '第 1 个字符处的“指标.得分”是各行的值，不是一个值；请放进 sum、count 等函数里，如 sum(指标.得分)。',
    ],
    [
      '偏差原因',
      '第 1 个字符起的“偏差原因”不是判断，不能得出“满足”或“不满足”。请写成比较，如 得分 <= 分值。',
    ],
    [
      '得分 + 1',
      '第 1 个字符起的“得分 + 1”不是判断，不能得出“满足”或“不满足”。请写成比较，如 得分 <= 分值。',
    ],
    ['1 < 2', '条件“1 < 2”没有用到表里的任何字段（第 1 个字符起）。'],
    ['三级指标 > 3', '第 1 个字符处的“三级指标”应为数字。'],
    ['得分 = "满分"', '第 6 个字符处的“"满分"”应为数字。'],
    ['contains(三级指标, 5)', '第 16 个字符处的“5”应为文字。'],
    ['得分 and 分值 > 0', '第 1 个字符处的“得分”应为判断，如 得分 <= 分值。'],
  ])('%s', (condition, sentence) => {
    const [found] = said(condition);
    expect(found).toContain(sentence.replace(/。$/, ''));
  });
});

describe('a condition can neither loop nor reach outside', () => {
  it.each([
    'for i in 指标.得分 return i > 0',
    'every i in 指标.得分 satisfies i > 0',
    'some i in 指标.得分 satisfies i > 0',
    '(function(x) x > 0)(得分)',
    '{a: 得分}.a > 0',
    '得分 in {a: 1}',
    '得分 ** 99999999 > 0',
    '得分 instance of number',
    '得分.constructor > 0',
    '指标.__proto__ = 1',
    '__proto__.polluted = 1',
    'matches(三级指标, "(a+)+$")',
    'replace(三级指标, "(a+)+$", "") = ""',
    'today() > 得分',
    'now() != null and 得分 > 0',
    'date("2020-01-01") != null and 得分 > 0',
    '@"2020-01-01" != null and 得分 > 0',
    'sort(指标.得分, function(a, b) a < b) = 1',
    'context({}) = 得分',
    'get value(得分, "constructor") = 1',
    '? > 得分',
    'count([1..1000000000]) > 得分',
    'sum(指标[1..3].得分) > 0',
    '指标[1].得分 > 0',
  ])('%s', (condition) => {
    const result = audit([form(), ruleSheet([lineOf(condition, '自评表')])]);
    expect(complaints(result)).toHaveLength(1);
    expect(result.ownRules).toEqual([]);
    expect(result.failures).toEqual([]);
  });

  it('is bounded in length and depth', () => {
    expect(said(`得分 > ${'1 + '.repeat(400)}1`)[0]).toContain('超过 1000 个字符');
    expect(said(`${'('.repeat(120)}得分${')'.repeat(120)} > 0`)[0]).toContain('嵌套超过 100 层');
  });

  it('whatever is typed gives a rule or one sentence, with no braces left, at once', () => {
    const parts = fc.constantFrom(
      ...'if,then,else,and,or,not(,sum(,count(,指标,指标[,],资金.,得分,分值,三级指标,"x",“,”,(,),[,],{,},.,..,,,=,<,<=,≠,+,-,**,/,1,1e9,90%,null,空,true,for,in,return,every,some,satisfies,function(,__proto__,constructor,?,@,//,/*,`,\\,\n, '.split(
        ',',
      ),
    );
    const typed = fc.oneof(
      fc.array(parts, { maxLength: 60 }).map((list) => list.join(' ')),
      fc.array(parts, { maxLength: 60 }).map((list) => list.join('')),
      fc.string({ unit: 'binary', maxLength: 1200 }),
    );
    fc.assert(
      fc.property(typed, (condition) => {
        const result = compileCondition(condition, forms);
        if (!('code' in result)) return;
        expect(result.data['column']).toBeGreaterThanOrEqual(1);
        for (const language of LANGUAGES) {
          const text = fillText(PROBLEM_TEXTS[result.code], { ...result.data, ...named }, language);
          expect(text).not.toMatch(/\{\{/);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** Texts that are the user's own may hold braces. */
const named = { what: '', name: '', found: '', near: '', token: '' };

describe('a line that cannot be used', () => {
  const good = lineOf('得分 <= 0', '自评表', 'ZD-009');

  it('is reported at the cell that is wrong, and stops no other', () => {
    const result = audit([
      form(),
      ruleSheet([
        [null, '自评表', '得分 > 0', '强制性', '甲'],
        ['JX001', '自评表', '得分 > 0', '强制性', '乙'],
        ['ZD-3', '自平表', '得分 > 0', '强制性', '丙'],
        ['ZD-4', '自评表', '得分 >', '很严重', null],
        ['ZD-5', null, null, null, '丁'],
        ['a/b', '自评表', '得分 > 0', '核实性', '戊'],
        good,
        good,
      ]),
    ]);
    expect(complaints(result).map((text) => text.slice(0, 22))).toEqual([
      'A2 这条规则没有编号，不能使用。请给它一个',
      'A3 编号“JX001”以 JX 开头，JX',
      'B4 没有叫“自平表”的表。可以填写 自评表',
      'C5 条件没有写完：第 5 个字符处还应有字',
      'D5 级别“很严重”应为 强制性、核实性、提',
      'E5 没有写提示。请写出不满足时要显示的话。',
      'B6 没有写适用表。请填写 自评表、目标表、',
      'C6 没有写条件。请写出应当满足的条件，如 ',
      'D6 没有写级别。请填写 强制性、核实性 或',
      'A7 编号“a/b”应由文字、数字、“-”“',
      'A9 编号“ZD-009”已经用过，这一条没',
    ]);
    expect(result.counts.error).toBeGreaterThanOrEqual(11);
    expect(ownFindings(result)).toHaveLength(10);
  });

  it.each(LANGUAGES)('has a sentence for every mistake, in %s', (language) => {
    const result = audit([ruleSheet([lineOf('得分 <'), ['JX1', '无此表', '', '', '']])]);
    for (const text of complaints(result, language)) expect(text).not.toMatch(/\{\{|undefined/);
  });
});

describe('the list of rules is found', () => {
  it.each([
    ['below a title and notes', [['绩效自定义审核规则'], ['填写说明'], [null]], 'Sheet3'],
    ['far down on a sheet of its name', Array.from({ length: 30 }, () => ['说明文字']), '自定义审核'],
  ])('%s', (_, above, sheet) => {
    const grid = ruleSheet([lineOf('得分 <= 0', '自评表')], sheet);
    const values = [
      ...above,
      ...Array.from({ length: 2 }, (_line, row) =>
        Array.from({ length: 5 }, (_cell, col) => grid.value(row, col)),
      ),
    ];
    expect(ownFindings(audit([form(), gridFrom(values, sheet)]))).toHaveLength(10);
  });

  it('with its columns in another order and under other names', () => {
    const sheet = gridFrom(
      [
        ['审核公式', '提示信息', '级别', '适用表', '规则编号'],
        ['得分 <= 0', '注：得分过高', '提示性', '自评表', 'ZD-7'],
      ],
      '自定义审核（2020）',
    );
    const result = audit([form(), sheet]);
    expect(ownFindings(result)).toHaveLength(10);
    expect(result.findings.find(({ rule }) => rule === 'ZD-7')).toMatchObject({
      severity: 'info',
      message: { id: 'broken', data: {} },
    });
  });
});
