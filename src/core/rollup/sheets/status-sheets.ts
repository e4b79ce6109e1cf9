import { formById, type FormId, type Stage } from '../../forms';
import { column, count, registerById, type RegisterColumn, type RegisterRow } from '../../registers';
import type { Question } from '../questions';
import type { Rollup } from '../rollup';
import type { SplitOrMerge } from '../splits';
import type { DocumentKind, FileOutcome, FileStatus, Submission, SubmissionStatus } from '../submissions';
import { placeText, type AsideReason } from '../tables';
import type { SpareReason } from '../versions';
import { LIGHT_WORDS, unitName } from './ledger-sheets';
import { ListSheet, type SummarySheet } from './reference';

/** Longer lists are cut in a cell; the ledgers have them all. */
const MOST_NAMED = 6;

function named(texts: readonly string[]): string {
  const rest = texts.length - MOST_NAMED;
  return texts.slice(0, MOST_NAMED).join('、') + (rest > 0 ? `等 ${texts.length} 个` : '');
}

const FORMS: Readonly<Record<DocumentKind['subject'], Readonly<Record<Stage, FormId>>>> = {
  project: { 目标: 'project-target', 监控: 'project-monitor', 自评: 'project-selfeval' },
  department: { 目标: 'department-target', 监控: 'department-monitor', 自评: 'department-selfeval' },
};

/** What a document is called: 项目支出绩效监控表（1—9月）. */
export function documentName({ subject, stage, months }: DocumentKind): string {
  return `${formById(FORMS[subject][stage]).name.zh}${months === null ? '' : `（1—${months}月）`}`;
}

const STATUS_WORDS: Readonly<Record<SubmissionStatus, string>> = {
  complete: '已报送',
  received: '已报送',
  partial: '部分报送',
  missing: '未报送',
};

const SPARE_WORDS: Readonly<Record<Exclude<SpareReason, 'ledger'>, string>> = {
  same: '重复报送',
  older: '旧版',
  answered: '未采用',
  undecided: '重复且内容不同，待确认',
};

const SPARE_ORDER = ['same', 'older', 'answered', 'undecided'] as const;

/** Why a line is not simply complete. */
function remarkOf({ missing, spare, unreadable, due }: Submission): string | null {
  const remarks = [
    ...(missing.length > 0 ? [`缺：${named(missing)}`] : []),
    ...SPARE_ORDER.flatMap((reason) => {
      const files = spare
        .filter((one) => one.reason === reason)
        .map(({ project, place, counted }) =>
          reason === 'undecided'
            ? `${project || '整体'}（${placeText(place)}；暂按 ${placeText(counted)} 计）`
            : `${project || '整体'}（${place.file}）`,
        );
      return files.length > 0 ? [`${SPARE_WORDS[reason]}：${named(files)}`] : [];
    }),
    ...(unreadable.length > 0 ? [`无法读取：${named(unreadable)}`] : []),
    ...(due === null && missing.length === 0 ? ['没有项目台账，应报数未知'] : []),
  ];
  return remarks.length === 0 ? null : remarks.join('；');
}

/** 报送情况表: who has handed in what, and why not. */
export function submissionSheet(rollup: Rollup): SummarySheet {
  const columns = registerById('submission-status').columns.map((one) =>
    one.id === 'remark' ? { ...one, width: 60 } : one,
  );
  const sheet = new ListSheet('报送情况表', columns, rollup.submissions.length);
  const rows = rollup.submissions.map((submission, index): RegisterRow => ({
    sequence: index + 1,
    unitName: submission.unit.name,
    document: documentName(submission.document),
    due: submission.due,
    received: submission.received,
    status: STATUS_WORDS[submission.status],
    remark: remarkOf(submission),
  }));
  return { name: sheet.name, form: sheet.compose(rows, rollup.year), charts: [], tables: sheet.tables };
}

const OUTCOME_WORDS: Readonly<Record<FileOutcome, string>> = {
  read: '已汇总',
  register: '花名册、台账',
  nothing: '没有识别到表',
  unreadable: '无法读取',
  summary: '汇总结果，不再汇总',
};

const ASIDE_WORDS: Readonly<Record<AsideReason, string>> = {
  otherYear: '其他年度的表，未汇总',
  noProject: '没有项目（单位）名称的表，未汇总',
  noStage: '评分表、调整表，只登记',
};
const ASIDE_ORDER = ['otherYear', 'noProject', 'noStage'] as const;

const FILE_COLUMNS: readonly RegisterColumn[] = [
  column('sequence', '序号', 'No.', 'number', { width: 6 }),
  column('file', '文件', 'File', 'text', { width: 44 }),
  column('outcome', '结果', 'Outcome', 'text', { width: 16 }),
  count('tables', '识别表数', 'Tables'),
  column('units', '单位', 'Units', 'text', { width: 28 }),
  column('reason', '说明', 'Reason', 'longText', { width: 60 }),
];

/** Words for what went wrong with a file, which the host's own texts give. */
export type DescribeFile = (file: FileStatus) => readonly string[];

/** 文件清单: what became of each file. */
export function fileSheet(rollup: Rollup, describe: DescribeFile): SummarySheet {
  const sheet = new ListSheet('文件清单', FILE_COLUMNS, rollup.files.length);
  const rows = rollup.files.map((file, index): RegisterRow => {
    const aside = ASIDE_ORDER.flatMap((reason) => {
      const places = file.aside.filter((one) => one.reason === reason).map(({ place }) => place.sheet);
      return places.length > 0 ? [`${ASIDE_WORDS[reason]}：${named(places)}`] : [];
    });
    return {
      sequence: index + 1,
      file: file.file,
      outcome: OUTCOME_WORDS[file.outcome],
      tables: file.tables,
      units: named(file.units),
      reason: [...describe(file), ...aside].join('；') || null,
    };
  });
  return { name: sheet.name, form: sheet.compose(rows, rollup.year), charts: [], tables: sheet.tables };
}

const ASKED: Readonly<Record<Question['kind'], string>> = {
  unit: '单位名称与花名册不一致，是哪一个单位？',
  project: '项目名称与项目台账不一致，是哪一个项目？',
  version: '同一项目同一阶段有几张不同的表，采用哪一张？（暂用第一个）',
};

function splitText({ kind, by, listed, found, listedBudget, foundBudget }: SplitOrMerge): RegisterRow {
  const names = (rows: SplitOrMerge['listed']) => rows.map(({ name }) => name).join('、');
  const amount = (value: number | null) => (value === null ? '金额不全' : `${value} 万元`);
  const basis = { names: '名称', amounts: '金额', both: '名称和金额' }[by];
  return {
    unitName: unitName(listed[0]!),
    question: kind === 'split' ? `项目疑似拆分（依据${basis}）` : `项目疑似合并（依据${basis}）`,
    given: `报送：${names(found)}（${amount(foundBudget)}）`,
    choices: `台账：${names(listed)}（${amount(listedBudget)}）`,
    places: found.flatMap(({ stages }) => stages.map(({ table }) => placeText(table.place))).join('\n'),
  };
}

const QUESTION_COLUMNS: readonly RegisterColumn[] = [
  column('sequence', '序号', 'No.', 'number', { width: 6 }),
  column('unitName', '单位名称', 'Unit', 'text', { width: 22 }),
  column('question', '待确认事项', 'Question', 'longText', { width: 34 }),
  column('given', '表中写法', 'As given', 'text', { width: 32 }),
  column('choices', '可能是', 'Choices', 'longText', { width: 44 }),
  column('places', '出处', 'Places', 'longText', { width: 40 }),
];

/** 待确认: what only a person can tell. Until then the figures are kept as given. */
export function questionSheet(rollup: Rollup): SummarySheet {
  const asked = rollup.questions.map(({ kind, unit, given, choices, places }): RegisterRow => ({
    unitName: unit ?? (kind === 'unit' ? given : null),
    question: ASKED[kind],
    given,
    choices: choices.map(({ label }) => label).join('\n'),
    places: named(places.map(placeText)),
  }));
  const { ownBudget, special, both, all, none } = rollup.coverage;
  const isUneven = ownBudget + special > 0 && ownBudget + special - both !== all;
  const coverage: RegisterRow[] = isUneven
    ? [
        {
          question: '两类项目的单位数合起来与单位总数不同，是否属实？',
          given: `部门预算 ${ownBudget} 家，专项 ${special} 家，两类都有 ${both} 家`,
          choices: `单位总数 ${all} 家，没有项目表 ${none} 家`,
        },
      ]
    : [];
  const rows = [...asked, ...rollup.splits.map(splitText), ...coverage].map((row, index) => ({
    ...row,
    sequence: index + 1,
  }));
  const sheet = new ListSheet('待确认', QUESTION_COLUMNS, rows.length);
  const notes = rows.length === 0 ? ['注：没有待确认的事项。'] : [];
  return {
    name: sheet.name,
    form: sheet.compose(rows, rollup.year, { notes }),
    charts: [],
    tables: sheet.tables,
  };
}

const LIGHT_COLUMNS: readonly RegisterColumn[] = [
  column('sequence', '序号', 'No.', 'number', { width: 6 }),
  column('unitName', '单位名称', 'Unit', 'text', { width: 22 }),
  column('projectName', '项目名称', 'Project', 'text', { width: 28 }),
  column('light', '预警灯', 'Light', 'text', { width: 7 }),
  column('name', '三级指标', 'Indicator', 'text', { width: 28 }),
  column('target', '指标值', 'Target', 'text', { width: 16 }),
  column('actual', '执行情况', 'So far', 'text', { width: 16 }),
  column('places', '出处', 'Place', 'text', { width: 40 }),
];

/** 预警清单: red and yellow indicators of the latest monitoring, red first. */
export function lightSheet(rollup: Rollup): SummarySheet {
  const lit = rollup.indicators.filter(
    ({ project, stage, months, line }) =>
      stage === '监控' &&
      project.results.监控?.months === months &&
      (line.light === 'red' || line.light === 'yellow'),
  );
  const ordered = (['red', 'yellow'] as const).flatMap((light) =>
    lit.filter(({ line }) => line.light === light),
  );
  const rows = ordered.map(({ project, line, place }, index): RegisterRow => ({
    sequence: index + 1,
    unitName: unitName(project),
    projectName: project.name,
    light: LIGHT_WORDS[line.light!],
    name: line.name,
    target: line.target,
    actual: line.actual,
    places: placeText(place),
  }));
  const sheet = new ListSheet('预警清单', LIGHT_COLUMNS, rows.length);
  const notes = rows.length === 0 ? ['注：没有红灯、黄灯指标。'] : [];
  return {
    name: sheet.name,
    form: sheet.compose(rows, rollup.year, { notes }),
    charts: [],
    tables: sheet.tables,
  };
}
