/** Cells as a host reads them: values, sizes, merges, formulas, whatever they are. */
import fc from 'fast-check';
import { mutateJson } from '../mutate-json';
import { bytesOfText, textOfBytes, type Target } from '../target';
import { auditGrids, gridOf, plainGridFrom, printed, type PlainGrid } from './pipeline';
import { cellValues } from './values';

const LABELS = [
  '项目名称',
  '主管部门',
  '年度资金总额',
  '年初预算数',
  '全年预算数',
  '全年执行数',
  '分值',
  '执行率',
  '得分',
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '产出指标',
  '数量指标',
  '效益指标',
  '满意度指标',
  '总分',
  '年度总体目标',
  '偏差原因分析及改进措施',
  '项目支出绩效自评表',
  '2020年度项目支出绩效目标申报表',
  '自定义审核',
  '编号',
  '条件',
  '适用表',
  '级别',
  '提示',
  '单位名称',
  '花名册',
];

const edge = fc.nat(24);
const grids: fc.Arbitrary<PlainGrid> = fc.record({
  sheet: fc.constantFrom('自评表', '自定义审核', '__proto__', "O'x", 'Sheet1'),
  values: fc.array(
    fc.array(fc.oneof(cellValues, fc.constantFrom(...LABELS), fc.constantFrom(...LABELS)), { maxLength: 14 }),
    { maxLength: 24 },
  ),
  merges: fc.array(
    fc
      .tuple(edge, edge, fc.nat(5), fc.nat(5))
      .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right })),
    { maxLength: 12 },
  ),
  origin: fc.record({ row: fc.constantFrom(0, 0, 3, 1_000_000), col: fc.constantFrom(0, 0, 2, 16_000) }),
  hiddenRows: fc.array(edge, { maxLength: 5 }),
});

const bytesOf = (grid: PlainGrid) => bytesOfText(JSON.stringify(grid));

export const target: Target = {
  seeds: () =>
    Promise.resolve(
      [
        printed('project-selfeval', '自评表'),
        printed('indicator-ledger', '台账'),
        printed('project-target', '目标表'),
        printed('project-monitor', '监控表'),
        printed('department-selfeval', '整体自评表'),
        printed('evaluation-scorecard', '评分表'),
      ].map(bytesOf),
    ),
  fresh: grids.map(bytesOf),
  mutate: mutateJson,
  check(input) {
    let json: unknown;
    try {
      json = JSON.parse(textOfBytes(input));
    } catch {
      return;
    }
    const plain = plainGridFrom(json);
    if (plain) auditGrids([gridOf(plain)]);
  },
};
