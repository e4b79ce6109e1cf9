/** The file by which Office learns of the keyboard shortcuts; the manifest names it. */
import { RIBBON_TASKS, type RibbonTask } from '../../src/commands/requests';
import { SHORTCUTS } from '../../src/commands/shortcuts';
import { LANGUAGES, translator } from '../../src/i18n';

export const SHORTCUTS_FILE = 'shortcuts.json';

/** What Office reads: https://developer.microsoft.com/json-schemas/office-js/extended-manifest.schema.json */
export interface ShortcutsJson {
  readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
}

/**
 * The shortcuts with what they do. The name is shown where a user has to choose between two add-ins, once: it stands
 * in both languages there, because files of translations differ between versions of Office.
 */
export function shortcutsJson(): ShortcutsJson {
  const tasks = RIBBON_TASKS.filter((task) => SHORTCUTS[task] !== undefined);
  return {
    actions: tasks.map((task) => ({ id: task, type: 'ExecuteFunction', name: nameOf(task) })),
    shortcuts: tasks.map((task) => ({ action: task, key: { default: SHORTCUTS[task]! } })),
  };
}

function nameOf(task: RibbonTask): string {
  return LANGUAGES.map((language) => translator(language, 'pane')(`tasks.${task}`)).join(' / ');
}
