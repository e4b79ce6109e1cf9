import { Session, type Profiler } from 'node:inspector';

/**
 * Which parts of our own code, and of the libraries that read files for it, a thread has been through, as V8 counts
 * them. @jazzer.js/core does this with a native library that wants glibc 2.38 and does not load on older systems; V8's
 * own counting needs nothing and costs half a millisecond a look.
 */
export class Coverage {
  private readonly session = new Session();
  private readonly seen = new Set<string>();

  constructor() {
    this.session.connect();
    this.post('Profiler.enable');
    this.post('Profiler.startPreciseCoverage', { callCount: false, detailed: true });
  }

  /** Parts of the code seen so far. */
  get size(): number {
    return this.seen.size;
  }

  /** True when something was gone through since the last look that never was before. */
  hasGrown(): boolean {
    const before = this.seen.size;
    const taken = this.post('Profiler.takePreciseCoverage') as Profiler.TakePreciseCoverageReturnType;
    for (const { url, functions } of taken.result) {
      if (!/[\\/](?:src|hucre|easy-template-x|feelin|lezer-feel)[\\/]/.test(url)) continue;
      for (const { ranges } of functions)
        for (const { startOffset, endOffset, count } of ranges)
          if (count > 0) this.seen.add(`${url}:${startOffset}:${endOffset}`);
    }
    return this.seen.size > before;
  }

  private post(method: string, params?: object): unknown {
    let answer: unknown;
    this.session.post(method, params, (error, result) => {
      if (error) throw new Error(error.message);
      answer = result;
    });
    return answer;
  }
}
