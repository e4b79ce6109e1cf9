import type { SettingSummary } from '../../../core/rollup';
import { lineCount } from '../figures';
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
import { settingId } from '../county-sources';
import { clause, column, type Section, type SectionContext } from './parts';

/** 事前绩效评估情况: how many scorecards there are; their scores are in no sum. */
export const exAnte: Section = ({ figures }) => [
  heading(2, '事前绩效评估情况'),
  figures.value('事前评估表数') === null
    ? paragraph('本次汇总的材料中没有事前绩效评估评分表，本项暂无数据，需补充材料后说明。')
    : paragraph(
        ...say`本次汇总收到事前绩效评估评分表${figures.get('事前评估表数')}份。评分表只登记，不参加汇总计算，评估结论以各表为准。`,
      ),
];

interface Words {
  readonly scope: 'departments' | 'all';
  readonly goal: string;
  readonly of: string;
  readonly low: '单位' | '项目';
  readonly missing: string;
}

const SUBJECTS: readonly Words[] = [
  {
    scope: 'departments',
    goal: '整体绩效目标',
    of: '整体目标',
    low: '单位',
    missing: '本次汇总的材料中没有部门（单位）整体支出的绩效表格，本项暂无数据，需补充材料后说明。',
  },
  {
    scope: 'all',
    goal: '项目绩效目标',
    of: '项目目标',
    low: '项目',
    missing: '本次汇总的材料中没有项目支出的绩效表格，本项暂无数据，需补充材料后说明。',
  },
];

const summaryOf = ({ rollup }: SectionContext, scope: Words['scope']): SettingSummary =>
  scope === 'departments' ? rollup.settings.departments : rollup.settings.projects;

function subject(context: SectionContext, { scope, goal, of, low, missing }: Words): Block[] {
  const { figures } = context;
  if (summaryOf(context, scope).projects === 0) return [heading(3, goal), paragraph(missing)];
  const get = (measure: Parameters<typeof settingId>[1]) => figures.get(settingId(scope, measure));
  const rate = settingId(scope, 'quantificationRate');
  const who =
    scope === 'departments'
      ? say`${get('units')}家预算单位`
      : say`${get('units')}家预算单位的${get('projects')}个项目，`;
  const average = clause(figures, '平均量化率', rate, '', '没有三级指标');
  const byUnit =
    figures.value(`${rate}_按单位平均`) === null
      ? ''
      : say`，按单位简单平均为${figures.get(`${rate}_按单位平均`)}`;
  const lowCount = figures.get(`${of}_量化率不高于要求的${low}数`);
  const limit = figures.get('量化率要求');
  const lows =
    lowCount.value === 0
      ? say`所有${low}量化率均超过${limit}%。`
      : say`量化率不高于${limit}%的${low}有${lowCount}个。`;
  const hasRate = figures.value(rate) !== null;
  const undecided = figures.get(`${of}_未填指标值的指标数`);
  const borrowed = figures.get(`${of}_没有目标表的${low}数`);
  return [
    heading(3, goal),
    paragraph(
      ...say`${who}${scope === 'departments' ? goal : '预算绩效目标'}编制二级指标数${get('level2')}个，三级指标数${get('indicators')}个，定量三级指标数${get('quantitative')}个，${average}（合并计算，定量三级指标数除以三级指标数）${byUnit}。${hasRate ? lows : ''}`,
    ),
    ...(undecided.value! > 0
      ? [paragraph(...say`未填指标值的三级指标${undecided}个，计入三级指标数，不计入定量或者定性。`)]
      : []),
    ...(borrowed.value! > 0
      ? [paragraph(...say`其中${borrowed}个${low}没有绩效目标表，指标取自其最早阶段的表。`)]
      : []),
  ];
}

function settingTable(context: SectionContext): ReportTable | null {
  const { figures } = context;
  const given = SUBJECTS.filter(({ scope }) => summaryOf(context, scope).projects > 0);
  if (given.length === 0) return null;
  return {
    kind: 'table',
    id: '指标设置汇总',
    caption: '绩效指标设置情况',
    columns: [
      column('类别', 20, 'left'),
      column('单位数', 10),
      column('项目数', 10),
      column('二级指标', 12),
      column('三级指标', 12),
      column('定量指标', 12),
      column('定性指标', 12),
      column('平均量化率', 16),
    ],
    rows: given.map(({ scope, goal }): Piece[] => {
      const get = (measure: Parameters<typeof settingId>[1]) => figures.get(settingId(scope, measure));
      return [
        goal,
        get('units'),
        scope === 'departments' ? '' : get('projects'),
        get('level2'),
        get('indicators'),
        get('quantitative'),
        get('qualitative'),
        get('quantificationRate'),
      ];
    }),
  };
}

const LEVELS = ['产出', '效益', '满意度', '成本'] as const;

/** Indicators by 一级: what the goals are made of. */
function levelChart(context: SectionContext): ReportChart | null {
  const given = SUBJECTS.filter(({ scope }) => summaryOf(context, scope).projects > 0);
  const counts = given.map(({ scope }) => summaryOf(context, scope).counts.byLevel1);
  const levels = LEVELS.filter((level) => counts.some((count) => count[level] > 0));
  if (levels.length === 0) return null;
  return {
    kind: 'chart',
    type: 'column',
    caption: '各一级指标下的三级指标数',
    unit: '个',
    categories: levels.map((level) => `${level}指标`),
    series: given.map(({ goal }, index) => ({
      name: goal,
      values: levels.map((level) => lineCount(level, '', counts[index]![level]).value),
    })),
  };
}

/** 绩效目标设定情况: the goals of departments and of projects. */
export const goals: Section = (context) => {
  const [table, chart] = [settingTable(context), levelChart(context)];
  return [
    heading(2, '绩效目标设定情况'),
    ...(table
      ? [
          paragraph('整体绩效目标和项目绩效目标的指标设置情况见下表。'),
          table,
          note('平均量化率为合并计算：各表定量三级指标数之和除以三级指标数之和；标为不适用的指标不计。'),
        ]
      : []),
    ...(chart ? [chart] : []),
    ...SUBJECTS.flatMap((words) => subject(context, words)),
  ];
};
