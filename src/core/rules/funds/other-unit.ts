import { agree, product, quotient } from '../../measures';
import { YUAN_PER_WAN } from '../../recognise/amounts';

/** How far two amounts may be from a factor of 10 000, as a share of it: narratives round. */
const TOLERANCE = 0.01;

/** True when two amounts are one, read once in 元 and once in 万元. */
export function isOtherUnit(a: number, b: number, tolerance = TOLERANCE): boolean {
  return [YUAN_PER_WAN, 1 / YUAN_PER_WAN].some((factor) => {
    const ratio = quotient(a, product(b, factor));
    return ratio !== null && agree(ratio, 1, tolerance);
  });
}
