import type { WorkFile, WorkOrder } from './types';

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

/** A thread's answer; the record as JSON text. */
export interface ThreadAnswer {
  readonly number: number;
  readonly record: string;
}
