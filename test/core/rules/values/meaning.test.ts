import type { FormData } from '../../../../src/core/forms';
import { createGrid } from '../../../../src/core/grid';
import { defaultProfile, extendProfile } from '../../../../src/core/profile';
import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { ruleCases } from '../../../support/rule-cases';
import { ledger, selfEvaluation, type IndicatorData } from '../../../support/tables';
import { targetLedger } from '../../../support/target-ledger';

type Rows = Readonly<Record<number, IndicatorData>>;
const inLedger = (data: FormData) => ({ form: 'indicator-ledger' as const, data });
const targets = (rows: Rows = {}, count = 10) => inLedger(targetLedger(rows, count));
const results = (rows: Rows = {}, count = 10) => inLedger(ledger(rows, count));
const paper = (row: IndicatorData) => selfEvaluation({ rows: { 0: row } });

const clean = { name: 'a clean form', table: cleanSelfEvaluation };
const cleanTargets = { name: 'a clean ledger of targets', table: targets({}, 20) };
const inPercentCell = (target: number) => {
  const values = [
    ['2020年度项目支出绩效自评表', null, null, null, null],
    ['项目名称', '公共厕所改造', null, null, null],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'],
    ['产出指标', '质量指标', '改造验收合格率', target, 1],
  ];
  return {
    grid: createGrid({
      sheet: '自评表',
      values,
      formats: (row, col) => (row === 3 && col > 2 ? '0%' : undefined),
    }),
  };
};

ruleCases('JX049', {
  valid: [
    clean,
    cleanTargets,
    { name: 'words that say what has to be reached', table: paper({ target: '管护责任落实到村到人' }) },
    { name: 'a growth with its figure', table: paper({ target: '提升5%以上' }) },
  ],
  invalid: [
    {
      name: 'effectively improved',
      table: paper({ target: '有效提升' }),
      findings: [{ at: { row: 0, column: 'target' }, message: 'vague', severity: 'info' }],
    },
    {
      name: 'step by step',
      table: targets({ 6: { sign: '定性', target: '逐步提高', meterUnit: null } }),
      findings: [{ at: { row: 6, column: 'target' } }],
    },
    { name: 'high', table: paper({ target: '较高' }), findings: [{ at: { row: 0, column: 'target' } }] },
    {
      name: 'remarkably',
      table: results({ 6: { target: '显著改善', sign: null } }),
      findings: [{ at: { row: 6, column: 'target' } }],
    },
  ],
});

ruleCases('JX070', {
  valid: [
    clean,
    cleanTargets,
    { name: '100% itself', table: paper({ name: '验收合格率', target: '≥100%' }) },
    { name: 'a growth of more than 100%', table: paper({ name: '产值增长率', target: '≥120%' }) },
    { name: 'a percent cell', table: inPercentCell(1) },
  ],
  invalid: [
    {
      name: 'a pass rate of 105%',
      table: paper({ name: '验收合格率', target: '≥105%' }),
      findings: [{ at: { row: 0, column: 'target' }, message: 'above', severity: 'warning' }],
    },
    {
      name: 'a coverage with its unit in a column',
      table: targets({ 8: { target: 970 } }),
      findings: [{ at: { row: 8, column: 'target' } }],
    },
    {
      name: 'satisfaction',
      table: targets({ 9: { target: 900 } }),
      findings: [{ at: { row: 9, column: 'target' } }],
    },
    { name: 'a percent cell', table: inPercentCell(95), findings: [{ cell: 'D4' }] },
  ],
});

ruleCases('JX071', {
  valid: [
    clean,
    cleanTargets,
    { name: 'a ratio shown as percentage', table: inPercentCell(0.95) },
    {
      name: 'a small share of something unwanted',
      table: paper({ name: '管网漏损投诉率', target: '≤0.5%' }),
    },
    { name: 'half a unit', table: paper({ name: '改造管网长度', target: 0.5 }) },
  ],
  invalid: [
    {
      name: '0.95 for 95%',
      table: paper({ name: '验收合格率', target: 0.95 }),
      findings: [
        { at: { row: 0, column: 'target' }, message: 'ratio', severity: 'warning', expected: '95%' },
      ],
    },
    {
      name: '0.97 beside the unit %',
      table: targets({ 8: { target: 0.97 } }),
      findings: [{ at: { row: 8, column: 'target' }, expected: '97%' }],
    },
    {
      name: 'a sign with it',
      table: paper({ name: '设施完好率', target: '≥0.9' }),
      findings: [{ at: { row: 0, column: 'target' }, expected: '90%' }],
    },
  ],
});

ruleCases('JX072', {
  valid: [
    cleanTargets,
    { name: 'exactly the floor', table: targets({ 9: { target: 90 } }) },
    { name: 'a result is not asked again', table: results({ 9: { target: 80 } }) },
    {
      name: 'a count under 满意度',
      table: targets({ 9: { name: '群众来信数量', target: 3, meterUnit: '件' } }),
    },
    {
      name: 'a lower local floor',
      table: targets({ 9: { target: 86 } }),
      profile: extendProfile(defaultProfile, {
        id: 'local',
        version: '1',
        name: { zh: '本地', en: 'Local' },
        satisfaction: { floor: 0.85 },
      }),
    },
  ],
  invalid: [
    {
      name: 'below the floor',
      table: targets({ 9: { target: 85 } }),
      findings: [{ at: { row: 9, column: 'target' }, message: 'low', severity: 'warning' }],
    },
    {
      name: 'with sign and unit in one cell',
      table: targets({ 9: { sign: null, target: '≥80%', meterUnit: null } }),
      findings: [{ at: { row: 9, column: 'target' } }],
    },
    {
      name: 'filed under another level',
      table: targets({ 6: { name: '参训学员满意率', target: 75, meterUnit: '%' } }),
      findings: [{ at: { row: 6, column: 'target' } }],
    },
  ],
});

ruleCases('JX074', {
  valid: [
    clean,
    cleanTargets,
    { name: 'a saving', table: selfEvaluation({ rows: { 4: { name: '节约管护成本', target: '≥3万元' } } }) },
    {
      name: 'a rate under 成本',
      table: targets({ 4: { name: '成本核算率', sign: '≥', target: 100, meterUnit: '%' } }),
    },
    {
      name: 'a share of the cost that is controlled',
      table: targets({ 4: { name: '成本控制', sign: '≥', target: 95, meterUnit: '%' } }),
    },
    {
      name: 'a standard that is a floor',
      table: selfEvaluation({ rows: { 4: { name: '人均补助标准', target: '≥530元/人·月' } } }),
    },
  ],
  invalid: [
    {
      name: 'a cost with a floor',
      table: selfEvaluation({ rows: { 4: { target: '≥23万元/公里' } } }),
      findings: [{ at: { row: 4, column: 'target' }, message: 'floor', severity: 'warning' }],
    },
    {
      name: 'an amount without its unit, by its name',
      table: targets({ 4: { name: '预算控制数', sign: '≥', meterUnit: null } }),
      findings: [{ at: { row: 4, column: 'sign' } }],
    },
    {
      name: 'in a sign column',
      table: targets({ 4: { sign: '≥' } }),
      findings: [{ at: { row: 4, column: 'sign' }, expected: '≤' }],
    },
    {
      name: 'cost as a level of its own',
      table: results({ 4: { level1: '成本指标', level2: '经济成本指标', sign: '>' } }),
      findings: [{ at: { row: 4, column: 'sign' } }],
    },
  ],
});

ruleCases('JX075', {
  valid: [
    clean,
    cleanTargets,
    { name: 'complaints dealt with', table: paper({ name: '群众投诉办结率', target: '≥98%' }) },
    { name: 'complaints, as few as possible', table: paper({ name: '群众投诉率', target: '≤2%' }) },
    { name: 'no accident at all', table: paper({ name: '安全事故数', target: '0起' }) },
    {
      name: 'forest burnt, as little as possible',
      table: paper({ name: '森林火灾受害率', target: '≤0.9‰' }),
    },
    { name: 'a fall in accidents', table: paper({ name: '事故发生率下降幅度', target: '≥5%' }) },
  ],
  invalid: [
    {
      name: 'a pass rate with a limit from above',
      table: paper({ name: '验收合格率', target: '≤95%' }),
      findings: [{ at: { row: 0, column: 'target' }, message: 'wanted', severity: 'warning', expected: '≥' }],
    },
    {
      name: 'a share of what is treated, and one of who falls ill',
      table: selfEvaluation({
        rows: {
          0: { name: '无公害防治率', target: '≤95%' },
          1: { name: '传染病发病率', target: '≥2%' },
        },
      }),
      findings: [
        { at: { row: 0, column: 'target' }, message: 'wanted' },
        { at: { row: 1, column: 'target' }, message: 'unwanted' },
      ],
    },
    {
      name: 'accidents with a floor',
      table: paper({ name: '安全事故发生次数', target: '≥2次' }),
      findings: [{ at: { row: 0, column: 'target' }, message: 'unwanted', expected: '≤' }],
    },
    {
      name: 'water that leaks away',
      table: paper({ name: '管网漏损率', target: '≥9%' }),
      findings: [{ at: { row: 0, column: 'target' }, message: 'unwanted', expected: '≤' }],
    },
    {
      name: 'in a sign column',
      table: targets({ 7: { sign: '≥' }, 8: { sign: '<' } }),
      findings: [{ at: { row: 7, column: 'sign' } }, { at: { row: 8, column: 'sign' } }],
    },
  ],
});

ruleCases('JX080', {
  valid: [
    clean,
    cleanTargets,
    { name: '0 of something unwanted', table: paper({ name: '库存明显变质比例', target: 0 }) },
    { name: 'no accident', table: paper({ name: '安全事件发生数', target: '0起' }) },
    { name: 'an upper limit of 0', table: targets({ 7: { target: 0 } }) },
    { name: 'nobody says which way is better', table: paper({ name: '新增编制数量', target: '0人' }) },
  ],
  invalid: [
    {
      name: '≥0',
      table: targets({ 0: { target: 0 } }),
      findings: [{ at: { row: 0, column: 'target' }, message: 'floor', severity: 'error' }],
    },
    {
      name: '≥0 in a result',
      table: paper({ target: '≥0公里' }),
      findings: [{ at: { row: 0, column: 'target' }, severity: 'warning' }],
    },
    {
      name: 'a rate of 0',
      table: paper({ name: '验收合格率', target: '0%' }),
      findings: [{ at: { row: 0, column: 'target' }, message: 'wanted', severity: 'warning' }],
    },
  ],
});

const words = { sign: '定性', target: '责任落实到人', meterUnit: null };
const wordy = (...rows: number[]): Rows => Object.fromEntries(rows.map((row) => [row, words]));

/** Ten rows of a project of this unit, some of them in words. */
const inUnit = (from: number, unitName: string | null, worded: readonly number[]): Rows =>
  Object.fromEntries(
    Array.from({ length: 10 }, (_, row) => [from + row, { unitName, ...(worded.includes(row) && words) }]),
  );

ruleCases('JX085', {
  valid: [
    clean,
    cleanTargets,
    { name: '8 of 10', table: targets(wordy(0, 1)) },
    {
      name: '不适用 counts in neither',
      table: targets({ ...wordy(0, 1), 2: { sign: '不适用' }, 3: { sign: '不适用' } }),
    },
    {
      name: 'nothing that counts',
      table: targets(Object.fromEntries(Array.from({ length: 10 }, (_, row) => [row, { sign: '不适用' }]))),
    },
    {
      name: 'a deadline is a figure by default',
      table: selfEvaluation({
        rows: { 0: { target: '12月底前' }, 1: { target: '责任落实' }, 2: { target: '运行良好' } },
      }),
    },
    {
      name: 'a lower local threshold',
      table: targets(wordy(0, 1, 2)),
      profile: extendProfile(defaultProfile, {
        id: 'local',
        version: '1',
        name: { zh: '本地', en: 'Local' },
        quantification: { threshold: 0.6 },
      }),
    },
  ],
  invalid: [
    {
      name: 'exactly 70% is not above 70%',
      table: targets(wordy(0, 1, 2)),
      findings: [
        {
          at: { row: 0, column: 'projectName' },
          message: 'project',
          severity: 'warning',
          expected: 0.7,
          actual: 0.7,
          text: '项目“交通道路养护项目”10 个三级指标中定量 7 个，量化率 70%，应高于 70%。',
          cells: ['I3', 'I4', 'I5'],
        },
      ],
    },
    {
      name: 'a self-evaluation repeats what was approved',
      table: selfEvaluation({
        rows: Object.fromEntries([0, 1, 2, 3].map((row) => [row, { target: '管护到位' }])),
      }),
      findings: [{ at: { head: 'target' }, message: 'project', severity: 'info', actual: 0.6 }],
    },
    {
      name: 'every project of a unit, and so the unit',
      table: targets(wordy(0, 1, 2, 10, 11, 12, 13), 20),
      findings: [
        { at: { row: 0, column: 'projectName' }, message: 'project', actual: 0.7 },
        { at: { row: 10, column: 'projectName' }, message: 'project', actual: 0.6 },
        { at: { row: 0, column: 'unitName' }, message: 'unit', actual: 0.65 },
      ],
    },
    {
      name: 'one project of a unit that is above as a whole',
      table: targets(wordy(10, 11, 12, 13), 20),
      findings: [{ at: { row: 10, column: 'projectName' }, message: 'project' }],
    },
    {
      name: 'projects of two units, and projects whose unit nobody names',
      table: [
        {
          ...targets({ ...wordy(0, 1, 2), ...inUnit(10, '临溪县教育局', [0, 1, 2]) }, 20),
          sheet: '两个单位',
        },
        {
          ...targets({ ...inUnit(0, null, [0, 1, 2]), ...inUnit(10, null, [0, 1, 2]) }, 20),
          sheet: '无单位',
        },
      ],
      findings: ['两个单位', '无单位'].flatMap((sheet) => [
        { sheet, at: { row: 0, column: 'projectName' as const }, message: 'project' },
        { sheet, at: { row: 10, column: 'projectName' as const }, message: 'project' },
      ]),
    },
    {
      name: 'results of a ledger',
      table: results(wordy(0, 1, 2, 3)),
      findings: [{ at: { row: 0, column: 'projectName' }, severity: 'info' }],
    },
  ],
});
