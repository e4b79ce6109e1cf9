import type { Grid } from '../grid';
import type { Profile } from '../profile/types';
import { inOneGo, inSlices, type SliceOptions, type Steps } from '../slices';
import { collectRules } from '../custom-rules';
import type { RegisterInstance, SheetRecognition } from '../recognise/types';
import { rules as allRules } from '../rules';
import type { AuditedWorkbook } from './dossier-types';
import { dossiersOf } from './dossiers';
import { nameForms } from './identities';
import { runAcross } from './run-across';
import { FormRun } from './run-form';
import { runSheet, runWorkbook, sheetSources } from './run-sheets';
import { countFindings, sortFindings, withoutRepetition } from './findings';
import { ruleChanges } from './rule-changes';
import { AuditSession } from './session';
import type { AuditResult, Finding, Rule } from './types';
import { uncheckedRules } from './unchecked';

/** What is audited: the sheets as read, and what was recognised on them. */
export interface AuditInput {
  readonly grids: readonly Grid[];
  readonly recognitions: readonly SheetRecognition[];
  /** Name of the workbook's file, and of the files beside it, where they are known. */
  readonly name?: string;
  readonly fileNames?: readonly string[];
  /** Lists of rules of the user's own (自定义审核) on sheets that are not audited themselves. */
  readonly ruleLists?: readonly RegisterInstance[];
}

export interface AuditOptions {
  /** Rules to run beside the user's own; all that ship when left out. */
  readonly rules?: readonly Rule[];
  /** The workbook is one of several: rules across workbooks wait for {@link auditAcross}. */
  readonly isPart?: boolean;
  /** Share of the indicator rows seen, 0..1. */
  readonly onProgress?: (done: number) => void;
}

export type SteppedAuditOptions = AuditOptions & SliceOptions;

/** The workbook as rules across workbooks see it. */
export function workbookOf({ grids, recognitions, name, fileNames }: AuditInput): AuditedWorkbook {
  return {
    name: name ?? null,
    grids,
    forms: recognitions.flatMap(({ forms }) => forms),
    registers: recognitions.flatMap(({ registers }) => registers),
    fileNames: fileNames ?? null,
  };
}

/** A session for the given rules and the user's own, from lists of such on the sheets and from the profile. */
export function beginSession(
  registers: readonly RegisterInstance[],
  profile: Profile,
  rules: readonly Rule[],
): { readonly session: AuditSession } & Pick<AuditResult, 'ownRules'> {
  const own = collectRules(registers, profile);
  const session = new AuditSession(profile, [...rules, ...own.rules.flatMap((one) => one.rules)]);
  for (const { id, field, code } of own.profileProblems) session.fail(id, `${field}: ${code}`);
  return { session, ownRules: own.rules.map(({ rules: _, ...rule }) => rule) };
}

/** True when any rule lays tables beside each other, or asks what tables there are. */
const asksAcross = ({ activeRules }: AuditSession): boolean =>
  activeRules.some(({ scope, requires }) => scope === 'cross' || requires !== undefined);

/** Steps through an audit, saying after every indicator row how much is done. */
function* auditSteps(
  input: AuditInput,
  profile: Profile,
  { rules = allRules, isPart = false }: AuditOptions,
): Steps<AuditResult> {
  const { grids, recognitions } = input;
  const workbook = workbookOf(input);
  const { forms, registers } = workbook;
  const { session, ownRules } = beginSession([...registers, ...(input.ruleLists ?? [])], profile, rules);
  const total = forms.reduce((sum, form) => sum + form.rows.length, 0);
  let seen = 0;
  const names = nameForms(forms);
  for (const form of forms) {
    for (const rows of new FormRun(session, form, names.get(form)!).steps()) {
      seen += rows;
      yield total === 0 ? 0 : seen / total;
    }
  }
  const sources = sheetSources(grids, forms);
  for (const grid of grids) {
    const recognition = recognitions.find(({ sheet }) => sheet === grid.sheet);
    yield* runSheet(session, grid, sources, recognition?.forms ?? [], recognition?.problems ?? []);
  }
  yield* runWorkbook(session, grids, sources, forms, registers);
  const dossiers = isPart || !asksAcross(session) ? [] : dossiersOf([workbook]);
  if (!isPart) yield* runAcross(new Map([[workbook, session]]), dossiers);
  return resultOf(session, session.findings, workbook, {
    failures: session.failures,
    ownRules,
    unchecked: isPart ? [] : uncheckedRules(session.activeRules, [workbook], dossiers),
  });
}

/** The result of an audit whose rules have all been run; `found` with numbered keys. */
export function resultOf(
  { profile, rules }: Pick<AuditSession, 'profile' | 'rules'>,
  found: readonly Finding[],
  { grids, forms }: AuditedWorkbook,
  rest: Pick<AuditResult, 'failures' | 'ownRules' | 'unchecked'>,
): AuditResult {
  const sheets = [...new Set([...grids, ...forms].map(({ sheet }) => sheet))];
  const findings = withoutRepetition(sortFindings(found, sheets), rules);
  return {
    profile: { id: profile.id, version: profile.version },
    findings,
    counts: countFindings(findings),
    ruleChanges: ruleChanges(rules, profile),
    ...rest,
  };
}

/**
 * Completes the audits of several workbooks by what only shows when they are laid beside each other: stages of a
 * project, units, registers.
 * @param parts workbooks with the result of their own audit, made with `isPart`
 * @returns the results in the same order, the findings across workbooks at their cells
 */
export function auditAcross(
  parts: readonly { readonly input: AuditInput; readonly result: AuditResult }[],
  profile: Profile,
  { rules = allRules }: AuditOptions = {},
): AuditResult[] {
  const collected = new Map(
    parts.map(({ input }) => [workbookOf(input), new AuditSession(profile, rules)] as const),
  );
  const workbooks = [...collected.keys()];
  const dossiers = dossiersOf(workbooks);
  inOneGo(runAcross(collected, dossiers));
  // The same for every workbook: going through all of them for each one would take the square of their number.
  const [first] = collected.values();
  const unchecked = first ? uncheckedRules(first.activeRules, workbooks, dossiers) : [];
  return [...collected].map(([workbook, session], index) => {
    const { findings, failures, ownRules } = parts[index]!.result;
    return resultOf(session, [...findings, ...session.findings], workbook, {
      failures: [...failures, ...session.failures],
      ownRules,
      unchecked,
    });
  });
}

/** Audits recognised forms in one go. A rule that breaks is listed in `failures` and stops no other. */
export function auditForms(input: AuditInput, profile: Profile, options: AuditOptions = {}): AuditResult {
  const steps = auditSteps(input, profile, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    options.onProgress?.(step.value);
  }
}

/**
 * The same audit for a host that must stay responsive: works in slices and pauses between them.
 * @throws AuditCancelled when the signal says so.
 */
export async function auditFormsInSteps(
  input: AuditInput,
  profile: Profile,
  options: SteppedAuditOptions,
): Promise<AuditResult> {
  return inSlices(auditSteps(input, profile, options), options);
}
