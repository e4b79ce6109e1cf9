/** 指标台账, as a finance bureau keeps it: one row an indicator, many units and projects on a sheet. */
import { formOf, formsOf, layout, levelsOf, projectsOf, rowsOf, totalsOf } from '../../support/layout';

test('reads every column of a ledger of several projects', () => {
  const form = formOf(
    layout(
      `
      2020年度指标台账 | < | < | < | < | < | < | < | < | < | < | < | < | <
      序号 | 单位名称 | 项目名称 | 阶段 | 一级指标 | 二级指标 | 三级指标 | 计算符号 | 年度指标值 | 计量单位 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
      1 | 临溪县林业局 | 松材线虫病防治 | 自评 | 产出指标 | 数量指标 | 清理病死木 | ≥ | 3200 | 株 | 3350 | 50 | 50 |
      2 | 临溪县林业局 | 松材线虫病防治 | 自评 | 效益指标 | 生态效益指标 | 疫点减少 | = | 2 | 个 | 1 | 30 | 15 | 一处连片，明年续治。
      3 | 临溪县林业局 | 古树名木保护 | 自评 | 产出指标 | 数量指标 | 挂牌古树 | ≥ | 120 | 株 | 120 | 50 | 50 |
      4 | 临溪县教育局 | 校舍维修 | 自评 | 产出指标 | 质量指标 | 验收合格率 | ≥ | 98 | % | 100 | 50 | 50 |
      `,
      { sheet: '台账' },
    ),
  );

  expect(form.definition.id).toBe('indicator-ledger');
  expect(form.title?.value).toBe('2020年度指标台账');
  expect(form.year).toEqual({ value: 2020, cell: { row: 0, col: 0 } });
  expect(rowsOf(form, 'sequence', 'unitName', 'projectName', 'stage', 'level1', 'level2', 'name')).toEqual([
    'A3 1 · B3 临溪县林业局 · C3 松材线虫病防治 · D3 自评 · E3 产出指标 · F3 数量指标 · G3 清理病死木',
    'A4 2 · B4 临溪县林业局 · C4 松材线虫病防治 · D4 自评 · E4 效益指标 · F4 生态效益指标 · G4 疫点减少',
    'A5 3 · B5 临溪县林业局 · C5 古树名木保护 · D5 自评 · E5 产出指标 · F5 数量指标 · G5 挂牌古树',
    'A6 4 · B6 临溪县教育局 · C6 校舍维修 · D6 自评 · E6 产出指标 · F6 质量指标 · G6 验收合格率',
  ]);
  expect(rowsOf(form, 'sign', 'target', 'meterUnit', 'actual', 'weight', 'score', 'reason')).toEqual([
    'H3 ≥ · I3 3200 · J3 株 · K3 3350 · L3 50 · M3 50 · N3',
    'H4 = · I4 2 · J4 个 · K4 1 · L4 30 · M4 15 · N4 一处连片，明年续治。',
    'H5 ≥ · I5 120 · J5 株 · K5 120 · L5 50 · M5 50 · N5',
    'H6 ≥ · I6 98 · J6 % · K6 100 · L6 50 · M6 50 · N6',
  ]);
  expect(projectsOf(form)).toEqual([
    ['临溪县林业局', '松材线虫病防治', [3, 4]],
    ['临溪县林业局', '古树名木保护', [5]],
    ['临溪县教育局', '校舍维修', [6]],
  ]);
  expect(form.projects.map(({ stage }) => stage)).toEqual(['自评', '自评', '自评']);
});

test('reads a ledger in other words, merged over its projects, with 单位 for who and for what', () => {
  const form = formOf(
    layout(
      `
      临溪县财政局绩效股整理

      部门预算项目指标汇总 | < | < | < | < | < | < | < | <
      部 门 | 项目 | 一级⏎指标 | 二级⏎指标 | 指标名称 | 目标值⏎（A） | 单位 | 权重（分） | 备注
      农业农村局 | 高标准农田 | 产出指标（50分） | 数量指标 | 建成面积 | ≥6000 | 亩 | 30 |
      ^ | ^ | ^ | 质量指标 | 验收合格率 | 100 | % | 20 | 抽查
      ^ | 农机购置补贴 | 产出指标 | 数量指标 | 补贴台数 | ≥150 | 台 | 50 |
       | | | | 补贴农户 | ≥130 | 户 | 0 |
      水利局 | 河长制 | 产出指标 | 数量指标 | 巡河次数 | ≥480 | 次 | 50 |
      合计 | | | | | | | 150 |
      备注：权重按2020年口径。
      `,
      { origin: 'C2' },
    ),
  );

  expect(form.title?.value).toBe('部门预算项目指标汇总');
  expect(rowsOf(form, 'unitName', 'projectName', 'level1', 'level2', 'name', 'target', 'meterUnit')).toEqual([
    'C6 农业农村局 · D6 高标准农田 · E6 产出指标（50分） · F6 数量指标 · G6 建成面积 · H6 ≥6000 · I6 亩',
    'C6 农业农村局 · D6 高标准农田 · E6 产出指标（50分） · F7 质量指标 · G7 验收合格率 · H7 100 · I7 %',
    'C6 农业农村局 · D8 农机购置补贴 · E8 产出指标 · F8 数量指标 · G8 补贴台数 · H8 ≥150 · I8 台',
    'C6 农业农村局 · D8 农机购置补贴 · E8 产出指标 · F8 数量指标 · G9 补贴农户 · H9 ≥130 · I9 户',
    'C10 水利局 · D10 河长制 · E10 产出指标 · F10 数量指标 · G10 巡河次数 · H10 ≥480 · I10 次',
  ]);
  expect(rowsOf(form, 'weight', 'remark')).toEqual([
    'J6 30 · K6',
    'J7 20 · K7 抽查',
    'J8 50 · K8',
    'J9 0 · K9',
    'J10 50 · K10',
  ]);
  expect(levelsOf(form)).toEqual([
    'E6 产出指标 50分: 6 7',
    'F6 数量指标: 6',
    'F7 质量指标: 7',
    'E8 产出指标: 8 9',
    'F8 数量指标: 8 9',
    'E10 产出指标: 10',
    'F10 数量指标: 10',
  ]);
  expect(totalsOf(form)).toEqual({ totalWeight: 'J11 150' });
  expect(form.area.bottom).toBe(10);
});

test('does not carry the levels of one project over to the next', () => {
  const form = formOf(
    layout(`
      指标台账
      单位名称 | 项目名称 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值
      教育局 | 校舍维修 | 产出指标 | 数量指标 | 维修校舍 | 4所 | 50
      教育局 | 营养改善 | | | 受益学生 | ≥5200人 | 50
    `),
  );

  expect(rowsOf(form, 'projectName', 'level1', 'level2', 'name')).toEqual([
    'B3 校舍维修 · C3 产出指标 · D3 数量指标 · E3 维修校舍',
    'B4 营养改善 · C4 · D4 · E4 受益学生',
  ]);
});

test('keeps the rows of one project together wherever they stand, and stages apart', () => {
  const form = formOf(
    layout(
      `
      单位名称 | 项目名称 | 阶段 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
      教育局 | 校舍维修 | 目标申报 | 产出指标 | 数量指标 | 维修校舍 | 4所 |
      教育局 | 校舍维修 | 绩效自评 | 产出指标 | 数量指标 | 维修校舍 | 4所 | 4所
      民政局 | 敬老院改造 | 绩效自评 | 产出指标 | 数量指标 | 改造床位 | 60张 | 60张

      教育局 | 校舍维修 | 绩效自评 | 效益指标 | 社会效益指标 | 受益学生 | 900人 | 930人
      `,
      { sheet: '台账', hiddenRows: [4, 5], hiddenCols: ['A', 'C'] },
    ),
  );

  expect(projectsOf(form)).toEqual([
    ['教育局', '校舍维修', [2]],
    ['教育局', '校舍维修', [3, 6]],
    ['民政局', '敬老院改造', [4]],
  ]);
  expect(form.projects.map(({ stage }) => stage)).toEqual(['目标', '自评', '自评']);
});

test('tells a ledger from the self-evaluation form that stands below it', () => {
  const forms = formsOf(
    layout(`
      指标台账
      单位名称 | 项目名称 | 一级指标 | 二级指标 | 三级指标 | 年度指标值
      教育局 | 校舍维修 | 产出指标 | 数量指标 | 维修校舍 | 4所
      注：本表为目标。

      项目支出绩效自评表
      项目名称 | 校舍维修
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 维修校舍 | 4所 | 4所 | 50 | 50
    `),
  );

  expect(forms.map(({ definition }) => definition.id)).toEqual(['indicator-ledger', 'project-selfeval']);
  expect(forms.map((form) => rowsOf(form, 'name', 'target'))).toEqual([
    ['E3 维修校舍 · F3 4所'],
    ['C9 维修校舍 · D9 4所'],
  ]);
});

test('reads the list of one unit, which has no column for it', () => {
  const form = formOf(
    layout(`
      2023年项目支出绩效目标表 | < | < | < | < | <
      单位名称、项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标属性
      文化活动经费 | 产出指标 | 数量指标 | 活动场次 | ≥24场 | 定量指标
       | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 定量指标
      传承人补助 | 产出指标 | 数量指标 | 补助人数 | 38人 | 定量指标
       | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95% | 定量指标
    `),
  );

  expect(form.definition.id).toBe('indicator-ledger');
  expect(projectsOf(form)).toEqual([
    [null, '文化活动经费', [3, 4]],
    [null, '传承人补助', [5, 6]],
  ]);
});
