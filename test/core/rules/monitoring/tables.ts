import type { FormData, IndicatorData } from '../../../../src/core/forms';
import { layout } from '../../../support/layout';

const line = (
  level1: string,
  level2: string,
  name: string,
  target: string,
  actual: string,
): IndicatorData => ({
  level1,
  level2,
  name,
  target,
  actual,
  forecast: target,
  possibility: '确定能',
});

const lines = [
  line('产出指标', '数量指标', '安装智能水表', '≥5000只', '3000只'),
  line('产出指标', '质量指标', '设备在线率', '≥98%', '98.5%'),
  line('效益指标', '社会效益指标', '漏损率', '≤8%', '8%'),
  line('满意度指标', '服务对象满意度指标', '用户满意度', '≥95%', '96%'),
];

/** A monitoring form after seven months, with lines changed by index. */
export const monitoring = (changes: Record<number, IndicatorData> = {}, more: Partial<FormData> = {}) => ({
  form: 'project-monitor' as const,
  data: {
    year: 2026,
    period: '1—7月',
    fields: { projectName: '智慧水务' },
    funds: { total: { initialBudget: 150, executed: 90, forecast: 150 } },
    goals: { expectedGoal: '完成供水管网智能化改造。' },
    indicators: lines.map((row, index) => ({ ...row, ...changes[index] })),
    ...more,
  },
});

/** A form of half a year as another province prints it; a row of five cells is one without remarks. */
export const printed = (...rows: readonly string[]) => {
  const hasRemarks = rows.some((row) => row.split('|').length > 5);
  const end = hasRemarks ? ' | <' : '';
  return {
    grid: layout(`
      2023年上半年项目支出绩效运行监控表 | < | < | < | <${end}
      项目名称 | 农村饮水安全 | < | < | <${end}
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 半年完成情况${hasRemarks ? ' | 备注' : ''}
      ${rows.join('\n      ')}
    `),
  };
};
