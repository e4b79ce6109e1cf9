import {
  FileError,
  isArchive,
  isWorkbookName,
  openWorkbookFile,
  readArchive,
  type FileFailure,
  type FileWorkbook,
} from '../host/file';

/** A file that the user chose. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** Why a file that was chosen cannot be opened. */
export interface Unopened {
  readonly unread: FileFailure;
}

/** The workbook in a file that was chosen, or why there is none. */
export async function openChosen({
  name,
  bytes,
}: ChosenFile): Promise<{ readonly workbook: FileWorkbook } | Unopened> {
  try {
    return { workbook: await openWorkbookFile(await bytes(), name) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { unread: error.failure };
  }
}

async function unpack(chosen: ChosenFile): Promise<ChosenFile[]> {
  if (!isArchive(chosen.name)) return [chosen];
  try {
    const files = readArchive(await chosen.bytes(), chosen.name);
    const workbooks = files.filter(({ name }) => isWorkbookName(name));
    if (workbooks.length === 0) throw new FileError({ code: 'noWorkbook', file: chosen.name });
    return workbooks.map(({ name, bytes }) => ({ name: `${chosen.name}/${name}`, bytes }));
  } catch (error) {
    const refuse = (): never => {
      throw error;
    };
    return [{ name: chosen.name, bytes: async () => Promise.resolve().then(refuse) }];
  }
}

/** The files that were chosen, those in archives one by one. An archive that cannot be read stands for itself, and says why. */
export async function unpackArchives(chosen: readonly ChosenFile[]): Promise<ChosenFile[]> {
  const files: ChosenFile[] = [];
  for (const one of chosen) files.push(...(await unpack(one)));
  return files;
}
