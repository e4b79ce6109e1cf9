/** Grid → form instances, by header text and never by position. */
export { recogniseSheet } from './recognise-sheet';
export type * from './types';
