import { defaultProfile, type Profile } from '../../core/profile';
import { figureSources } from './figures';
import type { AnnualReport, ReportTable } from './model';

/** A text of a template that is replaced. */
export interface Placeholder {
  readonly name: string;
  /** What it is, and how it is computed. */
  readonly meaning: string;
}

/** The tables that a template may go through, by their columns: a row of the template for each line. */
export interface LoopPlaceholder extends Placeholder {
  readonly columns: readonly string[];
}

const TITLE: Placeholder = { name: '报告标题', meaning: '报告的标题，带年度' };
const PROFILE: Placeholder = { name: '口径', meaning: '所用口径的名称、编号和版本' };

/** Every placeholder that a template may hold, from the same catalogue as the report itself. */
export function reportPlaceholders(profile: Profile = defaultProfile): Placeholder[] {
  return [
    TITLE,
    PROFILE,
    ...figureSources(profile).map(({ id, name, method }) => ({ name: id, meaning: `${name}：${method}` })),
  ];
}

const RESULT_COLUMNS = [
  '类别',
  '单位数',
  '项目数',
  '预算资金（万元）',
  '执行资金（万元）',
  '执行率',
  '整体完成率',
  '偏差值（百分点）',
];
const DEVIATION_COLUMNS = ['单位', '项目', '执行率', '完成率', '偏差值（百分点）'];

/** Every table of the report; a test holds them against the report's own. */
const LOOPS: readonly LoopPlaceholder[] = [
  {
    name: '报送情况',
    meaning: '各类表格的报送情况',
    columns: ['表', '单位数', '报齐单位', '部分报送单位', '未报单位'],
  },
  {
    name: '指标设置汇总',
    meaning: '整体、项目绩效目标的指标数和量化率',
    columns: ['类别', '单位数', '项目数', '二级指标', '三级指标', '定量指标', '定性指标', '平均量化率'],
  },
  { name: '监控汇总', meaning: '各类项目的监控结果', columns: RESULT_COLUMNS },
  { name: '监控偏差排名', meaning: '监控偏差值较大的项目，最多十个', columns: DEVIATION_COLUMNS },
  { name: '自评汇总', meaning: '各类项目的自评结果', columns: [...RESULT_COLUMNS, '平均得分'] },
  {
    name: '评价等次分布',
    meaning: '各等次的项目数',
    columns: ['等次', '项目数', '占填写总分项目的比例'],
  },
  {
    name: '审核问题',
    meaning: '各类问题的条数',
    columns: ['问题类别', '强制性', '核实性', '提示性', '合计'],
  },
  { name: '数据来源', meaning: '正文所用数据及计算方法', columns: ['数据', '数值', '计算方法'] },
];

const tablesOf = ({ body, annex }: AnnualReport): ReportTable[] =>
  [...body, ...annex.blocks].filter((block) => block.kind === 'table');

export type TemplateData = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

/** What the placeholders stand for; a table of which nothing was handed in has no lines. */
export function templateData(report: AnnualReport, profile: Profile): TemplateData {
  const tables = new Map(tablesOf(report).map((table) => [table.id, table]));
  const text = (piece: ReportTable['rows'][number][number]) =>
    typeof piece === 'string' ? piece : piece.text;
  return {
    [TITLE.name]: report.title,
    [PROFILE.name]: `${profile.name.zh}（${profile.id} ${profile.version}）`,
    ...Object.fromEntries(report.figures.map((figure) => [figure.id!, figure.text])),
    ...Object.fromEntries(
      LOOPS.map(({ name }) => {
        const table = tables.get(name);
        const rows = table?.rows.map((row) =>
          Object.fromEntries(table.columns.map(({ title }, index) => [title, text(row[index]!)])),
        );
        return [name, rows ?? []];
      }),
    ),
  };
}

/** Every table that a template may go through, from the report's own. */
export const loopPlaceholders = (): readonly LoopPlaceholder[] => LOOPS;
