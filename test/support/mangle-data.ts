/** Data of forms and ledgers for property tests: whatever a unit may type, in invented texts and figures. */
import fc from 'fast-check';
import type { FormData, FundColumnId, FundRowId, HeaderFieldId } from '../../src/core/forms';
import type { IndicatorData } from './tables';

const text = (...texts: readonly string[]) =>
  fc.tuple(fc.constantFrom(...texts), fc.nat(99)).map(([start, number]) => `${start}${number}`);
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 3 });

const projects = text(
  '东塘水库除险加固',
  '校舍维修（二期）',
  '技能培训项目',
  '2019年度危房改造',
  '项目名称规范化',
);
const units = text('临溪县水利局', '临溪县教育局', '青石镇人民政府', '县级主管部门合署办');
/** Some begin like a note, a total or a label. */
const names = text(
  '修建水渠长度',
  '验收合格率',
  '负责人培训人次',
  '说明会场次',
  '合计新建点位',
  '存在问题整改率',
  '改进措施落实率',
  '备注信息完整率',
  '审核人员持证率',
  '指标1：受益人口',
  '（一）群众满意度',
  '年度目标完成率',
);
const targets = fc.oneof(
  fc.constantFrom<string | number>(
    '≥95%',
    '100%',
    '完成',
    '有效提升',
    '12月底前',
    '是',
    '90%-95%',
    '≤3起',
    0,
  ),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
);
const points = fc.constantFrom(0, 2.5, 5, 9.78, 10, 30);
const amounts = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e5, noNaN: true }));
const longText = text('完成年度任务，群众反映良好。', '一处推迟；已调整工序：明年完成', '无', '注：见附件');

const branches: readonly (readonly [string, readonly string[]])[] = [
  ['产出指标', ['数量指标', '质量指标', '时效指标', '成本指标']],
  ['效益指标', ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标']],
  ['满意度指标', ['服务对象满意度指标']],
];
const branch = fc.constantFrom(
  ...branches.flatMap(([level1, subs]) => subs.map((level2) => ({ level1, level2 }))),
);

const values = fc.record({
  name: names,
  target: sometimes(targets),
  actual: sometimes(targets),
  weight: sometimes(points),
  score: sometimes(points),
  reason: sometimes(longText),
});

/** Indicators of one project, in the order of the form. */
const indicators: fc.Arbitrary<IndicatorData[]> = fc
  .array(fc.tuple(branch, values), { minLength: 1, maxLength: 9 })
  .map((rows) => {
    const order = ({ level1, level2 }: { level1: string; level2: string }) => {
      const first = branches.findIndex(([name]) => name === level1);
      return 10 * first + branches[first]![1].indexOf(level2);
    };
    return rows
      .sort(([a], [b]) => order(a) - order(b))
      .map(([levels, typed]) => ({ ...levels, ...typed }) satisfies IndicatorData);
  });

const furtherFields: fc.Arbitrary<FormData['fields']> = fc.record(
  {
    projectCode: text('XM-2020-'),
    unitName: sometimes(units),
    projectAttribute: fc.constantFrom('延续项目', '新增项目', null),
    projectPeriod: sometimes(text('2020年1月至12月 ')),
    contact: sometimes(text('陆青', '田野')),
    phone: sometimes(text('000-55501')),
    fillDate: sometimes(fc.integer({ min: 43_000, max: 46_000 })),
  } satisfies Partial<Record<HeaderFieldId, unknown>>,
  { requiredKeys: [] },
);

const fundRow = fc.record({
  initialBudget: sometimes(amounts),
  annualBudget: sometimes(amounts),
  executed: sometimes(amounts),
  weight: sometimes(points),
  executionRate: sometimes(fc.double({ min: 0, max: 2, noNaN: true })),
  score: sometimes(points),
} satisfies Partial<Record<FundColumnId, unknown>>);

/** A self-evaluation form. */
export const selfEvaluations: fc.Arbitrary<FormData> = fc
  .record({
    year: fc.option(fc.integer({ min: 2015, max: 2030 }), { nil: undefined }),
    fields: fc.record({
      projectName: sometimes(projects),
      department: sometimes(units),
      implementingUnit: sometimes(units),
    }),
    furtherFields,
    funds: fc.record({
      total: fundRow,
      fiscal: fundRow,
      carriedOver: fundRow,
      other: fundRow,
    } satisfies Partial<Record<FundRowId, unknown>>),
    goals: fc.record({ expectedGoal: sometimes(longText), actualGoal: sometimes(longText) }),
    indicators,
    totals: fc.record({
      totalWeight: sometimes(points),
      totalScore: sometimes(points),
      grade: fc.constantFrom('优', '良', '合格', '差', null),
    }),
  })
  .map(({ year, furtherFields: further, ...data }) => ({
    ...data,
    ...(year !== undefined && { year }),
    fields: { ...data.fields, ...further },
  }));

/** A ledger: one to four projects of one or two units, each with its stage. */
export const ledgers: fc.Arbitrary<FormData> = fc
  .record({
    year: fc.integer({ min: 2015, max: 2030 }),
    parts: fc.array(fc.record({ unitName: units, projectName: projects, indicators }), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ year, parts }) => ({
    year,
    indicators: parts.flatMap(({ unitName, projectName, indicators: rows }, index) =>
      rows.map((row) => ({ ...row, unitName, projectName: `${projectName}之${index + 1}`, stage: '自评' })),
    ),
  }));

/** 项目支出绩效目标申报表: no results yet, one amount for each source. */
export const applications: fc.Arbitrary<FormData> = selfEvaluations.map((data) => ({
  ...data,
  funds: data.funds!,
  goals: { expectedGoal: data.goals!.expectedGoal ?? null },
  indicators: data.indicators!.map(({ level1, level2, name, target, weight }) => ({
    level1: level1 ?? null,
    level2: level2 ?? null,
    name: name ?? null,
    target: target ?? null,
    weight: weight ?? null,
    sign: '≥',
    meterUnit: '处',
    explanation: '按台账统计',
  })),
  totals: { grade: null },
}));

const taskAmounts = {
  totalAmount: sometimes(amounts),
  fiscalAmount: sometimes(amounts),
  otherAmount: sometimes(amounts),
  executed: sometimes(amounts),
};

/** 年度主要任务: some are called like a label, and some have no amounts. */
const tasks = fc.record({
  rows: fc.array(
    fc.record({
      name: text('任务1：保障中小学运转', '主要任务：防汛', '年度目标考核', '合计新建粮库', '其他'),
      content: sometimes(longText),
      completion: sometimes(longText),
      ...taskAmounts,
    }),
    { maxLength: 5 },
  ),
  total: fc.record(taskAmounts),
});

/** A whole department applies without a block of funds, but with its tasks. */
export const departmentApplications: fc.Arbitrary<FormData> = fc
  .tuple(applications, tasks)
  .map(([{ funds: _funds, ...data }, ofYear]) => ({ ...data, tasks: ofYear }));

/** A whole department evaluates itself. */
export const departmentSelfEvaluations: fc.Arbitrary<FormData> = fc
  .tuple(selfEvaluations, tasks)
  .map(([data, ofYear]) => ({ ...data, tasks: ofYear }));

/** 预算调减及绩效目标同步调整表: before and after. */
export const adjustments: fc.Arbitrary<FormData> = applications.map((data) => ({
  ...data,
  goals: { expectedGoal: data.goals!.expectedGoal ?? null, adjustedGoal: data.goals!.expectedGoal ?? null },
  indicators: data.indicators!.map(({ level1, level2, name, target }) => ({
    level1: level1 ?? null,
    level2: level2 ?? null,
    name: name ?? null,
    target: target ?? null,
    adjustedTarget: target ?? null,
    reason: '财力调整',
  })),
}));

/** A scorecard with printed lines of its own: questions, points, no targets. */
export const scorings: fc.Arbitrary<FormData> = selfEvaluations.map(
  ({ funds: _funds, goals: _goals, ...data }) => ({
    ...data,
    indicators: data.indicators!.map(({ level1, level2, name, weight, score, reason }) => ({
      level1: level1 ?? null,
      level2: level2 ?? null,
      name: name ?? null,
      weight: weight ?? null,
      score: score ?? null,
      reason: reason ?? null,
      explanation: '按台账统计',
      criteria: '达到要求得满分',
    })),
  }),
);

const tick = sometimes(fc.constant('√'));
const causes = fc.record({
  fundingSupport: tick,
  systemSupport: tick,
  staffSupport: tick,
  equipmentSupport: tick,
  otherCause: tick,
  possibility: fc.constantFrom('确定能', '有可能', '完全不可能', '视资金而定', null),
});

/** 项目支出绩效运行监控表: what has been reached so far, why no more, and what is expected. */
export const monitorings: fc.Arbitrary<FormData> = fc
  .tuple(selfEvaluations, fc.array(causes, { minLength: 9, maxLength: 9 }))
  .map(([data, ticked]) => ({
    ...data,
    funds: data.funds!,
    goals: { expectedGoal: data.goals!.expectedGoal ?? null },
    indicators: data.indicators!.map(({ score: _score, ...typed }, index) => ({
      ...typed,
      ...ticked[index],
      forecast: typed.target ?? null,
    })),
    totals: { grade: null },
  }));
