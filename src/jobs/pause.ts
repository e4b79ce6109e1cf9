/** Who waits for a turn, in the order of asking. */
const waiting: (() => void)[] = [];

/**
 * What calls back when whatever else was waiting has had its turn: Node's own, which lets it end when nothing is left to
 * do; a message to oneself, since a page's timers sleep four milliseconds when they follow each other; a timer.
 */
function callerBack(): () => void {
  const next = (): void => waiting.shift()?.();
  const { setImmediate: immediate } = globalThis as { readonly setImmediate?: (work: () => void) => unknown };
  if (immediate) return () => void immediate(next);
  if (typeof MessageChannel === 'undefined') return () => void setTimeout(next, 0);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = next;
  return () => port2.postMessage(null);
}

let callBack: (() => void) | null = null;

/** Lets the host draw, answer clicks and deliver a cancellation before work goes on. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    callBack ??= callerBack();
    callBack();
  });
}
