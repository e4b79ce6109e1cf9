import type { SheetState } from '../../core/grid';

/** What {@link sheetState} and {@link visibilityOf} need to have loaded of a sheet. */
export const STATE_PROPERTIES = 'visibility,protection/protected,protection/options';

const VISIBILITY: Readonly<Record<string, SheetState['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** Whether a sheet can be seen, in our words. */
export function visibilityOf({ visibility }: Excel.Worksheet): SheetState['visibility'] {
  return VISIBILITY[visibility] ?? 'visible';
}

/** True for a sheet whose protection lets nobody format its cells: marks are formats. */
export function refusesMarks({ protection }: Excel.Worksheet): boolean {
  return protection.protected && !protection.options?.allowFormatCells;
}

/** What a grid knows about the sheet that it was read from. */
export function sheetState(sheet: Excel.Worksheet): SheetState {
  return { visibility: visibilityOf(sheet), refusesMarks: refusesMarks(sheet) };
}
