import type { Measure } from '../rollup';
import type { NumberKind } from './types';

/** What leads to a figure of a rate, an amount or a score. The last one before the number counts, the longer one of two. */
const LEADING: Readonly<Record<'rate' | 'amount' | 'score', readonly (readonly [RegExp, Measure])[]>> = {
  rate: [
    [/(?:指标)?量化率|定量(?:三级)?指标(?:占比|比例|比重)/g, 'quantificationRate'],
    [/(?:预算)?(?:资金)?(?:支出)?执行(?:率|进度)/g, 'executionRate'],
    [/(?:绩效)?目标(?:整体|总体)?完成率|(?:整体|总体)(?:绩效)?(?:目标)?完成率/g, 'completion'],
    [/偏差(?:值|率|度)?/g, 'deviation'],
  ],
  amount: [
    [
      /(?:预算)?(?:已)?执行(?:资金)?(?:总额|总数|总量|数额|金额|数)?|(?:实际|累计|已)(?:完成)?(?:支出|支付)(?:资金)?(?:总额|总数|金额|数)?|支出(?:总额|金额|数)/g,
      'executed',
    ],
    [
      /(?:全年|年度)?预算(?:安排)?(?:资金)?(?:总额|总量|总数|数额|金额|规模|数)?|资金(?:总额|总量|规模)/g,
      'budget',
    ],
  ],
  score: [[/平均(?:自评)?(?:得)?分(?:值|数)?|均分|平均(?:自评)?成绩/g, 'averageScore']],
};

/** Counts: what is counted, before the number or behind it. */
const COUNTED: readonly (readonly [string, Measure])[] = [
  ['二级(?:绩效)?指标', 'level2'],
  ['(?:定量(?:的)?(?:三级)?(?:绩效)?|三级定量)指标', 'quantitative'],
  ['(?:定性(?:的)?(?:三级)?(?:绩效)?|三级定性)指标', 'qualitative'],
  ['三级(?:绩效)?指标', 'indicators'],
  ['项目', 'projects'],
  ['(?:预算|部门|行政事业|基层)*(?:单位|部门)', 'units'],
];
const COPULA = '(?:分别)?(?:达到|达|为|是|有|共有|共计|合计|总计|总共|共|计|即|:|、)*';
const COUNT_TAIL = '(?:总数|个数|数量|总量|数)?';
const BOUND_TAIL = '(?:约为?|大约|近|将近|接近|超过|突破|逾|不足|不到|不少于|不低于|至少)?';
const countedBefore = COUNTED.map(
  ([words, measure]) => [new RegExp(`${words}${COUNT_TAIL}${COPULA}${BOUND_TAIL}$`), measure] as const,
);
const countedBehind = COUNTED.map(
  ([words, measure]) =>
    [new RegExp(`^(?:有效|预算|部门预算|专项资金|专项|部门|绩效|财政|的)*?${words}`), measure] as const,
);
const GRADE =
  /(优秀|优|良好|良|合格|不合格|中|差)["”]?:?(?:等次|等级|档次?|级)?(?:的)?(?:项目)?(?:数)?(?:分别)?(?:达|为|有|共|:)*$/;
/** How reports word the grades that forms print. */
const GRADE_WORDS: Readonly<Record<string, string>> = { 优秀: '优', 良好: '良' };

/** What a number measures, as its neighbours say; `null` when they do not. */
export interface Meaning {
  readonly measure: Measure;
  readonly grade: string | null;
  /** How many characters behind the number belong to it. */
  readonly behind: number;
  /** The words may mean something else. */
  readonly isDoubtful: boolean;
}

const meaning = (measure: Measure, more: Partial<Meaning> = {}): Meaning => ({
  grade: null,
  behind: 0,
  isDoubtful: false,
  ...more,
  measure,
});

/** Words of other rates, scores or sums between the measure and the number make it one of them. */
const OTHERS: Readonly<Record<'rate' | 'amount' | 'score', RegExp>> = {
  rate: /率|比例|占比|比重|进度|程度/,
  amount: /资金|经费|拨款|收入|债|额|投资/,
  score: /最高|最低|分值|满分/,
};

function last(
  left: string,
  family: keyof typeof LEADING,
): { measure: Measure; word: string; rest: string } | null {
  let best: { measure: Measure; word: string; start: number; end: number } | null = null;
  for (const [pattern, measure] of LEADING[family]) {
    const match = [...left.matchAll(pattern)].at(-1);
    if (!match) continue;
    const end = match.index + match[0].length;
    const isBetter = !best || end > best.end || (end === best.end && match.index < best.start);
    if (isBetter) best = { measure, word: match[0], start: match.index, end };
  }
  return best && { measure: best.measure, word: best.word, rest: left.slice(best.end) };
}

function led(left: string, right: string, family: keyof typeof LEADING): Meaning | null {
  const found = last(left, family);
  if (found && !OTHERS[family].test(found.rest)) {
    // 预算支出 may be what was planned or what was spent; 完成率 needs its subject.
    const isDoubtful = /预算支出/.test(left) || /年初|调整/.test(left);
    return meaning(found.measure, { isDoubtful: family === 'amount' && isDoubtful });
  }
  if (found) return null;
  // "84%的平均量化率"
  const behind = /^的[^，。;、]{0,12}/.exec(right)?.[0] ?? '';
  for (const [pattern, measure] of LEADING[family]) {
    const match = [...behind.matchAll(pattern)][0];
    if (match && notUnderstood(behind.slice(1, match.index)) === '')
      return meaning(measure, { behind: match.index + match[0].length });
  }
  return null;
}

function counted(left: string, right: string, counter: string): Meaning | null {
  const grade = GRADE.exec(left);
  if (grade && !/目标|指标/.test(left.slice(-8))) {
    const word = GRADE_WORDS[grade[1]!] ?? grade[1]!;
    const behind = /^的?项目/.exec(right)?.[0].length ?? 0;
    return meaning('graded', { grade: word, behind });
  }
  for (const [pattern, measure] of countedBehind) {
    const match = counter === '' ? null : pattern.exec(right);
    if (match) return meaning(measure, { behind: match[0].length });
  }
  for (const [pattern, measure] of countedBefore) if (pattern.test(left)) return meaning(measure);
  return counter === '家' ? meaning('units', { isDoubtful: true }) : null;
}

/** What 分别 shares its numbers among, in order: 二级、三级指标, 预算执行率、整体完成率. */
export function measuresNamed(text: string): Measure[] {
  if (/指标(?:数|总数)?$/.test(text)) {
    const words: Readonly<Record<string, Measure>> = {
      二级: 'level2',
      三级: 'indicators',
      定量: 'quantitative',
      定性: 'qualitative',
    };
    const named = [...text.matchAll(/(?:三级)?(定量|定性)(?:三级)?|(二级|三级)/g)];
    return named.map(([, nature, level]) => words[(nature ?? level)!]!);
  }
  return [...LEADING.rate, ...LEADING.amount, ...LEADING.score]
    .flatMap(([pattern, measure]) => [...text.matchAll(pattern)].map(({ index }) => ({ index, measure })))
    .sort((a, b) => a.index - b.index)
    .map(({ measure }) => measure);
}

/** What a number measures. `left` is its clause up to it, `right` what follows it. */
export function meaningOf(left: string, right: string, kind: NumberKind, counter: string): Meaning | null {
  switch (kind) {
    case 'percent':
      return led(left, right, 'rate');
    case 'pointsOfPercent': {
      const found = led(left, right, 'rate');
      return found?.measure === 'deviation' ? found : null;
    }
    case 'amount':
      return led(left, right, 'amount');
    case 'score':
      return led(left, right, 'score');
    case 'count':
      return counted(left, right, counter);
    case 'bare':
      return counted(left, right, '') ?? bare(left);
  }
}

/** A number without a unit is taken for what stands right before it. */
function bare(left: string): Meaning | null {
  const flat = left.replace(/(?:约为?|大约|近|超过|不低于|达到|达|为|是|:)*$/, '');
  const score = last(flat, 'score');
  if (score?.rest === '') return meaning(score.measure);
  const amount = last(flat.replace(/\(万元\)$/, ''), 'amount');
  return flat.endsWith('(万元)') && amount?.rest === '' ? meaning(amount.measure) : null;
}

/** How much more or less than at another time, not how much. */
const CHANGE =
  /同比|环比|(?:较|比)(?:上年|去年|往年|上期|年初|\d{4}年)|(?:增长|增加|提高|提升|上升|下降|降低|减少|增幅|降幅|压减|调减|调增|核减|核增|节约|扩大|缩小|相差|高出)(?!到|至|为|成)[^，]{0,4}$/;
export const isChange = (left: string): boolean => CHANGE.test(left);

/** Of some of them only. */
const PART =
  /部分(?!指标完成)|个别|少数|多数|其余|其他|新增|追加|退回|整改|未(?!来)|没有|都有|均有|既有|只有|仅|欠|缺报|培训|督导|约谈|通报|扣减|收回|盘活|结余|结转|不合格|中央|自治区(?!财政)|省级|市级|上级|一般公共预算|政府性基金|国有资本|财政拨款|自有资金|其他资金|扶贫|衔接|乡村振兴|债券|存量|增量|全额|红灯|黄灯|蓝灯|绿灯|预警|每|人均|平均每|以上的|以下的|的(?:单位|项目|部门)(?:有|共|为|达)/;
/** These hold for the rest of the sentence. */
const SAMPLE = /抽查|抽取|抽样|选取|选择|试点|重点(?!工作|任务|关注|围绕)/;
export const isPart = (clause: string): boolean => PART.test(clause) || SAMPLE.test(clause);
export const isSample = (sentence: string): boolean => SAMPLE.test(sentence);

/** Of each of them. */
const EACH = /(?:均|都|全部|全都|逐一)(?:已)?(?:超过|高于|大于|达到|达|不低于|在|突破)(?:了)?$/;
export const isEach = (left: string): boolean => EACH.test(left);

/** "达到目标的项目5个": those of which something is true, and not all of them. */
const SOME =
  /(?<!部门预算|专项|全县|全口径|所属|定量|定性|家单位|两类)的(?:三级|二级|定量|定性)?(?:预算)?(?:项目|单位|部门|指标)/;
export const isSome = (clause: string): boolean => SOME.test(clause);

/** The mean of the single rates, by name. */
const MEAN = /(?:按|各)(单位|项目)(?:的)?(?:简单)?平均/;
/** 单位 or 项目 whose rates a mean is taken of; `null` for a pooled average, or where nothing is said. */
export const meanOf = (clause: string): 'meanOfUnits' | 'meanOfProjects' | null => {
  const of = MEAN.exec(clause)?.[1];
  return of === undefined ? null : of === '单位' ? 'meanOfUnits' : 'meanOfProjects';
};

/** 共, 合计 right before a number. */
const SUM =
  /(?:合计|总计|共计|总共|共有|共)(?:有|为|达|:)?(?:项目|单位|预算单位|资金|预算资金|预算|安排)?(?:数|总额)?(?:为|达)?$/;
export const isSum = (left: string): boolean => SUM.test(left);

/**
 * Everything that the sentence of a figure may consist of without its meaning becoming doubtful; what is left after
 * these are out is not understood.
 */
const UNDERSTOOD: readonly RegExp[] = [
  /《[^》]*》|[〔[【(][^〕\]】)]{0,12}[〕\]】)]/g,
  /(?:截止|截至|至|到|自)?(?:\d{4}年(?:度|末|底)?(?:\d{1,2}[-—–~至]+)?(?:\d{1,2}月)?|(?:\d{1,2}[-—–~至]+)?\d{1,2}月|前\d{1,2}个月)(?:份|底|末)?(?:\d{1,2}日)?(?:止|为止)?/g,
  /截止|截至|全年|年度|本年|当年|今年|上半年|第?[一二三四]季度|年末|年底|年终/g,
  /[\u4e00-\u9fff]{1,5}?(?:自治县|自治州|县|区|旗)/g,
  ...Object.values(LEADING).flatMap((family) => family.map(([pattern]) => pattern)),
  ...COUNTED.map(([words]) => new RegExp(words, 'g')),
  /部门预算|专项|全口径|所属|所有|全部|各类|整体|总体|部门单位/g,
  /绩效|管理|工作|覆盖|涉及|涵盖|包括|包含|纳入|编制|设置|设定|制定|范围/g,
  /合计|总计|共计|总共|其中|分别|平均|总额|总数|个数|数量|金额|情况|占比|统计|汇总|数据|显示|方面|支出/g,
  /监控|自评|评价|评定|结果|等次|等级|目标|指标|三级|二级|定量|定性|预算|资金|财政|项目|单位|部门|得分|年初/g,
  /不低于|不少于|不超过|超过|高于|低于|不足|至少|大约|达到|突破|以上|以下|以内|左右/g,
  /累计|已经|目前|上述|以及|我县|本县|本级|县级|县直|两类|两项|优秀|良好|合格|个百分点|百分之|百分点/g,
  /[一二三四五六七八九十]+、/g,
  /[家个项条共有为是达到的数均都已其中在与和及约近即被按占优良差以等各对分率值逾计总万亿元余多来几]/g,
];

/** What of a text is not understood. */
export function notUnderstood(text: string): string {
  const rest = UNDERSTOOD.reduce((left, pattern) => left.replace(pattern, ' '), text);
  return [...rest.matchAll(/[\u4e00-\u9fffA-Za-z]/g)].map(([char]) => char).join('');
}
