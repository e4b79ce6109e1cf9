import { squeeze } from '../indicator/text';
import type { Profile, QualitativeBand } from '../profile/types';
import { product, roundHalfUp } from './decimal';
import { SCORE_DIGITS } from './score';

/** A denial right before a stated result. */
const DENIED = /[未没不非](?:有|能|能够|完全|全部|全面|得到)?$/;

const YES = /^(?:是|有|√|✓|✔|对)$/;
const NO = /^(?:否|无|×|✗|错)$/;

/**
 * The band of a 定性 result as stated ("达成年度指标", "部分达成…"); `null` when the words are none of the
 * profile's. White space does not matter. The phrase that begins first wins, of several the longest, so
 * that 未达成预期目标 is not read as 达成预期目标; a phrase that is itself denied (没有达成…) states nothing.
 */
export function qualitativeBandOf(stated: string, profile: Profile): QualitativeBand | null {
  const text = squeeze(stated);
  let best: { readonly band: QualitativeBand; readonly start: number; readonly length: number } | null = null;
  for (const band of profile.scoring.qualitative) {
    for (const phrase of band.phrases) {
      const start = text.indexOf(phrase);
      if (start < 0) continue;
      const isBetter =
        best === null || start < best.start || (start === best.start && phrase.length > best.length);
      if (isBetter) best = { band, start, length: phrase.length };
    }
  }
  return best === null || DENIED.test(text.slice(0, best.start)) ? null : best.band;
}

/** Lowest and highest 得分, in points, that a stated 定性 result allows. */
export function qualitativeScoreRange(
  band: QualitativeBand,
  weight: number,
): { readonly low: number; readonly high: number } {
  return {
    low: roundHalfUp(product(band.from, weight), SCORE_DIGITS),
    high: roundHalfUp(product(band.to, weight), SCORE_DIGITS),
  };
}

/** How a 定性 indicator came out. */
export interface QualitativeOutcome {
  readonly result: QualitativeBand['result'];
  /** 完成率 as a ratio: the upper edge of the stated band. */
  readonly completion: number;
}

/**
 * How a 定性 indicator came out: by the band that the actual value states, by a yes or no against the
 * target's, or achieved when it says the very words of the target. `null` when the words state nothing.
 */
export function qualitativeOutcome(
  stated: string,
  target: string,
  profile: Profile,
): QualitativeOutcome | null {
  const band = qualitativeBandOf(stated, profile);
  if (band) return { result: band.result, completion: band.to };
  const [actual, wanted] = [squeeze(stated), squeeze(target)];
  const isAnswer = (text: string) => YES.test(text) || NO.test(text);
  if (isAnswer(actual) && isAnswer(wanted)) {
    return YES.test(actual) === YES.test(wanted)
      ? { result: 'achieved', completion: 1 }
      : { result: 'missed', completion: 0 };
  }
  return actual !== '' && actual === wanted ? { result: 'achieved', completion: 1 } : null;
}
