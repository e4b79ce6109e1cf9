import { COUNTY, UNIT_NAMES, type Sector } from './catalogue/units';
import type { Habits, Unit } from './model';

/** A unit before anything is known of its work. */
export type BareUnit = Omit<Unit, 'tasks' | 'goals'>;

const SECTORS = Object.keys(UNIT_NAMES) as Sector[];

/** So many units, some of every field of work before any field has many. */
function chosenNames(count: number): ReadonlySet<string> {
  const longest = Math.max(...SECTORS.map((sector) => UNIT_NAMES[sector].length));
  const inTurns = Array.from({ length: longest }, (_, turn) =>
    SECTORS.flatMap((sector) => UNIT_NAMES[sector][turn] ?? []),
  ).flat();
  if (count > inTurns.length) throw new RangeError(`the county has ${inTurns.length} units, not ${count}`);
  return new Set(inTurns.slice(0, count));
}

/** Departments of their own: everything else belongs to the first unit of its field. */
const isDepartment = (name: string, sector: Sector) =>
  /(?:局|委员会|人民政府)$/.test(name) || sector === '群团' || sector === '政务';

/** Every unit has its ways, and keeps them from form to form. */
function habitsOf(number: number): Habits {
  const turn = <T>(items: readonly T[]): T => items[number % items.length]!;
  return {
    targets: turn<Habits['targets']>(['paper', 'platform', 'ledger', 'paper', 'platform']),
    monitoring: turn<Habits['monitoring']>(['mof-2019', 'plain']),
    selfEvaluation: turn<Habits['selfEvaluation']>(['mof-2020', 'weight-first', 'no-initial-budget']),
    files: turn<Habits['files']>(['stage', 'stage', 'stage', 'project']),
  };
}

/** The units of a county of this size, numbered in the order of the roster. */
export function unitsOf(count: number): BareUnit[] {
  const chosen = chosenNames(count);
  const listed = SECTORS.flatMap((sector, field) =>
    UNIT_NAMES[sector].flatMap((name, place) =>
      chosen.has(name) ? [{ name, sector, code: `${101 + field}${String(place + 1).padStart(3, '0')}` }] : [],
    ),
  );
  return listed.map(({ name, sector, code }, index) => {
    const own = isDepartment(name, sector);
    return {
      number: index + 1,
      code,
      name: COUNTY + name,
      sector,
      department: COUNTY + (own ? name : UNIT_NAMES[sector][0]!),
      departmentCode: own ? code : `${code.slice(0, 3)}001`,
      habits: habitsOf(index),
    };
  });
}
