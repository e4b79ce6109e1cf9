import type { FormDefinition } from '../forms/types';
import { compileFor } from './compile';
import type { Program } from './code';
import { ConditionError, type ConditionProblem } from './problems';
import { toScript } from './script';
import { MAX_LENGTH, parseCondition } from './syntax';

/** A condition compiled for every form that has all it names. */
export interface Condition {
  readonly programs: ReadonlyMap<FormDefinition, Program>;
}

const rank = ({ at, code }: ConditionError) => at * 2 + (code === 'unknownNameNear' ? 1 : 0);

const compiled = new Map<string, Condition | ConditionProblem>();
/** An edit elsewhere on the sheet compiles nothing anew; a hostile file only starts the memory anew. */
const MOST_REMEMBERED = 500;

/**
 * Parses a condition once and compiles it for each of the forms that has the fields it names; forms that lack
 * one are left out, unless all do. Positions in messages count characters from 1, as they were typed.
 */
export function compileCondition(
  typed: string,
  definitions: readonly FormDefinition[],
): Condition | ConditionProblem {
  const key = `${definitions.map(({ id }) => id).join()}\n${typed}`;
  let found = compiled.get(key);
  if (!found) {
    if (compiled.size >= MOST_REMEMBERED) compiled.clear();
    compiled.set(key, (found = compile(typed, definitions)));
  }
  return found;
}

function compile(typed: string, definitions: readonly FormDefinition[]): Condition | ConditionProblem {
  const script = toScript(typed.slice(0, MAX_LENGTH + 1));
  try {
    const root = parseCondition(script.text);
    const programs = new Map<FormDefinition, Program>();
    let furthest: ConditionError | null = null;
    for (const definition of definitions) {
      try {
        programs.set(definition, compileFor(root, definition));
      } catch (error) {
        if (!(error instanceof ConditionError)) throw error;
        // The form that knows most of the names, or one like the wrong one, is the one that was meant.
        if (!furthest || rank(error) > rank(furthest)) furthest = error;
      }
    }
    if (programs.size === 0 && furthest) throw furthest;
    return { programs };
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
    return { code: error.code, data: { ...error.data, column: script.typedAt(error.at) + 1 } };
  }
}
