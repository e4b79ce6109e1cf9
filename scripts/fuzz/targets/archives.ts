/** Zip archives of what units hand in: their list, their files, the names that these are given. */
import { FileError, isWorkbookName, readArchive } from '../../../src/host/file';
import { buildZip } from '../../../src/host/file/zip';
import { fileFailureSentence } from '../../../src/i18n';
import { mutateBytes } from '../mutate';
import { mutateZip } from '../mutate-zip';
import { bytesOfText, holds, type Target } from '../target';

const zip = (...files: readonly (readonly [string, string])[]) =>
  buildZip(files.map(([name, content]) => ({ name, content: bytesOfText(content) })));

async function told<T>(work: () => T | Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    holds(!fileFailureSentence(error.failure, 'zh').includes('{{'), `no sentence for ${error.failure.code}`);
    return null;
  }
}

export const target: Target = {
  seeds: () =>
    Promise.all([
      zip(['教育局/', ''], ['教育局/自评.xlsx', '甲'], ['水利局.xlsx', '乙'.repeat(50)]),
      zip(['../../x.xlsx', 'x'], ['/etc/x.xlsx', 'x'], ['C:\\x.xlsx', 'x'], ['a.xlsx', 'x'], ['a.xlsx', 'y']),
    ]),
  mutate: (input, random) => (random.chance(0.5) ? mutateBytes(input, random) : mutateZip(input, random)),
  async check(input) {
    const files = (await told(() => readArchive(input, '报送.zip'))) ?? [];
    for (const file of files.slice(0, 50)) {
      isWorkbookName(file.name);
      await told(file.bytes);
    }
  },
};
