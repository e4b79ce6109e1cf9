import type { Random } from './random';

/** What one receiver may get of a total. */
export interface Share {
  readonly least: number;
  readonly most: number;
  /** How much it should get beside the others. */
  readonly wanted: number;
}

/**
 * Shares a whole number out so that nothing is left over: everybody gets a whole number between his least and his
 * most, as near as possible to what he wants. Amounts are shared out in hundredths.
 * @throws RangeError when the total cannot be reached.
 */
export function shareOut(total: number, shares: readonly Share[], random: Random): number[] {
  const wanted = shares.reduce((sum, share) => sum + share.wanted, 0);
  const factor = wanted > 0 ? total / wanted : 0;
  const given = shares.map(({ least, most, wanted: one }) =>
    Math.min(most, Math.max(least, Math.round(one * factor))),
  );
  let rest = total - given.reduce((sum, one) => sum + one, 0);
  const order = random.shuffle(shares.map((_, index) => index));
  while (rest !== 0) {
    const step = Math.sign(rest);
    const open = order.filter((index) =>
      step > 0 ? given[index]! < shares[index]!.most : given[index]! > shares[index]!.least,
    );
    if (open.length === 0) throw new RangeError(`${total} cannot be shared out: ${rest} left over`);
    const each = Math.max(1, Math.floor(Math.abs(rest) / open.length));
    for (const index of open) {
      const { least, most } = shares[index]!;
      const room = step > 0 ? most - given[index]! : given[index]! - least;
      const change = Math.min(each, room, Math.abs(rest));
      given[index]! += step * change;
      rest -= step * change;
      if (rest === 0) break;
    }
  }
  return given;
}
