import { ThreadLane, type WorkOrder } from '../batch';

/** A thread that has one order in its head. */
interface Kept {
  readonly order: string;
  readonly lane: ThreadLane;
}

export interface LanesOptions {
  readonly entry: string;
  /** Longest that one file may take, in milliseconds. */
  readonly limitMs: number;
  /** Largest heap of a thread, in MB: a file that asks for more ends the thread and not the process. */
  readonly memoryMb: number;
}

/** Threads of a worker process. One that has worked by an order is used again for the next batch of the same order. */
export class Lanes {
  private readonly idle: Kept[] = [];
  private readonly all = new Set<ThreadLane>();

  constructor(private readonly options: LanesOptions) {}

  /** Lends a thread for as long as the work takes. */
  async use<T>(id: string, order: WorkOrder, work: (lane: ThreadLane) => Promise<T>): Promise<T> {
    const lane = await this.take(id, order);
    try {
      return await work(lane);
    } finally {
      this.idle.push({ order: id, lane });
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.all].map((lane) => lane.close()));
  }

  private async take(id: string, order: WorkOrder): Promise<ThreadLane> {
    const at = this.idle.findIndex((one) => one.order === id);
    if (at >= 0) return this.idle.splice(at, 1)[0]!.lane;
    const other = this.idle.shift();
    if (other) {
      this.all.delete(other.lane);
      await other.lane.close();
    }
    const { entry, limitMs, memoryMb } = this.options;
    const lane = new ThreadLane({
      entry,
      order,
      limitMs,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    this.all.add(lane);
    return lane;
  }
}
