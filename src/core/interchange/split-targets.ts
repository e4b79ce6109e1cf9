import { isStandardSign } from '../indicator';
import type { CellValue } from '../grid';
import { lineOf } from './fields';
import { splitValue } from './split-value';
import type { FlatForm } from './types';

/** Columns of values that share the line's unit. */
const FURTHER = ['actual', 'forecast', 'adjustedTarget'] as const;

type Line = Map<string, CellValue>;

/** Takes the target of a line apart; what was reached follows where it is counted in the same unit. */
function split(line: Line): 'split' | 'whole' | 'none' {
  const target = line.get('target') ?? null;
  if (typeof target !== 'string' || line.has('sign') || line.has('meterUnit')) return 'none';
  const parts = splitValue(target);
  if (!parts) return 'whole';
  line.set('target', parts.value);
  if (parts.sign !== null) line.set('sign', parts.sign);
  if (parts.unit === null) return 'split';
  line.set('meterUnit', parts.unit);
  for (const id of FURTHER) {
    const further = splitValue(line.get(id) ?? null);
    if (further && further.sign === null && further.unit === parts.unit) line.set(id, further.value);
  }
  return 'split';
}

/** Puts sign, value and unit of a line into one cell, as paper forms have them. */
function join(line: Line): void {
  const sign = line.get('sign') ?? null;
  const unit = line.get('meterUnit') ?? null;
  const joinAt = (id: string, written: string) => {
    const value = line.get(id);
    if (typeof value === 'number' && (written !== '' || unit !== null))
      line.set(id, `${written}${value}${typeof unit === 'string' ? unit : ''}`);
  };
  const isWritten = typeof sign === 'string' && isStandardSign(sign) && !/[定不]/.test(sign);
  if (typeof line.get('target') !== 'number') {
    if (sign !== '定性') return;
    line.delete('sign');
    return;
  }
  joinAt('target', isWritten ? sign.trim() : '');
  for (const id of FURTHER) joinAt(id, '');
  if (isWritten || sign === null) line.delete('sign');
  line.delete('meterUnit');
}

/**
 * Targets as a layout has them: with sign, value and unit apart, or in one cell.
 * @returns `whole`: the paths of those that should be apart and could not be told apart
 */
export function splitTargets(
  flat: FlatForm,
  isSplit: boolean,
): { readonly flat: FlatForm; readonly whole: ReadonlySet<string> } {
  const lines = new Map<number, Line>();
  const result = new Map<string, CellValue>();
  for (const [path, value] of flat) {
    const at = lineOf(path);
    if (at?.table !== 'indicators') {
      result.set(path, value);
      continue;
    }
    const line = lines.get(at.index) ?? new Map<string, CellValue>();
    lines.set(at.index, line.set(at.column, value));
  }
  const whole = new Set<string>();
  for (const [index, line] of lines) {
    if (!isSplit) join(line);
    else if (split(line) === 'whole') whole.add(`indicators[${index}].target`);
    for (const [column, value] of line) result.set(`indicators[${index}].${column}`, value);
  }
  return { flat: result, whole };
}
