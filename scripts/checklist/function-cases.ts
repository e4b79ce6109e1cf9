/** Calls of every function, with results worked out by hand. */
import type { CellValue } from '../../src/core/grid';
import type { FunctionId } from '../../src/functions/catalogue';
import type { Expected } from './verdicts';

export interface FunctionCase {
  readonly id: FunctionId;
  readonly about: string;
  /** Without the sign in front. */
  readonly formula: string;
  readonly expected: Expected;
}

/** Where the data begin on the sheet of the functions: their heads stand in this row, counted from 1. */
export const DATA_ROW = 3;
export const DATA_COLUMNS = ['I', 'J', 'K', 'L', 'M', 'N'] as const;

export const DATA: readonly (readonly CellValue[])[] = [
  ['单位', '名称', '目标', '符号', '实际', '满分'],
  ['甲局', '培训场次', '≥12场', null, '13场', 10],
  [null, '培训合格率', '≥95%', null, '90%', 10],
  [null, '培训效果', '有效提升', null, '部分达成', 10],
  ['乙局', '责任事故', 0, '=', 0, 5],
  [null, '单位成本', '≤500元', null, '550元', 5],
];

const [first, last] = [DATA_ROW + 1, DATA_ROW + DATA.length - 1];
const area = (column: string) => `$${column}$${first}:$${column}$${last}`;
const [UNIT, NAME, TARGET, SIGN, ACTUAL, POINTS] = DATA_COLUMNS.map(area) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
/** A cell that nobody fills in. */
const EMPTY = `$${DATA_COLUMNS[0]}$${last + 2}`;

const number = (value: number): Expected => ({ kind: 'number', value });
const text = (value: string): Expected => ({ kind: 'text', value });
const blank: Expected = { kind: 'blank' };

const at = (call: string, row: number, column = 1): string => `INDEX(${call},${row},${column})`;

const targets = `JX.是否定量(${TARGET},${SIGN})`;
const completion = `JX.完成率(${ACTUAL},${TARGET},${SIGN})`;
const score = `JX.指标得分(${ACTUAL},${TARGET},${POINTS},${SIGN})`;
const summary = `JX.指标统计(${UNIT},${NAME},${TARGET},${SIGN})`;
const parsed = 'JX.解析指标值("不少于三十场次")';

export const FUNCTION_CASES: readonly FunctionCase[] = [
  {
    id: 'QUANTRATE',
    about: '区域：5 个指标，4 个定量',
    formula: `JX.量化率(${NAME},${TARGET},${SIGN})`,
    expected: number(0.8),
  },
  {
    id: 'AVGQUANTRATE',
    about: '合并：19 ÷ 30',
    formula: 'JX.平均量化率({9;10},{10;20},"合并")',
    expected: number(0.6333),
  },
  {
    id: 'AVGQUANTRATE',
    about: '平均：(90% + 50%) ÷ 2',
    formula: 'JX.平均量化率({9;10},{10;20},"平均")',
    expected: number(0.7),
  },
  {
    id: 'ISQUANT',
    about: '区域，第 1 行：≥12场',
    formula: at(targets, 1),
    expected: { kind: 'logical', value: true },
  },
  {
    id: 'ISQUANT',
    about: '区域，第 3 行：有效提升',
    formula: at(targets, 3),
    expected: { kind: 'logical', value: false },
  },
  { id: 'ISQUANT', about: '空白', formula: `JX.是否定量(${EMPTY})`, expected: blank },
  { id: 'PARSETARGET', about: '符号', formula: at(parsed, 1, 1), expected: text('≥') },
  { id: 'PARSETARGET', about: '数值', formula: at(parsed, 1, 2), expected: number(30) },
  { id: 'PARSETARGET', about: '单位', formula: at(parsed, 1, 3), expected: text('场次') },
  { id: 'PARSETARGET', about: '性质', formula: at(parsed, 1, 4), expected: text('定量') },
  { id: 'EXECRATE', about: '单个数', formula: 'JX.执行率(31423.98,42948.32)', expected: number(0.7317) },
  {
    id: 'EXECRATE',
    about: '区域，第 2 行',
    formula: at('JX.执行率({72;45.5},{80;91})', 2),
    expected: number(0.5),
  },
  { id: 'EXECRATE', about: '空白：两格都没有填', formula: `JX.执行率(${EMPTY},${EMPTY})`, expected: blank },
  {
    id: 'EXECRATE',
    about: '没有预算却有支出',
    formula: 'JX.执行率(5,0)',
    expected: { kind: 'error', value: '#DIV/0!' },
  },
  {
    id: 'EXECRATE',
    about: '文字不是数',
    formula: 'JX.执行率("五万",10)',
    expected: { kind: 'error', value: '#VALUE!' },
  },
  {
    id: 'EXECRATE',
    about: '没有这个口径',
    formula: 'JX.执行率(1,2,"mof2020")',
    expected: { kind: 'error', value: '#N/A' },
  },
  { id: 'EXECRATE', about: '英文名', formula: 'JX.EXECRATE(1,2)', expected: number(0.5) },
  {
    id: 'COMPLETION',
    about: '区域，第 1 行：13 ÷ 12，不封顶',
    formula: at(completion, 1),
    expected: number(1.0833),
  },
  {
    id: 'COMPLETION',
    about: '区域，第 2 行：90% ÷ 95%',
    formula: at(completion, 2),
    expected: number(0.9474),
  },
  {
    id: 'COMPLETION',
    about: '区域，第 4 行：目标是 0，做到了',
    formula: at(completion, 4),
    expected: number(1),
  },
  {
    id: 'COMPLETION',
    about: '区域，第 5 行：反向，500 ÷ 550',
    formula: at(completion, 5),
    expected: number(0.9091),
  },
  {
    id: 'COMPLETION',
    about: '空白：完成值没有填（传空得空，传零得 0）',
    formula: `JX.完成率(${EMPTY},"≥12场")`,
    expected: { kind: 'blankOrZero' },
  },
  {
    id: 'OVERALL',
    about: '封顶后平均：(100% + 50%) ÷ 2',
    formula: 'JX.整体完成率({150;50},{100;100})',
    expected: number(0.75),
  },
  {
    id: 'OVERALL',
    about: '按分值加权：(10 + 15) ÷ 40',
    formula: 'JX.整体完成率({150;50},{100;100},{10;30},"加权")',
    expected: number(0.625),
  },
  { id: 'DEVIATION', about: '单个数', formula: 'JX.偏差值(0.8276,0.7317)', expected: number(0.0959) },
  {
    id: 'DEVIATION',
    about: '带百分号的文字',
    formula: 'JX.偏差值("86.75%","74.42%")',
    expected: number(0.1233),
  },
  { id: 'SCORE', about: '区域，第 1 行：超额也只得满分', formula: at(score, 1), expected: number(10) },
  { id: 'SCORE', about: '区域，第 2 行：10 × 90 ÷ 95', formula: at(score, 2), expected: number(9.47) },
  { id: 'SCORE', about: '区域，第 3 行：定性由人评分，空白', formula: at(score, 3), expected: blank },
  { id: 'SCORE', about: '区域，第 5 行：5 × 500 ÷ 550', formula: at(score, 5), expected: number(4.55) },
  {
    id: 'EXECSCORE',
    about: '10 × 73.17%',
    formula: 'JX.执行率得分(31423.98,42948.32)',
    expected: number(7.32),
  },
  {
    id: 'EXECSCORE',
    about: '分值 20',
    formula: 'JX.执行率得分(31423.98,42948.32,20)',
    expected: number(14.63),
  },
  { id: 'GRADE', about: '90 分是优', formula: 'JX.评价等级(90)', expected: text('优') },
  {
    id: 'GRADE',
    about: '区域，第 2 行：89.99 分是良',
    formula: at('JX.评价等级({90;89.99;60;59.99})', 2),
    expected: text('良'),
  },
  {
    id: 'GRADE',
    about: '区域，第 4 行：59.99 分是差',
    formula: at('JX.评价等级({90;89.99;60;59.99})', 4),
    expected: text('差'),
  },
  { id: 'GRADE', about: '指定口径：60 分是中', formula: 'JX.评价等级(60,"mof-2020")', expected: text('中') },
  {
    id: 'LIGHT',
    about: '区域，第 1 行：六月完成 20%',
    formula: at('JX.预警灯({20;35;45;60},{100;100;100;100},6)', 1),
    expected: text('红'),
  },
  {
    id: 'LIGHT',
    about: '区域，第 4 行：六月完成 60%',
    formula: at('JX.预警灯({20;35;45;60},{100;100;100;100},6)', 4),
    expected: text('蓝'),
  },
  { id: 'SUMMARY', about: '表：第 1 行是表头', formula: at(summary, 1, 2), expected: text('三级指标数') },
  { id: 'SUMMARY', about: '表：甲局 3 个指标', formula: at(summary, 2, 2), expected: number(3) },
  { id: 'SUMMARY', about: '表：甲局 2 个定量', formula: at(summary, 2, 3), expected: number(2) },
  { id: 'SUMMARY', about: '表：末行合计的量化率', formula: at(summary, 4, 4), expected: number(0.8) },
];

/** A formula that a person writes with the pane: its results are to fill the cells below. */
export const SPILLED = {
  formula: `=JX.完成率(${ACTUAL.replaceAll('$', '')},${TARGET.replaceAll('$', '')},${SIGN.replaceAll('$', '')})`,
  actual: ACTUAL.replaceAll('$', ''),
  target: TARGET.replaceAll('$', ''),
  sign: SIGN.replaceAll('$', ''),
  cell: `O${first}`,
  last: `O${last}`,
  lastValue: 0.9091,
} as const;
