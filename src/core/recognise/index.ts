/** Grid → form instances, by header text and never by position. */
export { lineNumber, lineValue } from './registers';
export { recogniseSheet } from './recognise-sheet';
export type * from './types';
