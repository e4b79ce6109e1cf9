/** Tries inputs on a target in a process of its own, and watches that each comes to an end. */
import { createHash } from 'node:crypto';
import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job, Told } from './child';
import { readNote } from './shared';

/** What is to be tried. */
export interface Plan {
  /** A module that exports `targets`. */
  readonly entry: string;
  readonly target: string;
  readonly seed: number;
  /** How many, or for how long. */
  readonly amount: { readonly inputs: number } | { readonly milliseconds: number };
  readonly limits: FuzzLimits;
  /** Where inputs are kept that must not happen. */
  readonly folder: string;
  readonly replay?: Uint8Array;
}

/** No input may take longer (ms), or more memory than this beside what was there (MB). */
export interface FuzzLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

export const FUZZ_LIMITS: FuzzLimits = { milliseconds: 20_000, megabytes: 1_500 };

export type DefectKind = 'crash' | 'hang' | 'memory';

/** Something that must not happen, with the file that its input is kept in. */
export interface Defect {
  readonly kind: DefectKind;
  readonly what: string;
  readonly file: string;
}

/** What became of a target. */
export interface TargetResult {
  readonly target: string;
  readonly inputs: number;
  /** Each once, however many inputs lead to it. */
  readonly defects: readonly Defect[];
  /** Longest that one input took, ms, and the file that it is kept in when it was long. */
  readonly slowest: number;
  readonly slowestFile: string | null;
  /** Parts of the code that were gone through; 0 where nobody counted. */
  readonly reached: number;
}

const LOOK_EVERY = 100;
/** More processes are not begun anew: the target is broken. */
const MOST_ENDS = 20;

type End = 'done' | 'hang' | 'memory' | { readonly crash: string };

/** How a target's file is called: the name is read again by {@link targetOfFile}. */
const fileName = (target: string, kind: string, input: Uint8Array): string =>
  `${target}.${kind}.${createHash('sha256').update(input).digest('hex').slice(0, 12)}`;

export const targetOfFile = (name: string): string => name.split('.')[0]!;

/** What the loader and the code itself take, MB. */
const BASE_MEGABYTES = 500;

/** Memory that a process holds, MB; 0 where the system does not say. */
function megabytesOf({ pid }: ChildProcess): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

class TargetRun {
  private readonly defects = new Map<string, Defect>();
  private slowest = 0;
  private slowestFile: string | null = null;
  private inputs = 0;
  private reached = 0;

  constructor(private readonly plan: Plan) {}

  async all(): Promise<TargetResult> {
    const { amount, target, seed } = this.plan;
    const until = 'milliseconds' in amount ? Date.now() + amount.milliseconds : null;
    for (let attempt = 0; attempt < MOST_ENDS; attempt++) {
      const inputs = 'inputs' in amount ? amount.inputs - this.inputs : null;
      if (inputs !== null ? inputs <= 0 : Date.now() >= until!) break;
      // After an end the same seed would only lead there again.
      const end = await this.part({ seed: seed + attempt * 104_729, inputs, until });
      if (end === 'done' || this.plan.replay) break;
    }
    const { inputs, defects, slowest, slowestFile, reached } = this;
    return { target, inputs, defects: [...defects.values()], slowest, slowestFile, reached };
  }

  private async part(part: Pick<Job, 'seed' | 'inputs' | 'until'>): Promise<End> {
    const { entry, target, limits, replay = null } = this.plan;
    const own = mkdtempSync(join(tmpdir(), 'jixiao-fuzz-'));
    const note = join(own, 'input');
    writeFileSync(note, '');
    const before = this.inputs;
    const child = fork(join(__dirname, 'child.ts'), [], {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${limits.megabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.send({ entry, target, note, replay, ...part } satisfies Job);
    const end = await this.watch(child, note, (told) => this.hear(told, before));
    const input = readNote(note).bytes;
    rmSync(own, { recursive: true });
    if (end === 'done') return end;
    // What was not told any more: at least the input that ended it.
    this.inputs = Math.max(this.inputs, before) + 1;
    if (typeof end === 'object') this.record('crash', end.crash, input);
    else if (end === 'hang') this.record('hang', `no end within ${limits.milliseconds} ms`, input);
    else this.record('memory', `more than ${limits.megabytes} MB`, input);
    return end;
  }

  private watch(child: ChildProcess, note: string, hear: (told: Told) => void): Promise<End> {
    const { milliseconds, megabytes } = this.plan.limits;
    let last: number | null = null;
    let since = Date.now();
    let words = '';
    let end: End | null = null;
    return new Promise((resolve) => {
      const look = setInterval(() => {
        const { at } = readNote(note);
        if (at === null || at !== last) since = Date.now();
        last = at;
        if (Date.now() - since > milliseconds) stop('hang');
        else if (megabytesOf(child) > megabytes + BASE_MEGABYTES) stop('memory');
      }, LOOK_EVERY);
      const stop = (how: End) => {
        end ??= how;
        child.kill('SIGKILL');
      };
      child.stderr!.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-4_000)));
      child.on('message', (told: Told) => {
        if (told.kind === 'done') end = 'done';
        else hear(told);
      });
      child.on('close', (code, signal) => {
        clearInterval(look);
        resolve(
          end ??
            (/heap out of memory/.test(words)
              ? 'memory'
              : { crash: words.trim() || `the process ended with ${signal ?? code}` }),
        );
      });
    });
  }

  private hear(told: Told, before: number): void {
    if (told.kind === 'state') {
      this.inputs = before + told.inputs;
      this.reached = Math.max(this.reached, told.reached);
      this.slowest = Math.max(this.slowest, told.slowest);
    } else if (told.kind === 'defect') this.record('crash', told.what, told.input);
    else if (told.kind === 'slow' && told.milliseconds > this.slowest) {
      this.slowest = told.milliseconds;
      this.slowestFile = this.keep('slow', told.input);
    }
  }

  private record(kind: DefectKind, what: string, input: Uint8Array): void {
    const key = `${kind} ${what.replace(/\d+/g, '0')}`;
    if (!this.defects.has(key)) this.defects.set(key, { kind, what, file: this.keep(kind, input) });
  }

  private keep(kind: string, input: Uint8Array): string {
    mkdirSync(this.plan.folder, { recursive: true });
    const file = join(this.plan.folder, fileName(this.plan.target, kind, input));
    writeFileSync(file, input);
    return file;
  }
}

/** Tries a target. A process that ends, hangs or takes too much is a defect, and the rest is tried by another one. */
export function runTarget(plan: Plan): Promise<TargetResult> {
  return new TargetRun(plan).all();
}
