/** What the cells of an argument say: numbers, signs, target values, the profile. */
import { achievementOf } from '../core/audit/achievement';
import type { CellValue } from '../core/grid';
import {
  isNotApplicable,
  parseSign,
  parseTarget,
  readNumber,
  type ParsedTarget,
  type SignWord,
} from '../core/indicator';
import type { Achievement } from '../core/measures';
import type { Profile } from '../core/profile';
import type { LocalizedText } from '../core/text';
import { isBareZeroOrBlank, textArgument } from './cells';
import { getDefaultProfile, knownProfileIds, profileNamed } from './default-profile';
import { invalidValue, isCellError, notANumber, notAvailable, type CellError } from './errors';

/**
 * The profile that a formula names, else the workbook's.
 * @throws #N/A for an unknown one
 */
export function profileArgument(argument: unknown): Profile {
  const id = textArgument(argument);
  if (id === null) return getDefaultProfile();
  const profile = profileNamed(id);
  if (profile) return profile;
  const ids = knownProfileIds();
  throw notAvailable({
    zh: `没有名为“${id}”的口径，可用：${ids.join('、')}。`,
    en: `There is no profile “${id}”; there are ${ids.join(', ')}.`,
  });
}

/** A number, also as text ("73.17%" is 0.7317, "１２" is 12); `null` when blank, #VALUE! for other texts. */
export function numberIn(value: CellValue, what: LocalizedText): number | null | CellError {
  const { number, isBlank } = readNumber(value);
  return number === null && !isBlank ? notANumber(String(value), what) : number;
}

/** A sign or one of 定性, 不适用, 定量(其他); `null` when blank, #VALUE! for other texts. */
export function signIn(value: CellValue): SignWord | null | CellError {
  if (isBareZeroOrBlank(value)) return null;
  const sign = parseSign(value);
  if (sign !== null) return sign;
  return invalidValue({
    zh: `“${String(value)}”不是计算符号，应为 >、≥、=、≤、<、定性、不适用 或 定量(其他)。`,
    en: `“${String(value)}” is no sign; it must be >, ≥, =, ≤, <, 定性, 不适用 or 定量(其他).`,
  });
}

/** True for signs that compare with a number, so that 0 can be a target. */
export function compares(sign: SignWord | null): boolean {
  return sign !== null && sign !== '定性' && sign !== '不适用';
}

/** A target value; a bare 0 is what a blank cell arrives as, and a target only when a sign says so. */
export function targetCell(value: CellValue, sign: SignWord | null): CellValue {
  return value === 0 && !compares(sign) ? null : value;
}

/** An indicator's actual against its target, read from cells. */
export interface Comparison {
  readonly kind: 'blank' | 'notApplicable' | 'qualitative' | 'quantitative' | 'incomparable';
  readonly target: ParsedTarget;
  readonly actual: ParsedTarget;
  /** As typed, for 定性 results in words. */
  readonly targetValue: CellValue;
  readonly actualValue: CellValue;
  /** Both in one unit; only of kind `quantitative`. */
  readonly achievement?: Achievement;
}

/**
 * Reads actual value, target and sign of one indicator. Without a sign anywhere more is better; a
 * qualitative target or sign makes it 定性.
 */
export function comparison(
  actualValue: CellValue,
  target: CellValue,
  signCell: CellValue,
  profile: Profile,
): Comparison | CellError {
  const sign = signIn(signCell);
  if (isCellError(sign)) return sign;
  const { policy } = profile.quantification;
  const targetValue = targetCell(target, sign);
  const parsed = parseTarget(targetValue, policy);
  const actual = parseTarget(actualValue, policy);
  const cells = { target: parsed, actual, targetValue, actualValue };
  if (isNotApplicable({ value: targetValue, sign: signCell })) return { ...cells, kind: 'notApplicable' };
  if (parsed.kind === 'blank' || actual.kind === 'blank') return { ...cells, kind: 'blank' };
  if (sign === '定性' || (sign === null && parsed.nature === '定性')) {
    // Words are expected here, so a bare 0 is a blank cell.
    return { ...cells, kind: actualValue === 0 ? 'blank' : 'qualitative' };
  }
  const stated = sign === null || sign === '定量(其他)' || sign === '不适用' ? parsed.sign : sign;
  const achievement = achievementOf(parsed, actual, stated ?? '≥');
  return achievement ? { ...cells, kind: 'quantitative', achievement } : { ...cells, kind: 'incomparable' };
}

/** #VALUE! for an actual value that cannot be held against its target. */
export function incomparable({ targetValue, actualValue }: Comparison): CellError {
  return invalidValue({
    zh: `实际完成值“${String(actualValue)}”与指标值“${String(targetValue)}”无法比较，请填写同一单位的数值。`,
    en: `The actual value “${String(actualValue)}” cannot be compared with the target “${String(targetValue)}”; give numbers in one unit.`,
  });
}
