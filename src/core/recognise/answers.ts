import { forms } from '../forms';
import type { FormId } from '../forms/types';

/** What the user said a table is: a form, or none of ours. */
export type Answer = FormId | 'none';

/** Answers by {@link TableHeading} key: what was said of one table holds for all that are headed alike. */
export type Answers = ReadonlyMap<string, Answer>;

export const NO_ANSWERS: Answers = new Map();

/** More are not kept; the oldest go first. */
const MOST = 200;
/** No heading is longer. */
const LONGEST_KEY = 500;

const isAnswer = (value: unknown): value is Answer =>
  value === 'none' || forms.some(({ id }) => id === value);

/** Answers as they are stored: pairs of heading and form. Whatever is no such pair is left out. */
export function answersFromJson(json: unknown): Answers {
  if (!Array.isArray(json)) return NO_ANSWERS;
  const answers = new Map<string, Answer>();
  for (const entry of (json as unknown[]).slice(-MOST)) {
    if (!Array.isArray(entry)) continue;
    const [key, answer] = entry as unknown[];
    if (typeof key === 'string' && key.length <= LONGEST_KEY && isAnswer(answer)) answers.set(key, answer);
  }
  return answers;
}

/** Answers with one more, for storing; a second answer about the same heading replaces the first. */
export function answersToJson(answers: Answers, key: string, answer: Answer): [string, Answer][] {
  const others = [...answers].filter(([known]) => known !== key);
  return [...others, [key, answer] satisfies [string, Answer]].slice(-MOST);
}
