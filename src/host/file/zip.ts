/**
 * The zip container of an .xlsx file, just as far as an editor of single parts needs it: the list of
 * entries is read without inflating anything (limits can be judged first), and entries that are not
 * changed are copied as the compressed bytes they are, which no zip library on offer does.
 */

/** One entry as the central directory declares it. */
export interface ZipEntry {
  readonly name: string;
  /** Behind a password. */
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  /** Declared size; {@link inflateEntry} never yields more. */
  readonly size: number;
  readonly offset: number;
  /** MS-DOS time and date, as stored. */
  readonly stamp: number;
}

/** The container is cut off or contradicts itself. */
export class ZipDamage extends Error {
  override readonly name = 'ZipDamage';
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX_COMMENT = 0xffff;

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Lists the entries. Throws {@link ZipDamage} when the directory is missing or broken. */
export function listZip(bytes: Uint8Array): ZipEntry[] {
  const data = view(bytes);
  const { count, start } = findDirectory(data);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || data.getUint32(at, true) !== CENTRAL)
      throw new ZipDamage('central directory');
    const nameLength = data.getUint16(at + 28, true);
    const extraLength = data.getUint16(at + 30, true);
    const commentLength = data.getUint16(at + 32, true);
    const nameEnd = at + 46 + nameLength;
    const sizes = readSizes(data, at, nameEnd, Math.min(nameEnd + extraLength, bytes.length));
    entries.push({
      name: nameOf(bytes.subarray(at + 46, nameEnd)),
      isEncrypted: (data.getUint16(at + 8, true) & 1) !== 0,
      method: data.getUint16(at + 10, true),
      stamp: data.getUint32(at + 12, true),
      crc: data.getUint32(at + 16, true),
      ...sizes,
    });
    at = nameEnd + extraLength + commentLength;
  }
  return entries;
}

/** Archives that Windows made in Chinese have their names in GBK, and mostly do not say so. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function findDirectory(data: DataView): { count: number; start: number } {
  const length = data.byteLength;
  for (let at = length - 22; at >= Math.max(0, length - 22 - MAX_COMMENT); at--) {
    if (data.getUint32(at, true) !== END) continue;
    const count = data.getUint16(at + 10, true);
    const start = data.getUint32(at + 16, true);
    if (count !== 0xffff && start !== 0xffffffff) return { count, start };
    if (at >= 20 && data.getUint32(at - 20, true) === END64_LOCATOR) {
      const record = Number(data.getBigUint64(at - 12, true));
      if (record + 56 <= length && data.getUint32(record, true) === END64) {
        return {
          count: Number(data.getBigUint64(record + 32, true)),
          start: Number(data.getBigUint64(record + 48, true)),
        };
      }
    }
    throw new ZipDamage('zip64 directory');
  }
  throw new ZipDamage('end of the directory is missing');
}

function readSizes(
  data: DataView,
  at: number,
  extraStart: number,
  extraEnd: number,
): Pick<ZipEntry, 'packedSize' | 'size' | 'offset'> {
  const sizes = {
    size: data.getUint32(at + 24, true),
    packedSize: data.getUint32(at + 20, true),
    offset: data.getUint32(at + 42, true),
  };
  const wide = (Object.keys(sizes) as (keyof typeof sizes)[]).filter((key) => sizes[key] === 0xffffffff);
  if (wide.length === 0) return sizes;
  for (let extra = extraStart; extra + 4 <= extraEnd; extra += 4 + data.getUint16(extra + 2, true)) {
    if (data.getUint16(extra, true) !== 1) continue;
    // The zip64 field holds, in this order, only those values that overflowed.
    for (const [index, key] of wide.entries()) {
      const from = extra + 4 + index * 8;
      if (from + 8 > extraEnd) throw new ZipDamage('zip64 sizes');
      sizes[key] = Number(data.getBigUint64(from, true));
    }
    return sizes;
  }
  throw new ZipDamage('zip64 sizes');
}

/** The compressed bytes of an entry as they stand in the file. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const data = view(bytes);
  const { offset } = entry;
  if (offset + 30 > bytes.length || data.getUint32(offset, true) !== LOCAL) throw new ZipDamage(entry.name);
  const start = offset + 30 + data.getUint16(offset + 26, true) + data.getUint16(offset + 28, true);
  if (start + entry.packedSize > bytes.length) throw new ZipDamage(entry.name);
  return bytes.subarray(start, start + entry.packedSize);
}

/** The content of an entry. Throws {@link ZipDamage} when it is broken or longer than declared. */
export async function inflateEntry(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of inflatePieces(bytes, entry)) pieces.push(piece);
  return pieces.length === 1 ? pieces[0]! : concat(pieces);
}

/** Node's own library, where this runs in Node: small parts come out of it at once. */
const { process: program } = globalThis as {
  readonly process?: { readonly getBuiltinModule?: (name: string) => unknown };
};
const node = program?.getBuiltinModule?.('node:zlib') as
  | {
      inflateRawSync(packed: Uint8Array, options: { maxOutputLength: number }): Uint8Array;
      crc32(bytes: Uint8Array, before: number): number;
    }
  | undefined;
/** Bytes up to which a part is inflated at once: below, waiting for a piece takes longer than the work. */
const AT_ONCE = 2 ** 20;

async function* inflatePiecemeal(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const reader = stream(packed).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The content of an entry as it comes. @throws ZipDamage as {@link inflateEntry} does. */
export async function* inflatePieces(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(bytes, entry);
  if (entry.method !== 8 && entry.method !== 0) throw new ZipDamage(`${entry.name}: method ${entry.method}`);
  let length = 0;
  let crc = 0;
  try {
    const pieces =
      entry.method === 0
        ? [packed]
        : node && entry.size <= AT_ONCE
          ? [node.inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) })]
          : inflatePiecemeal(packed);
    for await (const piece of pieces) {
      length += piece.length;
      if (length > entry.size) throw new ZipDamage(`${entry.name}: longer than declared`);
      crc = crc32(piece, crc);
      yield piece;
    }
  } catch (error) {
    throw error instanceof ZipDamage ? error : new ZipDamage(`${entry.name}: ${String(error)}`);
  }
  if (length !== entry.size || crc !== entry.crc) throw new ZipDamage(entry.name);
}

async function deflate(content: Uint8Array): Promise<Uint8Array> {
  const packed = stream(content).pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

function stream(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes as Uint8Array<ArrayBuffer>);
      controller.close();
    },
  });
}

/** What goes into a new container: an entry of the old one as it is, or new content. */
export type ZipPart =
  | { readonly entry: ZipEntry; readonly source: Uint8Array }
  | { readonly name: string; readonly content: Uint8Array };

/** 1 January 1980, the earliest date a zip can hold: the same input gives the same bytes. */
const NO_STAMP = 0x00210000;

/** Writes a zip of the given parts, in their order. */
export async function buildZip(parts: readonly ZipPart[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const encoder = new TextEncoder();
  let offset = 0;
  for (const part of parts) {
    const fresh = 'content' in part;
    const packed = fresh ? await deflate(part.content) : packedBytes(part.source, part.entry);
    const head = fresh
      ? { method: 8, stamp: NO_STAMP, crc: crc32(part.content), size: part.content.length }
      : part.entry;
    const name = encoder.encode(fresh ? part.name : part.entry.name);

    const local = new Uint8Array(30 + name.length);
    const localData = view(local);
    localData.setUint32(0, LOCAL, true);
    writeCommon(localData, 4, head, packed.length, name.length);
    local.set(name, 30);

    const central = new Uint8Array(46 + name.length);
    const centralData = view(central);
    centralData.setUint32(0, CENTRAL, true);
    centralData.setUint16(4, 20, true);
    writeCommon(centralData, 6, head, packed.length, name.length);
    centralData.setUint32(42, offset, true);
    central.set(name, 46);

    chunks.push(local, packed);
    directory.push(central);
    offset += local.length + packed.length;
  }
  const directorySize = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = new Uint8Array(22);
  const endData = view(end);
  endData.setUint32(0, END, true);
  endData.setUint16(8, parts.length, true);
  endData.setUint16(10, parts.length, true);
  endData.setUint32(12, directorySize, true);
  endData.setUint32(16, offset, true);
  return concat([...chunks, ...directory, end]);
}

function writeCommon(
  data: DataView,
  at: number,
  head: Pick<ZipEntry, 'method' | 'stamp' | 'crc' | 'size'>,
  packedSize: number,
  nameLength: number,
): void {
  data.setUint16(at, 20, true);
  data.setUint16(at + 2, 0x0800, true); // names are UTF-8; sizes stand in the header
  data.setUint16(at + 4, head.method, true);
  data.setUint32(at + 6, head.stamp, true);
  data.setUint32(at + 10, head.crc, true);
  data.setUint32(at + 14, packedSize, true);
  data.setUint32(at + 18, head.size, true);
  data.setUint16(at + 22, nameLength, true);
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** Of bytes that follow others, when `before` is that of those. */
function crc32(bytes: Uint8Array, before = 0): number {
  if (node) return node.crc32(bytes, before);
  let crc = ~before;
  for (let at = 0; at < bytes.length; at++) crc = CRC_TABLE[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
