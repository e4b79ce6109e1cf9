import fc from 'fast-check';
import { randomOf, type Random } from '../county/random';
import type { Target } from './target';

const FRESH_AT_ONCE = 50;
/** Inputs that new code was reached with are changed further; more than these are not kept. */
const MOST_KEPT = 2_000;

function* freshInputs(target: Target, seed: number): Generator<Uint8Array, never> {
  for (let batch = 0; ; batch++)
    yield* fc.sample(target.fresh!, { seed: seed + batch * 7919, numRuns: FRESH_AT_ONCE });
}

/** Inputs for a target, without end: its seeds first, then new ones and changed ones in turn. The seed decides which. */
export class Inputs {
  private readonly random: Random;
  private readonly fresh: Generator<Uint8Array, never> | null;
  private readonly kept: Uint8Array[] = [];
  private seeds: readonly Uint8Array[] | null = null;
  private at = 0;

  constructor(
    private readonly target: Target,
    seed: number,
    name: string,
  ) {
    this.random = randomOf(seed, name);
    this.fresh = target.fresh ? freshInputs(target, seed) : null;
  }

  async next(): Promise<Uint8Array> {
    if (this.seeds === null) {
      this.seeds = await this.target.seeds();
      this.kept.push(...this.seeds);
    }
    if (this.at < this.seeds.length) return this.seeds[this.at++]!;
    if (this.kept.length === 0 || (this.fresh && this.random.chance(0.4))) return this.fresh!.next().value;
    // The newest have led somewhere new, so they are taken more often.
    const from = this.random.chance(0.5) ? Math.max(0, this.kept.length - 50) : 0;
    return this.target.mutate(this.kept[this.random.whole(from, this.kept.length - 1)]!, this.random);
  }

  /** These have led somewhere new: they are changed further. */
  keep(inputs: readonly Uint8Array[]): void {
    this.kept.push(...inputs);
    if (this.kept.length > MOST_KEPT) this.kept.splice(0, this.kept.length - MOST_KEPT);
  }
}
