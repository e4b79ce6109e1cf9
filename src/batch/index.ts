/** The unit of work that audits and roll-ups are made of, and the executor on this machine's cores. */
export { recordOfWork, workOfRecord, type FileRecord } from './file-record';
export type { FileWork, Wanted, WorkFailure, WorkFailureCode, WorkFile, WorkOrder } from './types';
export { LaneClosed, ThreadDied, ThreadLane, type LaneOptions } from './thread-lane';
export { WorkCancelled, workLocally, type LocalOptions } from './work-locally';
export { failedWork, failureOf, sha256Of, workOn } from './work-on';
