/** What of a typed text is a mark, an empty item or a prompt of the template, and what only looks like one. */
import { layout } from '../../../support/layout';
import { sheetOf, told } from './told';

/** What is said about the name of an indicator. */
const named = (name: string): string[] =>
  told('JX016', sheetOf({ row: { name } })).map((line) => line.replace(/^\S+ /, ''));
const goal = (expectedGoal: string): string[] => told('JX016', sheetOf({ goals: { expectedGoal } }));

describe('a mark to be replaced', () => {
  test.each([
    ['疏浚**公里', '**'],
    ['疏浚≥**公里', '≥**'],
    ['疏浚＞***公里', '>***'],
    ['××河道疏浚', '××'],
    ['疏浚≤××公里', '≤××'],
    ['疏浚✕✕✕公里', '✕✕✕'],
    ['XX河道疏浚', 'XX'],
    ['疏浚xx公里', 'xx'],
    ['○○县河道疏浚', '○○'],
    ['服务OO乡', 'OO'],
    ['〇〇年疏浚', '〇〇'],
    ['疏浚≥*公里', '≥*'],
    ['疏浚＜×次', '<×'],
    ['完好率≥X', '≥X'],
    ['合格率=x%', '=x'],
    ['疏浚不低于*公里', '不低于*'],
    ['疏浚不少于*米', '不少于*'],
    ['培训达到×人', '达到×'],
    ['完成*处', '完成*'],
    ['*年*月完工', '*'],
    ['（×年×月）完工', '×'],
    ['疏浚____公里', '____'],
    ['疏浚＿＿＿公里', '___'],
    ['疏浚3**公里', '**'],
    ['设备AB**台', '**'],
    ['热线12**', '**'],
  ])('is found in %s', (name, found) => {
    expect(named(name)).toEqual([`“${name}”中留有占位符“${found}”，应填写实际内容。`]);
  });

  test.each([
    '单价不高于300元/人*月',
    '单价不高于300元／人 * 月',
    '标准200元每人次×天',
    '人均每车公里*日',
    '维护8公里*2次',
    '维护8 公里 × 2 次',
    '规格1200*600毫米',
    '规格1,200.5×600毫米',
    '规格12x8米',
    '规格3X4米',
    '热线139****4821',
    '账号6228XXXX1234',
    '热线12×××89',
    'AXXB设备台数',
    '20XX型设备台数',
    'XXL号工作服',
    'BOO县模式应用数',
    '○河道疏浚',
    '○县河道疏浚',
    '○○河道疏浚',
    '新增OOP课程数',
    '*疏浚河道长度',
    '×疏浚河道',
    '河道_疏浚__长度',
    '5*年*月完工',
    '河*年*月完工',
    '疏浚≥*河道',
    '完成*河道',
    'X光机台数',
  ])('is not found in %s', (name) => {
    expect(named(name)).toEqual([]);
  });
});

describe('an item with nothing behind it', () => {
  test.each([
    ['目标1：', '目标1：'],
    ['目标：', '目标：'],
    ['年度目标：', '年度目标：'],
    ['目标12：', '目标12：'],
    ['目标 二 ：', '目标 二 ：'],
    ['目标十一:', '目标十一:'],
    ['任务3：……', '任务3：……'],
    ['任务3： …', '任务3： …'],
    ['指标2：...', '指标2：...'],
    ['指标2：。。。。', '指标2：。。。。'],
    ['目标1：疏浚河道8公里。\n  目标2：\n目标3：管护', '目标2：'],
    ['目标1：疏浚河道8公里。\r\n目标2：\r\n', '目标2：'],
  ])('is found in %j', (text, found) => {
    expect(goal(text).map((line) => line.replace(/^\S+ /, ''))).toEqual([
      `“${found}”后面没有内容，应填写或删除。`,
    ]);
  });

  test.each([
    '目标1：疏浚河道8公里。',
    '疏浚河道8公里，完成以下目标：',
    '目标与任务：',
    '目标1和任务2：',
    '目标1：.',
    '目标1：。',
    '目标1',
    '目标1：\n',
  ])('is not found in %j', (text) => {
    expect(goal(text)).toEqual(
      text === '目标1：\n' ? [expect.stringContaining('“目标1：”后面没有内容')] : [],
    );
  });
});

describe('a prompt', () => {
  test.each([
    ['限200字以内', '限200字以内'],
    ['不超过1000字符左右', '1000字符左右'],
    ['写明成效，50字内', '50字内'],
    ['请填写', '请填写'],
    ['（请填写具体任务）', '(请填写'],
    ['请结合实际概述', '请结合实际概述'],
    ['请在此录入', '请在此录入'],
  ])('is found in %s', (text, found) => {
    expect(goal(text)[0]).toContain(`单元格中仍是填写提示（“`);
    expect(goal(text)[0]).toContain(`${found}”），应填写正式内容。`);
  });

  test.each(['编写5字以内口诀', '印发告知书，请农户填写回执。', '5000字长文', '申请填写率'])(
    'is not found in %s',
    (text) => {
      expect(goal(text)).toEqual([]);
    },
  );

  test('alone counts where names and numbers are masked on purpose', () => {
    const asked = (contact: string, phone: string | number) =>
      told('JX016', sheetOf({ fields: { contact, phone } })).map((line) => line.replace(/^\S+ /, ''));
    expect(asked('周**', '139****4821')).toEqual([]);
    expect(asked('周**', 6_721_188)).toEqual([]);
    expect(asked('请填写姓名', '请填写手机')).toEqual([
      '单元格中仍是填写提示（“请填写”），应填写正式内容。',
      '单元格中仍是填写提示（“请填写”），应填写正式内容。',
    ]);
  });
});

describe('a text that no field claims', () => {
  const PROMPT = '写明主要成效，说明不足。（200字以内）';
  const below = (text: string) =>
    told(
      'JX016',
      layout(`
        项目支出绩效自评表 | < | < | < | <
        （2023年度） | < | < | < | <
        项目名称 | 河道疏浚整治 | < | < | <
        一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
        产出指标 | 数量指标 | 疏浚河道长度 | ≥8公里 | 8.4公里
        自评结论 | ${text} | < | < | <
      `),
    );
  const said = (found: string) => [`B6 单元格中仍是填写提示（“${found}”），应填写正式内容。`];

  test.each([
    [PROMPT, '200字以内'],
    ['概述成效；控制在150字左右', '控制在150字左右'],
    ['请按以下说明:写明成效。不超过50字以内', '不超过50字以内'],
    ['说明成效，80字以上', '80字以上'],
  ])('is a prompt when it says what to write and how much: %s', (text, found) => {
    expect(below(text)).toEqual(said(found));
  });

  test.each([
    '存在问题（200字以内）',
    '主要成效，200字以内',
    '说明主要成效（200字以内）',
    '说明主要成效，分析不足。',
    `注：${PROMPT}`,
    `备注：${PROMPT}`,
    `填表说明:${PROMPT}`,
    `注1.${PROMPT}`,
    `说明（${PROMPT}`,
    '主要成效**处，存在不足。',
  ])('is a label or a note in every other case: %s', (text) => {
    expect(below(text)).toEqual([]);
  });

  test('is looked for around the table, and not in its headers, labels and 资金', () => {
    const form = layout(`
      项目支出绩效自评表 | < | < | < | < | <
      （2023年度） | < | < | < | < | <
      项目名称（按批复填写，50字以内） | 河道疏浚整治 | < | < | < | <
      填报要求 | < | < | < | < | ${PROMPT}
      项目资金（万元） | 全年预算数 | 全年执行数 | 执行率 | < | 备注
      年度资金总额 | 120 | 100 | 83.33% | < | ${PROMPT}
      年度总体目标 | 预期目标（概述目标，200字以内） | < | 实际完成情况（说明实绩，200字以内） | < | <
      ^ | 疏浚河道8公里 | < | 疏浚河道8.4公里 | < | <
      一级指标 | 二级指标 | 三级指标 | 指标值 | < | ${PROMPT}
      ^ | ^ | ^ | 年度指标值 | 实际完成值 | ${PROMPT}
      产出指标 | 数量指标 | 疏浚河道长度 | ≥8公里 | 8.4公里 | 无
      自评结论 | 完成较好 | < | < | < | ${PROMPT}
    `);
    expect(told('JX016', form).map((line) => line.split(' ')[0])).toEqual(['F4', 'F12']);
  });
});

describe('the text quoted', () => {
  const long = (length: number) => `${'疏'.repeat(length - 2)}**`;
  test('is cut from forty-one characters on', () => {
    expect(named(long(40))[0]).toContain(`“${long(40)}”`);
    expect(named(long(41))[0]).toContain(`“${'疏'.repeat(39)}*…”`);
  });
});

describe('a title', () => {
  test('is looked at for marks alone', () => {
    expect(told('JX016', sheetOf({ title: '**县项目支出绩效自评表' }))).toEqual([
      'A1 “**县项目支出绩效自评表”中留有占位符“**”，应填写实际内容。',
    ]);
    expect(told('JX016', sheetOf({ title: '项目支出绩效自评表（说明成效，200字以内）' }))).toEqual([]);
  });
});
