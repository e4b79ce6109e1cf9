/** The process that tries inputs on one target: it tells what it found, and notes what it is at. */
import { Coverage } from './coverage';
import { Inputs } from './inputs';
import { watchPrototypes } from './prototypes';
import { InputNote } from './shared';
import type { Target } from './target';

/** What the process is told. */
export interface Job {
  /** A module that exports `targets`. */
  readonly entry: string;
  readonly target: string;
  readonly seed: number;
  /** The file in which it notes the input at hand. */
  readonly note: string;
  /** Inputs to try; the seed alone decides which. */
  readonly inputs: number | null;
  /** Else: until this moment (ms), led by what new parts of the code the inputs reach. */
  readonly until: number | null;
  /** Just this one. */
  readonly replay: Uint8Array | null;
}

/** What it tells. */
export type Told =
  | { readonly kind: 'state'; readonly inputs: number; readonly reached: number; readonly slowest: number }
  | { readonly kind: 'defect'; readonly what: string; readonly input: Uint8Array }
  | { readonly kind: 'slow'; readonly milliseconds: number; readonly input: Uint8Array }
  | { readonly kind: 'done' };

/** What a module with targets exports. */
export interface Targets {
  readonly targets: Readonly<Record<string, () => Promise<{ readonly target: Target }>>>;
}

/** The look at what was reached takes half a millisecond: after this long it is worth it. */
const LOOK_AFTER = 6;
const TELL_EVERY = 500;
/** From here on an input is told as slow, in milliseconds. */
const SLOW = 500;

let told = Promise.resolve();

/** Tells the one who watches; {@link told} is there once all of it is on its way. */
function tell(what: Told): void {
  const sent = new Promise<void>((resolve) => process.send!(what, undefined, undefined, () => resolve()));
  told = told.then(() => sent);
}

class Run {
  private readonly source: Inputs;
  private readonly sinceLook: Uint8Array[] = [];
  private readonly coverage: Coverage | null;
  private readonly note: InputNote;
  private readonly changeOfPrototypes = watchPrototypes();
  private inputs = 0;
  private slowest = 0;
  private busy = 0;

  constructor(
    private readonly target: Target,
    private readonly job: Job,
  ) {
    this.note = new InputNote(job.note);
    this.coverage = job.until === null ? null : new Coverage();
    this.source = new Inputs(target, job.seed, job.target);
  }

  async all(): Promise<void> {
    const { replay } = this.job;
    if (replay) return this.one(replay);
    let last = Date.now();
    while (!this.isEnough()) {
      await this.one(await this.source.next());
      if (Date.now() - last < TELL_EVERY) continue;
      last = Date.now();
      this.tellState();
    }
  }

  tellState(): void {
    tell({ kind: 'state', inputs: this.inputs, reached: this.coverage?.size ?? 0, slowest: this.slowest });
  }

  private isEnough(): boolean {
    const { inputs, until } = this.job;
    return inputs === null ? Date.now() >= until! : this.inputs >= inputs;
  }

  private async one(input: Uint8Array): Promise<void> {
    this.note.begin(input);
    const begun = performance.now();
    try {
      const checking = this.target.check(input);
      if (checking) await checking;
    } catch (error) {
      tell({ kind: 'defect', what: wordsOf(error), input });
    }
    const took = performance.now() - begun;
    this.note.end();
    const changed = this.changeOfPrototypes();
    if (changed !== null) tell({ kind: 'defect', what: changed, input });
    this.inputs++;
    if (took > SLOW && took > this.slowest) tell({ kind: 'slow', milliseconds: took, input });
    this.slowest = Math.max(this.slowest, took);
    this.follow(input, took);
  }

  /** Keeps the inputs by which something new was reached. */
  private follow(input: Uint8Array, took: number): void {
    if (!this.coverage) return;
    this.sinceLook.push(input);
    this.busy += took;
    if (this.busy < LOOK_AFTER) return;
    if (this.coverage.hasGrown()) this.source.keep(this.sinceLook.slice(-20));
    this.sinceLook.length = 0;
    this.busy = 0;
  }
}

/** An error with the places nearest to it, which tell one defect from another. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return `threw ${String(error)}`;
  const [, ...places] = (error.stack ?? '').split('\n');
  const near = places.filter((line) => /[\\/](?:src|scripts|node_modules)[\\/]/.test(line)).slice(0, 4);
  return [`${error.name}: ${error.message.slice(0, 300)}`, ...near.map((line) => line.trim())].join('\n');
}

async function main(job: Job): Promise<void> {
  const { targets } = (await import(job.entry)) as Targets;
  const { target } = await targets[job.target]!();
  const run = new Run(target, job);
  await run.all();
  run.tellState();
  tell({ kind: 'done' });
  await told;
}

process.once('message', (job: Job) => {
  main(job).then(
    () => process.disconnect(),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
