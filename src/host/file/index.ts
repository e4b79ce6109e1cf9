export { FileError, type FileFailure, type FileFailureCode } from './failure';
export { openWorkbookFile } from './open';
export { FileWorkbook } from './workbook';
export { FILE_LIMITS, triage, type FileLimits, type Triage } from './triage';
export { writeForms } from './write-forms';
export { writeArchive } from './write-archive';
export { rewriteArchive } from './rewrite-archive';
export {
  decodeText,
  paragraphsOf,
  readTextFile,
  TextFileError,
  type TextFailure,
  type TextFailureCode,
} from './read-text';
export { isNested, tags, type XmlTag } from './xml';
export { isArchive, isWorkbookName, readArchive, tryArchive, type ArchivedFile } from './read-archive';
