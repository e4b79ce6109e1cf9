import type { FileFailure } from '../host/file/failure';
import type { TextFailure } from '../host/file/read-text';
import type { HostFailure } from '../host/workbook';
import type { Language } from './language';
import { translator } from './translator';

/** One sentence about what the host refused, and what the user can do about it. */
export function failureSentence({ code, detail }: HostFailure, language: Language): string {
  return translator(language, 'host')(`failure.${code}`, { detail: detail ?? code });
}

/** One sentence about a file that cannot be opened: which file, what is wrong, what to do. */
export function fileFailureSentence({ code, file }: FileFailure, language: Language): string {
  return translator(language, 'host')(`file.${code}`, { file });
}

/** One sentence about a text that cannot be read: which file, what is wrong, what to do. */
export function textFailureSentence({ code, file }: TextFailure, language: Language): string {
  return translator(language, 'host')(`text.${code}`, { file });
}
