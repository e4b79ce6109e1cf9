import type { FormData } from '../forms';

/**
 * A self-evaluation as a careful clerk of an invented county would hand it in: every sum, rate and
 * score is right, the one shortfall is explained.
 */
export const cleanSelfEvaluation: FormData = {
  year: 2020,
  fields: {
    projectName: '农村饮水安全巩固提升项目',
    department: '临溪县水利局',
    implementingUnit: '临溪县农村供水服务站',
  },
  funds: {
    total: {
      initialBudget: 300,
      annualBudget: 300,
      executed: 285.6,
      weight: 10,
      executionRate: 0.952,
      score: 9.52,
    },
    fiscal: { initialBudget: 260, annualBudget: 260, executed: 247.6, executionRate: 0.9523 },
    carriedOver: { initialBudget: 40, annualBudget: 40, executed: 38, executionRate: 0.95 },
  },
  goals: {
    expectedGoal:
      '铺设供水管网12公里，新建蓄水池6座，巩固提升6个行政村的供水保障能力，受益农村人口4200人以上，供水水质稳定达标。',
    actualGoal:
      '全年铺设供水管网12.6公里，新建蓄水池6座，受益农村人口4365人；受汛期影响，1处管网完工时间推迟，其余任务按期完成；入户问卷调查210户。',
  },
  indicators: [
    {
      level1: '产出指标',
      level2: '数量指标',
      name: '铺设供水管网长度',
      target: '≥12公里',
      actual: '12.6公里',
      weight: 10,
      score: 10,
    },
    {
      level1: '产出指标',
      level2: '数量指标',
      name: '新建蓄水池数量',
      target: '≥6座',
      actual: '6座',
      weight: 10,
      score: 10,
    },
    {
      level1: '产出指标',
      level2: '质量指标',
      name: '工程验收合格率',
      target: '≥95%',
      actual: '100%',
      weight: 10,
      score: 10,
    },
    {
      level1: '产出指标',
      level2: '时效指标',
      name: '工程完工及时率',
      target: '100%',
      actual: '92%',
      weight: 10,
      score: 9.2,
      reason: '汛期道路中断，1处管网推迟完工；已调整工序，明年汛期前完成土方施工。',
    },
    {
      level1: '产出指标',
      level2: '成本指标',
      name: '管网单位建设成本',
      target: '≤23万元/公里',
      actual: '22.5万元/公里',
      weight: 10,
      score: 10,
    },
    {
      level1: '效益指标',
      level2: '经济效益指标',
      name: '户均年节省拉水费用',
      target: '≥300元',
      actual: '320元',
      weight: 5,
      score: 5,
    },
    {
      level1: '效益指标',
      level2: '社会效益指标',
      name: '受益农村人口数',
      target: '≥4200人',
      actual: '4365人',
      weight: 10,
      score: 10,
    },
    {
      level1: '效益指标',
      level2: '生态效益指标',
      name: '水源地水质达标率',
      target: '≥98%',
      actual: '98.6%',
      weight: 5,
      score: 5,
    },
    {
      level1: '效益指标',
      level2: '可持续影响指标',
      name: '工程管护责任落实率',
      target: '100%',
      actual: '100%',
      weight: 10,
      score: 10,
    },
    {
      level1: '满意度指标',
      level2: '服务对象满意度指标',
      name: '受益群众满意度',
      target: '≥90%',
      actual: '94.5%',
      weight: 10,
      score: 10,
    },
  ],
  totals: { totalWeight: 100, totalScore: 98.72, grade: '优' },
};
