/** Sheets on which nothing may be recognised, and what the user is told instead. */
import { layout } from '../../support/layout';
import { createGrid } from '../../../src/core/grid';
import { recogniseSheet } from '../../../src/core/recognise';

const codes = (drawing: string) => {
  const { forms, problems } = recogniseSheet(layout(drawing));
  expect(forms.map(({ definition }) => definition.id)).toEqual([]);
  return problems.map(({ code }) => code);
};

test.each([
  [
    'a price list',
    `
    2020年办公用品价格表 | < | < | < | < | <
    序号 | 项目名称 | 单位 | 单价（元） | 数量 | 备注
    1 | A4复印纸 | 箱 | 145 | 12 |
    2 | 签字笔 | 盒 | 18.5 | 30 | 黑色
    合计 | | | | 42 |
    `,
  ],
  [
    'a payroll table with performance pay',
    `
    2020年12月绩效工资发放表 | < | < | < | < | < | <
    序号 | 部门 | 姓名 | 基本工资 | 绩效得分 | 分值 | 得分
    1 | 办公室 | 陆青 | 4200 | 96 | 35 | 3360
    2 | 业务科 | 田野 | 4350 | 91 | 35 | 3185
    合计 | | | 8550 | | | 6545
    `,
  ],
  [
    'a calendar',
    `
    2020年9月 | < | < | < | < | < | <
    星期日 | 星期一 | 星期二 | 星期三 | 星期四 | 星期五 | 星期六
     | | 1 | 2 | 3 | 4 | 5
    6 | 7 | 8 | 9 | 10 | 11 | 12
    13 | 14 | 15 | 16 | 17 | 18 | 19
    `,
  ],
  [
    'a staff appraisal with points and reasons',
    `
    2020年度工作人员考核自评表 | < | < | < | < | <
    姓名 | 陆青 | 部门 | 办公室 | 年度 | 2020
    序号 | 考核内容 | 评分标准 | 分值 | 得分 | 备注
    1 | 德 | 遵纪守法 | 20 | 20 |
    2 | 能 | 业务熟练 | 20 | 19 |
    `,
  ],
  [
    'a budget execution table',
    `
    2020年预算执行情况表 | < | < | < | < | <
    项目名称 | 主管部门 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率
    校舍维修 | 教育局 | 120 | 130 | 128 | 0.9846
    年度资金总额 | | 120 | 130 | 128 | 0.9846
    `,
  ],
  [
    'a letter that speaks of forms',
    `
    关于开展2020年度项目支出绩效自评工作的通知
    各单位：请填报项目名称、一级指标、二级指标、三级指标、年度指标值、实际完成值、分值、得分。
    附件：项目支出绩效自评表
    `,
  ],
])('recognises nothing in %s', (_, drawing) => {
  expect(codes(drawing)).toEqual(['noTable']);
});

test('says that a sheet is empty when it has no cells, or blank ones and fillers only', () => {
  const empty = createGrid({ sheet: 'Sheet1', values: [] });
  expect(recogniseSheet(empty)).toEqual({
    sheet: 'Sheet1',
    forms: [],
    blank: [],
    registers: [],
    problems: [{ code: 'empty' }],
  });
  expect(codes(' | | \n | — | \n | | /')).toEqual(['empty']);
});

test.each([
  [
    'a self-evaluation form',
    `
    项目支出绩效自评表
    项目名称 | | | | | |
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
    `,
    { row: 2, col: 0 },
    'project-selfeval',
  ],
  [
    'a form whose 总分 and notes are printed',
    `
    项目支出绩效自评表
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
     | | | | | |
    总分 | | | | | |
    注：按实填报。
    `,
    { row: 1, col: 0 },
    'project-selfeval',
  ],
  [
    'a ledger',
    ' | 单位名称 | 项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标值',
    { row: 0, col: 1 },
    'indicator-ledger',
  ],
])('says that only the headers of %s are there', (_, drawing, cell, form) => {
  const { forms, blank, problems } = recogniseSheet(layout(drawing));
  expect(forms).toEqual([]);
  expect(blank.map(({ definition, rows }) => [definition.id, rows])).toEqual([[form, []]]);
  expect(problems).toEqual([{ code: 'headersOnly', cell, form }]);
});

test('says which columns a self-evaluation form lacks', () => {
  const { forms, problems } = recogniseSheet(
    layout(`
      项目支出绩效自评表
      一级指标 | 二级指标 | 三级指标 | 分值 | 得分
      产出指标 | 数量指标 | 维修校舍 | 50 | 50
    `),
  );
  expect(forms).toEqual([]);
  expect(problems).toEqual([
    { code: 'headerIncomplete', cell: { row: 1, col: 0 }, missing: ['年度指标值', '实际完成值'] },
  ]);
});
