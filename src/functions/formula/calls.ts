/**
 * Our functions in the text of a formula. Only as much of Excel's grammar as that takes: texts, quoted sheet names,
 * brackets of every kind, and commas between arguments, which is what formulas have in every language on their way
 * through Office.js and in files.
 */
import { writtenName, type WrittenName } from './names';

/** One argument; both positions in the formula's text, the end exclusive. */
export interface CallArgument {
  /** Trimmed; "" when left out between two commas. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A call of one of our functions. */
export interface FormulaCall extends WrittenName {
  /** Of the name, with what stands in front of it as a part of it: a reference to another file. */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Behind the closing bracket. */
  readonly end: number;
  readonly arguments: readonly CallArgument[];
}

const NAME = /^[\p{L}\p{N}_.．。\\?]+$/u;

const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}\p{N}_.．。\\?]+|[(){}[\],]|[^]/gu;

/** A reference to another file, or a sheet, directly in front of a name. */
const PREFIX = /(?:'(?:[^']|'')*'|\[[^[\]]*\][\p{L}\p{N}_.]*|[\p{L}\p{N}_.]+)!$/u;

const OPENING = '({[';
const CLOSING = ')}]';

/** A bracket that is still open. */
interface Open {
  /** Of ours, else `null`: the bracket of another function, an array, a reference. */
  readonly call: Omit<FormulaCall, 'end' | 'arguments'> | null;
  readonly arguments: CallArgument[];
  argumentStart: number;
  isEmpty: boolean;
}

/**
 * All calls of our functions, the outer before the inner, from left to right. Of a formula that Excel would not take
 * (a bracket too few) none is found.
 */
export function callsIn(formula: string): readonly FormulaCall[] {
  const calls: FormulaCall[] = [];
  const open: Open[] = [];
  let last = { text: '', start: 0 };
  for (const { 0: text, index: start } of formula.matchAll(TOKEN)) {
    const inner = open.at(-1);
    const isBracket = text.length === 1;
    if (isBracket && OPENING.includes(text)) {
      if (inner) inner.isEmpty = false;
      const call = text === '(' ? callNamed(formula, last) : null;
      open.push({ call, arguments: [], argumentStart: start + 1, isEmpty: true });
    } else if (isBracket && CLOSING.includes(text)) {
      const closed = open.pop();
      if (!closed) return [];
      if (!closed.isEmpty) closed.arguments.push(argumentOf(formula, closed.argumentStart, start));
      if (closed.call) calls.push({ ...closed.call, end: start + 1, arguments: closed.arguments });
    } else if (inner && text === ',') {
      inner.arguments.push(argumentOf(formula, inner.argumentStart, start));
      inner.argumentStart = start + 1;
      inner.isEmpty = false;
    } else if (inner && text.trim() !== '') inner.isEmpty = false;
    last = { text, start };
  }
  return open.length > 0 ? [] : calls.sort((a, b) => a.nameStart - b.nameStart);
}

/** The call that a bracket behind this token opens. */
function callNamed(formula: string, { text, start }: { text: string; start: number }): Open['call'] {
  const name = NAME.test(text) ? writtenName(text) : null;
  if (!name) return null;
  const prefix = PREFIX.exec(formula.slice(0, start))?.[0] ?? '';
  // A function of that name on a sheet is somebody's own; what Excel keeps for add-ins has no other meaning.
  if (prefix !== '' && name.form !== 'stored') return null;
  return { ...name, nameStart: start - prefix.length, nameEnd: start + text.length };
}

function argumentOf(formula: string, from: number, to: number): CallArgument {
  const text = formula.slice(from, to).trim();
  const start = text === '' ? from : formula.indexOf(text, from);
  return { text, start, end: start + text.length };
}

/** True for a formula that calls at least one of our functions. */
export function callsOurs(formula: string): boolean {
  return callsIn(formula).length > 0;
}

/**
 * The formula with the names of our functions as Excel resolves them; everything else stays, character by character.
 * @param forms names in these forms are rewritten
 */
export function withProperNames(formula: string, forms: readonly FormulaCall['form'][]): string {
  let text = '';
  let at = 0;
  for (const { nameStart, nameEnd, proper, form } of callsIn(formula)) {
    if (!forms.includes(form)) continue;
    text += formula.slice(at, nameStart) + proper;
    at = nameEnd;
  }
  return text + formula.slice(at);
}
