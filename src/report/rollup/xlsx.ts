import type { Profile } from '../../core/profile';
import { composeSummary, type Rollup } from '../../core/rollup';
import { writeForms } from '../../host/file';
import type { ReportTime } from '../time';
import { describeFile } from './describe';

/** The summary workbook: tables with formulas, and native charts. The same roll-up and time give the same bytes. */
export function rollupToXlsx(rollup: Rollup, profile: Profile, { at }: ReportTime): Promise<Uint8Array> {
  return writeForms(
    // In Chinese, as all forms are.
    composeSummary(rollup, profile, (file) => describeFile(file, 'zh')),
    { created: at, modified: at },
  );
}
