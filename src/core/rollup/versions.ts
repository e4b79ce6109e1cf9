import { digest } from '../digest';
import type { Stage } from '../forms/types';
import { slotOf, type MatchedTable, type RollupProject } from './projects';
import { answerTo, type Question, type RollupAnswers } from './questions';
import { byPlace, placeText } from './tables';

/** Why a table of a project does not count: another one of the same stage does. */
export type SpareReason =
  | 'same' // the very same table
  | 'older' // filled in, or saved, before the one that counts
  | 'ledger' // a ledger repeats what the project's own table says
  | 'answered' // somebody chose the other one
  | 'undecided'; // nothing says which is newer: asked

export interface SpareTable {
  readonly table: MatchedTable;
  readonly reason: SpareReason;
}

/** The table of a stage that counts, and those beside it. */
export interface StageTables {
  readonly stage: Stage;
  readonly months: number | null;
  readonly table: MatchedTable;
  readonly spare: readonly SpareTable[];
}

/** What a table says, wherever it stands. */
function contentOf({ facts }: MatchedTable): string {
  const { units, project, budget, executed, score, filledOn, indicators } = facts;
  return digest(
    JSON.stringify([
      units.map(({ text }) => text),
      project?.text ?? null,
      budget?.value ?? null,
      executed?.value ?? null,
      score?.value ?? null,
      filledOn,
      indicators.map(({ cell: _, ...line }) => line),
    ]),
  );
}

/** The only one of them that comes last by what `time` says; `null` where one says nothing, or two the same. */
function latest(
  tables: readonly MatchedTable[],
  time: (table: MatchedTable) => string | number | null,
): MatchedTable | null {
  const times = tables.map(time);
  if (times.includes(null)) return null;
  const last = times.reduce((a, b) => (b! > a! ? b : a))!;
  const those = tables.filter((_, index) => times[index] === last);
  return those.length === 1 ? those[0]! : null;
}

interface Chosen extends Pick<StageTables, 'table' | 'spare'> {
  readonly question: Question | null;
}

/** Which of several tables of one slot counts. */
function choose(
  all: readonly MatchedTable[],
  project: RollupProject,
  unitName: string,
  answers: RollupAnswers,
): Chosen {
  const papers = all.filter(({ facts }) => facts.shape === 'paper');
  const ledgers = papers.length === 0 ? [] : all.filter(({ facts }) => facts.shape === 'ledger');
  const byContent = new Map<string, MatchedTable>();
  const same: SpareTable[] = [];
  for (const table of papers.length === 0 ? all : papers) {
    const content = contentOf(table);
    if (byContent.has(content)) same.push({ table, reason: 'same' });
    else byContent.set(content, table);
  }
  const different = [...byContent.values()];
  const also = [...same, ...ledgers.map((table): SpareTable => ({ table, reason: 'ledger' }))];
  const others = (chosen: MatchedTable, reason: SpareReason): SpareTable[] =>
    different.flatMap((table) => (table === chosen ? [] : [{ table, reason }]));
  if (different.length === 1) return { table: different[0]!, spare: also, question: null };

  const [first] = different as [MatchedTable];
  const id = `version:${project.key}|${slotOf(first)}`;
  const choices = different.map(({ place }) => ({
    id: placeText(place),
    label: placeText(place),
    likeness: null,
  }));
  const answer = answerTo(answers, { id, choices });
  const said = different.find(({ place }) => placeText(place) === answer);
  if (said) return { table: said, spare: [...others(said, 'answered'), ...also], question: null };
  const newest =
    latest(different, ({ facts }) => facts.filledOn) ?? latest(different, ({ savedAt }) => savedAt);
  if (newest) return { table: newest, spare: [...others(newest, 'older'), ...also], question: null };
  const table = different.at(-1)!;
  const question: Question = {
    id,
    kind: 'version',
    given: project.subject === 'department' ? unitName : project.name,
    unit: unitName,
    places: different.map(({ place }) => place),
    choices: [...choices].reverse(),
  };
  return { table, spare: [...others(table, 'undecided'), ...also], question };
}

/** The tables of a project that count, one for each stage and period, with those that were handed in beside them. */
export function stageTables(
  project: RollupProject,
  unitName: string,
  answers: RollupAnswers,
): { readonly stages: readonly StageTables[]; readonly questions: readonly Question[] } {
  const slots = new Map<string, MatchedTable[]>();
  for (const table of [...project.tables].sort(byPlace)) {
    const slot = slotOf(table);
    slots.set(slot, [...(slots.get(slot) ?? []), table]);
  }
  const questions: Question[] = [];
  const stages = [...slots.values()].map((tables): StageTables => {
    const { table, spare, question } = choose(tables, project, unitName, answers);
    if (question) questions.push(question);
    return { stage: table.facts.stage!, months: table.facts.months, table, spare };
  });
  return { stages, questions };
}
