/** What the browser's own trace says of long stretches of work, and whose work each of them was. */
import type { Browser, Page } from 'playwright-core';
import { PANE_FOLDER } from './site';

/** Work of the pane that held the page up. */
export interface Stretch {
  /** Processor time, in milliseconds: what a program beside it takes does not count. */
  readonly milliseconds: number;
  /** Time by the clock, with whatever else the machine was busy with. */
  readonly elapsed: number;
  /** Which functions of which scripts were called, what took longest first. */
  readonly what: string;
}

/** An event of the trace; times are in microseconds. https://chromium.googlesource.com/catapult, Trace Event Format */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly functionName?: string } };
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];

/** Tasks as the browser runs them, one after the other. */
const TASK = /^(ThreadControllerImpl::RunTask|RunTask)$/;

/** Shorter ones are of no interest. */
const LEAST = 10;

const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
const timeOf = ({ tdur, dur = 0 }: TraceEvent): number => tdur ?? dur;
const urlOf = (event: TraceEvent): string => event.args?.data?.url ?? '';

/**
 * The stand-in and its grid do what Excel does in another process: of theirs only what hands an answer over counts, since
 * the pane and office.js take it up within it.
 */
function isForeign(call: TraceEvent): boolean {
  const url = urlOf(call);
  const isOurs = url.includes(PANE_FOLDER) || url.includes('/office-js/');
  return url !== '' && !isOurs && call.args?.data?.functionName !== 'handOver';
}

/** Events that lie in no other one of them. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const found: TraceEvent[] = [];
  for (const event of [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const last = found.at(-1);
    if (!last || event.ts >= endOf(last)) found.push(event);
  }
  return found;
}

/** The pane's stretches in a trace, longest first. */
function stretchesIn(events: readonly TraceEvent[]): readonly Stretch[] {
  const isOwn = (event: TraceEvent) => event.name === 'FunctionCall' && urlOf(event).includes(PANE_FOLDER);
  const own = events.find(isOwn);
  if (!own) throw new Error('Nothing of the pane was called.');
  const thread = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === own.pid && tid === own.tid);
  const calls = outermost(thread.filter(({ name }) => name === 'FunctionCall'));
  let next = 0;
  return outermost(thread.filter(({ name }) => TASK.test(name)))
    .map((task) => {
      while (next < calls.length && calls[next]!.ts < task.ts) next++;
      const within: TraceEvent[] = [];
      for (; next < calls.length && calls[next]!.ts < endOf(task); next++) within.push(calls[next]!);
      const foreign = within.filter(isForeign);
      const left = (time: (event: TraceEvent) => number) =>
        (time(task) - foreign.reduce((sum, call) => sum + time(call), 0)) / 1000;
      const what = within
        .filter((call) => !isForeign(call))
        .sort((a, b) => timeOf(b) - timeOf(a))
        .slice(0, 3)
        .map((call) => `${urlOf(call).split('/').at(-1)} ${call.args?.data?.functionName ?? ''}`.trim());
      return {
        milliseconds: left(timeOf),
        elapsed: left(({ dur = 0 }) => dur),
        what: what.join(', ') || 'style, layout, painting',
      };
    })
    .filter(({ milliseconds }) => milliseconds >= LEAST)
    .sort((a, b) => b.milliseconds - a.milliseconds);
}

/** Does something with a page, in which the pane is open, and tells how long the pane held it up meanwhile. */
export async function watched(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<readonly Stretch[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  let trace: Buffer;
  try {
    await work();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: readonly TraceEvent[] };
  return stretchesIn(traceEvents);
}
