import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeCounty } from '../../scripts/county/county';
import type { CountyFigures } from '../../scripts/county/golden';
import { plantProblems } from '../../scripts/county/plant';
import { countyFiles } from '../../scripts/county/workbooks';
import { bytesOf } from '../../scripts/county/write';

/** Writes a county with planted problems below a new folder, in 报送; gives the folder. */
export async function writeCounty(figures: CountyFigures): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jixiao-county-'));
  for (const file of plantProblems(countyFiles(makeCounty(figures, 2020)), 2, 2020).files) {
    const path = join(folder, '报送', file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await bytesOf(file));
  }
  return folder;
}
