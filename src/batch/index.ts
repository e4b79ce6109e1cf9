/** The unit of work that audits and roll-ups are made of, and the executor on this machine's cores. */
export { recordOfWork, workOfRecord, written, type FileRecord } from './file-record';
export type { FileWork, Wanted, WorkFailure, WorkFailureCode, WorkFile, WorkOrder } from './types';
export { LaneClosed, ThreadBroken, ThreadDied, ThreadLane, type LaneOptions } from './thread-lane';
export { threadEntry, WorkCancelled, workLocally, type LocalOptions } from './work-locally';
export { failedWork, failureOf, sha256Of, workOn } from './work-on';
export type { AuditRecord, SheetAuditRecord } from './audit-record';
export type { SheetRecord } from './sheet-record';
export type { WrittenRecord } from './thread-messages';
export { filesInArchive, namesInArchive, openedFor, readSource } from './read-source';
