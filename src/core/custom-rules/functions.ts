/** The functions a condition may call, by the names that FEEL gives them. None loops over anything but a list at hand. */
import { mean, roundHalfUp, sum } from '../measures';
import { readNumber } from '../indicator';
import { numbersIn } from './arithmetic';
import { isEqual, type Value } from './values';

export type ValueType = 'number' | 'text' | 'boolean' | 'any' | 'null';

/** A function of single values. */
export interface ScalarFunction {
  readonly takes: readonly ValueType[];
  readonly gives: ValueType;
  /** `null` where an argument is blank, unless `seesBlanks`. */
  readonly apply: (...values: readonly Value[]) => Value;
  readonly seesBlanks?: true;
}

/** A function of a list. */
export type ListFunction = (values: readonly Value[]) => Value;

/** Decimals that a figure may be rounded to. */
const MOST_DIGITS = 10;

const onNumber =
  (apply: (value: number) => number) =>
  (value: Value): Value =>
    typeof value === 'number' ? apply(value) : null;

const onTexts =
  (apply: (text: string, part: string) => boolean) =>
  (text: Value, part: Value): Value =>
    typeof text === 'string' && typeof part === 'string' ? apply(text, part) : null;

export const SCALAR_FUNCTIONS: ReadonlyMap<string, ScalarFunction> = new Map<string, ScalarFunction>([
  ['abs', { takes: ['number'], gives: 'number', apply: onNumber(Math.abs) }],
  ['floor', { takes: ['number'], gives: 'number', apply: onNumber(Math.floor) }],
  ['ceiling', { takes: ['number'], gives: 'number', apply: onNumber(Math.ceil) }],
  [
    'round half up',
    {
      takes: ['number', 'number'],
      gives: 'number',
      apply: (value, digits) =>
        typeof value === 'number' && typeof digits === 'number' && digits >= 0 && digits <= MOST_DIGITS
          ? roundHalfUp(value, Math.floor(digits))
          : null,
    },
  ],
  [
    'contains',
    { takes: ['text', 'text'], gives: 'boolean', apply: onTexts((text, part) => text.includes(part)) },
  ],
  [
    'starts with',
    { takes: ['text', 'text'], gives: 'boolean', apply: onTexts((text, part) => text.startsWith(part)) },
  ],
  [
    'ends with',
    { takes: ['text', 'text'], gives: 'boolean', apply: onTexts((text, part) => text.endsWith(part)) },
  ],
  [
    'string length',
    {
      takes: ['text'],
      gives: 'number',
      apply: (text) => (typeof text === 'string' ? [...text].length : null),
    },
  ],
  ['number', { takes: ['any'], gives: 'number', apply: (value) => readNumber(value).number }],
  [
    'not',
    {
      takes: ['boolean'],
      gives: 'boolean',
      apply: (value) => (typeof value === 'boolean' ? !value : null),
    },
  ],
  ['is defined', { takes: ['any'], gives: 'boolean', apply: (value) => value !== null, seesBlanks: true }],
]);

const onNumbers =
  (apply: (numbers: readonly number[]) => number | null): ListFunction =>
  (values) => {
    const numbers = numbersIn(values);
    return numbers === null ? null : apply(numbers);
  };

/** Blanks count as nothing: neither as 0 in a sum nor as one more in a mean. */
export const LIST_FUNCTIONS: ReadonlyMap<string, ListFunction> = new Map<string, ListFunction>([
  ['sum', onNumbers(sum)],
  ['mean', onNumbers(mean)],
  ['min', onNumbers((numbers) => numbers.reduce((least, one) => Math.min(least, one)))],
  ['max', onNumbers((numbers) => numbers.reduce((most, one) => Math.max(most, one)))],
  ['count', (values) => values.filter((value) => value !== null).length],
]);

/** True when a list holds a value; undecided for a blank. */
export function listContains(values: readonly Value[], wanted: Value): Value {
  if (wanted === null) return null;
  return values.some((value) => isEqual(value, wanted) === true);
}

export const LIST_CONTAINS = 'list contains';

export const FUNCTION_NAMES: readonly string[] = [
  ...LIST_FUNCTIONS.keys(),
  ...SCALAR_FUNCTIONS.keys(),
  LIST_CONTAINS,
];
