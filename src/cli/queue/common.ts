import {
  BadQueueUrl,
  NoSuchRun,
  OtherVersion,
  queuePlace,
  QueueUnreachable,
  RunUnfinished,
  ShapeError,
  type QueuePlace,
} from '../../queue';
import type { Language } from '../../i18n';
import { CallError, cliTexts } from '../texts';

export interface QueueOption {
  readonly queue?: string;
}

export interface RunOption extends QueueOption {
  readonly run?: string;
}

/** The queue that `--queue` names, else the environment: there a password is in no list of processes. */
export function chooseQueue(
  { queue = process.env['JIXIAO_QUEUE'] }: QueueOption,
  language: Language,
): QueuePlace {
  const t = cliTexts(language);
  if (queue === undefined || queue === '') throw new CallError(t('queue.queueNeeded'));
  try {
    return queuePlace(queue);
  } catch (error) {
    if (error instanceof BadQueueUrl) throw new CallError(t('queue.badQueue'));
    throw error;
  }
}

/** A run's name is part of names in Redis and of folders. */
const RUN = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u;

export function chooseRun({ run }: RunOption, language: Language): string {
  const t = cliTexts(language);
  if (run === undefined) throw new CallError(t('queue.runNeeded'));
  if (!RUN.test(run)) throw new CallError(t('queue.badRun', { run }));
  return run;
}

/** A whole number of an option. */
export function chooseNumber(
  text: string | undefined,
  otherwise: number,
  most: number,
  option: string,
  language: Language,
): number {
  if (text === undefined) return otherwise;
  const found = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (found >= 1 && found <= most) return found;
  throw new CallError(cliTexts(language)('queue.badNumber', { option, text, most }));
}

/** What goes wrong with a queue, as one sentence. */
export async function withQueue<T>(language: Language, work: () => Promise<T>): Promise<T> {
  const t = cliTexts(language);
  try {
    return await work();
  } catch (error) {
    if (error instanceof QueueUnreachable)
      throw new CallError(t('queue.unreachable', { place: error.shown, reason: error.reason }));
    if (error instanceof NoSuchRun) throw new CallError(t('queue.noRun', { run: error.run }));
    if (error instanceof RunUnfinished)
      throw new CallError(t('queue.unfinished', { done: error.done, count: error.files }));
    if (error instanceof OtherVersion)
      throw new CallError(t('queue.otherVersion', { version: error.version }));
    if (error instanceof ShapeError) throw new CallError(t('queue.damaged', { what: error.message }));
    throw error;
  }
}
