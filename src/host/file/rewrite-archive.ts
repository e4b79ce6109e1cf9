import { buildZip, inflateEntry, listZip, type ZipPart } from './zip';

/**
 * A zip archive anew, each file's content as `change` gives it, without the moment of its making: the same contents
 * give the same bytes. For archives of our own making; what a user hands in is judged by `triage` first.
 */
export async function rewriteArchive(
  bytes: Uint8Array,
  change: (name: string, content: Uint8Array) => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array> {
  const parts: ZipPart[] = [];
  for (const entry of listZip(bytes)) {
    if (entry.name.endsWith('/')) continue;
    parts.push({ name: entry.name, content: await change(entry.name, await inflateEntry(bytes, entry)) });
  }
  return buildZip(parts);
}
