import fc from 'fast-check';
import { makeCounty } from '../../scripts/county/county';
import { HAMLET } from '../../scripts/county/golden';
import { plantProblems } from '../../scripts/county/plant';
import { countyFiles } from '../../scripts/county/workbooks';
import { bytesOf } from '../../scripts/county/write';
import { workOn, written } from '../../src/batch';
import { defaultProfile as profile } from '../../src/core/profile';
import { fileRecord, jobData, progress } from '../../src/queue/shapes/run';
import { readJson, ShapeError } from '../../src/queue/shapes/shape';

let records: string[] = [];

beforeAll(async () => {
  const { files } = plantProblems(countyFiles(makeCounty(HAMLET, 5)), 1, 5);
  const order = { profile, wanted: { audit: true, rollup: true } };
  records = await Promise.all(
    files.map(async (file) => {
      const bytes = await bytesOf(file);
      return (await written(await workOn({ file: file.path }, () => Promise.resolve(bytes), order))).json;
    }),
  );
});

test('what a worker stores is taken as it is', () => {
  for (const record of records) expect(readJson(record, fileRecord, 'record')).toEqual(JSON.parse(record));
});

/** Every place in a value, as the names that lead there. */
function places(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([name, one]) => places(one, [...at, name]))];
}

function put(value: unknown, [name, ...rest]: readonly string[], strange: unknown): unknown {
  if (name === undefined) return strange;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  copy[name] = put(copy[name], rest, strange);
  return copy;
}

test('whatever else is put in any place is refused, or harmless, and never breaks the reader', () => {
  const record = JSON.parse(records[3]!) as object;
  const strange = fc.constantFrom<unknown>(
    null,
    -1,
    1e308,
    'x',
    [],
    {},
    [{}],
    { __proto__: null },
    'x'.repeat(200_000),
  );
  fc.assert(
    fc.property(fc.constantFrom(...places(record)), strange, (place, value) => {
      try {
        readJson(JSON.stringify(put(record, place, value)), fileRecord, 'record');
      } catch (error) {
        expect(error).toBeInstanceOf(ShapeError);
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['no JSON', '{'],
  ['another thing', '[]'],
  ['a cell beyond the sheet', '{"run":"r","batch":5}'],
])('%s is no job', (_, json) => {
  expect(() => readJson(json, jobData, 'job')).toThrow(ShapeError);
});

test('a name that would change what every object has is a name like others', () => {
  const read = readJson('{"at":null,"deaths":{"__proto__":3}}', progress, 'progress');
  expect(Object.getPrototypeOf(read.deaths)).toBe(Object.prototype);
  expect(Object.keys(read.deaths)).toEqual(['__proto__']);
  expect(({} as Record<string, unknown>)['3']).toBeUndefined();
});
