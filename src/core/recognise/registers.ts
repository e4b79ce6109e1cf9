import type { Area, CellValue, FieldValue } from '../grid';
import { readNumber } from '../indicator';
import { registers, type RegisterDefinition } from '../registers';
import { dictionaryOf, type Dictionary } from './dictionary';
import type { Steps } from '../slices';
import type { SheetView } from './sheet-view';
import { findYear, saysTitle } from './title';
import type { RegisterInstance, RegisterLine } from './types';

/** A list without a title is one by so many columns that it knows, and by so large a share of all. */
const MIN_COLUMNS = 5;
const MIN_SHARE = 0.7;
/** Fewer columns are no list, whatever its title. */
const MIN_TITLED_COLUMNS = 3;
const TITLE_ROWS = 8;
/** On a sheet that is called like the list, its header may stand as far down. */
const NAMED_ROWS = 100;

const dictionaries = new Map<RegisterDefinition, Dictionary<string>>(
  registers.map((definition) => [definition, dictionaryOf(definition.columns)]),
);

interface Candidate {
  readonly definition: RegisterDefinition;
  readonly row: number;
  readonly columns: RegisterInstance['columns'];
  readonly share: number;
}

/** Which columns of a register a row of labels has; `null` when it is not its header. */
function readHeader(view: SheetView, row: number, definition: RegisterDefinition): Candidate | null {
  const { left, right } = view.grid.area;
  const dictionary = dictionaries.get(definition)!;
  const columns = new Map<string, { readonly col: number; readonly header: FieldValue }>();
  let labels = 0;
  for (let col = left; col <= right; col++) {
    if (view.areaAt(row, col).left !== col) continue;
    const { key } = view.label(row, col);
    if (key === '') continue;
    labels++;
    const id = dictionary.get(key);
    if (id !== undefined && !columns.has(id))
      columns.set(id, { col, header: { value: view.value(row, col), cell: view.anchor(row, col) } });
  }
  if (!definition.required.every((id) => columns.has(id))) return null;
  return { definition, row, columns, share: labels === 0 ? 0 : columns.size / labels };
}

function titleOf(view: SheetView, definition: RegisterDefinition, headerRow: number): FieldValue | null {
  const { top, left, right } = view.grid.area;
  for (let row = Math.max(top, headerRow - TITLE_ROWS); row < headerRow; row++) {
    for (let col = left; col <= right; col++) {
      const value = view.own(row, col);
      if (typeof value === 'string' && saysTitle(value, definition.titleWords))
        return { value, cell: { row, col } };
    }
  }
  return null;
}

/** A note below the list: merged over several columns, or one text that begins as a note. */
function isNote(view: SheetView, row: number, values: RegisterLine['values']): boolean {
  const filled = [...values.values()].filter(({ value }) => value !== null);
  const cols = [...values.values()].map(({ cell }) => cell.col);
  const isMerged = cols.some((col) =>
    cols.some((other) => other > col && view.areaAt(row, col).right >= other),
  );
  return isMerged || (filled.length === 1 && /^(?:备注|注|说明)[:：]/.test(String(filled[0]!.value)));
}

/** Lines below the header, and the total of all of them. */
function* readLines(
  view: SheetView,
  { row: header, columns, definition }: Candidate,
): Steps<Pick<RegisterInstance, 'rows' | 'total'>> {
  const lines: RegisterLine[] = [];
  let total: RegisterLine | null = null;
  for (let row = header + 1; row <= view.grid.area.bottom; row++) {
    yield 0;
    const values = new Map<string, FieldValue>();
    for (const [id, { col }] of columns) values.set(id, { value: view.value(row, col), cell: { row, col } });
    const isBlank = [...values].every(([id, { value }]) => value === null || id === 'sequence');
    if (isBlank) continue;
    const words = totalWords(view, row, columns);
    if (words !== null && words !== '小计') total ??= { row, values };
    const isNamed = definition.required.some((id) => values.get(id)!.value !== null);
    if (words !== null || !isNamed || isNote(view, row, values)) continue;
    lines.push({ row, values });
  }
  return { rows: lines, total };
}

/** 合计, 总计 or 小计 in front of a line or in one of its columns; `null` when it is a line like others. */
function totalWords(view: SheetView, row: number, columns: Candidate['columns']): string | null {
  const first = Math.min(view.grid.area.left, ...[...columns.values()].map(({ col }) => col));
  const last = Math.max(...[...columns.values()].map(({ col }) => col));
  for (let col = first; col <= last; col++) {
    const value = view.own(row, col);
    const text = typeof value === 'string' ? value.replace(/\s+/g, '') : '';
    if (/^(?:合计|总计|小计)$/.test(text)) return text;
  }
  return null;
}

/**
 * The register on a sheet that holds no form, by its title or by its columns. A row is a step.
 * @returns `null` when there is none.
 */
export function* findRegister(view: SheetView): Steps<RegisterInstance | null> {
  const { area } = view.grid;
  const last = Math.min(area.bottom, area.top + TITLE_ROWS);
  let best: (Candidate & { readonly title: FieldValue | null; readonly rank: number }) | null = null;
  const named = registers.filter(
    ({ isNamedBySheet, titleWords }) => isNamedBySheet && saysTitle(view.grid.sheet, titleWords),
  );
  const farthest = named.length > 0 ? Math.min(area.bottom, area.top + NAMED_ROWS) : last;
  for (let row = area.top; row <= farthest; row++) {
    yield 0;
    for (const definition of row <= last ? registers : named) {
      const candidate = readHeader(view, row, definition);
      if (!candidate) continue;
      const title = titleOf(view, definition, row);
      const { size } = candidate.columns;
      const isTitled = title !== null || named.includes(definition);
      const isOne = isTitled
        ? size >= MIN_TITLED_COLUMNS
        : size >= MIN_COLUMNS && candidate.share >= MIN_SHARE;
      const rank = (isTitled ? 100 : 0) + size;
      if (isOne && rank > (best?.rank ?? 0)) best = { ...candidate, title, rank };
    }
  }
  if (!best) return null;
  const above: Area = { ...area, bottom: best.row - 1 };
  return {
    definition: best.definition,
    sheet: view.grid.sheet,
    title: best.title,
    year: findYear(view, above, best.title),
    columns: best.columns,
    headerRow: best.row,
    ...(yield* readLines(view, best)),
  };
}

/** A line's value; `null` when it is blank or the register has no such column. */
export function lineValue({ values }: RegisterLine, id: string): CellValue {
  return values.get(id)?.value ?? null;
}

/** A line's amount; `null` when there is none. */
export function lineNumber(line: RegisterLine, id: string): number | null {
  return readNumber(lineValue(line, id)).number;
}
