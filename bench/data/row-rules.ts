/** Ten rules about a ledger row, as our audit runs them and by hand: what the others are compared on. */
import type { RowContext, RowRule } from '../../src/core/audit';
import type { IndicatorColumnId } from '../../src/core/forms/types';
import type { LedgerRow } from './ledger-table';

export const LEVELS = ['产出指标', '效益指标', '满意度指标'] as const;
export const SIGNS = ['≥', '≤', '='] as const;
export const MAX_POINTS = 100;

const text = { zh: '{{value}}', en: '{{value}}' };

function rowRule(
  number: number,
  column: IndicatorColumnId,
  isBroken: (row: RowContext['row']) => boolean,
): RowRule {
  return {
    id: `JX9${String(number).padStart(2, '0')}`,
    scope: 'row',
    severity: 'error',
    forms: ['S'],
    basis: { zh: '同行实践', en: 'peer practice' },
    title: text,
    advice: text,
    messages: { broken: text },
    needs: [column],
    check({ row, report }) {
      if (!isBroken(row)) return;
      const value = row.value(column);
      report({
        message: 'broken',
        cell: row.cell(column),
        data: { name: String(row.value('name') ?? ''), value: String(value ?? '') },
        actual: value,
      });
    },
  };
}

const isNumber = (value: unknown): value is number => typeof value === 'number';
const oneOf = (words: readonly string[], value: unknown) => words.includes(value as string);

export const rowRules: readonly RowRule[] = [
  rowRule(0, 'name', (row) => row.value('name') === null),
  rowRule(1, 'unitName', (row) => !String(row.value('unitName')).startsWith('临溪县')),
  rowRule(2, 'level1', (row) => !oneOf(LEVELS, row.value('level1'))),
  rowRule(3, 'sign', (row) => !oneOf(SIGNS, row.value('sign'))),
  rowRule(4, 'target', (row) => !isNumber(row.value('target'))),
  rowRule(5, 'actual', (row) => row.value('actual') === null),
  rowRule(6, 'weight', (row) => {
    const weight = row.value('weight');
    return !isNumber(weight) || weight < 0 || weight > MAX_POINTS;
  }),
  rowRule(7, 'score', (row) => {
    const [weight, score] = [row.value('weight'), row.value('score')];
    return isNumber(weight) && isNumber(score) && score > weight;
  }),
  rowRule(8, 'meterUnit', (row) => isNumber(row.value('target')) && row.value('meterUnit') === null),
  rowRule(9, 'reason', (row) => {
    const [weight, score] = [row.value('weight'), row.value('score')];
    return isNumber(weight) && isNumber(score) && score < weight && row.value('reason') === null;
  }),
];

/** The same rules in one loop that only counts. */
export function countByHand(rows: readonly LedgerRow[]): number {
  let count = 0;
  for (const { name, unitName, level1, sign, target, actual, weight, score, meterUnit, reason } of rows) {
    if (name === null) count++;
    if (!unitName.startsWith('临溪县')) count++;
    if (level1 !== LEVELS[0] && level1 !== LEVELS[1] && level1 !== LEVELS[2]) count++;
    if (sign !== SIGNS[0] && sign !== SIGNS[1] && sign !== SIGNS[2]) count++;
    if (typeof target !== 'number') count++;
    else if (meterUnit === null) count++;
    if (actual === null) count++;
    if (weight < 0 || weight > MAX_POINTS) count++;
    if (score > weight) count++;
    if (score < weight && reason === null) count++;
  }
  return count;
}
