import type { CountyFigure, Measure, FigureScope, ResultStage } from '../rollup';

/** Where something stands in a text. */
export interface TextPlace {
  /** From 1, in the order of the text; blank ones count. */
  readonly paragraph: number;
  /** Offsets of its characters in the paragraph, as they stand there. */
  readonly start: number;
  readonly end: number;
}

/** What a number says about the figure: 84%, 约84%, 超过70%, 不低于70%, 不足70%, 不超过70%, 1100余. */
export type Bound = 'exact' | 'about' | 'over' | 'atLeast' | 'under' | 'atMost' | 'from';

/** What a number is followed by. */
export type NumberKind = 'percent' | 'pointsOfPercent' | 'amount' | 'score' | 'count' | 'bare';

/** A number of a text. */
export interface NumberInText {
  readonly kind: NumberKind;
  /** In the unit that it is written in. */
  readonly value: number;
  /** Decimals that it is written with. */
  readonly digits: number;
  /** What its unit is worth: of 万元 for amounts (元: 0.0001), of one for counts (万: 10000), else 1. */
  readonly scale: number;
  readonly bound: Bound;
  /** The unit that things are counted in: 家, 个. */
  readonly counter: string;
  /** In the flattened text, sign and unit included. */
  readonly start: number;
  readonly end: number;
  /** "1,200" may be two numbers as well. */
  readonly isDoubtful: boolean;
}

/** Why nothing can be said about a figure. */
export type UndecidedReason =
  | 'unknown' // what it measures is not known to the ledgers
  | 'change' // how much more or less than at another time
  | 'otherYear'
  | 'otherPeriod'
  | 'part' // of some projects or units only
  | 'respective' // 分别, and which number belongs to what is not certain
  | 'noScope' // of which projects is not said
  | 'noLedgers' // none were given
  | 'noFigure' // the ledgers have no such figure
  | 'method' // agrees with another way to take the average, and the text does not say which
  | 'wording'; // differs, but the words are not understood well enough to call it wrong

/** What the words around a number make of it. */
export interface Claim {
  readonly number: NumberInText;
  readonly place: TextPlace;
  /** The clause that it stands in, as written. */
  readonly words: string;
  /** As written, with its unit. */
  readonly text: string;
  readonly measure: Measure | null;
  readonly grade: string | null;
  /** The mean of single rates, where the text names it. */
  readonly mean: 'meanOfUnits' | 'meanOfProjects' | null;
  /** Says it of each unit or project, not of all together. */
  readonly isEach: boolean;
  /** Whole departments, or projects by their money; `null` where nothing says so. */
  readonly scope: FigureScope | null;
  /** What 共 may be the sum of as well. */
  readonly otherScope: FigureScope | null;
  readonly stage: ResultStage | null;
  readonly year: number | null;
  readonly months: number | null;
  /** Why it cannot be decided whatever the ledgers say. */
  readonly obstacle: UndecidedReason | null;
  /** Every word that leads to it is understood, so that a difference is a contradiction. */
  readonly isCertain: boolean;
  /** The sentence itself says of what it is, not one before it or a heading. */
  readonly isSaidHere: boolean;
  /** It speaks of projects, so that units are those that have some. */
  readonly isOfProjects: boolean;
  /** Which passage of the text, and which sentence of it. */
  readonly passage: number;
  readonly sentence: number;
  /** 共, 合计: the sum of what was named before in the sentence. */
  readonly isSum: boolean;
}

export type Verdict = 'confirmed' | 'contradicted' | 'undecided';

/** What else may explain a difference. */
export type Hint =
  | 'truncated' // would agree if cut off instead of rounded
  | 'unrounded' // 偏差值 of rates that were not rounded first
  | 'mean' // agrees with the mean instead of the pooled average
  | 'otherScope'; // agrees with the same figure of other projects

/** A figure of a text with what the ledgers say about it. */
export interface CheckedFigure {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly reason: UndecidedReason | null;
  /** The figure that it was compared with. */
  readonly figure: CountyFigure | null;
  readonly hint: { readonly kind: Hint; readonly figure: CountyFigure } | null;
  /** Of a claim about each: those of which it is not true. */
  readonly exceptions: readonly { readonly name: string; readonly value: number }[];
}

/** How figures of the text itself hang together. */
export type RelationKind =
  | 'rate' // 执行 ÷ 预算, 定量 ÷ 总数
  | 'deviation' // 完成率 − 执行率
  | 'sum' // a + b = c
  | 'formula' // as written out: 1176/1405
  | 'repeated'; // the same figure twice

/** A relation between figures of a text, whatever the ledgers say. */
export interface CheckedRelation {
  readonly kind: RelationKind;
  /** `asked`: only a person can tell, as 56 + 31 units against 88. */
  readonly verdict: 'confirmed' | 'contradicted' | 'asked';
  readonly measure: Measure | null;
  readonly operator: '÷' | '−' | '+';
  /** Figures that the result is computed from, as written, and their places. */
  readonly operands: readonly { readonly text: string; readonly place: TextPlace }[];
  readonly result: { readonly text: string; readonly place: TextPlace };
  /** What the operands come to, printed as the result is. */
  readonly computed: string;
  /** Of an exact quotient, with two more digits: 83.70%. */
  readonly exact: string | null;
}

/** What a check of a text came to. */
export interface TextCheck {
  readonly figures: readonly CheckedFigure[];
  readonly relations: readonly CheckedRelation[];
  /** Units in both kinds of projects and in none, which 56 + 31 against 88 is asked with; `null` without ledgers. */
  readonly coverage: { readonly both: number; readonly none: number } | null;
}
