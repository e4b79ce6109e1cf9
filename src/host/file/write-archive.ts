import { buildZip } from './zip';

/** A zip archive of files, each under a name of its own. */
export function writeArchive(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<Uint8Array> {
  return buildZip(files.map(({ name, bytes }) => ({ name, content: bytes })));
}
