/**
 * Long work is written as a generator that yields after every small step. Whoever has nobody waiting goes through it in
 * one go; a host that has to stay responsive goes through it in slices.
 */

/** Work in steps: yields the share that is done, 0..1, where it can be told, and 0 where not. */
export type Steps<Result> = Generator<number, Result>;

/** How long work is cut into slices. */
export interface SliceOptions {
  /** Gives the host time to breathe; the work goes on when it resolves. */
  readonly pause: () => Promise<void>;
  /** Longest stretch of work between two pauses, in milliseconds. */
  readonly sliceMs?: number;
  /** The work stops soon after this says so. */
  readonly signal?: { readonly aborted: boolean };
  /** Share of the work that is done, 0..1. */
  readonly onProgress?: (done: number) => void;
}

/** The user, or the host, stopped the work. */
export class AuditCancelled extends Error {
  constructor() {
    super('audit cancelled');
    this.name = 'AuditCancelled';
  }
}

/**
 * A page feels stuck from 50 ms on. A slice has to leave room for what the browser does beside it: drawing, collecting
 * garbage, and whatever a slow machine takes longer for.
 */
const SLICE_MS = 12;

/** Goes through all steps at once. */
export function inOneGo<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Goes through the steps in slices, with a pause between them.
 * @throws AuditCancelled when the signal says so.
 */
export async function inSlices<Result>(
  steps: Steps<Result>,
  { pause, signal, onProgress, sliceMs = SLICE_MS }: SliceOptions,
): Promise<Result> {
  let sliceEnd = Date.now() + sliceMs;
  for (;;) {
    if (signal?.aborted) throw new AuditCancelled();
    const step = steps.next();
    if (step.done) return step.value;
    if (Date.now() < sliceEnd) continue;
    onProgress?.(step.value);
    await pause();
    sliceEnd = Date.now() + sliceMs;
  }
}
