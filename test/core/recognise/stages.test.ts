/** 目标申报表 and 监控表 as provinces print them, and what an audit of a careful one says: nothing. */
import { cleanSelfEvaluation } from '../../../scripts/samples/clean-selfeval';
import { auditForms } from '../../../src/core/audit';
import { composeForm, formById, type FormData, type FormId } from '../../../src/core/forms';
import { defaultProfile } from '../../../src/core/profile';
import { recogniseSheet } from '../../../src/core/recognise';
import { fieldsOf, formOf, fundsOf, goalsOf, layout, rowsOf } from '../../support/layout';
import { composedGrid } from '../../support/tables';

test('reads a target form whose amounts stand in one row with their labels', () => {
  const form = formOf(
    layout(`
      2022年水利专项资金绩效目标表 | < | < | < | < | < | <
      项目名称 | 小型水利工程 | < | < | 主管部门 | 临溪县水利局 | <
      资金情况(万元) | 资金总额 | 120 | 其中:财政拨款 | 100 | 其他资金 | 20
      总 体 目 标 | 新建和维修小型水利工程6处。 | < | < | < | < | <
      绩效⏎指标 | 一级指标 | 二级指标 | 三级指标 | 指 标 值 | 权重 | 备注
      ^ | 产出⏎指标 | 数量指标 | 小型水利工程 | ≥6处 | 50 |
      ^ | 效益指标 | 社会效益指标 | 受益人口 | ≥3000人 | 30 |
      ^ | 满意度指标 | 服务对象满意度 | 群众满意度 | ≥90% | 10 |
    `),
  );
  expect(form.definition.id).toBe('project-target');
  expect(fieldsOf(form)).toEqual({ projectName: 'B2 小型水利工程', department: 'F2 临溪县水利局' });
  expect(fundsOf(form)).toEqual([
    ['total', 'C3 120'],
    ['fiscal', 'E3 100'],
    ['other', 'G3 20'],
  ]);
  expect(goalsOf(form)).toEqual({ expectedGoal: 'B4 新建和维修小型水利工程6处。' });
  expect(rowsOf(form, 'level1', 'name', 'target', 'weight')).toEqual([
    'B6 产出\n指标 · D6 小型水利工程 · E6 ≥6处 · F6 50',
    'B7 效益指标 · D7 受益人口 · E7 ≥3000人 · F7 30',
    'B8 满意度指标 · D8 群众满意度 · E8 ≥90% · F8 10',
  ]);
});

test('takes the amounts of the year where those of the middle term stand beside them', () => {
  const form = formOf(
    layout(`
      项目支出绩效目标申报表 | < | < | < | <
      项目名称 | 路灯改造 | < | < | <
      资金情况⏎(元) | 中期资金总额： | 900000 | 年度资金总额： | 300000
      ^ | 其中：财政拨款 | 900000 | 其中：财政拨款 | 300000
      ^ | 其他资金 | | 其他资金 |
      一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释
      产出指标 | 数量指标 | 更换路灯 | ≥210盏 |
    `),
  );
  expect(form.funds!.unit).toBe('元');
  expect(fundsOf(form)).toEqual([
    ['total', 'E3 300000'],
    ['fiscal', 'E4 300000'],
    ['other', 'E5'],
  ]);
});

test('reads a platform export of a whole department, its required labels starred', () => {
  const form = formOf(
    layout(`
      部门整体绩效目标 | < | < | < | < | < | <
      部门编码: | 316 | 部门名称: | 临溪县林业局 | < | *联系人: | 陆青
      *年度绩效目标 | 管护森林35万亩，不发生重大火情。 | < | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 计算符号 | 目标值 | 度量单位 | 指标值说明
      产出指标 | 数量指标 | 管护面积(万亩) | ≥ | 35 | 万亩 | 合理
      | | 巡护里程(公里) | ≥ | 4200 | 公里 | 合理
    `),
  );
  expect(form.definition.id).toBe('department-target');
  expect(fieldsOf(form)).toMatchObject({ unitName: 'D2 临溪县林业局', contact: 'G2 陆青' });
  expect(rowsOf(form, 'level2', 'name', 'sign', 'target', 'meterUnit')).toEqual([
    'B5 数量指标 · C5 管护面积(万亩) · D5 ≥ · E5 35 · F5 万亩',
    'B5 数量指标 · C6 巡护里程(公里) · D6 ≥ · E6 4200 · F6 公里',
  ]);
});

test('reads goals with a column for each village: the first that has a target speaks for the line', () => {
  const form = formOf(
    layout(`
      2022年水利专项资金绩效目标表 | < | < | < | < | < | <
      项目名称 | 小型水利工程 | < | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 指标解释 | 西溪村 | 东塘村 | 南岭村
      产出指标 | 数量指标 | 小型水利工程（个） | 工程开展情况 | 1 | 1 | 2
      ^ | 质量指标 | 验收合格率 | 竣工验收 | | 100% | 100%
    `),
  );
  expect(form.definition.id).toBe('project-target');
  expect(form.places.map(({ header }) => header.value)).toEqual(['西溪村', '东塘村', '南岭村']);
  expect(rowsOf(form, 'name', 'target')).toEqual(['C4 小型水利工程（个） · E4 1', 'C5 验收合格率 · F5 100%']);
});

test('a column of remarks or of texts is no village', () => {
  const { forms } = recogniseSheet(
    layout(`
      2022年水利专项资金绩效目标表 | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 责任人 | 措施
      产出指标 | 数量指标 | 小型水利工程（个） | 陆青 | 加强管理
    `),
  );
  expect(forms).toEqual([]);
});

test('reads 中期 and 年度 side by side, the levels printed once', () => {
  const sheet = layout(`
    临溪县项目支出绩效目标批复表 | < | < | < | < | < | <
    （ 2019 年度） | < | < | < | < | < | <
    项目名称 | 联网路升级改造 | < | < | 主管部门 | 交通运输局 | <
    一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 改造里程 | ≥169公里 | 数量指标 | 改造里程 | ≥32公里
    ^ | 质量指标 | 验收合格率 | 100% | 质量指标 | 验收合格率 | 100%
    效益指标 | 社会效益指标 | 通行时间缩短 | ≥10分钟 | 社会效益指标 | 通行时间缩短 | ≥2分钟
  `);
  const { forms } = recogniseSheet(sheet);
  expect(forms.map(({ definition, year }) => [definition.id, year?.value])).toEqual([
    ['project-target', 2019],
    ['project-target', 2019],
  ]);
  expect(forms.map((form) => rowsOf(form, 'level1', 'level2', 'target'))).toEqual([
    [
      'A5 产出指标 · B5 数量指标 · D5 ≥169公里',
      'A5 产出指标 · B6 质量指标 · D6 100%',
      'A7 效益指标 · B7 社会效益指标 · D7 ≥10分钟',
    ],
    [
      'A5 产出指标 · E5 数量指标 · G5 ≥32公里',
      'A5 产出指标 · E6 质量指标 · G6 100%',
      'A7 效益指标 · E7 社会效益指标 · G7 ≥2分钟',
    ],
  ]);
  const { findings } = auditForms({ grids: [sheet], recognitions: [recogniseSheet(sheet)] }, defaultProfile);
  expect(findings.filter(({ rule }) => ['JX004', 'JX010', 'JX063'].includes(rule))).toEqual([]);
});

test.each(['1-7月', '1—6月份', '上半年', '半年度', '截至9月底'])(
  'reads a monitoring table of %s, whose labels begin with the months it covers',
  (period) => {
    const form = formOf(
      layout(`
        项目支出绩效监控表（2020年度） | < | < | < | < | <
        项目名称 | 防汛物资储备 | < | < | < | <
        项目资金⏎（万元） | | 年初预算数 | ${period}执行数 | ${period}执行率 | 全年预计执行数
        ^ | 年度资金总额 | 200 | 120 | 60% | 200
        ^ | 其中：一般公共预算拨款 | 200 | 120 | 60% | 200
        一级指标 | 二级指标 | 三级指标 | 年度指标值 | ${period}指标执行情况 | 完成目标可能性
        产出指标 | 数量指标 | 储备编织袋 | ≥5万条 | 3.2万条 | 确定能
      `),
    );
    expect(form.definition.id).toBe('project-monitor');
    expect(fundsOf(form)).toEqual([
      ['total', 'C4 200', 'D4 120', 'E4 60%', 'F4 200'],
      ['fiscal', 'C5 200', 'D5 120', 'E5 60%', 'F5 200'],
    ]);
    expect(rowsOf(form, 'target', 'actual', 'possibility')).toEqual(['D7 ≥5万条 · E7 3.2万条 · F7 确定能']);
  },
);

/** The clean self-evaluation as its unit had applied for it, and as it stood in the middle of the year. */
const application: FormData = {
  ...cleanSelfEvaluation,
  fields: {
    ...cleanSelfEvaluation.fields,
    projectAttribute: '新增项目',
    projectPeriod: '2020年1月至12月',
    contact: '陆青',
    phone: '000-5550123',
  },
  funds: { total: { annualBudget: 300 }, fiscal: { annualBudget: 260 }, other: { annualBudget: 40 } },
  goals: { expectedGoal: cleanSelfEvaluation.goals!.expectedGoal! },
  indicators: cleanSelfEvaluation.indicators!.map(({ level1, level2, name, target, weight }) => ({
    level1: level1!,
    level2: level2!,
    name: name!,
    target: target!,
    weight: weight!,
  })),
};
const monitoring: FormData = {
  ...application,
  funds: {
    total: { initialBudget: 300, executed: 285, executionRate: 0.95, forecast: 300 },
    fiscal: { initialBudget: 260, executed: 247, executionRate: 0.95, forecast: 260 },
    carriedOver: { initialBudget: 40, executed: 38, executionRate: 0.95, forecast: 40 },
  },
  indicators: cleanSelfEvaluation.indicators!.map(({ level1, level2, name, target, actual }) => ({
    level1: level1!,
    level2: level2!,
    name: name!,
    target: target!,
    actual: actual!,
    forecast: target!,
    possibility: '确定能',
  })),
};

function audited(id: FormId, data: FormData, layoutId?: string) {
  const grid = composedGrid(composeForm(formById(id), data, layoutId));
  const recognition = recogniseSheet(grid);
  return { recognition, ...auditForms({ grids: [grid], recognitions: [recognition] }, defaultProfile) };
}

test.each([
  ['project-target', 'paper', application],
  ['project-monitor', 'mof-2019', monitoring],
] as const)('nothing is wrong with a careful %s', (id, name, data) => {
  const { recognition, findings, failures } = audited(id, data, name);
  expect(recognition.forms.map(({ definition }) => definition.id)).toEqual([id]);
  expect(findings.map(({ rule, cell, message }) => [rule, cell, message.id])).toEqual([]);
  expect(failures).toEqual([]);
});

test('an amount of a target form that is no number is reported at its cell', () => {
  const data: FormData = {
    ...application,
    funds: { total: { annualBudget: '854万' }, fiscal: { annualBudget: 854 } },
  };
  const { recognition, findings } = audited('project-target', data);
  const [form] = recognition.forms;
  expect(findings.map(({ rule, cell }) => [rule, cell])).toEqual([
    ['JX122', form!.funds!.rows[0]!.cell('annualBudget')],
  ]);
});
