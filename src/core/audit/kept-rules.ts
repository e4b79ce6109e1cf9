import type { LiveGrid } from '../live-grid';
import { newOutcome, type Outcome } from './outcome';
import type { ActiveRule, AuditSession } from './session';

/**
 * Runs the check of a rule about whole tables, or knows that it need not be run. The check says so when it asks for
 * what may depend on any cell, such as facts that were derived for another rule.
 */
export type RunRule = (active: ActiveRule, check: (dependsOnAll: () => void) => void) => void;

/** An audit that is not kept runs everything. */
export const runAlways: RunRule = (_, check) => check(() => undefined);

/** What a rule yielded, and the columns it has looked at to get there, by sheet. */
interface Kept {
  outcome: Outcome | null;
  readonly columns: Map<string, Set<number>>;
  dependsOnAll: boolean;
}

/**
 * Rules about sheets, the workbook and all tables, kept while plain values are edited: such a rule goes through all
 * rows, so what it depends on is noted by columns, and it is run again when a value in one of these changes.
 */
export class KeptRules {
  private readonly known = new Map<string, Map<object, Kept>>();

  constructor(
    private readonly session: AuditSession,
    private readonly grids: () => Iterable<LiveGrid>,
  ) {}

  /** Values in these columns of a sheet have changed. */
  changed(sheet: string, cols: ReadonlySet<number>): void {
    for (const rules of this.known.values()) {
      for (const kept of rules.values()) {
        const noted = kept.columns.get(sheet);
        if (kept.dependsOnAll || (noted && [...cols].some((col) => noted.has(col)))) kept.outcome = null;
      }
    }
  }

  /** Sheets, forms or names are others: nothing holds any more. */
  clear(): void {
    this.known.clear();
  }

  /** Rules about this sheet, or about the workbook where it is "". */
  about(sheet: string): RunRule {
    return (active, check) => {
      const { findings, breaks } = this.keep(sheet, active, check);
      for (const finding of findings) this.session.outcome.findings.push(finding);
      for (const one of breaks) this.session.outcome.breaks.push(one);
    };
  }

  /** What the rules about the workbook share, made again when a value that it was made from changes. */
  shared<Thing>(known: Thing | null, make: () => Thing): Thing {
    let made = known;
    this.keep('', this, () => (made = make()));
    return made!;
  }

  private keep(sheet: string, what: object, check: (dependsOnAll: () => void) => void): Outcome {
    let rules = this.known.get(sheet);
    if (!rules) this.known.set(sheet, (rules = new Map<object, Kept>()));
    let kept = rules.get(what);
    if (!kept) rules.set(what, (kept = { outcome: null, columns: new Map(), dependsOnAll: false }));
    return (kept.outcome ??= this.noting(kept, check));
  }

  /** Columns that were noted before stay noted: looking at too many only costs time. */
  private noting(kept: Kept, check: (dependsOnAll: () => void) => void): Outcome {
    const { session } = this;
    const grids = [...this.grids()];
    for (const grid of grids) {
      let columns = kept.columns.get(grid.sheet);
      if (!columns) kept.columns.set(grid.sheet, (columns = new Set()));
      const noted = columns;
      grid.onRead = (_, col) => void noted.add(col);
    }
    const before = session.outcome;
    const outcome = newOutcome();
    session.outcome = outcome;
    try {
      check(() => (kept.dependsOnAll = true));
    } finally {
      session.outcome = before;
      for (const grid of grids) grid.onRead = null;
    }
    return outcome;
  }
}
