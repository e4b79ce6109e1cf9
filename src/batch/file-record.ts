import type { Profile } from '../core/profile';
import type { RollupPart } from '../core/rollup';
import { NO_ANSWERS } from '../core/recognise';
import { readAnswers } from '../jobs';
import { auditOfRecord, recordOfAudit, type AuditRecord } from './audit-record';
import type { WrittenRecord } from './thread-messages';
import type { FileWork, WorkFailure } from './types';
import type { Worked } from './work-on';

/** What came of a file as plain JSON, to be sent or stored. */
export interface FileRecord {
  readonly file: string;
  readonly sha256: string | null;
  readonly failure: WorkFailure | null;
  readonly audit: AuditRecord | null;
  readonly part: RollupPart | null;
}

/** What came of a file as plain JSON. */
export async function recordOfWork({ work, workbook }: Worked): Promise<FileRecord> {
  const answers = workbook && work.audit ? await readAnswers(workbook) : NO_ANSWERS;
  return { ...work, audit: work.audit && recordOfAudit(work.audit, answers) };
}

/** What a record was made of; one that does not fit this version is a file that failed. */
export function workOfRecord(record: FileRecord, profile: Pick<Profile, 'id' | 'version'>): FileWork {
  return { ...record, audit: record.audit && auditOfRecord(record.audit, profile) };
}

/** What came of a file, written down. */
export async function written(worked: Worked): Promise<WrittenRecord> {
  return { json: JSON.stringify(await recordOfWork(worked)), failure: worked.work.failure?.code ?? null };
}
