/** Forms by which somebody else scores a project: printed lines with points, a conclusion below. */
import { headerFields, indicatorColumns, totalFields } from './labels';
import { plainTable, projectLines } from './standard';
import type { FormDefinition, PrintedLine } from './types';

const { sequence, level1, level2, name, weight, explanation, criteria, score, reason } = indicatorColumns;

const deduction = {
  zh: '没有得满分的，写明扣了几分、依据是什么。',
  en: 'Where points are taken off: how many, and on what grounds.',
};
const comment = { ...reason, label: { zh: '评分说明', en: 'Comment' }, hint: deduction };

const scorecard = {
  shape: 'paper',
  subject: 'project',
  stage: null,
  notTitleWords: ['汇总', '台账', '报告'],
  header: Object.values(headerFields),
  headerLines: projectLines,
  funds: null,
  tasks: null,
  goals: [],
} as const satisfies Partial<FormDefinition>;

function lines(level: string, points: number, items: readonly (readonly [string, string])[]): PrintedLine[] {
  return items.map(([item, asked]) => ({ level1: level, name: item, weight: points, criteria: asked }));
}

/** 事前绩效评估评分表: is a project worth its money, before it gets any. */
export const exAnteScorecard: FormDefinition = {
  ...scorecard,
  id: 'ex-ante-scorecard',
  code: 'E',
  name: { zh: '事前绩效评估评分表', en: 'Ex-ante evaluation scorecard' },
  titleWords: ['事前…评估', '事前…评分'],
  indicators: {
    ...plainTable,
    caption: null,
    hasConclusion: true,
    columns: [
      sequence,
      { ...level1, label: { zh: '评估内容', en: 'Aspect' } },
      { ...name, label: { zh: '评估要点', en: 'Question' } },
      { ...criteria, label: { zh: '评估标准', en: 'Criteria' } },
      weight,
      score,
      comment,
    ],
    required: ['level1', 'name', 'weight', 'score'],
    foreign: ['target', 'actual'],
    totals: [
      totalFields.totalWeight,
      totalFields.totalScore,
      {
        ...totalFields.grade,
        label: { zh: '评估结论', en: 'Conclusion' },
        choices: { values: ['予以支持', '部分支持', '不予支持'], isOpen: false },
      },
    ],
    printed: [
      ...lines('立项必要性', 5, [
        ['政策依据充分性', '符合国家法律法规、国民经济和社会发展规划及县委县政府决策部署'],
        ['职能相关性', '与主管部门职责和中长期规划相符，不与其他项目重复'],
        ['需求迫切性', '有现实需求，需求迫切，有明确的服务对象或受益对象'],
        ['财政支持必要性', '属于公共财政支持范围，社会力量难以自行解决'],
      ]),
      ...lines('投入经济性', 5, [
        ['投入产出合理性', '投入资源及成本与预期产出及效果相匹配'],
        ['预算测算充分性', '测算依据充分，标准明确，数量真实'],
        ['成本控制有效性', '有成本控制措施，并经过多方案比较'],
        ['项目预算合理性', '预算与工作内容、工作量一致'],
      ]),
      ...lines('绩效目标合理性', 5, [
        ['目标明确性', '绩效目标内容明确，与部门长期规划目标、年度工作目标一致'],
        ['目标相关性', '绩效指标与绩效目标直接相关'],
        ['指标细化量化', '绩效指标细化、量化，可衡量'],
        ['目标可实现性', '指标值合理，经过努力可以实现'],
      ]),
      ...lines('实施方案可行性', 5, [
        ['方案完整性', '实施内容、方法、步骤具体明确'],
        ['组织保障', '组织机构、人员、制度和条件有保障'],
        ['进度安排合理性', '时间节点清楚，与预算安排相衔接'],
        ['风险防控', '对不确定因素和风险有应对措施'],
      ]),
      ...lines('筹资合规性', 5, [
        ['资金来源合规性', '资金来源渠道符合有关规定'],
        ['筹资可行性', '各级财政及其他资金能够及时足额到位'],
        ['财政支持方式合理性', '补助、贴息、奖励等支持方式合理'],
        ['筹资风险可控性', '不形成隐性债务，配套能力可承受'],
      ]),
    ],
  },
  layouts: [
    {
      id: 'standard',
      name: { zh: '标准表样', en: 'Standard layout' },
      fundColumns: [],
      indicatorColumns: ['level1', 'name', 'criteria', 'weight', 'score', 'reason'],
    },
  ],
  basis: '中发〔2018〕34号',
  since: 2018,
};

/** 绩效目标审核表 (财预〔2015〕88号): a bureau's view of a target form. */
export const targetReview: FormDefinition = {
  ...scorecard,
  id: 'target-review',
  code: 'R',
  name: { zh: '绩效目标审核表', en: 'Target review' },
  titleWords: ['目标审核', '目标…审核表'],
  indicators: {
    ...plainTable,
    caption: null,
    hasConclusion: true,
    columns: [
      sequence,
      { ...level1, label: { zh: '审核内容', en: 'Aspect' } },
      { ...name, label: { zh: '审核要点', en: 'Question' } },
      { ...criteria, label: { zh: '审核标准', en: 'Criteria' } },
      weight,
      score,
      { ...reason, label: { zh: '审核意见', en: 'Comment' }, hint: deduction },
    ],
    required: ['level1', 'name', 'weight', 'score'],
    foreign: ['target', 'actual'],
    totals: [
      totalFields.totalWeight,
      totalFields.totalScore,
      {
        ...totalFields.grade,
        label: { zh: '审核结论', en: 'Conclusion' },
        choices: { values: ['优', '良', '中', '差'], isOpen: false },
      },
    ],
    printed: [
      ...lines('完整性', 10, [
        ['规范完整性', '填报格式规范，内容完整、准确、详实，无缺项、错项'],
        ['明确清晰性', '绩效目标明确、清晰，能够反映项目主要情况，对预期产出和效果有充分描述'],
      ]),
      ...lines('相关性', 15, [
        ['目标相关性', '总体目标体现国家相关战略和本部门职能，与项目内容密切相关'],
        ['指标科学性', '绩效指标全面、充分，与绩效目标直接相关，细化量化，难以量化的定性描述充分具体'],
      ]),
      ...lines('适当性', 15, [
        ['绩效合理性', '预期绩效显著，能够体现实际产出和效果的明显改善，符合行业正常水平'],
        ['资金匹配性', '绩效目标与项目资金量、使用方向等匹配，在既定资金规模下目标不过高或过低'],
      ]),
      ...lines('可行性', 10, [
        ['实现可能性', '绩效目标经过充分论证和合理测算，所采取的措施切实可行'],
        ['条件充分性', '组织实施机构明确，分工清楚，制度措施能够保障项目按计划完成'],
      ]),
    ],
  },
  layouts: [
    {
      id: 'mof-2015',
      name: { zh: '财预〔2015〕88号表样', en: 'Layout of 财预〔2015〕88号' },
      fundColumns: [],
      indicatorColumns: ['level1', 'name', 'criteria', 'weight', 'score', 'reason'],
    },
  ],
  basis: '财预〔2015〕88号',
  since: 2015,
};

function evaluated(
  first: string,
  items: readonly (readonly [second: string, third: string, points: number, asked: string])[],
): PrintedLine[] {
  return items.map(([second, third, points, asked]) => ({
    level1: first,
    level2: second,
    name: third,
    weight: points,
    explanation: asked,
  }));
}

/** 项目支出绩效评价评分表 (财预〔2020〕10号, annex 3): 决策, 过程, 产出 and 效益, the last two with 60 points. */
export const evaluationScorecard: FormDefinition = {
  ...scorecard,
  id: 'evaluation-scorecard',
  code: 'R',
  name: { zh: '项目支出绩效评价评分表', en: 'Project evaluation scorecard' },
  titleWords: ['评价评分', '评价打分', '评价指标体系', '评价…评分', '评价…打分'],
  indicators: {
    ...plainTable,
    caption: null,
    hasConclusion: true,
    columns: [sequence, level1, level2, name, weight, explanation, criteria, score, comment],
    required: ['level1', 'name', 'weight', 'score'],
    foreign: ['target'],
    totals: [
      totalFields.totalWeight,
      totalFields.totalScore,
      { ...totalFields.grade, choices: { values: ['优', '良', '中', '差'], isOpen: true } },
    ],
    printed: [
      ...evaluated('决策', [
        ['项目立项', '立项依据充分性', 4, '立项符合法律法规、相关政策、发展规划以及部门职责'],
        ['项目立项', '立项程序规范性', 3, '申请、设立过程符合相关要求'],
        ['绩效目标', '绩效目标合理性', 4, '绩效目标依据充分，符合客观实际'],
        ['绩效目标', '绩效指标明确性', 3, '绩效指标清晰、细化、可衡量'],
        ['资金投入', '预算编制科学性', 3, '预算编制经过科学论证，有明确标准'],
        ['资金投入', '资金分配合理性', 3, '预算资金分配有测算依据，与单位实际相适应'],
      ]),
      ...evaluated('过程', [
        ['资金管理', '资金到位率', 4, '实际到位资金÷预算资金'],
        ['资金管理', '预算执行率', 4, '实际支出资金÷实际到位资金'],
        ['资金管理', '资金使用合规性', 4, '资金使用符合财务管理制度规定'],
        ['组织实施', '管理制度健全性', 4, '财务和业务管理制度健全'],
        ['组织实施', '制度执行有效性', 4, '项目实施符合相关管理规定'],
      ]),
      ...evaluated('产出', [
        ['产出数量', '实际完成率', 10, '实际产出数÷计划产出数'],
        ['产出质量', '质量达标率', 8, '质量达标产出数÷实际产出数'],
        ['产出时效', '完成及时性', 6, '实际完成时间与计划完成时间比较'],
        ['产出成本', '成本节约率', 6, '（计划成本－实际成本）÷计划成本'],
      ]),
      ...evaluated('效益', [
        ['项目效益', '实施效益', 20, '项目实施所产生的经济、社会、生态效益和可持续影响'],
        ['项目效益', '满意度', 10, '社会公众或服务对象对项目实施效果的满意程度'],
      ]),
    ],
  },
  layouts: [
    {
      id: 'mof-2020',
      name: { zh: '财预〔2020〕10号表样', en: 'Layout of 财预〔2020〕10号' },
      fundColumns: [],
      indicatorColumns: ['level1', 'level2', 'name', 'weight', 'explanation', 'criteria', 'score', 'reason'],
    },
  ],
  basis: '财预〔2020〕10号',
  since: 2020,
};
