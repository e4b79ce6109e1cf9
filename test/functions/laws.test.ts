/** What holds of every function, whatever stands in its cells. */
import fc from 'fast-check';
import { functionBodies, functionCatalogue } from '../../src/functions';
import { startFunctions } from './runtime';

beforeAll(() => startFunctions().dispose());

const cell = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    1,
    -1,
    '≥95%',
    '≤',
    '=',
    '定性',
    '不适用',
    '有效提升',
    '90%-95%',
    '#REF!',
    '/',
    '合计',
  ),
  fc.double(),
  fc.string({ maxLength: 12 }),
  fc.boolean(),
);

function isPresentable(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' || typeof value === 'boolean' || value instanceof CustomFunctions.Error;
}

test.each(functionCatalogue)(
  '$name gives what a cell can show, or an error of its own',
  ({ id, parameters, spills }) => {
    const body = functionBodies[id] as (...all: unknown[]) => unknown;
    const rows = fc.integer({ min: 1, max: 4 });
    const argumentsOf = rows.chain((height) =>
      fc.tuple(
        ...parameters.slice(0, -1).map(({ optional }) => {
          const column = fc.array(fc.tuple(cell), { minLength: height, maxLength: height });
          return optional ? fc.option(column) : column;
        }),
      ),
    );
    fc.assert(
      fc.property(argumentsOf, (given) => {
        let result: unknown;
        try {
          result = body(...given, null, { functionName: id });
        } catch (error) {
          expect(error).toBeInstanceOf(CustomFunctions.Error);
          return;
        }
        const cells = spills ? (result as unknown[][]).flat() : [result];
        expect(cells.length).toBeGreaterThan(0);
        expect(cells.filter((value) => !isPresentable(value))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  },
);
