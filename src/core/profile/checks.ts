/** Small checks that a profile's schema is put together from. Each names the field it complains about. */
import type { LocalizedText } from '../text';

/** One thing wrong with a profile somebody wrote. */
export interface ProfileProblem {
  /** Where: "scoring.passLine", "grades[1].from". */
  readonly field: string;
  /** One sentence for the user. */
  readonly text: LocalizedText;
}

/** Looks at one value and adds what is wrong with it to `problems`. */
export type Check = (value: unknown, field: string, problems: ProfileProblem[]) => void;

/** Long lists are a mistake or mischief. */
const MAX_ITEMS = 200;
const MAX_TEXT = 500;
const MAX_LONG_TEXT = 1000;

/** The value as it stands in a message: short, texts in quotes. */
function shown(value: unknown): string {
  if (value === undefined) return '—';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** A sentence that says what a field should hold and what it holds. */
export function expected(field: string, value: unknown, wanted: LocalizedText): ProfileProblem {
  const isMissing = value === undefined;
  const zh = /^[\x21-\x7e]/.test(wanted.zh) ? ` ${wanted.zh}` : wanted.zh;
  return {
    field,
    text: {
      zh: isMissing ? `${field} 缺失，应为${zh}。` : `${field} 应为${zh}，现为 ${shown(value)}。`,
      en: isMissing
        ? `${field} is missing; it must be ${wanted.en}.`
        : `${field} must be ${wanted.en}, but is ${shown(value)}.`,
    },
  };
}

/** Passes when `test` says so, else complains that the value is not `wanted`. */
function must(test: (value: unknown) => boolean, wanted: LocalizedText): Check {
  return (value, field, problems) => {
    if (!test(value)) problems.push(expected(field, value, wanted));
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A finite number between two edges, both included. */
export function number(min: number, max: number): Check {
  return must(
    (value) => typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max,
    { zh: `${min} 到 ${max} 之间的数`, en: `a number from ${min} to ${max}` },
  );
}

/** A whole number between two edges, both included. */
export function whole(min: number, max: number): Check {
  return must((value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max, {
    zh: `${min} 到 ${max} 之间的整数`,
    en: `a whole number from ${min} to ${max}`,
  });
}

/** A text that is neither blank nor longer than this. */
const textUpTo = (most: number): Check =>
  must((value) => typeof value === 'string' && value.trim() !== '' && value.length <= most, {
    zh: `不超过${most}字的文字`,
    en: `a text of at most ${most} characters`,
  });

export const text = textUpTo(MAX_TEXT);
export const longText = textUpTo(MAX_LONG_TEXT);

/** A text of a certain form. */
export function pattern(form: RegExp, wanted: LocalizedText): Check {
  return must((value) => typeof value === 'string' && form.test(value), wanted);
}

/** One of several words or numbers. */
export function choice(...values: readonly (string | number)[]): Check {
  const listed = values.join(' / ');
  return must((value) => values.includes(value as string | number), {
    zh: `${listed} 之一`,
    en: `one of ${listed}`,
  });
}

/** Also passes `null`, which switches the field off. */
export function orNull(check: Check): Check {
  return (value, field, problems) => {
    if (value !== null) check(value, field, problems);
  };
}

/** A list with so many items at least, every item checked. */
export function list(item: Check, least = 1): Check {
  return (value, field, problems) => {
    if (!Array.isArray(value) || value.length < least || value.length > MAX_ITEMS) {
      problems.push(
        expected(field, value, {
          zh: `${least} 到 ${MAX_ITEMS} 项的列表`,
          en: `a list of ${least} to ${MAX_ITEMS} items`,
        }),
      );
      return;
    }
    value.forEach((one, index) => item(one, `${field}[${index}]`, problems));
  };
}

/** Bands of a measure, listed from the highest edge down: the order decides which one counts. */
export function bands(value: Check): Check {
  const each = list(
    record({ from: number(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER), value }, ['from', 'value']),
  );
  return (found, field, problems) => {
    const before = problems.length;
    each(found, field, problems);
    if (problems.length > before) return;
    const edges = (found as readonly { readonly from: number }[]).map(({ from }) => from);
    const at = edges.findIndex((edge, index) => index > 0 && edge >= edges[index - 1]!);
    if (at > 0) {
      problems.push(
        expected(`${field}[${at}].from`, edges[at], {
          zh: `小于前一档下限 ${edges[at - 1]} 的数`,
          en: `less than ${edges[at - 1]}, the edge before it`,
        }),
      );
    }
  };
}

const NO_PROFILE_FIELD = (path: string): LocalizedText => ({
  zh: `口径没有 ${path} 这个字段。`,
  en: `A profile has no field ${path}.`,
});

/**
 * An object with these fields and no others; only `required` ones must be there.
 * @param unknown what is said of another field
 */
export function record(
  fields: Readonly<Record<string, Check>>,
  required: readonly string[] = [],
  unknown: (path: string) => LocalizedText = NO_PROFILE_FIELD,
): Check {
  return (value, field, problems) => {
    if (!isRecord(value)) {
      problems.push(expected(field, value, { zh: '一组字段', en: 'an object' }));
      return;
    }
    const pathOf = (key: string) => (field === '' ? key : `${field}.${key}`);
    for (const key of required)
      if (!Object.hasOwn(value, key)) fields[key]?.(undefined, pathOf(key), problems);
    for (const [key, one] of Object.entries(value)) {
      const check = Object.hasOwn(fields, key) ? fields[key] : undefined;
      if (check) check(one, pathOf(key), problems);
      else {
        problems.push({ field: pathOf(key), text: unknown(pathOf(key)) });
      }
    }
  };
}

/** Also sees that the years are in order. */
export function yearsInOrder(check: Check): Check {
  return (value, field, problems) => {
    check(value, field, problems);
    if (!isRecord(value)) return;
    const { since, until } = value;
    if (typeof since !== 'number' || typeof until !== 'number' || since <= until) return;
    problems.push({
      field,
      text: {
        zh: `${field} 的 since（${since}）不能晚于 until（${until}）。`,
        en: `In ${field}, since (${since}) must not be after until (${until}).`,
      },
    });
  };
}

/** An object whose keys are free but of a certain form. */
export function dictionary(key: RegExp, wanted: LocalizedText, each: Check): Check {
  return (value, field, problems) => {
    if (!isRecord(value)) {
      problems.push(expected(field, value, { zh: '一组字段', en: 'an object' }));
      return;
    }
    for (const [name, one] of Object.entries(value)) {
      if (key.test(name)) each(one, `${field}.${name}`, problems);
      else problems.push(expected(field, name, wanted));
    }
  };
}
