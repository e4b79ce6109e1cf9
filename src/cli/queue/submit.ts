import { basename, dirname } from 'node:path';
import { submit } from '../../queue';
import type { Language } from '../../i18n';
import { fileNamesBeside } from '../find-files';
import type { ExitCode, Io } from '../io';
import { chooseProfile } from '../profile-option';
import { chooseSources } from '../sources';
import { cliTexts } from '../texts';
import { chooseQueue, chooseRun, withQueue, type RunOption } from './common';

export interface SubmitCommandOptions extends RunOption {
  readonly profile?: string;
}

/**
 * `jixiao submit`: puts files into the queue. Submitted again, only what has changed is worked on.
 * @throws CallError when the call itself is wrong, or there is no Redis.
 */
export async function submitFiles(
  paths: readonly string[],
  options: SubmitCommandOptions,
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const place = chooseQueue(options, language);
  const run = chooseRun(options, language);
  const profile = await chooseProfile(options.profile, language);
  const files = await chooseSources(paths, language);
  const submitted = await withQueue(language, () =>
    submit(files, {
      place,
      run,
      profile,
      beside: fileNamesBeside,
      folderOf: dirname,
      onProgress: (done) => {
        if (io.showsProgress) io.stderr(`\r[${done}/${files.length}] ${basename(files[done - 1]!)}\u001b[K`);
      },
    }),
  );
  if (io.showsProgress) io.stderr('\r\u001b[K');
  const { batches, added } = submitted;
  io.stdout(`${cliTexts(language)('queue.submitted', { run, count: submitted.files, batches, added })}\n`);
  return 0;
}
