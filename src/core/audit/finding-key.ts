import type { Address } from '../grid';
import type { FormInstance, IndicatorRow, ProjectIndicators } from '../recognise/types';
import { contains } from '../address';
import type { CellValue } from '../grid';
import type { RuleId } from './types';

const squeeze = (value: CellValue): string => String(value ?? '').replace(/\s+/g, '');

const sameCell = (a: Address, b: Address) => a.row === b.row && a.col === b.col;

/** Names what stands in a cell of a form by what it is, so that inserted rows and columns change nothing. */
export class FormIdentity {
  private rows: Map<number, { row: IndicatorRow; project: ProjectIndicators | null }> | null = null;

  constructor(private readonly form: FormInstance) {}

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
    const { fields, sheet, definition } = this.form;
    const name = project?.projectName ?? fields.get('projectName')?.value ?? null;
    // Without a name the sheet is the best there is to tell two projects apart.
    const known = name === null ? `@${sheet}` : squeeze(name);
    return definition.shape === 'ledger'
      ? `${squeeze(project?.unitName ?? null)}/${known}/${project?.stage ?? ''}`
      : known;
  }

  /** A level is itself, whichever indicator comes first below it. */
  private indicator(row: IndicatorRow, column: string): string {
    const depth = column === 'level1' ? 1 : column === 'level2' ? 2 : 3;
    const path = (['level1', 'level2', 'name'] as const).slice(0, depth);
    return path.map((one) => squeeze(row.value(one))).join('>');
  }

  private column(cell: Address): string {
    for (const [id, { col }] of this.form.columns) if (col === cell.col) return id;
    return `+${cell.col}`;
  }

  private field(cell: Address): string {
    const { fields, goals, totals, funds, title } = this.form;
    for (const [id, field] of [...fields, ...goals]) {
      if (sameCell(field.cell, cell)) return id;
      if (sameCell(field.label.cell, cell)) return `${id}.label`;
    }
    for (const [id, field] of totals) if (sameCell(field.cell, cell)) return id;
    if (funds && contains(funds.area, cell)) {
      const row = funds.rows.find((one) => one.row === cell.row);
      const column = [...funds.columns].find(([, { col }]) => col === cell.col)?.[0];
      return `funds.${row ? `${row.id}.${squeeze(row.label.value)}` : 'head'}.${column ?? 'label'}`;
    }
    if (title && sameCell(title.cell, cell)) return 'title';
    return squeeze(this.form.grid.value(cell.row, cell.col));
  }
}

/** Hands out keys; findings that nothing tells apart are numbered in the order they were reported. */
export class KeyRing {
  private readonly used = new Map<string, number>();

  key(rule: RuleId, form: string, identity: string): string {
    const key = [rule, form, identity].join('|');
    const times = (this.used.get(key) ?? 0) + 1;
    this.used.set(key, times);
    return times === 1 ? key : `${key}#${times}`;
  }
}
