/** Every part of the product that reads what others made, by name. */
import type { Targets } from '../child';

export const targets: Targets['targets'] = {
  'target-values': () => import('./target-values'),
  formulas: () => import('./formulas'),
  conditions: () => import('./conditions'),
  profiles: () => import('./profiles'),
  layouts: () => import('./layouts'),
  settings: () => import('./settings'),
  queue: () => import('./queue'),
  grids: () => import('./grids'),
  'xlsx-bytes': () => import('./xlsx-bytes'),
  'xlsx-parts': () => import('./xlsx-parts'),
  'sheet-readers': () => import('./sheet-readers'),
  archives: () => import('./archives'),
  texts: () => import('./texts'),
  'docx-templates': () => import('./docx-templates'),
};
