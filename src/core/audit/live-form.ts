import { contains } from '../address';
import type { LiveGrid } from '../live-grid';
import type { FormInstance, IndicatorRow, ProjectIndicators } from '../recognise/types';
import { newOutcome, type Outcome } from './outcome';
import { FormRun, type FormPart } from './run-form';
import type { AuditSession } from './session';
import { grownBy, sumOf, type Tallies } from './tallies';
import type { Tally } from './types';

/** More rows than this are noted as "any row". */
const MOST_NOTED = 64;

type Rows = ReadonlySet<number>;

/** A part of a form's audit with what it yielded, and what it has looked at to get there. */
interface Unit {
  readonly part: FormPart;
  /** Its own rows, or its own row; `null` for all of the form. */
  readonly rows: Rows | number | null;
  /** The rows that it depends on whatever it has looked at; `null` for all of the form. */
  readonly watched: Rows | number | null;
  /** Further rows that it has looked at. */
  noted: Set<number> | 'any' | null;
  /** `null` while it is to be run. */
  outcome: Outcome | null;
  tallies: Tallies;
}

/** What most parts yield. */
const NOTHING: Outcome = newOutcome();

/** Who runs the rules, and how the user's own count. */
export interface LiveSession {
  readonly session: AuditSession;
  /** Of each rule of the user's own; they grow while rules run. */
  readonly tallies: readonly Tally[];
}

/** A form with the same rows and other objects: what rules have remembered about it and its projects is void. */
export const renewed = (
  form: FormInstance,
  isTouched: (project: number) => boolean = () => true,
): FormInstance => ({
  ...form,
  projects: form.projects.map((project, index) =>
    isTouched(index) ? { ...project, levels: project.levels } : project,
  ),
});

/**
 * The audit of one form, kept by parts. A rule may look wherever it likes, and does: at the rows beside its own, at
 * what stands below the table. So it is noted which rows a part reads, and the part is run again when one of
 * these changes.
 */
export class LiveForm {
  private run: FormRun;
  private readonly units: readonly Unit[];
  /** Those that are to be run, in their order; some of them may have been since. */
  private due: readonly Unit[];

  constructor(
    private readonly by: LiveSession,
    public form: FormInstance,
    readonly name: string,
    private readonly grid: LiveGrid,
  ) {
    this.run = new FormRun(by.session, form, name, true);
    this.units = unitsOf(this.run.parts(), form.projects, by.tallies.length > 0);
    this.due = this.units;
  }

  /** Values in these rows of the sheet have changed; `isOwn` where some are the form's. */
  changed(rows: Rows, isOwn: boolean): void {
    const projects = new Set<number>();
    const changed: IndicatorRow[] = [];
    let isTouched = false;
    const due: Unit[] = [];
    for (const unit of this.units) {
      const isHit = (isOwn && isWatching(unit, rows)) || hasNoted(unit.noted, rows);
      if (isHit || unit.outcome === null) due.push(unit);
      if (!isHit) continue;
      const { part } = unit;
      unit.outcome = null;
      isTouched = true;
      if (part.scope !== 'form') projects.add(part.project);
      if (part.scope === 'row' && isOwn && rows.has(part.row.row)) changed.push(part.row);
    }
    this.due = due;
    if (!isTouched) return;
    const before = this.run;
    // What the user's own rules remember of a project may be about the whole form.
    const isRenewed = (project: number) => this.by.tallies.length > 0 || projects.has(project);
    this.form = renewed(this.form, isRenewed);
    this.run = new FormRun(this.by.session, this.form, this.name, true);
    this.run.inherit(before, changed);
  }

  /** Runs what is to be run; yields the number of rows done at each step. */
  *steps(): Generator<number> {
    for (const unit of this.due) {
      if (unit.outcome) continue;
      this.runUnit(unit);
      yield rowsIn(unit);
    }
    this.due = [];
  }

  /** What the parts yielded that yielded anything, in their order. */
  outcomes(): Outcome[] {
    const found: Outcome[] = [];
    for (const { outcome } of this.units) if (outcome !== null && outcome !== NOTHING) found.push(outcome);
    return found;
  }

  /** What came of asking the user's own rules about this form. */
  tallies(): Tallies {
    if (this.by.tallies.length === 0) return new Map();
    const found = sumOf(this.units.map(({ tallies }) => tallies));
    // Whichever part came first has counted the table.
    return new Map(
      [...found].map(([index, tally]) => [index, { ...tally, tables: Math.min(1, tally.tables) }]),
    );
  }

  /** Number of rows that are to be run. */
  get waiting(): number {
    return this.due.reduce((sum, unit) => sum + (unit.outcome ? 0 : rowsIn(unit)), 0);
  }

  private runUnit(unit: Unit): void {
    const { by, grid, run, form } = this;
    const { rows } = unit;
    unit.noted = null;
    const note = (row: number) => {
      if (unit.noted === 'any') return;
      unit.noted ??= new Set();
      unit.noted.add(row);
      if (unit.noted.size > MOST_NOTED) unit.noted = 'any';
    };
    grid.onRead = (row, col) => {
      const isOwn =
        rows === null ? contains(form.area, { row, col }) : isAmong(row, rows) && isBeside(form, col);
      if (!isOwn) note(row);
    };
    // What is known of a row already is looked at all the same.
    run.onFacts = ({ row }) => {
      if (rows !== null && !isAmong(row, rows)) note(row);
    };
    const outcome = newOutcome();
    const before = by.session.outcome;
    by.session.outcome = outcome;
    try {
      unit.tallies = grownBy(by.tallies, () => run.run(unit.part));
    } finally {
      by.session.outcome = before;
      grid.onRead = null;
      run.onFacts = null;
    }
    unit.outcome = outcome.findings.length > 0 || outcome.breaks.length > 0 ? outcome : NOTHING;
  }
}

/**
 * Rules of the user's own may sum up a project and remember the sum for its other rows: with them a row depends on all
 * rows of its project.
 */
function unitsOf(
  parts: readonly FormPart[],
  projects: readonly ProjectIndicators[],
  haveOwnRules: boolean,
): Unit[] {
  const ofProject = projects.map(({ rows }): Rows => new Set(rows.map(({ row }) => row)));
  return parts.map((part): Unit => {
    const ofItsProject = part.scope === 'form' ? null : ofProject[part.project]!;
    const rows = part.scope === 'row' ? part.row.row : ofItsProject;
    const watched = haveOwnRules ? ofItsProject : rows;
    return { part, rows, watched, noted: null, outcome: null, tallies: new Map() };
  });
}

const rowsIn = ({ part }: Unit): number => (part.scope === 'row' ? 1 : 0);

const isAmong = (row: number, rows: Rows | number): boolean =>
  typeof rows === 'number' ? rows === row : rows.has(row);

function isWatching({ watched }: Unit, rows: Rows): boolean {
  if (watched === null) return true;
  return typeof watched === 'number' ? rows.has(watched) : meet(watched, rows);
}

const meet = (some: Rows, others: Rows): boolean => {
  for (const row of others) if (some.has(row)) return true;
  return false;
};

const isBeside = ({ area }: FormInstance, col: number): boolean => col >= area.left && col <= area.right;

const hasNoted = (noted: Unit['noted'], rows: Rows): boolean =>
  noted === 'any' || (noted !== null && meet(noted, rows));
