import { presets, readLayout, type InterchangeLayout, type LearnedLayout } from '../core/interchange';
import type { SettingValue, Workbook } from '../host/workbook';
import { openChosen, type ChosenFile, type Unopened } from './chosen-files';
import { learnFrom } from './interchange';

/** Where layouts of the user's own are kept in the workbook. */
const SETTING = 'layouts';

/** More of them, and the workbook would carry them about for nothing. */
export const MOST_LAYOUTS = 20;

/** The layouts that a workbook has of its own. */
export interface OwnLayouts {
  readonly layouts: readonly InterchangeLayout[];
  /** Entries that are no layouts: written by another program, or by a later version. */
  readonly refused: number;
}

const isTaken = (id: string, layouts: readonly InterchangeLayout[]): boolean =>
  [...presets, ...layouts].some((one) => one.id === id);

/** Reads the workbook's own layouts. It may come from anywhere: each is checked before it is used. */
export async function readOwnLayouts(workbook: Workbook): Promise<OwnLayouts> {
  const stored = await workbook.getSetting(SETTING);
  const entries: readonly unknown[] = Array.isArray(stored) ? stored : [];
  const layouts: InterchangeLayout[] = [];
  for (const entry of entries.slice(0, MOST_LAYOUTS)) {
    const { layout } = readLayout(entry);
    if (layout && !isTaken(layout.id, layouts)) layouts.push(layout);
  }
  return { layouts, refused: entries.length - layouts.length };
}

/**
 * Changes the workbook's own layouts, as they are by now; entries that are no layouts go.
 * @returns those that it has then
 */
export async function changeOwnLayouts(
  workbook: Workbook,
  change: (layouts: readonly InterchangeLayout[]) => readonly InterchangeLayout[],
): Promise<readonly InterchangeLayout[]> {
  const layouts = change((await readOwnLayouts(workbook)).layouts);
  const value = JSON.parse(JSON.stringify(layouts)) as SettingValue;
  await workbook.setSetting(SETTING, layouts.length === 0 ? null : value);
  return layouts;
}

/** The layouts with a further one, under an id and a name that none of the others has. */
export function withLayout(
  layouts: readonly InterchangeLayout[],
  layout: InterchangeLayout,
): InterchangeLayout[] {
  const names = new Set([...presets, ...layouts].map(({ name }) => name));
  let { id, name } = layout;
  for (let n = 2; isTaken(id, layouts); n++) id = `${layout.id.slice(0, 60)}-${n}`;
  for (let n = 2; names.has(name); n++) name = `${layout.name} (${n})`;
  return [...layouts, { ...layout, id, name }];
}

/** What a platform's blank file teaches, under the file's name; `null` when no header is recognised in it. */
export async function learnFromFile(blank: ChosenFile): Promise<LearnedLayout | Unopened | null> {
  const opened = await openChosen(blank);
  if ('unread' in opened) return opened;
  return learnFrom(opened.workbook, 'own-layout', blank.name.replace(/\.[^.]*$/, '').slice(0, 60));
}
