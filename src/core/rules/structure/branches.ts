import { standardLevel1, type Level1 } from '../../audit/levels';
import type { Address, CellValue } from '../../grid';
import type { IndicatorRow, ProjectIndicators } from '../../recognise/types';

/** A level as printed, with the rows it stands over; a ledger repeats it on every row. */
export interface Branch {
  readonly value: CellValue;
  readonly cell: Address;
  readonly rows: readonly IndicatorRow[];
}

/** Different texts of a level column in a project, in sheet order, blanks left out. */
export function branchesOf(project: ProjectIndicators, column: 'level1' | 'level2'): Branch[] {
  const groups = new Map<string, { value: CellValue; cell: Address; rows: IndicatorRow[] }>();
  for (const row of project.rows) {
    const value = row.value(column);
    if (value === null) continue;
    const parent = column === 'level2' ? String(row.value('level1') ?? '') : '';
    const key = `${parent}\n${String(value)}`;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { value, cell: row.cell(column), rows: [row] });
  }
  return [...groups.values()];
}

/** Standard 一级指标 that have at least one indicator, and the first cell of those printed without any. */
export function standardLevels(project: ProjectIndicators) {
  const filled = new Set<Level1>();
  const empty = new Map<Level1, Address>();
  for (const { value, cell, rows } of branchesOf(project, 'level1')) {
    const level = standardLevel1(value);
    if (level === null) continue;
    if (rows.some((row) => !row.isEmptyBranch)) filled.add(level);
    else if (!empty.has(level)) empty.set(level, cell);
  }
  for (const level of filled) empty.delete(level);
  return { filled, empty };
}
