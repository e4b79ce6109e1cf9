/** Goals that are blank, copied or only of some years (JX046, JX051), and part of the work beside its acceptance (JX048). */
import { areaToA1, toA1 } from '../../../../src/core/address';
import { layout } from '../../../support/layout';
import { found, said, type Table } from '../across/found';

/** "cell message severity" of every finding. */
const kinds = (id: string, table: Table): string[] =>
  found(id, [table]).map(({ cell, message, severity }) => `${toA1(cell)} ${message.id} ${severity}`);

describe('JX051', () => {
  interface Money {
    readonly period?: string;
    readonly all?: string | number;
    readonly annual?: string | number;
  }
  const both = (
    midTerm: string,
    goal: string,
    { period = '', all = '', annual = '' }: Money = {},
  ): Table => ({
    grid: layout(`
      项目支出绩效目标申报表（2025年度） | < | < | < | <
      项目名称 | 镇村道路提升 | 项目期 | ${period} | <
      项目资金（万元） | 中期资金总额： | ${all} | 年度资金总额： | ${annual}
      ^ | 其中：财政拨款 | ${all} | 其中：财政拨款 | 20
      ^ | 其他资金 | | 其他资金 |
      总体目标 | 中期目标： | < | 年度目标： | <
      ^ | ${midTerm} | < | ${goal} | <
      一级指标 | 二级指标 | 三级指标 | 指标值 | 备注
      产出指标 | 数量指标 | 硬化村道里程 | 18公里 |
    `),
  });
  const asked = ['B7 midTerm warning'];

  test.each<[string, Money, string[]]>([
    ['more money than that of the year', { all: 900, annual: 300 }, asked],
    ['a hundredth more', { all: 300.01, annual: 300 }, asked],
    ['as much', { all: 300, annual: 300 }, []],
    ['less', { all: 299, annual: 300 }, []],
    ['no money of the year', { all: 900 }, []],
    ['no money of all years', { annual: 300 }, []],
    ['more, all in one year', { period: '2025年1月—12月', all: 900, annual: 300 }, asked],
    ['two years', { period: '2024年12月—2025年1月' }, asked],
    ['one year', { period: '2025年1月—2025年12月' }, []],
    ['a length', { period: '3年' }, []],
  ])('a goal of the year alone: %s', (_, money, expected) => {
    expect(kinds('JX051', both('', '硬化村道18公里。', money))).toEqual(expected);
  });

  test('the goal of all years alone is asked about whatever the money says', () => {
    expect(kinds('JX051', both('硬化村道54公里。', ''))).toEqual(['D7 annual error']);
    expect(kinds('JX051', both('', ''))).toEqual([]);
    expect(kinds('JX051', both('硬化村道54公里。', '硬化村道18公里。'))).toEqual([]);
  });

  test('names both fields, without their colons, and points at the one filled in', () => {
    const table = both('硬化村道54公里。', '');
    expect(said('JX051', [table])).toEqual([
      '自评表!D7 填写了“中期目标”，“年度目标”为空，应填写本年度要达到的目标。',
    ]);
    expect(found('JX051', [table])[0]!.cells!.map(areaToA1)).toEqual(['B7']);
    const other = both('', '硬化村道18公里。', { all: 900, annual: 300 });
    expect(said('JX051', [other])[0]).toContain('填写了“年度目标”，“中期目标”为空');
    expect(found('JX051', [other])[0]!.cells!.map(areaToA1)).toEqual(['D7']);
  });

  test('a form without a word about money or time says nothing of other years', () => {
    const bare = layout(`
      项目支出绩效目标申报表（2025年度） | < | < | <
      项目名称 | 镇村道路提升 | < | <
      总体目标 | 中期目标 | < | 年度目标
      ^ |  | < | 硬化村道18公里。
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 硬化村道里程 | 18公里
    `);
    expect(kinds('JX051', { grid: bare })).toEqual([]);
  });
});

describe('JX046', () => {
  const drawn = (goal: string, label: string, text: string, goalLabel = '*年度绩效总目标：'): Table => ({
    grid: layout(`
      部门整体支出绩效目标表（2025年度） | < | < | < | < | <
      部门名称： | 临溪县林业局 | < | < | < | <
      ${label} | ${text}
      ${goalLabel} | ${goal} | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 计算符号 | 目标值 | 度量单位
      产出指标 | 数量指标 | 管护面积 | ≥ | 35 | 万亩
    `),
  });
  const wide = (text: string) => `${text} | < | < | < | <`;
  const ten = '管护全县森林三十五万';

  test('a copy has at least ten characters', () => {
    expect(kinds('JX046', drawn(ten, '部门职能', wide(ten)))).toEqual(['B4 copied warning']);
    expect(kinds('JX046', drawn(ten.slice(1), '部门职能', wide(ten.slice(1))))).toEqual([]);
    expect(kinds('JX046', drawn(`${ten}亩`, '部门职能', wide(ten)))).toEqual([]);
  });

  test('white space and width make no other text', () => {
    expect(kinds('JX046', drawn(`${ten}，好`, '部门职能', wide('管护全县 森林三十五万,好')))).toEqual([
      'B4 copied warning',
    ]);
  });

  test.each(['部门职责', '部门概况', '单位简介', '立项依据', '项目背景', '★★部门职能概述：'])(
    'a copy of what stands beside %s',
    (label) => {
      expect(kinds('JX046', drawn(ten, label, wide(ten)))).toEqual(['B4 copied warning']);
    },
  );

  test('up to the last column, as long as its own label stands before it', () => {
    expect(kinds('JX046', drawn(ten, '部门职能', `林业 | 概况 | < | < | ${ten}`))).toEqual([
      'B4 copied warning',
    ]);
    expect(kinds('JX046', drawn(ten, '部门职能', `林业 | 分管领导 | < | < | ${ten}`))).toEqual([]);
  });

  test('a goal is no copy of itself, whatever stands before it', () => {
    const beside = (midTerm: string, goal: string) => ({
      grid: layout(`
        项目支出绩效目标申报表（2025年度） | < | < | <
        项目名称 | 镇村道路提升 | < | <
        总体目标 | 中期目标 | < | 年度目标
        ^ | ${midTerm} | < | ${goal}
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 硬化村道里程 | 18公里
      `),
    });
    expect(kinds('JX046', beside('完成立项和勘察设计。', '硬化村道十八公里以上。'))).toEqual([]);
    expect(kinds('JX046', beside('硬化村道十八公里以上。', '硬化村道十八公里以上。'))).toEqual([]);
  });

  test('a copy may stand in the very row of the goal', () => {
    const table = {
      grid: layout(`
        部门整体支出绩效目标表（2025年度） | < | < | <
        部门名称 | 临溪县林业局 | < | <
        部门职能 | ${ten} | 年度绩效目标 | ${ten}
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 管护面积 | ≥35万亩
      `),
    };
    expect(kinds('JX046', table)).toEqual(['D3 copied warning']);
  });

  test('a line of the main tasks is none', () => {
    const tasks = (text: string) => ({
      grid: layout(`
        部门整体支出绩效目标申报表 | < | < | < | <
        部门名称 | 临溪县教育局 | < | < | <
        年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元） | <
        ^ | ^ | ^ | 总额 | 财政拨款
        ^ | 立项评审 | ${text} | 860.5 | 860.5
        ^ | 维修校舍 | 项目建设 | 120 | 120
        ^ | 金额合计 | < | 980.5 | 980.5
        年度总体目标 | 保障全县义务教育学校运转。 | < | < | <
        一级指标 | 二级指标 | 三级指标 | 指标值 | 备注
        产出指标 | 数量指标 | 维修校舍 | ≥9栋 |
      `),
    });
    expect(kinds('JX046', tasks('保障全县义务教育学校运转。'))).toEqual([]);
  });

  test('names both labels without stars and colons', () => {
    const table = drawn(ten, '★★部门职能：', wide(ten));
    expect(said('JX046', [table])).toEqual([expect.stringContaining('“年度绩效总目标”与“部门职能”逐字相同')]);
    expect(found('JX046', [table])[0]!.cells!.map(areaToA1)).toEqual(['B3']);
    const blank = drawn('', '部门职能', wide(ten), '★★年度绩效总目标:');
    expect(said('JX046', [blank])).toEqual([expect.stringContaining('“年度绩效总目标”为空')]);
  });
});

describe('JX048: part of the work', () => {
  const drawn = (goal: string, name: string, target: string = '≥95%'): Table => ({
    grid: layout(`
      项目支出绩效目标表（2025年度） | < | < | <
      项目名称 | 综合整治 | < | <
      年度绩效目标 | ${goal} | < | <
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 会议次数 | ≥4次
      产出指标 | 质量指标 | ${name} | ${target}
      满意度指标 | 服务对象满意度指标 | 认可度 | ≥92%
    `),
  });
  const part = ['B3 part info'];

  test.each<[string, string[]]>([
    ['完成主体工程60%。', part],
    ['完成主体工程62.75%。', part],
    ['完成桥梁主体施工进度的60%。', part],
    ['完成总工程量60%以上。', part],
    ['完成主体工程100%。', []],
    ['完成60%以上的工程建设。', []],
    ['完成工程质量60%以上的整改。', []],
    ['完成招标，主体工程60%。', []],
    ['完成3处主体工程60%。', []],
    ['完成培训60%。', []],
  ])('%s', (goal, expected) => {
    expect(kinds('JX048', drawn(goal, '工程竣工验收合格率'))).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    ['工程验收率', '≥95%', part],
    ['工程验收合格率', '≥95%', part],
    ['工程整体质量验收通过率', '≥95%', part],
    ['竣工率', '100%', part],
    ['工程验收合格率（按处）', '≥95%', part],
    ['工程（桥梁）验收合格率', '≥95%', part],
    ['工程验收合格率达标处', '≥95%', []],
    ['竣工率达标处', '≥95%', []],
    ['工程验收合格率', '合格', []],
    ['工程验收合格率', '95处', []],
    ['分部工程验收合格率', '≥95%', []],
    ['工程（分项）验收合格率', '≥95%', []],
    ['资料验收合格率', '≥95%', []],
  ])('beside %s %s', (name, target, expected) => {
    expect(kinds('JX048', drawn('完成主体工程60%。', name, target))).toEqual(expected);
  });

  test('says the share and the indicator, and points at its target', () => {
    const table = drawn('完成主体工程62.75%。', '工程验收合格率');
    expect(said('JX048', [table])).toEqual([
      expect.stringContaining('年度目标是完成工程的 62.75%，又设有“工程验收合格率”≥95%'),
    ]);
    expect(found('JX048', [table])[0]!.cells!.map(areaToA1)).toEqual(['D6']);
  });
});
