import { product, quotient, roundHalfUp } from '../../../core/measures';
import { gradeId } from '../county-sources';
import { lineFigure } from '../figures';
import {
  heading,
  note,
  paragraph,
  say,
  type Block,
  type Piece,
  type ReportChart,
  type ReportTable,
} from '../model';
import { deviationSentence } from './monitoring';
import { resultSentence, resultTable, scopesOf } from './results';
import { column, type Section, type SectionContext } from './parts';

function gradeTable({ figures, profile }: SectionContext): ReportTable {
  const scored = figures.value('自评_有总分的项目数')!;
  const share = (count: number) => {
    const percent = roundHalfUp(product(quotient(count, scored)!, 100), 2);
    return lineFigure('占比', '该等次项目数 ÷ 填写总分的项目数', percent, `${percent.toFixed(2)}%`);
  };
  return {
    kind: 'table',
    id: '评价等次分布',
    caption: '项目自评等次分布',
    columns: [column('等次', 34), column('项目数', 33), column('占填写总分项目的比例', 33)],
    rows: profile.grades.map(({ value: grade }): Piece[] => {
      const figure = figures.get(gradeId(grade));
      return [grade, figure, share(figure.value!)];
    }),
  };
}

const gradeChart = ({ figures, profile }: SectionContext): ReportChart => ({
  kind: 'chart',
  type: 'column',
  caption: '项目自评等次分布',
  unit: '个',
  categories: profile.grades.map(({ value }) => value),
  series: [{ name: '项目数', values: profile.grades.map(({ value }) => figures.value(gradeId(value))) }],
});

function projects(context: SectionContext): Block[] {
  const { rollup, figures } = context;
  if (rollup.selfEvaluation === null)
    return [paragraph('本次汇总的材料中没有项目支出绩效自评表，本项暂无数据，需补充材料后说明。')];
  const half = figures.get('自评_预算执行缺一的项目数');
  const scored = figures.get('自评_有总分的项目数');
  return [
    ...scopesOf(context, '自评').map((scope) =>
      paragraph('按照自评表，', ...resultSentence(context, '自评', scope)),
    ),
    ...(half.value! > 0
      ? [paragraph(...say`预算数、执行数只填一项的项目${half}个，其资金两边都不计。`)]
      : []),
    resultTable(context, '自评'),
    note('平均得分为各项目自评总分的平均，每个项目计一次；没有填写总分的项目不计。'),
    ...deviationSentence(context, '自评'),
    ...(rollup.grades === null
      ? [paragraph('自评表都没有填写总分，等次分布无法统计。')]
      : [
          paragraph(...say`填写自评总分的项目${scored}个，按总分分档的分布见下表。`),
          gradeTable(context),
          gradeChart(context),
        ]),
  ];
}

/** 自评情况: of departments, and of projects. */
export const evaluation: Section = (context) => {
  const { figures } = context;
  return [
    heading(2, '绩效项目自评及整体自评情况'),
    heading(3, '整体绩效自评'),
    figures.value('整体自评单位数') === null
      ? paragraph('本次汇总的材料中没有部门整体支出绩效自评表，本项暂无数据，需补充材料后说明。')
      : paragraph(...say`报送部门整体支出绩效自评表的单位${figures.get('整体自评单位数')}家。`),
    heading(3, '项目绩效自评'),
    ...projects(context),
  ];
};
