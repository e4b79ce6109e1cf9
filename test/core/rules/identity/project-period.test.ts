import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { layout } from '../../../support/layout';
import { projectTarget } from '../../../support/project-target';
import { ruleCases } from '../../../support/rule-cases';
import { ledger, selfEvaluation } from '../../../support/tables';

const fields = cleanSelfEvaluation.fields!;
const target = (more: object) => projectTarget({ fields: { ...fields, ...more } });
const lasting = (projectPeriod: string | number) => target({ projectPeriod });

/** A monitoring form whose head prints boxes to be ticked, one line for each question. */
const boxes = (attribute: string, type = '1、常年性项目 □ √  2、一次性项目 □') => ({
  grid: layout(`
    项目支出绩效监控表 | < | < | < | <
    （2020年度） | < | < | < | <
    项目名称 | 渠系维护 | < | < | <
    项目属性 | ${attribute} | < | < | <
    项目类型 | ${type} | < | < | <
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-6月执行情况
    产出指标 | 数量指标 | 维护渠道长度 | ≥12公里 | 6公里
  `),
});

ruleCases('JX005', {
  valid: [
    { name: 'a form that does not ask', table: projectTarget() },
    { name: 'one of the choices', table: target({ projectAttribute: '延续项目' }) },
    { name: 'two questions answered in one cell', table: target({ projectAttribute: '新增、经常性' }) },
    { name: 'the number of a choice', table: target({ projectAttribute: 1 }) },
    { name: 'the words of another province', table: target({ projectAttribute: '特定目标类' }) },
    { name: 'a tick beside its box', table: boxes('1、持续性项目 □ √  2、新增性项目 □') },
    { name: 'a filled box', table: boxes('□持续性项目  ■新增性项目') },
    { name: 'a tick of a font of symbols', table: boxes('□持续性项目  R新增性项目') },
    { name: 'ticks that were lost with their boxes', table: boxes('1、持续性项目  2、新增性项目') },
    { name: 'a choice whose box gave way to the answer', table: boxes('□持续性项目  新增性项目') },
    { name: 'a ticked pair of brackets', table: boxes('持续性项目（√） 新增性项目（ ）') },
    { name: 'a ledger, which does not ask', table: { form: 'indicator-ledger', data: ledger() } },
  ],
  invalid: [
    {
      name: 'boxes of which none is ticked',
      table: boxes('1、持续性项目 □   2、新增性项目 □'),
      findings: [{ cell: 'B4', message: 'unticked', severity: 'warning' }],
    },
    {
      name: 'boxes before the choices, and a second question left open',
      table: boxes('□持续性项目 □新增性项目', '常年性项目口 一次性项目口'),
      findings: [
        { cell: 'B4', message: 'unticked' },
        { cell: 'B5', message: 'unticked' },
      ],
    },
    {
      name: 'empty brackets',
      table: boxes('持续性项目（ ） 新增性项目（ ）'),
      findings: [{ cell: 'B4', message: 'unticked' }],
    },
    {
      name: 'label and boxes in one cell',
      table: {
        grid: layout(`
          项目支出绩效自评表（2020年度） | < | < | < | <
          项目名称 | 渠系维护 | < | 项目属性：□新增 □延续 | <
          一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
          产出指标 | 数量指标 | 维护渠道长度 | ≥12公里 | 12公里
        `),
      },
      findings: [{ cell: 'D2', message: 'unticked' }],
    },
    {
      name: 'something else than a choice',
      table: target({ projectAttribute: '饮水安全' }),
      findings: [{ at: { field: 'projectAttribute' }, message: 'unknown', actual: '饮水安全' }],
    },
  ],
});

const dates = (start: string | number, end: string | number) => ({
  grid: layout(`
    项目支出绩效目标申报表（2021年度） | < | < | <
    项目名称 | 渠系维护 | < | <
    开始日期 | ${start} | 结束日期 | ${end}
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 维护渠道长度 | ≥12公里
  `),
});

ruleCases('JX006', {
  valid: [
    { name: 'a form without a period', table: cleanSelfEvaluation },
    ...[
      '2021年1月—12月',
      '2021年1-12月',
      '2020.01-2020.12',
      '2022-2024',
      '2021-2021',
      '2021年1月1日起至2021年12月31日止',
      '2021.3.1-9.30',
      '20210101-20211231',
      '3年（2021-2023）',
      '1年',
      '长期',
      '2021年起，长期',
      '2021年10月—次年3月',
      '2021年11月—3月',
      '2021年9月-12月、2021年3月-6月',
    ].map((period) => ({ name: period, table: lasting(period) })),
    { name: 'a year alone', table: lasting(2021) },
    { name: 'two dates in order', table: dates('2021年1月', '2021年12月') },
    { name: 'a month that begins and ends', table: dates('2021-03-15', '2021年3月') },
    { name: 'date cells in order', table: dates(44_197, 44_561) },
  ],
  invalid: [
    {
      name: 'years the wrong way round',
      table: lasting('2022年—2021年'),
      findings: [{ at: { field: 'projectPeriod' }, message: 'reversed', severity: 'error' }],
    },
    {
      name: 'last year’s end',
      table: lasting('2021.01-2020.12'),
      findings: [{ at: { field: 'projectPeriod' }, message: 'reversed' }],
    },
    {
      name: 'days the wrong way round, in a self-evaluation',
      table: selfEvaluation({ fields: { ...fields, projectPeriod: '2020年12月31日至2020年1月1日' } }),
      findings: [{ at: { field: 'projectPeriod' } }],
    },
    {
      name: 'two fields that contradict',
      table: dates('2021年6月1日', '2020年12月31日'),
      findings: [{ cell: 'D3', message: 'ends' }],
    },
    {
      name: 'date cells that contradict',
      table: dates(44_561, 44_197),
      findings: [{ cell: 'D3', message: 'ends', actual: 44_197 }],
    },
  ],
});

ruleCases('JX007', {
  valid: [
    { name: 'a form without a period', table: cleanSelfEvaluation },
    ...[
      '2021年2月28日—2021年12月31日',
      '2022-24',
      '12个月',
      '长期',
      '每年',
      '随工程进度',
      '一次性',
      '续建',
      '3',
    ].map((period) => ({
      name: period,
      table: lasting(period),
    })),
    { name: 'a date cell', table: lasting(44_197) },
    { name: 'a blank, which JX017 asks for', table: target({ projectPeriod: null }) },
  ],
  invalid: [
    {
      name: 'a thirteenth month',
      table: lasting('2021年1月—2021年13月'),
      findings: [{ at: { field: 'projectPeriod' }, message: 'impossible', severity: 'warning' }],
    },
    {
      name: 'a thirtieth of February',
      table: selfEvaluation({ fields: { ...fields, projectPeriod: '2020.1.1-2020.2.30' } }),
      findings: [{ at: { field: 'projectPeriod' }, message: 'impossible' }],
    },
    {
      name: 'a twenty-first month without its year',
      table: lasting('2021年1月至21月'),
      findings: [{ at: { field: 'projectPeriod' }, message: 'impossible' }],
    },
    {
      name: 'words that tell no time',
      table: lasting('财政拨款'),
      findings: [{ at: { field: 'projectPeriod' }, message: 'unknown', actual: '财政拨款' }],
    },
    {
      name: 'an end that is no date',
      table: dates('2021年3月', '2021年6月31日'),
      findings: [{ cell: 'D3', message: 'impossible' }],
    },
  ],
});
