import { decimal } from '../../src/core/measures';
import type { CountyFigures, GroupFigures, IndicatorFigures } from './golden';

const percent = (a: string | number, b: string | number, digits: number): string =>
  decimal(a).div(b).times(100).round(digits).toFixed(digits);

const goals = ({ level2, total, quantitative }: IndicatorFigures): string =>
  `编制二级指标 ${level2} 个，三级指标 ${total} 个，其中定量三级指标 ${quantitative} 个，平均量化率 ${percent(quantitative, total, 0)}%。`;

function results(
  name: string,
  { units, projects, budget, executed, completion, score }: GroupFigures,
): string {
  const rate = percent(executed, budget, 2);
  return [
    `截至 2020 年 9 月，${name}涉及 ${units} 家单位、${projects} 个项目`,
    `预算资金总额 ${budget} 万元`,
    `预算执行资金总额 ${executed} 万元`,
    `预算执行率 ${rate}%`,
    `绩效目标整体完成率 ${completion}%`,
    `偏差值 ${decimal(completion).minus(rate).toFixed(2)}%`,
    `自评平均得分 ${score} 分。`,
  ].join('，');
}

/** What a report on the county would say, from what the county was made for and not from its roll-up. */
export function reportText({ units, departments, projects, own, special }: CountyFigures): string[] {
  return [
    '2020年度预算绩效管理工作总结',
    '一、绩效目标设定情况',
    `1、整体绩效目标`,
    `全县所属 ${units} 家预算单位整体绩效目标${goals(departments)}`,
    `2、项目绩效目标`,
    `全口径项目 ${own.projects + special.projects} 个，${goals(projects)}`,
    '二、绩效监控情况',
    results('部门预算项目', own),
    results('专项', special),
  ];
}
