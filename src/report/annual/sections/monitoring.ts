import { lightId, LIGHT_WORDS } from '../count-sources';
import { heading, joined, note, paragraph, say, type Block } from '../model';
import { deviationTable, rateChart, resultSentence, resultTable, scopesOf } from './results';
import type { Section, SectionContext } from './parts';

function monthWords({ figures }: SectionContext) {
  const [year, month] = [figures.get('年度'), figures.get('监控月份')];
  if (month.value === null) return say`按各项目最近一次监控，`;
  return year.value === null ? say`截至${month}月底，` : say`截至${year}年${month}月底，`;
}

/** How far money and goals are apart, in counts. */
export function deviationSentence({ figures }: SectionContext, stage: '监控' | '自评'): Block[] {
  const [ahead, behind] = [
    figures.get(`${stage}_正偏差较大的项目数`),
    figures.get(`${stage}_负偏差较大的项目数`),
  ];
  if (ahead.value === 0 && behind.value === 0) return [];
  const limit = figures.get('偏差值界限');
  return [
    paragraph(
      ...say`偏差值达到${limit}个百分点及以上的项目中，完成率高于执行率的${ahead}个，执行率高于完成率的${behind}个。`,
    ),
  ];
}

function projects(context: SectionContext): Block[] {
  const { rollup, figures } = context;
  if (rollup.monitoring === null)
    return [paragraph('本次汇总的材料中没有项目绩效监控表，本项暂无数据，需补充材料后说明。')];
  const half = figures.get('监控_预算执行缺一的项目数');
  const late = figures.get('监控_期次较早的项目数');
  const lights = LIGHT_WORDS.map((word) => figures.get(lightId(word)));
  const chart = rateChart(context, '监控');
  const ranking = deviationTable(context, '监控');
  return [
    ...scopesOf(context, '监控').map((scope) =>
      paragraph(...monthWords(context), ...resultSentence(context, '监控', scope)),
    ),
    ...(half.value! > 0
      ? [paragraph(...say`预算数、执行数只填一项的项目${half}个，其资金两边都不计。`)]
      : []),
    ...(late.value! > 0
      ? [paragraph(...say`其中${late}个项目最近一次监控的期次较早，按其最近一次监控计入。`)]
      : []),
    resultTable(context, '监控'),
    note(
      ...say`执行率为合并计算；偏差值为整体完成率减执行率，两者先四舍五入到百分数的两位小数。`,
      '同一单位两类项目都有的，在两类中各计一次，合计只计一次。',
    ),
    ...(chart ? [chart] : []),
    ...(lights.some(({ value }) => value! > 0)
      ? [
          paragraph(
            ...say`按照完成进度与时间进度的比较，${joined(
              LIGHT_WORDS.map((word, index) => say`${word}项目${lights[index]!}个`),
              '，',
            )}。每个项目的预警灯取其各项指标中最差的一个。`,
          ),
        ]
      : []),
    ...deviationSentence(context, '监控'),
    ...(ranking
      ? [ranking, note('按偏差值的绝对值从大到小排列，最多列十个；全部项目见汇总工作簿“偏差排名”。')]
      : []),
  ];
}

/** 绩效监控完成情况: of departments, and of projects. */
export const monitoring: Section = (context) => {
  const { figures } = context;
  return [
    heading(2, '绩效监控完成情况'),
    heading(3, '整体绩效监控'),
    figures.value('整体监控单位数') === null
      ? paragraph('本次汇总的材料中没有部门整体绩效监控表，本项暂无数据，需补充材料后说明。')
      : paragraph(...say`报送部门整体绩效监控表的单位${figures.get('整体监控单位数')}家。`),
    heading(3, '项目绩效监控'),
    ...projects(context),
  ];
};
