import { layout } from '../../../support/layout';
import { projectTarget, targetOf } from '../../../support/project-target';
import { ruleCases } from '../../../support/rule-cases';
import { selfEvaluation, type IndicatorData } from '../../../support/tables';

type Rows = Readonly<Record<number, IndicatorData>>;
const promising = (expectedGoal: string, rows: Rows = {}) => projectTarget({ goals: { expectedGoal }, rows });
const clean = { name: 'a goal that is broken down', table: projectTarget() };

/** A platform's print with figures and units in columns of their own. */
const platform = (goal: string, first: string, second: string) => ({
  grid: layout(`
    项目支出绩效目标表（2022年度） | < | < | < | < | <
    项目名称 | 镇村道路提升 | < | < | < | <
    年度绩效目标 | ${goal} | < | < | < | <
    一级指标 | 二级指标 | 三级指标 | 计算符号 | 指标值 | 计量单位
    产出指标 | 数量指标 | ${first}
    ^ | 质量指标 | ${second}
    效益指标 | 社会效益指标 | 受益人口 | ≥ | 1.2 | 万人
    满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥ | 90 | %
  `),
});

/** 中期 and 年度 side by side, each with its goal and its table. */
const sideBySide = (midTerm: string, first: string) => ({
  grid: layout(`
    项目支出绩效目标批复表（2022年度） | < | < | < | < | < | <
    项目名称 | 镇村道路提升 | < | < | < | < | <
    总体目标 | 中期目标（2022年—2024年） | < | < | 年度目标 | < | <
    ^ | ${midTerm} | < | < | 结算3个项目尾款。 | < | <
    一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | ${first} | 数量指标 | 完成结算项目数 | 3
    ^ | 质量指标 | 结算误差率 | ≤3% | 质量指标 | 结算误差率 | ≤3%
    效益指标 | 社会效益指标 | 结算争议率 | 0% | 社会效益指标 | 结算争议率 | 0%
  `),
});

ruleCases('JX047', {
  valid: [
    clean,
    {
      name: 'a result, whose indicators were approved',
      table: selfEvaluation({ goals: { expectedGoal: '硬化道路18公里，植树300亩。' } }),
    },
    { name: 'figures in other units', table: promising('铺设供水管网12000米，新建蓄水池6座。') },
    {
      name: 'a sum of indicators',
      table: promising('铺设管网24公里。', { 1: { name: '配水管长度', target: '12公里' } }),
    },
    {
      name: 'a figure that stands in a name',
      table: promising('治理流域35亩。', { 5: { name: '35亩流域治理带来的增收户比例' } }),
    },
    { name: 'money, shares and times', table: promising('投入120万元，2020年10月底前完工，完成率95%以上。') },
    {
      name: 'what is there already',
      table: promising('全县现有耕地35万亩，累计治理河道120公里，辖区内学校12所。'),
    },
    { name: 'where the work is', table: promising('解决3个村民小组饮水难题，改善5个行政村环境。') },
    { name: 'an estimate', table: promising('改善灌溉面积约3500亩。') },
    {
      name: 'the same thing measured by a rate',
      table: promising('绿化荒山800亩，巩固提升供水。', { 5: { name: '荒山绿化完成率' } }),
    },
    {
      name: 'a table that was cut off',
      table: targetOf([0], { goals: { expectedGoal: '硬化道路18公里，绿化800亩。' } }),
    },
    {
      name: 'the goal of all years beside that of this year',
      table: sideBySide('新建道路169公里。', '新建道路里程 | 169公里'),
    },
  ],
  invalid: [
    {
      name: 'a goal of which the table takes up nothing',
      table: promising('硬化晒场1800平方米，绿化荒山800亩。'),
      findings: [{ at: { goal: 'expectedGoal' }, message: 'none', severity: 'warning' }],
    },
    {
      name: 'one figure of several left out',
      table: promising('铺设供水管网12公里，绿化荒山800亩。'),
      findings: [{ at: { goal: 'expectedGoal' }, message: 'some', severity: 'info' }],
    },
    {
      name: 'a platform’s print',
      table: platform(
        '整治沟渠9公里，绿化荒坡120亩。',
        '召开会议次数 | ≥ | 4 | 次',
        '验收合格率 | ≥ | 95 | %',
      ),
      findings: [{ cell: 'B3', message: 'none' }],
    },
    {
      name: 'the goal of all years, with the indicators of this year',
      table: sideBySide('共29个项目，规划里程169公里。', '完成结算项目数 | 3'),
      findings: [{ cell: 'B4', message: 'none' }],
    },
  ],
});

ruleCases('JX048', {
  valid: [
    clean,
    { name: 'the figure as a lower limit', table: promising('新建蓄水池6座以上。') },
    { name: 'a figure in another unit', table: promising('铺设供水管网12000米。') },
    { name: 'different things of one unit', table: promising('新建蓄水池6座，维修泵站2座。') },
    { name: 'parts that add up', table: promising('上半年铺设供水管网5公里，下半年铺设供水管网7公里。') },
    {
      name: 'phases of a longer project',
      table: promising('一期铺设供水管网30公里，今年铺设供水管网12公里。'),
    },
    { name: 'what each village gets', table: promising('每村新建蓄水池1座。') },
    { name: 'an estimate', table: promising('铺设供水管网约13公里。') },
    { name: 'a limit', table: promising('新建蓄水池8座。', { 1: { target: '≤6座' } }) },
    { name: 'all of the work, and its acceptance', table: promising('完成主体工程100%。') },
    {
      name: 'part of the work, and the acceptance of parts',
      table: promising('完成主体工程60%。', { 2: { name: '分部工程验收合格率' } }),
    },
    {
      name: 'a whole of which the table counts the parts',
      table: sideBySide('共3个项目，规划里程169公里。', '完成结算项目数 | 3'),
    },
  ],
  invalid: [
    {
      name: 'another number of the same thing',
      table: promising('新建蓄水池8座，铺设供水管网12公里。'),
      findings: [
        {
          at: { row: 1, column: 'target' },
          message: 'differs',
          severity: 'warning',
          expected: '8座',
          actual: '≥6座',
        },
      ],
    },
    {
      name: 'the unit in a column of its own',
      table: platform(
        '硬化村道18公里，方便群众出行。',
        '硬化村道里程 | ≥ | 16 | 公里',
        '验收合格率 | ≥ | 95 | %',
      ),
      findings: [{ cell: 'E5', message: 'differs', actual: 16 }],
    },
    {
      name: 'the goal of all years, with the indicators of this year',
      table: sideBySide('共29个项目，规划里程169公里。', '完成结算项目数 | 3'),
      findings: [{ cell: 'D6', message: 'differs', severity: 'warning' }],
    },
    {
      name: 'part of the work, and the acceptance of all',
      table: promising('完成主体工程60%。'),
      findings: [{ at: { goal: 'expectedGoal' }, message: 'part', severity: 'info' }],
    },
  ],
});

const both = (midTerm: string, annual: string, period = '2022年—2024年', all = '900') => ({
  grid: layout(`
    项目支出绩效目标申报表（2022年度） | < | < | <
    项目名称 | 镇村道路提升 | 项目期 | ${period}
    项目资金（万元） | 中期资金总额：${all} | 年度资金总额： | 300
    总体目标 | 中期目标 | < | 年度目标
    ^ | ${midTerm} | < | ${annual}
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 硬化村道里程 | 18公里
  `),
});

ruleCases('JX051', {
  valid: [
    { name: 'both goals', table: both('硬化村道54公里。', '硬化村道18公里。') },
    { name: 'neither: JX046 asks for it', table: both('', '') },
    { name: 'a single year', table: both('', '硬化村道18公里。', '2022年1月—12月') },
    { name: 'no word about how long', table: both('/', '硬化村道18公里。', '1年') },
    { name: 'a form with one goal', table: projectTarget() },
  ],
  invalid: [
    {
      name: 'nothing for this year',
      table: both('硬化村道54公里。', ''),
      findings: [{ cell: 'D5', message: 'annual', severity: 'error' }],
    },
    {
      name: 'a filler for this year, in a project of one year',
      table: both('硬化村道54公里。', '——', '2022年'),
      findings: [{ cell: 'D5', message: 'annual' }],
    },
    {
      name: 'nothing for all years of a longer project',
      table: both('', '硬化村道18公里。'),
      findings: [{ cell: 'B5', message: 'midTerm', severity: 'warning' }],
    },
    {
      name: 'a table for each, side by side',
      table: {
        grid: layout(`
          项目支出绩效目标批复表（2022年度） | < | < | < | < | < | <
          项目名称 | 镇村道路提升 | < | < | < | < | <
          总体目标 | 中期滚动目标（2022年—2024年） | < | < | 年度目标 | < | <
          ^ | 新建道路169公里。 | < | < | | < | <
          一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 新建道路里程 | 169公里 | 数量指标 | 新建道路里程 | 32公里
        `),
      },
      findings: [{ cell: 'E4', message: 'annual' }],
    },
  ],
});
