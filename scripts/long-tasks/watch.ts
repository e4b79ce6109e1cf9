/** What the browser says of long stretches of work, and whose work each of them was. */
import type { Page } from 'playwright-core';
import { PANE_FOLDER } from './site';

/** Work of the pane that held the page up. */
export interface Stretch {
  /** Since the watch began, in milliseconds. */
  readonly at: number;
  readonly milliseconds: number;
  /** What was going on: who called which function of which script, or what was drawn. */
  readonly what: string;
}

/** The browser's own record, https://w3c.github.io/long-animation-frames; TypeScript does not know it yet. */
interface Frame extends PerformanceEntry {
  readonly styleAndLayoutStart: number;
  readonly scripts: readonly {
    readonly startTime: number;
    readonly duration: number;
    readonly invoker: string;
    readonly sourceURL: string;
    readonly sourceFunctionName: string;
  }[];
}

/** Shorter ones are of no interest. */
const LEAST = 10;

/** Begins to watch the page, in which the pane is open. */
export async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frames: PerformanceEntry[] = [];
    Object.assign(window, { jixiaoFrames: frames, jixiaoBegin: performance.now() });
    new PerformanceObserver((list) => frames.push(...list.getEntries())).observe({
      type: 'long-animation-frame',
    });
  });
}

/**
 * The pane's stretches since the watch began, longest first. The stand-in and its grid do what Excel does in another
 * process: of theirs only what hands an answer over counts, since the pane and office.js take it up within it.
 */
export function stretches(page: Page): Promise<readonly Stretch[]> {
  return page.evaluate(
    ([folder, least]) => {
      const { jixiaoFrames, jixiaoBegin } = window as unknown as {
        jixiaoFrames: readonly Frame[];
        jixiaoBegin: number;
      };
      return jixiaoFrames
        .flatMap((frame) => {
          const own = frame.scripts
            .filter(
              ({ sourceURL, sourceFunctionName }) =>
                sourceURL.includes(folder) ||
                sourceURL.includes('/office-js/') ||
                sourceFunctionName === 'handOver',
            )
            .map(({ startTime, duration, invoker, sourceURL, sourceFunctionName }) => ({
              at: startTime - jixiaoBegin,
              milliseconds: duration,
              what: `${invoker} ${sourceURL.split('/').at(-1)} ${sourceFunctionName}`,
            }));
          const drawing = {
            at: frame.styleAndLayoutStart - jixiaoBegin,
            milliseconds: frame.startTime + frame.duration - frame.styleAndLayoutStart,
            what: 'style and layout',
          };
          return frame.styleAndLayoutStart > 0 ? [...own, drawing] : own;
        })
        .filter(({ milliseconds }) => milliseconds >= least)
        .sort((a, b) => b.milliseconds - a.milliseconds);
    },
    [PANE_FOLDER, LEAST] as const,
  );
}
