import { parseA1, toA1 } from '../address';
import type { RuleId } from '../audit/types';
import type { Address, CellValue } from '../grid';
import type { CellContent } from './content';

/** One cell that was changed. */
export interface JournalEdit {
  readonly sheet: string;
  readonly cell: Address;
  readonly before: CellContent;
  readonly after: CellContent;
}

/** A sheet's name, and what the spreadsheet program knows it by. */
export type SheetId = readonly [sheet: string, id: string];

/** What was done with one press of a button. */
export interface JournalEntry {
  readonly id: number;
  /** ISO date and time of the day, local: "2020-12-31T09:30". */
  readonly date: string;
  /** Whose fixes they were; none when formulas were repaired, or something else was done. */
  readonly rules: readonly RuleId[];
  /** `carried`: values of an earlier stage were taken over. */
  readonly work?: 'carried';
  /** In the order in which they were made; a cell may come twice. */
  readonly edits: readonly JournalEdit[];
  /** What the program knows their sheets by, whatever these are called; absent where names are all there is. */
  readonly ids?: readonly SheetId[];
}

/** What fixes did in a workbook, the oldest first. */
export type Journal = readonly JournalEntry[];

/** Older entries go when there are more, or more in them. */
export const JOURNAL_LIMITS = { entries: 50, edits: 3000, characters: 400_000 } as const;

const LONGEST_SHEET_NAME = 64;
/** Excel's own limits. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d$/;
const RULE = /^JX\d{1,4}$/;

type StoredContent = CellValue | { f: string };
type StoredEdit = [sheet: string, cell: string, before: StoredContent, after: StoredContent];

/** An entry as JSON; no interface, since a setting is asked for what it holds by any name. */
type StoredEntry = {
  id: number;
  date: string;
  rules: string[];
  work?: 'carried';
  edits: StoredEdit[];
  ids?: [sheet: string, id: string][];
};

const storedContent = (content: CellContent): StoredContent =>
  'formula' in content ? { f: content.formula } : content.value;

const storedEdit = ({ sheet, cell, before, after }: JournalEdit): StoredEdit => [
  sheet,
  toA1(cell),
  storedContent(before),
  storedContent(after),
];

const sizeOf = (edits: readonly JournalEdit[]): number =>
  edits.reduce((sum, edit) => sum + JSON.stringify(storedEdit(edit)).length + 1, 0);

/** True when an entry with these edits can be kept whole. */
export function isRecordable(edits: readonly JournalEdit[]): boolean {
  return edits.length <= JOURNAL_LIMITS.edits && sizeOf(edits) <= JOURNAL_LIMITS.characters;
}

/** The number of the next entry. */
export const nextId = (journal: Journal): number => Math.max(0, ...journal.map(({ id }) => id)) + 1;

/** The journal with an entry added, or in the place of the one with its number; the oldest go whole. */
export function withEntry(journal: Journal, entry: JournalEntry): Journal {
  const entries = [...withoutEntry(journal, entry.id), entry].sort((a, b) => a.id - b.id);
  let [edits, characters] = [0, 0];
  const kept: JournalEntry[] = [];
  for (const one of entries.reverse()) {
    edits += one.edits.length;
    characters += sizeOf(one.edits);
    const { entries: most, edits: mostEdits, characters: mostCharacters } = JOURNAL_LIMITS;
    if (kept.length === most || edits > mostEdits || characters > mostCharacters) break;
    kept.push(one);
  }
  return kept.reverse();
}

export const withoutEntry = (journal: Journal, id: number): Journal =>
  journal.filter((entry) => entry.id !== id);

/** The journal as it is stored. */
export function journalToJson(journal: Journal): StoredEntry[] {
  return journal.map(({ id, date, rules, work, edits, ids = [] }) => ({
    id,
    date,
    rules: [...rules],
    ...(work && { work }),
    edits: edits.map(storedEdit),
    ...(ids.length > 0 && { ids: ids.map(([sheet, own]): [string, string] => [sheet, own]) }),
  }));
}

/** A stored journal. An entry of which anything is wrong is left out whole: half of it could not be reverted. */
export function journalFromJson(json: unknown): Journal {
  if (!Array.isArray(json)) return [];
  let journal: Journal = [];
  for (const stored of (json as unknown[]).slice(-JOURNAL_LIMITS.entries)) {
    const entry = entryFromJson(stored);
    if (entry) journal = withEntry(journal, entry);
  }
  return journal;
}

function entryFromJson(json: unknown): JournalEntry | null {
  if (typeof json !== 'object' || json === null) return null;
  const { id, date, rules, work, edits, ids } = json as Record<string, unknown>;
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 1) return null;
  if (typeof date !== 'string' || !DATE.test(date)) return null;
  if (!Array.isArray(rules) || !Array.isArray(edits) || edits.length > JOURNAL_LIMITS.edits) return null;
  const isRule = (rule: unknown): rule is RuleId => typeof rule === 'string' && RULE.test(rule);
  if (!(rules as unknown[]).every(isRule)) return null;
  const read = (edits as unknown[]).map(editFromJson);
  if (!read.every((edit) => edit !== null)) return null;
  const known = idsFromJson(ids);
  return {
    id,
    date,
    rules: rules as RuleId[],
    ...(work === 'carried' && { work: 'carried' }),
    edits: read,
    ...(known.length > 0 && { ids: known }),
  };
}

/** Sheets are found by their names where nothing better is known. */
function idsFromJson(json: unknown): SheetId[] {
  if (!Array.isArray(json)) return [];
  return (json as unknown[]).slice(0, JOURNAL_LIMITS.edits).flatMap((one): SheetId[] => {
    if (!Array.isArray(one)) return [];
    const [sheet, id] = one as unknown[];
    return isSheetName(sheet) && isSheetName(id) ? [[sheet, id]] : [];
  });
}

function editFromJson(json: unknown): JournalEdit | null {
  if (!Array.isArray(json) || json.length !== 4) return null;
  const [sheet, address, before, after] = json as unknown[];
  if (!isSheetName(sheet)) return null;
  const cell = typeof address === 'string' ? parseA1(address) : null;
  const [held, holds] = [contentFromJson(before), contentFromJson(after)];
  return cell && held && holds ? { sheet, cell, before: held, after: holds } : null;
}

const isSheetName = (json: unknown): json is string =>
  typeof json === 'string' && json !== '' && json.length <= LONGEST_SHEET_NAME;

function contentFromJson(json: unknown): CellContent | null {
  if (isValue(json)) return { value: json };
  if (typeof json !== 'object') return null;
  const { f } = json as Record<string, unknown>;
  const isFormula = typeof f === 'string' && f.startsWith('=') && f.length <= LONGEST_FORMULA;
  return isFormula ? { formula: f } : null;
}

function isValue(json: unknown): json is CellValue {
  return (
    json === null ||
    typeof json === 'boolean' ||
    (typeof json === 'number' && Number.isFinite(json)) ||
    (typeof json === 'string' && json.length <= LONGEST_TEXT)
  );
}
