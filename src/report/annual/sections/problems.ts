import { lightId, problemId, SEVERITIES } from '../count-sources';
import { lineCount } from '../figures';
import {
  heading,
  joined,
  named,
  note,
  paragraph,
  say,
  type Block,
  type Piece,
  type ReportChart,
  type ReportTable,
} from '../model';
import type { ProblemGroup } from '../problem-groups';
import { column, MOST_NAMES, type Section, type SectionContext } from './parts';

const LEVELS = ['error', 'warning', 'info', 'all'] as const;

function problemTable({ figures }: SectionContext, groups: readonly ProblemGroup[]): ReportTable {
  const counts = (group: string | null) => LEVELS.map((level) => figures.get(problemId(group, level)));
  return {
    kind: 'table',
    id: '审核问题',
    caption: '审核发现的问题（条）',
    columns: [column('问题类别', 48, 'left'), ...LEVELS.map((level) => column(SEVERITIES[level], 13))],
    rows: [...groups.map(({ name }): Piece[] => [name, ...counts(name)]), ['合计', ...counts(null)]],
  };
}

const problemChart = (groups: readonly ProblemGroup[]): ReportChart => ({
  kind: 'chart',
  type: 'bar',
  caption: '审核发现的问题分布',
  unit: '条',
  categories: groups.map(({ name }) => name),
  series: [{ name: '问题条数', values: groups.map(({ all }) => all) }],
});

/** How many rules of a group are named; the rest are in the audit's own report. */
const MOST_RULES = 3;

function groupSentence({ figures }: SectionContext, { name, rules }: ProblemGroup): Block {
  const shown = rules.slice(0, MOST_RULES).map(({ title, all }) => {
    return say`“${named(title)}”${lineCount('条数', '未符合该规则的条数', all)}条`;
  });
  const rest = rules.length > MOST_RULES ? '等' : '';
  return paragraph(
    ...say`${name}，共${figures.get(problemId(name, 'all'))}条。未符合的要求主要有：${joined(shown, '，')}${rest}。`,
  );
}

function audited(context: SectionContext): Block[] {
  const { figures, groups } = context;
  if (groups === null) return [paragraph('本次汇总没有同时进行审核，表格填报中的问题无法统计。')];
  const all = (level: (typeof LEVELS)[number]) => figures.get(problemId(null, level));
  if (groups.length === 0) return [paragraph('对收到的表格逐表进行审核，没有发现问题。')];
  return [
    paragraph(
      ...say`对收到的表格逐表、逐项进行审核，共发现问题${all('all')}条，其中强制性问题${all('error')}条，核实性问题${all('warning')}条，提示性问题${all('info')}条。强制性问题应当改正，核实性问题应当改正或者说明，提示性问题供填报时参考。`,
    ),
    problemTable(context, groups),
    note('同一单元格的不同问题分别计数。'),
    ...(groups.length > 1 ? [problemChart(groups)] : []),
    ...groups.map((group) => groupSentence(context, group)),
  ];
}

function names(values: readonly string[]): Piece[] {
  return joined(
    values.slice(0, MOST_NAMES).map((name) => [named(name)]),
    '、',
  );
}

function handedIn({ rollup, figures }: SectionContext): Block[] {
  const open = figures.get('未报齐单位数');
  const unreadable = figures.get('无法读取文件数');
  const units = rollup.submissions
    .filter(({ status }) => status === 'missing' || status === 'partial')
    .map(({ unit }) => unit.name);
  const distinct = [...new Set(units)];
  const more = distinct.length > MOST_NAMES ? '等' : '';
  const files = rollup.files.filter(({ outcome }) => outcome === 'unreadable').map(({ file }) => file);
  const blocks = [
    ...(open.value !== null && open.value > 0
      ? [
          paragraph(
            ...say`应报的绩效表格未报或者未报齐的单位${open}家：${names(distinct)}${more}。各单位所缺的表见汇总工作簿“报送情况表”。`,
          ),
        ]
      : []),
    ...(open.value === null
      ? [paragraph('未提供单位花名册、项目台账，是否有单位未报、项目漏报无法判断。')]
      : []),
    ...(unreadable.value! > 0
      ? [
          paragraph(
            ...say`无法读取的文件${unreadable}个：${names(files)}${files.length > MOST_NAMES ? '等' : ''}，其中的表格没有计入。`,
          ),
        ]
      : []),
  ];
  return blocks.length > 0
    ? blocks
    : [paragraph('按已经有单位报送的各类表格核对，应报的单位均已报齐，文件均能读取。')];
}

function matched({ rollup, figures }: SectionContext): Block[] {
  const [questions, split, merged] = [
    figures.get('待确认事项数'),
    figures.get('疑似拆分项目数'),
    figures.get('疑似合并项目数'),
  ];
  const blocks = [
    ...(questions.value! > 0
      ? [
          paragraph(
            ...say`单位、项目名称不一致或者同一事项有多张表、须由人确认的${questions}项，确认之前按表中写法计入。`,
          ),
        ]
      : []),
    ...((split.value ?? 0) + (merged.value ?? 0) > 0
      ? [
          paragraph(
            ...say`与项目台账比对，疑似拆分的项目${split}个，疑似合并的项目${merged}个，须与单位核实。`,
          ),
        ]
      : []),
  ];
  if (blocks.length > 0) return blocks;
  return [
    paragraph(
      rollup.hasLibrary
        ? '单位、项目名称均能与花名册、台账对应，没有发现疑似拆分、合并的项目。'
        : '未提供项目台账，项目是否拆分、合并无法判断。',
    ),
  ];
}

function progress({ rollup, figures }: SectionContext): Block[] {
  if (rollup.monitoring === null) return [];
  const red = figures.get(lightId('红灯'));
  const behind = figures.get('监控_负偏差较大的项目数');
  const ahead = figures.get('监控_正偏差较大的项目数');
  if (red.value! + behind.value! + ahead.value! === 0) return [];
  const limit = figures.get('偏差值界限');
  return [
    heading(2, '监控反映的资金执行和目标完成问题'),
    ...(red.value! > 0 ? [paragraph(...say`有指标完成进度明显落后、预警灯为红灯的项目${red}个。`)] : []),
    ...(behind.value! > 0
      ? [
          paragraph(
            ...say`执行率高于目标完成率${limit}个百分点及以上的项目${behind}个，资金支出快于目标完成。`,
          ),
        ]
      : []),
    ...(ahead.value! > 0
      ? [
          paragraph(
            ...say`目标完成率高于执行率${limit}个百分点及以上的项目${ahead}个，可能是付款滞后、资金结余，也可能是完成情况填报偏高，须逐个核实。`,
          ),
        ]
      : []),
  ];
}

/** 存在的问题: what audit and roll-up have found, in counts. Why it came about no table says. */
export const problems: Section = (context) => [
  heading(1, '存在的问题'),
  heading(2, '表格填报的问题'),
  ...audited(context),
  heading(2, '报送的问题'),
  ...handedIn(context),
  heading(2, '名称和项目对应的问题'),
  ...matched(context),
  ...progress(context),
];
