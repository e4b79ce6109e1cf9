import type { Place } from './types';

/** What is asked: which unit, which project, or which of two tables counts. */
export type QuestionKind = 'unit' | 'project' | 'version';

/** One of the things it could be. */
export interface Choice {
  /** What an answer names. */
  readonly id: string;
  readonly label: string;
  /** How alike the names are, 0..1; `null` where that is not what it is about. */
  readonly likeness: number | null;
}

/** Something that only a person can tell. Until then the figures are kept as given, and counted. */
export interface Question {
  /** The same in every roll-up of the same names, so that an answer holds for the next one too. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** The name as typed. */
  readonly given: string;
  /** The unit it is of, for a project or a table. */
  readonly unit: string | null;
  readonly places: readonly Place[];
  /** Likeliest first; of a table's versions the one that counts as long as nobody answers. */
  readonly choices: readonly Choice[];
}

/** Answers by question: a choice's id, or {@link NEITHER}. */
export type RollupAnswers = Readonly<Record<string, string>>;

/** The answer that it is none of the choices, but one of its own. */
export const NEITHER = 'none';

export const NO_ROLLUP_ANSWERS: RollupAnswers = {};

/** More are not kept, and none that is longer. */
const MOST = 2000;
const LONGEST = 1000;

/** Answers as they are stored: an object of texts. Whatever is no such pair is left out. */
export function rollupAnswersFromJson(json: unknown): RollupAnswers {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return NO_ROLLUP_ANSWERS;
  const pairs = Object.entries(json as Record<string, unknown>).filter(
    (pair): pair is [string, string] =>
      pair[0].length <= LONGEST && typeof pair[1] === 'string' && pair[1].length <= LONGEST,
  );
  return Object.fromEntries(pairs.slice(-MOST));
}

/** The answer to a question; `null` when there is none, or one that it did not offer. */
export function answerTo(
  answers: RollupAnswers,
  { id, choices }: Pick<Question, 'id' | 'choices'>,
): string | null {
  const answer = Object.hasOwn(answers, id) ? answers[id]! : null;
  return answer === NEITHER || choices.some((choice) => choice.id === answer) ? answer : null;
}
