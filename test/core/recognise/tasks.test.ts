/** 年度主要任务 as departments print it: which lines, which amounts, and what stays out of it. */
import { auditForms } from '../../../src/core/audit';
import { composeForm, formById, type FormData } from '../../../src/core/forms';
import { defaultProfile } from '../../../src/core/profile';
import { recogniseSheet } from '../../../src/core/recognise';
import {
  fieldsOf,
  formOf,
  fundsOf,
  goalsOf,
  layout,
  rowsOf,
  taskColumnsOf,
  tasksOf,
} from '../../support/layout';
import { composedGrid } from '../../support/tables';

const AMOUNTS = ['totalAmount', 'fiscalAmount', 'otherAmount'] as const;

test('reads the tasks of a target form as provinces print it', () => {
  const sheet = layout(`
    部门（单位）整体支出绩效目标申报表 | < | < | < | < | < | <
    （2023年度） | < | < | < | < | < | <
    部门（单位）名称 | < | 临溪县教育局 | < | < | < | <
    年 度⏎主 要⏎任 务 | 任务名称 | 主要内容 | < | 预算金额（万元） | < | <
    ^ | ^ | ^ | ^ | 总额 | 财政拨款 | 其他资金
    ^ | 任务1：保障学校运转 | 23所中小学公用经费 | < | 860.5 | 860.5 |
    ^ | 任务2：校舍维修 | 维修校舍9栋 | < | 240 | 200 | 40
    ^ | 任务3 | | < | | |
    ^ | …… | | < | | |
    ^ | 金额合计 | < | < | 1100.5 | 1060.5 | 40
    年度总⏎体目标 | 保障义务教育，改善办学条件。 | < | < | < | < | <
    年⏎度⏎绩⏎效⏎指⏎标 | 一级指标 | 二级指标 | 三级指标 | < | 指标值 | <
    ^ | 产出指标 | 数量指标 | 维修校舍 | < | ≥9栋 | <
    ^ | ^ | 质量指标 | 验收合格率 | < | 100% | <
    ^ | 满意度指标 | 服务对象满意度指标 | 家长满意度 | < | ≥90% | <
  `);
  const form = formOf(sheet);
  expect(form.definition.id).toBe('department-target');
  expect(fieldsOf(form)).toEqual({ unitName: 'C3 临溪县教育局' });
  expect(taskColumnsOf(form)).toEqual([
    'name B4 任务名称',
    'content C4 主要内容',
    'totalAmount E5 总额',
    'fiscalAmount F5 财政拨款',
    'otherAmount G5 其他资金',
  ]);
  expect(form.tasks!.area).toEqual({ top: 3, left: 0, bottom: 9, right: 6 });
  expect(form.tasks!.unit).toBe('万元');
  expect(tasksOf(form, 'name', 'content', ...AMOUNTS)).toEqual([
    'B6 任务1：保障学校运转 · C6 23所中小学公用经费 · E6 860.5 · F6 860.5 · G6',
    'B7 任务2：校舍维修 · C7 维修校舍9栋 · E7 240 · F7 200 · G7 40',
    'B10 金额合计 · E10 1100.5 · F10 1060.5 · G10 40',
  ]);
  expect(goalsOf(form)).toEqual({ expectedGoal: 'B11 保障义务教育，改善办学条件。' });
  expect(rowsOf(form, 'level2', 'name', 'target')).toEqual([
    'C13 数量指标 · D13 维修校舍 · F13 ≥9栋',
    'C14 质量指标 · D14 验收合格率 · F14 100%',
    'C15 服务对象满意度指标 · D15 家长满意度 · F15 ≥90%',
  ]);
  const { findings } = auditForms({ grids: [sheet], recognitions: [recogniseSheet(sheet)] }, defaultProfile);
  expect(findings.filter(({ cell }) => cell && cell.row >= 3 && cell.row <= 9)).toEqual([]);
});

test('reads tasks without merges, numbered, in 元, the title above them and no sum below', () => {
  const form = formOf(
    layout(`
      2024年部门整体绩效目标表
       | | | | | | 单位：元
      部门名称 | 临溪县林业局 | 联系人 | 陆青 | | |
      年度主要任务
      序号 | 任务名称 | 任务内容 | 预算金额 | 其中：财政拨款 | 其他资金 | 备注
      1 | 森林管护 | 管护森林35万亩 | 1200000 | 1200000 | |

      2 | 病虫害防治 | 负责人：田野 | 450000 | 300000 | 150000 | 分两年
      年度总体目标 | 管护森林35万亩，不发生重大火情。 | | | | |
      一级指标 | 二级指标 | 三级指标 | 指标值 | | |
      产出指标 | 数量指标 | 管护面积 | ≥35万亩 | | |
    `),
  );
  expect(fieldsOf(form)).toEqual({ unitName: 'B3 临溪县林业局', contact: 'D3 陆青' });
  expect(form.tasks).toMatchObject({ unit: '元', total: null, area: { top: 3, bottom: 7 } });
  expect(tasksOf(form, 'name', 'content', ...AMOUNTS)).toEqual([
    'B6 森林管护 · C6 管护森林35万亩 · D6 1200000 · E6 1200000 · F6',
    'B8 病虫害防治 · C8 负责人：田野 · D8 450000 · E8 300000 · F8 150000',
  ]);
  expect(goalsOf(form)).toEqual({ expectedGoal: 'B9 管护森林35万亩，不发生重大火情。' });
});

test('tells what was planned from what was spent, beside a block of funds', () => {
  const form = formOf(
    layout(`
      部门整体支出绩效自评表 | < | < | < | < | < | < | <
      部门名称 | 临溪县水利局 | < | < | < | < | < | <
      预算执行情况（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      ^ | 年度资金总额 | 500 | 520 | 494 | 10 | 95% | 9.5
      年度主要任务完成情况 | 任务名称 | 实际完成情况 | 预算数（万元） | < | 执行数（万元） | < | 备注
      ^ | ^ | ^ | 合计 | 其中：财政拨款 | 合计 | 其中：财政拨款 | ^
      ^ | 水库除险加固 | 完成2座 | 320 | 300 | 310 | 290 |
      ^ | 防汛抗旱 | 未发生险情 | 200 | 200 | 184 | 184 |
      ^ | 合计 | < | 520 | 500 | 494 | 474 |
      年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | <
      ^ | 除险加固水库2座。 | < | < | 已完成。 | < | < | <
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      ^ | 产出指标 | 数量指标 | 加固水库 | 2座 | 2座 | 90 | 90
    `),
  );
  expect(form.definition.id).toBe('department-selfeval');
  expect(fundsOf(form)).toEqual([['total', 'C4 500', 'D4 520', 'E4 494', 'F4 10', 'G4 95%', 'H4 9.5']]);
  expect(
    tasksOf(form, 'name', 'completion', 'totalAmount', 'fiscalAmount', 'executed', 'executedFiscal'),
  ).toEqual([
    'B7 水库除险加固 · C7 完成2座 · D7 320 · E7 300 · F7 310 · G7 290',
    'B8 防汛抗旱 · C8 未发生险情 · D8 200 · E8 200 · F8 184 · G8 184',
    'B9 合计 · D9 520 · E9 500 · F9 494 · G9 474',
  ]);
  expect(goalsOf(form)).toEqual({ expectedGoal: 'B11 除险加固水库2座。', actualGoal: 'E11 已完成。' });
});

test('takes no funds out of the tasks, wherever the funds stand', () => {
  const form = formOf(
    layout(`
      部门整体绩效自评表 | < | < | < | <
      单位名称 | 临溪县水利局 | < | < | <
      年度主要任务 | 任务名称 | 完成情况 | 预算数 | 执行数
      ^ | 防汛抗旱 | 未发生险情 | 200 | 184
      部门资金 | | 全年预算数 | 全年执行数 | 执行率
      ^ | 年度资金总额 | 520 | 494 | 95%
      一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
      产出指标 | 巡堤里程 | 80公里 | 80公里 | 90
    `),
  );
  expect(tasksOf(form, 'name', 'completion', 'totalAmount', 'executed')).toEqual([
    'B4 防汛抗旱 · C4 未发生险情 · D4 200 · E4 184',
  ]);
  expect(fundsOf(form)).toEqual([['total', 'C6 520', 'D6 494', 'E6 95%']]);
});

test('a list of tasks without a sum ends where the funds begin', () => {
  const form = formOf(
    layout(`
      部门整体绩效自评表
      单位名称 | 临溪县水利局
      任务名称 | 完成情况 | 预算数 | 执行数
      防汛抗旱 | 未发生险情 | 200 | 184
      资金情况 | 全年预算数 | 全年执行数 | 执行率
      年度资金总额 | 520 | 494 | 95%
      一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
      产出指标 | 巡堤里程 | 80公里 | 80公里 | 90
    `),
  );
  expect(tasksOf(form, 'name', 'totalAmount', 'executed')).toEqual(['A4 防汛抗旱 · C4 200 · D4 184']);
  expect(fundsOf(form)).toEqual([['total', 'B6 520', 'C6 494', 'D6 95%']]);
});

test.each([
  ['heads the names itself', '年度主要任务 | 主要内容 | 预算金额', '任务1：防汛 | 巡堤80公里 | 12', 'A'],
  [
    'stands before names without a head',
    '年度⏎主要任务 | | 主要内容 | 预算金额',
    '^ | 防汛 | 巡堤80公里 | 12',
    'B',
  ],
])('reads tasks whose label %s', (_, head, line, col) => {
  const form = formOf(
    layout(`
      部门整体绩效目标申报表
      单位名称 | 临溪县水利局
      ${head}
      ${line}
      年度目标 | 安全度汛
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 巡堤里程 | 80公里
    `),
  );
  expect(tasksOf(form, 'name', 'totalAmount')).toEqual([
    expect.stringMatching(new RegExp(`^${col}4 .*防汛 · [CD]4 12$`)),
  ]);
  expect(goalsOf(form)).toEqual({ expectedGoal: 'B5 安全度汛' });
});

test('a unit that only tells about its tasks has no table of them', () => {
  const form = formOf(
    layout(`
      部门整体绩效目标申报表
      单位名称 | 临溪县水利局
      年度主要任务 | 防汛抗旱，巡堤80公里。 | |
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 巡堤里程 | 80公里
    `),
  );
  expect(form.tasks).toBeNull();
});

test('a form of a project has no tasks', () => {
  const form = formOf(
    layout(`
      项目支出绩效目标申报表
      项目名称 | 河道清淤 | | |
      年度主要任务 | 任务名称 | 主要内容 | 预算金额
      ^ | 清淤 | 清淤8公里 | 90
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 清淤里程 | 8公里
    `),
  );
  expect(form.definition.id).toBe('project-target');
  expect(form.tasks).toBeNull();
});

const data: FormData = {
  fields: { unitName: '临溪县教育局' },
  indicators: [{ level1: '产出指标', level2: '数量指标', name: '维修校舍', target: '≥9栋' }],
  tasks: { rows: [{ name: '校舍维修', content: '维修9栋', totalAmount: 240, fiscalAmount: 240 }] },
};
const definition = formById('department-target');

test('the blank form has lines for tasks, and their sums as formulas', () => {
  const composed = composeForm(definition, { indicators: data.indicators! }, 'paper', defaultProfile);
  const { tasks } = formOf(composedGrid(composed));
  expect(tasks).toMatchObject({ unit: '万元', rows: [], total: { label: { value: '金额合计' } } });
  const { row, col } = tasks!.total!.cell('totalAmount');
  expect(composed.formulas[row]![col]).toBe('=IF(COUNT(E7:E10)=0,"",SUM(E7:E10))');
  expect(composed.values[4]).toEqual([
    '年度主要任务',
    '任务名称',
    null,
    '主要内容',
    '预算金额（万元）',
    null,
    null,
  ]);
});

test('a sum that is given is no formula, and a layout without tasks prints none', () => {
  const given: FormData = { ...data, tasks: { rows: data.tasks!.rows, total: { totalAmount: 240 } } };
  const composed = composeForm(definition, given, 'paper', defaultProfile);
  const { tasks } = formOf(composedGrid(composed));
  const { row, col } = tasks!.total!.cell('totalAmount');
  expect([composed.values[row]![col], composed.formulas[row]![col]]).toEqual([240, null]);
  expect(formOf(composedGrid(composeForm(definition, given, 'platform'))).tasks).toBeNull();
});

test('a project form prints no tasks, whatever is given', () => {
  const composed = composeForm(formById('project-target'), data);
  expect(composed.values.flat()).not.toContain('年度主要任务');
});
