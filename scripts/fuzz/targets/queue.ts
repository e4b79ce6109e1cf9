/** What a queue hands over: orders, batches, progress, results. */
import { batch, fileRecord, jobData, progress, storedOrder, tally } from '../../../src/queue/shapes/run';
import { readJson, ShapeError } from '../../../src/queue/shapes/shape';
import { OtherVersion, profileOf } from '../../../src/queue/order';
import { VERSION } from '../../../src/version';
import { workOn, written } from '../../../src/batch';
import { defaultProfile, profileToJson } from '../../../src/core/profile';
import { composeForm, formById } from '../../../src/core/forms';
import { writeForms } from '../../../src/host/file';
import { mergeParts, rollUp } from '../../../src/core/rollup';
import { cleanSelfEvaluation } from '../../samples/clean-selfeval';
import { mutateJson } from '../mutate-json';
import { bytesOfText, textOfBytes, type Target } from '../target';
import { jsonTexts } from './values';

const digest = 'a'.repeat(64);

async function record(): Promise<string> {
  const bytes = await writeForms([
    { name: '自评表', form: composeForm(formById('project-selfeval'), cleanSelfEvaluation) },
  ]);
  const order = { profile: defaultProfile, wanted: { audit: true, rollup: true } };
  return (await written(await workOn({ file: 'a.xlsx' }, () => Promise.resolve(bytes), order))).json;
}

/** Reads, or refuses in its own words. */
function mayRefuse(read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof ShapeError) && !(error instanceof OtherVersion)) throw error;
  }
}

export const target: Target = {
  seeds: async () =>
    [
      await record(),
      JSON.stringify({ run: 'r', batch: 'b' }),
      JSON.stringify({ id: 'b', order: 'o', files: [{ file: 'a.xlsx', path: '/a.xlsx', sha256: digest }] }),
      JSON.stringify({
        version: VERSION,
        profile: JSON.stringify(profileToJson(defaultProfile)),
        isOwnProfile: true,
      }),
      JSON.stringify({ files: 3, failures: { damaged: 1 } }),
      JSON.stringify({ at: 2, deaths: { 1: 2 } }),
    ].map(bytesOfText),
  fresh: jsonTexts,
  mutate: mutateJson,
  check(input) {
    const text = textOfBytes(input);
    mayRefuse(() => readJson(text, jobData, 'job'));
    mayRefuse(() => readJson(text, batch, 'batch'));
    mayRefuse(() => readJson(text, tally, 'tally'));
    mayRefuse(() => readJson(text, progress, 'progress'));
    mayRefuse(() => profileOf(readJson(text, storedOrder, 'order')));
    mayRefuse(() => {
      const { part } = readJson(text, fileRecord, 'record');
      if (part && part.profile.id === defaultProfile.id && part.profile.version === defaultProfile.version)
        rollUp(mergeParts([part]), { profile: defaultProfile });
    });
  },
};
