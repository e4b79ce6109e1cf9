/** How composed tables are protected in every host: without a password, and so that nobody is in anybody's way. */

/**
 * What everybody may do on a protected sheet all the same. Formats of cells include conditional formats, which
 * is how findings are marked. Excel itself lets nobody delete or sort rows that have a locked cell.
 */
export const ALLOWED = [
  'formatCells',
  'formatColumns',
  'formatRows',
  'insertRows',
  'deleteRows',
  'sort',
  'autoFilter',
] as const;

/** One of the things that a protected sheet may allow. */
export type Allowance = (typeof ALLOWED)[number];
