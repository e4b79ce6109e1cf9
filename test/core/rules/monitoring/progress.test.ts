import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';
import { monitoring, printed } from './tables';

/** 5000 meters a year, 600 after seven months: red. */
const behind = { actual: '600只' };
/** 2100 of 5000 after seven months: 72% of what the time asks for. */
const slow = { actual: '2100只' };

const clean = { name: 'a form that keeps pace', table: monitoring() };

ruleCases('JX142', {
  valid: [
    clean,
    {
      name: 'behind, and said why',
      table: monitoring({ 0: { ...behind, reason: '水表到货晚，8月起集中安装。' } }),
    },
    {
      name: 'the reason among the remarks',
      table: monitoring({ 0: { ...behind, remark: '招标流标一次，已重新招标。' } }),
    },
    {
      name: 'a cause ticked',
      table: { ...monitoring({ 0: { ...behind, fundingSupport: '√' } }), layout: 'mof-2019' },
    },
    {
      name: 'doubt without a reason, which is asked for elsewhere',
      table: monitoring({ 0: { ...behind, possibility: '有可能' } }),
    },
    { name: 'a form that names no months', table: monitoring({ 0: behind }, { period: '' }) },
    {
      name: 'nothing reached yet of nothing wanted',
      table: monitoring({ 0: { target: '=0只', actual: '0只' } }),
    },
    {
      name: 'a form without a column for reasons',
      table: printed('产出指标 | 数量指标 | 管网 | 12公里 | 1公里'),
    },
    {
      name: 'a reason under a label that nobody else prints',
      table: {
        grid: layout(`
          项目支出绩效运行监控表 | < | < | < | < | < | <
          一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月完成情况 | 备注 | 其他情况
          产出指标 | 数量指标 | 管网改造 | ≥12公里 | 1公里 | | 汛期停工
        `),
      },
    },
    {
      name: 'one reason merged over several rows',
      table: {
        grid: layout(`
          项目支出绩效运行监控表 | < | < | < | < | <
          一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月完成情况 | 偏差原因
          产出指标 | 数量指标 | 管网改造 | ≥12公里 | 1公里 | 汛期停工，9月复工
          产出指标 | 数量指标 | 泵站改造 | ≥4座 | 0座 | ^
        `),
      },
    },
    {
      name: 'a duration that may be better when shorter',
      table: monitoring({ 0: { name: '抢修到场时间', target: '60分钟', actual: '30分钟' } }),
    },
    {
      name: 'words that state nothing',
      table: monitoring({ 0: { target: '持续改善', actual: '正在推进' } }),
    },
  ],
  invalid: [
    {
      name: 'red',
      table: monitoring({ 0: behind }),
      findings: [{ at: { row: 0, column: 'reason' }, message: 'red', severity: 'error' }],
    },
    {
      name: 'yellow',
      table: monitoring({ 0: slow }),
      findings: [{ at: { row: 0, column: 'reason' }, message: 'yellow', severity: 'error' }],
    },
    {
      name: 'nothing done at all, whatever the months',
      table: monitoring({ 0: { actual: 0 } }, { period: '' }),
      findings: [{ at: { row: 0, column: 'reason' }, message: 'red' }],
    },
    {
      name: 'a limit that is broken already, and a filler for a reason',
      table: monitoring({ 2: { actual: '9.5%', reason: '—' } }),
      findings: [{ at: { row: 2, column: 'reason' }, message: 'red', severity: 'error' }],
    },
    {
      name: 'less by its name only',
      table: monitoring({ 2: { name: '投诉次数', target: '5次', actual: '8次' } }),
      findings: [{ at: { row: 2, column: 'reason' }, message: 'red', severity: 'warning' }],
    },
    {
      name: 'a result in words',
      table: monitoring({ 0: { target: '达成预期目标', actual: '未达成预期目标' } }),
      findings: [{ at: { row: 0, column: 'reason' }, message: 'red', severity: 'warning' }],
    },
    {
      name: 'half a year in another print',
      table: printed('产出指标 | 数量指标 | 管网 | 12公里 | 3公里 |'),
      findings: [{ cell: 'F4' }],
    },
  ],
});

ruleCases('JX143', {
  valid: [
    clean,
    {
      name: 'a cause ticked',
      table: {
        ...monitoring({ 0: { ...behind, reason: '水表到货晚。', equipmentSupport: '√' } }),
        layout: 'mof-2019',
      },
    },
    {
      name: 'no reason either, which is asked for first',
      table: { ...monitoring({ 0: behind }), layout: 'mof-2019' },
    },
    {
      name: 'a form without causes to tick',
      table: { ...monitoring({ 0: { ...behind, reason: '水表到货晚。' } }), layout: 'plain' },
    },
    {
      name: 'a remark on what keeps pace',
      table: { ...monitoring({ 0: { reason: '按计划推进。' } }), layout: 'mof-2019' },
    },
  ],
  invalid: [
    {
      name: 'a reason without its kind',
      table: { ...monitoring({ 0: { ...behind, reason: '水表到货晚。' } }), layout: 'mof-2019' },
      findings: [{ at: { row: 0, column: 'fundingSupport' }, message: 'none', severity: 'warning' }],
    },
    {
      name: 'boxes left open',
      table: {
        ...monitoring({ 0: { ...slow, remark: '下月赶上。', fundingSupport: '□', otherCause: '□' } }),
        layout: 'mof-2019',
      },
      findings: [{ at: { row: 0, column: 'fundingSupport' } }],
    },
    {
      name: 'another print with two causes',
      table: {
        grid: layout(
          `
          项目支出绩效运行监控表 | < | < | < | < | < | < | <
          一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月完成情况 | 偏差原因分析 | < | <
          ^ | ^ | ^ | ^ | ^ | 经费保障 | 人员保障 | 原因说明
          产出指标 | 数量指标 | 管网改造 | ≥12公里 | 1公里 | | | 汛期停工
        `,
        ),
      },
      findings: [{ cell: 'F4' }],
    },
  ],
});

ruleCases('JX144', {
  valid: [
    clean,
    {
      name: 'nobody says how likely it is',
      table: monitoring({
        0: { possibility: null },
        1: { possibility: null },
        2: { possibility: null },
        3: { possibility: null },
      }),
    },
    {
      name: 'other words for yes',
      table: {
        ...monitoring({
          0: { possibility: '可以完成' },
          1: { possibility: '按期完成' },
          2: { possibility: '能' },
        }),
        layout: 'plain',
      },
    },
    {
      name: 'a share',
      table: { ...monitoring({ 0: { possibility: 0.9 }, 1: { possibility: '100%' } }), layout: 'plain' },
    },
    {
      name: 'behind and in doubt',
      table: monitoring({ 0: { ...behind, possibility: '有可能', reason: '到货晚。' } }),
    },
    { name: 'yellow and certain', table: monitoring({ 0: slow }) },
  ],
  invalid: [
    {
      name: 'certain beside a red light',
      table: monitoring({ 0: behind }),
      findings: [{ at: { row: 0, column: 'possibility' }, message: 'red', severity: 'warning' }],
    },
    {
      name: 'certain beside a red light, and said why',
      table: monitoring({ 0: { ...behind, reason: '水表已到货，9月装完。' } }),
      findings: [{ at: { row: 0, column: 'possibility' }, message: 'red', severity: 'info' }],
    },
    {
      name: 'words that answer nothing',
      table: { ...monitoring({ 1: { possibility: '待定' } }), layout: 'plain' },
      findings: [{ at: { row: 1, column: 'possibility' }, message: 'unknown', severity: 'warning' }],
    },
    {
      name: 'one left out',
      table: monitoring({ 3: { possibility: null } }),
      findings: [{ at: { row: 3, column: 'possibility' }, message: 'blank' }],
    },
    {
      name: 'two boxes ticked',
      table: {
        grid: layout(`
          项目支出绩效运行监控表 | < | < | < | < | < | <
          一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月完成情况 | 完成目标可能性 | <
          ^ | ^ | ^ | ^ | ^ | 确定能 | 有可能
          产出指标 | 数量指标 | 管网改造 | ≥12公里 | 8公里 | √ | √
        `),
      },
      findings: [{ cell: 'F4', message: 'several', severity: 'error' }],
    },
  ],
});
