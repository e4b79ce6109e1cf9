import { contains, isSameAddress } from '../address';
import type { Address } from '../grid';
import type { FormInstance, IndicatorRow, ProjectIndicators } from '../recognise/types';
import { keyText } from './identities';
import type { RuleId } from './types';

/**
 * Names what stands in a cell of a form by what it is, so that inserted rows and columns change nothing.
 * `name` is the form's own, from {@link nameForms}.
 */
export class FormIdentity {
  /** Each row's project, by the row's index. */
  private projects: readonly ProjectIndicators[] | null = null;
  /** What columns of the table are called, by where they stand. */
  private readonly columns = new Map<number, string>();

  constructor(
    private readonly form: FormInstance,
    private readonly name: string,
  ) {}

  /** Identity of the value at a cell: project, then the indicator and column or the field. */
  at(cell: Address): string {
    const row = this.rowAt(cell.row);
    if (row) {
      const column = this.column(cell);
      return `${this.project(this.projectOf(row))}|${this.indicator(row, column)}|${column}`;
    }
    return `${this.project(this.form.projects[0] ?? null)}|${this.field(cell)}`;
  }

  /** Rows stand in the order of the sheet, mostly without a gap; else a row is found by halving. */
  private rowAt(row: number): IndicatorRow | null {
    const { rows } = this.form;
    const likely = rows[row - (rows[0]?.row ?? 0)];
    if (likely?.row === row) return likely;
    let [low, high] = [0, rows.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = rows[middle]!;
      if (found.row === row) return found;
      if (found.row < row) low = middle + 1;
      else high = middle - 1;
    }
    return null;
  }

  private projectOf({ index }: IndicatorRow): ProjectIndicators | null {
    if (!this.projects) {
      const { rows, projects } = this.form;
      const byIndex = new Array<ProjectIndicators>(rows.length);
      for (const project of projects) for (const one of project.rows) byIndex[one.index] = project;
      this.projects = byIndex;
    }
    return this.projects[index] ?? null;
  }

  private project(project: ProjectIndicators | null): string {
    if (this.form.definition.shape === 'paper') return this.name;
    const { unitName = null, projectName = null, stage = null } = project ?? {};
    return `${this.name}/${keyText(unitName)}/${keyText(projectName)}/${stage ?? ''}`;
  }

  /** A level is itself, whichever indicator comes first below it. */
  private indicator(row: IndicatorRow, column: string): string {
    const depth = column === 'level1' ? 1 : column === 'level2' ? 2 : 3;
    const path = (['level1', 'level2', 'name'] as const).slice(0, depth);
    return path.map((one) => keyText(row.value(one))).join('>');
  }

  private column({ col }: Address): string {
    let found = this.columns.get(col);
    if (found === undefined) this.columns.set(col, (found = this.columnAt(col)));
    return found;
  }

  private columnAt(col: number): string {
    const { columns, places, headerRows, grid } = this.form;
    for (const [id, bound] of columns) {
      if (bound.col === col) return id;
      const tick = bound.ticks?.find((one) => one.col === col);
      if (tick) return `${id}.${tick.choice}`;
    }
    const place = places.find((one) => one.col === col);
    if (place) return `target.${keyText(place.header.value)}`;
    return `+${keyText(grid.value(headerRows.bottom, col))}`;
  }

  private field(cell: Address): string {
    const { fields, goals, totals, title, year } = this.form;
    for (const [id, field] of [...fields, ...goals]) {
      if (isSameAddress(field.cell, cell)) return id;
      if (isSameAddress(field.label.cell, cell)) return `${id}.label`;
    }
    for (const [id, field] of totals) if (isSameAddress(field.cell, cell)) return id;
    if (title && isSameAddress(title.cell, cell)) return 'title';
    if (year && isSameAddress(year.cell, cell)) return 'year';
    return this.funds(cell) ?? this.tasks(cell) ?? keyText(this.form.grid.value(cell.row, cell.col));
  }

  private funds(cell: Address): string | null {
    const { funds } = this.form;
    if (!funds || !contains(funds.area, cell)) return null;
    const row = funds.rows.find((one) => one.row === cell.row);
    const column = [...funds.columns].find(([, { col }]) => col === cell.col)?.[0];
    return `funds.${row ? `${row.id}.${keyText(row.label.value)}` : 'head'}.${column ?? 'label'}`;
  }

  private tasks(cell: Address): string | null {
    const { tasks } = this.form;
    if (!tasks || !contains(tasks.area, cell)) return null;
    const row = [...tasks.rows, ...(tasks.total ? [tasks.total] : [])].find((one) => one.row === cell.row);
    if (!row) return null;
    const column = [...tasks.columns].find(([, { col }]) => col === cell.col)?.[0];
    return `tasks.${row === tasks.total ? 'total' : keyText(row.value('name'))}.${column ?? 'label'}`;
  }
}

/**
 * Key of a finding by what it is about, before those that nothing tells apart are numbered. Joined in one go: a text that
 * is added up piece by piece keeps its pieces, and takes thrice the room.
 */
export const keyOf = (rule: RuleId, form: string, identity: string): string =>
  [rule, form, identity].join('|');

/** Numbers keys that nothing tells apart, in the order in which they come. */
export class KeyRing {
  private readonly used = new Map<string, number>();

  number(key: string): string {
    const times = (this.used.get(key) ?? 0) + 1;
    this.used.set(key, times);
    return times === 1 ? key : `${key}#${times}`;
  }
}

/** The key without the numbers that tell findings apart by their order alone. */
export const unnumbered = (key: string): string => key.replace(/#\d+$/, '').replace(/~\d+(?=[|/])/g, '');
