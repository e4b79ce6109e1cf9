import { comparableName } from '../audit/names';
import { choicesAmong } from './likeness';
import { byText } from './part';
import { answerTo, NEITHER, type Question, type RollupAnswers } from './questions';
import type { FilePart, NamedCell, Place, RollupPart } from './types';

/** How a table's unit was found: by the name itself, the name as compared, the department over it, an answer. */
export type UnitMatch = 'exact' | 'normalised' | 'department' | 'answered' | 'asked' | 'unlisted';

/** A unit of the roster, or one that only tables name. */
export interface UnitEntry {
  readonly key: string;
  readonly name: string;
  readonly code: string | null;
  /** Where the roster has it; `null` for a unit that is not on it, and without a roster. */
  readonly place: Place | null;
}

export interface FoundUnit {
  readonly key: string;
  readonly match: UnitMatch;
}

/** Finds the unit of a table, or of a line of the register. `null` when it names none. */
export type FindUnit = (names: readonly NamedCell[]) => FoundUnit | null;

export interface Units {
  readonly hasRoster: boolean;
  /** Roster first, in its order; then the others by name. */
  readonly entries: readonly UnitEntry[];
  readonly find: FindUnit;
  readonly questions: readonly Question[];
}

/** Like names of a unit's: what is less alike is a unit of its own. */
const LIKE_UNITS = { least: 0.5, most: 5 } as const;
/** With its department on the roster, only a name as like as this raises doubts. */
const VERY_LIKE = 0.85;

/** Files whose registers count: those that were named for it, else all. */
export function filesFor(part: RollupPart, role: 'roster' | 'register'): readonly FilePart[] {
  const named = part.files.filter(({ roles }) => roles.includes(role));
  return named.length > 0 ? named : part.files;
}

/** The units of the roster, each once, in the order of the files and of their lines. */
function rosterOf(part: RollupPart): UnitEntry[] {
  const entries = new Map<string, UnitEntry>();
  for (const { file, roster } of filesFor(part, 'roster')) {
    for (const { sheet, name, code } of roster) {
      const key = comparableName(name.text);
      if (key === null || key === '' || entries.has(key)) continue;
      entries.set(key, { key, name: name.text, code, place: { file, sheet, cell: name.cell } });
    }
  }
  return [...entries.values()];
}

interface Naming {
  readonly names: readonly NamedCell[];
  readonly place: Place;
}

/** Everything that names a unit: tables and lines of the register. */
function* namings(part: RollupPart): Generator<Naming> {
  for (const { file, tables } of part.files) {
    for (const { sheet, units, cell } of tables)
      yield { names: units, place: { file, sheet, cell: units[0]?.cell ?? cell } };
  }
  for (const { file, library } of filesFor(part, 'register')) {
    for (const { sheet, unit } of library)
      if (unit) yield { names: [unit], place: { file, sheet, cell: unit.cell } };
  }
}

interface Name {
  readonly key: string;
  readonly text: string;
}

function namesOf(names: readonly NamedCell[]): Name[] {
  return names.flatMap(({ text }) => {
    const key = comparableName(text);
    return key === null || key === '' ? [] : [{ key, text: text.trim() }];
  });
}

const questionId = (key: string): string => `unit:${key}`;

/** What a unit is on the roster; with a question where a person has to say it. */
function onRoster(
  names: readonly Name[],
  roster: ReadonlyMap<string, UnitEntry>,
  answers: RollupAnswers,
): FoundUnit & { readonly question: Pick<Question, 'id' | 'choices'> | null } {
  const [own, ...others] = names as [Name, ...Name[]];
  const listed = roster.get(own.key);
  if (listed)
    return {
      key: listed.key,
      match: listed.name.trim() === own.text ? 'exact' : 'normalised',
      question: null,
    };
  const over = others.find(({ key }) => roster.has(key));
  const least = over ? VERY_LIKE : LIKE_UNITS.least;
  const choices = choicesAmong(own.key, [...roster.values()], ({ key }) => key, {
    ...LIKE_UNITS,
    least,
  }).filter(({ id }) => id !== over?.key);
  const question = { id: questionId(own.key), choices };
  const answer = choices.length === 0 ? null : answerTo(answers, question);
  if (answer !== null && answer !== NEITHER) return { key: answer, match: 'answered', question: null };
  const isAsked = choices.length > 0 && answer === null;
  if (over) return { key: over.key, match: 'department', question: isAsked ? question : null };
  return { key: own.key, match: isAsked ? 'asked' : 'unlisted', question: isAsked ? question : null };
}

/** The writing that most tables use; of those used as often, the first in order. */
function commonest(texts: ReadonlyMap<string, number>): string {
  return [...texts].sort(([a, times], [b, others]) => others - times || byText(a, b))[0]![0];
}

/** The units of all tables, matched against the roster where there is one. */
export function unitsOf(part: RollupPart, answers: RollupAnswers): Units {
  const roster = new Map(rosterOf(part).map((entry) => [entry.key, entry]));
  const hasRoster = roster.size > 0;
  const remembered = new Map<string, ReturnType<typeof onRoster>>();
  const find = (names: readonly NamedCell[]) => {
    const known = namesOf(names);
    if (known.length === 0) return null;
    if (!hasRoster) return { key: known[0]!.key, match: 'unlisted' as const, question: null };
    const id = JSON.stringify(known);
    const found = remembered.get(id) ?? onRoster(known, roster, answers);
    remembered.set(id, found);
    return found;
  };

  const writings = new Map<string, Map<string, number>>();
  const questions = new Map<string, Question>();
  for (const { names, place } of namings(part)) {
    const found = find(names);
    if (!found) continue;
    const text = namesOf(names)[0]!.text;
    if (!roster.has(found.key)) {
      const texts = writings.get(found.key) ?? new Map<string, number>();
      texts.set(text, (texts.get(text) ?? 0) + 1);
      writings.set(found.key, texts);
    }
    const { question } = found;
    if (!question) continue;
    const asked = questions.get(question.id);
    questions.set(question.id, {
      ...question,
      kind: 'unit',
      given: asked && byText(asked.given, text) <= 0 ? asked.given : text,
      unit: null,
      places: [...(asked?.places ?? []), place],
    });
  }
  const unlisted = [...writings]
    .map(([key, texts]): UnitEntry => ({ key, name: commonest(texts), code: null, place: null }))
    .sort((a, b) => byText(a.name, b.name) || byText(a.key, b.key));
  return {
    hasRoster,
    entries: [...roster.values(), ...unlisted],
    find: (names) => {
      const found = find(names);
      return found && { key: found.key, match: found.match };
    },
    questions: [...questions.values()].sort((a, b) => byText(a.id, b.id)),
  };
}
