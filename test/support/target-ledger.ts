import type { FormData } from '../../src/core/forms';
import { ledger, type IndicatorData } from './tables';

/** The clean ledger as it was when the targets were set: nothing reached and nothing scored yet. */
export function targetLedger(rows: Readonly<Record<number, IndicatorData>> = {}, count = 20): FormData {
  const { indicators = [], ...data } = ledger({}, count);
  return {
    ...data,
    indicators: indicators.map((row, index) => ({
      ...row,
      stage: '目标',
      actual: null,
      score: null,
      reason: null,
      ...rows[index],
    })),
  };
}
