import type { NamedField } from './code';
import type { Field } from './fields';
import type { SyntaxNode } from './syntax';

/**
 * What a condition is about, first things first: "if A then B" is about B, and in a row its own columns come before
 * what the form says.
 */
export function byInterest(named: readonly NamedField[], root: SyntaxNode, isRow: boolean): Field[] {
  const then = root.name === 'IfExpression' ? root.children[3] : undefined;
  const rank = ({ field, from }: NamedField) =>
    (then && from >= then.from && from < then.to ? 0 : 2) + (isRow && field.in !== 'column' ? 1 : 0);
  const sorted = [...named].sort((a, b) => rank(a) - rank(b) || a.from - b.from);
  return [...new Set(sorted.map(({ field }) => field))];
}
