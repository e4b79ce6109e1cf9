/**
 * Names of the streams in a compound file (CFB, "OLE2"), the container of .xls, .et and of encrypted
 * OOXML. Only the directory is read: enough to say what the file is.
 */

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const END_OF_CHAIN = 0xfffffffa;

/** True when the bytes start as a compound file does. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Names of streams and storages, in directory order; what a broken file still shows, perhaps nothing. */
export function compoundFileNames(bytes: Uint8Array): string[] {
  if (bytes.length < 512) return [];
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = 2 ** data.getUint16(0x1e, true);
  if (sectorSize !== 512 && sectorSize !== 4096) return [];
  const sectorStart = (sector: number): number => (sector + 1) * sectorSize;
  const perSector = sectorSize / 4;

  // The header lists the first 109 sectors of the allocation table: more than enough for a directory.
  const nextSector = (sector: number): number => {
    const slot = Math.floor(sector / perSector);
    const table = slot < 109 ? data.getUint32(0x4c + slot * 4, true) : END_OF_CHAIN;
    const at = sectorStart(table) + (sector % perSector) * 4;
    return table < END_OF_CHAIN && at + 4 <= bytes.length ? data.getUint32(at, true) : END_OF_CHAIN;
  };

  const decoder = new TextDecoder('utf-16le');
  const names: string[] = [];
  const seen = new Set<number>();
  for (
    let sector = data.getUint32(0x30, true);
    sector < END_OF_CHAIN && !seen.has(sector);
    sector = nextSector(sector)
  ) {
    seen.add(sector);
    const start = sectorStart(sector);
    for (let entry = start; entry < start + sectorSize && entry + 128 <= bytes.length; entry += 128) {
      const length = data.getUint16(entry + 64, true);
      const kind = bytes[entry + 66]!;
      if (kind !== 0 && length >= 2 && length <= 64) {
        names.push(decoder.decode(bytes.subarray(entry, entry + length - 2)));
      }
    }
  }
  return names;
}
