import type { FigureScope, ResultStage } from '../rollup';

/** A word that says of which projects, or of which tables. */
export interface ScopeMention {
  readonly scope: FigureScope | 'projects';
  readonly start: number;
  readonly end: number;
}

const SCOPES: readonly (readonly [RegExp, ScopeMention['scope']])[] = [
  [/部门预算/g, '部门预算'],
  // Not of 专项债券, and not of what is carried out: 专项检查, 专项行动.
  [/专项(?!债|检查|行动|整治|审计|督查|治理|小组|培训|规划|会议|报告|调研|考核|工作组|方案|斗争)/g, '专项'],
  [
    /全口径|全县|全区|全市|全州|全旗|全部|所有|所属|各类|合计|总计|共计|总共|共(?=有|计|为|[\d约近]|$)/g,
    'all',
  ],
  [
    /(?:部门|单位)?整体(?:支出)?(?:绩效)?(?:目标(?!(?:整体|总体)?完成率)|监控|自评|支出|绩效(?!目标完成率)|指标|量化率)|部门单位|部门\(单位\)/g,
    'departments',
  ],
  [/项目/g, 'projects'],
];

/** Words that say so only where nothing nearer does. */
const WEAK = /^(?:合计|总计|共计|总共|共|全部|所有|所属|各类)$/;

/** The mentions of a text in their order. */
export function scopesIn(text: string): (ScopeMention & { readonly isWeak: boolean })[] {
  return SCOPES.flatMap(([pattern, scope]) =>
    [...text.matchAll(pattern)].map(({ index, 0: word }) => ({
      scope,
      start: index,
      end: index + word.length,
      isWeak: WEAK.test(word),
    })),
  ).sort((a, b) => a.start - b.start);
}

/** What is being spoken of at some point of a text. */
export interface Topic {
  /** By the kind of money; `null` where nothing was said. */
  readonly group: '部门预算' | '专项' | 'all' | null;
  readonly subject: 'departments' | 'projects' | null;
  /** Where the words that say so begin; 0 when they stand in a heading or nowhere. */
  readonly groupAt: number;
  readonly subjectAt: number;
  readonly isGroupSaid: boolean;
  readonly isSubjectSaid: boolean;
  /** Kinds of money that were spoken of so far. */
  readonly kinds: readonly ('部门预算' | '专项')[];
  /** What 共 or 合计 may mean as well: the sum of the kind that was spoken of last. */
  readonly lastKind: '部门预算' | '专项' | null;
}

export const NO_TOPIC: Topic = {
  group: null,
  subject: null,
  groupAt: 0,
  subjectAt: 0,
  isGroupSaid: false,
  isSubjectSaid: false,
  kinds: [],
  lastKind: null,
};

/** The topic after a piece of text that begins at `from`. */
export function topicAfter(topic: Topic, piece: string, from: number): Topic {
  const mentions = scopesIn(piece);
  const kinds = mentions.filter(({ scope }) => scope === '部门预算' || scope === '专项');
  const all = mentions.find(({ scope }) => scope === 'all');
  const subject = mentions.findLast(({ scope }) => scope === 'departments' || scope === 'projects');
  const next: { -readonly [key in keyof Topic]: Topic[key] } = { ...topic };
  const named = new Set(kinds.map(({ scope }) => scope as '部门预算' | '专项'));
  if (named.size > 0) {
    next.group = named.size > 1 ? 'all' : [...named][0]!;
    next.kinds = [...new Set([...topic.kinds, ...named])];
    next.lastKind = null;
    [next.groupAt, next.isGroupSaid] = [from + kinds[0]!.start, true];
    if (!subject) [next.subject, next.subjectAt, next.isSubjectSaid] = ['projects', next.groupAt, true];
  } else if (subject?.scope === 'departments') {
    [next.group, next.groupAt, next.isGroupSaid, next.lastKind] = [null, 0, false, null];
  } else if (all && (!all.isWeak || topic.group === null || topic.kinds.length > 1)) {
    // 共 after one kind alone is the sum of that kind.
    next.lastKind = all.isWeak && topic.group !== 'all' ? topic.group : null;
    [next.group, next.groupAt, next.isGroupSaid] = ['all', from + all.start, true];
  }
  if (subject) {
    next.subject = subject.scope as 'departments' | 'projects';
    [next.subjectAt, next.isSubjectSaid] = [from + subject.start, true];
  }
  return next;
}

/** Year, months and stage that a piece of text names. */
export interface Period {
  readonly year: number | null;
  readonly months: number | null;
  readonly stage: ResultStage | null;
}

export const NO_PERIOD: Period = { year: null, months: null, stage: null };

const YEAR = /(\d{4})年/g;
const MONTHS =
  /(?:截[止至]|1[-—–~至])(?:\d{4}年)?(\d{1,2})月|前(\d{1,2})个月|\d{4}年(\d{1,2})月(?!\d*日?起)/g;
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/上半年/, 6],
  [/前三季度|三季度末/, 9],
  [/一季度末/, 3],
];

/** The period after a piece of text. Titles in 《》 name other years than the text is about. */
export function periodAfter(period: Period, piece: string): Period {
  const plain = piece.replace(/《[^》]*》/g, '');
  const year = [...plain.matchAll(YEAR)].at(-1)?.[1];
  const month = [...plain.matchAll(MONTHS)].at(-1);
  const months = month
    ? Number(month[1] ?? month[2] ?? month[3])
    : WORDS.find(([word]) => word.test(plain))?.[1];
  const stage = [...plain.matchAll(/监控|自评|年终|年末|年底|全年(?!预算)/g)].at(-1)?.[0];
  return {
    year: year === undefined ? period.year : Number(year),
    months: months ?? period.months,
    stage: stage === undefined ? period.stage : stage === '监控' ? '监控' : '自评',
  };
}
