import type { Grid } from '../grid';
import type { Profile } from '../profile/types';
import type { FormInstance, SheetRecognition } from '../recognise/types';
import { rules as allRules } from '../rules';
import { runForm } from './run-form';
import { runSheet, runWorkbook } from './run-sheets';
import { countFindings, sortFindings, withoutRepetition } from './findings';
import { ruleChanges } from './rule-changes';
import { AuditSession } from './session';
import type { AuditResult, Rule } from './types';

/** What is audited: the sheets as read, and what was recognised on them. */
export interface AuditInput {
  readonly grids: readonly Grid[];
  readonly recognitions: readonly SheetRecognition[];
}

export interface AuditOptions {
  /** Rules to run; all of them when left out. */
  readonly rules?: readonly Rule[];
  /** Share of the indicator rows seen, 0..1. */
  readonly onProgress?: (done: number) => void;
}

export interface SteppedAuditOptions extends AuditOptions {
  /** Gives the host time to breathe; the audit goes on when it resolves. */
  readonly pause: () => Promise<void>;
  /** Longest stretch of work between two pauses, in milliseconds. */
  readonly sliceMs?: number;
  /** The audit stops soon after this says so. */
  readonly signal?: { readonly aborted: boolean };
}

/** The user, or the host, stopped the audit. */
export class AuditCancelled extends Error {
  constructor() {
    super('audit cancelled');
    this.name = 'AuditCancelled';
  }
}

/** A slice has to end well before a task pane feels stuck. */
const SLICE_MS = 30;

/** Steps through an audit, saying after every indicator row how much is done. */
function* auditSteps(
  { grids, recognitions }: AuditInput,
  profile: Profile,
  rules: readonly Rule[],
): Generator<number, AuditResult> {
  const session = new AuditSession(profile, rules);
  const forms = recognitions.flatMap((recognition) => recognition.forms);
  const total = forms.reduce((sum, form) => sum + form.rows.length, 0);
  let seen = 0;
  for (const form of forms) {
    for (const rows of runForm(session, form)) {
      seen += rows;
      yield total === 0 ? 0 : seen / total;
    }
  }
  for (const grid of grids) {
    const recognition = recognitions.find(({ sheet }) => sheet === grid.sheet);
    runSheet(session, grid, recognition?.forms ?? [], recognition?.problems ?? []);
    yield 1;
  }
  runWorkbook(session, grids, forms);
  yield 1;
  return resultOf(session, grids, forms);
}

function resultOf(
  session: AuditSession,
  grids: readonly Grid[],
  forms: readonly FormInstance[],
): AuditResult {
  const { profile, rules, failures } = session;
  const sheets = [...new Set([...grids, ...forms].map(({ sheet }) => sheet))];
  const findings = withoutRepetition(sortFindings(session.findings, sheets), rules);
  return {
    profile: { id: profile.id, version: profile.version },
    findings,
    counts: countFindings(findings),
    failures,
    ruleChanges: ruleChanges(rules, profile),
  };
}

/** Audits recognised forms in one go. A rule that breaks is listed in `failures` and stops no other. */
export function auditForms(input: AuditInput, profile: Profile, options: AuditOptions = {}): AuditResult {
  const steps = auditSteps(input, profile, options.rules ?? allRules);
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
  const { pause, signal, onProgress, sliceMs = SLICE_MS } = options;
  const steps = auditSteps(input, profile, options.rules ?? allRules);
  let sliceEnd = Date.now() + sliceMs;
  for (;;) {
    if (signal?.aborted) throw new AuditCancelled();
    const step = steps.next();
    if (step.done) return step.value;
    if (Date.now() < sliceEnd) continue;
    onProgress?.(step.value);
    await pause();
    sliceEnd = Date.now() + sliceMs;
  }
}
