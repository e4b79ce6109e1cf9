import { product, quantificationRate } from '../../core/measures';
import type { LightColour, Profile, Severity } from '../../core/profile/types';
import type { FileOutcome, ProjectRow, ResultStage } from '../../core/rollup';
import { groupProblems, PROBLEM_GROUPS, type ProblemGroup } from './problem-groups';
import { counted, type FigureSource, type ReportFacts } from './source';

const own = ({ rollup }: ReportFacts): readonly ProjectRow[] =>
  rollup.projects.filter(({ subject }) => subject === 'project');

/** Projects that have results of a stage; `null` where none was handed in. */
function withResults(facts: ReportFacts, stage: ResultStage): readonly ProjectRow[] | null {
  const rows = own(facts).filter(({ results }) => results[stage]);
  return rows.length === 0 ? null : rows;
}

const summaryOf = ({ rollup }: ReportFacts, stage: ResultStage) =>
  stage === '监控' ? rollup.monitoring : rollup.selfEvaluation;

const withOutcome = ({ rollup }: ReportFacts, outcome: FileOutcome): number =>
  rollup.files.filter((file) => file.outcome === outcome).length;

const fileSources: readonly FigureSource[] = [
  counted('文件数', '收到的文件数', '参加汇总的文件', ({ rollup }) => rollup.files.length),
  counted('已汇总文件数', '已汇总的文件数', '识别出表格并计入的文件', (facts) => withOutcome(facts, 'read')),
  counted('名册台账文件数', '花名册、台账文件数', '只有花名册或者台账的文件', (facts) =>
    withOutcome(facts, 'register'),
  ),
  counted('无法读取文件数', '无法读取的文件数', '打不开的文件', (facts) => withOutcome(facts, 'unreadable')),
  counted('未识别文件数', '没有识别到表的文件数', '能打开、没有识别到表的文件', (facts) =>
    withOutcome(facts, 'nothing'),
  ),
];

const coverageSources: readonly FigureSource[] = [
  counted('部门预算项目单位数', '有部门预算项目的单位数', '有部门预算项目表的单位，各计一次', (facts) =>
    own(facts).length === 0 ? null : facts.rollup.coverage.ownBudget,
  ),
  counted('专项项目单位数', '有专项项目的单位数', '有专项项目表的单位，各计一次', (facts) =>
    own(facts).length === 0 ? null : facts.rollup.coverage.special,
  ),
  counted('两类项目都有的单位数', '两类项目都有的单位数', '在以上两类中各计一次的单位', (facts) =>
    own(facts).length === 0 ? null : facts.rollup.coverage.both,
  ),
  counted('没有项目表的单位数', '没有项目表的单位数', '单位总数减有项目表的单位', (facts) =>
    own(facts).length === 0 ? null : facts.rollup.coverage.none,
  ),
];

const stageSources: readonly FigureSource[] = [
  counted('事前评估表数', '事前绩效评估评分表数', '收到的本年度事前绩效评估评分表', ({ rollup }) => {
    const found = rollup.files
      .flatMap(({ aside }) => aside)
      .filter(({ facts }) => facts.form === 'ex-ante-scorecard')
      .filter(({ facts: { year } }) => year === null || rollup.year === null || year === rollup.year).length;
    return found === 0 ? null : found;
  }),
  ...(['监控', '自评'] as const).map((stage) =>
    counted(
      `整体${stage}单位数`,
      `报送部门整体${stage}表的单位数`,
      `有部门整体${stage}表的单位`,
      ({ rollup }) => {
        const found = rollup.projects.filter(
          ({ subject, results }) => subject === 'department' && results[stage],
        ).length;
        return found === 0 ? null : found;
      },
    ),
  ),
];

function settingSources(subject: ProjectRow['subject']): FigureSource[] {
  const word = subject === 'department' ? '整体目标' : '项目目标';
  const rows = ({ rollup }: ReportFacts) =>
    rollup.projects.filter((row) => row.subject === subject && row.setting !== null);
  const orNone = (count: (facts: ReportFacts) => number) => (facts: ReportFacts) =>
    rows(facts).length === 0 ? null : count(facts);
  const low = subject === 'department' ? '单位' : '项目';
  return [
    counted(
      `${word}_未填指标值的指标数`,
      `${word}未填指标值的三级指标数`,
      '指标值为空的三级指标，不计入定量、定性',
      orNone(({ rollup }) =>
        subject === 'department'
          ? rollup.settings.departments.counts.undecided
          : rollup.settings.projects.counts.undecided,
      ),
    ),
    counted(
      `${word}_量化率不高于要求的${low}数`,
      `${word}量化率不高于要求的${low}数`,
      `各${low}定量三级指标数 ÷ 三级指标数，不高于口径要求的${low}`,
      orNone((facts) => {
        return rows(facts).filter(({ setting }) => {
          const { quantitative, total } = setting!.counts;
          const rate = quantificationRate(quantitative, total);
          return rate !== null && rate <= facts.profile.quantification.threshold;
        }).length;
      }),
    ),
    counted(
      `${word}_没有目标表的${low}数`,
      `没有绩效目标表的${low}数`,
      '没有目标表，指标取自最早阶段的表',
      orNone((facts) => rows(facts).filter(({ setting }) => setting!.table.facts.stage !== '目标').length),
    ),
  ];
}

const LIGHTS: readonly (readonly [LightColour, string])[] = [
  ['red', '红灯'],
  ['yellow', '黄灯'],
  ['green', '绿灯'],
  ['blue', '蓝灯'],
];

/** What a placeholder calls the number of projects with a light. */
export const lightId = (word: string): string => `监控_${word}项目数`;
export const LIGHT_WORDS: readonly string[] = LIGHTS.map(([, word]) => word);

function resultSources(stage: ResultStage, { deviation: { threshold } }: Profile): FigureSource[] {
  const rows = (count: (row: ProjectRow) => boolean) => (facts: ReportFacts) =>
    withResults(facts, stage)?.filter(count).length ?? null;
  const far =
    (sign: 1 | -1) =>
    ({ results }: ProjectRow) => {
      const value = results[stage]!.deviation;
      return value !== null && product(value, 100 * sign) >= threshold;
    };
  return [
    counted(
      `${stage}_预算执行缺一的项目数`,
      `${stage}：预算数、执行数只填一项的项目数`,
      '其资金在预算、执行两边都不计',
      rows(({ results }) => results[stage]!.isHalfPaid),
    ),
    counted(
      `${stage}_正偏差较大的项目数`,
      `${stage}：完成率高于执行率较多的项目数`,
      `偏差值为正，达到${threshold}个百分点及以上`,
      rows(far(1)),
    ),
    counted(
      `${stage}_负偏差较大的项目数`,
      `${stage}：执行率高于完成率较多的项目数`,
      `偏差值为负，达到${threshold}个百分点及以上`,
      rows(far(-1)),
    ),
  ];
}

const monitoringSources: readonly FigureSource[] = [
  counted('监控月份', '监控截止月份', '各项目最近一次监控所覆盖的月份', ({ rollup }) => {
    return rollup.monitoring?.months ?? null;
  }),
  counted('监控_期次较早的项目数', '监控期次较早的项目数', '最近一次监控早于其他项目', (facts) => {
    return summaryOf(facts, '监控')?.behind.length ?? null;
  }),
  ...LIGHTS.map(([colour, word]) =>
    counted(
      lightId(word),
      `监控：${word}项目数`,
      '项目的预警灯取其各指标中最差的一个',
      (facts) =>
        withResults(facts, '监控')?.filter(({ results }) => results.监控!.light === colour).length ?? null,
    ),
  ),
];

const scoredSource = counted(
  '自评_有总分的项目数',
  '自评：填写总分的项目数',
  '自评表填写总分的项目，平均得分和等次只计这些项目',
  (facts) => withResults(facts, '自评')?.filter(({ results }) => results.自评!.score !== null).length ?? null,
);

const openSources: readonly FigureSource[] = [
  counted(
    '待确认事项数',
    '待确认的单位、项目、表格数',
    '名称相近或者同一事项有多张表，须由人确认',
    ({ rollup }) => rollup.questions.length,
  ),
  counted('疑似拆分项目数', '疑似拆分的项目数', '按名称、金额与项目台账比对', ({ rollup }) =>
    rollup.hasLibrary ? rollup.splits.filter(({ kind }) => kind === 'split').length : null,
  ),
  counted('疑似合并项目数', '疑似合并的项目数', '按名称、金额与项目台账比对', ({ rollup }) =>
    rollup.hasLibrary ? rollup.splits.filter(({ kind }) => kind === 'merged').length : null,
  ),
  counted('未报齐单位数', '有表未报或者未报齐的单位数', '应报的表至少有一种未报或者未报齐', ({ rollup }) =>
    rollup.hasRoster || rollup.hasLibrary
      ? new Set(
          rollup.submissions
            .filter(({ status }) => status === 'missing' || status === 'partial')
            .map(({ unit }) => unit.number),
        ).size
      : null,
  ),
];

/** What a placeholder calls how often the audit found something. */
export const problemId = (group: string | null, severity: keyof typeof SEVERITIES): string =>
  group === null ? `审核_${SEVERITIES[severity]}` : `审核_${group}_${SEVERITIES[severity]}`;

export const SEVERITIES = {
  error: '强制性',
  warning: '核实性',
  info: '提示性',
  all: '合计',
} as const satisfies Record<Severity | 'all', string>;

const problemSources: readonly FigureSource[] = [null, ...PROBLEM_GROUPS].flatMap((group) =>
  (['error', 'warning', 'info', 'all'] as const).map((severity) =>
    counted(
      problemId(group, severity),
      `审核发现的问题（${group ?? '全部'}，${SEVERITIES[severity]}）条数`,
      '审核规则逐条计数，同一单元格的不同问题分别计',
      ({ problems }) => {
        if (problems === null) return null;
        const groups = groupProblems(problems).filter(({ name }) => group === null || name === group);
        return groups.reduce((sum, one: ProblemGroup) => sum + one[severity], 0);
      },
    ),
  ),
);

/** Every figure that is counted and that the county's own figures do not have. */
export function countSources(profile: Profile): FigureSource[] {
  return [
    counted('年度', '年度', '汇总的年度', ({ rollup }) => rollup.year),
    ...fileSources,
    ...coverageSources,
    ...stageSources,
    ...settingSources('department'),
    ...settingSources('project'),
    counted('量化率要求', '口径要求的量化率', '口径规定，应高于此数', () =>
      product(profile.quantification.threshold, 100),
    ),
    counted('偏差值界限', '需要说明的偏差值', '口径规定的百分点数', () => profile.deviation.threshold),
    ...monitoringSources,
    ...resultSources('监控', profile),
    ...resultSources('自评', profile),
    scoredSource,
    ...openSources,
    ...problemSources,
  ];
}
