import { takenValue, type DecisionChoice, type ListedDifference } from '../core/carry';
import { contentAt, isRecordable, nextId, type JournalEdit } from '../core/fixes';
import type { HostFailure, Workbook } from '../host/workbook';
import { rememberKept } from './carry-over';
import { gridsNow, readJournal, writeRecorded } from './journal';
import { nextMaking, readMakings, rememberMaking } from './makings';

/** What the user wants done about a difference between two stages. */
export interface Decision {
  readonly difference: ListedDifference;
  readonly choice: DecisionChoice;
}

export interface DecisionOptions {
  /** ISO date and time, local, to the minute: "2020-12-31T09:30". */
  readonly date: string;
  /** Id of the table whose differences they are. */
  readonly template: string;
  /** Number of the making that found them: taken back, it takes these cells back too; `null` where nothing was written. */
  readonly making: number | null;
}

/** What became of decisions. */
export interface DecisionOutcome {
  /** Cells that hold the earlier stage's value now. */
  readonly taken: number;
  /** Differences that stay, and are not listed again as long as both sides say what they say. */
  readonly kept: number;
  /** The number under which these cells, and what was made before, are taken back; `null` when nothing was written. */
  readonly making: number | null;
  /** Settled either way. */
  readonly settled: readonly ListedDifference[];
  /** Something else stands in these cells by now: they were left alone. */
  readonly changed: readonly ListedDifference[];
  /** Why sheets refused, by name. */
  readonly failures: ReadonlyMap<string, HostFailure>;
}

/**
 * Takes the earlier stage's values over where that was decided, and remembers what is to stay. The cells are read again
 * first: one that holds something else by now is left alone. What is written can be taken back.
 * @throws HostError when the workbook can neither be read nor keep the journal, or the user is editing a cell
 */
export async function decideDifferences(
  workbook: Workbook,
  decisions: readonly Decision[],
  options: DecisionOptions,
): Promise<DecisionOutcome> {
  const of = (wanted: DecisionChoice) =>
    decisions.flatMap(({ difference, choice }) => (choice === wanted ? [difference] : []));
  const wanted = of('take').flatMap((difference) => {
    const value = takenValue(difference);
    return value ? [{ difference, value }] : [];
  });
  const now = await gridsNow(
    workbook,
    wanted.map(({ value }) => value.sheet),
  );
  const changed: ListedDifference[] = [];
  const edits = new Map<ListedDifference, JournalEdit>();
  for (const { difference, value } of wanted) {
    const { sheet, cell, earlier, later } = value;
    const grid = now.get(sheet);
    if (!grid || (grid.value(cell.row, cell.col) ?? null) !== later) changed.push(difference);
    else {
      const edit = { sheet, cell, before: contentAt(grid, cell), after: { value: earlier } };
      if (isRecordable([...edits.values(), edit])) edits.set(difference, edit);
    }
  }
  const entry = nextId(await readJournal(workbook));
  const written = await writeRecorded(workbook, {
    id: entry,
    date: options.date,
    rules: [],
    work: 'carried',
    edits: [...edits.values()],
  });
  const making = written.edits.length > 0 ? await addEntry(workbook, entry, options) : options.making;
  const kept = of('keep');
  await rememberKept(workbook, kept);
  const taken = [...edits].flatMap(([difference, edit]) =>
    written.edits.includes(edit) ? [difference] : [],
  );
  return {
    taken: taken.length,
    kept: kept.length,
    making,
    settled: [...taken, ...kept],
    changed,
    failures: written.failures,
  };
}

/** Puts the journal's entry to what was made, or by itself; gives the number of that. */
async function addEntry(
  workbook: Workbook,
  entry: number,
  { date, template, making: id }: DecisionOptions,
): Promise<number> {
  const makings = await readMakings(workbook);
  const making = makings.find((one) => one.id === id) ?? {
    id: nextMaking(makings),
    date,
    template,
    sheets: [],
    entries: [],
  };
  await rememberMaking(workbook, { ...making, entries: [...making.entries, entry] });
  return making.id;
}
