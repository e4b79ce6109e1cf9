import { columnName } from '../address';
import type { Anchor, InterchangeLayout, LayoutColumn, Place } from './types';

/**
 * Starting points for three systems. Their import files differ by province and release and are not published: these
 * have the usual fields in the usual order, to be compared with a blank file and changed.
 */

type Head = readonly [label: string, field: string | null, choice?: string];

/** Header cells of a row, with the columns below them. */
function header(row: number, heads: readonly Head[]): { anchors: Anchor[]; columns: LayoutColumn[] } {
  return {
    anchors: heads.map(([text], index) => ({ cell: `${columnName(index)}${row}`, text })),
    columns: heads.flatMap(([, field, choice], index) =>
      field === null ? [] : [{ col: columnName(index), field, ...(choice !== undefined && { choice }) }],
    ),
  };
}

/** A label with its value right of it. */
const labelled = (
  entries: readonly (readonly [label: string, text: string, cell: string, field: string])[],
) => ({
  anchors: entries.map(([label, text]): Anchor => ({ cell: label, text })),
  places: entries.map(([, , cell, field]): Place => ({ cell, field })),
});

/** Amounts by rows and columns. */
function matrix(
  rows: readonly (readonly [row: number, text: string, id: string])[],
  columns: readonly (readonly [col: string, text: string, id: string])[],
): { anchors: Anchor[]; places: Place[] } {
  const head = rows[0]![0] - 1;
  return {
    anchors: [
      ...columns.map(([col, text]) => ({ cell: `${col}${head}`, text })),
      ...rows.map(([row, text]) => ({ cell: `A${row}`, text })),
    ],
    places: rows.flatMap(([row, , id]) =>
      columns.map(([col, , column]) => ({ cell: `${col}${row}`, field: `funds.${id}.${column}` })),
    ),
  };
}

const CODES = [
  ['fiscal_year', '年度', 'year'],
  ['mof_div_code', '财政区划代码', null],
  ['agency_code', '单位代码', 'fields.departmentCode'],
  ['agency_name', '单位名称', 'fields.implementingUnit'],
  ['pro_code', '项目代码', 'fields.projectCode'],
  ['pro_name', '项目名称', 'fields.projectName'],
  ['kpi_target', '年度绩效目标', 'goals.expectedGoal'],
  ['lv1_perf_ind_name', '一级指标', 'level1'],
  ['lv2_perf_ind_name', '二级指标', 'level2'],
  ['lv3_perf_ind_name', '三级指标', 'name'],
  ['computesign', '计算符号', 'sign'],
  ['kpi_val', '指标值', 'target'],
  ['meterunit', '计量单位', 'meterUnit'],
  ['weight', '权重', 'weight'],
  ['kpi_remark', '指标说明', 'explanation'],
] as const;

const codeRow = header(
  1,
  CODES.map(([code, , field]): Head => [code, field]),
);
const labelRow = header(
  2,
  CODES.map(([, label, field]): Head => [label, field]),
);

const fiscalIntegration: InterchangeLayout = {
  id: 'fiscal-integration',
  name: '财政一体化平台（绩效目标，一行一个指标）',
  form: 'project-target',
  sheet: null,
  projects: 'many',
  amountUnit: '万元',
  encoding: 'utf-8',
  tick: '√',
  anchors: [...codeRow.anchors, ...labelRow.anchors],
  places: [],
  tables: [{ of: 'indicators', firstRow: 3, lastRow: null, columns: codeRow.columns }],
};

const evaluationHead = labelled([
  ['A3', '项目名称', 'B3', 'fields.projectName'],
  ['F3', '项目代码', 'G3', 'fields.projectCode'],
  ['A4', '主管部门', 'B4', 'fields.department'],
  ['F4', '实施单位', 'G4', 'fields.implementingUnit'],
  ['A5', '项目负责人', 'B5', 'fields.contact'],
  ['F5', '联系电话', 'G5', 'fields.phone'],
  ['A6', '年度', 'B6', 'year'],
  ['F6', '主管部门代码', 'G6', 'fields.departmentCode'],
  ['A13', '预期目标', 'B13', 'goals.expectedGoal'],
  ['F13', '实际完成情况', 'G13', 'goals.actualGoal'],
  ['A65', '总分', 'I65', 'totals.totalScore'],
  ['G65', '分值合计', 'H65', 'totals.totalWeight'],
  ['A66', '评价等级', 'B66', 'totals.grade'],
]);
const evaluationFunds = matrix(
  [
    [9, '年度资金总额', 'total'],
    [10, '其中：当年财政拨款', 'fiscal'],
    [11, '上年结转资金', 'carriedOver'],
    [12, '其他资金', 'other'],
  ],
  [
    ['B', '年初预算数', 'initialBudget'],
    ['C', '预算调整数', 'adjustment'],
    ['D', '全年预算数', 'annualBudget'],
    ['E', '全年执行数', 'executed'],
    ['F', '分值', 'weight'],
    ['G', '执行率', 'executionRate'],
    ['H', '得分', 'score'],
    ['I', '未完成原因', 'reason'],
  ],
);
const evaluationTable = header(14, [
  ['一级指标', 'level1'],
  ['二级指标', 'level2'],
  ['三级指标', 'name'],
  ['计算符号', 'sign'],
  ['年度指标值', 'target'],
  ['计量单位', 'meterUnit'],
  ['实际完成值', 'actual'],
  ['分值', 'weight'],
  ['得分', 'score'],
  ['偏差原因分析及改进措施', 'reason'],
]);

const performanceManagement: InterchangeLayout = {
  id: 'performance-management',
  name: '预算绩效管理系统平台（项目支出绩效自评）',
  form: 'project-selfeval',
  sheet: null,
  projects: 'one',
  amountUnit: '万元',
  encoding: 'utf-8',
  tick: '√',
  anchors: [
    { cell: 'A1', text: '项目支出绩效自评表' },
    { cell: 'A7', text: '项目资金（万元）' },
    ...evaluationHead.anchors,
    ...evaluationFunds.anchors,
    ...evaluationTable.anchors,
  ],
  places: [...evaluationHead.places, ...evaluationFunds.places],
  tables: [{ of: 'indicators', firstRow: 15, lastRow: 64, columns: evaluationTable.columns }],
};

const monitoringHead = labelled([
  ['A3', '项目名称', 'B3', 'fields.projectName'],
  ['F3', '项目代码', 'G3', 'fields.projectCode'],
  ['A4', '主管部门', 'B4', 'fields.department'],
  ['F4', '实施单位', 'G4', 'fields.implementingUnit'],
  ['A5', '年度', 'B5', 'year'],
  ['F5', '监控月份', 'G5', 'period'],
  ['A13', '年度总体目标', 'B13', 'goals.expectedGoal'],
]);
const monitoringFunds = matrix(
  [
    [9, '年度资金总额', 'total'],
    [10, '其中：衔接资金', 'fiscal'],
    [11, '上年结转资金', 'carriedOver'],
    [12, '其他资金', 'other'],
  ],
  [
    ['B', '年初预算数', 'initialBudget'],
    ['C', '全年预算数', 'annualBudget'],
    ['D', '累计执行数', 'executed'],
    ['E', '执行率', 'executionRate'],
    ['F', '全年预计执行数', 'forecast'],
  ],
);
const monitoringTable = header(14, [
  ['一级指标', 'level1'],
  ['二级指标', 'level2'],
  ['三级指标', 'name'],
  ['计算符号', 'sign'],
  ['年度指标值', 'target'],
  ['计量单位', 'meterUnit'],
  ['执行情况', 'actual'],
  ['全年预计完成情况', 'forecast'],
  ['原因说明', 'reason'],
  ['确定能', 'possibility', '确定能'],
  ['有可能', 'possibility', '有可能'],
  ['完全不可能', 'possibility', '完全不可能'],
  ['备注', 'remark'],
]);

const ruralFunds: InterchangeLayout = {
  id: 'rural-funds',
  name: '扶贫资金动态监控平台（衔接资金，绩效运行监控）',
  form: 'project-monitor',
  sheet: null,
  projects: 'one',
  amountUnit: '元',
  encoding: 'utf-8',
  tick: '√',
  anchors: [
    { cell: 'A1', text: '衔接资金项目绩效运行监控表' },
    { cell: 'A7', text: '项目资金（元）' },
    ...monitoringHead.anchors,
    ...monitoringFunds.anchors,
    ...monitoringTable.anchors,
  ],
  places: [...monitoringHead.places, ...monitoringFunds.places],
  tables: [{ of: 'indicators', firstRow: 15, lastRow: 64, columns: monitoringTable.columns }],
};

/** Layouts that ship: 财政一体化平台, 预算绩效管理系统平台, 扶贫资金动态监控平台. */
export const presets: readonly InterchangeLayout[] = [fiscalIntegration, performanceManagement, ruralFunds];
