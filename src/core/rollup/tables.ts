import { comparableName, projectKey } from '../audit/names';
import { toA1 } from '../address';
import { byText } from './part';
import type { Place, RollupPart, TableFacts } from './types';
import type { FoundUnit, Units } from './units';

/** A table with where it stands and whose it is. */
export interface PlacedTable {
  readonly facts: TableFacts;
  readonly place: Place;
  /** When its file was saved last (ISO). */
  readonly savedAt: string | null;
  /** `null` when it names no unit. */
  readonly unit: FoundUnit | null;
  /** The project's name as compared; "" for a department as a whole. */
  readonly nameKey: string;
  readonly code: string | null;
}

/** Why the figures of a table are in no sum. */
export type AsideReason = 'otherYear' | 'noProject' | 'noStage';

/** A table that was set aside, for a reader to see that it was. */
export interface AsideTable extends PlacedTable {
  readonly reason: AsideReason;
}

/** A place as texts: the same for the same place, in an order of files, sheets and rows. */
export const placeText = ({ file, sheet, cell }: Place): string => `${file}|${sheet}|${toA1(cell)}`;

export const byPlace = (a: { readonly place: Place }, b: { readonly place: Place }): number =>
  byText(a.place.file, b.place.file) ||
  byText(a.place.sheet, b.place.sheet) ||
  a.place.cell.row - b.place.cell.row ||
  a.place.cell.col - b.place.cell.col;

/** The year that most tables with a stage are of, the later of two; `null` when none says. */
export function commonYear(part: RollupPart): number | null {
  const times = new Map<number, number>();
  for (const { tables } of part.files) {
    for (const { year, stage } of tables)
      if (year !== null && stage !== null) times.set(year, (times.get(year) ?? 0) + 1);
  }
  return [...times].sort(([a, many], [b, more]) => more - many || b - a)[0]?.[0] ?? null;
}

/** All tables of a roll-up: those of the year that can be added up, and those that were set aside. */
export function tablesOf(
  part: RollupPart,
  units: Pick<Units, 'find'>,
  year: number | null,
): { readonly tables: readonly PlacedTable[]; readonly aside: readonly AsideTable[] } {
  const tables: PlacedTable[] = [];
  const aside: AsideTable[] = [];
  for (const { file, savedAt, tables: found } of part.files) {
    for (const facts of found) {
      const { sheet, subject, project, cell } = facts;
      const table: PlacedTable = {
        facts,
        place: { file, sheet, cell: project?.cell ?? cell },
        savedAt,
        unit: units.find(facts.units),
        nameKey: subject === 'department' ? '' : projectKey(project?.text ?? null),
        code: subject === 'department' ? null : comparableName(facts.projectCode),
      };
      const reason = reasonAside(table, year);
      if (reason) aside.push({ ...table, reason });
      else tables.push(table);
    }
  }
  return { tables: tables.sort(byPlace), aside: aside.sort(byPlace) };
}

function reasonAside({ facts, nameKey, unit }: PlacedTable, year: number | null): AsideReason | null {
  if (facts.stage === null) return 'noStage';
  if (facts.year !== null && year !== null && facts.year !== year) return 'otherYear';
  // A further table below a form (long-term goals) has no head of its own; nor has one nobody filled in.
  const isNamed = facts.subject === 'department' ? unit !== null : nameKey !== '';
  return isNamed ? null : 'noProject';
}
