import { isPartOf } from '../audit/part-names';
import { projectKey } from '../audit/names';
import { likenessOf } from './likeness';
import { libraryOf, projectId, type LibraryProject } from './library';
import { byText } from './part';
import { answerTo, NEITHER, type Question, type RollupAnswers } from './questions';
import type { PlacedTable } from './tables';
import type { RollupPart } from './types';
import type { Units } from './units';

/** How a table's project was found in the register. `part` says by its name that it is a part of one. */
export type ProjectMatch = 'code' | 'exact' | 'normalised' | 'answered' | 'asked' | 'part' | 'unlisted';

/** A table with its project. */
export interface MatchedTable extends PlacedTable {
  readonly match: ProjectMatch;
}

/** A project, or a department as a whole, with all its tables of the year. */
export interface RollupProject {
  readonly key: string;
  readonly subject: 'project' | 'department';
  /** Key of its unit; `null` when nothing says whose it is. */
  readonly unit: string | null;
  readonly name: string;
  readonly nameKey: string;
  readonly code: string | null;
  /** What the register says; `null` without a register, and for a project that is not in it. */
  readonly library: LibraryProject | null;
  readonly tables: readonly MatchedTable[];
}

export interface Projects {
  readonly hasLibrary: boolean;
  /** Those of the register first, in its order; then the others by unit and name. */
  readonly entries: readonly RollupProject[];
  readonly questions: readonly Question[];
}

/** Names less alike are of two projects. */
const LEAST_LIKE = 0.6;
const MOST_CHOICES = 5;

/** A slot that one table fills: a project's form of one stage. */
export function slotOf({ facts }: PlacedTable): string {
  return `${facts.stage ?? ''}|${facts.months ?? ''}`;
}

const unitKey = ({ unit }: PlacedTable): string | null => unit?.key ?? null;

const isOfUnit = (project: { readonly unit: string | null }, unit: string | null): boolean =>
  project.unit === null || unit === null || project.unit === unit;

/** Projects of the register by code and by name. */
class Library {
  private readonly byCode = new Map<string, LibraryProject[]>();
  private readonly byName = new Map<string, LibraryProject[]>();
  private readonly byUnit = new Map<string | null, LibraryProject[]>();

  constructor(readonly projects: readonly LibraryProject[]) {
    const add = <Key>(map: Map<Key, LibraryProject[]>, key: Key, project: LibraryProject) =>
      map.set(key, [...(map.get(key) ?? []), project]);
    for (const project of projects) {
      if (project.code !== null) add(this.byCode, project.code, project);
      add(this.byName, project.nameKey, project);
      add(this.byUnit, project.unit, project);
    }
  }

  ofUnit(unit: string | null): readonly LibraryProject[] {
    return unit === null ? [] : [...(this.byUnit.get(unit) ?? []), ...(this.byUnit.get(null) ?? [])];
  }

  /** The projects that a table's code names, or else its name; a code on both sides decides. */
  candidates(table: PlacedTable): readonly LibraryProject[] {
    const { code, nameKey } = table;
    const own = (projects: readonly LibraryProject[] = []) =>
      projects.filter((project) => isOfUnit(project, unitKey(table)));
    const coded = code === null ? [] : own(this.byCode.get(code));
    if (coded.length > 0) return coded;
    return own(this.byName.get(nameKey)).filter((one) => code === null || one.code === null);
  }
}

function matchBy(table: PlacedTable, project: LibraryProject): ProjectMatch {
  if (table.code !== null && table.code === project.code) return 'code';
  return table.facts.project?.text.trim() === project.name ? 'exact' : 'normalised';
}

interface Matching {
  readonly found: ReadonlyMap<PlacedTable, readonly [LibraryProject, ProjectMatch]>;
  /** Those that are in no register, and why. */
  readonly strangers: ReadonlyMap<PlacedTable, ProjectMatch>;
  readonly questions: readonly Question[];
}

/** Looks every project table up in the register: by code and name first, then by asking about the rest. */
function lookUp(
  tables: readonly PlacedTable[],
  library: Library,
  answers: RollupAnswers,
  units: Units,
): Matching {
  const found = new Map<PlacedTable, readonly [LibraryProject, ProjectMatch]>();
  const taken = new Set<string>();
  const open: PlacedTable[] = [];
  for (const table of tables) {
    const [project, ...more] = library.candidates(table);
    if (!project || more.length > 0) open.push(table);
    else {
      found.set(table, [project, matchBy(table, project)]);
      taken.add(`${project.key} ${slotOf(table)}`);
    }
  }
  const strangers = new Map<PlacedTable, ProjectMatch>();
  const questions = new Map<string, Question>();
  const unitNames = new Map(units.entries.map(({ key, name }) => [key, name]));
  for (const table of open) {
    const unit = unitKey(table);
    const same = library.candidates(table);
    const own = library.ofUnit(unit);
    if (same.length === 0 && own.some(({ nameKey }) => isPartOf(table.nameKey, nameKey))) {
      strangers.set(table, 'part');
      continue;
    }
    // A project whose own table is here is not the one that this table misspells.
    const free = own.filter(({ key }) => !taken.has(`${key} ${slotOf(table)}`));
    const choices = (same.length > 0 ? same : free)
      .map((one) => ({ id: one.key, label: one.name, likeness: likenessOf(table.nameKey, one.nameKey) }))
      .filter(({ likeness }) => likeness >= LEAST_LIKE)
      .sort((a, b) => b.likeness - a.likeness || byText(a.id, b.id))
      .slice(0, MOST_CHOICES);
    const id = `project:${projectId(unit, table.code, table.nameKey)}`;
    const answer = choices.length === 0 ? null : answerTo(answers, { id, choices });
    const said = library.projects.find(({ key }) => key === answer);
    if (said) found.set(table, [said, 'answered']);
    else strangers.set(table, choices.length > 0 && answer !== NEITHER ? 'asked' : 'unlisted');
    if (choices.length === 0 || answer !== null) continue;
    const asked = questions.get(id);
    questions.set(id, {
      id,
      kind: 'project',
      given: asked?.given ?? table.facts.project?.text ?? '',
      unit: unit === null ? null : (unitNames.get(unit) ?? unit),
      places: [...(asked?.places ?? []), table.place],
      // What is free differs from stage to stage.
      choices: [...(asked?.choices ?? []), ...choices]
        .filter((choice, index, all) => all.findIndex((one) => one.id === choice.id) === index)
        .sort((a, b) => (b.likeness ?? 0) - (a.likeness ?? 0) || byText(a.id, b.id)),
    });
  }
  return { found, strangers, questions: [...questions.values()].sort((a, b) => byText(a.id, b.id)) };
}

/**
 * Tables that no register knows, by project: those of one unit with one code, or one name. A table without a code, or
 * without a unit, is of the only project with its name; of several nobody can tell.
 */
function grouped(strangers: Iterable<PlacedTable>): Map<string, PlacedTable[]> {
  const tables = [...strangers];
  const coded = new Map<string, Set<string>>();
  const named = new Map<string, Set<string>>();
  const note = (map: Map<string, Set<string>>, key: string, id: string) =>
    map.set(key, (map.get(key) ?? new Set()).add(id));
  const scope = (unit: string | null, nameKey: string) => JSON.stringify([unit, nameKey]);
  for (const table of tables) {
    const unit = unitKey(table);
    const id = projectId(unit, table.code, table.nameKey);
    if (table.code !== null) note(coded, scope(unit, table.nameKey), id);
  }
  const idInUnit = (table: PlacedTable): string => {
    const unit = unitKey(table);
    const ids = table.code === null ? [...(coded.get(scope(unit, table.nameKey)) ?? [])] : [];
    return ids.length === 1 ? ids[0]! : projectId(unit, table.code, table.nameKey);
  };
  for (const table of tables) if (unitKey(table) !== null) note(named, table.nameKey, idInUnit(table));
  const groups = new Map<string, PlacedTable[]>();
  for (const table of tables) {
    const ids = unitKey(table) === null && table.code === null ? [...(named.get(table.nameKey) ?? [])] : [];
    const id = ids.length === 1 ? ids[0]! : idInUnit(table);
    groups.set(id, [...(groups.get(id) ?? []), table]);
  }
  return groups;
}

/** The writing that most tables use. */
function nameOf(tables: readonly PlacedTable[]): string {
  const times = new Map<string, number>();
  for (const { facts } of tables) {
    const text = facts.project?.text.trim() ?? '';
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  return [...times].sort(([a, many], [b, more]) => more - many || byText(a, b))[0]?.[0] ?? '';
}

/** Departments as a whole: one for each unit with such a table. */
function departmentsOf(tables: readonly PlacedTable[], units: Units): RollupProject[] {
  return units.entries.flatMap(({ key, name }): RollupProject[] => {
    const own = tables.filter((table) => unitKey(table) === key);
    if (own.length === 0) return [];
    const matched = own.map((table): MatchedTable => ({ ...table, match: 'exact' }));
    const facts = { subject: 'department', unit: key, name, nameKey: '', code: null, library: null } as const;
    return [{ key: `${key}/@`, ...facts, tables: matched }];
  });
}

/** All projects of a roll-up with their tables, matched against the register where there is one. */
export function projectsOf(
  part: RollupPart,
  tables: readonly PlacedTable[],
  units: Units,
  answers: RollupAnswers,
): Projects {
  const library = new Library(libraryOf(part, units));
  const ofProjects = tables.filter(({ facts }) => facts.subject === 'project');
  const { found, strangers, questions } = lookUp(ofProjects, library, answers, units);

  const listed = new Map<string, MatchedTable[]>();
  for (const [table, [project, match]] of found)
    listed.set(project.key, [...(listed.get(project.key) ?? []), { ...table, match }]);
  const known = library.projects.map((project): RollupProject => ({
    key: project.key,
    subject: 'project',
    unit: project.unit ?? oneUnit(listed.get(project.key) ?? []),
    name: project.name,
    nameKey: project.nameKey,
    code: project.code,
    library: project,
    tables: listed.get(project.key) ?? [],
  }));
  const others = [...grouped(strangers.keys())]
    .map(([id, own]): RollupProject => {
      const name = nameOf(own);
      return {
        key: `+${id}`,
        subject: 'project',
        unit: oneUnit(own),
        name,
        nameKey: projectKey(name),
        code: own.find(({ code }) => code !== null)?.code ?? null,
        library: null,
        tables: own.map((table) => ({ ...table, match: strangers.get(table)! })),
      };
    })
    .sort((a, b) => byText(a.unit ?? '', b.unit ?? '') || byText(a.name, b.name) || byText(a.key, b.key));
  const departments = tables.filter(({ facts }) => facts.subject === 'department');
  return {
    hasLibrary: library.projects.length > 0,
    entries: [...known, ...others, ...departmentsOf(departments, units)],
    questions,
  };
}

/** The unit of a project's tables; those without one say nothing. */
function oneUnit(tables: readonly PlacedTable[]): string | null {
  return tables.map(unitKey).find((unit) => unit !== null) ?? null;
}
