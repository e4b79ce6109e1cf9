import { functionBodies } from '../../src/functions';
import { startFunctions } from './runtime';

const host = startFunctions();
afterAll(() => host.dispose());

test('a range of more rows than a call may have arguments is answered row by row', () => {
  const rows = 200_000;
  const executed = Array.from({ length: rows }, (_, row) => [row < 150_000 ? 50 : null]);
  const budget = Array.from({ length: rows }, () => [100]);
  const rates = (functionBodies.EXECRATE as (...given: unknown[]) => unknown[][])(executed, budget);
  expect(rates).toHaveLength(rows);
  expect(rates[0]).toEqual([0.5]);
  expect(rates.at(-1)).toEqual(['']);
});
