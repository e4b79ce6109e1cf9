import { Canvas } from '../../forms/compose/canvas';
import type { Grid } from '../../grid';
import type { Profile } from '../../profile/types';
import { isOwnSheet, OWN_SHEET_SIGNATURE } from '../../recognise';
import type { Rollup } from '../rollup';
import type { SummarySheet } from './reference';

const TITLE = '绩效汇总说明';
const WIDTHS = [22, 90];

/** True for the first sheet of a workbook that a roll-up wrote: what follows is no table of a unit's. */
export function isSummarySheet(grid: Grid): boolean {
  return isOwnSheet(grid) && grid.value(0, 0) === TITLE;
}

function lines(rollup: Rollup, profile: Profile): [string, string][] {
  const { files, units, projects, indicators, questions, splits, hasRoster, hasLibrary } = rollup;
  const withOutcome = (outcome: string) => files.filter((file) => file.outcome === outcome).length;
  const own = projects.filter(({ subject, stages }) => subject === 'project' && stages.length > 0).length;
  return [
    ['年度', rollup.year === null ? '表中未注明' : `${rollup.year}`],
    ['口径', `${profile.name.zh}（${profile.id} ${profile.version}）`],
    [
      '文件',
      `${files.length} 个，其中已汇总 ${withOutcome('read')} 个，无法读取 ${withOutcome('unreadable')} 个，没有识别到表 ${withOutcome('nothing')} 个`,
    ],
    ['单位', `${units.length} 家${hasRoster ? '（按单位花名册核对）' : '（没有单位花名册，按表中名称）'}`],
    ['项目', `${own} 个有表${hasLibrary ? '（按项目台账核对）' : '（没有项目台账，按表中名称）'}`],
    ['三级指标', `指标台账 ${indicators.length} 行`],
    ['待确认', `${questions.length + splits.length} 项，见“待确认”；确认之前按表中写法计入`],
    ['平均量化率', '合并计算：Σ定量指标数 ÷ Σ三级指标数；另列简单平均。不适用的指标不计。'],
    ['二级指标数', '各表中至少有一个三级指标的二级指标个数之和。'],
    ['指标取自', '绩效目标表；没有目标表的，取最早阶段的表，“指标设置明细”的“取自”列注明。'],
    [
      '执行率',
      `Σ执行数 ÷ Σ${profile.execution.denominator === 'initialBudget' ? '年初预算数' : '全年预算数'}；预算数、执行数缺一的项目两边都不计。`,
    ],
    [
      '整体完成率',
      `${profile.completion.overall === 'mean' ? '各三级指标完成率的平均' : '各三级指标完成率按分值加权'}，单个指标最高按 ${profile.completion.cap * 100}% 计；本口径由本工具约定，报告引用时请注明。`,
    ],
    ['偏差值', '整体完成率 − 执行率，两者先四舍五入到 0.01%，单位为百分点。'],
    ['平均得分', '自评总分按项目平均，每个项目计一次。'],
    [
      '同一项目多张表',
      '内容相同的计一次；不同的依次看填报日期、文件保存时间，取最新；分不出的列入“待确认”。',
    ],
    ['公式', '汇总表中的数由公式从指标台账、明细表算出，逐级可查；每一行都注明来源文件、工作表和单元格。'],
  ];
}

/** 汇总说明: what was rolled up, and how each figure is computed. */
export function notesSheet(rollup: Rollup, profile: Profile): SummarySheet {
  const canvas = new Canvas(WIDTHS.length);
  canvas.put(canvas.addRow(), 0, 1, TITLE, 'title');
  canvas.put(canvas.addRow(), 0, 1, `${OWN_SHEET_SIGNATURE}｜汇总`, 'subtitle');
  const header = canvas.addRow();
  canvas.put(header, 0, 0, '项目', 'head');
  canvas.put(header, 1, 1, '说明', 'head');
  for (const [label, text] of lines(rollup, profile)) {
    const row = canvas.addRow();
    canvas.put(row, 0, 0, label, 'label');
    canvas.put(row, 1, 1, text, 'text');
  }
  const form = canvas.finish('plain', WIDTHS, { top: header, bottom: header }, false);
  return { name: '汇总说明', form, charts: [], tables: [] };
}
