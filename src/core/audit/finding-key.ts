import { contains } from '../address';
import type { Address } from '../grid';
import type { FormInstance, IndicatorRow, ProjectIndicators } from '../recognise/types';
import { keyText } from './identities';
import type { RuleId } from './types';

const sameCell = (a: Address, b: Address) => a.row === b.row && a.col === b.col;

/**
 * Names what stands in a cell of a form by what it is, so that inserted rows and columns change nothing.
 * `name` is the form's own, from {@link nameForms}.
 */
export class FormIdentity {
  private rows: Map<number, { row: IndicatorRow; project: ProjectIndicators | null }> | null = null;

  constructor(
    private readonly form: FormInstance,
    private readonly name: string,
  ) {}

  /** Identity of the value at a cell: project, then the indicator and column or the field. */
  at(cell: Address): string {
    const found = this.rowAt(cell.row);
    if (found) {
      const column = this.column(cell);
      return `${this.project(found.project)}|${this.indicator(found.row, column)}|${column}`;
    }
    return `${this.project(this.form.projects[0] ?? null)}|${this.field(cell)}`;
  }

  private rowAt(row: number) {
    if (!this.rows) {
      this.rows = new Map(this.form.rows.map((one) => [one.row, { row: one, project: null }]));
      for (const project of this.form.projects) {
        for (const one of project.rows) this.rows.set(one.row, { row: one, project });
      }
    }
    return this.rows.get(row);
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
      if (sameCell(field.cell, cell)) return id;
      if (sameCell(field.label.cell, cell)) return `${id}.label`;
    }
    for (const [id, field] of totals) if (sameCell(field.cell, cell)) return id;
    if (title && sameCell(title.cell, cell)) return 'title';
    if (year && sameCell(year.cell, cell)) return 'year';
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

/** Key of a finding by what it is about, before those that nothing tells apart are numbered. */
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
