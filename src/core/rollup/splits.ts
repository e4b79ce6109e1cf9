import { isPartOf, mergedIn } from '../audit/part-names';
import { agree, sum } from '../measures';
import type { Profile } from '../profile/types';
import type { ProjectRow } from './ledgers';

/**
 * A project of the register that came in as several, or several that came in as one: told by names, by amounts that
 * add up, or by both. A question for the unit and never an error: amounts may agree by chance.
 */
export interface SplitOrMerge {
  readonly kind: 'split' | 'merged';
  readonly by: 'names' | 'amounts' | 'both';
  /** Of the register. */
  readonly listed: readonly ProjectRow[];
  /** As handed in, and not in the register. */
  readonly found: readonly ProjectRow[];
  /** Sum of the register's side and of what was handed in, in 万元; `null` where one is not known. */
  readonly listedBudget: number | null;
  readonly foundBudget: number | null;
}

/** A unit with more strangers than that has no register worth comparing amounts with. */
const MOST_COMPARED = 24;

/** Budget of a project as its tables say: the first stage that has one. */
function budgetOf({ stages, library }: ProjectRow): number | null {
  const stated = stages.map(({ table }) => table.facts.budget?.value ?? null);
  return stated.find((budget) => budget !== null) ?? library?.budget ?? null;
}

const listedBudget = ({ library }: ProjectRow): number | null => library?.budget ?? null;

/** The sum of some amounts; `null` when one of them is not known. */
function whole(amounts: readonly (number | null)[]): number | null {
  return amounts.includes(null) ? null : sum(amounts);
}

/** Sets of two or three rows, in their order; sums of more agree by chance. */
function* combinations(rows: readonly ProjectRow[]): Generator<ProjectRow[]> {
  for (let a = 0; a < rows.length; a++) {
    for (let b = a + 1; b < rows.length; b++) {
      yield [rows[a]!, rows[b]!];
      for (let c = b + 1; c < rows.length; c++) yield [rows[a]!, rows[b]!, rows[c]!];
    }
  }
}

/** The only set of rows whose amounts add up to a sum; `null` when there is none, or more than one. */
function addingUp(
  rows: readonly ProjectRow[],
  amountOf: (row: ProjectRow) => number | null,
  total: number | null,
  tolerance: number,
): ProjectRow[] | null {
  if (total === null || total === 0) return null;
  let found: ProjectRow[] | null = null;
  for (const set of combinations(rows.filter((row) => (amountOf(row) ?? 0) > 0))) {
    if (!agree(sum(set.map(amountOf))!, total, tolerance)) continue;
    if (found) return null;
    found = set;
  }
  return found;
}

function inUnit(
  strangers: readonly ProjectRow[],
  listed: readonly ProjectRow[],
  tolerance: number,
): SplitOrMerge[] {
  const result: SplitOrMerge[] = [];
  const used = new Set<ProjectRow>();
  const add = (
    kind: SplitOrMerge['kind'],
    byNames: boolean,
    from: readonly ProjectRow[],
    to: readonly ProjectRow[],
  ) => {
    const [before, after] = [whole(from.map(listedBudget)), whole(to.map(budgetOf))];
    const agrees = before !== null && after !== null && agree(before, after, tolerance);
    const by = byNames ? (agrees ? 'both' : 'names') : 'amounts';
    result.push({ kind, by, listed: from, found: to, listedBudget: before, foundBudget: after });
    for (const row of [...from, ...to]) used.add(row);
  };
  const keyOf = ({ library }: ProjectRow) => library!.nameKey;
  const named = listed.map((row) => ({ row, key: keyOf(row) }));
  for (const { row, key } of named) {
    const parts = strangers.filter(({ nameKey }) => isPartOf(nameKey, key));
    if (parts.length > 0) add('split', true, [row], parts);
  }
  for (const row of strangers.filter((one) => !used.has(one))) {
    const pair = mergedIn(row.nameKey, named);
    if (pair) add('merged', true, [pair[0].row, pair[1].row], [row]);
  }
  // What came in under its own name is neither split nor merged.
  const open = (rows: readonly ProjectRow[]) => rows.filter((row) => !used.has(row)).slice(0, MOST_COMPARED);
  const absent = open(listed.filter(({ stages }) => stages.length === 0));
  for (const row of absent) {
    const parts = addingUp(open(strangers), budgetOf, listedBudget(row), tolerance);
    if (parts) add('split', false, [row], parts);
  }
  for (const row of open(strangers)) {
    const wholes = addingUp(open(absent), listedBudget, budgetOf(row), tolerance);
    if (wholes) add('merged', false, wholes, [row]);
  }
  return result;
}

/** Projects that were split or merged against the register, unit by unit; nothing without a register. */
export function splitsAndMerges(projects: readonly ProjectRow[], profile: Profile): SplitOrMerge[] {
  const byUnit = new Map<number, ProjectRow[]>();
  for (const row of projects) {
    if (row.subject !== 'project' || !row.unit) continue;
    byUnit.set(row.unit.number, [...(byUnit.get(row.unit.number) ?? []), row]);
  }
  return [...byUnit]
    .sort(([a], [b]) => a - b)
    .flatMap(([, rows]) => {
      const listed = rows.filter(({ library }) => library);
      const strangers = rows.filter(({ library, stages }) => !library && stages.length > 0);
      if (listed.length === 0 || strangers.length === 0) return [];
      return inUnit(strangers, listed, profile.amounts.tolerance);
    });
}
