import type { WorkFailureCode, WorkFile, WorkOrder } from './types';

/** What a thread is started with. */
export interface ThreadStart {
  readonly jixiao: 'thread';
  readonly order: WorkOrder;
}

/** A file that a thread is asked to work on. */
export interface ThreadTask {
  readonly number: number;
  readonly item: WorkFile;
  /** Where its bytes are, if not at `item.file`. */
  readonly path?: string;
  /** SHA-256 that its bytes should have. */
  readonly expected?: string;
}

/** What came of a file, ready to be sent on or stored as it is. */
export interface WrittenRecord {
  /** A {@link FileRecord} as JSON text. */
  readonly json: string;
  readonly failure: WorkFailureCode | null;
}

/** A thread's answer. */
export interface ThreadAnswer {
  readonly number: number;
  readonly record: WrittenRecord;
}

/** The engine is loaded: from now on the thread's time is the files'. */
export interface ThreadReady {
  readonly isReady: true;
}
