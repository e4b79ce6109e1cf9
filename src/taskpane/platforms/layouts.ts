/** Layouts as the pane names them. */
import { presets, type InterchangeLayout } from '../../core/interchange';

/** Without what is in brackets, which a hint says: it would be cut off. */
export const shownName = (layout: InterchangeLayout): string =>
  presets.includes(layout) ? layout.name.replace(/（.*$/, '') : layout.name;
