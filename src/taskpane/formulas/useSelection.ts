import { useEffect, useState } from 'react';
import type { CellSelection, Workbook } from '../../host/workbook';

/** Time until a host that refused is asked again, in milliseconds. */
const ASK_AGAIN = 1000;

/** The selected cells, kept up to date while somebody looks; `null` when there are none. */
export function useSelection(workbook: Workbook, isShown: boolean): CellSelection | null {
  const [selection, setSelection] = useState<CellSelection | null>(null);
  useEffect(() => {
    if (!isShown) return;
    let isGone = false;
    let stop: (() => Promise<void>) | null = null;
    let timer = 0;
    const show = (selected: CellSelection | null) => {
      if (!isGone) setSelection(selected);
    };
    const look = () => void workbook.selection().then(show, () => undefined);
    // A host that is busy, because a cell is being edited, is asked again until it answers.
    const follow = () => {
      look();
      workbook.onSelectionChanged(show).then(
        (unsubscribe) => {
          if (isGone) return void unsubscribe().catch(() => undefined);
          stop = unsubscribe;
          // What was selected before Excel began to tell of it.
          look();
        },
        () => {
          if (!isGone) timer = window.setTimeout(follow, ASK_AGAIN);
        },
      );
    };
    follow();
    return () => {
      isGone = true;
      window.clearTimeout(timer);
      void stop?.().catch(() => undefined);
    };
  }, [workbook, isShown]);
  return selection;
}
