/** One trial: one scenario, one request that goes wrong in one way, and what became of the user's workbook. */
import { HostError, type HostFailure } from '../../src/host/workbook';
import { failureSentence } from '../../src/i18n';
import { readFrozenFormulas, readJournal, restoreFormulas, revertFixes, showAllRows } from '../../src/jobs';
import type { ApiVersion, ArrayBackend } from '../../src/workbench/standin';
import { severityOfFormula } from '../../src/host/marks';
import { differences, snapshotOf, type Snapshot } from './document';
import { openExcel, type FallibleExcel } from './fallible-excel';
import { RENAMED, type Fault } from './faults';
import type { Scenario } from './scenarios';

/** How a run without a fault ends: what a later run has to come to as well. */
export interface CleanRun {
  readonly requests: number;
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly marks: string;
  readonly sheets: readonly string[];
  /** Those that can be seen after it. */
  readonly shown: readonly string[];
  /** How much is on the sheet with the least of those that it makes; 0 when it makes none. */
  readonly made: number;
}

export interface Trial {
  readonly scenario: string;
  readonly version: ApiVersion;
  readonly fault: string;
  readonly request: number;
  /** What is wrong, in words; empty when nothing is. */
  readonly complaints: readonly string[];
}

const names = (backend: ArrayBackend): string[] => backend.sheets().map(({ name }) => name);
const visible = (backend: ArrayBackend): string[] =>
  backend.sheets().flatMap(({ name, visibility }) => (visibility === 'Visible' ? name : []));

function marksOf(backend: ArrayBackend): string {
  return JSON.stringify(
    backend.sheets().map((sheet) => [
      sheet.name,
      sheet
        .conditionalFormats()
        .filter(({ formula }) => severityOfFormula(formula) !== null)
        .map(({ formula, areas }) => `${formula} ${JSON.stringify(areas)}`)
        .sort(),
    ]),
  );
}

/** Runs a scenario without a fault. @throws Error when even that does not work */
export async function cleanRun(scenario: Scenario, version: ApiVersion): Promise<CleanRun> {
  const backend = await scenario.open();
  const before = snapshotOf(backend);
  const sheets = names(backend);
  const { workbook, host } = openExcel(backend, version);
  const said = await scenario.act(workbook);
  if (said.length > 0) throw new Error(`${scenario.name}: ${JSON.stringify(said)}`);
  host.dispose();
  const after = snapshotOf(backend);
  const made = [...amounts(after)].flatMap(([sheet, amount]) => (sheets.includes(sheet) ? [] : amount));
  return {
    requests: host.requests.length,
    before,
    after,
    made: made.length > 0 ? Math.min(...made) : 0,
    marks: marksOf(backend),
    sheets,
    shown: visible(backend),
  };
}

/** Every message is a sentence in both languages and says what happened; anything else is a complaint. */
function wordsAbout(said: readonly HostFailure[], { name, codes }: Fault): string[] {
  return said.flatMap((failure) => {
    const sentences = [failureSentence(failure, 'zh'), failureSentence(failure, 'en')];
    const isCalm = sentences.every(
      (text) => /[。.]$/.test(text) && !/undefined|\[object|\bat .+:\d+/.test(text),
    );
    return [
      ...(codes.includes(failure.code) ? [] : [`“${name}” is told as ${failure.code}: ${failure.detail}`]),
      ...(isCalm ? [] : [`no sentence: ${sentences.join(' / ')}`]),
    ];
  });
}

/** What came of the act: what the user is told, or that the pane fell silent. */
async function outcomeOf(scenario: Scenario, excel: FallibleExcel, fault: Fault): Promise<string[]> {
  const acted = scenario.act(excel.workbook).then(
    (said) => wordsAbout(said, fault),
    (error: unknown) =>
      error instanceof HostError
        ? wordsAbout([error.failure], fault)
        : [`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`],
  );
  return Promise.race([acted, excel.host.silent.then(() => [])]);
}

/** Takes back everything that the workbook remembers of us. */
async function takeBack({ workbook }: FallibleExcel): Promise<void> {
  for (const { id } of [...(await readJournal(workbook))].reverse()) await revertFixes(workbook, id);
  if ((await readFrozenFormulas(workbook)).length > 0) await restoreFormulas(workbook, 'workbook');
  await showAllRows(workbook);
}

const show = (places: readonly string[]): string =>
  `${places.slice(0, 3).join(', ')}${places.length > 3 ? ` and ${places.length - 3} more` : ''}`;

/** How much is on each sheet; what it is called itself does not count. */
function amounts(snapshot: Snapshot): ReadonlyMap<string, number> {
  const bySheet = new Map<string, number>();
  for (const [place, value] of snapshot) {
    const sheet = place.slice(0, place.lastIndexOf('!'));
    const { length } = value.includes(sheet) ? value.replaceAll(sheet, '') : value;
    bySheet.set(sheet, (bySheet.get(sheet) ?? 0) + length);
  }
  return bySheet;
}

/** Sheets beside the user's own that are not whole: there is less on them than half of what a clean run makes. */
function halfMade(now: Snapshot, all: readonly string[], { made, sheets }: CleanRun): string[] {
  const there = amounts(now);
  return all.filter(
    (sheet) => !sheets.includes(sheet) && sheet !== RENAMED && (there.get(sheet) ?? 0) < made * 0.5,
  );
}

/** Lets one request of a scenario go wrong, and looks at what is left. */
export async function tryFault(
  scenario: Scenario,
  version: ApiVersion,
  fault: Fault,
  request: number,
  clean: CleanRun,
): Promise<Trial> {
  const backend = await scenario.open();
  const excel = openExcel(backend, version);
  excel.host.arm({ fault, request, sheet: scenario.sheet });
  const complaints = await outcomeOf(scenario, excel, fault);
  excel.host.arm(null);
  excel.host.dispose();

  // A sheet that was renamed stays so: what is known of it must be found again.
  const isRenamed = names(backend).includes(RENAMED);
  const gone = !isRenamed && !names(backend).includes(scenario.sheet);
  const own = new Set(scenario.users.filter((name) => !(gone && name === scenario.sheet)));

  const half = halfMade(snapshotOf(backend), names(backend), clean);
  if (half.length > 0) complaints.push(`half-made sheets: ${show(half)}`);

  // The next run, in a pane that was opened anew where the old one is gone.
  const next = openExcel(backend, version);
  try {
    const said = await scenario.act(next.workbook);
    if (said.length > 0 && !gone) complaints.push(`the next run says ${JSON.stringify(said)}`);
  } catch (error) {
    complaints.push(`the next run fails: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!gone && !isRenamed) {
    const now = snapshotOf(backend);
    const off = differences(clean.after, now, own);
    if (off.length > 0) complaints.push(`the next run comes to something else at ${show(off)}`);
    const marks = (text: string) =>
      JSON.stringify((JSON.parse(text) as [string, unknown][]).filter(([name]) => own.has(name)));
    if (marks(marksOf(backend)) !== marks(clean.marks)) complaints.push('the next run marks otherwise');
    if (scenario.isSettling) {
      const shown = visible(backend);
      const other = differences(clean.after, now, new Set(clean.shown));
      if (JSON.stringify(shown) !== JSON.stringify(clean.shown))
        complaints.push(`other sheets: ${shown.join()}`);
      if (other.length > 0) complaints.push(`the next run writes something else at ${show(other)}`);
    }
  }

  await takeBack(next);
  next.host.dispose();
  const original = await originalOf(scenario, clean);
  const lost = differences(original, asNamedBefore(snapshotOf(backend), scenario.sheet), own);
  if (lost.length > 0) complaints.push(`lost or changed for good: ${show(lost)}`);
  return { scenario: scenario.name, version, fault: fault.name, request, complaints };
}

/** A snapshot in which the sheet that was renamed has the name that it had. */
function asNamedBefore(snapshot: Snapshot, name: string): Snapshot {
  return new Map(
    [...snapshot].map(([place, value]) => [
      place.startsWith(`${RENAMED}!`) ? `${name}${place.slice(RENAMED.length)}` : place,
      value,
    ]),
  );
}

const originals = new WeakMap<CleanRun, Promise<Snapshot>>();

/** What the user had before any of it: the workbook before the trial, with all that was prepared taken back. */
function originalOf(scenario: Scenario, clean: CleanRun): Promise<Snapshot> {
  const known = originals.get(clean);
  if (known) return known;
  const made = scenario.open().then(async (backend) => {
    const excel = openExcel(backend);
    await takeBack(excel);
    excel.host.dispose();
    return snapshotOf(backend);
  });
  originals.set(clean, made);
  return made;
}
