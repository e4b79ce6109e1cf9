import { ruleCases } from '../../../support/rule-cases';
import { evaluation, indicators, target } from './projects';
import type { IndicatorData } from '../../../../src/core/forms';

const others: readonly IndicatorData[] = [
  { level1: '产出指标', level2: '数量指标', name: '采购图书册数', target: '≥8000册', actual: '8120册' },
  { level1: '产出指标', level2: '质量指标', name: '图书上架率', target: '≥99%', actual: '99.4%' },
  {
    level1: '产出指标',
    level2: '时效指标',
    name: '采购完成时间',
    target: '2024年10月底前',
    actual: '2024年9月',
  },
  {
    level1: '效益指标',
    level2: '社会效益指标',
    name: '到馆读者人次',
    target: '≥65000人次',
    actual: '68900人次',
  },
  { level1: '满意度指标', level2: '服务对象满意度指标', name: '读者满意度', target: '≥92%', actual: '95%' },
];
const library = (more: Parameters<typeof target>[0] = {}) =>
  target({ name: '图书馆运行维护项目', unit: '云溪县图书馆', sheet: '图书馆', indicators: others, ...more });

const department = (count: string, unit = '云溪县文化馆') => ({
  form: 'department-target' as const,
  sheet: '整体',
  data: {
    year: 2024,
    fields: { unitName: unit },
    indicators: [
      { level1: '产出指标', level2: '数量指标', name: '组织惠民演出场次', target: count },
      { level1: '满意度指标', level2: '服务对象满意度指标', name: '群众满意度', target: '≥90%' },
    ],
  },
});
const second = (more: Parameters<typeof target>[0] = {}) =>
  target({ name: '送戏下乡项目', sheet: '送戏', rows: { 1: { target: '≥40场' } }, ...more });

ruleCases('JX204', {
  valid: [
    { name: 'they add up', table: [target(), second(), department('≥100场')] },
    { name: 'one project only', table: [target(), department('≥80场')] },
    { name: 'another department', table: [target(), second(), department('≥70场', '云溪县图书馆')] },
    {
      name: 'a rate does not add up',
      table: [
        target(),
        second({ rows: { 1: { target: '≥40场' }, 4: { target: '≥95%' } } }),
        department('≥100场'),
      ],
    },
  ],
  invalid: [
    {
      name: 'fewer than the projects',
      table: [target(), second(), department('≥60场')],
      findings: [
        {
          sheet: '整体',
          at: { row: 0, column: 'target' },
          message: 'sum',
          severity: 'warning',
          expected: 100,
          actual: 60,
        },
      ],
    },
    {
      name: 'more than the projects',
      table: [target(), second(), department('120场')],
      findings: [{ sheet: '整体', at: { row: 0, column: 'target' }, expected: 100 }],
    },
    {
      name: 'in files of their own',
      table: [
        target({ file: 'a.xlsx' }),
        second({ file: 'b.xlsx' }),
        { ...department('≥99场'), file: 'c.xlsx' },
      ],
      findings: [{ sheet: '整体', at: { row: 0, column: 'target' } }],
    },
  ],
});

const township = (unit: string, more: Parameters<typeof target>[0] = {}) =>
  target({ unit, sheet: unit, ...more });
const long = { 3: { name: '基层综合性文化服务中心受益群众人次' } };

ruleCases('JX205', {
  valid: [
    { name: 'two units with indicators of their own', table: [target(), library()] },
    {
      name: 'one programme in three townships',
      table: ['东塘乡', '西塘乡', '南塘乡'].map((unit) => township(unit, { rows: long })),
    },
    { name: 'one unit', table: [target({ rows: long }), second({ rows: long })] },
    {
      name: 'a short standard indicator in three units',
      table: [
        library({ indicators: [...others.slice(0, 4), indicators[4]!] }),
        target(),
        target({
          name: '博物馆免费开放',
          unit: '云溪县博物馆',
          sheet: '博物馆',
          indicators: [
            ...others.slice(1, 4).map((row) => ({ ...row, name: `文物${String(row.name)}` })),
            indicators[4]!,
          ],
        }),
      ],
    },
  ],
  invalid: [
    {
      name: 'a whole table copied for another project',
      table: [target(), library({ indicators })],
      findings: [{ sheet: '图书馆', at: { row: 0, column: 'name' }, message: 'table', severity: 'info' }],
    },
    {
      name: 'all but one row, in another file',
      table: [
        target({ file: 'a.xlsx' }),
        library({ file: 'b.xlsx', indicators: [...indicators.slice(0, 4), others[4]!] }),
      ],
      findings: [{ sheet: '图书馆', at: { row: 0, column: 'name' }, message: 'table' }],
    },
    {
      name: 'one long sentence in three units, where the profile asks for three',
      setting: { params: { fewestUnits: 3 } },
      table: [
        township('东塘乡', { rows: long }),
        township('西塘乡', {
          rows: { ...long, 0: { target: '≥2个' }, 1: { target: '≥9场' } },
          name: '文化站建设',
        }),
        township('南塘乡', {
          rows: { ...long, 0: { target: '≥5个' }, 1: { target: '≥8场' } },
          name: '广场舞大赛',
        }),
      ],
      findings: [{ sheet: '东塘乡', at: { row: 3, column: 'name' }, message: 'indicator' }],
    },
  ],
});

const reason = '受连续阴雨天气影响，施工队无法进场，工期顺延至次年一季度。';
const late = (own: string) => ({ 0: { actual: '3个', score: 15, reason: own } });
const libraryEvaluation = (own: string, more: Parameters<typeof evaluation>[0] = {}) =>
  evaluation({
    name: '图书馆运行维护项目',
    unit: '云溪县图书馆',
    sheet: '图书馆自评',
    indicators: others.map((row, index) => (index === 0 ? { ...row, actual: '7000册', reason: own } : row)),
    ...more,
  });

ruleCases('JX260', {
  valid: [
    {
      name: 'reasons of their own',
      table: [evaluation({ rows: late(reason) }), libraryEvaluation('供货商缺货，已另行询价，十二月补齐。')],
    },
    {
      name: 'a few words that anybody uses',
      table: [evaluation({ rows: late('受天气影响。') }), libraryEvaluation('受天气影响。')],
    },
    {
      name: 'one unit with two projects',
      table: [evaluation({ rows: late(reason) }), libraryEvaluation(reason, { unit: '云溪县文化馆' })],
    },
    { name: 'alone', table: [evaluation({ rows: late(reason) })] },
  ],
  invalid: [
    {
      name: 'the same sentence in two units',
      table: [evaluation({ rows: late(reason) }), libraryEvaluation(reason)],
      findings: [
        { sheet: '图书馆自评', at: { row: 0, column: 'reason' }, message: 'shared', severity: 'warning' },
      ],
    },
    {
      name: 'but for its punctuation',
      table: [
        evaluation({ rows: late(reason) }),
        libraryEvaluation(reason.replace('，', '、').replace('。', '')),
      ],
      findings: [{ sheet: '图书馆自评', at: { row: 0, column: 'reason' } }],
    },
    {
      name: 'in three files',
      table: [
        evaluation({ file: 'a.xlsx', rows: late(reason) }),
        libraryEvaluation(reason, { file: 'b.xlsx' }),
        evaluation({
          file: 'c.xlsx',
          name: '博物馆免费开放',
          unit: '云溪县博物馆',
          sheet: '博物馆',
          rows: late(reason),
        }),
      ],
      findings: [
        { sheet: '图书馆自评', at: { row: 0, column: 'reason' } },
        { sheet: '博物馆', at: { row: 0, column: 'reason' } },
      ],
    },
  ],
});
