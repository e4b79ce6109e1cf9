import type { CellValue } from '../../core/grid';

const MOST = 2 ** 31 - 2;

/** A slice keeps the whole text alive that it was cut from; a copy does not. */
const ownCopy = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

/**
 * A number for each value, so that the cells of a sheet can be kept as numbers: 0 is blank, a whole number is its own
 * below zero, everything else is kept once.
 */
export class ValueCodes {
  private readonly values: CellValue[] = [null];
  private readonly codes = new Map<CellValue, number>();

  code(value: CellValue): number {
    if (value === null || value === '') return 0;
    if (typeof value === 'number' && value >= 0 && value <= MOST && Number.isInteger(value))
      return -1 - value;
    let code = this.codes.get(value);
    if (code === undefined) {
      const own = typeof value === 'string' ? ownCopy(value) : value;
      code = this.values.push(own) - 1;
      this.codes.set(own, code);
    }
    return code;
  }

  value(code: number): CellValue {
    return code < 0 ? -1 - code : this.values[code]!;
  }
}
