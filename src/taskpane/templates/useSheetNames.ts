import { useEffect, useState } from 'react';
import type { Workbook } from '../../host/workbook';

/**
 * Names of the sheets that are there, looked up whenever `occasion` changes; none while they are not known. They serve
 * to tell what a new sheet will be called, so that a workbook that does not answer now is nothing to speak of.
 */
export function useSheetNames(workbook: Workbook, occasion: unknown): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let isGone = false;
    workbook.sheets().then(
      (sheets) => {
        if (!isGone) setNames(sheets.map(({ name }) => name));
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [workbook, occasion]);
  return names;
}
