import type { Profile } from '../../core/profile';
import { composeSummary, type FileStatus, type Rollup } from '../../core/rollup';
import { writeForms } from '../../host/file';
import type { FileFailureCode } from '../../host/file';
import { failureSentence, fileFailureSentence, problemSentence } from '../../i18n';

type HostFailureCode = Parameters<typeof failureSentence>[0]['code'];

/** What went wrong with a file, in the words of the interface; the summary is in Chinese, as all forms are. */
function describe({ file, failure, unread, problems }: FileStatus): string[] {
  return [
    ...(failure
      ? [
          failure.code === 'failed'
            ? (failure.detail ?? failure.code)
            : fileFailureSentence({ code: failure.code as FileFailureCode, file }, 'zh'),
        ]
      : []),
    ...unread.map(
      ({ sheet, code }) => `“${sheet}”${failureSentence({ code: code as HostFailureCode }, 'zh')}`,
    ),
    ...problems.map(({ sheet, code, form }) => problemSentence(sheet, { code, ...(form && { form }) }, 'zh')),
  ];
}

/** The summary workbook: tables with formulas, and native charts. The same roll-up gives the same sheets. */
export function rollupToXlsx(rollup: Rollup, profile: Profile): Promise<Uint8Array> {
  return writeForms(composeSummary(rollup, profile, describe));
}
