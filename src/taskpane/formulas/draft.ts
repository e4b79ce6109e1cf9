/** A formula that is put together: what was typed for each argument, and what it comes to. */
import type { Area } from '../../core/grid';
import {
  FUNCTION_NAMESPACE,
  type FunctionDefinition,
  type FunctionParameter,
} from '../../functions/catalogue';
import { knownProfileIds } from '../../functions/default-profile';
import { argumentSource } from '../../functions/formula';
import { referenceTo } from '../../jobs';

/** Words that an argument may be; `null` for one that is cells or a number. */
export function choicesFor(
  definition: FunctionDefinition,
  { name }: FunctionParameter,
): readonly string[] | null {
  if (name.en === 'profile') return knownProfileIds();
  if (name.en !== 'method') return null;
  return definition.id === 'OVERALL' ? ['平均', '加权'] : ['合并', '平均'];
}

/** What is wrong with a field; its key in the texts. */
export type FieldProblem = 'missing' | 'notCells' | 'size';

interface Size {
  readonly height: number;
  readonly width: number;
}

function sizeOf(text: string): Size | null {
  const source = argumentSource(text);
  if (source.kind === 'cells') {
    const { top, left, bottom, right } = source.area;
    return { height: bottom - top + 1, width: right - left + 1 };
  }
  if (source.kind !== 'constant') return null;
  return { height: source.block.length, width: source.block[0]!.length };
}

const isSingle = ({ height, width }: Size): boolean => height === 1 && width === 1;

/** What is wrong, field by field; `null` where nothing is. */
export function problemsOf(
  definition: FunctionDefinition,
  values: readonly string[],
): (FieldProblem | null)[] {
  const sizes = definition.parameters.map((parameter, index) =>
    choicesFor(definition, parameter) ? null : sizeOf((values[index] ?? '').trim()),
  );
  const first = sizes.find((size) => size !== null && !isSingle(size)) ?? null;
  return definition.parameters.map((parameter, index) => {
    const text = (values[index] ?? '').trim();
    if (text === '') return parameter.optional ? null : 'missing';
    if (choicesFor(definition, parameter)) return null;
    if (argumentSource(text).kind === 'calculated') return 'notCells';
    const size = sizes[index];
    const differs =
      first && size && !isSingle(size) && (size.height !== first.height || size.width !== first.width);
    return differs ? 'size' : null;
  });
}

/** The formula, as far as it has come; what is left out at the end is not written. */
export function formulaOf(definition: FunctionDefinition, values: readonly string[]): string {
  const given = definition.parameters.map((parameter, index) => {
    const text = (values[index] ?? '').trim();
    if (text === '') return '';
    if (choicesFor(definition, parameter)) return `"${text.replaceAll('"', '""')}"`;
    return argumentSource(text).kind === 'cells' ? upperCased(text) : text;
  });
  while (given.at(-1) === '') given.pop();
  return `=${FUNCTION_NAMESPACE}.${definition.name}(${given.join(',')})`;
}

/** "c5:c40" → "C5:C40"; the sheet's name stays. */
function upperCased(text: string): string {
  const at = text.lastIndexOf('!') + 1;
  return text.slice(0, at) + text.slice(at).toUpperCase();
}

/** The same cells, for a formula that goes to another sheet. */
export function movedTo(values: readonly string[], from: string, to: string): readonly string[] {
  if (from === to) return values;
  return values.map((text) => {
    const source = argumentSource(text.trim());
    return source.kind === 'cells' ? referenceTo(source.sheet ?? from, source.area, to) : text;
  });
}

/** A selection as an argument. */
export function argumentFor(sheet: string, areas: readonly Area[], target: string): string | null {
  // Several areas are several arguments to Excel.
  return areas.length === 1 ? referenceTo(sheet, areas[0]!, target) : null;
}
