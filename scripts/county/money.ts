import { decimal } from '../../src/core/measures';
import type { GroupFigures } from './golden';
import type { Money } from './model';
import type { Random } from './random';
import { shareOut } from './share-out';

/** The smallest and the largest budget of a project, in hundredths of 万元. */
const SMALLEST = 2000;
const LARGEST = 120_000;
/** 执行率 at the end of May and of September: nobody is far ahead of his goals or far behind them. */
const RATES = { may: [0.3, 0.45], september: [0.63, 0.8] } as const;

/** What a project has and has spent at the three times that are asked about. */
export interface Spending {
  readonly budget: Money;
  readonly may: Money;
  readonly september: Money;
}

/** An amount in 万元 as a whole number of hundredths. */
export const hundredths = (amount: string): number => decimal(amount).times(100).toNumber();

/** Budgets like those of a county: many small ones, few large ones. */
function budgetsOf(total: number, count: number, random: Random): number[] {
  const shares = Array.from({ length: count }, () => ({
    least: SMALLEST,
    most: LARGEST,
    wanted: Math.exp(random.between(0, 3)),
  }));
  return shareOut(total, shares, random);
}

/** A part of an amount, by sources alike. */
export function partOf({ fiscal, other }: Money, spent: number): Money {
  const all = fiscal + other;
  const fromFiscal = other === 0 ? spent : Math.min(spent, Math.round((spent * fiscal) / all));
  return { fiscal: fromFiscal, other: spent - fromFiscal };
}

/** The money of one kind of projects; budgets and what was spent by September add up to the figures. */
export function spendingOf(
  { projects, budget, executed }: GroupFigures,
  isOwn: boolean,
  random: Random,
): Spending[] {
  const budgets = budgetsOf(hundredths(budget), projects, random);
  const [low, high] = RATES.september;
  const spent = shareOut(
    hundredths(executed),
    budgets.map((all) => ({
      least: Math.ceil(all * low),
      most: Math.floor(all * high),
      wanted: all * random.between(low + 0.03, high - 0.03),
    })),
    random,
  );
  return budgets.map((all, index): Spending => {
    // 专项 come from above; a unit adds money of its own to a third of the others.
    const other = isOwn && random.chance(0.33) ? Math.round((all * random.whole(5, 25)) / 100) : 0;
    const money = { fiscal: all - other, other };
    const may = Math.round(all * random.between(...RATES.may));
    return { budget: money, may: partOf(money, may), september: partOf(money, spent[index]!) };
  });
}
