import {
  AuditCancelled,
  inSlices,
  LiveAudit,
  measureSteps,
  type Finding,
  type FormMeasures,
} from '../core/audit';
import type { Profile } from '../core/profile/types';
import { isOwnSheet } from '../core/recognise';
import type { FormInstance, RegisterInstance } from '../core/recognise/types';
import {
  HostError,
  type ChangeEvent,
  type HostFailure,
  type MarkOutcome,
  type Workbook,
} from '../host/workbook';
import { explained, measuresOf, type FormAudit, type SheetAudit, type WorkbookAudit } from './audit-workbook';
import { Changes } from './changes';
import { readExplanations } from './explanations';
import { marksOf } from './mark-findings';
import { pause } from './pause';
import { readChanges, type KeptSheets } from './read-changes';
import { isRuleListName, ruleListsOf } from './rule-lists';
import { readAnswers } from './table-answers';

/** What somebody who types sees of it: the list follows when he has stopped for a moment. */
const DELAY = 300;
/** While a cell is being edited, Excel answers nothing. */
const RETRY = 1_000;

export interface RecheckOptions {
  /** What the workbook is audited by. */
  readonly profile: () => Promise<Profile>;
  /** The audit as it is after edits. */
  readonly onAudited: (audit: WorkbookAudit) => void;
  /** What became of the marks on the sheets whose findings are others. */
  readonly onMarked: (outcomes: readonly MarkOutcome[]) => void;
  readonly onFailure: (failure: HostFailure) => void;
  /** Milliseconds without another edit before anything is run. */
  readonly delay?: number;
}

/** An audit that is kept up to date. */
interface Kept {
  /** Made when there is time for it. */
  begun: { readonly live: LiveAudit; readonly profile: Profile } | null;
  /** As last told. */
  audit: WorkbookAudit;
  /** Of all sheets of the workbook, new ones included, or of those audited alone. */
  readonly isWhole: boolean;
  readonly sheets: KeptSheets;
  /** True while changes that were read are not in `audit` yet. */
  isBehind: boolean;
  /** The findings that are marked on the sheets; `null` when the user took the marks off. */
  marked: readonly Finding[] | null;
  /** A form whose values have changed is another form. */
  readonly measures: WeakMap<FormInstance, FormMeasures>;
}

/**
 * Keeps an audit up to date while the workbook is edited (实时复核): reads what has changed, runs again what that can
 * affect, and marks the sheets whose findings are others. One run at a time; a further edit stops it, and what was
 * changed is not lost.
 */
export class Recheck {
  private readonly changes = new Changes();
  private kept: Kept | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running: { readonly controller: AbortController; readonly ended: Promise<void> } | null = null;
  private isHeld = false;
  private stopListening: () => Promise<void> = () => Promise.resolve();
  private isStopped = false;

  private constructor(
    private readonly workbook: Workbook,
    private readonly options: RecheckOptions,
  ) {}

  /** Begins to listen; there is nothing to bring up to date before {@link adopt}. */
  static async start(workbook: Workbook, options: RecheckOptions): Promise<Recheck> {
    const recheck = new Recheck(workbook, options);
    recheck.stopListening = await workbook.onChanged((event) => recheck.changed(event));
    return recheck;
  }

  /**
   * Takes over an audit whose findings are marked. `isWhole`: new sheets belong to it. `isFresh`: nobody can have
   * changed the workbook unheard since its sheets were read.
   */
  adopt(audit: WorkbookAudit, { isWhole, isFresh }: { isWhole: boolean; isFresh: boolean }): void {
    this.running?.controller.abort();
    const failures = audit.sheets.flatMap(({ info, failure, grid }) =>
      failure && !grid ? [[info.name, failure] as const] : [],
    );
    this.kept = {
      begun: null,
      audit,
      isWhole,
      sheets: { names: null, infos: audit.sheets.map(({ info }) => info), failures: new Map(failures) },
      isBehind: false,
      marked: audit.findings,
      measures: new WeakMap(),
    };
    if (!isFresh) for (const { info } of audit.sheets) this.changes.addSheet(info.name);
    this.schedule(0);
  }

  /** The user took the marks off: they stay off until the next audit. */
  forgetMarks(): void {
    if (this.kept) this.kept.marked = null;
  }

  /** Other work has the workbook; edits wait for its end. */
  hold(isHeld: boolean): void {
    this.isHeld = isHeld;
    if (isHeld) this.running?.controller.abort();
    else if (this.kept) this.schedule(this.delay);
  }

  /** Stops for good. */
  async stop(): Promise<void> {
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
    this.running?.controller.abort();
    await this.stopListening();
  }

  private get delay(): number {
    return this.options.delay ?? DELAY;
  }

  private changed(event: ChangeEvent): void {
    this.changes.add(event);
    if (!this.kept) return;
    this.running?.controller.abort();
    this.schedule(this.delay);
  }

  private schedule(delay: number): void {
    if (this.timer) clearTimeout(this.timer);
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.next();
    }, delay);
  }

  private async next(): Promise<void> {
    if (this.running) {
      await this.running.ended;
      if (!this.timer) this.schedule(0);
      return;
    }
    const { kept } = this;
    if (!kept || this.isHeld || this.isStopped) return;
    const controller = new AbortController();
    const ended = this.run(kept, controller.signal).catch((error: unknown) => this.failed(error));
    this.running = { controller, ended };
    await ended;
    this.running = null;
  }

  private failed(error: unknown): void {
    if (error instanceof AuditCancelled) return;
    const failure = error instanceof HostError ? error.failure : failureOf(error);
    if (failure.code === 'cancelled' || this.isStopped) return;
    if (failure.code === 'editing') this.schedule(RETRY);
    else this.options.onFailure(failure);
  }

  private async run(kept: Kept, signal: AbortSignal): Promise<void> {
    const { workbook, options } = this;
    const { live, profile } = (kept.begun ??= await this.begin(kept));
    // Whoever audits one sheet means by the workbook's rules, too.
    const isOtherList = (name: string) =>
      isRuleListName(name) && !kept.sheets.infos.some((info) => info.name === name);
    const haveRulesChanged = this.changes.sheetNames.some(isOtherList);
    const isNews = await readChanges(workbook, live, this.changes, kept.sheets, kept.isWhole, signal);
    kept.isBehind ||= isNews || haveRulesChanged;
    if (haveRulesChanged) live.useRuleLists(await this.ruleLists(kept));
    live.arrange(kept.sheets.infos.map(({ name }) => name));
    const result = await inSlices(live.steps(), { pause, signal });
    if (kept.isBehind) {
      const sheets = await this.sheetAudits(kept, signal);
      const forms = sheets.flatMap((sheet) => sheet.forms);
      const measures = await measuresOf(forms, profile, (steps) => inSlices(steps, { pause, signal }));
      const explanations = await readExplanations(workbook);
      if (signal.aborted) throw new AuditCancelled();
      kept.audit = explained({ ...result, sheets, measures, explanations });
      kept.isBehind = false;
      options.onAudited(kept.audit);
    }
    await this.mark(kept, signal);
  }

  /** What was audited, for keeping: recognised and run once more, a turn at a time. */
  private async begin(kept: Kept): Promise<NonNullable<Kept['begun']>> {
    const profile = await this.options.profile();
    const answers = await readAnswers(this.workbook);
    const live = new LiveAudit(profile, { answers });
    for (const { grid } of kept.audit.sheets) if (grid) live.put(grid);
    live.useRuleLists(await this.ruleLists(kept));
    return { live, profile };
  }

  private async ruleLists({ sheets }: Kept): Promise<RegisterInstance[]> {
    return ruleListsOf(this.workbook, await this.workbook.sheets(), sheets.infos);
  }

  private async sheetAudits(kept: Kept, signal: AbortSignal): Promise<SheetAudit[]> {
    const sheets: SheetAudit[] = [];
    for (const info of kept.sheets.infos) {
      const failure = kept.sheets.failures.get(info.name) ?? null;
      const sheet = failure ? undefined : kept.begun?.live.sheet(info.name);
      if (!sheet) {
        sheets.push({ info, grid: null, recognition: null, failure, forms: [] });
        continue;
      }
      const { grid, recognition } = sheet;
      // Results that we wrote ourselves are no table of the user's.
      if (kept.isWhole && isOwnSheet(grid)) continue;
      const forms: FormAudit[] = [];
      for (const form of recognition?.forms ?? []) {
        forms.push({ form, measures: await this.measured(kept, form, signal) });
      }
      const broken: HostFailure | null =
        sheet.failure === null ? null : { code: 'failed', sheet: info.name, detail: sheet.failure };
      sheets.push({ info, grid, recognition, failure: broken, forms });
    }
    return sheets;
  }

  private async measured(
    { measures, begun }: Kept,
    form: FormInstance,
    signal: AbortSignal,
  ): Promise<FormMeasures> {
    const known = measures.get(form);
    if (known) return known;
    const measured = await inSlices(measureSteps([form], begun!.profile), { pause, signal });
    measures.set(form, measured);
    return measured;
  }

  /** Marks the sheets whose marks are to be others than they are. */
  private async mark(kept: Kept, signal: AbortSignal): Promise<void> {
    const { findings, sheets } = kept.audit;
    if (kept.marked === null || kept.marked === findings) return;
    const names = sheets.flatMap(({ info, grid }) => (grid ? [info.name] : []));
    const are = new Map(marksOf(kept.marked, names).map((one) => [one.sheet, JSON.stringify(one)]));
    const others = marksOf(findings, names).filter((one) => JSON.stringify(one) !== are.get(one.sheet));
    const outcomes = await this.workbook.mark(others, { signal });
    kept.marked = findings;
    if (outcomes.length > 0) this.options.onMarked(outcomes);
  }
}

const failureOf = (error: unknown): HostFailure => ({
  code: 'failed',
  detail: error instanceof Error ? error.message : String(error),
});
