import { readXlsx } from 'hucre';
import type { HostFailure } from '../workbook';
import { FileError } from './failure';
import { Package, relationshipsPath, type PackageSheet } from './package';
import { toContent, type SheetResult } from './read-sheet';
import { FILE_LIMITS, triage, type FileLimits } from './triage';
import { FileWorkbook } from './workbook';
import { ZipDamage } from './zip';

/**
 * Opens an .xlsx or .xlsm file. Throws {@link FileError} when it cannot be opened at all; a single bad
 * sheet is reported when it is read. `name` is what the user calls the file.
 */
export async function openWorkbookFile(
  bytes: Uint8Array,
  name: string,
  limits: FileLimits = FILE_LIMITS,
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
    const { sheets, active } = await pkg.sheets(path);
    if (sheets.length === 0) throw new FileError({ code: 'damaged', file: name, detail: path });
    const contents = await readContents(pkg, path, sheets);
    return new FileWorkbook(pkg, path, sheets, active, contents);
  } catch (error) {
    if (error instanceof ZipDamage) {
      throw new FileError({ code: 'damaged', file: name, detail: error.message });
    }
    throw error;
  }
}

/**
 * Reads the cells of all worksheets. The library gets only the parts that hold cells: pictures, charts
 * and comments need no reading, and a broken one must not stop the tables.
 */
async function readContents(
  pkg: Package,
  workbookPath: string,
  sheets: readonly PackageSheet[],
): Promise<Map<string, SheetResult>> {
  const worksheets = sheets.filter((sheet) => sheet.type === 'worksheet');
  const shared = (await pkg.relationships(workbookPath)).flatMap(({ type, target }) =>
    /^(styles|sharedStrings|sheetMetadata)$/u.test(type) ? [target] : [],
  );
  // When one of these is broken, no sheet can be read: better said at once than once for each sheet.
  for (const part of shared) await pkg.text(part);
  const needed = new Set([
    '[Content_Types].xml',
    '_rels/.rels',
    workbookPath,
    relationshipsPath(workbookPath),
    ...shared,
    ...worksheets.map((sheet) => sheet.path),
  ]);
  const lean = await pkg.build((part) => needed.has(part));
  const read = async (wanted: readonly PackageSheet[]): Promise<Map<string, SheetResult>> => {
    const names = new Set(wanted.map((sheet) => sheet.name));
    const workbook = await readXlsx(lean, { readStyles: true, sheets: (info) => names.has(info.name) });
    const found = new Map<string, SheetResult>();
    const paths = new Map(wanted.map(({ name, path }) => [name, path]));
    for (const sheet of workbook.sheets) {
      const xml = (await pkg.text(paths.get(sheet.name)!)) ?? '';
      found.set(sheet.name, toContent(sheet, xml));
    }
    return found;
  };

  try {
    return await read(worksheets);
  } catch {
    const found = new Map<string, SheetResult>();
    for (const sheet of worksheets) {
      try {
        for (const [name, content] of await read([sheet])) found.set(name, content);
      } catch (error) {
        found.set(sheet.name, sheetFailure(sheet.name, error));
      }
    }
    return found;
  }
}

function sheetFailure(sheet: string, error: unknown): HostFailure {
  const detail = error instanceof Error ? error.message : String(error);
  const tooLarge = /over the \d+ limit|outside the supported sheet bounds|Invalid (array|string) length/u;
  return { code: tooLarge.test(detail) ? 'tooLarge' : 'failed', sheet, detail };
}
