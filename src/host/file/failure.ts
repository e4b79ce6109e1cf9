/** Why a file cannot be opened at all. Each code has its sentence in the locale files, `host.file.<code>`. */
export type FileFailureCode =
  | 'empty' // 0 bytes, or nothing but zeros
  | 'encrypted' // OOXML behind a password
  | 'xls' // Excel 97–2003
  | 'et' // WPS's own format
  | 'xlsb' // binary workbook
  | 'ods' // OpenDocument
  | 'html' // a web page or an HTML table that a system exported as .xlsx
  | 'text' // plain text or CSV
  | 'damaged' // cut off or broken inside
  | 'noWorkbook' // a zip, but no workbook in it (a Word file, an archive)
  | 'tooLarge' // beyond what can be read at all
  | 'bomb' // a small file that unpacks to an absurd size
  | 'notWorkbook'; // anything else: a picture, a PDF

/** A file that cannot be opened; `detail` holds the technical reason, when there is one. */
export interface FileFailure {
  readonly code: FileFailureCode;
  readonly file: string;
  readonly detail?: string;
}

/** Thrown when a file cannot be opened. */
export class FileError extends Error {
  constructor(readonly failure: FileFailure) {
    super(`${failure.file}: ${failure.code}${failure.detail ? ` (${failure.detail})` : ''}`);
    this.name = 'FileError';
  }
}
