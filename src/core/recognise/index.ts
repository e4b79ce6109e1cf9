/** Grid → form instances, by header text and never by position. */
export { answersFromJson, answersToJson, NO_ANSWERS, type Answer, type Answers } from './answers';
export { isOwnSheet, OWN_SHEET_SIGNATURE } from './own-sheet';
export { lineNumber, lineValue } from './registers';
export { monitoredMonths, statedPeriods, type StatedPeriod } from './period';
export { unitOfFields } from './projects';
export { recogniseSheet, recogniseSteps } from './recognise-sheet';
export { isPlainValue, rowShape } from './row-shape';
export { SheetView } from './sheet-view';
export type * from './types';
