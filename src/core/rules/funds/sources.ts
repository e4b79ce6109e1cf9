import { agree, quotient, sum } from '../../measures';
import type { FundRow, FundsBlock } from '../../recognise/types';
import type { Profile } from '../../profile/types';
import { amountTolerance, figureOf, type AmountColumn, type Execution } from './figures';

/** Beyond this many nested rows the ways of leaving some out are not tried one by one. */
const MAX_OPTIONAL = 12;

/** The amounts that 年度资金总额 is made of. */
interface Sources {
  /** One of each standard source. */
  readonly required: readonly number[];
  /** A source's own breakdown ("其中：中央"), which is counted already or stands for itself. */
  readonly optional: readonly number[];
}

/** The amounts of a column beside its total. */
export function sourcesIn(rows: readonly FundRow[], column: AmountColumn): Sources {
  const seen = new Set<string>();
  const required: number[] = [];
  const optional: number[] = [];
  for (const row of rows) {
    if (row.id === 'total') continue;
    const { number } = figureOf(row, column);
    const isFirst = row.id !== 'breakdown' && !seen.has(row.id);
    seen.add(row.id);
    if (number !== null) (isFirst ? required : optional).push(number);
  }
  return { required, optional };
}

/**
 * True when the total is the sum of the parts. Rows of a source's own breakdown may stand below it and are
 * counted already, so any of them may be left out; each standard source may not.
 */
function addsUp(total: number, { required, optional }: Sources, tolerance: number): boolean {
  const base = sum(required) ?? 0;
  if (agree(total, sum([base, ...optional]) ?? 0, tolerance)) return true;
  const choices = 2 ** Math.min(optional.length, MAX_OPTIONAL);
  for (let choice = 0; choice < choices; choice++) {
    const taken = optional.filter((_, index) => (choice >> index) & 1);
    if (required.length + taken.length > 0 && agree(total, sum([base, ...taken]) ?? 0, tolerance))
      return true;
  }
  return false;
}

/** True when the sources have nothing to say against the total. */
export function isBorneOut(total: number, sources: Sources, funds: FundsBlock, profile: Profile): boolean {
  const all = sum([...sources.required, ...sources.optional]) ?? 0;
  // A form that prints one source only (其中：财政资金) leaves out the others.
  const isPartial = funds.rows.length === 2 && all < total;
  return isPartial || addsUp(total, sources, amountTolerance(funds, profile));
}

/**
 * What the sources make of a total that they contradict (JX120); the total itself where they bear it out or
 * say nothing.
 */
export function amountBySources(
  total: number,
  funds: FundsBlock,
  column: AmountColumn,
  profile: Profile,
): number {
  const sources = sourcesIn(funds.rows, column);
  const { required, optional } = sources;
  const parts = sum(required.length > 0 ? required : optional);
  return parts === null || isBorneOut(total, sources, funds, profile) ? total : parts;
}

/**
 * The rate of the row 年度资金总额 with the 执行数 that its sources have, as a ratio; `null` when it has none. What
 * only the printed 执行数 says is a wrong total, which JX120 reports at the very cell.
 */
export function rateBySources(
  { executed, budget }: Execution,
  funds: FundsBlock,
  profile: Profile,
): number | null {
  if (executed.number === null) return null;
  return quotient(amountBySources(executed.number, funds, 'executed', profile), budget.number);
}
