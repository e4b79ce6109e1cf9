/** The command line as it is built, in processes of its own. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { BUILT } from './global-setup';

const program = (): string => join(process.env[BUILT]!, 'jixiao.cjs');

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end. The time that reports are made at is fixed. */
export function run(folder: string, ...args: string[]): Promise<Ran> {
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1700000000' };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program(), ...args],
      { cwd: folder, env, maxBuffer: 1 << 28 },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

/** A worker process. */
export class WorkerProcess {
  /** Lines that it has written. */
  log = '';

  private constructor(readonly process: ChildProcess) {
    process.stderr!.setEncoding('utf8').on('data', (text: string) => (this.log += text));
  }

  static start(folder: string, queue: string, ...options: string[]): WorkerProcess {
    const env = { ...process.env, JIXIAO_QUEUE: queue, JIXIAO_LOCK_MS: '2000' };
    const args = [program(), 'worker', '--concurrency', '1', ...options];
    return new WorkerProcess(
      spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] }),
    );
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return this.process.exitCode;
    const gone = once(this.process, 'exit');
    this.process.kill(signal);
    return (await gone)[0] as number | null;
  }
}
