import type { FormData } from '../../../../src/core/forms';
import { ruleCases } from '../../../support/rule-cases';
import { layout } from '../../../support/layout';
import { ledger, selfEvaluation, type IndicatorData } from '../../../support/tables';
import { targetLedger } from '../../../support/target-ledger';

const inLedger = (data: FormData) => ({ form: 'indicator-ledger' as const, data });
const targets = (rows: Readonly<Record<number, IndicatorData>> = {}) => inLedger(targetLedger(rows));

/** A target form as the platforms lay it out, with one line of it as given. */
const platform = (row: IndicatorData) => ({
  form: 'project-target' as const,
  layout: 'platform',
  data: {
    year: 2026,
    fields: { projectName: '老旧小区改造', department: '临溪县住房和城乡建设局' },
    indicators: [
      { level1: '产出指标', level2: '数量指标', name: '改造小区', sign: '≥', target: 7, meterUnit: '个' },
      {
        level1: '产出指标',
        level2: '质量指标',
        name: '验收合格率',
        sign: '≥',
        target: 98,
        meterUnit: '%',
        ...row,
      },
    ],
  },
});

/** The same on paper: one cell for the whole value. */
const paper = (target: string, name = '受益居民满意度') => ({
  grid: layout(`
    项目支出绩效目标申报表 | < | < | <
    （2026年度） | < | < | <
    项目名称 | 老旧小区改造 | < | <
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 改造小区 | ≥7个
    满意度指标 | 服务对象满意度指标 | ${name} | ${target}
  `),
});
const satisfied = (name: string, target: number | string = 100) =>
  platform({ level1: '满意度指标', level2: '服务对象满意度指标', name, target });

ruleCases('JX073', {
  valid: [
    { name: 'a target that can be surpassed', table: paper('≥95%') },
    { name: 'the share of people asked', table: paper('100%', '满意度调查覆盖率') },
    { name: 'the dissatisfied', table: satisfied('居民不满意率') },
    { name: 'another rate of 100%', table: targets({ 8: { target: 100 } }) },
    { name: 'a result of 100%', table: inLedger(ledger({ 9: { target: 100, actual: 100 } })) },
  ],
  invalid: [
    {
      name: 'everybody',
      table: paper('100%'),
      findings: [{ at: { row: 1, column: 'target' }, message: 'full', severity: 'info' }],
    },
    {
      name: 'at least everybody, in the platform’s columns',
      table: satisfied('居民满意率（%）'),
      findings: [{ at: { row: 1, column: 'target' }, actual: 100 }],
    },
    {
      name: 'two of a ledger',
      table: targets({ 9: { target: 100 }, 19: { target: '100' } }),
      findings: [{ at: { row: 9, column: 'target' } }, { at: { row: 19, column: 'target' } }],
    },
  ],
});

ruleCases('JX081', {
  valid: [
    { name: 'a number beside its sign', table: platform({}) },
    { name: 'a range on paper, where the value is free', table: paper('90%-95%') },
    {
      name: 'words of a qualitative row',
      table: platform({ sign: '定性', target: '至少达到设计标准', meterUnit: null }),
    },
    { name: 'a range under 定量(其他)', table: platform({ sign: '定量(其他)', target: '90-95' }) },
    {
      name: 'a saving, whose 约 is no about',
      table: platform({ name: '用水量', target: '节约5', meterUnit: '%' }),
    },
    { name: 'a row without a sign', table: platform({ sign: null, target: '90-95' }) },
    {
      name: 'a self-evaluation, which repeats what was approved',
      table: inLedger(ledger({ 0: { target: '约48' } })),
    },
  ],
  invalid: [
    {
      name: 'a range',
      table: platform({ target: '90-95' }),
      findings: [{ at: { row: 1, column: 'target' }, message: 'range', severity: 'error', actual: '90-95' }],
    },
    {
      name: 'about so many',
      table: targets({ 0: { target: '48左右' }, 1: { target: '约1200' }, 10: { target: '360余人次' } }),
      findings: [
        { at: { row: 0, column: 'target' }, message: 'about' },
        { at: { row: 1, column: 'target' }, message: 'about' },
        { at: { row: 10, column: 'target' }, message: 'about' },
      ],
    },
    {
      name: 'a limit in words beside the sign',
      table: platform({ target: '不低于98' }),
      findings: [{ at: { row: 1, column: 'target' }, message: 'limit' }],
    },
    {
      name: 'or more',
      table: targets({ 6: { target: '12个以上', meterUnit: null } }),
      findings: [{ at: { row: 6, column: 'target' }, message: 'limit' }],
    },
  ],
});

ruleCases('JX082', {
  valid: [
    { name: 'a sign that compares', table: platform({}) },
    {
      name: '定量(其他) with its explanation',
      table: platform({ sign: '定量(其他)', target: '1:1.2', explanation: '新旧面积之比达到1:1.2为完成' }),
    },
    {
      name: 'explained under remarks',
      table: {
        grid: layout(`
          项目支出绩效目标申报表 | < | < | < | < | < | < | <
          一级指标 | 二级指标 | 三级指标 | 计算符号 | 指标值 | 计量单位 | 指标值说明 | 备注
          产出指标 | 数量指标 | 置换面积比 | 定量（其他） | 1.2 | 倍 |  | 按新旧面积之比计算
        `),
      },
    },
    { name: 'a table without explanations', table: targets({ 0: { sign: '定量(其他)' } }) },
    { name: 'a self-evaluation', table: selfEvaluation() },
  ],
  invalid: [
    {
      name: 'no explanation',
      table: platform({ sign: '定量(其他)', target: '1:1.2' }),
      findings: [{ at: { row: 1, column: 'explanation' }, message: 'unexplained', severity: 'error' }],
    },
    {
      name: 'a filler for an explanation, the sign in full-width brackets',
      table: platform({ sign: '定量（其他）', target: '1:1.2', explanation: '/' }),
      findings: [{ at: { row: 1, column: 'explanation' } }],
    },
    {
      name: 'another province’s print',
      table: {
        grid: layout(`
          项目支出绩效目标申报表 | < | < | < | < | < | <
          一级指标 | 二级指标 | 三级指标 | 指标解释 | 指标性质 | 指标值 | 度量单位
          产出指标 | 数量指标 | 置换面积比 |  | 定量其他 | 1.2 | 倍
        `),
      },
      findings: [{ cell: 'D3' }],
    },
  ],
});

const counted = (name: string, target: string) => ({
  grid: layout(`
    项目支出绩效自评表 | < | < | < | <
    （2024年度） | < | < | < | <
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
    产出指标 | 数量指标 | ${name} | ${target} | ${target}
    产出指标 | 时效指标 | 完成时间 | 12月 | 12月
  `),
});
const quantity = (name: string, meterUnit: string, level2 = '数量指标') =>
  platform({ level2, name, sign: '=', target: 1, meterUnit });

ruleCases('JX087', {
  valid: [
    { name: 'things by the piece', table: quantity('制作宣传横幅', '条') },
    { name: 'how long something is kept running', table: quantity('设备维护', '年') },
    { name: 'a service that is bought', table: quantity('购买保洁服务', '月') },
    { name: 'hired things', table: quantity('采购租赁车辆', '月') },
    { name: 'when they are there', table: quantity('购置设备', '月', '时效指标') },
    { name: 'on paper', table: counted('制作宣传横幅', '≥20条') },
    { name: 'a clean ledger', table: targets() },
  ],
  invalid: [
    {
      name: 'banners in years',
      table: quantity('制作宣传横幅、公益宣传牌等（年）', '年'),
      findings: [{ at: { row: 1, column: 'meterUnit' }, message: 'time', severity: 'warning', actual: '年' }],
    },
    { name: 'street lamps in months', table: counted('安装路灯数量', '6个月'), findings: [{ cell: 'D4' }] },
    {
      name: 'a department’s',
      table: {
        form: 'department-target',
        layout: 'platform',
        data: {
          year: 2026,
          fields: { unitName: '临溪县林业局' },
          indicators: [
            {
              level1: '产出指标',
              level2: '数量指标',
              name: '印制防火手册',
              sign: '≥',
              target: 1,
              meterUnit: '年',
            },
          ],
        },
      },
      findings: [{ at: { row: 0, column: 'meterUnit' } }],
    },
  ],
});
