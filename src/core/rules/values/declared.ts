import { parseSign, squeeze, type Nature } from '../../indicator';
import type { IndicatorRow } from '../../recognise/types';

/** 定量 or 定性 as the row itself says, in the column 定量/定性 or the sign column; `null` when it says neither. */
export function declaredNature(row: IndicatorRow): Nature | null {
  for (const column of ['nature', 'sign'] as const) {
    const value = row.value(column);
    const text = typeof value === 'string' ? squeeze(value).replace(/指标$/, '') : '';
    if (text === '定量' || text === '定性') return text;
  }
  return parseSign(row.value('sign')) === '定性' ? '定性' : null;
}
