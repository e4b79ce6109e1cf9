/** Longest time that what is put off waits, in milliseconds. */
const AT_LATEST = 1000;

/** Does something as soon as the browser has nothing more urgent to do; returns what calls it off. */
export function whenIdle(work: () => void): () => void {
  // Safari's engine, which Excel on the Mac shows pages with, has no such callback.
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = window.setTimeout(work, 0);
    return () => window.clearTimeout(timer);
  }
  const waiting = window.requestIdleCallback(work, { timeout: AT_LATEST });
  return () => window.cancelIdleCallback(waiting);
}
