/** Node's own, where there is no window to draw and a timer would only sleep a millisecond. */
const immediate = (globalThis as { readonly setImmediate?: (resume: () => void) => unknown }).setImmediate;

/** Lets the host draw, answer clicks and deliver a cancellation before work goes on. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    if (immediate) immediate(resolve);
    else setTimeout(resolve, 0);
  });
}
