/** The grouped header of 财预〔2019〕136号: causes and likelihood ticked in columns of their own. */
import { auditForms } from '../../../src/core/audit';
import { composeForm, formById, type FormData } from '../../../src/core/forms';
import { defaultProfile } from '../../../src/core/profile';
import { recogniseSheet } from '../../../src/core/recognise';
import { formOf, layout, rowsOf, totalsOf } from '../../support/layout';
import { composedGrid } from '../../support/tables';

const CAUSES = ['fundingSupport', 'systemSupport', 'staffSupport', 'equipmentSupport', 'otherCause'] as const;

test('reads the monitoring table as the ministry printed it', () => {
  const sheet = layout(`
    项目支出绩效运行监控表 | < | < | < | < | < | < | < | < | < | < | < | < | < | < | < | <
    （2020年度） | < | < | < | < | < | < | < | < | < | < | < | < | < | < | < | <
    项目名称 | 乡村道路养护 | < | < | < | < | < | < | < | < | < | < | < | < | < | < | <
    绩效⏎指标 | 一级指标 | 二级指标 | 三级指标 | 年度⏎指标值 | 1-7月⏎执行情况 | 全年预计完成情况 | 偏差原因分析 | < | < | < | < | < | 完成目标可能性 | < | < | 备注
    ^ | ^ | ^ | ^ | ^ | ^ | ^ | 经费⏎保障 | 制度⏎保障 | 人员⏎保障 | 硬件条件保障 | 其他 | 原因说明 | 确定能 | 有可能 | 完全不可能 | ^
    ^ | 产出指标 | 数量指标 | 养护里程 | ≥86公里 | 31公里 | 86公里 | √ | | | | | 资金7月到位 | | √ | |
    ^ | ^ | 质量指标 | 验收合格率 | 100% | 100% | 100% | | | | | | | √ | | |
    ^ | 效益指标 | 社会效益指标 | 受益村数 | ≥40个 | 12个 | 20个 | | | ✔ | | √ | 养护工不足 | | | √ | 调减
  `);
  const form = formOf(sheet);
  expect(form.definition.id).toBe('project-monitor');
  expect(form.headerRows).toEqual({ top: 3, bottom: 4 });
  expect([...form.columns.keys()].sort()).toEqual(
    [...formById('project-monitor').layouts[0]!.indicatorColumns].sort(),
  );
  expect(rowsOf(form, 'name', 'actual', 'forecast', ...CAUSES, 'reason', 'possibility', 'remark')).toEqual([
    'D6 养护里程 · F6 31公里 · G6 86公里 · H6 √ · I6 · J6 · K6 · L6 · M6 资金7月到位 · O6 有可能 · Q6',
    'D7 验收合格率 · F7 100% · G7 100% · H7 · I7 · J7 · K7 · L7 · M7 · N7 确定能 · Q7',
    'D8 受益村数 · F8 12个 · G8 20个 · H8 · I8 · J8 ✔ · K8 · L8 √ · M8 养护工不足 · P8 完全不可能 · Q8 调减',
  ]);
  expect(form.columns.get('possibility')!.header).toEqual({
    value: '完成目标可能性',
    cell: { row: 3, col: 13 },
  });
});

test('reads them unmerged, in another order, with a column more, below a row of parts', () => {
  const form = formOf(
    layout(`
      部门整体支出绩效监控表 | | | | | | | | | | |
      指标 | | | 年度指标值 | 上半年执行情况 | 完成目标的可能性 | | | 偏差原因分析 | | | |
      一级指标 | 二级指标 | 三级指标 | | | | | | | | | |

      | | | | | 不可能 | 可能 | 确定能 | 其它 | 责任人 | 人员保障 | 资金保障 | 原因说明
      产出指标 | 数量指标 | 巡护里程 | 4200公里 | 1500公里 | ☐ | ☑ | ☐ | | 田野 | √ | | 雨季停工
    `),
  );
  expect(form.definition.id).toBe('department-monitor');
  expect(
    rowsOf(form, 'actual', 'possibility', 'otherCause', 'staffSupport', 'fundingSupport', 'reason'),
  ).toEqual(['E6 1500公里 · G6 有可能 · I6 · K6 √ · L6 · M6 雨季停工']);
});

test('reads a header of three rows', () => {
  const form = formOf(
    layout(`
      项目支出绩效监控表 | < | < | < | < | < | < | < | < | <
      项目名称 | 河道清淤 | < | < | < | < | < | < | < | <
      一级指标 | 三级指标 | 指标值 | 执行情况 | 监控结果 | < | < | < | < | <
      ^ | ^ | ^ | ^ | 偏差原因分析 | < | < | 完成目标可能性 | < | <
      ^ | ^ | ^ | ^ | 经费保障 | 其他 | 原因说明 | 确定能 | 有可能 | 完全不可能
      产出指标 | 清淤里程 | 8公里 | 3公里 | | √ | 汛期停工 | | 有可能 |
    `),
  );
  expect(form.headerRows).toEqual({ top: 2, bottom: 4 });
  expect(rowsOf(form, 'target', 'otherCause', 'reason', 'possibility')).toEqual([
    'C6 8公里 · F6 √ · G6 汛期停工 · I6 有可能',
  ]);
});

test.each([
  ['two ticks', '√ | √ | ', 'C4 确定能、有可能'],
  ['no tick', ' | | ', 'C4'],
  ['crosses only', '× | ☐ | 否', 'C4'],
  ['a word in place of a tick', '  | 完全不可能 | ', 'D4 完全不可能'],
  ['a word that is no choice', ' | | 待定', 'E4 待定'],
])('tells what %s say', (_, cells, expected) => {
  const form = formOf(
    layout(`
      项目支出绩效监控表
      一级指标 | 三级指标 | 完成目标可能性 | < | < | 指标值 | 执行情况
      ^ | ^ | 确定能 | 有可能 | 完全不可能 | ^ | ^
      产出指标 | 清淤里程 | ${cells} | 8公里 | 3公里
    `),
  );
  expect(rowsOf(form, 'possibility')).toEqual([expected]);
});

test('其他 heads a column of causes only beside other causes', () => {
  const form = formOf(
    layout(`
      项目支出绩效监控表
      一级指标 | 三级指标 | 指标值 | 执行情况 | 偏差原因分析 | 完成目标可能性 | 其他
      产出指标 | 清淤里程 | 8公里 | 3公里 | 汛期停工 | 有可能 | 无
    `),
  );
  expect(form.columns.has('otherCause')).toBe(false);
  expect(rowsOf(form, 'reason', 'possibility')).toEqual(['E3 汛期停工 · F3 有可能']);
});

test('a header merged over rows without labels ends with its merges', () => {
  const form = formOf(
    layout(`
      项目支出绩效监控表
      一级指标 | 二级指标 | 三级指标 | 指标值 | 执行情况
      ^ | ^ | ^ | ^ | ^
      | | 清淤里程 | 8公里 | 3公里
    `),
  );
  expect(form.headerRows).toEqual({ top: 1, bottom: 2 });
  expect(rowsOf(form, 'level1', 'name')).toEqual(['A4 · C4 清淤里程']);
});

test('a choice in the lines of a table is no header', () => {
  const form = formOf(
    layout(`
      项目支出绩效监控表
      一级指标 | 三级指标 | 指标值 | 执行情况 | 完成目标可能性 | 备注
      产出指标 | | | | 确定能 | 有可能
       | 清淤里程 | 8公里 | 3公里 | 有可能 | 确定能
    `),
  );
  expect(form.headerRows).toEqual({ top: 1, bottom: 1 });
});

const monitoring: FormData = {
  year: 2020,
  period: '1—7月',
  fields: { projectName: '乡村道路养护', department: '临溪县交通局', implementingUnit: '临溪县公路所' },
  funds: {
    total: { initialBudget: 300, executed: 171, executionRate: 0.57, forecast: 300 },
    fiscal: { initialBudget: 300, executed: 171, executionRate: 0.57, forecast: 300 },
  },
  goals: { expectedGoal: '完成乡村道路养护86公里，受益村40个，群众满意度90%以上。' },
  indicators: [
    {
      level1: '产出指标',
      level2: '数量指标',
      name: '养护里程',
      target: '≥86公里',
      actual: '31公里',
      forecast: '86公里',
      fundingSupport: '√',
      possibility: '有可能',
      remark: '资金7月到位，已加派工班，10月底前完成。',
    },
    {
      level1: '效益指标',
      level2: '社会效益指标',
      name: '受益村数',
      target: '≥40个',
      actual: '40个',
      forecast: '40个',
      possibility: '确定能',
    },
    {
      level1: '满意度指标',
      level2: '服务对象满意度指标',
      name: '村民满意度',
      target: '≥90%',
      actual: '92%',
      forecast: '92%',
      possibility: '确定能',
    },
  ],
};

test('prints both rows of the header, the groups over their columns', () => {
  const composed = composeForm(formById('project-monitor'), monitoring, 'mof-2019');
  const { headerTop, headerRow, values, merges } = composed;
  expect(headerRow).toBe(headerTop + 1);
  expect(values.slice(headerTop, headerRow + 2)).toEqual([
    [
      '绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '1—7月执行情况', '全年预计完成情况',
      '偏差原因分析', null, null, null, null, null, '完成目标可能性', null, null, '备注',
    ],
    [
      null, null, null, null, null, null, null,
      '经费保障', '制度保障', '人员保障', '硬件条件保障', '其他', '原因说明', '确定能', '有可能', '完全不可能', null,
    ],
    [
      null, '产出指标', '数量指标', '养护里程', '≥86公里', '31公里', '86公里',
      '√', null, null, null, null, null, null, '√', null, '资金7月到位，已加派工班，10月底前完成。',
    ],
  ]); // prettier-ignore
  expect(merges).toEqual(
    expect.arrayContaining([
      { top: headerTop, left: 7, bottom: headerTop, right: 12 },
      { top: headerTop, left: 13, bottom: headerTop, right: 15 },
      { top: headerTop, left: 3, bottom: headerRow, right: 3 },
      { top: headerTop, left: 16, bottom: headerRow, right: 16 },
    ]),
  );
});

test('a column that has its group to itself is headed by the group', () => {
  const composed = composeForm(formById('project-monitor'), monitoring, 'plain');
  expect(composed.headerTop).toBe(composed.headerRow);
  expect(composed.values[composed.headerRow]!.slice(-3)).toEqual(['偏差原因分析', '完成目标可能性', '备注']);
});

test.each(['mof-2019', 'plain'])('an audit has nothing to say about ticks in the layout %s', (id) => {
  const grid = composedGrid(composeForm(formById('project-monitor'), monitoring, id));
  const recognition = recogniseSheet(grid);
  const { findings, failures } = auditForms({ grids: [grid], recognitions: [recognition] }, defaultProfile);
  expect(recognition.forms.map((form) => [form.confidence, totalsOf(form)])).toEqual([[1, {}]]);
  expect(findings.map(({ rule, cell, message }) => [rule, cell, message.id])).toEqual([]);
  expect(failures).toEqual([]);
});
