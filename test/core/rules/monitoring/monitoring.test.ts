import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';
import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { monitoring, printed } from './tables';

const clean = { name: 'a form that is filled in', table: monitoring() };

ruleCases('JX140', {
  valid: [
    clean,
    { name: 'nothing done yet, and said so', table: monitoring({ 0: { actual: 0 } }) },
    { name: 'not applicable', table: printed('产出指标 | 数量指标 | 维修 | 不适用 | | ') },
    { name: 'a self-evaluation, which has a rule of its own', table: cleanSelfEvaluation },
    {
      name: 'a printed line that nobody used',
      table: printed('产出指标 | 数量指标 | 管网 | 12公里 | 5公里 |', '产出指标 | 质量指标 | | | |'),
    },
  ],
  invalid: [
    {
      name: 'nothing to say yet, and the reason why',
      table: monitoring({ 3: { actual: '/', reason: '年底统一测评' } }),
      findings: [{ at: { row: 3, column: 'actual' }, message: 'blank', severity: 'info' }],
    },
    {
      name: 'a blank',
      table: monitoring({ 1: { actual: null } }),
      findings: [{ at: { row: 1, column: 'actual' }, message: 'blank', severity: 'error' }],
    },
    {
      name: 'fillers',
      table: monitoring({ 0: { actual: '/' }, 3: { actual: '……' } }),
      findings: [{ at: { row: 0, column: 'actual' } }, { at: { row: 3, column: 'actual' } }],
    },
    {
      name: 'half a year in another print',
      table: printed('产出指标 | 数量指标 | 管网 | 12公里 | |'),
      findings: [{ cell: 'E4' }],
    },
  ],
});

ruleCases('JX141', {
  valid: [
    clean,
    { name: 'a print without forecasts', table: printed('产出指标 | 数量指标 | 管网 | 12公里 | 5公里 |') },
    { name: 'no money planned', table: monitoring({}, { funds: {} }) },
    {
      name: 'nothing more to be spent',
      table: monitoring({}, { funds: { total: { initialBudget: 150, executed: 0, forecast: 0 } } }),
    },
  ],
  invalid: [
    {
      name: 'a blank',
      table: monitoring({ 2: { forecast: null } }),
      findings: [{ at: { row: 2, column: 'forecast' }, message: 'blank', severity: 'error' }],
    },
    {
      name: 'no forecast of the money',
      table: monitoring({}, { funds: { total: { initialBudget: 150, executed: 90 } } }),
      findings: [{ at: { fund: 'total', column: 'forecast' }, message: 'funds' }],
    },
    {
      name: 'both',
      table: monitoring(
        { 0: { forecast: '—' } },
        { funds: { total: { initialBudget: 150, executed: 90, forecast: '' } } },
      ),
      findings: [{ at: { row: 0, column: 'forecast' } }, { at: { fund: 'total', column: 'forecast' } }],
    },
  ],
});

ruleCases('JX145', {
  valid: [
    clean,
    {
      name: 'doubt with its reason',
      table: monitoring({ 2: { possibility: '有可能', reason: '管网老化，四季度更换。' } }),
    },
    {
      name: 'the reason among the remarks',
      table: monitoring({ 2: { possibility: '完全不可能', remark: '项目已取消，年底收回资金。' } }),
    },
    { name: 'nothing said yet', table: monitoring({ 2: { possibility: null } }) },
  ],
  invalid: [
    {
      name: 'doubt without a reason',
      table: monitoring({ 2: { possibility: '有可能' } }),
      findings: [{ at: { row: 2, column: 'reason' }, message: 'missing', severity: 'error' }],
    },
    {
      name: 'certainty that it will be missed',
      table: monitoring({ 0: { possibility: '完全不可能' } }),
      findings: [{ at: { row: 0, column: 'reason' } }],
    },
    {
      name: 'a filler for a reason',
      table: monitoring({ 1: { possibility: '有可能', reason: '/', remark: '—' } }),
      findings: [{ at: { row: 1, column: 'reason' } }],
    },
  ],
});

ruleCases('JX147', {
  valid: [
    {
      name: 'an average of days may fall',
      table: monitoring({
        0: { name: '日均骑行量', target: '≥30000次', actual: '31500次', forecast: '31000次' },
      }),
    },
    clean,
    {
      name: 'nothing more to come',
      table: monitoring(
        { 0: { forecast: '3000只' } },
        { funds: { total: { initialBudget: 150, executed: 150, forecast: 150 } } },
      ),
    },
    { name: 'a rate may fall', table: monitoring({ 1: { forecast: '98%' } }) },
    {
      name: 'what there is at a time may fall',
      table: monitoring({
        0: { name: '在册低保人数', target: '≥1200人', actual: '1250人', forecast: '1200人' },
      }),
    },
    { name: 'a limit is no figure', table: monitoring({ 0: { forecast: '≥2000只' } }) },
    {
      name: 'less is better',
      table: monitoring({ 2: { name: '管道爆管次数', target: '≤10次', actual: '6次', forecast: '5次' } }),
    },
    {
      name: 'money taken back',
      table: {
        grid: layout(`
          项目支出绩效运行监控表 | < | < | < | < | <
          项目资金（万元） | 年初预算数 | 调整后预算数 | 1-7月执行数 | 全年预计执行数 |
          年度资金总额 | 150 | 80 | 90 | 80 |
          一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月完成情况 | 备注
          产出指标 | 数量指标 | 管网改造 | ≥12公里 | 8公里 |
        `),
      },
    },
    {
      name: 'a forecast as a share',
      table: monitoring({}, { funds: { total: { initialBudget: 150, executed: 90, forecast: '100%' } } }),
    },
  ],
  invalid: [
    {
      name: 'the months left instead of the year',
      table: monitoring({}, { funds: { total: { initialBudget: 150, executed: 90, forecast: 60 } } }),
      findings: [
        { at: { fund: 'total', column: 'forecast' }, message: 'funds', severity: 'error', actual: 60 },
      ],
    },
    {
      name: 'events that are over',
      table: monitoring({ 0: { name: '巡检次数', target: '≥50次', actual: '40次', forecast: '10次' } }),
      findings: [{ at: { row: 0, column: 'forecast' }, message: 'indicator', severity: 'error' }],
    },
    {
      name: 'things that are installed',
      table: monitoring({ 0: { forecast: '2000只' } }),
      findings: [{ at: { row: 0, column: 'forecast' }, message: 'indicator', severity: 'warning' }],
    },
    {
      name: 'another unit',
      table: monitoring({ 0: { name: '铺设管网', target: '≥12公里', actual: '8公里', forecast: '6500米' } }),
      findings: [{ at: { row: 0, column: 'forecast' }, severity: 'error' }],
    },
  ],
});

ruleCases('JX148', {
  valid: [
    clean,
    { name: 'a little more than planned', table: monitoring({ 0: { actual: '5900只' } }) },
    {
      name: 'far more, and said why',
      table: monitoring({ 0: { actual: '9000只', remark: '新增两个片区，已报调整。' } }),
    },
    { name: 'a rate', table: monitoring({ 3: { target: '≥80%', actual: '99%' } }) },
    { name: 'less is better', table: monitoring({ 2: { target: '≤8%', actual: '3%' } }) },
    { name: 'the year is over', table: monitoring({ 0: { actual: '9000只' } }, { period: '1—12月' }) },
  ],
  invalid: [
    {
      name: 'far more than planned',
      table: monitoring({ 0: { actual: '9000只' } }),
      findings: [{ at: { row: 0, column: 'actual' }, message: 'above', severity: 'info', actual: '9000只' }],
    },
    {
      name: 'just as much as is asked about',
      table: monitoring({ 0: { actual: '6000只' } }),
      findings: [{ at: { row: 0, column: 'actual' } }],
    },
    {
      name: 'half a year in another print',
      table: printed('产出指标 | 数量指标 | 管网 | 12公里 | 20公里 |'),
      findings: [{ cell: 'E4' }],
    },
  ],
});
