import type { Address, Grid } from '../../grid';
import { readNumber } from '../../indicator';
import { difference, product, quotient, roundHalfUp, sum } from '../../measures';
import { cellOf } from './formula-shape';

/** Larger ranges are no row of a form. */
const MOST_CELLS = 5_000;
const TOKEN = /R=?-?\d+C=?-?\d+(?::R=?-?\d+C=?-?\d+)?|\d+(?:\.\d+)?%?|[A-Z]+(?=\()|[-+*/(),]/y;

type Value = number | readonly (number | null)[];

/** What is no sum, product, difference, quotient, SUM, ROUND, MIN or MAX. */
class NotUnderstood extends Error {}

/** Reads and calculates the few formulas whose result leaves no doubt. */
class Calculation {
  private at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly grid: Grid,
    private readonly cell: Address,
  ) {}

  result(): number {
    const value = single(this.terms());
    if (this.at < this.tokens.length) throw new NotUnderstood();
    return value;
  }

  private terms(): Value {
    let value = this.factors();
    for (let sign = this.take('+', '-'); sign; sign = this.take('+', '-')) {
      const other = single(this.factors());
      value = sign === '+' ? (sum([single(value), other]) ?? 0) : difference(single(value), other);
    }
    return value;
  }

  private factors(): Value {
    let value = this.operand();
    for (let sign = this.take('*', '/'); sign; sign = this.take('*', '/')) {
      const other = single(this.operand());
      const result = sign === '*' ? product(single(value), other) : quotient(single(value), other);
      if (result === null) throw new NotUnderstood();
      value = result;
    }
    return value;
  }

  private operand(): Value {
    if (this.take('-')) return -single(this.operand());
    if (this.take('(')) {
      const value = this.terms();
      this.expect(')');
      return value;
    }
    const token = this.tokens[this.at++] ?? '';
    if (token.startsWith('R') && /\d/.test(token)) return this.referred(token);
    if (/^\d/.test(token))
      return token.endsWith('%') ? product(Number(token.slice(0, -1)), 0.01) : Number(token);
    return this.call(token);
  }

  private call(name: string): number {
    this.expect('(');
    const values: Value[] = [this.terms()];
    while (this.take(',')) values.push(this.terms());
    this.expect(')');
    const numbers = values.flat().filter((value) => value !== null);
    if (name === 'SUM') return sum(numbers) ?? 0;
    if (name === 'MIN' && numbers.length > 0) return Math.min(...numbers);
    if (name === 'MAX' && numbers.length > 0) return Math.max(...numbers);
    if (name === 'ROUND' && values.length === 2) return roundHalfUp(single(values[0]!), single(values[1]!));
    throw new NotUnderstood();
  }

  private referred(token: string): Value {
    const [from, to] = token.split(':').map((one) => cellOf(one, this.cell));
    if (!from) throw new NotUnderstood();
    // A blank counts as 0 in arithmetic; a text makes the formula an error.
    if (to === undefined) return this.numberAt(from) ?? 0;
    if (to === null || (to.row - from.row + 1) * (to.col - from.col + 1) > MOST_CELLS)
      throw new NotUnderstood();
    const values: (number | null)[] = [];
    for (let row = from.row; row <= to.row; row++)
      for (let col = from.col; col <= to.col; col++) {
        const value = this.grid.value(row, col);
        values.push(typeof value === 'number' ? readNumber(value).number : null);
      }
    return values;
  }

  private numberAt({ row, col }: Address): number | null {
    const value = this.grid.value(row, col);
    if (value !== null && typeof value !== 'number') throw new NotUnderstood();
    return readNumber(value).number;
  }

  private take(...wanted: readonly string[]): string | null {
    const token = this.tokens[this.at];
    if (token === undefined || !wanted.includes(token)) return null;
    this.at++;
    return token;
  }

  private expect(token: string): void {
    if (!this.take(token)) throw new NotUnderstood();
  }
}

function single(value: Value): number {
  if (typeof value !== 'number') throw new NotUnderstood();
  return value;
}

function tokensOf(shape: string): string[] | null {
  const text = shape.replace(/^=/, '');
  const tokens: string[] = [];
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const [token] = TOKEN.exec(text) ?? [];
    if (token === undefined) return null;
    tokens.push(token);
    at += token.length;
  }
  return tokens;
}

/**
 * What a formula, given by its shape, gives in a cell. `null` for everything but plain arithmetic, SUM, ROUND, MIN and
 * MAX over numbers of the same sheet.
 */
export function evaluate(shape: string, grid: Grid, cell: Address): number | null {
  const tokens = tokensOf(shape);
  if (!tokens) return null;
  try {
    return new Calculation(tokens, grid, cell).result();
  } catch (error) {
    if (error instanceof NotUnderstood) return null;
    throw error;
  }
}
