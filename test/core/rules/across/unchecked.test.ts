/** Rules across tables say what they could not be asked about: nobody may believe that it was checked. */
import { auditForms } from '../../../../src/core/audit';
import type { Grid } from '../../../../src/core/grid';
import { defaultProfile } from '../../../../src/core/profile';
import { recogniseSheet } from '../../../../src/core/recognise';
import { rules } from '../../../../src/core/rules';
import { gridOf } from '../../../support/tables';
import type { CaseSheet, GridSheet } from '../../../support/rule-cases';
import { evaluation, monitoring, register, target } from './projects';

const across = rules.filter(({ scope }) => scope === 'cross');

const gridFor = (one: CaseSheet | GridSheet): Grid =>
  'grid' in one ? one.grid : gridOf(one.form ?? 'project-selfeval', one.data, { sheet: one.sheet ?? '表' });

/** "JX033 earlierStage" for every rule that could not be decided about these tables. */
function unchecked(tables: readonly (CaseSheet | GridSheet)[], fileNames?: readonly string[]): string[] {
  const grids = tables.map(gridFor);
  const recognitions = grids.map((grid) => recogniseSheet(grid));
  const input = { grids, recognitions, ...(fileNames && { fileNames }) };
  return auditForms(input, defaultProfile, { rules: across }).unchecked.map(
    ({ rule, missing }) => `${rule} ${missing.join(' ')}`,
  );
}

const roster = register(
  '花名册',
  '单位花名册 | < | <\n序号 | 单位名称 | 主管部门\n1 | 云溪县文化馆 | 云溪县文化和旅游局',
);
const evidence = register(
  '材料',
  `佐证材料清单 | < | < | <
  序号 | 项目名称 | 材料名称 | 存放位置
  1 | 公共文化服务提升项目 | 验收单 | 档案柜`,
);

test('a target table alone', () => {
  expect(unchecked([target()])).toEqual([
    'JX008 project-register',
    'JX009 project-register',
    'JX011 project-register',
    'JX012 unit-roster',
    'JX086 earlierYear',
    'JX201 earlierStage',
    'JX205 severalUnits',
    'JX230 evidence-list',
    'JX248 unit-roster',
  ]);
});

test('a monitoring table alone', () => {
  expect(unchecked([monitoring(7)])).toEqual([
    'JX008 project-register',
    'JX009 project-register',
    'JX011 project-register',
    'JX012 unit-roster',
    'JX034 earlierStage',
    'JX146 severalMonitorings',
    'JX201 earlierStage',
    'JX202 earlierStage',
    'JX203 earlierStage',
    'JX205 severalUnits',
    'JX230 evidence-list',
    'JX248 unit-roster',
  ]);
});

test('a self-evaluation alone', () => {
  expect(unchecked([evaluation()])).toEqual([
    'JX008 project-register',
    'JX009 project-register',
    'JX011 project-register',
    'JX012 unit-roster',
    'JX033 earlierStage',
    'JX034 earlierStage',
    'JX107 earlierStage',
    'JX128 earlierStage',
    'JX202 earlierStage',
    'JX203 earlierStage',
    'JX205 severalUnits',
    'JX230 evidence-list',
    'JX231 evidence-list fileNames',
    'JX232 evidence-list',
    'JX248 unit-roster',
    'JX260 severalUnits',
  ]);
});

test('a department’s targets alone', () => {
  const department = {
    form: 'department-target' as const,
    sheet: '整体',
    data: {
      year: 2024,
      fields: { unitName: '云溪县文化馆' },
      indicators: [{ level1: '产出指标', level2: '数量指标', name: '组织惠民演出场次', target: '≥60场' }],
    },
  };
  expect(unchecked([department])).toEqual(['JX204 projectTables', 'JX248 unit-roster']);
});

test('a register alone', () => {
  expect(unchecked([roster])).toEqual([
    'JX134 project-register monitoring-summary',
    'JX200 project-register',
    'JX206 indicator-summary',
    'JX210 monitoring-summary',
    'JX211 indicator-summary',
  ]);
});

test('what is there is not missed', () => {
  const all = [
    target(),
    target({ year: 2023, sheet: '上年' }),
    monitoring(5),
    monitoring(9),
    evaluation(),
    target({ unit: '云溪县图书馆', name: '图书馆运行维护项目', sheet: '图书馆' }),
    roster,
    evidence,
  ];
  expect(unchecked(all, ['验收单.pdf'])).toEqual([
    'JX008 project-register',
    'JX009 project-register',
    'JX011 project-register',
    'JX134 project-register monitoring-summary',
    'JX200 project-register',
    'JX206 indicator-summary',
    'JX210 monitoring-summary',
    'JX211 indicator-summary',
  ]);
  expect(unchecked([evaluation(), evidence])).toContain('JX231 fileNames');
});
