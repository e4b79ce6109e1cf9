import type { FileRecord, WorkFailure } from '../../batch';
import { auditRecord } from './audit';
import { sha256 } from './common';
import { dictionary, flag, list, object, oneOf, orNull, text, whole, type Shape } from './shape';
import { rollupPart } from './rollup';

/** Longest path of a file. */
const path = text(10_000);
/** Digest that names a batch or an order. */
const id = text(64);

/** A file of a batch: how it is called, where its bytes are, and what they were when it was submitted. */
export interface BatchFile {
  readonly file: string;
  readonly path: string;
  readonly sha256: string;
}

/** The files of one job. */
export interface Batch {
  readonly id: string;
  /** Digest of the order that they are worked on by. */
  readonly order: string;
  readonly files: readonly BatchFile[];
}

/** What is wanted of every file of a run, for workers of the same version only. */
export interface StoredOrder {
  readonly version: string;
  /** Id of a profile that ships, or the text of one of the user's own. */
  readonly profile: string;
  readonly isOwnProfile: boolean;
}

/** Files of a batch that are done, by what came of them. */
export interface Tally {
  readonly files: number;
  readonly failures: Readonly<Record<string, number>>;
}

/** Where a batch is, kept with its job: what its files did to earlier workers. */
export interface BatchProgress {
  /** Position of the file at hand; `null` when none is. */
  readonly at: number | null;
  /** How often each file's worker came to an end, by position. */
  readonly deaths: Readonly<Record<string, number>>;
}

export const jobData: Shape<{ readonly run: string; readonly batch: string }> = object({
  run: text(64),
  batch: id,
});

export const batch: Shape<Batch> = object({
  id,
  order: id,
  files: list(object({ file: path, path, sha256 }), 10_000),
});

export const storedOrder: Shape<StoredOrder> = object({
  version: text(100),
  profile: text(1_000_000),
  isOwnProfile: flag,
});

export const tally: Shape<Tally> = object({ files: whole(), failures: dictionary(whole()) });

export const progress: Shape<BatchProgress> = object({
  at: orNull(whole(10_000)),
  deaths: dictionary(whole()),
});

const failure: Shape<WorkFailure> = object(
  {
    code: oneOf(
      'empty',
      'encrypted',
      'xls',
      'et',
      'xlsb',
      'ods',
      'html',
      'text',
      'damaged',
      'noWorkbook',
      'tooLarge',
      'bomb',
      'notWorkbook',
      'failed',
      'changed',
      'timeout',
      'crashed',
      'abandoned',
    ),
  },
  { detail: text() },
);

export const fileRecord: Shape<FileRecord> = object({
  file: path,
  sha256: orNull(sha256),
  failure: orNull(failure),
  audit: orNull(auditRecord),
  part: orNull(rollupPart),
});

/** What a batch came to. */
export const fileRecords: Shape<FileRecord[]> = list(fileRecord, 10_000);

/** The files of a run in the order of its reports. */
export const fileNames: Shape<string[]> = list(path);

/** Names of files in a folder and below. */
export const namesBeside: Shape<string[]> = list(path, 20_000);
