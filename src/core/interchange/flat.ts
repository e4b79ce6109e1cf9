import type { FormData, TaskData } from '../forms';
import type { CellValue } from '../grid';
import { headInfo, lineOf } from './fields';
import type { FlatForm } from './types';

type Values = Readonly<Record<string, CellValue>>;
type Blocks = Readonly<Record<string, Values | undefined>>;

/**
 * A form's data by paths, blanks left out. Title and note are what is printed, and no data: each print has its own.
 */
export function flatten(data: FormData): FlatForm {
  const flat = new Map<string, CellValue>();
  const put = (path: string, value: CellValue | undefined) => {
    if (value !== null && value !== undefined && value !== '') flat.set(path, value);
  };
  const putAll = (prefix: string, values: Values = {}) => {
    for (const [id, value] of Object.entries(values)) put(prefix + id, value);
  };
  put('year', data.year);
  put('period', data.period);
  putAll('fields.', data.fields);
  for (const [row, amounts] of Object.entries((data.funds ?? {}) as Blocks)) putAll(`funds.${row}.`, amounts);
  putAll('goals.', data.goals);
  (data.tasks?.rows ?? []).forEach((line, index) => putAll(`tasks[${index}].`, line));
  putAll('tasks.total.', data.tasks?.total);
  (data.indicators ?? []).forEach((line, index) => putAll(`indicators[${index}].`, line));
  putAll('totals.', data.totals);
  return flat;
}

/** The values below one head, without it: `fields.` of `fields.projectName`. */
function below(flat: FlatForm, head: string): Values {
  const found: [string, CellValue][] = [];
  for (const [path, value] of flat) if (path.startsWith(head)) found.push([path.slice(head.length), value]);
  return Object.fromEntries(found);
}

/** Lines of a table in their order; what no line says is no line. */
function linesOf(flat: FlatForm, table: 'indicators' | 'tasks'): Values[] {
  const lines = new Map<number, [string, CellValue][]>();
  for (const [path, value] of flat) {
    const line = lineOf(path);
    if (line?.table !== table) continue;
    const values = lines.get(line.index) ?? [];
    lines.set(line.index, values);
    values.push([line.column, value]);
  }
  return [...lines].sort(([a], [b]) => a - b).map(([, values]) => Object.fromEntries(values) as Values);
}

/** Puts a form's data together again. Paths that no form has are left out. */
export function unflatten(flat: FlatForm): FormData {
  const known = new Map([...flat].filter(([path]) => lineOf(path) !== null || headInfo.has(path)));
  const funds: Record<string, Values> = {};
  for (const row of ['total', 'fiscal', 'carriedOver', 'other']) {
    const amounts = below(known, `funds.${row}.`);
    if (Object.keys(amounts).length > 0) funds[row] = amounts;
  }
  const year = known.get('year');
  const period = known.get('period');
  const tasks = linesOf(known, 'tasks') as TaskData[];
  const total = below(known, 'tasks.total.');
  const hasTotal = Object.keys(total).length > 0;
  return {
    ...(typeof year === 'number' && { year }),
    ...(typeof period === 'string' && { period }),
    fields: below(known, 'fields.'),
    funds,
    ...((tasks.length > 0 || hasTotal) && { tasks: { rows: tasks, ...(hasTotal && { total }) } }),
    goals: below(known, 'goals.'),
    indicators: linesOf(known, 'indicators'),
    totals: below(known, 'totals.'),
  };
}
