import type { CellValue } from '../../grid';

const ERROR = /^#(?:REF!|VALUE!|N\/A|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/;

/** The error value that a cell shows ("#REF!"); `null` for every other value. */
export function errorIn(value: CellValue): string | null {
  return typeof value === 'string' && ERROR.test(value.trim()) ? value.trim() : null;
}
