import {
  AuditCancelled,
  auditAcross,
  auditFormsInSteps,
  explanationsFromJson,
  explainFindings,
  inSlices,
  measureSteps,
  type Explanations,
  type Finding,
  type FormMeasures,
  type OwnRule,
  type RuleChange,
  type AuditInput,
  type RuleFailure,
  type Steps,
  type UncheckedRule,
} from '../core/audit';
import type { Grid } from '../core/grid';
import type { Profile, Severity } from '../core/profile/types';
import { answersFromJson, recogniseSteps, type Answers } from '../core/recognise';
import type { FormInstance, RegisterInstance, SheetRecognition } from '../core/recognise/types';
import { HostError, type HostFailure, type SheetInfo, type Workbook } from '../host/workbook';
import { EXPLANATIONS_SETTING } from './explanations';
import { pause } from './pause';
import { HIDDEN_ROWS_SETTING, hiddenRowsFromJson, withoutOurHiding } from './problem-rows';
import { ruleListsOf } from './rule-lists';
import { ANSWERS_SETTING } from './table-answers';

export { markFindings } from './mark-findings';

/** Where an audit is. */
export interface AuditProgress {
  readonly step: 'reading' | 'recognising' | 'auditing';
  /** Share of the step done, 0..1. */
  readonly done: number;
  /** The sheet at hand, while there is one. */
  readonly sheet?: string;
}

export interface AuditWorkbookOptions {
  readonly profile: Profile;
  /** Every sheet, hidden ones included, when left out; the one in front; or these. */
  readonly sheets?: 'all' | 'active' | readonly string[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: AuditProgress) => void;
  /** The workbook is one of several that {@link auditTogether} lays beside each other afterwards. */
  readonly isPart?: boolean;
}

/** Goes through work in slices. */
type Sliced = <Result>(steps: Steps<Result>) => Promise<Result>;

/** A recognised form with its figures. */
export interface FormAudit {
  readonly form: FormInstance;
  readonly measures: FormMeasures;
}

/** What became of one sheet. A chart sheet has none of the three: there is nothing on it to audit. */
export interface SheetAudit {
  readonly info: SheetInfo;
  /** Cells as read; `null` when they could not be. */
  readonly grid: Grid | null;
  /** `null` when the sheet was not read. Its `problems` say why nothing was recognised. */
  readonly recognition: SheetRecognition | null;
  /** Why the sheet was not read, or its recognition broke. */
  readonly failure: HostFailure | null;
  readonly forms: readonly FormAudit[];
}

/** The audit of a workbook, or of some of its sheets. */
export interface WorkbookAudit {
  readonly profile: { readonly id: string; readonly version: string };
  /** In workbook order. */
  readonly sheets: readonly SheetAudit[];
  /** Sorted by sheet, row, column, rule; with the explanations stored in the workbook. */
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Rules that broke; the others went on. */
  readonly failures: readonly RuleFailure[];
  /** What the profile switched off or made more or less serious. */
  readonly ruleChanges: readonly RuleChange[];
  /** Rules of the user's own that were run. */
  readonly ownRules: readonly OwnRule[];
  /** Rules about these tables that could not be decided, for want of other data. */
  readonly unchecked: readonly UncheckedRule[];
  /** Figures over all forms of the workbook; rates as ratios, `null` is undefined. */
  readonly measures: FormMeasures;
  /** All that are stored in the workbook, those of findings that are gone included. */
  readonly explanations: Explanations;
}

/**
 * Reads sheets, recognises the forms on them and audits these. One bad sheet does not stop the others;
 * the workbook is not changed. All of it is done in slices, with a turn for the host in between: what is found holds
 * on to the rows it was found in, so that a thread of its own would have to hand the whole table back in one piece.
 * @throws HostError when the workbook cannot be read at all, or with code `cancelled`.
 */
export async function auditWorkbook(
  workbook: Workbook,
  options: AuditWorkbookOptions,
): Promise<WorkbookAudit> {
  const { profile, signal, onProgress } = options;
  const sliced: Sliced = (steps) => cancellable(inSlices(steps, { pause, ...(signal && { signal }) }));
  throwIfCancelled(signal);
  onProgress?.({ step: 'reading', done: 0 });
  const { infos, settings } = await workbook.look([
    ANSWERS_SETTING,
    EXPLANATIONS_SETTING,
    HIDDEN_ROWS_SETTING,
  ]);
  const [answered, given, folded] = settings;
  const answers = answersFromJson(answered ?? null);
  const explanations = explanationsFromJson(given ?? null);
  const hidden = hiddenRowsFromJson(folded ?? null, infos);
  const chosen = chooseSheets(infos, options.sheets ?? 'all');
  throwIfCancelled(signal);

  const worksheets = chosen.filter(({ kind }) => kind === 'worksheet').map(({ name }) => name);
  const readings = await workbook.read(worksheets, {
    ...(signal && { signal }),
    onProgress: (done) => onProgress?.({ step: 'reading', done }),
  });
  const bySheet = new Map(readings.map((reading) => [reading.sheet, reading]));

  const recognised: SheetAudit[] = [];
  for (const [index, info] of chosen.entries()) {
    throwIfCancelled(signal);
    onProgress?.({ step: 'recognising', done: index / chosen.length, sheet: info.name });
    const reading = bySheet.get(info.name);
    if (!reading) recognised.push(unread(info, null));
    else if ('failure' in reading) recognised.push(unread(info, reading.failure));
    else {
      const grid = withoutOurHiding(reading.grid, hidden);
      recognised.push(await recognise(info, grid, answers, profile, sliced));
    }
    await pause();
  }

  const isAll = (options.sheets ?? 'all') === 'all';
  const sheets = isAll ? recognised.filter((sheet) => !isOwn(sheet)) : recognised;
  const ruleLists = await ruleListsOf(workbook, infos, chosen);
  const result = await inSteps(sheets, ruleLists, options);
  const measures = await measuresOf(
    sheets.flatMap((sheet) => sheet.forms),
    profile,
    sliced,
  );
  return explained({ ...result, sheets, measures, explanations });
}

/** The audit with each finding beside the explanation that was given for it. */
export function explained(audit: WorkbookAudit): WorkbookAudit {
  return { ...audit, findings: explainFindings(audit.findings, audit.explanations) };
}

/** Figures over several forms; over a single one they are its own, and a long ledger is not gone through again. */
export async function measuresOf(
  forms: readonly FormAudit[],
  profile: Profile,
  sliced: Sliced,
): Promise<FormMeasures> {
  if (forms.length === 1) return forms[0]!.measures;
  const all = forms.map(({ form }) => form);
  return sliced(measureSteps(all, profile));
}

function chooseSheets(
  infos: readonly SheetInfo[],
  wanted: NonNullable<AuditWorkbookOptions['sheets']>,
): readonly SheetInfo[] {
  if (wanted === 'all') return infos;
  if (wanted === 'active') return infos.filter(({ isActive }) => isActive);
  const names = new Set(wanted);
  const found = infos.filter(({ name }) => names.has(name));
  const missing = wanted.filter((name) => !infos.some((info) => info.name === name));
  return [...found, ...missing.map(absent)];
}

/** A sheet that was asked for and is not there: reading it says so. */
function absent(name: string): SheetInfo {
  return {
    name,
    kind: 'worksheet',
    visibility: 'visible',
    isProtected: false,
    isActive: false,
    usedArea: null,
  };
}

/** A sheet that an earlier report was written to; it is passed over unless it is asked for by itself. */
function isOwn({ recognition }: SheetAudit): boolean {
  return recognition?.problems.some(({ code }) => code === 'own') ?? false;
}

function unread(info: SheetInfo, failure: HostFailure | null): SheetAudit {
  return { info, grid: null, recognition: null, failure, forms: [] };
}

async function recognise(
  info: SheetInfo,
  grid: Grid,
  answers: Answers,
  profile: Profile,
  sliced: Sliced,
): Promise<SheetAudit> {
  try {
    const recognition = await sliced(recogniseSteps(grid, answers));
    const forms: FormAudit[] = [];
    for (const form of recognition.forms) {
      forms.push({ form, measures: await sliced(measureSteps([form], profile)) });
    }
    return { info, grid, recognition, failure: null, forms };
  } catch (error) {
    if (error instanceof HostError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    return { ...unread(info, { code: 'failed', sheet: info.name, detail }), grid };
  }
}

const inputOf = (sheets: readonly SheetAudit[]): AuditInput => ({
  grids: sheets.flatMap((sheet) => (sheet.grid && !isOwn(sheet) ? sheet.grid : [])),
  recognitions: sheets.flatMap(({ recognition }) => recognition ?? []),
});

/** An audited file, and the names of the files that lie beside it where they are known. */
export interface AuditedFile {
  readonly name: string;
  readonly fileNames?: readonly string[];
  readonly audit: WorkbookAudit;
}

/**
 * Completes audits made with `isPart` by what shows when the files are laid beside each other: stages of a project,
 * units, registers. The results come in the same order.
 */
export function auditTogether(files: readonly AuditedFile[], profile: Profile): WorkbookAudit[] {
  const results = auditAcross(
    files.map(({ name, fileNames, audit }) => ({
      input: { ...inputOf(audit.sheets), name, ...(fileNames && { fileNames }) },
      result: audit,
    })),
    profile,
  );
  return files.map(({ audit }, index) => explained({ ...audit, ...results[index]! }));
}

async function inSteps(
  sheets: readonly SheetAudit[],
  ruleLists: readonly RegisterInstance[],
  { profile, signal, onProgress, isPart = false }: AuditWorkbookOptions,
): Promise<Omit<WorkbookAudit, 'sheets' | 'measures' | 'explanations'>> {
  return cancellable(
    auditFormsInSteps({ ...inputOf(sheets), ruleLists }, profile, {
      pause,
      isPart,
      ...(signal && { signal }),
      onProgress: (done) => onProgress?.({ step: 'auditing', done }),
    }),
  );
}

/** Work that was stopped is told in the port's words. */
async function cancellable<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AuditCancelled) throw new HostError({ code: 'cancelled' });
    throw error;
  }
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HostError({ code: 'cancelled' });
}
