/** What an argument in a formula's text refers to. */
import { MAX_COLS, MAX_ROWS, parseArea } from '../../core/address';
import type { Area, CellValue } from '../../core/grid';
import { callsIn, type FormulaCall } from './calls';

export type ArgumentSource =
  | { readonly kind: 'omitted' }
  /** Cells; without a sheet those of the formula's own. Whole columns and rows reach to the sheet's edge. */
  | { readonly kind: 'cells'; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: 'constant'; readonly block: readonly (readonly CellValue[])[] }
  /** One call of ours and nothing else. */
  | { readonly kind: 'call'; readonly call: FormulaCall }
  /** What Excel calculates by itself. */
  | { readonly kind: 'calculated' };

const REFERENCE =
  /^(?:('(?:[^'[\]]|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)$/iu;

/** A blank cell that stays blank: the way of our own templates. */
const KEPT_BLANK = /^IF\(\s*([^=,()]+?)\s*=\s*""\s*,\s*""\s*,\s*([^,()]+?)\s*\)$/iu;

const CONSTANT =
  /^(?:"(?<text>(?:[^"]|"")*)"|(?<number>[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(?<percent>%?)|(?<truth>TRUE|FALSE))$/iu;

/** Reads an argument. */
export function argumentSource(text: string): ArgumentSource {
  if (text === '') return { kind: 'omitted' };
  const [, checked, kept] = KEPT_BLANK.exec(text) ?? [];
  const cells = cellsIn(checked !== undefined && checked === kept ? checked : text);
  if (cells) return { kind: 'cells', ...cells };
  const block = text.startsWith('{') && text.endsWith('}') ? arrayIn(text.slice(1, -1)) : constantIn(text);
  if (block !== undefined) return { kind: 'constant', block: Array.isArray(block) ? block : [[block]] };
  const [call] = callsIn(text);
  return call?.nameStart === 0 && call.end === text.length ? { kind: 'call', call } : { kind: 'calculated' };
}

/** A reference to cells, with the sheet where it names one; `null` for anything else. */
export function cellsIn(text: string): { readonly sheet: string | null; readonly area: Area } | null {
  const [, sheet, address] = REFERENCE.exec(text) ?? [];
  if (address === undefined) return null;
  const area = areaIn(address.replaceAll('$', ''));
  if (!area) return null;
  const name = sheet?.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return { sheet: name ?? null, area };
}

function areaIn(address: string): Area | null {
  if (/^\d+:\d+$/u.test(address)) {
    const [from, to] = address.split(':').map(Number) as [number, number];
    const [top, bottom] = [Math.min(from, to) - 1, Math.max(from, to) - 1];
    return top < 0 || bottom >= MAX_ROWS ? null : { top, bottom, left: 0, right: MAX_COLS - 1 };
  }
  const isColumns = /^[A-Z]+:[A-Z]+$/iu.test(address);
  return parseArea(isColumns ? address.replace(':', '1:') + String(MAX_ROWS) : address);
}

/** `undefined` for what is no constant. */
function constantIn(text: string): CellValue | undefined {
  const groups = CONSTANT.exec(text.trim())?.groups;
  if (!groups) return undefined;
  const { text: words, number, percent, truth } = groups;
  if (words !== undefined) return words.replaceAll('""', '"');
  if (number !== undefined) return percent ? Number(number) / 100 : Number(number);
  return truth!.toUpperCase() === 'TRUE';
}

function arrayIn(text: string): (readonly CellValue[])[] | undefined {
  const rows = split(text, ';').map((row) => split(row, ',').map(constantIn));
  return rows.every((row) => row.every((value) => value !== undefined)) ? rows : undefined;
}

/** Parts between separators that stand outside of texts. */
function split(text: string, separator: string): string[] {
  const parts = [''];
  for (const [token] of text.matchAll(/"(?:[^"]|"")*"|[^]/gu)) {
    if (token === separator) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts;
}
