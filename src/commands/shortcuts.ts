import type { RibbonTask } from './requests';

/**
 * Keyboard shortcuts, as Office writes them. Ctrl+Alt+Shift and a letter is what Microsoft leaves to add-ins: Excel,
 * browsers and the usual input methods use none of these. An Excel without custom shortcuts does without.
 */
export const SHORTCUTS: Readonly<Partial<Record<RibbonTask, string>>> = {
  auditSheet: 'Ctrl+Alt+Shift+A',
  auditSelection: 'Ctrl+Alt+Shift+S',
  clearMarks: 'Ctrl+Alt+Shift+C',
  repairFormulas: 'Ctrl+Alt+Shift+R',
  formulasToValues: 'Ctrl+Alt+Shift+V',
  showHelp: 'Ctrl+Alt+Shift+H',
};
