import { Engine, type RuleProperties } from 'json-rules-engine';
import type { LedgerRow } from '../data/ledger-table';
import { LEVELS, MAX_POINTS, SIGNS } from '../data/row-rules';

type Condition = { fact: keyof LedgerRow; operator: string; value: unknown };

const is = (fact: keyof LedgerRow, operator: string, value: unknown): Condition => ({
  fact,
  operator,
  value,
});
const weight = { fact: 'weight' };

/** Each rule's condition for being broken. */
const BROKEN: readonly (readonly Condition[])[] = [
  [is('name', 'equal', null)],
  [is('unitName', 'startsNotWith', '临溪县')],
  [is('level1', 'notIn', LEVELS)],
  [is('sign', 'notIn', SIGNS)],
  [is('target', 'isNoNumber', true)],
  [is('actual', 'equal', null)],
  [is('weight', 'isOutside', [0, MAX_POINTS])],
  [is('score', 'greaterThan', weight)],
  [is('target', 'isNumber', true), is('meterUnit', 'equal', null)],
  [is('score', 'lessThan', weight), is('reason', 'equal', null)],
];

/** One engine with ten rules, run for each row; counts the events. */
export function rulesEngineCounter(): (rows: readonly LedgerRow[]) => Promise<number> {
  const engine = new Engine();
  engine.addOperator('startsNotWith', (text: string, start: string) => !text.startsWith(start));
  engine.addOperator('isNumber', (value: unknown) => typeof value === 'number');
  engine.addOperator('isNoNumber', (value: unknown) => typeof value !== 'number');
  engine.addOperator(
    'isOutside',
    (value: number, [low, high]: [number, number]) => value < low || value > high,
  );
  for (const all of BROKEN) {
    const rule = { conditions: { all }, event: { type: 'broken' } } as unknown as RuleProperties;
    engine.addRule(rule);
  }
  return async (rows) => {
    let count = 0;
    for (const row of rows) count += (await engine.run(row)).events.length;
    return count;
  };
}
