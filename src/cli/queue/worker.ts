import { availableParallelism } from 'node:os';
import { stat } from 'node:fs/promises';
import { threadEntry } from '../../batch';
import { serve } from '../../queue';
import type { Language } from '../../i18n';
import type { ExitCode, Io } from '../io';
import { CallError, cliTexts } from '../texts';
import { chooseNumber, chooseQueue, withQueue, type QueueOption } from './common';

export interface WorkerCommandOptions extends QueueOption {
  readonly concurrency?: string;
  readonly root?: readonly string[];
  readonly limit?: string;
  readonly memory?: string;
}

/** Seconds that one file may take, and MB that it may ask for, unless said otherwise. */
const LIMIT = 120;
const MEMORY = 1536;
/** A lost worker is noticed after so many milliseconds; shorter where tests wait for it. */
const LOCK = 'JIXIAO_LOCK_MS';

async function checkRoots(roots: readonly string[], language: Language): Promise<void> {
  for (const path of roots) {
    const info = await stat(path).catch(() => null);
    if (!info?.isDirectory()) throw new CallError(cliTexts(language)('audit.missingPath', { path }));
  }
}

/** Resolves at the first SIGINT or SIGTERM: batches at hand are finished. A second one ends the process. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/**
 * `jixiao worker`: works on batches of any run until it is told to stop.
 * @throws CallError when the call itself is wrong, or there is no Redis to begin with.
 */
export async function worker(options: WorkerCommandOptions, language: Language, io: Io): Promise<ExitCode> {
  const t = cliTexts(language);
  const place = chooseQueue(options, language);
  const concurrency = chooseNumber(
    options.concurrency,
    availableParallelism(),
    256,
    '--concurrency',
    language,
  );
  const limit = chooseNumber(options.limit, LIMIT, 86_400, '--limit', language);
  const memoryMb = chooseNumber(options.memory, MEMORY, 65_536, '--memory', language);
  const { root: roots = ['.'] } = options;
  await checkRoots(roots, language);
  const entry = threadEntry();
  if (entry === null) throw new CallError(t('queue.notBuilt'));
  const lockMs = Number(process.env[LOCK]);
  const serving = await withQueue(language, () =>
    serve({
      place,
      concurrency,
      roots,
      entry,
      limitMs: limit * 1000,
      memoryMb,
      ...(lockMs > 0 && { lockMs }),
      onBatch: ({ run, batch }, error) =>
        io.stderr(error ? `${run} ${batch}: ${error.message}\n` : `${run} ${batch}\n`),
    }),
  );
  const stopped = stopSignal();
  io.stderr(`${t('queue.serving', { place: place.shown, count: concurrency })}\n`);
  await stopped;
  io.stderr(`${t('queue.stopping')}\n`);
  await serving.close();
  return 0;
}
