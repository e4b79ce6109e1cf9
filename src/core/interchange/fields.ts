import {
  fundColumns,
  fundRows,
  goalFields,
  headerFields,
  indicatorColumns,
  taskColumns,
  totalFields,
} from '../forms/labels';
import type { FieldDefinition, FieldKind } from '../forms/types';
import type { Profile } from '../profile/types';
import type { LocalizedText } from '../text';
import type { LayoutTable, TextLimit } from './types';

/** What is known of a value by its path. */
export interface FieldInfo {
  readonly name: LocalizedText;
  readonly kind: FieldKind;
}

type Definitions = Readonly<Record<string, FieldDefinition>>;

const infoOf = ({ label, kind }: FieldDefinition): FieldInfo => ({ name: label, kind });

const of = (prefix: string, definitions: Definitions): [string, FieldInfo][] =>
  Object.values(definitions).map((one) => [`${prefix}${one.id}`, infoOf(one)]);

const funds = Object.values<FieldDefinition>(fundRows).flatMap((row) =>
  Object.values<FieldDefinition>(fundColumns).map((column): [string, FieldInfo] => [
    `funds.${row.id}.${column.id}`,
    {
      name: { zh: `${row.label.zh}·${column.label.zh}`, en: `${row.label.en}, ${column.label.en}` },
      kind: column.kind,
    },
  ]),
);

const taskTotals = Object.values<FieldDefinition>(taskColumns).map((column): [string, FieldInfo] => [
  `tasks.total.${column.id}`,
  { name: { zh: `任务合计·${column.label.zh}`, en: `Tasks in all, ${column.label.en}` }, kind: column.kind },
]);

/** Values that a form has once, by their paths. */
export const headInfo: ReadonlyMap<string, FieldInfo> = new Map<string, FieldInfo>([
  ['year', { name: { zh: '年度', en: 'Year' }, kind: 'number' }],
  ['period', { name: { zh: '监控月份', en: 'Months covered' }, kind: 'text' }],
  ...of('fields.', headerFields),
  ...funds,
  ...of('goals.', goalFields),
  ...of('totals.', totalFields),
  ...taskTotals,
]);

/** Columns of the tables, by their ids. */
export const columnInfo: Readonly<Record<LayoutTable['of'], ReadonlyMap<string, FieldInfo>>> = {
  indicators: new Map(of('', indicatorColumns)),
  tasks: new Map(of('', taskColumns)),
};

const LINE = /^(indicators|tasks)\[(\d+)\]\.(\w+)$/;

/** The parts of a line's path: `indicators[2].target`; `null` for a value that a form has once. */
export function lineOf(path: string): {
  readonly table: LayoutTable['of'];
  readonly index: number;
  readonly column: string;
} | null {
  const match = LINE.exec(path);
  return match && { table: match[1] as LayoutTable['of'], index: Number(match[2]), column: match[3]! };
}

/** What is known of the value at any path of a flat form. */
export function infoAt(path: string): FieldInfo | undefined {
  const line = lineOf(path);
  return line ? columnInfo[line.table].get(line.column) : headInfo.get(path);
}

const UNITS: ReadonlySet<string> = new Set([
  'fields.department',
  'fields.implementingUnit',
  'fields.unitName',
  'unitName',
]);
const PROJECTS: ReadonlySet<string> = new Set(['fields.projectName', 'projectName']);

/** The limit that platforms have for a field, by the profile; `null` where none is known. */
export function usualLimit(path: string, { limits }: Profile): TextLimit | null {
  const line = lineOf(path);
  const id = line?.table === 'indicators' ? line.column : path;
  if (PROJECTS.has(id)) return { most: limits.projectNameBytes, unit: 'bytes' };
  if (UNITS.has(id)) return { most: limits.unitNameBytes, unit: 'bytes' };
  if (path.startsWith('goals.') || id === 'reason')
    return { most: limits.narrativeChars, unit: 'characters' };
  const isValue = ['name', 'target', 'adjustedTarget', 'actual', 'forecast'].includes(id);
  return isValue ? { most: limits.indicatorChars, unit: 'characters' } : null;
}
