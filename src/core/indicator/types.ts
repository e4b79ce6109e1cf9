/** Comparison a target value asks for. */
export type Sign = '>' | '≥' | '=' | '≤' | '<';

/**
 * What the sign column of the platform layouts may say besides a {@link Sign}
 * (定量(其他): a number that compares in no standard way).
 */
export type SignWord = Sign | '定量(其他)' | '定性' | '不适用';

/** 定量 or 定性 (domain.md section 3); `null` where a value is blank: it is neither. */
export type Nature = '定量' | '定性';

/** What a target or actual value turned out to be. */
export type TargetKind = 'blank' | 'number' | 'range' | 'date' | 'yesNo' | 'text';

/**
 * A target value such as "≥95%", "不少于三十场次", "90%-95%" or "2020年12月31日前", taken apart.
 * Parsing never throws: whatever is not understood is `text`.
 */
export interface ParsedTarget {
  readonly kind: TargetKind;
  /** Sign written with the value, from a symbol or a word (不低于 → ≥). */
  readonly sign: Sign | null;
  /** The number in the unit as written: 95 for "95%"; the lower end of a range. */
  readonly number: number | null;
  /** The upper end of a range. */
  readonly upper: number | null;
  /** Unit as written, white space and width normalised: "%", "人次", "万元". */
  readonly unit: string | null;
  /** 定量 or 定性 by the profile's policy; `null` when blank. */
  readonly nature: Nature | null;
  /** Text before sign, number and unit ("提升" of "提升5%以上"), white space out. */
  readonly before: string;
  /** Text after them ("培训" of "500人次培训"), white space out. */
  readonly after: string;
  /** All that is neither sign, number nor unit; the whole text when nothing else was understood. */
  readonly rest: string;
}
