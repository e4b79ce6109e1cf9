import { parseExpression } from 'feelin';
import { ConditionError, type ConditionProblemCode } from './problems';

/** A node of the parsed expression; signs and key words are nodes of their own. */
export interface SyntaxNode {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly children: readonly SyntaxNode[];
}

/** Longest condition, in characters. */
export const MAX_LENGTH = 1000;
/** Deepest nesting of one part in another. */
const MAX_DEPTH = 100;

/** Tried one after another where the parser gave up: what it would have gone on with. */
const TOKENS = ['then', 'else', ')', ']', 'and'] as const;

/** No names are given to the parser: it splits by its grammar alone, and which names exist is ours to say. */
const NO_NAMES = {};

function parse(text: string) {
  return parseExpression(text, NO_NAMES, undefined);
}

/** Where the parser first gave up; `null` when it did not. */
function firstError(text: string): number | null {
  let at: number | null = null;
  parse(text).iterate({
    enter(node) {
      if (at === null && node.type.isError) at = node.from;
    },
  });
  return at;
}

/** True when the parser goes on behind `token` in place of what it stopped at. */
function goesOnWith(before: string, token: string): boolean {
  const tried = `${before} ${token}`;
  const error = firstError(tried);
  return error === null || error >= tried.length;
}

/** What is wrong at the position where the parser gave up, and what it would have taken instead. */
function syntaxError(text: string, at: number): ConditionError {
  const before = text.slice(0, at);
  const found = /^\s*([\p{L}\p{N}_]+|\S)/u.exec(text.slice(at))?.[1] ?? '';
  const position = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
  const isEnd = found === '';
  const error = (code: ConditionProblemCode, token = '') =>
    new ConditionError(code, position, { found, token });
  if (goesOnWith(before, '1')) return error(isEnd ? 'endsBeforeValue' : 'expectedValue');
  const tokens = TOKENS.filter((token) => goesOnWith(before, token));
  const named = tokens.filter((token) => token !== 'and');
  if (named.length > 0) return error(isEnd ? 'endsBeforeToken' : 'expectedToken', named.join(' / '));
  if (tokens.length > 0 && !isEnd) return error('expectedOperator');
  return error(isEnd ? 'endsEarly' : 'unexpected');
}

/**
 * Parses a condition by the grammar of FEEL.
 * @throws ConditionError at the character where it broke.
 */
export function parseCondition(text: string): SyntaxNode {
  if (text.length > MAX_LENGTH) throw new ConditionError('tooLong', MAX_LENGTH, { limit: MAX_LENGTH });
  const root = { name: 'Root', from: 0, to: text.length, text, children: [] as SyntaxNode[] };
  const stack = [root];
  let broken: number | null = null;
  parse(text).iterate({
    enter({ type, name, from, to }) {
      if (type.isError) broken ??= from;
      if (broken !== null || type.isSkipped) return false;
      if (stack.length > MAX_DEPTH) throw new ConditionError('tooDeep', from, { limit: MAX_DEPTH });
      const node = { name, from, to, text: text.slice(from, to), children: [] as SyntaxNode[] };
      stack.at(-1)!.children.push(node);
      stack.push(node);
      return true;
    },
    leave({ type }) {
      if (!type.isError && !type.isSkipped && broken === null) stack.pop();
    },
  });
  if (broken !== null) throw syntaxError(text, broken);
  const expression = root.children[0]?.children;
  if (!expression || expression.length === 0) throw new ConditionError('endsBeforeValue', 0);
  if (expression.length > 1)
    throw new ConditionError('expectedOperator', expression[1]!.from, { found: expression[1]!.text });
  return expression[0]!;
}
