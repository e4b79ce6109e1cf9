import type { FormData } from '../../src/core/forms';
import { plantedSelfEvaluation } from '../../src/core/samples';

/** A problem planted on purpose: the rule that must find it, and where. */
export interface PlantedProblem {
  readonly rule: string;
  readonly sheet: string;
  readonly cell: string;
}

/** One sheet of the sample with planted problems. */
export interface PlantedSheet {
  readonly name: string;
  readonly data: FormData;
  readonly problems: readonly Omit<PlantedProblem, 'sheet'>[];
}

/** Problems of filling in: blanks, placeholders, names, values that are no numbers. */
const fillingIn: PlantedSheet = {
  name: '饮水安全',
  data: plantedSelfEvaluation,
  problems: [
    { rule: 'JX002', cell: 'B4' },
    { rule: 'JX046', cell: 'B11' },
    { rule: 'JX016', cell: 'D13' },
    { rule: 'JX060', cell: 'E14' },
    { rule: 'JX161', cell: 'F15' },
    { rule: 'JX170', cell: 'I16' },
    { rule: 'JX014', cell: 'D17' },
    { rule: 'JX041', cell: 'D19' },
    { rule: 'JX024', cell: 'C20' },
    { rule: 'JX160', cell: 'F21' },
    { rule: 'JX182', cell: 'F22' },
  ],
};

/** Problems of arithmetic: funds, rates, weights, scores. */
const arithmetic: PlantedSheet = {
  name: '校舍维修',
  data: {
    year: 2020,
    fields: {
      projectName: '农村中小学校舍维修项目',
      department: '临溪县教育局',
      implementingUnit: '临溪县教育局校建中心',
    },
    funds: {
      total: {
        initialBudget: 480,
        annualBudget: 480,
        executed: 432,
        weight: 10,
        executionRate: 0.96,
        score: 9.5,
      },
      fiscal: { initialBudget: 450, annualBudget: 450, executed: 432, executionRate: 0.96 },
      other: { initialBudget: 20, annualBudget: 30, executed: 0, executionRate: 0 },
    },
    goals: {
      expectedGoal: '维修校舍面积8600平方米，惠及学校9所，消除校舍安全隐患，改善农村学校办学条件。',
      actualGoal:
        '全年维修校舍8650平方米，惠及学校9所，安全隐患整改到位，办学条件得到改善；问卷调查师生180人。',
    },
    indicators: [
      {
        level1: '产出指标（60分）',
        level2: '数量指标',
        name: '维修校舍面积',
        target: '≥8600平方米',
        actual: '8650平方米',
        weight: 10,
        score: 12,
      },
      {
        level1: '产出指标（60分）',
        level2: '数量指标',
        name: '惠及学校数量',
        target: '≥9所',
        actual: '9所',
        weight: 10,
        score: 10,
      },
      {
        level1: '产出指标（60分）',
        level2: '质量指标',
        name: '维修工程验收合格率',
        target: '≥98%',
        actual: '98.5%',
        weight: 10,
        score: null,
      },
      {
        level1: '产出指标（60分）',
        level2: '时效指标',
        name: '开学前完工率',
        target: '100%',
        actual: '90%',
        weight: 10,
        score: 9.8,
        reason: '两所学校因连续降雨停工，已倒排工期，下年提前至六月开工。',
      },
      {
        level1: '产出指标（60分）',
        level2: '成本指标',
        name: '每平方米维修成本',
        target: '≤500元',
        actual: '550元',
        weight: 10,
        score: 10,
      },
      {
        level1: '效益指标（30分）',
        level2: '经济效益指标',
        name: '节约校舍租赁费用',
        target: '≥12万元',
        actual: '21万元',
        weight: 10,
        score: 10,
      },
      {
        level1: '效益指标（30分）',
        level2: '社会效益指标',
        name: '受益学生人数',
        target: '≥3100人',
        actual: '3158人',
        weight: 10,
        score: 10,
      },
      {
        level1: '效益指标（30分）',
        level2: '可持续影响指标',
        name: '校舍管护责任落实率',
        target: '100%',
        actual: '100%',
        weight: 10,
        score: 10,
      },
      {
        level1: '满意度指标（10分）',
        level2: '服务对象满意度指标',
        name: '师生满意度',
        target: '≥90%',
        actual: '95.2%',
        weight: null,
        score: 10,
      },
    ],
    totals: { totalWeight: 90, totalScore: 99, grade: '良' },
  },
  problems: [
    { rule: 'JX120', cell: 'D6' },
    { rule: 'JX125', cell: 'H6' },
    { rule: 'JX127', cell: 'I6' },
    { rule: 'JX103', cell: 'B13' },
    { rule: 'JX163', cell: 'H13' },
    { rule: 'JX164', cell: 'H15' },
    { rule: 'JX165', cell: 'H16' },
    { rule: 'JX185', cell: 'H17' },
    { rule: 'JX170', cell: 'I17' },
    { rule: 'JX172', cell: 'F18' },
    { rule: 'JX104', cell: 'G21' },
    { rule: 'JX176', cell: 'G22' },
    { rule: 'JX175', cell: 'H22' },
    { rule: 'JX177', cell: 'I22' },
  ],
};

export const plantedSheets: readonly PlantedSheet[] = [fillingIn, arithmetic];

/** Every planted problem, in the order in which a report lists them. */
export const plantedProblems: readonly PlantedProblem[] = plantedSheets.flatMap(({ name, problems }) =>
  problems.map((problem) => ({ ...problem, sheet: name })),
);
