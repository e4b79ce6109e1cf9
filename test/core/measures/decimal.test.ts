import fc from 'fast-check';
import { agree, decimal, difference, product, quotient, sum } from '../../../src/core/measures';

const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true });

test('no arithmetic on what a cell can hold leaves the numbers that can be compared', () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, (a, b) => {
      for (const result of [product(a, b), difference(a, b), sum([a, b])!]) {
        expect(Number.isFinite(result)).toBe(true);
        expect(() => agree(result, a, 0.01)).not.toThrow();
      }
    }),
  );
});

test('what is too large keeps its sign', () => {
  expect(product(1e308, 100)).toBe(Number.MAX_VALUE);
  expect(product(-1e308, 100)).toBe(-Number.MAX_VALUE);
});

test('a quotient is what long division of the decimals gives, to the last digit', () => {
  /** Amounts as people write them, and numbers of any kind. */
  const amount = fc.oneof(
    fc
      .tuple(fc.integer({ min: -1e15, max: 1e15 }), fc.integer({ min: 0, max: 8 }))
      .map(([digits, places]) => digits / 10 ** places),
    fc.integer({ min: -100_000, max: 100_000 }),
    anyNumber,
  );
  const divided = (a: number, b: number) => {
    const result = decimal(a).div(b).toNumber();
    return Number.isFinite(result) ? result : null;
  };
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      expect(quotient(a, b)).toBe(b === 0 ? null : divided(a, b));
    }),
    { numRuns: 3000 },
  );
  expect([quotient(0, 7), quotient(2, 3), quotient(0.3, 0.1), quotient(-1, 3)]).toEqual([
    0, 0.6666666666666666, 3, -0.3333333333333333,
  ]);
});
