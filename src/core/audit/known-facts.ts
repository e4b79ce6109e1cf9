import type { FormInstance, IndicatorRow } from '../recognise/types';
import type { Profile } from '../profile/types';
import { deriveFacts } from './derive-facts';
import type { IndicatorFacts } from './facts';

/**
 * So many rows' facts are kept at a time: more than any project has, so that the rules about a row and its project share
 * them. A long ledger's would fill the memory; who goes through all of its rows has them derived again.
 */
const LATELY = 20_000;

/** Facts of rows, derived when first asked for. */
export class KnownFacts {
  private known = new Map<IndicatorRow, IndicatorFacts>();

  /** @param most rows whose facts are kept; all of them where the same rows are asked about again and again */
  constructor(
    private readonly profile: Profile,
    private readonly most = LATELY,
  ) {}

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
