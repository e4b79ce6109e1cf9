import type { FormInstance, IndicatorRow } from '../recognise/types';
import type { Profile } from '../profile/types';
import { deriveFacts } from './derive-facts';
import type { IndicatorFacts } from './facts';

/** Facts of so many rows are all kept, for whoever goes through them again. */
const MOST_ROWS = 20_000;
/**
 * Of more rows, only the facts of so many are kept at a time: more than a project has, so that the rules about a row and
 * its project share them, and few enough to be gone before V8 takes them for something that lasts.
 */
const LATELY = 1_000;

/** Facts of rows, derived when first asked for. */
export class KnownFacts {
  private known = new Map<IndicatorRow, IndicatorFacts>();

  private readonly most: number;

  /** @param rows how many may be asked about; 0 where the same are asked about again and again, and all are kept */
  constructor(
    private readonly profile: Profile,
    rows: number,
  ) {
    this.most = rows > MOST_ROWS ? LATELY : Infinity;
  }

  of(form: FormInstance, row: IndicatorRow): IndicatorFacts {
    const found = this.known.get(row);
    if (found) return found;
    if (this.known.size >= this.most) this.known.clear();
    const facts = deriveFacts(row, form, this.profile);
    this.known.set(row, facts);
    return facts;
  }

  /** Takes over what is known of rows, but for those that have changed; the other knows nothing any more. */
  inherit(before: KnownFacts, changed: Iterable<IndicatorRow>): void {
    this.known = before.known;
    before.known = new Map();
    for (const row of changed) this.known.delete(row);
  }
}
