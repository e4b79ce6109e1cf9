import { agree, product, sum } from '../../measures';
import { squeeze } from '../../indicator';

/** What is measured: lengths and areas by their own units, people, households, and things, however they are counted. */
type Dimension = '长度' | '面积' | '体积' | '重量' | '人' | '人次' | '户' | '次' | '件';

const UNITS: readonly (readonly [RegExp, Dimension, number])[] = [
  [/^(?:平方公里|平方千米)/, '面积', 1_000_000],
  [/^(?:平方米|㎡|m2|m²)/, '面积', 1],
  [/^公顷/, '面积', 10_000],
  [/^亩/, '面积', 2_000 / 3],
  [/^(?:立方米|m³|m3|立方|方)(?!式|面|案|向|针|法)/, '体积', 1],
  [/^(?:公里|千米|km|KM|㎞)/, '长度', 1_000],
  [/^米/, '长度', 1],
  [/^吨/, '重量', 1_000],
  [/^(?:公斤|千克|kg)/, '重量', 1],
  [/^人次/, '人次', 1],
  [/^(?:人|名|位)/, '人', 1],
  [/^户/, '户', 1],
  [/^(?:场次|场|次)/, '次', 1],
  [/^(?:座|台套|台|套|辆|栋|幢|处|条|株|棵|盏|家|所|间|份|件|册|头|只|口|眼|个|项|块|艘|架|批)/, '件', 1],
];
const NO_THING = /^个?(?:月|百分点|方面|目标|阶段|环节|层面|季度|工作日|小时|重点|维度|步骤|等次|档次|批次)/;

/** A number with its unit, in the base of its dimension. */
export interface Quantity {
  readonly dimension: Dimension;
  readonly amount: number;
  /** As written: "169公里". */
  readonly text: string;
  /** Its number as written, thousands separators left out: "169". */
  readonly digits: string;
  /** The clause around it without number and unit. */
  readonly around: string;
  /** What 29个项目 counts. */
  readonly noun: string;
  /** 共, 总计: the whole of it. */
  readonly isTotal: boolean;
}

/** A unit at the beginning of a text, and what one of it is. */
interface Measure {
  readonly dimension: Dimension;
  /** How much of the base of its dimension one is. */
  readonly size: number;
  /** As written: 万亩. */
  readonly unit: string;
}

const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 千: 1_000, 百: 100 };

/** The unit that a text begins with; `null` for money, shares, times and what nobody knows. */
export function measureOf(text: string): Measure | null {
  // 千米 and 千克 are units of their own.
  const scale = /^(?:万|百|千(?![米克]))/.exec(text)?.[0] ?? '';
  const rest = text.slice(scale.length);
  if (NO_THING.test(rest) || /[/每*·]/.test(text)) return null;
  for (const [pattern, dimension, size] of UNITS) {
    const unit = pattern.exec(rest)?.[0];
    if (unit !== undefined) return { dimension, size: product(size, SCALES[scale] ?? 1), unit: scale + unit };
  }
  return null;
}

/** Neither part of a name (G321, 第3期) nor an end of a range (5至8公里, 5公里-8公里). */
const NUMBER =
  /(?<![\d.A-Za-z第〔[(-]|\d[\u4e00-\u9fff]{0,3}[~—–至]|\d到)\d+(?:\.\d+)?(?![\d.]|[\u4e00-\u9fff]{0,3}[-~—–至]\d)/g;
/** What is there already, what each one gets, and what comes in other years says nothing about this year’s work. */
const NOT_A_GOAL =
  /每|人均|户均|年均|日均|平均|现有|原有|已有|已建|已完成|截至|截止|目前|去年|上年|往年|历年|累计|至今|其中|[一二两三四五\d]年内|分期|[一二三四\d]期|阶段|十[三四五]五|(?<!高)标准|规格|编制|总人口|下辖|辖区|共有|涉及|(?:19|20)\d\d/;
const ABOUT = /约|近|左右|余|多|上下|以内|不超过|不高于|预计|力争/;
const NOUN = /^(?!以上|以下|左右|等)[\u4e00-\u9fff]{2,6}/;

/** Clauses of a goal; a comma between three digits belongs to its number. */
function clausesOf(text: string): string[] {
  return squeeze(text)
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .split(/[,，。;；、:：!！?？()（）]|以及|并且|(?<=\d[\u4e00-\u9fff]{1,4})和/);
}

/**
 * The quantities that a goal promises, as far as they are certain: numbers in figures before a known unit, in clauses
 * that speak of nothing but what is to be done.
 */
export function quantitiesIn(text: string): Quantity[] {
  return clausesOf(text).flatMap((clause) => {
    if (NOT_A_GOAL.test(clause) || ABOUT.test(clause)) return [];
    return [...clause.matchAll(NUMBER)].flatMap((match) => {
      const after = clause.slice(match.index + match[0].length);
      const measure = measureOf(after);
      if (!measure) return [];
      const { dimension, size, unit } = measure;
      const [digits] = match;
      const rest = after.slice(unit.length);
      const before = clause.slice(0, match.index);
      const noun = (unit.endsWith('个') && NOUN.exec(rest)?.[0]) || '';
      return [
        {
          dimension,
          amount: product(Number(digits), size),
          text: digits + unit + noun,
          digits,
          around: before + rest,
          noun,
          isTotal: /(?:共|[共合总]计|^计)$/.test(before),
        },
      ];
    });
  });
}

/** More figures than this are too many to try every sum of them. */
const MOST_ADDENDS = 8;
/** What 亩 leaves when they are turned into square metres. */
const ROUNDING = 1e-6;

/** True when some of the amounts add up to a figure, or may well do so, since they are too many to try. */
export function maySumTo(amounts: readonly number[], figure: number): boolean {
  if (amounts.length > MOST_ADDENDS) return true;
  for (let chosen = 1; chosen < 1 << amounts.length; chosen++) {
    const total = sum(amounts.filter((_, index) => (chosen >> index) & 1))!;
    if (agree(total, figure, product(figure, ROUNDING))) return true;
  }
  return false;
}
