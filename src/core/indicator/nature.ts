import type { Profile } from '../profile/types';
import type { CellValue } from '../grid';
import { parseTarget } from './parse';
import { parseSign } from './sign';
import { squeeze } from './text';
import type { Nature } from './types';

/** What decides whether an indicator is 定量. */
export interface NatureSource {
  /** 指标值 as typed. */
  readonly value: CellValue;
  /** The cell of the sign column, when the table has one. */
  readonly sign?: CellValue;
  /** The cell of the column 定量/定性, when the table has one: it wins over everything. */
  readonly override?: CellValue;
  readonly format?: string;
}

/** True when the row is marked 不适用 and so counts in no figure. */
export function isNotApplicable({ value, sign }: NatureSource): boolean {
  return parseSign(sign ?? null) === '不适用' || (typeof value === 'string' && squeeze(value) === '不适用');
}

/**
 * 定量 or 定性: the row's own statement first, then its sign, then its value by the profile's policy.
 * `null` for a row that is 不适用 or has neither sign nor value.
 */
export function natureOf(source: NatureSource, policy: Profile['quantification']['policy']): Nature | null {
  if (isNotApplicable(source)) return null;
  const stated = typeof source.override === 'string' ? squeeze(source.override).replace(/指标$/, '') : '';
  if (stated === '定量' || stated === '定性') return stated;
  const sign = parseSign(source.sign ?? null);
  if (sign !== null) return sign === '定性' ? '定性' : '定量';
  return parseTarget(source.value, policy, source.format).nature;
}
