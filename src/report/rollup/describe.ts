import type { FileStatus } from '../../core/rollup';
import type { FileFailureCode } from '../../host/file';
import { failureSentence, fileFailureSentence, problemSentence, type Language } from '../../i18n';

type HostFailureCode = Parameters<typeof failureSentence>[0]['code'];

/** What went wrong with a file, in the words of the interface. */
export function describeFile({ file, failure, unread, problems }: FileStatus, language: Language): string[] {
  return [
    ...(failure
      ? [
          failure.code === 'failed'
            ? (failure.detail ?? failure.code)
            : fileFailureSentence({ code: failure.code as FileFailureCode, file }, language),
        ]
      : []),
    ...unread.map(
      ({ sheet, code }) => `“${sheet}”${failureSentence({ code: code as HostFailureCode }, language)}`,
    ),
    ...problems.map(({ sheet, code, form }) =>
      problemSentence(sheet, { code, ...(form && { form }) }, language),
    ),
  ];
}
