import type { Kind } from './indicators';
/** A counted result: its name, unit, and the range of its target. */
export type Count = readonly [name: string, unit: string, low: number, high: number];

/** What a unit may do with its money: the end of the project's name, its kind, and what it counts. */
export interface Work {
  readonly stem: string;
  readonly kind: Kind;
  /** What quality, time and cost are measured of. */
  readonly thing: string;
  /** Whose satisfaction counts. */
  readonly audience: string;
  readonly counts: readonly [Count, Count, Count];
}

export const work = (
  stem: string,
  kind: Kind,
  thing: string,
  audience: string,
  ...counts: readonly [Count, Count, Count]
): Work => ({ stem, kind, thing, audience, counts });
