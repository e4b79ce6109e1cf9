import { useEffect, useState } from 'react';
import type { Workbook } from '../../host/workbook';
import { readMakings, type Making } from '../../jobs';

/**
 * What a look into the workbook finds, again whenever `occasion` changes; `initial` while that is not known. A workbook
 * that does not answer now is nothing to speak of: the next occasion comes.
 * @param look the same function from render to render
 */
function useLooked<T>(
  workbook: Workbook,
  look: (workbook: Workbook) => Promise<T>,
  initial: T,
  occasion: string,
): T {
  const [found, setFound] = useState(initial);
  useEffect(() => {
    let isGone = false;
    look(workbook).then(
      (answer) => {
        if (!isGone) setFound(answer);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [workbook, look, occasion]);
  return found;
}

const NO_NAMES: readonly string[] = [];
const NO_MAKINGS: readonly Making[] = [];

const namesIn = async (workbook: Workbook) => (await workbook.sheets()).map(({ name }) => name);

/** Names of the sheets that are there: they tell what a new sheet will be called. */
export const useSheetNames = (workbook: Workbook, occasion: string): readonly string[] =>
  useLooked(workbook, namesIn, NO_NAMES, occasion);

/** What was made in the workbook and can be taken back, the oldest first. */
export const useMakings = (workbook: Workbook, occasion: string): readonly Making[] =>
  useLooked(workbook, readMakings, NO_MAKINGS, occasion);
