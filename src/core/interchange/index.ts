/**
 * Files of the platforms that import by fixed rows and columns, each described by a layout that is data: forms into
 * them, out of them, and layouts learned from blank ones.
 */
export { assignmentsOf, fieldsFor, withAssignments, type Assignment } from './assignments';
export { brokenAnchors, type BrokenAnchor } from './anchors';
export { composeLayout } from './compose-layout';
export { exportForms, type ExportedForm, type LayoutCell, type LayoutExport } from './export-form';
export { readForm, type ReadForm } from './form-data';
export { importForms, type LayoutImport } from './import-form';
export { fieldCount, learnLayout, type LearnedLayout, type UnplacedText } from './learn-layout';
export { isLoss, type Misfit } from './misfits';
export { presets } from './presets';
export { printsOf } from './printed-form';
export {
  layoutToJson,
  readLayout,
  readLayoutText,
  type LayoutProblem,
  type LayoutResult,
} from './read-layout';
export type * from './types';
