/** Formulas as Excel calls them: through office.js, from the host's event to the result it is handed. */
import { aliasId, functionCatalogue, type FunctionId } from '../../src/functions';
import type { StandInHost } from '../../src/workbench/standin';
import { readLiteralCall } from './formula';
import { startFunctions } from './runtime';

// The runtime hands results back at most every half second.
jest.setTimeout(30_000);

let host: StandInHost;
beforeAll(() => {
  host = startFunctions();
});
afterAll(() => host.dispose());

/** Calls a function with all of its parameters, those not given as `null`, as Excel does. */
function call(id: FunctionId, ...given: unknown[]) {
  const count = functionCatalogue.find((definition) => definition.id === id)!.parameters.length;
  return host.invoke(id, [...given, ...Array<null>(count - given.length).fill(null)]);
}

test('every function answers its example, and its alias the same', async () => {
  const answers = await Promise.all(
    functionCatalogue.flatMap(({ id, parameters, example }) => {
      const given = readLiteralCall(example.formula).parameters;
      const all = [...given, ...Array<null>(parameters.length - given.length).fill(null)];
      return [host.invoke(id, all), host.invoke(aliasId(id), all)];
    }),
  );
  const expected = functionCatalogue.flatMap(({ spills, example }) => {
    const result = spills ? example.result : example.result[0]![0];
    return [result, result];
  });
  expect(answers.map(({ value, error }) => error ?? value)).toEqual(expected);
});

test('the county’s own figures', async () => {
  const rate = await call('EXECRATE', [[31423.98]], [[42948.32]]);
  expect((rate.value as number[][])[0]![0]).toBeCloseTo(0.7317, 4);
  expect((await call('DEVIATION', [[0.8276]], [[0.7317]])).value).toEqual([[0.0959]]);
  expect((await call('DEVIATION', [[0.8675]], [[26224.43 / 35237.04]])).value).toEqual([[0.1233]]);
});

test('money spent without a budget is #DIV/0!', async () => {
  expect(await call('EXECRATE', [[5]], [[0]])).toMatchObject({ error: '#DIV/0!' });
});

test('a text that is no number is #VALUE! with a sentence that names it', async () => {
  expect(await call('EXECRATE', [['约五百']], [[10]])).toMatchObject({
    error: '#VALUE!',
    message: '执行数“约五百”不是数字。',
  });
});

test('an unknown profile is #N/A with the ones there are', async () => {
  expect(await call('GRADE', [[90]], 'mars-2020')).toMatchObject({
    error: '#N/A',
    message: '没有名为“mars-2020”的口径，可用：yiwu-2020、mof-2020、mof-2021。',
  });
});

test('one bad cell of a range spoils only its own result', async () => {
  const answer = await call('EXECRATE', [[5], [5], ['x'], [3]], [[10], [0], [10], [12]]);
  expect(answer.error).toBeUndefined();
  expect(answer.value).toMatchObject([
    [0.5],
    [{ errorType: 'Div0' }],
    [{ errorType: 'Value', message: '执行数“x”不是数字。' }],
    [0.25],
  ]);
});

test.each([0, null, ''])('blank cells give "", when they arrive as %p', async (blank) => {
  const one = [[blank]];
  const spilled = await Promise.all([
    call('EXECRATE', one, one),
    call('DEVIATION', one, one),
    call('GRADE', one),
    call('COMPLETION', one, one),
    call('SCORE', one, one, one),
    call('LIGHT', one, one, [[6]]),
    call('ISQUANT', one),
    call('SUMMARY', one, one, one),
    call('EXECSCORE', one, one),
  ]);
  for (const answer of spilled) expect(answer.value).toEqual([['']]);
  const single = await Promise.all([
    call('QUANTRATE', one, one),
    call('AVGQUANTRATE', one, one),
    call('OVERALL', one, one),
  ]);
  for (const answer of single) expect(answer.value).toBe('');
  expect((await call('PARSETARGET', one)).value).toEqual([['', '', '', '']]);
});

test('nothing is ever handed back as null, which a cell would show as 0', async () => {
  const answers = await Promise.all([
    call('COMPLETION', [[5], [null], ['有效']], [['2020年12月31日前'], ['≥5'], ['有效提升']]),
    call('SCORE', [[5], [null]], [['有效提升'], [3]], [[5], [5]]),
    call('SUMMARY', [['甲局']], [['指标']], [[null]]),
  ]);
  expect(JSON.stringify(answers.map(({ value }) => value))).not.toContain('null');
});

test('40,000 rows are one call', async () => {
  const rows = Array.from({ length: 40_000 }, (_row, index) => [index]);
  const { value } = await call('EXECRATE', rows, [[40_000]]);
  expect(value).toHaveLength(40_000);
  expect((value as number[][])[20_000]).toEqual([0.5]);
});
