import type { FormData } from '../../../../src/core/forms';
import { createGrid, type CellValue } from '../../../../src/core/grid';
import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';
import { ledger, selfEvaluation, type IndicatorData } from '../../../support/tables';
import { targetLedger } from '../../../support/target-ledger';

type Rows = Readonly<Record<number, IndicatorData>>;
const inLedger = (data: FormData) => ({ form: 'indicator-ledger' as const, data });
const targets = (rows: Rows = {}) => inLedger(targetLedger(rows, 10));
const results = (rows: Rows = {}) => inLedger(ledger(rows, 10));
const paper = (row: IndicatorData) => selfEvaluation({ rows: { 0: row } });

const clean = { name: 'a clean form', table: cleanSelfEvaluation };
const cleanTargets = { name: 'a clean ledger of targets', table: targets() };

/** A platform export: 指标性质, 指标值 and 度量单位 in columns of their own below a common head. */
function exported(rows: readonly (readonly CellValue[])[]) {
  const values: CellValue[][] = [
    ['2022年度项目支出绩效自评表', null, null, null, null, null, null],
    ['项目名称', '学生营养餐', null, null, null, null, null],
    ['主管部门', '临溪县教育局', null, null, '实施单位', '南坪小学', null],
    ['绩效指标', null, null, '年度指标值', null, null, '实际完成值'],
    ['一级\n指标', '二级\n指标', '三级指标', '指标性质', '指标值', '度量单位', null],
    ...rows.map((row) => [...row]),
  ];
  const merges = [
    { top: 3, left: 0, bottom: 3, right: 2 },
    { top: 3, left: 3, bottom: 3, right: 5 },
    { top: 3, left: 6, bottom: 4, right: 6 },
  ];
  return { grid: createGrid({ sheet: '自评表', values, merges }) };
}
const MEALS = ['产出指标', '数量指标', '供餐学生人数', '≧', 620, '人', 633] as const;
const KNOWN = ['效益指标', '社会效益指标', '政策知晓率', '═', 100, '%', '100%'] as const;
const RELIEF = ['效益指标', '社会效益指标', '减轻家庭负担', null, '有效减轻', null, '有效减轻'] as const;

ruleCases('JX060', {
  valid: [
    clean,
    cleanTargets,
    { name: '不适用 by its sign', table: targets({ 4: { sign: '不适用', target: null } }) },
    { name: '0 is a target', table: targets({ 7: { sign: '=', target: 0 } }) },
    {
      name: 'a branch left empty',
      table: exported([MEALS, ['效益指标', '生态效益\n指标', null, null, null, null, null]]),
    },
    {
      name: 'one target merged over two rows',
      table: {
        grid: createGrid({
          sheet: '自评表',
          values: [
            ['2020年度项目支出绩效自评表', null, null, null, null],
            ['项目名称', '灌溉渠道维护', null, null, null],
            ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'],
            ['产出指标', '质量指标', '渠道验收合格率', '100%', '100%'],
            [null, null, '闸门验收合格率', null, '100%'],
          ],
          merges: [{ top: 3, left: 3, bottom: 4, right: 3 }],
        }),
      },
    },
  ],
  invalid: [
    {
      name: 'a target that is yet to be set',
      table: targets({ 8: { sign: null, target: '待定' } }),
      findings: [{ at: { row: 8, column: 'target' }, message: 'undecided', severity: 'error' }],
    },
    {
      name: 'a target form of a department',
      table: {
        grid: layout(`
          部门整体支出绩效目标表（2022年度） | < | < | <
          部门名称 | 临溪县民政局 | < | <
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 低保对象人数 | ≥4200人
          产出指标 | 质量指标 | 发放准确率 |
          效益指标 | 社会效益指标 | 投诉次数 | 0次
        `),
      },
      findings: [{ cell: 'D5', message: 'blank' }],
    },
    {
      name: 'a blank target',
      table: paper({ target: null }),
      findings: [{ at: { row: 0, column: 'target' }, message: 'blank', severity: 'error' }],
    },
    { name: 'a filler', table: paper({ target: '——' }), findings: [{ at: { row: 0, column: 'target' } }] },
    {
      name: 'white space',
      table: paper({ target: '  \n' }),
      findings: [{ at: { row: 0, column: 'target' } }],
    },
    {
      name: 'targets and results of a ledger',
      table: inLedger({
        indicators: [
          ...targetLedger({ 3: { target: null } }, 10).indicators!,
          ...ledger({ 12: { target: null } }).indicators!.slice(10),
        ],
      }),
      findings: [{ at: { row: 3, column: 'target' } }, { at: { row: 12, column: 'target' } }],
    },
    {
      name: 'a platform export',
      table: exported([MEALS, ['产出指标', '质量指标', '餐食合格率', '≧', null, '%', '100%']]),
      findings: [{ cell: 'E7' }],
    },
  ],
});

ruleCases('JX061', {
  valid: [
    clean,
    cleanTargets,
    { name: 'a platform export', table: exported([MEALS, KNOWN, RELIEF]) },
    {
      name: 'words under 定性',
      table: targets({ 8: { sign: '定性', target: '落实到位', meterUnit: null } }),
    },
    { name: 'a deadline', table: targets({ 3: { sign: '≤', target: '2020年12月31日', meterUnit: null } }) },
    { name: 'a month', table: targets({ 3: { sign: '≤', target: '2020-11', meterUnit: null } }) },
    {
      name: '= on every row, and words where the row says 定性指标',
      table: {
        grid: layout(`
          项目支出绩效目标表 | < | < | < | < | < | < | <
          项目名称 | 非遗传承人补助 | < | < | < | < | < | <
          一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 指标属性 | 指标内容
          产出指标 | 数量指标 | 补助传承人数 | = | 38 | 人 | 定量指标 | 反映补助人数
          效益指标 | 社会效益指标 | 传承氛围 | = | 日益浓厚 |  | 定性指标 | 反映社会效果
        `),
      },
    },
  ],
  invalid: [
    {
      name: 'words beside ≥',
      table: targets({ 8: { target: '全面落实' } }),
      findings: [{ at: { row: 8, column: 'target' }, message: 'text', severity: 'error' }],
    },
    {
      name: 'a yes beside =',
      table: results({ 8: { sign: '=', target: '是' } }),
      findings: [{ at: { row: 8, column: 'target' } }],
    },
    {
      name: 'a platform export',
      table: exported([
        MEALS,
        ['效益指标', '社会效益指标', '减轻家庭负担', '═', '有效减轻', null, '有效减轻'],
      ]),
      findings: [{ cell: 'E7' }],
    },
  ],
});

ruleCases('JX062', {
  valid: [
    clean,
    cleanTargets,
    { name: 'words need no sign', table: exported([MEALS, RELIEF]) },
    { name: 'the sign stands with the value', table: targets({ 0: { sign: null, target: '≥48' } }) },
    { name: 'no target either', table: targets({ 0: { sign: null, target: null } }) },
  ],
  invalid: [
    {
      name: 'a number without a sign',
      table: targets({ 0: { sign: null } }),
      findings: [{ at: { row: 0, column: 'sign' }, message: 'blank', severity: 'error' }],
    },
    {
      name: 'a filler as sign',
      table: results({ 2: { sign: '/' } }),
      findings: [{ at: { row: 2, column: 'sign' } }],
    },
    {
      name: 'a platform export',
      table: exported([MEALS, ['产出指标', '质量指标', '餐食合格率', null, 98, '%', '99%']]),
      findings: [{ cell: 'D7' }],
    },
  ],
});

ruleCases('JX063', {
  valid: [
    clean,
    cleanTargets,
    {
      name: 'a month as a number beside 完成时间',
      table: targets({ 3: { name: '工程完成时间', sign: null, target: 2020.1, meterUnit: null } }),
    },
    { name: 'the unit stands with the number', table: targets({ 0: { target: '48公里', meterUnit: null } }) },
    { name: 'words have no unit', table: exported([MEALS, RELIEF]) },
    { name: 'a deadline has no unit', table: targets({ 3: { target: '12月底前', meterUnit: null } }) },
  ],
  invalid: [
    {
      name: 'a number without a unit',
      table: targets({ 0: { meterUnit: null } }),
      findings: [{ at: { row: 0, column: 'meterUnit' }, message: 'blank', severity: 'error' }],
    },
    {
      name: 'a filler as unit',
      table: results({ 5: { meterUnit: '—' } }),
      findings: [{ at: { row: 5, column: 'meterUnit' } }],
    },
    {
      name: 'a platform export',
      table: exported([MEALS, ['产出指标', '质量指标', '餐食合格率', '≧', 98, null, '99%']]),
      findings: [{ cell: 'F7' }],
    },
  ],
});

ruleCases('JX064', {
  valid: [
    clean,
    cleanTargets,
    { name: 'words without a unit', table: exported([MEALS, RELIEF]) },
    {
      name: '是/否 as the unit that a platform asks for',
      table: targets({ 8: { sign: '定性', target: '落实到位', meterUnit: '是/否' } }),
    },
    {
      name: 'a target that nobody has set yet, which is another problem',
      table: targets({ 8: { sign: null, target: '待定' } }),
    },
    { name: '无 as unit', table: targets({ 8: { sign: '定性', target: '落实到位', meterUnit: '无' } }) },
  ],
  invalid: [
    {
      name: 'words with a unit',
      table: targets({ 8: { sign: '定性', target: '落实到位' } }),
      findings: [{ at: { row: 8, column: 'meterUnit' }, message: 'unit', severity: 'warning' }],
    },
    {
      name: 'a result',
      table: results({ 6: { sign: null, target: '明显改善', meterUnit: '个' } }),
      findings: [{ at: { row: 6, column: 'meterUnit' } }],
    },
    {
      name: 'a platform export',
      table: exported([
        MEALS,
        ['效益指标', '社会效益指标', '减轻家庭负担', null, '有效减轻', '%', '有效减轻'],
      ]),
      findings: [{ cell: 'F7' }],
    },
  ],
});

ruleCases('JX065', {
  valid: [
    clean,
    cleanTargets,
    {
      name: '定性 with words',
      table: exported([
        MEALS,
        ['效益指标', '社会效益指标', '减轻家庭负担', '定性', '有效减轻', null, '有效减轻'],
      ]),
    },
    {
      name: '定量 with a figure in words',
      table: exported([['产出指标', '数量指标', '供餐学校数量', '定量', '不少于3所', null, '3所']]),
    },
  ],
  invalid: [
    {
      name: '定量 with words',
      table: exported([
        MEALS,
        ['效益指标', '社会效益指标', '减轻家庭负担', '定量', '有效减轻', null, '有效减轻'],
      ]),
      findings: [{ cell: 'E7', message: 'text', severity: 'error' }],
    },
    {
      name: '定量 with a yes',
      table: exported([['效益指标', '社会效益指标', '公示名单', '定量', '是', null, '是']]),
      findings: [{ cell: 'E6' }],
    },
    {
      name: 'targets of a ledger',
      table: targets({ 8: { sign: '定量', target: '落实到位', meterUnit: null } }),
      findings: [{ at: { row: 8, column: 'target' } }],
    },
  ],
});

ruleCases('JX066', {
  valid: [
    clean,
    cleanTargets,
    { name: '定性 with words', table: targets({ 8: { sign: '定性', target: '落实到位', meterUnit: null } }) },
    {
      name: '定性 with a figure among words',
      table: targets({ 8: { sign: '定性', target: '落实3级管护责任', meterUnit: null } }),
    },
  ],
  invalid: [
    {
      name: 'a bare number',
      table: targets({ 8: { sign: '定性', target: 97 } }),
      findings: [{ at: { row: 8, column: 'target' }, message: 'number', severity: 'warning' }],
    },
    {
      name: 'a percentage',
      table: results({ 8: { sign: '定性', target: '97%' } }),
      findings: [{ at: { row: 8, column: 'target' } }],
    },
    {
      name: 'a platform export',
      table: exported([['产出指标', '数量指标', '供餐学生人数', '定性', 620, '人', 633]]),
      findings: [{ cell: 'E6' }],
    },
  ],
});

ruleCases('JX067', {
  valid: [
    clean,
    cleanTargets,
    { name: 'a plain number beside its unit, the actual with %', table: exported([KNOWN]) },
    { name: 'the unit with the number alone', table: targets({ 0: { target: '48公里', meterUnit: null } }) },
    {
      name: 'a percent sign in a sentence',
      table: targets({ 0: { target: '提升5%以上的里程', meterUnit: '公里' } }),
    },
  ],
  invalid: [
    {
      name: 'the unit twice',
      table: targets({ 2: { target: '95%' } }),
      findings: [{ at: { row: 2, column: 'target' }, message: 'twice', severity: 'error', expected: '95' }],
    },
    {
      name: 'two units',
      table: targets({ 0: { target: '48公里', meterUnit: '米' } }),
      findings: [{ at: { row: 0, column: 'meterUnit' }, message: 'conflict', expected: '公里' }],
    },
    {
      name: 'the unit twice in a result',
      table: results({ 2: { target: '95%' } }),
      findings: [{ at: { row: 2, column: 'target' }, message: 'twice', severity: 'warning' }],
    },
    {
      name: 'a unit written twice where there is no unit column',
      table: paper({ target: '18.6公里公里' }),
      findings: [{ at: { row: 0, column: 'target' }, message: 'doubled', severity: 'warning' }],
    },
    {
      name: 'two percent signs',
      table: targets({ 2: { target: '95%%', meterUnit: null } }),
      findings: [{ at: { row: 2, column: 'target' }, message: 'doubled', severity: 'error' }],
    },
    {
      name: 'a platform export',
      table: exported([['产出指标', '数量指标', '供餐学生人数', '≧', '620人', '%', 633]]),
      findings: [{ cell: 'F6', message: 'conflict', severity: 'error' }],
    },
  ],
});

ruleCases('JX068', {
  valid: [
    clean,
    cleanTargets,
    { name: '百分之 without a unit', table: paper({ target: '百分之九十五' }) },
    { name: '百分点 is a unit of its own', table: targets({ 5: { meterUnit: '百分点' } }) },
  ],
  invalid: [
    {
      name: 'the unit in words',
      table: targets({ 2: { meterUnit: '百分比' } }),
      findings: [{ at: { row: 2, column: 'meterUnit' }, message: 'word', severity: 'info', expected: '%' }],
    },
    {
      name: 'both ways at once',
      table: paper({ target: '百分之95%' }),
      findings: [{ at: { row: 0, column: 'target' }, message: 'both' }],
    },
    {
      name: 'a platform export',
      table: exported([['效益指标', '社会效益指标', '政策知晓率', '═', 100, '百分数', '100%']]),
      findings: [{ cell: 'F6', expected: '%' }],
    },
  ],
});

ruleCases('JX069', {
  valid: [
    clean,
    cleanTargets,
    { name: 'a range', table: targets({ 2: { target: '90-95' } }) },
    { name: 'a date', table: targets({ 3: { target: '2020-12-31', meterUnit: null } }) },
    { name: 'a unit per something', table: targets({ 4: { target: '530元/人*月', meterUnit: null } }) },
    { name: 'below zero', table: targets({ 5: { target: '-8' } }) },
    { name: 'a paper form has no such column', table: paper({ target: '12_公里' }) },
  ],
  invalid: [
    {
      name: 'an underscore',
      table: targets({ 0: { target: '48_' } }),
      findings: [{ at: { row: 0, column: 'target' }, message: 'marks', severity: 'error' }],
    },
    {
      name: 'a multiplication',
      table: results({ 0: { target: '6*8' } }),
      findings: [{ at: { row: 0, column: 'target' } }],
    },
    {
      name: 'a dash left over',
      table: targets({ 1: { target: '1200-' } }),
      findings: [{ at: { row: 1, column: 'target' } }],
    },
    {
      name: 'a platform export',
      table: exported([['产出指标', '数量指标', '供餐学生人数', '≧', '620*', '人', 633]]),
      findings: [{ cell: 'E6' }],
    },
  ],
});

ruleCases('JX083', {
  valid: [
    {
      name: 'a sign column filled in from a list of words',
      table: {
        grid: layout(`
          2022年度项目支出绩效自评表
          一级指标 | 二级指标 | 三级指标 | 指标方向 | 目标值 | 计量单位 | 实际完成值
          产出指标 | 数量指标 | 直补移民人数 | 等于 | 5120 | 人 | 5120
          产出指标 | 时效指标 | 资金发放及时率 | 大于等于 | 95 | % | 100
        `),
      },
    },
    clean,
    cleanTargets,
    { name: 'ASCII signs', table: paper({ target: '>=12公里' }) },
    { name: 'other characters for a sign', table: exported([MEALS, KNOWN]) },
    { name: 'words for a limit', table: paper({ target: '不低于12公里' }) },
    { name: 'full-width digits in a sentence', table: paper({ target: '每村１处，共６处，管护到位' }) },
  ],
  invalid: [
    {
      name: 'full-width digits',
      table: paper({ target: '≥１２公里' }),
      findings: [
        { at: { row: 0, column: 'target' }, message: 'writing', severity: 'info', expected: '≥12公里' },
      ],
    },
    {
      name: 'two characters',
      table: paper({ target: '＞＝12公里' }),
      findings: [{ at: { row: 0, column: 'target' }, expected: '≥12公里' }],
    },
    {
      name: 'a sign in words',
      table: paper({ target: '大于等于12公里' }),
      findings: [{ at: { row: 0, column: 'target' }, expected: '≥12公里' }],
    },
    {
      name: 'a book bracket',
      table: paper({ target: '》12公里' }),
      findings: [{ at: { row: 0, column: 'target' }, expected: '>12公里' }],
    },
    {
      name: 'an actual value',
      table: paper({ actual: '１２.６公里' }),
      findings: [{ at: { row: 0, column: 'actual' }, expected: '12.6公里' }],
    },
    {
      name: 'a sign column',
      table: targets({ 0: { sign: '大于等于' }, 4: { sign: '＜＝' } }),
      findings: [
        { at: { row: 0, column: 'sign' }, expected: '≥' },
        { at: { row: 4, column: 'sign' }, expected: '≤' },
      ],
    },
  ],
});

ruleCases('JX084', {
  valid: [
    clean,
    cleanTargets,
    {
      name: 'nothing but the mark',
      table: targets({ 4: { sign: '不适用', target: null, weight: null, meterUnit: null } }),
    },
    { name: 'the mark as value', table: targets({ 4: { sign: null, target: '不适用', weight: 0 } }) },
    {
      name: 'the mark in a paper form',
      table: paper({ target: '不适用', actual: '不适用', weight: null, score: '—' }),
    },
  ],
  invalid: [
    {
      name: 'a value',
      table: targets({ 4: { sign: '不适用', weight: null } }),
      findings: [{ at: { row: 4, column: 'target' }, message: 'filled', severity: 'warning', actual: 3.5 }],
    },
    {
      name: 'points',
      table: targets({ 4: { sign: '不适用', target: null } }),
      findings: [{ at: { row: 4, column: 'weight' } }],
    },
    {
      name: 'a result in a paper form',
      table: paper({ target: '不适用' }),
      findings: [{ at: { row: 0, column: 'actual' } }],
    },
  ],
});
