import { comparableName } from '../audit/names';
import type { Stage } from '../forms/types';
import type { ProjectRow, UnitRow } from './ledgers';
import { byText } from './part';
import type { AsideTable, PlacedTable } from './tables';
import type { FilePart, Place } from './types';
import type { SpareReason } from './versions';

/** What is to be handed in: the table of a stage and period, of each project or of the unit as a whole. */
export interface DocumentKind {
  readonly subject: ProjectRow['subject'];
  readonly stage: Stage;
  readonly months: number | null;
}

/**
 * `complete`: all that was due; `partial`: some projects are missing; `missing`: nothing; `received`: something, and
 * without a register nobody can say whether it is all.
 */
export type SubmissionStatus = 'complete' | 'partial' | 'missing' | 'received';

/** A table that was handed in beside the one that counts. */
export interface SpareSubmission {
  readonly project: string;
  readonly reason: Exclude<SpareReason, 'ledger'>;
  readonly place: Place;
  /** The table that counts instead. */
  readonly counted: Place;
}

/** What one unit has handed in of one document. */
export interface Submission {
  readonly unit: UnitRow;
  readonly document: DocumentKind;
  /** Projects of the register, or the one table of a department; `null` without a register. */
  readonly due: number | null;
  readonly received: number;
  readonly status: SubmissionStatus;
  /** Projects of the register without such a table. */
  readonly missing: readonly string[];
  readonly spare: readonly SpareSubmission[];
  /** Files that could not be read and bear the unit's name. */
  readonly unreadable: readonly string[];
}

/** `nothing`: opened, and no table on it was recognised. `summary`: one that a roll-up wrote. */
export type FileOutcome = 'read' | 'register' | 'nothing' | 'unreadable' | 'summary';

/** What became of a file. */
export interface FileStatus {
  readonly file: string;
  readonly outcome: FileOutcome;
  readonly failure: FilePart['failure'];
  readonly unread: FilePart['unread'];
  readonly problems: FilePart['problems'];
  /** Tables found, and those of them that were set aside. */
  readonly tables: number;
  readonly aside: readonly AsideTable[];
  /** Units that its tables, or its name, are of. */
  readonly units: readonly string[];
}

/** The unit whose name a file bears; the longest name where one stands in another. */
function unitInName(file: string, units: readonly UnitRow[]): UnitRow | null {
  const path = comparableName(file) ?? '';
  const named = units.filter(({ key }) => key.length >= 3 && path.includes(key));
  return named.sort((a, b) => b.key.length - a.key.length || a.number - b.number)[0] ?? null;
}

function outcomeOf({ failure, isSummary, tables, roster, library }: FilePart): FileOutcome {
  if (failure) return 'unreadable';
  if (isSummary) return 'summary';
  if (tables.length > 0) return 'read';
  return roster.length + library.length > 0 ? 'register' : 'nothing';
}

/** What became of each file, in their order. */
export function fileStatuses(
  files: readonly FilePart[],
  tables: readonly PlacedTable[],
  aside: readonly AsideTable[],
  units: readonly UnitRow[],
): FileStatus[] {
  const names = new Map(units.map(({ key, name }) => [key, name]));
  const byFile = <Table extends PlacedTable>(all: readonly Table[]) => {
    const map = new Map<string, Table[]>();
    for (const table of all) map.set(table.place.file, [...(map.get(table.place.file) ?? []), table]);
    return map;
  };
  const [counted, set] = [byFile(tables), byFile(aside)];
  return files.map((part) => {
    const { file, failure, unread, problems } = part;
    const own = [...(counted.get(file) ?? []), ...(set.get(file) ?? [])];
    const stated = own.flatMap(({ unit }) => (unit ? (names.get(unit.key) ?? []) : []));
    const guessed = own.length === 0 ? unitInName(file, units) : null;
    return {
      file,
      outcome: outcomeOf(part),
      failure,
      unread,
      problems,
      tables: part.tables.length,
      aside: set.get(file) ?? [],
      units: guessed ? [guessed.name] : [...new Set(stated)].sort(byText),
    };
  });
}

const STAGES: readonly Stage[] = ['目标', '监控', '自评'];
const documentKey = ({ subject, stage, months }: DocumentKind): string =>
  `${subject}|${stage}|${months ?? ''}`;

/** The documents that somebody has handed in: of the others nothing is known to be due. */
function documentsOf(projects: readonly ProjectRow[]): DocumentKind[] {
  const found = new Map<string, DocumentKind>();
  for (const { subject, stages } of projects) {
    for (const { stage, months } of stages) {
      const kind = { subject, stage, months };
      found.set(documentKey(kind), kind);
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      byText(b.subject, a.subject) ||
      STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) ||
      (a.months ?? 13) - (b.months ?? 13),
  );
}

interface Situation {
  readonly hasLibrary: boolean;
  readonly hasRoster: boolean;
}

function submissionOf(
  unit: UnitRow,
  kind: DocumentKind,
  own: readonly ProjectRow[],
  { hasLibrary }: Situation,
  unreadable: readonly string[],
): Submission {
  const slot = (row: ProjectRow) =>
    row.stages.find(({ stage, months }) => stage === kind.stage && months === kind.months);
  const received = own.filter((row) => slot(row));
  const due = kind.subject === 'department' ? 1 : hasLibrary ? own.filter((row) => row.library).length : null;
  const missing = own.filter((row) => row.library && !slot(row)).map(({ name }) => name);
  const status: SubmissionStatus =
    received.length === 0
      ? 'missing'
      : missing.length > 0
        ? 'partial'
        : due === null
          ? 'received'
          : 'complete';
  const spare = received.flatMap((row) => {
    const { table: counted, spare: others } = slot(row)!;
    return others.flatMap(({ reason, table }) =>
      reason === 'ledger' ? [] : [{ project: row.name, reason, place: table.place, counted: counted.place }],
    );
  });
  return { unit, document: kind, due, received: received.length, status, missing, spare, unreadable };
}

/**
 * 报送情况: what each unit has handed in of each document that anybody has. A unit that has no project in the register
 * owes no project table; without a register, one of the roster that handed in none is listed.
 */
export function submissionsOf(
  projects: readonly ProjectRow[],
  units: readonly UnitRow[],
  files: readonly FileStatus[],
  situation: Situation,
): Submission[] {
  const documents = documentsOf(projects);
  const byUnit = new Map<number, ProjectRow[]>();
  for (const row of projects) {
    if (row.unit) byUnit.set(row.unit.number, [...(byUnit.get(row.unit.number) ?? []), row]);
  }
  const broken = files.filter(({ outcome }) => outcome === 'unreadable');
  return units.flatMap((unit) => {
    const unreadable = broken.filter(({ units: names }) => names.includes(unit.name)).map(({ file }) => file);
    const all = byUnit.get(unit.number) ?? [];
    return documents.flatMap((kind) => {
      const own = all.filter(({ subject }) => subject === kind.subject);
      const submission = submissionOf(unit, kind, own, situation, unreadable);
      const isListed = situation.hasRoster && unit.place !== null;
      const isOwed = kind.subject === 'project' && situation.hasLibrary ? submission.due! > 0 : isListed;
      return submission.received > 0 || isOwed ? [submission] : [];
    });
  });
}
