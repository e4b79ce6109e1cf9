import type { Finding } from '../core/audit/types';
import {
  contentAt,
  hasSafeFix,
  isRecordable,
  nextId,
  placeOf,
  planFixes,
  sameContent,
  type FixState,
  type Grids,
  type JournalEdit,
  type JournalEntry,
  type PlannedFix,
} from '../core/fixes';
import type { Profile } from '../core/profile/types';
import type { HostFailure, Workbook } from '../host/workbook';
import { auditWorkbook, type WorkbookAudit } from './audit-workbook';
import { gridsNow, readJournal, record, writeChanges, type ChangeGroup } from './journal';

/** A fix can make another one possible, so there are rounds; honest rules need two or three. */
const MOST_ROUNDS = 8;
/** No cell is written more often in a run. */
const MOST_WRITES = 3;

/** All safe fixes, or those of these findings; formulas are overwritten where the user said so. */
export type FixChoice =
  | 'safe'
  | {
      readonly findings: readonly Finding[];
      /** Those whose formulas may go. */
      readonly overFormulas?: readonly Finding[];
    };

export interface ApplyOptions {
  readonly profile: Profile;
  /** ISO date and time, local, to the minute: "2020-12-31T09:30". */
  readonly date: string;
  /** Asked between two rounds. */
  readonly signal?: AbortSignal;
}

/** What became of the fixes. */
export interface FixOutcome {
  /** Number of cells that were changed. */
  readonly applied: number;
  /** Number of the journal's entry; `null` when nothing was changed. */
  readonly entry: number | null;
  /** Fixes that were not carried out, and why. */
  readonly refused: readonly PlannedFix[];
  /** Sheets that refused to be written to. */
  readonly failures: ReadonlyMap<string, HostFailure>;
  /** What those sheets left undone, to be asked for again by the audit below; `null` when it is nothing. */
  readonly again: FixChoice | null;
  /** The same sheets, audited again. */
  readonly audit: WorkbookAudit;
}

const auditedGrids = ({ sheets }: WorkbookAudit): Grids =>
  new Map(sheets.flatMap(({ info, grid }) => (grid ? [[info.name, grid] as const] : [])));

const sheetsOf = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ sheet, fix }) => [sheet, ...(fix?.edits ?? []).map((edit) => edit.sheet)]);

/** What a finding is known by in another audit of the same cells; two sheets may hold the same project. */
const identityOf = ({ sheet, cell, rule, message }: Finding): string =>
  `${rule} ${message.id} ${placeOf(sheet, cell)}`;

/** What the fixes of these findings would do to the cells as they are now. Nothing is changed. */
export async function previewFixes(
  workbook: Workbook,
  audit: WorkbookAudit,
  findings: readonly Finding[],
): Promise<PlannedFix[]> {
  return planFixes(findings, auditedGrids(audit), await gridsNow(workbook, sheetsOf(findings)));
}

/**
 * Carries out fixes of an audit's findings. The cells are read again first: a fix whose cells have changed since is
 * refused. Before a cell is written the journal says what it held, so that whatever happens in between can be taken
 * back. Of two fixes on one cell the second waits for the next audit. "All safe" goes on, audit after audit, until
 * no safe fix is left, and never touches a formula.
 * @throws HostError when the workbook cannot be read or the journal not be written; no cell was changed then that is
 * not in the journal
 */
export async function applyFixes(
  workbook: Workbook,
  audit: WorkbookAudit,
  choice: FixChoice,
  { profile, date, signal }: ApplyOptions,
): Promise<FixOutcome> {
  const run = new FixRun(workbook, nextId(await readJournal(workbook)), date);
  const sheets = audit.sheets.map(({ info }) => info.name);
  let latest = audit;
  for (let round = 0; round < MOST_ROUNDS && !signal?.aborted; round++) {
    const wanted =
      choice === 'safe' ? latest.findings.filter(hasSafeFix) : round === 0 ? choice.findings : [];
    const planned = await previewFixes(workbook, latest, wanted);
    const overFormulas = choice === 'safe' ? [] : (choice.overFormulas ?? []);
    if (!(await run.carryOut(planned, overFormulas))) break;
    latest = await auditWorkbook(workbook, { profile, sheets });
  }
  await run.finish();
  // Refusals say that the cells are not what the audit saw.
  if (latest === audit && run.refused.length > 0) latest = await auditWorkbook(workbook, { profile, sheets });
  return {
    applied: run.changedCells(),
    entry: run.edits.length > 0 ? run.id : null,
    refused: run.refused,
    failures: run.failures,
    again: run.again(choice, latest.findings),
    audit: latest,
  };
}

/** One press of a button: all its rounds are one entry of the journal. */
class FixRun {
  edits: JournalEdit[] = [];
  readonly refused: PlannedFix[] = [];
  readonly failures = new Map<string, HostFailure>();
  private readonly rules = new Set<Finding['rule']>();
  /** Cells that a fix was refused for stay as they are in the rounds to come. */
  private readonly closed = new Set<string>();
  /** Findings whose fixes a sheet refused, and whether the user let their formulas go. */
  private readonly unwritten = new Map<string, FixState>();

  constructor(
    private readonly workbook: Workbook,
    readonly id: number,
    private readonly date: string,
  ) {}

  /** True when at least one fix of the round was carried out. */
  async carryOut(planned: readonly PlannedFix[], overFormulas: readonly Finding[]): Promise<boolean> {
    const confirmed = new Set(overFormulas);
    const chosen: PlannedFix[] = [];
    const edits = [...this.edits];
    for (const fix of planned) {
      const isAllowed = fix.state === 'ready' || (fix.state === 'formula' && confirmed.has(fix.finding));
      const added = fix.edits.map(({ sheet, cell, before, after }): JournalEdit => ({
        sheet,
        cell,
        before,
        after: { value: after },
      }));
      if (!isAllowed) this.refuse(fix);
      else if (this.isOpen(added) && isRecordable([...edits, ...added])) {
        chosen.push(fix);
        edits.push(...added);
      }
    }
    if (chosen.length === 0) return false;
    for (const { finding } of chosen) this.rules.add(finding.rule);
    this.edits = edits;
    await record(this.workbook, this.entry());
    const groups = chosen.map((fix): ChangeGroup =>
      fix.edits.map(({ sheet, cell, after }) => ({ sheet, cell, content: { value: after } })),
    );
    for (const [sheet, failure] of await writeChanges(this.workbook, groups)) {
      this.failures.set(sheet, failure);
    }
    if (this.failures.size > 0) await this.closeUnwritten(edits, chosen);
    return true;
  }

  /** Leaves in the journal what was written: a sheet may have refused some of its cells. */
  async finish(): Promise<void> {
    if (this.failures.size === 0) return;
    const now = await gridsNow(
      this.workbook,
      this.edits.map(({ sheet }) => sheet),
    );
    const kept = this.edits.filter(({ sheet, cell, before }) => {
      const grid = now.get(sheet);
      return !grid || !sameContent(contentAt(grid, cell), before);
    });
    if (kept.length === this.edits.length) return;
    this.edits = kept;
    await record(this.workbook, this.entry());
  }

  /** Number of cells that hold something else than before. */
  changedCells(): number {
    const cells = new Map<string, { first: JournalEdit; last: JournalEdit }>();
    for (const edit of this.edits) {
      const place = placeOf(edit.sheet, edit.cell);
      cells.set(place, { first: cells.get(place)?.first ?? edit, last: edit });
    }
    return [...cells.values()].filter(({ first, last }) => !sameContent(first.before, last.after)).length;
  }

  /** What sheets refused, as findings of a later audit. */
  again(choice: FixChoice, later: readonly Finding[]): FixChoice | null {
    const findings = later.filter((finding) => finding.fix && this.unwritten.has(identityOf(finding)));
    if (findings.length === 0) return null;
    // Nothing else that is safe is left, then; but whatever was changed is for the user to look at first.
    if (choice === 'safe' && this.refused.every(({ state }) => state === 'formula')) return 'safe';
    const overFormulas = findings.filter((finding) => this.unwritten.get(identityOf(finding)) === 'formula');
    return { findings, overFormulas };
  }

  private entry(): JournalEntry {
    return { id: this.id, date: this.date, rules: [...this.rules].sort(), edits: this.edits };
  }

  private refuse(fix: PlannedFix): void {
    // What waits for the next audit has not been refused.
    if (fix.state === 'waiting') return;
    const { finding } = fix;
    const places = (finding.fix?.edits ?? []).map(({ sheet, cell }) => placeOf(sheet, cell));
    if (places.every((place) => this.closed.has(place))) return;
    for (const place of places) this.closed.add(place);
    this.refused.push(fix);
  }

  /** False for a cell that is closed, or that was written too often: two rules disagree there. */
  private isOpen(edits: readonly JournalEdit[]): boolean {
    return edits.every(({ sheet, cell }) => {
      const place = placeOf(sheet, cell);
      const times = this.edits.filter((one) => placeOf(one.sheet, one.cell) === place).length;
      return !this.closed.has(place) && times < MOST_WRITES;
    });
  }

  private async closeUnwritten(edits: readonly JournalEdit[], chosen: readonly PlannedFix[]): Promise<void> {
    const now = await gridsNow(this.workbook, this.failures.keys());
    for (const { sheet, cell, before } of edits) {
      const grid = now.get(sheet);
      if (grid && sameContent(contentAt(grid, cell), before)) this.closed.add(placeOf(sheet, cell));
    }
    for (const fix of chosen)
      if (fix.edits.some(({ sheet, cell }) => this.closed.has(placeOf(sheet, cell))))
        this.unwritten.set(identityOf(fix.finding), fix.state);
  }
}
