import type { NumberReading } from '../indicator/number';
import type { Nature, ParsedTarget, SignWord } from '../indicator/types';
import type { FormInstance, IndicatorRow } from '../recognise/types';
import type { Profile } from '../profile/types';

/** Which way a target is to be read. */
export type Direction = 'positive' | 'equal' | 'reverse' | 'qualitative';

/** Everything rules want to know about an indicator row, derived once. `null` is blank or undefined. */
export interface IndicatorFacts {
  /** 三级指标 with white space and line breaks removed; "" when blank. */
  readonly name: string;
  /** Standard names of the levels ("产出", "数量", …) when recognised, else the text without 指标 and spaces. */
  readonly level1: string | null;
  readonly level2: string | null;
  /** From the sign column, else from the value itself. */
  readonly sign: SignWord | null;
  readonly isNotApplicable: boolean;
  readonly target: ParsedTarget;
  readonly actual: ParsedTarget;
  readonly nature: Nature | null;
  readonly direction: Direction | null;
  readonly weight: NumberReading;
  readonly score: NumberReading;
  /** 指标完成率 as a ratio, uncapped; `null` when undefined. */
  readonly completion: number | null;
  /** 得分 by the profile's rule; for 定性 `null`. */
  readonly expectedScore: number | null;
  /** 偏差原因, trimmed; `null` when blank or a filler. */
  readonly reason: string | null;
}

/** Derives the facts of one row under a profile; the form lends the number formats of its cells. */
export type DeriveFacts = (row: IndicatorRow, form: FormInstance, profile: Profile) => IndicatorFacts;
