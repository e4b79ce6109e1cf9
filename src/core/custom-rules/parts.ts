/** Small parts that conditions are compiled to, and questions about nodes. */
import { ROWS_NAME } from './names';
import type { Code, Scope } from './code';
import type { ValueType } from './functions';
import { ConditionError } from './problems';
import type { SyntaxNode } from './syntax';
import { both, isEqual, isOrdered, type Value } from './values';

/** A part whose value is known. */
export function constant(value: Value, type: ValueType): Code {
  return { type, run: () => value };
}

/** Evaluated once for all rows of a project. */
export function remembered(code: Code): Code {
  return {
    type: code.type,
    run: (scope) => {
      const { memo } = scope;
      if (memo.has(code)) return memo.get(code)!;
      const value = code.run(scope);
      memo.set(code, value);
      return value;
    },
  };
}

/** What the grammar knows and a condition may not use. */
export function notAllowed({ from, text }: SyntaxNode): ConditionError {
  return new ConditionError('notAllowed', from, { what: text.length > 40 ? `${text.slice(0, 40)}…` : text });
}

/** What stands between the quotes. */
export function literalText({ text }: SyntaxNode): string {
  return text.slice(1, -1).replace(/\\(["\\])/g, '$1');
}

/** True for 指标 and for some of its rows. */
export function isRows(node: SyntaxNode): boolean {
  if (node.name === 'VariableName') return node.text === ROWS_NAME;
  if (node.name === 'ParenthesizedExpression') return isRows(node.children[1]!);
  return node.name === 'FilterExpression' && isRows(node.children[0]!);
}

/** True for what gives more than one value. */
export function isListed(node: SyntaxNode): boolean {
  if (node.name === 'ParenthesizedExpression') return isListed(node.children[1]!);
  return (
    node.name === 'List' || (node.name === 'PathExpression' && isRows(node.children[0]!)) || isRows(node)
  );
}

/** Between two limits, each of them included or not. */
export function range(low: Code, above: '>' | '>=', high: Code, below: '<' | '<=') {
  return (value: Value, scope: Scope) =>
    both(isOrdered(value, above, low.run(scope)), isOrdered(value, below, high.run(scope)));
}

/** Equality of two parts. Beside a written null, a blank is what is asked about; elsewhere it decides nothing. */
export function equality(left: Code, right: Code): (scope: Scope) => boolean | null {
  if (right.type === 'null') return (scope) => left.run(scope) === null;
  if (left.type === 'null') return (scope) => right.run(scope) === null;
  return (scope) => isEqual(left.run(scope), right.run(scope));
}

/** A number never equals a text: somebody who compares them meant something else. */
export function checkSides(a: SyntaxNode, left: Code, b: SyntaxNode, right: Code): void {
  const kinds = new Set([left.type, right.type]);
  if (kinds.size === 1 || kinds.has('any') || kinds.has('null')) return;
  const isWritten = ({ name }: SyntaxNode) => /Literal$/.test(name);
  const [wrong, wanted] = isWritten(a) && !isWritten(b) ? [a, right] : [b, left];
  const codes = { number: 'needsNumber', text: 'needsText', boolean: 'needsTruth' } as const;
  throw new ConditionError(codes[wanted.type as keyof typeof codes], wrong.from, { what: wrong.text });
}

/** Nothing that a table counts is larger. */
const LARGEST_NUMERAL = 1e15;

/** A number as it is written. @throws ConditionError */
export function numeral(node: SyntaxNode): Code {
  const value = Number(node.text.replace(/\s+/g, ''));
  if (!(Math.abs(value) <= LARGEST_NUMERAL))
    throw new ConditionError('needsNumber', node.from, { what: node.text });
  return constant(value, 'number');
}
