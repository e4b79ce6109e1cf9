import fc from 'fast-check';
import { agree, difference, product, sum } from '../../../src/core/measures';

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
