import { monitoredMonths, statedPeriods } from '../../../src/core/recognise';
import { monthsIn } from '../../../src/core/recognise/period';
import { formOf, layout } from '../../support/layout';
import { gridOf } from '../../support/tables';

describe('the months a text speaks of', () => {
  it.each([
    ['1-7月执行数', 7],
    ['1—9月 执行率', 9],
    ['１－８月份指标完成情况', 8],
    ['1月至5月执行情况', 5],
    ['2023年1月1日至2023年8月31日', 8],
    ['一至七月执行数', 7],
    ['2023年1-10月项目支出绩效运行监控表', 10],
    ['截止8月底完成值', 8],
    ['截至2023年7月31日执行数', 7],
    ['截止到9月执行数', 9],
    ['7月底执行数', 7],
    ['前9个月执行数', 9],
    ['上半年执行数', 6],
    ['半年度指标执行情况', 6],
    ['2023年度上半年绩效监控表', 6],
    ['三季度完成情况', 9],
    ['前三季度完成情况', 9],
    ['第2季度执行数', 6],
    ['1-3季度执行数', 9],
    ['1-12月执行数', 12],
  ])('%s: %d', (text, months) => {
    expect(monthsIn(text)).toBe(months);
  });

  it.each([
    '执行数',
    '全年预计完成情况',
    '1-n月执行数',
    '1-  月执行数',
    '2023年5月绩效监控表',
    '7-12月执行数',
    '下半年执行数',
    '截至7月10日执行数',
    '2020年度',
    '13月底',
  ])('%s: none', (text) => {
    expect(monthsIn(text)).toBeNull();
  });

  it('is no affair of long texts and numbers', () => {
    expect(monthsIn(`1-7月完成${'管网改造'.repeat(20)}`)).toBeNull();
    expect(monthsIn(7)).toBeNull();
  });
});

const head = '一级指标 | 二级指标 | 三级指标 | 年度指标值';
const row = '产出指标 | 数量指标 | 维修管网 | 12公里';

const printed = (title: string, actual: string, ...above: readonly string[]) =>
  formOf(
    layout(
      `
      ${title} | < | < | < | <
      ${above.join('\n      ')}
      项目名称 | 农村饮水安全 | < | < | <
      ${head} | ${actual}
      ${row} | 5公里
    `.replace(/\n\s*\n/g, '\n'),
    ),
  );

describe('the months a monitoring form covers', () => {
  it.each([
    ['its column says so', printed('项目支出绩效运行监控表', '1-7月执行情况'), 7],
    ['its title says so', printed('2023年1-8月项目支出绩效运行监控表', '执行情况'), 8],
    ['both agree', printed('2023年上半年项目支出绩效运行监控表', '1-6月完成情况'), 6],
    [
      'a line below the title says so',
      printed('项目支出绩效运行监控表', '执行情况', '（1—9月） | < | < | < | <'),
      9,
    ],
    [
      'a line says so in words',
      printed('项目支出绩效运行监控表', '执行情况', '监控期间：1-7月 | < | < | < | <'),
      7,
    ],
    ['nothing says so', printed('项目支出绩效运行监控表', '执行情况'), null],
    ['two places disagree', printed('2023年1-9月项目支出绩效运行监控表', '1-7月执行情况'), null],
    [
      'a project has a period of its own',
      printed('项目支出绩效运行监控表', '执行情况', '项目期 | 2023年1-12月 | < | < | <'),
      null,
    ],
  ])('%s', (_, form, months) => {
    expect(monitoredMonths(form)).toBe(months);
  });

  it('stands above the columns that it heads', () => {
    const form = formOf(
      layout(`
        项目支出绩效运行监控表 | < | < | < | < | <
        一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月 | <
        ^ | ^ | ^ | ^ | 执行情况 | 偏差原因
        产出指标 | 数量指标 | 维修管网 | 12公里 | 5公里 |
      `),
    );
    expect(monitoredMonths(form)).toBe(7);
  });

  it.each(['mof-2019', 'plain'])('is what our own form prints, in the layout %s', (layoutId) => {
    const data = {
      period: '1—7月',
      funds: { total: { initialBudget: 10, executed: 5 } },
      indicators: [
        { level1: '产出指标', level2: '数量指标', name: '维修管网', target: '12公里', actual: '5公里' },
      ],
    };
    const form = formOf(gridOf('project-monitor', data, { layout: layoutId }));
    expect(monitoredMonths(form)).toBe(7);
    expect(statedPeriods(form).map(({ place }) => place)).toEqual(['funds', 'funds', 'indicators']);
  });

  it('is not told by a column for every quarter', () => {
    const form = formOf(
      layout(`
        项目支出绩效运行监控表 | < | < | < | < | <
        一级指标 | 二级指标 | 三级指标 | 年度指标值 | 一季度完成情况 | 三季度进展
        产出指标 | 数量指标 | 维修管网 | 12公里 | 5公里 | 9公里
      `),
    );
    expect(monitoredMonths(form)).toBeNull();
  });
});
