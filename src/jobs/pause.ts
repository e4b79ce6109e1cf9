/** Lets the host draw, answer clicks and deliver a cancellation before work goes on. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
