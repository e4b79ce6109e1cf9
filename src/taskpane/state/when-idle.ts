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

/** Longest stretch of work in one go, in milliseconds: no key that is pressed meanwhile waits for it. */
const SLICE = 10;

/** Does something with each item whenever there is time; returns what calls the rest off. */
export function inIdleSlices<T>(items: readonly T[], work: (item: T) => void): () => void {
  let next = 0;
  let callOff: () => void = () => undefined;
  const slice = (): void => {
    const end = performance.now() + SLICE;
    while (next < items.length && performance.now() < end) work(items[next++]!);
    if (next < items.length) callOff = whenIdle(slice);
  };
  callOff = whenIdle(slice);
  return () => callOff();
}
