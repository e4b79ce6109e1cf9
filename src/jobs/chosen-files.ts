import { FileError, isArchive, isWorkbookName, readArchive } from '../host/file';

/** A file that the user chose. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
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
