import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { projectTarget, targetData, targetOf } from '../../../support/project-target';
import { ruleCases } from '../../../support/rule-cases';
import { targetLedger } from '../../../support/target-ledger';
import { layout } from '../../../support/layout';

const fields = cleanSelfEvaluation.fields!;
const all = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const without = (...left: readonly number[]) => all.filter((index) => !left.includes(index));
const inLedger = (data = targetLedger({}, 10)) => ({ form: 'indicator-ledger' as const, data });
/** The first project of the ledger with some of its rows. */
const ledgerOf = (indexes: readonly number[], year = 2020, changes: object = {}) =>
  inLedger({
    year,
    indicators: indexes.map((index) => ({ ...targetLedger({}, 10).indicators![index]!, ...changes, year })),
  });
const called = (projectName: string, year = 2022) => ({ year, fields: { ...fields, projectName } });

/** A printed form with a line for every 二级, some left empty. */
const printed = (quality: string, ecology = ' | ', name = '农村饮水安全巩固提升项目') => ({
  grid: layout(`
    项目支出绩效目标申报表（2022年度） | < | < | <
    项目名称 | ${name} | < | <
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 铺设供水管网长度 | ≥12公里
    ^ | ^ | 新建蓄水池数量 | ≥6座
    ^ | 质量指标 | ${quality}
    效益指标 | 社会效益指标 | 受益人口数 | ≥4200人
    ^ | 生态效益指标 | ${ecology}
    满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90%
  `),
});

ruleCases('JX027', {
  valid: [
    { name: 'quantity and quality', table: projectTarget() },
    { name: 'a clean ledger', table: inLedger() },
    { name: 'a self-evaluation, whose indicators were approved', table: cleanSelfEvaluation },
    { name: 'only one indicator of output: an extract', table: targetOf([0, 5, 9]) },
    { name: 'a table that was cut off behind its output', table: targetOf([0, 1, 3]) },
    {
      name: 'quality filed under quantity',
      table: projectTarget({ rows: { 2: { level2: '数量指标' } } }),
    },
    {
      name: 'quality under a level whose name is wrong',
      table: projectTarget({ rows: { 2: { level1: '产能指标' } } }),
    },
    {
      name: 'levels of the form’s own',
      table: projectTarget({ rows: { 2: { level2: '建设规模指标', name: '建成规模' } } }),
    },
  ],
  invalid: [
    {
      name: 'no quality',
      table: targetOf(without(2)),
      findings: [{ at: { row: 0, column: 'level1' }, message: 'missing', severity: 'warning' }],
    },
    {
      name: 'no quantity',
      table: targetOf(without(0, 1)),
      findings: [{ at: { row: 0, column: 'level1' }, expected: '数量指标' }],
    },
    {
      name: 'quality printed and left empty',
      table: printed(' | '),
      findings: [{ cell: 'C6', message: 'missing' }],
    },
    {
      name: 'a ledger without quality',
      table: ledgerOf(without(2)),
      findings: [{ at: { row: 0, column: 'level1' } }],
    },
  ],
});

ruleCases('JX028', {
  valid: [
    { name: 'building, with its cost', table: projectTarget(called('农村道路建设工程')) },
    { name: 'nothing built or bought', table: targetOf(without(4), called('困难群众救助')) },
    { name: 'a campaign called 工程', table: targetOf(without(4), called('希望工程助学')) },
    { name: 'supervision of building', table: targetOf(without(4), called('道路改造工程监理')) },
    { name: 'before 101号', table: targetOf(without(4), called('农村道路建设工程', 2020)) },
    {
      name: 'cost under another 二级',
      table: projectTarget({
        ...called('农村道路建设工程'),
        indicators: targetData()
          .indicators!.filter((_, index) => index !== 4)
          .map((row, index) => (index === 3 ? { ...row, name: '单位造价控制' } : row)),
      }),
    },
    { name: 'a table that was cut off', table: targetOf([0, 1, 2], called('农村道路建设工程')) },
  ],
  invalid: [
    {
      name: 'building without cost',
      table: targetOf(without(4), called('农村道路建设工程')),
      findings: [{ at: { head: 'level1' }, message: 'missing', severity: 'warning' }],
    },
    {
      name: 'buying without cost',
      table: targetOf(without(4), called('公安局执法车辆购置')),
      findings: [{ at: { head: 'level1' } }],
    },
    {
      name: 'cost printed and left empty',
      table: projectTarget({
        ...called('老旧小区排水管网改造工程'),
        rows: { 4: { name: null, target: null, weight: null } },
      }),
      findings: [{ at: { row: 4, column: 'name' } }],
    },
    {
      name: 'a ledger',
      table: ledgerOf(without(4), 2022, { projectName: '医疗设备采购' }),
      findings: [{ at: { row: 0, column: 'level1' } }],
    },
  ],
});

ruleCases('JX029', {
  valid: [
    { name: 'ten indicators', table: projectTarget() },
    { name: 'three, one for each level', table: targetOf([0, 5, 9]) },
    { name: 'two projects of ten in a ledger', table: inLedger(targetLedger()) },
    {
      name: 'two, where the profile asks for no more',
      table: targetOf([0, 9]),
      setting: { params: { fewest: 2 } },
    },
  ],
  invalid: [
    {
      name: 'two indicators',
      table: targetOf([0, 9]),
      findings: [{ at: { head: 'name' }, message: 'few', severity: 'info', actual: 2 }],
    },
    {
      name: 'a single one',
      table: targetOf([6]),
      findings: [{ at: { head: 'name' }, message: 'few', actual: 1 }],
    },
    {
      name: 'a project of a ledger',
      table: ledgerOf([0, 1]),
      findings: [{ at: { row: 0, column: 'name' }, message: 'few' }],
    },
    {
      name: 'more than the profile allows',
      table: projectTarget(),
      setting: { params: { most: 9 } },
      findings: [{ at: { head: 'name' }, message: 'many', actual: 10 }],
    },
  ],
});

const restored = called('黑臭水体整治');

ruleCases('JX030', {
  valid: [
    { name: 'a project with no such purpose', table: targetOf([0, 1, 2, 3, 6, 9]) },
    { name: 'several kinds of benefit', table: projectTarget(restored) },
    {
      name: 'a form that prints the kind and fills it',
      table: printed('合格率 | ≥95%', '水质达标率 | ≥95%', '河道污染治理'),
    },
    {
      name: 'the purpose told under another 二级',
      table: projectTarget({
        ...restored,
        indicators: [0, 1, 2, 3, 6, 9].map((index) => ({
          ...targetData().indicators![index]!,
          ...(index === 6 && { level2: '社会效益指标', name: '河道水质改善受益人口' }),
        })),
      }),
    },
    { name: 'a clean ledger', table: inLedger() },
  ],
  invalid: [
    {
      name: 'water restored, and nothing said about it',
      table: projectTarget({
        ...restored,
        indicators: [0, 1, 2, 3, 6, 9].map((index) => ({
          ...targetData().indicators![index]!,
          ...(index === 6 && { level2: '社会效益指标', name: '受益人口数' }),
        })),
      }),
      findings: [{ at: { row: 4, column: 'level1' }, message: 'missing', severity: 'info' }],
    },
    {
      name: 'a kind that is printed and left empty',
      table: printed('合格率 | ≥95%', ' | ', '河道污染治理'),
      findings: [{ cell: 'C8', message: 'missing' }],
    },
    {
      name: 'an industry without income',
      table: ledgerOf([0, 1, 2, 3, 4, 6, 9], 2022, { projectName: '特色产业发展资金' }),
      findings: [{ at: { row: 5, column: 'level1' } }],
    },
  ],
});
