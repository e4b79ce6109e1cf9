import type { Grid } from '../grid';
import { LiveGrid } from '../live-grid';
import type { Profile } from '../profile/types';
import {
  isOwnSheet,
  isPlainValue,
  NO_ANSWERS,
  recogniseSteps,
  rowShape,
  SheetView,
  type Answers,
} from '../recognise';
import type { RegisterInstance, SheetRecognition } from '../recognise/types';
import { customRuleList } from '../registers';
import type { Steps } from '../slices';
import { contains } from '../address';
import { rules as allRules } from '../rules';
import type { AuditedWorkbook, Dossier } from './dossier-types';
import { dossiersOf } from './dossiers';
import { beginSession, resultOf, workbookOf } from './engine';
import { nameForms, nameSheets } from './identities';
import { KeptRules } from './kept-rules';
import { LiveForm, renewed } from './live-form';
import { failuresOf, newOutcome, numbered, type Outcome } from './outcome';
import { runAcross } from './run-across';
import { runSheet, runWorkbook, sheetSources, type SheetSources } from './run-sheets';
import type { AuditSession } from './session';
import { noTally, sumOf } from './tallies';
import type { AuditResult, Rule } from './types';
import { uncheckedRules } from './unchecked';

export interface LiveAuditOptions {
  /** Rules to run; all of them when left out. */
  readonly rules?: readonly Rule[];
  /** What the user said about tables. */
  readonly answers?: Answers;
}

/** A sheet as a kept audit knows it. */
export interface LiveSheet {
  readonly grid: Grid;
  /** `null` when recognition broke. */
  readonly recognition: SheetRecognition | null;
  /** Why it broke. */
  readonly failure: string | null;
}

interface SheetState extends LiveSheet {
  readonly grid: LiveGrid;
  readonly view: SheetView;
  recognition: SheetRecognition | null;
  failure: string | null;
  forms: readonly LiveForm[];
  /** True while it is to be recognised anew. */
  isUnread: boolean;
  /** Of the rules about the sheet; `null` while they are to be run. */
  outcome: Outcome | null;
}

/**
 * An audit that is kept, so that after an edit only what the edit can affect is run again: a value in an indicator row
 * concerns its row, its project, its form, its sheet, and the rules over the workbook; whatever else changes on a sheet
 * has the sheet recognised anew. The result is that of a full audit of the changed workbook.
 */
export class LiveAudit {
  private session: AuditSession;
  private ownRules: AuditResult['ownRules'];
  /** What the profile could not set. */
  private beginning: Outcome;
  /** The lists of the user's own rules that the session was begun with. */
  private rulesSaid = '[]';
  private ruleLists: readonly RegisterInstance[] = [];
  /** Rules about more than a form, and what those about the workbook share. */
  private kept: KeptRules;
  private across: Across | null = null;
  private readonly known = new Map<string, SheetState>();
  private order: readonly string[] = [];
  /** Names of all sheets and forms: findings are known by them. */
  private names = '';
  private result: AuditResult | null = null;

  constructor(
    private readonly profile: Profile,
    private readonly options: LiveAuditOptions = {},
  ) {
    ({ session: this.session, ownRules: this.ownRules } = beginSession([], profile, this.rules));
    this.beginning = this.session.outcome;
    this.kept = this.newKept();
  }

  private newKept(): KeptRules {
    return new KeptRules(this.session, () => this.present().map(({ grid }) => grid));
  }

  private get rules(): readonly Rule[] {
    return this.options.rules ?? allRules;
  }

  /** Lists of the user's own rules (自定义审核) on sheets that are not audited themselves. */
  useRuleLists(lists: readonly RegisterInstance[]): void {
    this.ruleLists = lists;
    this.result = null;
  }

  /** Says which sheets there are, in workbook order; those not named are forgotten. */
  arrange(sheets: readonly string[]): void {
    if (sheets.join('\n') === this.order.join('\n')) return;
    this.order = [...sheets];
    for (const sheet of this.known.keys()) if (!sheets.includes(sheet)) this.known.delete(sheet);
    this.kept.clear();
    this.result = null;
  }

  /** A sheet as it is now, whatever was known of it. */
  put(grid: Grid): void {
    const live = new LiveGrid(grid);
    this.known.set(grid.sheet, {
      grid: live,
      view: new SheetView(live),
      recognition: null,
      failure: null,
      forms: [],
      isUnread: true,
      outcome: null,
    });
    this.kept.clear();
    this.result = null;
  }

  /**
   * A part of a sheet as it is now. It has to lie within the area of the grid that was put, and the sheet's merges must
   * be the same still; else the whole sheet is to be put.
   * @returns whether any cell holds something else than before
   */
  take(part: Grid): boolean {
    const state = this.known.get(part.sheet);
    if (!state) throw new Error(`The sheet "${part.sheet}" was never put.`);
    const cells = state.grid.changesIn(part);
    if (cells.length === 0) return false;
    const rows = new Set(cells.map(({ row }) => row));
    const forms = state.recognition?.forms ?? [];
    const shapes = () => JSON.stringify([...rows].map((row) => rowShape(state.view, forms, row)));
    const arePlain = !state.isUnread && cells.every((cell) => isPlainValue(state.view, forms, cell));
    const before = arePlain && shapes();
    state.grid.take(part, cells);
    if (arePlain && shapes() === before) {
      for (const live of state.forms) {
        const { area } = live.form;
        live.changed(
          rows,
          cells.some((cell) => contains(area, cell)),
        );
      }
      state.recognition &&= { ...state.recognition, forms: state.forms.map(({ form }) => form) };
      this.kept.changed(part.sheet, new Set(cells.map(({ col }) => col)));
    } else state.isUnread = true;
    state.outcome = null;
    this.result = null;
    return true;
  }

  /** A sheet that was put; what was recognised on it is that of the last {@link steps}. */
  sheet(name: string): LiveSheet | undefined {
    return this.known.get(name);
  }

  private present(): SheetState[] {
    return this.order.flatMap((sheet) => this.known.get(sheet) ?? []);
  }

  /**
   * Brings the audit up to date, saying after every step how much of it is done. Steps that were not gone through to
   * the end leave the rest for the next time.
   */
  *steps(): Steps<AuditResult> {
    if (this.result) return this.result;
    for (const state of this.present()) if (state.isUnread) yield* this.recognise(state);
    const sheets = this.present().filter(({ grid }) => !isOwnSheet(grid));
    this.beginAnew(sheets);
    this.name(sheets);
    const forms = sheets.flatMap((state) => state.forms);
    const waiting = forms.reduce((sum, form) => sum + form.waiting, 0);
    let done = 0;
    for (const form of forms) {
      for (const rows of form.steps()) yield (done += rows) / Math.max(1, waiting);
    }
    const across = yield* this.runSheets(sheets);
    const result = this.combine(sheets, across);
    this.result = result;
    return result;
  }

  private *recognise(state: SheetState): Steps<void> {
    try {
      state.recognition = yield* recogniseSteps(state.grid, this.options.answers ?? NO_ANSWERS);
      state.failure = null;
    } catch (error) {
      state.recognition = null;
      state.failure = error instanceof Error ? error.message : String(error);
    }
    state.forms = [];
    state.outcome = null;
    state.isUnread = false;
    this.kept.clear();
  }

  /** Where the user's own rules are others than before, everything is run again. */
  private beginAnew(sheets: readonly SheetState[]): void {
    const registers = [...this.input(sheets).registers, ...this.ruleLists];
    const lists = registers.filter(({ definition }) => definition.id === customRuleList.id);
    const said = JSON.stringify(
      lists.map(({ sheet, columns, rows }) => [
        sheet,
        [...columns],
        rows.map(({ row, values }) => [row, [...values]]),
      ]),
    );
    if (said === this.rulesSaid) return;
    this.rulesSaid = said;
    ({ session: this.session, ownRules: this.ownRules } = beginSession(registers, this.profile, this.rules));
    this.beginning = this.session.outcome;
    this.kept = this.newKept();
    for (const state of sheets) {
      state.forms = [];
      state.outcome = null;
    }
  }

  /** Findings are known by the names of their forms, which depend on what other forms there are. */
  private name(sheets: readonly SheetState[]): void {
    const { grids, forms } = this.input(sheets);
    const formNames = nameForms(forms);
    const names = JSON.stringify([[...formNames.values()], [...nameSheets(grids, forms)]]);
    for (const state of sheets) {
      state.forms = (state.recognition?.forms ?? []).map((form, index) => {
        const name = formNames.get(form)!;
        const known = state.forms[index];
        if (known?.name === name) return known;
        const by = { session: this.session, tallies: this.ownRules.map(({ tally }) => tally) };
        return new LiveForm(by, known ? renewed(form) : form, name, state.grid);
      });
      state.recognition &&= { ...state.recognition, forms: state.forms.map(({ form }) => form) };
      if (names !== this.names) state.outcome = null;
    }
    if (names !== this.names) this.kept.clear();
    this.names = names;
  }

  private input(sheets: readonly SheetState[]) {
    return workbookOf({
      grids: sheets.map(({ grid }) => grid),
      recognitions: sheets.flatMap(({ recognition }) => recognition ?? []),
    });
  }

  /** Rules about sheets that changed, and about the workbook, which has. */
  private *runSheets(sheets: readonly SheetState[]): Steps<{ outcome: Outcome } & Unchecked> {
    const { session, kept } = this;
    const across = kept.shared(this.across, () => this.layOut(sheets));
    this.across = across;
    const { workbook, sources, dossiers, unchecked } = across;
    for (const state of sheets) {
      if (state.outcome) continue;
      const { grid, recognition } = state;
      const [forms, problems] = [recognition?.forms ?? [], recognition?.problems ?? []];
      state.outcome = yield* this.collect(
        runSheet(session, grid, sources, forms, problems, kept.about(grid.sheet)),
      );
    }
    const { grids, forms, registers } = workbook;
    const run = kept.about('');
    const outcome = yield* this.collect(runWorkbook(session, grids, sources, forms, registers, run));
    yield* this.collect(runAcross(new Map([[workbook, session]]), dossiers, run), outcome);
    return { outcome, unchecked };
  }

  private layOut(sheets: readonly SheetState[]): Across {
    const workbook = this.input(sheets);
    const dossiers = dossiersOf([workbook]);
    return {
      workbook,
      sources: sheetSources(workbook.grids, workbook.forms),
      dossiers,
      unchecked: uncheckedRules(this.session.activeRules, [workbook], dossiers),
    };
  }

  /** Between two steps the session is as it was: whoever gives up in the middle leaves nothing behind. */
  private *collect(steps: Steps<void>, outcome = newOutcome()): Steps<Outcome> {
    for (let isDone = false; !isDone;) {
      this.session.outcome = outcome;
      try {
        isDone = steps.next().done === true;
      } finally {
        this.session.outcome = this.beginning;
      }
      if (!isDone) yield 1;
    }
    return outcome;
  }

  private combine(
    sheets: readonly SheetState[],
    { outcome, unchecked }: { outcome: Outcome } & Unchecked,
  ): AuditResult {
    const all = [
      this.beginning,
      ...sheets.flatMap(({ forms }) => forms.flatMap((form) => form.outcomes())),
      ...sheets.flatMap((state) => state.outcome ?? []),
      outcome,
    ];
    const tallies = sumOf(sheets.flatMap(({ forms }) => forms.map((form) => form.tallies())));
    const found = numbered(all.flatMap(({ findings }) => findings));
    return resultOf({ profile: this.profile, rules: this.session.rules }, found, this.input(sheets), {
      failures: failuresOf(all.flatMap(({ breaks }) => breaks)),
      ownRules: this.ownRules.map((rule, index) => ({ ...rule, tally: tallies.get(index) ?? noTally() })),
      unchecked,
    });
  }
}

type Unchecked = Pick<AuditResult, 'unchecked'>;

/** The tables of the workbook laid beside each other, as rules about more than a sheet see them. */
interface Across extends Unchecked {
  readonly workbook: AuditedWorkbook;
  readonly sources: SheetSources;
  readonly dossiers: readonly Dossier[];
}
