import { useEffect, type Dispatch } from 'react';
import type { Workbook } from '../../host/workbook';
import type { PaneAction } from '../state/reduce';

/** Tells the store which cells the user goes to, where the program tells that. */
export function useSelection(workbook: Workbook, dispatch: Dispatch<PaneAction>): void {
  const { events } = workbook.capabilities;
  useEffect(() => {
    if (!events) return;
    let isGone = false;
    let stop: (() => Promise<void>) | null = null;
    const end = (listening: () => Promise<void>) => void listening().catch(() => undefined);
    workbook
      .onSelectionChanged((selection) => dispatch({ type: 'cellSelected', selection }))
      .then(
        (listening) => {
          stop = listening;
          if (isGone) end(listening);
        },
        // The list works without; nobody is told of what he did not ask for.
        () => undefined,
      );
    return () => {
      isGone = true;
      if (stop) end(stop);
    };
  }, [workbook, events, dispatch]);
}
