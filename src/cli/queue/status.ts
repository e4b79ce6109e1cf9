import { progressOf } from '../../queue';
import type { Language } from '../../i18n';
import type { ExitCode, Io } from '../io';
import { cliTexts } from '../texts';
import { chooseQueue, chooseRun, withQueue, type RunOption } from './common';

export interface StatusOptions extends RunOption {
  readonly format: 'text' | 'json';
}

/**
 * `jixiao status`: how far a run is, and what could not be read, by reason. Exit code 1 while there is something to do,
 * 2 when files failed.
 * @throws CallError when the call itself is wrong, or there is no such run.
 */
export async function status(options: StatusOptions, language: Language, io: Io): Promise<ExitCode> {
  const t = cliTexts(language);
  const place = chooseQueue(options, language);
  const run = chooseRun(options, language);
  const progress = await withQueue(language, () => progressOf(place, run));
  const { files, done, abandoned } = progress;
  const failures = { ...progress.failures, ...(abandoned > 0 && { abandoned }) };
  if (options.format === 'json') io.stdout(`${JSON.stringify({ run, files, done, failures }, null, 2)}\n`);
  else {
    io.stdout(`${t('queue.progress', { run, done, count: files })}\n`);
    for (const [code, count] of Object.entries(failures).sort(([a], [b]) => (a < b ? -1 : 1)))
      io.stdout(`  ${code}: ${count}\n`);
  }
  if (done + abandoned < files) return 1;
  return Object.keys(failures).length > 0 ? 2 : 0;
}
