import type { FormDefinition } from '../forms/types';
import { squeeze } from '../indicator';
import { nameKey, type Field } from './fields';
import { FUNDS_NAME, ROWS_NAME } from './names';
import { nearNames } from './near-names';
import { ConditionError } from './problems';
import type { SyntaxNode } from './syntax';

/** What to say about a name that a form does not have. */
export function unknownName(
  node: SyntaxNode,
  names: ReadonlyMap<string, Field>,
  { name: form }: FormDefinition,
): ConditionError {
  const [head, next] = node.children;
  const isName = (text: string) => text === ROWS_NAME || text === FUNDS_NAME || names.has(nameKey(text));
  // "得分 分值": two names with nothing between them are one to the parser.
  if (head && next && isName(head.text))
    return new ConditionError('expectedOperator', next.from, { found: next.text });
  const labels = [...new Set([...names.values()].map(({ label }) => label))];
  const near = nearNames(squeeze(node.text), [...labels, ...names.keys()]);
  const data = { name: node.text, form: form.zh, near: near.join('、') };
  return new ConditionError(near.length > 0 ? 'unknownNameNear' : 'unknownName', node.from, data);
}
