import type { Profile } from '../core/profile';
import type { FileRole, RollupPart } from '../core/rollup';
import type { FileFailureCode } from '../host/file';
import type { WorkbookAudit } from '../jobs';

/** A file to be worked on. */
export interface WorkFile {
  /** As the user named it, and as it is called in every report. */
  readonly file: string;
  readonly roles?: readonly FileRole[];
}

/** What is to be made of each file. */
export interface Wanted {
  readonly audit: boolean;
  readonly rollup: boolean;
}

/** How files are worked on. */
export interface WorkOrder {
  readonly profile: Profile;
  readonly wanted: Wanted;
}

/** Why a file is not in the figures; codes beside those of the file format. */
export type WorkFailureCode =
  | FileFailureCode
  | 'failed' // reading or auditing it broke; `detail` says how
  | 'changed' // its bytes are not those that were submitted
  | 'timeout' // it was worked on longer than the limit
  | 'crashed' // it ended the thread or the process that worked on it
  | 'abandoned'; // its batch was given up

export interface WorkFailure {
  readonly code: WorkFailureCode;
  readonly detail?: string;
}

/** What came of one file: the failure, or what was wanted of it. */
export interface FileWork {
  readonly file: string;
  /** SHA-256 of its bytes, in hexadecimal; `null` where it could not be read. */
  readonly sha256: string | null;
  readonly failure: WorkFailure | null;
  /** Its own audit, to be laid beside the others; `null` when it was not wanted, or failed. */
  readonly audit: WorkbookAudit | null;
  /** What a roll-up keeps of it, the failure included; `null` when it was not wanted. */
  readonly part: RollupPart | null;
}
