import { basename } from 'node:path';
import {
  WorkCancelled,
  workLocally,
  type FileWork,
  type WorkFailure,
  type WorkFile,
  type WorkOrder,
} from '../batch';
import { fileFailureSentence, type Language } from '../i18n';
import type { Io } from './io';
import { CallError, cliTexts } from './texts';

export interface JobsOption {
  /** `--jobs`: how many files are worked on at a time. */
  readonly jobs?: string;
}

/** Stopped by Ctrl-C; the sentence says how far it came. */
export class Interrupted extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'Interrupted';
  }
}

/** More threads than any machine has cores only cost memory. */
const MOST_JOBS = 256;

function chooseJobs(text: string | undefined, language: Language): number | undefined {
  if (text === undefined) return undefined;
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new CallError(cliTexts(language)('work.badJobs', { text, most: MOST_JOBS }));
}

/** One sentence: which file, what is wrong, what to do. */
export function workFailureSentence(
  file: string,
  { code, detail = '' }: WorkFailure,
  language: Language,
): string {
  const t = cliTexts(language);
  switch (code) {
    case 'failed':
      return t('audit.unreadable', { path: file, reason: detail });
    case 'changed':
    case 'timeout':
    case 'crashed':
    case 'abandoned':
      return t(`work.${code}`, { path: file, reason: detail });
    default:
      return fileFailureSentence({ code, file, detail }, language);
  }
}

/**
 * Works on files with this machine's cores, showing progress on a terminal; what is wrong with a file is one sentence
 * on stderr, and the others go on.
 * @throws Interrupted after Ctrl-C, CallError for a number of jobs that is none.
 */
export async function workOnFiles(
  files: readonly WorkFile[],
  order: WorkOrder,
  { jobs: wish }: JobsOption,
  language: Language,
  io: Io,
): Promise<FileWork[]> {
  const jobs = chooseJobs(wish, language);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  const showsProgress = io.showsProgress && files.length > 1;
  try {
    const results = await workLocally(files, {
      ...order,
      ...(jobs !== undefined && { jobs }),
      signal: stop.signal,
      onProgress: (done, file) => {
        if (showsProgress) io.stderr(`\r[${done}/${files.length}] ${basename(file)}\u001b[K`);
      },
    });
    if (showsProgress) io.stderr('\r\u001b[K');
    for (const { file, failure } of results)
      if (failure) io.stderr(`${workFailureSentence(file, failure, language)}\n`);
    return results;
  } catch (error) {
    if (showsProgress) io.stderr('\r\u001b[K');
    if (!(error instanceof WorkCancelled)) throw error;
    throw new Interrupted(cliTexts(language)('work.interrupted', { done: error.done, count: files.length }));
  } finally {
    process.removeListener('SIGINT', interrupt);
  }
}
