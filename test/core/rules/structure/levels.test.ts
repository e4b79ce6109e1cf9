import { findProfile } from '../../../../src/core/profile';
import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';
import { ledger, selfEvaluation } from '../../../support/tables';

const rows = cleanSelfEvaluation.indicators!;
const mof2021 = findProfile('mof-2021')!;
const only = (indexes: readonly number[]) => ({
  ...cleanSelfEvaluation,
  indicators: indexes.map((index) => rows[index]!),
});
const withLevel = (index: number, level: object) => selfEvaluation({ rows: { [index]: level } });
const branch = (level1: string, level2: string) => ({ level1, level2 });

/** Ten rows of the first ledger project, changed by index. */
const target = (changes: Record<number, object> = {}) => ({
  form: 'indicator-ledger' as const,
  data: ledger(
    Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [index, { stage: '目标', ...changes[index] }]),
    ),
    10,
  ),
});

/** A half-year form of some counties: the second levels stand under 指标名称, and there is no third. */
const halfYear = (...benefits: readonly string[]) =>
  layout(`
    2021年项目支出绩效监控表 | < | < | < | <
    项目名称 | 非遗保护 | < | 主管部门 | 县文旅局
    一级指标 | 指标名称 | 指标值 | 半年度指标执行情况 | 备注
    产出指标 | 数量 | 展演12场 | 已举办7场 |
    ^ | 质量 | 考核合格率100% | 合格率100% |
    ${['经济效益', ...benefits].map((name) => `效益指标 | ${name} | 按计划 | 正常推进 |`).join('\n    ')}
  `);

/** A department as a whole, by the levels of its own scheme. */
const asWhole = (level: string) =>
  layout(`
    2023年度部门整体支出绩效自评表 | < | < | < | < | < | <
    部门名称：县统计局 | < | < | < | < | < | <
    一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分
    管理效率 | 预算管理 | 信息公开度 | 公开 | 公开 | 30 | 30
    ${level} | 常规调查 | 报表按时上报率 | 100% | 100% | 40 | 40
    效益 | 社会效益 | 分析采用篇数 | ≥12篇 | 14篇 | 20 | 20
    满意度 | 满意度 | 调查对象满意度 | ≥90% | 94% | 10 | 10
    合计 | < | < | < | < | 100 | 100
  `);

/** Targets of a department with 二级 of their own under 产出. */
const asScheme = (level: string) =>
  layout(`
    2025年部门整体支出绩效目标表 | < | < | <
    部门名称：石龙县林业局 | < | < | <
    一级指标 | 二级指标 | 三级指标 | 指标值
    ${level} | 数量指标 | 绩效自评完成率 | 100%
    产出指标 | 重点工作任务完成 | 营造林完成率 | 100%
    效益指标 | 社会效益指标 | 带动就业人数 | ≥300人
    满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90%
  `);

/** A special fund evaluated by 投入, 过程, 产出 and 效果. */
const evaluation = layout(`
  2021年度专项资金绩效自评表
  一级指标 | 二级指标 | 三级指标 | 分值 | 评价标准 | 指标值 | 完成情况 | 得分 | 扣分原因
  投入（20分） | 资金落实 | 资金到位率 | 20 | 到位率×20 | 100% | 100% | 20 |
  过程（20分） | 业务管理 | 制度健全性 | 20 | 健全得20分 | 健全 | 健全 | 20 |
  产出（35分） | 项目产出 | 实际完成率 | 35 | 完成率×35 | 100% | 100% | 35 |
  效果（25分） | 项目效益 | 公众满意度 | 25 | 满意度×25 | 90% | 92% | 25 |
  合计 | < | < | 100 | < | < | < | 100 |
`);

ruleCases('JX020', {
  valid: [
    { name: 'a scheme of evaluation, which asks about 满意度 under 效果', table: { grid: evaluation } },
    { name: 'a department by its own scheme', table: { grid: asWhole('履职效能') } },
    { name: 'all three levels', table: cleanSelfEvaluation },
    {
      name: 'levels with printed points and line breaks',
      table: selfEvaluation({
        rows: Object.fromEntries(
          rows.map((row, index) => [
            index,
            { level1: `${String(row.level1).slice(0, 2)}\n${String(row.level1).slice(2)}（30分）` },
          ]),
        ),
      }),
    },
    { name: '项目完成 for 产出', table: withLevel(0, branch('项目完成指标', '数量指标')) },
    {
      name: 'a level called after whom it asks',
      table: withLevel(9, { level1: '服务对象满意度指标' }),
    },
    {
      name: 'points of 满意度 given to 效益, which the 2021 schemes know',
      table: {
        ...only([0, 1, 2, 3, 4, 5, 6, 7, 8]),
        indicators: rows.slice(0, 9).map((row, index) => (index === 8 ? { ...row, weight: 20 } : row)),
      },
      profile: mof2021,
    },
    { name: 'a clean ledger', table: { form: 'indicator-ledger', data: ledger() } },
    {
      name: '满意度 under 效益, as many forms had it until 2019',
      table: withLevel(9, branch('效益指标', '服务对象满意度指标')),
    },
    { name: '满意度 among the names of a form without third levels', table: { grid: halfYear('满意度') } },
    {
      name: 'rows under no level at all, which is another rule’s business',
      table: target(Object.fromEntries(Array.from({ length: 10 }, (_, index) => [index, { level1: null }]))),
    },
  ],
  invalid: [
    {
      name: 'a department with nothing of what it does',
      table: { grid: asWhole('运行成本') },
      findings: [{ cell: 'A3', expected: '产出' }],
    },
    {
      name: 'nobody is asked in a form without third levels',
      table: { grid: halfYear('社会效益') },
      findings: [{ cell: 'A3', message: 'missing', expected: '满意度' }],
    },
    {
      name: 'no benefit indicators',
      table: only([0, 1, 2, 3, 4, 9]),
      findings: [{ at: { head: 'level1' }, message: 'missing', severity: 'error', expected: '效益' }],
    },
    {
      name: 'no output indicators',
      table: only([5, 6, 7, 8, 9]),
      findings: [{ at: { head: 'level1' }, message: 'missing', expected: '产出' }],
    },
    {
      name: 'a level printed and left empty',
      table: {
        ...cleanSelfEvaluation,
        indicators: [...rows.slice(0, 9), branch('满意度指标', '服务对象满意度指标')],
      },
      findings: [{ at: { row: 9, column: 'level1' }, message: 'empty', expected: '满意度' }],
    },
    {
      name: 'no satisfaction though its points went nowhere',
      table: only([0, 1, 2, 3, 4, 5, 6, 7]),
      profile: mof2021,
      findings: [{ at: { head: 'level1' }, expected: '满意度' }],
    },
    {
      name: 'a ledger project without benefit',
      table: {
        form: 'indicator-ledger',
        data: { year: 2020, indicators: ledger().indicators!.filter((row) => row.level1 !== '效益指标') },
      },
      findings: [
        { at: { row: 0, column: 'level1' }, expected: '效益' },
        { at: { row: 6, column: 'level1' }, expected: '效益' },
      ],
    },
  ],
});

ruleCases('JX021', {
  valid: [
    { name: 'every branch filled', table: cleanSelfEvaluation },
    {
      name: 'a second printed row of a branch that is filled',
      table: {
        ...cleanSelfEvaluation,
        indicators: [rows[0]!, branch('产出指标', '数量指标'), ...rows.slice(2)],
      },
    },
    {
      name: 'a wholly empty level, which JX020 reports',
      table: {
        ...cleanSelfEvaluation,
        indicators: [...rows.slice(0, 9), branch('满意度指标', '服务对象满意度指标')],
      },
    },
  ],
  invalid: [
    {
      name: 'an empty ecological branch',
      table: {
        ...cleanSelfEvaluation,
        indicators: rows.map((row, index) => (index === 7 ? branch('效益指标', '生态效益指标') : row)),
      },
      findings: [{ at: { row: 7, column: 'name' }, severity: 'info' }],
    },
    {
      name: 'a branch struck out with fillers',
      table: withLevel(7, { name: '/', target: '/', actual: '/', weight: '/', score: '/' }),
      findings: [{ at: { row: 7, column: 'name' } }],
    },
    {
      name: 'two empty branches',
      table: {
        ...cleanSelfEvaluation,
        indicators: rows.map((row, index) =>
          index === 5 || index === 7 ? branch('效益指标', String(row.level2)) : row,
        ),
      },
      findings: [{ at: { row: 5, column: 'name' } }, { at: { row: 7, column: 'name' } }],
    },
  ],
});

ruleCases('JX022', {
  valid: [
    {
      name: '预算执行率, which stands under no level',
      table: {
        grid: layout(`
          2023年度项目支出绩效自评表
          一级指标 | 二级指标 | 三级指标 | 年初指标值 | 实际完成值 | 权重 | 自评得分
          产出指标 | 数量指标 | 补助幼儿人数 | 1591人 | 1591人 | 90 | 90
          预算执行率 |  |  | 100% | 100% | 10 | 10
          总分 | < | < | < | < | 100 | 100
        `),
      },
    },
    { name: 'merged levels', table: cleanSelfEvaluation },
    { name: 'a ledger', table: { form: 'indicator-ledger', data: ledger() } },
    { name: '满意度 without a second level', table: withLevel(9, { level2: null }) },
    {
      name: 'an empty branch',
      table: {
        ...cleanSelfEvaluation,
        indicators: rows.map((row, index) => (index === 7 ? branch('效益指标', '生态效益指标') : row)),
      },
    },
  ],
  invalid: [
    {
      name: 'the first row under no level',
      table: selfEvaluation({ rows: { 0: { level1: null, level2: null } } }),
      findings: [{ at: { row: 0, column: 'level1' }, message: 'level1', severity: 'error' }],
    },
    {
      name: 'a new first level without a second',
      table: selfEvaluation({ rows: { 5: { level2: null } } }),
      findings: [{ at: { row: 5, column: 'level2' }, message: 'level2' }],
    },
    {
      name: 'a ledger that lost its levels',
      table: target({ 0: { level1: null, level2: null }, 1: { level1: null, level2: null } }),
      findings: [
        { at: { row: 0, column: 'level1' }, message: 'level1' },
        { at: { row: 1, column: 'level1' }, message: 'level1' },
      ],
    },
    {
      name: 'one merged cell of several rows: it is blank once',
      table: { data: cleanSelfEvaluation, layout: 'mof-2020', cells: { B13: null } },
      findings: [{ cell: 'B13', message: 'level1' }],
    },
  ],
});

ruleCases('JX023', {
  valid: [
    { name: 'levels as until 2019', table: withLevel(0, { level1: '项目完成指标' }) },
    { name: 'a department by its own scheme', table: { grid: asWhole('履职效能') } },
    { name: 'standard levels', table: cleanSelfEvaluation },
    { name: 'a cost level', table: withLevel(4, branch('成本指标', '经济成本指标')) },
    { name: '效果 for 效益', table: withLevel(5, branch('效果指标', '经济效益指标')) },
    { name: 'a level of an evaluation scheme', table: withLevel(0, branch('决策', '项目立项')) },
    { name: '满意度 alone', table: withLevel(9, { level1: '满意度' }) },
    { name: 'levels that are called 目标', table: withLevel(0, branch('产出目标', '数量目标')) },
    { name: '项目完成 for 产出', table: withLevel(0, branch('项目完成指标', '数量指标')) },
    { name: 'how money was put in', table: withLevel(0, branch('投入与管理', '投入管理')) },
    { name: 'a department that is to last', table: { grid: asWhole('可持续性') } },
    {
      name: 'a local name that the profile allows',
      table: withLevel(5, { level1: '绩效影响' }),
      setting: { params: { alsoStandard: '绩效影响' } },
    },
  ],
  invalid: [
    {
      name: 'a name that no scheme knows',
      table: withLevel(0, { level1: '任务指标' }),
      findings: [{ at: { row: 0, column: 'level1' }, message: 'unknown', severity: 'error' }],
    },
    {
      name: 'a second level in the first column',
      table: withLevel(6, { level1: '社会效益指标' }),
      findings: [{ at: { row: 6, column: 'level1' }, message: 'second', expected: '效益' }],
    },
    {
      name: 'a ledger row',
      table: { form: 'indicator-ledger', data: ledger({ 2: { level1: '成效指标' } }) },
      findings: [{ at: { row: 2, column: 'level1' }, message: 'unknown', actual: '成效指标' }],
    },
  ],
});

ruleCases('JX024', {
  valid: [
    { name: 'a scheme of evaluation', table: { grid: evaluation } },
    { name: 'standard second levels', table: cleanSelfEvaluation },
    {
      name: 'several standard names in one cell',
      table: selfEvaluation({
        rows: { 0: { level2: '数量、质量指标' }, 6: { level2: '社会、经济和生态效益指标' } },
      }),
    },
    {
      name: 'names with 等, line breaks and former prefixes',
      table: selfEvaluation({
        rows: {
          0: { level2: '产出数量指标' },
          8: { level2: '可持续\n影响指标' },
          9: { level2: '服务对象满意度指标等' },
        },
      }),
    },
    { name: 'levels that are called 目标', table: withLevel(0, branch('产出目标', '数量目标')) },
    { name: 'a department by its own scheme', table: { grid: asScheme('投入管理指标') } },
    { name: 'public satisfaction', table: withLevel(9, { level2: '社会公众或服务对象满意度' }) },
    { name: 'second levels of an evaluation scheme', table: withLevel(0, branch('过程', '组织实施')) },
    { name: 'a clean ledger', table: { form: 'indicator-ledger', data: ledger() } },
  ],
  invalid: [
    {
      name: 'environment benefit of former years',
      table: withLevel(7, { level2: '环境效益指标' }),
      findings: [
        {
          at: { row: 7, column: 'level2' },
          message: 'deprecated',
          severity: 'warning',
          expected: '生态效益',
        },
      ],
    },
    {
      name: 'progress',
      table: withLevel(3, { level2: '进度指标' }),
      findings: [{ at: { row: 3, column: 'level2' }, message: 'deprecated', expected: '时效' }],
    },
    {
      name: 'a department that keeps to the standard levels otherwise',
      table: { grid: asScheme('产出指标') },
      findings: [{ cell: 'B5', message: 'unknown' }],
    },
    {
      name: 'a name that nobody knows',
      table: withLevel(2, { level2: '安全指标' }),
      findings: [{ at: { row: 2, column: 'level2' }, message: 'unknown' }],
    },
    {
      name: 'a ledger row',
      table: { form: 'indicator-ledger', data: ledger({ 7: { level2: '环境效益指标' } }) },
      findings: [{ at: { row: 7, column: 'level2' }, message: 'deprecated' }],
    },
  ],
});

ruleCases('JX025', {
  valid: [
    { name: 'every second level under its own', table: cleanSelfEvaluation },
    { name: 'cost as a level of its own', table: withLevel(4, branch('成本指标', '成本指标')) },
    {
      name: '满意度 kept under 效益, as until 2019',
      table: withLevel(9, branch('效益指标', '服务对象满意度指标')),
    },
    { name: 'an unknown second level', table: withLevel(2, { level2: '安全指标' }) },
  ],
  invalid: [
    {
      name: 'cost under benefit',
      table: withLevel(5, branch('效益指标', '成本指标')),
      findings: [{ at: { row: 5, column: 'level2' }, severity: 'error', expected: '产出', actual: '效益' }],
    },
    {
      name: 'social benefit under output',
      table: withLevel(4, branch('产出指标', '社会效益指标')),
      findings: [{ at: { row: 4, column: 'level2' }, expected: '效益' }],
    },
    {
      name: 'a ledger row under the wrong level',
      table: { form: 'indicator-ledger', data: ledger({ 5: { level2: '质量指标' } }) },
      findings: [{ at: { row: 5, column: 'level2' }, expected: '产出', actual: '效益' }],
    },
  ],
});

/** A ledger of targets in which cost is a level of its own. */
const costLevel = { 4: branch('成本指标', '经济成本指标') };

ruleCases('JX026', {
  valid: [
    { name: 'cost under output before 2021', table: target() },
    { name: 'cost as a level under the 2021 profile', table: target(costLevel), profile: mof2021 },
    {
      name: 'cost as a level in 2023, whatever the profile prefers',
      table: { ...target(), data: { ...target(costLevel).data, year: 2023 } },
    },
    {
      name: 'a self-evaluation, which follows its target form',
      table: cleanSelfEvaluation,
      profile: mof2021,
    },
  ],
  invalid: [
    {
      name: 'cost as a level in 2020 under the 2020 profile',
      table: target(costLevel),
      findings: [{ at: { row: 4, column: 'level1' }, message: 'first', severity: 'error' }],
    },
    {
      name: 'cost under output under the 2021 profile',
      table: target(),
      profile: mof2021,
      findings: [{ at: { row: 4, column: 'level2' }, message: 'second' }],
    },
    {
      name: 'cost in both places',
      table: target({ 3: branch('产出指标', '成本指标'), ...costLevel }),
      findings: [{ at: { row: 3, column: 'level2' }, message: 'both' }],
    },
  ],
});

ruleCases('JX035', {
  valid: [
    { name: 'a satisfaction survey', table: cleanSelfEvaluation },
    { name: 'complaints, which are an opinion', table: withLevel(9, { name: '用水户投诉发生数' }) },
    { name: 'a count of incidents among the benefits', table: withLevel(6, { name: '供水安全事件发生数' }) },
    { name: 'a name of which nobody can be sure', table: withLevel(9, { name: '受益群众' }) },
  ],
  invalid: [
    {
      name: 'a count of incidents',
      table: withLevel(9, { name: '供水安全事件发生数', target: '0起', actual: '0起' }),
      findings: [{ at: { row: 9, column: 'name' }, message: 'fact', severity: 'warning' }],
    },
    {
      name: 'an acceptance rate',
      table: withLevel(9, { name: '供水工程验收合格率' }),
      findings: [{ at: { row: 9, column: 'name' } }],
    },
    {
      name: 'a ledger row',
      table: { form: 'indicator-ledger', data: ledger({ 9: { name: '沿线绿化面积' } }) },
      findings: [{ at: { row: 9, column: 'name' } }],
    },
  ],
});

/** A table whose header was cut down by hand. */
const withoutHead = (address: string) => ({ data: cleanSelfEvaluation, cells: { [address]: '内容' } });

ruleCases('JX240', {
  valid: [
    { name: 'a full header', table: cleanSelfEvaluation },
    { name: 'a ledger', table: { form: 'indicator-ledger', data: ledger() } },
    { name: 'second levels under 指标名称, and no third', table: { grid: halfYear('社会效益') } },
    {
      name: 'a scorecard, which has no second levels',
      table: {
        form: 'ex-ante-scorecard',
        data: { indicators: [{ level1: '立项必要性', name: '需求迫切性', weight: 5, score: 4 }] },
      },
    },
    { name: 'a sheet of notes', table: { data: { title: '填报说明' }, cells: { A1: '填报说明' } } },
  ],
  invalid: [
    {
      name: 'a local list of indicators under no level',
      table: {
        grid: layout(`
          2023年度市级专项资金绩效自评表
          指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | 全年完成值 | 指标权重（分） | 指标得分（分）
          养护里程 | 公里 | ≥ | 650 | 680 | 682 | 90 | 90
        `),
      },
      findings: [{ cell: 'A2', severity: 'info' }],
    },
    { name: 'no 三级指标', table: withoutHead('D12'), findings: [{ cell: 'B12', severity: 'error' }] },
    { name: 'no 年度指标值', table: withoutHead('E12'), findings: [{ cell: 'B12' }] },
    { name: 'no 二级指标', table: withoutHead('C12'), findings: [{ cell: 'B12' }] },
    {
      name: 'no level at all in what a platform exports: nothing was deleted',
      table: {
        grid: layout(`
          2023年重点专项资金绩效目标表 | < | < | < | <
          专项资金名称 | 乡村公路安防工程 | < | < | <
          指标名称 | 指标权重 | 计量单位 | 指标性质 | 指标值
          安防工程实施里程 | 30 | 公里 | ≥ | 80
          工程验收合格率 | 20 | % | = | 100
          群众满意度 | 40 | % | ≥ | 90
        `),
      },
      findings: [{ cell: 'A3', severity: 'info' }],
    },
    {
      name: 'no 二级指标 where some names are no second levels',
      table: { grid: halfYear('展演观众人次') },
      findings: [{ cell: 'A3' }],
    },
  ],
});
