import type { HostFailure } from '../workbook';
import { readStyles } from './cell-styles';
import { FileError } from './failure';
import { Package, type PackageSheet } from './package';
import { isTooLarge, readSheet, scanPieces, type BookParts, type SheetResult } from './read-sheet';
import { SharedStringReader } from './shared-strings';
import { FILE_LIMITS, triage, type FileLimits } from './triage';
import { ValueCodes } from './value-codes';
import { FileWorkbook } from './workbook';
import { ZipDamage } from './zip';

/** More than anybody keeps in a file; each is listed, and looked for by its name. */
const MOST_SHEETS = 4_000;

/** Cells of all sheets, at four bytes each and more; a sheet behind them is told as too large. */
const MOST_CELLS = 40_000_000;

/** How a file is opened. */
export interface OpenOptions {
  readonly limits?: FileLimits;
  /** Nothing will be changed or saved: once the cells are read, the bytes of the file are not held any longer. */
  readonly isForReading?: boolean;
}

/**
 * Opens an .xlsx or .xlsm file. Throws {@link FileError} when it cannot be opened at all; a single bad
 * sheet is reported when it is read. `name` is what the user calls the file.
 */
export async function openWorkbookFile(
  bytes: Uint8Array,
  name: string,
  { limits = FILE_LIMITS, isForReading = false }: OpenOptions = {},
): Promise<FileWorkbook> {
  const verdict = triage(bytes, name, limits);
  if (verdict.kind === 'failure') {
    const { code, detail } = verdict;
    throw new FileError({ code, file: name, ...(detail !== undefined && { detail }) });
  }
  try {
    const pkg = new Package(bytes, verdict.entries);
    const path = await pkg.workbookPath();
    if (path === null) throw new FileError({ code: 'noWorkbook', file: name });
    const { sheets, active, isFrom1904 } = await pkg.sheets(path);
    if (sheets.length === 0) throw new FileError({ code: 'damaged', file: name, detail: path });
    // One part may stand under many names, and is read as often.
    const total = sheets.reduce((sum, sheet) => sum + pkg.sizeOf(sheet.path), 0);
    if (sheets.length > MOST_SHEETS || total > limits.sheetSize)
      throw new FileError({ code: 'tooLarge', file: name, detail: `${sheets.length} sheets` });
    const contents = await readContents(pkg, path, sheets, isFrom1904);
    // Where the parts beside the sheets are broken, whoever asks for them is told so.
    const kept = isForReading ? await pkg.aboutItself().catch(() => pkg) : pkg;
    return new FileWorkbook(kept, path, sheets, active, contents);
  } catch (error) {
    if (error instanceof ZipDamage) {
      throw new FileError({ code: 'damaged', file: name, detail: error.message });
    }
    throw error;
  }
}

/** Reads the cells of all worksheets; pictures, charts and comments need no reading. */
async function readContents(
  pkg: Package,
  workbookPath: string,
  sheets: readonly PackageSheet[],
  isFrom1904: boolean,
): Promise<Map<string, SheetResult>> {
  const worksheets = sheets.filter((sheet) => sheet.type === 'worksheet');
  const found = new Map<string, SheetResult>();
  try {
    const book = await readBookParts(pkg, workbookPath, isFrom1904);
    let cells = 0;
    for (const { name, path } of worksheets) {
      try {
        if (cells > MOST_CELLS) throw new RangeError(`more than ${MOST_CELLS} cells on the sheets before it`);
        const content = await readSheet(pkg.pieces(path), book);
        found.set(name, content);
        if (content.usedArea) cells += (content.usedArea.bottom + 1) * (content.usedArea.right + 1);
      } catch (error) {
        found.set(name, sheetFailure(name, error));
      }
    }
  } catch (error) {
    // A part that all sheets need and that does not come out of the file is better told at once than for each sheet.
    if (error instanceof ZipDamage) throw error;
    for (const { name } of worksheets) found.set(name, sheetFailure(name, error));
  }
  return found;
}

async function readBookParts(pkg: Package, workbookPath: string, isFrom1904: boolean): Promise<BookParts> {
  const relationships = await pkg.relationships(workbookPath);
  const partOf = (wanted: string) => relationships.find(({ type }) => type === wanted)?.target ?? '';
  const codes = new ValueCodes();
  const shared: number[] = [];
  const strings = new SharedStringReader((text) => shared.push(codes.code(text)));
  await scanPieces(pkg.pieces(partOf('sharedStrings')), (event, scanner) => strings.take(event, scanner));
  const styles = readStyles((await pkg.text(partOf('styles'))) ?? '');
  return { codes, shared, styles, isFrom1904 };
}

function sheetFailure(sheet: string, error: unknown): HostFailure {
  const detail = error instanceof Error ? error.message : String(error);
  return { code: isTooLarge(error) ? 'tooLarge' : 'failed', sheet, detail };
}
