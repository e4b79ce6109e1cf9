/** Tables with one indicator in question, and what a rule says about it. */
import { createGrid, type CellValue, type Grid } from '../../../../src/core/grid';
import { found, said } from '../across/found';

/** 一级指标 by its 二级. */
const LEVELS: Readonly<Record<string, string>> = {
  数量: '产出',
  质量: '产出',
  时效: '产出',
  社会效益: '效益',
  经济成本: '成本',
  服务对象满意度: '满意度',
};
const HEADS = {
  level1: '一级指标',
  level2: '二级指标',
  name: '三级指标',
  nature: '指标属性',
  sign: '计算符号',
  target: '指标值',
  adjustedTarget: '调整后指标值',
  meterUnit: '计量单位',
  actual: '实际完成值',
} as const;
type Column = keyof typeof HEADS;

/** An indicator; columns that it does not name are not in the table. */
export type Line = Partial<Record<Column, CellValue>>;

/** What all rows have. */
const OTHERS: Readonly<Record<Column, CellValue>> = {
  level1: '产出指标',
  level2: '数量指标',
  name: '改造泵站',
  nature: '定量指标',
  sign: '≥',
  target: 2,
  adjustedTarget: null,
  meterUnit: '座',
  actual: '2座',
};

const columnsOf = (lines: readonly Line[]): Column[] =>
  (Object.keys(HEADS) as Column[]).filter(
    (column) => ['level1', 'level2', 'name'].includes(column) || lines.some((line) => column in line),
  );

/** The indicators below one another, and one that is as it should be; results make it a self-evaluation. */
export function table(lines: readonly Line[], format?: string): Grid {
  const columns = columnsOf(lines);
  const isPaper = !columns.includes('meterUnit');
  const blank = columns.slice(1).map(() => null);
  const rows = [...lines, isPaper ? { target: '≥2座' } : {}].map((line, index) =>
    columns.map((column) => {
      if (column in line) return line[column]!;
      if (index === lines.length) return OTHERS[column];
      const level1 = LEVELS[String(line.level2).replace(/指标$/, '')] ?? '产出';
      return { ...OTHERS, level1: `${level1}指标`, adjustedTarget: null }[column];
    }),
  );
  return createGrid({
    sheet: '表',
    values: [
      [columns.includes('actual') ? '项目支出绩效自评表' : '项目支出绩效目标申报表', ...blank],
      ['（2022年度）', ...blank],
      ['项目名称', '泵站改造', ...blank.slice(1)],
      columns.map((column) => HEADS[column]),
      ...rows,
    ],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: columns.length - 1 })),
    formats: (row, col) => (row === 4 && columns[col] === 'target' ? format : undefined),
  });
}

/** What a rule finds about indicators, as "column message severity". */
export function says(rule: string, ...lines: readonly Line[]): string[] {
  const columns = columnsOf(lines);
  return found(rule, [{ grid: table(lines) }]).map(
    ({ cell, message, severity }) => `${columns[cell.col]} ${message.id} ${severity}`,
  );
}

/** What a rule would put into which column, and how sure it is. */
export function fixes(rule: string, line: Line, format?: string): unknown[] {
  const columns = columnsOf([line]);
  return found(rule, [{ grid: table([line], format) }]).map(({ fix }) => [
    fix?.kind,
    ...(fix?.edits ?? []).map(({ cell, value }) => `${columns[cell.col]}: ${JSON.stringify(value)}`),
  ]);
}

/** What the user reads about an indicator. */
export const reads = (rule: string, line: Line): string[] =>
  said(rule, [{ grid: table([line]) }]).map((text) => text.slice(text.indexOf(' ') + 1));

/** A target in a cell with its sign and unit. */
export const onPaper = (level2: string, name: string, target: CellValue): Line => ({
  level2: `${level2}指标`,
  name,
  target,
});
/** A target whose sign and unit have cells of their own, as on a platform. */
export const inColumns = (
  level2: string,
  name: string,
  sign: CellValue,
  target: CellValue,
  meterUnit: CellValue,
): Line => ({ level2: `${level2}指标`, name, sign, target, meterUnit });
