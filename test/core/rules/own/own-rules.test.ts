import { createGrid, type CellValue } from '../../../../src/core/grid';
import { ruleCases } from '../../../support/rule-cases';

const HEADER = ['编号', '适用表', '条件', '级别', '提示'];
const list = (
  lines: readonly (readonly CellValue[])[],
  header = HEADER,
  above: readonly CellValue[][] = [],
) => ({
  grid: createGrid({ sheet: '自定义审核', values: [...above, header, ...lines] }),
});
const GOOD = ['ZD-001', '自评表', '全年执行数 <= 全年预算数', '强制性', '执行数不能超过预算数'];

ruleCases('JX250', {
  valid: [
    {
      name: 'rules that can be used',
      table: list([GOOD, ['ZD-002', '全部', '得分 <= 分值', '核实性', '得分过高']]),
    },
    {
      name: 'a list with a title, in another order of columns',
      table: list(
        [['提示一下', '提示性', '自评表、监控表', '分值 > 0', '一号']],
        ['提示信息', '级别', '适用表', '审核公式', '规则编号'],
        [['自定义审核公式']],
      ),
    },
    { name: 'a list without rules', table: list([[null, null, null, null, null]]) },
    {
      name: 'a condition about columns that some of the tables lack',
      table: list([['ZD-003', '全部', '完成目标可能性 != 空', '提示性', '请选可能性']]),
    },
  ],
  invalid: [
    {
      name: 'a condition that breaks off',
      table: list([
        GOOD,
        ['ZD-002', '自评表', 'if 得分 < 分值 then 偏差原因 != null', '核实性', '请说明原因'],
      ]),
      findings: [{ cell: 'C3', message: 'endsBeforeToken', severity: 'error' }],
    },
    {
      name: 'an unknown name below a title',
      table: list([['ZD-1', '自评表', '全年执行额 > 0', '强制性', '没有执行']], HEADER, [
        ['自定义审核'],
        [null],
      ]),
      findings: [{ cell: 'C4', message: 'unknownNameNear' }],
    },
    {
      name: 'an id twice, an id that is ours, a table nobody has, a severity there is not',
      table: list([
        GOOD,
        GOOD,
        ['JX120', '自评表', '得分 > 0', '强制性', '甲'],
        ['ZD-4', '决算表', '得分 > 0', '强制性', '乙'],
        ['ZD-5', '自评表', '得分 > 0', '一般', '丙'],
      ]),
      findings: [
        { cell: 'A3', message: 'duplicateId' },
        { cell: 'A4', message: 'reservedId' },
        { cell: 'B5', message: 'unknownForms' },
        { cell: 'D6', message: 'unknownSeverity' },
      ],
    },
  ],
});
