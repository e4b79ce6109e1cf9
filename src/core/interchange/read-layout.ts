import { MAX_ROWS, parseA1, toA1 } from '../address';
import { forms } from '../forms';
import {
  choice,
  list,
  longText,
  orNull,
  pattern,
  record,
  text,
  whole,
  type Check,
  type ProfileProblem,
} from '../profile/checks';
import { columnNumber } from './bound-layout';
import { columnInfo, headInfo } from './fields';
import type { Anchor, InterchangeLayout, LayoutColumn, LayoutTable, Place, TextLimit } from './types';

/** One thing wrong with a layout, in a sentence, and the field it is about. */
export type LayoutProblem = ProfileProblem;

export type LayoutResult =
  | { readonly layout: InterchangeLayout; readonly problems: readonly [] }
  | { readonly layout: null; readonly problems: readonly LayoutProblem[] };

/** A check for every field of `T`, so that a new field without one is a compile error. */
type Schema<T> = { readonly [K in keyof Required<T>]: Check };

/** Longest text of a layout that is read, in characters. */
const MAX_LAYOUT_LENGTH = 1_000_000;
/** Cells of the part of a sheet that a layout describes: more are no form, and would not fit into memory. */
const MOST_CELLS = 1_000_000;
/** No cell holds more. */
const MAX_LIMIT = 1_000_000;

const noField = (path: string) => ({
  zh: `版式没有 ${path} 这个字段。`,
  en: `A layout has no field ${path}.`,
});

const object = <T>(schema: Schema<T>, required: readonly (keyof T & string)[]): Check =>
  record(schema, required, noField);

const address: Check = (value, field, problems) => {
  if (typeof value === 'string' && parseA1(value) !== null) return;
  pattern(/(?!)/, { zh: '单元格地址，如 B3', en: 'the address of a cell such as B3' })(
    value,
    field,
    problems,
  );
};
const letters = pattern(/^(?:[A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])$/, {
  zh: '列号，如 C 或 AA',
  en: 'the letters of a column such as C or AA',
});

const limit = object<TextLimit>({ most: whole(1, MAX_LIMIT), unit: choice('bytes', 'characters') }, [
  'most',
  'unit',
]);

const checkLayout = object<InterchangeLayout>(
  {
    id: pattern(/^[a-z0-9][a-z0-9-]{2,63}$/, {
      zh: '3 到 64 个小写字母、数字或连字符',
      en: '3 to 64 lower-case letters, digits or hyphens',
    }),
    name: text,
    form: choice(...forms.filter(({ shape }) => shape === 'paper').map(({ id }) => id)),
    sheet: orNull(text),
    projects: choice('one', 'many'),
    amountUnit: choice('万元', '元'),
    encoding: choice('utf-8', 'gb18030'),
    tick: text,
    anchors: list(object<Anchor>({ cell: address, text: longText }, ['cell', 'text'])),
    places: list(object<Place>({ cell: address, field: text, limit }, ['cell', 'field']), 0),
    tables: list(
      object<LayoutTable>(
        {
          of: choice('indicators', 'tasks'),
          firstRow: whole(1, MAX_ROWS),
          lastRow: orNull(whole(1, MAX_ROWS)),
          columns: list(
            object<LayoutColumn>({ col: letters, field: text, constant: text, choice: text, limit }, ['col']),
          ),
        },
        ['of', 'firstRow', 'lastRow', 'columns'],
      ),
      0,
    ),
  },
  [
    'id',
    'name',
    'form',
    'sheet',
    'projects',
    'amountUnit',
    'encoding',
    'tick',
    'anchors',
    'places',
    'tables',
  ],
);

/** What the parts of a layout have to do with each other. */
class Consistency {
  readonly problems: LayoutProblem[] = [];
  private readonly fields = new Map<string, string>();
  private readonly cells = new Map<string, string>();

  say(field: string, zh: string, en: string): void {
    this.problems.push({ field, text: { zh: `${field}：${zh}`, en: `${field}: ${en}` } });
  }

  /** No two things stand in one cell. */
  claim(a1: string, field: string): void {
    const key = toA1(parseA1(a1)!);
    const other = this.cells.get(key);
    if (other === undefined) this.cells.set(key, field);
    else this.say(field, `${key} 已用于 ${other}。`, `${key} is taken by ${other}.`);
  }

  /** No field stands in two places, or what is read could not be told. */
  name(id: string, field: string): void {
    const other = this.fields.get(id);
    if (other === undefined) this.fields.set(id, field);
    else this.say(field, `字段 ${id} 已用于 ${other}。`, `The field ${id} is taken by ${other}.`);
  }

  unknown(id: string, field: string): void {
    this.say(
      field,
      `没有“${id.slice(0, 60)}”这个字段；字段见说明文档 interchange.md。`,
      `There is no field "${id.slice(0, 60)}"; docs/interchange.md has the fields.`,
    );
  }

  table({ of, firstRow, lastRow, columns }: LayoutTable, at: string, isMany: boolean): void {
    if (lastRow !== null && lastRow < firstRow)
      this.say(
        at,
        `lastRow（${lastRow}）不能小于 firstRow（${firstRow}）。`,
        `lastRow (${lastRow}) is before firstRow (${firstRow}).`,
      );
    const taken = new Set<string>();
    columns.forEach(({ col, field, constant, choice: chosen }, index) => {
      const path = `${at}.columns[${index}]`;
      if (taken.has(col)) this.say(path, `${col} 列用了两次。`, `Column ${col} is used twice.`);
      taken.add(col);
      if ((field === undefined) === (constant === undefined))
        this.say(path, '应写 field 或 constant 之一。', 'It needs field or constant, and not both.');
      if (field === undefined) return;
      if (!columnInfo[of].has(field) && !(isMany && headInfo.has(field))) this.unknown(field, path);
      this.name(`${of}.${field}.${chosen ?? ''}`, path);
      if (chosen !== undefined) return;
      if (columns.some((other) => other.field === field && other.choice !== undefined))
        this.say(path, `${field} 已按选项分列。`, `${field} has columns for its choices already.`);
    });
  }
}

function inTable({ firstRow, lastRow, columns }: LayoutTable, a1: string): boolean {
  const { row, col } = parseA1(a1)!;
  return (
    row + 1 >= firstRow &&
    row + 1 <= (lastRow ?? MAX_ROWS) &&
    columns.some((column) => columnNumber(column.col) === col)
  );
}

function consistencyOf(layout: InterchangeLayout): LayoutProblem[] {
  const { anchors, places, tables, projects } = layout;
  const isMany = projects === 'many';
  const check = new Consistency();
  const stand = [
    ...anchors.map(({ cell }, index) => ({ cell, at: `anchors[${index}]` })),
    ...places.map(({ cell }, index) => ({ cell, at: `places[${index}]` })),
  ];
  const cols = tables.flatMap(({ columns }) => columns.map(({ col }) => columnNumber(col)));
  const ends = tables.flatMap(({ firstRow, lastRow }) => [firstRow, lastRow ?? firstRow]);
  const bottom = Math.max(1, ...ends, ...stand.map(({ cell }) => parseA1(cell)!.row + 1));
  const right = Math.max(0, ...cols, ...stand.map(({ cell }) => parseA1(cell)!.col)) + 1;
  if (bottom * right > MOST_CELLS)
    check.say(
      'places',
      `版式范围太大（${bottom} 行 × ${right} 列）。`,
      `The layout reaches too far (${bottom} rows by ${right} columns).`,
    );
  for (const { cell, at } of stand) {
    check.claim(cell, at);
    const table = tables.findIndex((one) => inTable(one, cell));
    if (table >= 0)
      check.say(at, `${cell} 在 tables[${table}] 的行里。`, `${cell} lies in the rows of tables[${table}].`);
  }
  places.forEach(({ field }, index) => {
    if (headInfo.has(field)) check.name(field, `places[${index}]`);
    else check.unknown(field, `places[${index}]`);
  });
  tables.forEach((table, index) => {
    check.table(table, `tables[${index}]`, isMany);
    if (tables.findIndex(({ of }) => of === table.of) < index)
      check.say(`tables[${index}]`, `已有一张 ${table.of} 表。`, `There is a table of ${table.of} already.`);
  });
  if (isMany && (places.length > 0 || tables.length !== 1 || tables[0]!.of !== 'indicators'))
    check.say(
      'projects',
      '一张表里有多个项目时，只能有一张 indicators 表，不能有 places。',
      'A sheet of many projects has one table of indicators, and no places.',
    );
  if (places.length === 0 && tables.length === 0)
    check.say('places', '没有任何字段。', 'There is no field at all.');
  return check.problems;
}

/** Reads a layout that somebody wrote. Every problem is reported with its field; nothing is guessed or repaired. */
export function readLayout(json: unknown): LayoutResult {
  const problems: LayoutProblem[] = [];
  checkLayout(json, '', problems);
  if (problems.length > 0) return { layout: null, problems };
  const layout = json as InterchangeLayout;
  const more = consistencyOf(layout);
  return more.length > 0 ? { layout: null, problems: more } : { layout, problems: [] };
}

/** The same from the text of a file. */
export function readLayoutText(source: string): LayoutResult {
  const refused = (zh: string, en: string): LayoutResult => ({
    layout: null,
    problems: [{ field: '', text: { zh, en } }],
  });
  if (source.length > MAX_LAYOUT_LENGTH)
    return refused('文件太大，不是版式文件。', 'The file is too large for a layout.');
  try {
    return readLayout(JSON.parse(source.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused(`文件不是 JSON：${error.message}。`, `The file is no JSON: ${error.message}.`);
  }
}

/** A layout as the text of a file. */
export const layoutToJson = (layout: InterchangeLayout): string => `${JSON.stringify(layout, null, 2)}\n`;
