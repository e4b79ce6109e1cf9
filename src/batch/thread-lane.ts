import { Worker, type ResourceLimits } from 'node:worker_threads';
import type { ThreadAnswer, ThreadReady, ThreadStart, ThreadTask, WrittenRecord } from './thread-messages';
import type { WorkFailureCode, WorkOrder } from './types';

/** The thread came to an end while it worked on a file. */
export class ThreadDied extends Error {
  constructor(
    readonly code: Extract<WorkFailureCode, 'timeout' | 'crashed'>,
    message: string,
  ) {
    super(message);
    this.name = 'ThreadDied';
  }
}

/** A thread ended before it was ready: no file is to blame, and another thread would end as well. */
export class ThreadBroken extends Error {
  constructor(reason: string) {
    super(`the thread cannot begin: ${reason}`);
    this.name = 'ThreadBroken';
  }
}

/** The lane was closed before the file's turn came. */
export class LaneClosed extends Error {
  constructor() {
    super('lane closed');
    this.name = 'LaneClosed';
  }
}

export interface LaneOptions {
  /** Script that a thread runs. */
  readonly entry: string;
  readonly order: WorkOrder;
  /** Longest that one file may take, in milliseconds; no limit when left out. */
  readonly limitMs?: number;
  readonly resourceLimits?: ResourceLimits;
}

interface Waiting {
  readonly task: ThreadTask;
  readonly resolve: (record: WrittenRecord) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A worker thread that works on files in the order they are given. When it dies of one, or takes too long, only that
 * file is lost: the next ones go on in a new thread.
 */
export class ThreadLane {
  private worker: Worker | null = null;
  private readonly waiting: Waiting[] = [];
  private timer: NodeJS.Timeout | null = null;
  private number = 0;
  private isReady = false;
  private isClosed = false;

  constructor(private readonly options: LaneOptions) {
    // Loading the engine takes its time: the thread begins before there is anything to do.
    this.worker = this.begin();
  }

  /**
   * Works on one file.
   * @throws ThreadDied when the thread did not survive it, ThreadBroken when there is none, LaneClosed when the lane was
   * closed.
   */
  run(task: Omit<ThreadTask, 'number'>): Promise<WrittenRecord> {
    return new Promise((resolve, reject) => {
      if (this.isClosed) return reject(new LaneClosed());
      const waiting = { task: { ...task, number: this.number++ }, resolve, reject };
      this.waiting.push(waiting);
      this.worker ??= this.begin();
      this.worker.postMessage(waiting.task);
      if (this.waiting.length === 1) this.watch();
    });
  }

  /** Ends the thread, whatever it is doing. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.unwatch();
    for (const { reject } of this.waiting.splice(0)) reject(new LaneClosed());
    await this.worker?.terminate();
  }

  private begin(): Worker {
    const { entry, order, resourceLimits } = this.options;
    const worker = new Worker(entry, {
      workerData: { jixiao: 'thread', order } satisfies ThreadStart,
      ...(resourceLimits && { resourceLimits }),
    });
    this.isReady = false;
    let reason = 'exit';
    worker.on('message', (message: ThreadAnswer | ThreadReady) => {
      if (this.worker !== worker) return;
      if ('isReady' in message) this.isReady = true;
      else if (this.waiting[0]?.task.number === message.number) {
        this.unwatch();
        this.waiting.shift()!.resolve(message.record);
      }
      this.watch();
    });
    worker.on('error', (error: Error) => (reason = error.message));
    worker.on('exit', () => {
      if (this.isReady || this.worker !== worker) this.lost(worker, new ThreadDied('crashed', reason));
      else this.broken(new ThreadBroken(reason));
    });
    return worker;
  }

  private watch(): void {
    const { limitMs } = this.options;
    if (limitMs === undefined || !this.isReady || this.timer || this.waiting.length === 0) return;
    this.timer = setTimeout(() => {
      const { worker } = this;
      if (!worker) return;
      this.lost(worker, new ThreadDied('timeout', `${limitMs / 1000} s`));
      void worker.terminate();
    }, limitMs);
  }

  private unwatch(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private broken(reason: ThreadBroken): void {
    this.worker = null;
    for (const { reject } of this.waiting.splice(0)) reject(reason);
  }

  /** The file at hand is what the thread died of; those behind it are given to another one. */
  private lost(worker: Worker, reason: ThreadDied): void {
    if (this.worker !== worker) return;
    this.unwatch();
    this.worker = null;
    this.waiting.shift()?.reject(reason);
    if (this.isClosed || this.waiting.length === 0) return;
    this.worker = this.begin();
    for (const { task } of this.waiting) this.worker.postMessage(task);
  }
}
