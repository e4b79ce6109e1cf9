import { useCallback, useRef, useState } from 'react';
import type { HostFailure } from '../../host/workbook';
import { failureOf } from './failure-of';

/** What did not come to its end, and a way to try it again: a host that was busy may answer then. */
export interface FailedWork {
  readonly kind: 'failed';
  readonly failure: HostFailure;
  readonly again: () => Promise<void>;
}

/** A view's own work, one thing at a time, and what came of the last. */
export interface Work<Outcome> {
  readonly isBusy: boolean;
  readonly outcome: Outcome | FailedWork | null;
  /** Does nothing while something else is under way. */
  readonly start: (work: () => Promise<Outcome>) => Promise<void>;
  /** What was said about the last thing holds no more. */
  readonly forget: () => void;
}

/** Does what a view asks for, outside of the pane's store: nobody else has to know. */
export function useWork<Outcome>(): Work<Outcome> {
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | FailedWork | null>(null);
  // What tries again may be older than what is under way by now.
  const busy = useRef(false);
  const start = useCallback(async function begin(work: () => Promise<Outcome>): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setBusy(true);
    try {
      setOutcome(await work());
    } catch (error) {
      setOutcome({ kind: 'failed', failure: failureOf(error), again: () => begin(work) });
    } finally {
      busy.current = false;
      setBusy(false);
    }
  }, []);
  const forget = useCallback(() => setOutcome(null), []);
  return { isBusy, outcome, start, forget };
}
