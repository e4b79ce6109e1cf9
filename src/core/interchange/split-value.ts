import { decimal } from '../measures/decimal';
import { parseSign, parseTarget, squeeze } from '../indicator';
import type { CellValue } from '../grid';
import { defaultProfile } from '../profile';

/** A target as platforms want it: sign, value and unit apart. */
export interface SplitValue {
  readonly sign: string | null;
  readonly value: CellValue;
  readonly unit: string | null;
}

/**
 * Takes "≥48公里" apart; a text without figures is 定性. `null` where it cannot be put together again from its parts
 * ("90%—95%", "2024年6月底前"): then it is better left whole.
 */
export function splitValue(value: CellValue): SplitValue | null {
  if (typeof value !== 'string') return null;
  const { kind, sign, number, unit, nature, before, after } = parseTarget(
    value,
    defaultProfile.quantification.policy,
  );
  if (kind === 'text' || kind === 'yesNo')
    return nature === '定性' ? { sign: '定性', value, unit: null } : null;
  if (kind !== 'number' || number === null || before !== '' || after !== '') return null;
  const text = squeeze(value);
  const tail = `${decimal(number).toFixed()}${unit ?? ''}`;
  if (!text.endsWith(tail)) return null;
  const written = text.slice(0, text.length - tail.length);
  const isSign = sign === null ? written === '' : parseSign(written) === sign;
  return isSign ? { sign, value: number, unit } : null;
}
