import {
  explanationsFromJson,
  explanationsToJson,
  type Finding,
  type FormMeasures,
  type OwnRule,
  type RuleFailure,
} from '../core/audit';
import type { Profile } from '../core/profile';
import { answersFromJson, recogniseSheet, type Answer, type Answers } from '../core/recognise';
import type { HostFailure, SheetInfo } from '../host/workbook';
import type { SheetAudit, WorkbookAudit } from '../jobs';
import { gridOf, recordOfGrid, type SheetRecord } from './sheet-record';

/** A sheet of an audited workbook as plain JSON. */
export interface SheetAuditRecord {
  readonly info: SheetInfo;
  readonly failure: HostFailure | null;
  readonly cells: SheetRecord | null;
  /** Recognition broke on some sheets, or they were not read. */
  readonly isRecognised: boolean;
  /** Of the forms on it, in their order. */
  readonly measures: readonly FormMeasures[];
}

/** The audit of a workbook that is one of several, as plain JSON: what {@link auditTogether} needs of it. */
export interface AuditRecord {
  readonly sheets: readonly SheetAuditRecord[];
  /** What the workbook says about its tables; recognition depends on it. */
  readonly answers: readonly (readonly [string, Answer])[];
  readonly findings: readonly Finding[];
  readonly failures: readonly RuleFailure[];
  readonly ownRules: readonly OwnRule[];
  readonly explanations: ReturnType<typeof explanationsToJson>;
  readonly measures: FormMeasures;
}

/** An audit as plain JSON. */
export function recordOfAudit(audit: WorkbookAudit, answers: Answers): AuditRecord {
  const { findings, failures, ownRules, explanations, measures } = audit;
  return {
    sheets: audit.sheets.map(({ info, failure, grid, recognition, forms }) => ({
      info,
      failure,
      cells: grid && recordOfGrid(grid),
      isRecognised: recognition !== null,
      measures: forms.map((form) => form.measures),
    })),
    answers: [...answers],
    findings,
    failures,
    ownRules,
    explanations: explanationsToJson(explanations),
    measures,
  };
}

function sheetOf(record: SheetAuditRecord, answers: Answers): SheetAudit {
  const { info, failure, cells, isRecognised, measures } = record;
  const grid = cells && gridOf(cells);
  if (!grid || !isRecognised) return { info, grid, recognition: null, failure, forms: [] };
  const recognition = recogniseSheet(grid, answers);
  if (recognition.forms.length !== measures.length)
    throw new RangeError(`"${info.name}" holds ${recognition.forms.length} forms, not ${measures.length}`);
  const forms = recognition.forms.map((form, index) => ({ form, measures: measures[index]! }));
  return { info, grid, recognition, failure, forms };
}

/**
 * The audit that a record was made of. What only the audit together decides (counts, what was not checked) is not in
 * it yet.
 * @throws RangeError when the record is not what this version makes of those cells.
 */
export function auditOfRecord(
  record: AuditRecord,
  { id, version }: Pick<Profile, 'id' | 'version'>,
): WorkbookAudit {
  const answers = answersFromJson(record.answers);
  const { findings, failures, ownRules, measures } = record;
  return {
    profile: { id, version },
    sheets: record.sheets.map((sheet) => sheetOf(sheet, answers)),
    findings,
    counts: { error: 0, warning: 0, info: 0 },
    failures,
    ruleChanges: [],
    ownRules,
    unchecked: [],
    measures,
    explanations: explanationsFromJson(record.explanations),
  };
}
