import { levelText, standardLevel1, standardLevel2, type Level1 } from '../../audit/levels';
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
    const key = `${String(row.value('level1'))}\n${String(value)}`;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { value, cell: row.cell(column), rows: [row] });
  }
  return [...groups.values()];
}

/** Levels that only schemes of evaluation have; their 二级 are their own, and 满意度 is one indicator of 效果. */
const OF_EVALUATION = /^(?:决策|过程|投入|管理|投入[和与]?管理|项目决策|项目管理|项目过程)$/;

/** True for a tree as in evaluations: 投入, 过程, 产出, 效果. */
export function followsEvaluationScheme(project: ProjectIndicators): boolean {
  return branchesOf(project, 'level1').some(({ value }) => OF_EVALUATION.test(levelText(value) ?? ''));
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

/** What stands under a 一级指标: its standard 二级 by name. */
export interface Kinds {
  /** 二级 with at least one indicator. */
  readonly filled: ReadonlySet<string>;
  /** Where an indicator of a 二级 that was printed and left empty would be named. */
  readonly empty: ReadonlyMap<string, Address>;
  /** Some 二级 has no standard name: what it holds is for the form's author to say. */
  readonly hasLocalNames: boolean;
  readonly rows: readonly IndicatorRow[];
}

/** The 二级 under a 一级, and its rows with an indicator. */
export function kindsUnder(project: ProjectIndicators, level: Level1): Kinds {
  const filled = new Set<string>();
  const empty = new Map<string, Address>();
  const rows: IndicatorRow[] = [];
  let hasLocalNames = false;
  for (const row of project.rows) {
    if (standardLevel1(row.value('level1')) !== level) continue;
    const kind = standardLevel2(row.value('level2'))?.name ?? null;
    if (!row.isEmptyBranch) rows.push(row);
    if (kind === null) hasLocalNames = true;
    else if (!row.isEmptyBranch) filled.add(kind);
    else if (!empty.has(kind)) empty.set(kind, row.cell('name'));
  }
  for (const kind of filled) empty.delete(kind);
  return { filled, empty, hasLocalNames, rows };
}

/** Fewer indicators of output are an extract, or a table that nobody has broken down yet. */
const ELABORATED = 2;

/**
 * True when a table may be judged by what it lacks: it has output in some detail and a level behind it. One that was
 * cut off, or lists a project's main indicators only, says nothing by what is not there.
 */
export function isElaborated(project: ProjectIndicators): boolean {
  const { filled } = standardLevels(project);
  const isCut = !filled.has('效益') && !filled.has('满意度');
  return !isCut && kindsUnder(project, '产出').rows.length >= ELABORATED;
}
