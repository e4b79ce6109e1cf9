import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { collectFailure, type RollupPart } from '../core/rollup';
import { FileError, openWorkbookFile, type FileWorkbook } from '../host/file';
import { auditWorkbook, collectTables, type WorkbookAudit } from '../jobs';
import type { FileWork, WorkFailure, WorkFile, WorkOrder } from './types';

/** SHA-256 of a file's bytes, in hexadecimal. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Says why a file could not be worked on. */
export function failureOf(error: unknown): WorkFailure {
  if (!(error instanceof FileError))
    return { code: 'failed', detail: error instanceof Error ? error.message : String(error) };
  const { code, detail } = error.failure;
  return { code, ...(detail !== undefined && { detail }) };
}

/** A file of which nothing but the failure is known. */
export function failedWork(
  { file }: WorkFile,
  sha256: string | null,
  failure: WorkFailure,
  { profile, wanted }: WorkOrder,
): FileWork {
  const part = wanted.rollup ? collectFailure(file, sha256, failure, profile) : null;
  return { file, sha256, failure, audit: null, part };
}

/** What came of a file, with the workbook that it came of, where it could be opened. */
export interface Worked {
  readonly work: FileWork;
  readonly workbook: FileWorkbook | null;
}

/**
 * The unit of work: one file, whichever executor it runs on. Whatever is wrong with the file is its failure, and no
 * other file's.
 * @param read gives the file's bytes
 * @param expected SHA-256 that the bytes should have, where they were seen before
 */
export async function workOn(
  item: WorkFile,
  read: () => Promise<Uint8Array>,
  order: WorkOrder,
  expected: string | null = null,
): Promise<Worked> {
  const { file, roles } = item;
  const { profile, wanted } = order;
  const seen = { sha256: null as string | null };
  /** The bytes are held in here, and no longer than it takes; `null` for other bytes than those expected. */
  const open = async (): Promise<FileWorkbook | null> => {
    const bytes = await read();
    seen.sha256 = sha256Of(bytes);
    if (expected !== null && seen.sha256 !== expected) return null;
    return openWorkbookFile(bytes, basename(file), { isForReading: true });
  };
  const failed = (failure: WorkFailure): Worked => ({
    work: failedWork(item, seen.sha256, failure, order),
    workbook: null,
  });
  try {
    const workbook = await open();
    if (!workbook) return failed({ code: 'changed' });
    const sha256 = seen.sha256!;
    const savedAt = wanted.rollup ? await workbook.savedAt() : null;
    const audit: WorkbookAudit | null = wanted.audit
      ? await auditWorkbook(workbook, { profile, isPart: true })
      : null;
    const part: RollupPart | null = wanted.rollup
      ? await collectTables(workbook, { file, digest: sha256, ...(roles && { roles }), savedAt, profile })
      : null;
    return { work: { file, sha256, failure: null, audit, part }, workbook };
  } catch (error) {
    return failed(failureOf(error));
  }
}
