/** Checks of the keyboard shortcuts: keys that Office takes, nobody else's, with code behind each. */
import type { ManifestContext, Problem } from './problem';
import { all, type Element } from './xml';

/** What Microsoft asks add-ins to keep to: Excel's own shortcuts of this kind end in function keys. */
const OURS = /^Ctrl\+Alt\+Shift\+[A-Z0-9]$/;

export function shortcutProblems(root: Element, { ribbonTasks, shortcuts }: ManifestContext): Problem[] {
  const overrides = all(root, 'ExtendedOverrides')[0];
  if (!overrides) return [];
  const { line } = overrides;
  const problem = (zh: string, en: string): Problem => ({ check: 'shortcut', line, zh, en });
  const keys = shortcuts.shortcuts.map(({ key }) => key.default);
  const named = shortcuts.actions.map(({ id }) => id);
  return [
    ...shortcuts.shortcuts
      .filter(({ action }) => !named.includes(action) || !ribbonTasks.includes(action))
      .map(({ action }) =>
        problem(
          `快捷键的功能“${action}”没有对应的代码。`,
          `There is no code behind the shortcut of “${action}”.`,
        ),
      ),
    ...keys
      .filter((key) => !OURS.test(key))
      .map((key) =>
        problem(
          `快捷键“${key}”应为 Ctrl+Alt+Shift 加一个字母或数字。`,
          `The shortcut “${key}” has to be Ctrl+Alt+Shift and a letter or digit.`,
        ),
      ),
    ...keys
      .filter((key, index) => keys.indexOf(key) < index)
      .map((key) => problem(`快捷键“${key}”重复。`, `The shortcut “${key}” is there twice.`)),
    ...shortcuts.actions
      .filter(({ name }) => name.trim() === '')
      .map(({ id }) => problem(`快捷键的功能“${id}”没有名称。`, `The shortcut of “${id}” has no name.`)),
  ];
}
