import { useEffect, useState } from 'react';
import type { CellSelection, Workbook } from '../../host/workbook';

/** The selected cells, kept up to date while somebody looks; `null` when there are none. */
export function useSelection(workbook: Workbook, isShown: boolean): CellSelection | null {
  const [selection, setSelection] = useState<CellSelection | null>(null);
  useEffect(() => {
    if (!isShown) return;
    let isGone = false;
    let stop: (() => Promise<void>) | null = null;
    const show = (selected: CellSelection | null) => {
      if (!isGone) setSelection(selected);
    };
    // A host that cannot tell now is asked again when something is selected, or the view is opened anew.
    workbook.selection().then(show, () => undefined);
    workbook.onSelectionChanged(show).then(
      (unsubscribe) => {
        if (isGone) void unsubscribe().catch(() => undefined);
        else stop = unsubscribe;
      },
      () => undefined,
    );
    return () => {
      isGone = true;
      void stop?.().catch(() => undefined);
    };
  }, [workbook, isShown]);
  return selection;
}
