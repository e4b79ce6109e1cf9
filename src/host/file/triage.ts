import { compoundFileNames, isCompoundFile } from './cfb';
import type { FileFailureCode } from './failure';
import { listZip, ZipDamage, type ZipEntry } from './zip';

/** What the bytes turned out to be, judged before anything is inflated or parsed. */
export type Triage =
  | { readonly kind: 'workbook'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'failure'; readonly code: FileFailureCode; readonly detail?: string };

/** Limits that keep a hostile or absurd file from taking the machine with it; bytes. */
export interface FileLimits {
  /** The file itself. */
  readonly fileSize: number;
  /** One part, inflated; a JavaScript string cannot hold much more than twice that. */
  readonly partSize: number;
  /** One worksheet, inflated: it is read as it comes, and never held as a whole unless it is changed. */
  readonly sheetSize: number;
  /** All parts that are held, inflated. */
  readonly totalSize: number;
  /** All files of an archive, inflated; they are read one after the other. */
  readonly archiveSize: number;
  /** Inflated ÷ packed size from which a large part counts as a bomb; deflate ends at about 1030. */
  readonly ratio: number;
  readonly entries: number;
}

/** A ledger of 1,000,000 × 15 cells takes about 1 GB as one part when its texts stand in the cells. */
export const FILE_LIMITS: FileLimits = {
  fileSize: 200 * 2 ** 20,
  partSize: 256 * 2 ** 20,
  sheetSize: 2 ** 31,
  totalSize: 512 * 2 ** 20,
  archiveSize: 2 ** 31,
  ratio: 200,
  entries: 20_000,
};

/** Parts below this size are no danger, whatever their ratio. */
export const HARMLESS = 32 * 2 ** 20;

const fail = (code: FileFailureCode, detail?: string): Triage => ({
  kind: 'failure',
  code,
  ...(detail !== undefined && { detail }),
});

/** Says what a file is by its bytes; its name only tells .et from .xls, which look alike inside. */
export function triage(bytes: Uint8Array, name: string, limits: FileLimits = FILE_LIMITS): Triage {
  if (bytes.length === 0 || isAllZero(bytes)) return fail('empty');
  if (bytes.length > limits.fileSize) return fail('tooLarge', `${bytes.length}`);
  if (isCompoundFile(bytes)) return triageCompound(bytes, name);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return triageZip(bytes, limits);
  return triageText(bytes);
}

function isAllZero(bytes: Uint8Array): boolean {
  // A file whose copying was cut off keeps its length and holds nothing.
  return bytes.every((byte) => byte === 0);
}

function triageCompound(bytes: Uint8Array, name: string): Triage {
  const streams = new Set(compoundFileNames(bytes).map((stream) => stream.toLowerCase()));
  if (streams.has('encryptedpackage') || streams.has('encryptioninfo')) return fail('encrypted');
  const isEt = /\.ett?$/i.test(name) || streams.has('etextdata');
  if (streams.has('workbook') || streams.has('book')) return fail(isEt ? 'et' : 'xls');
  if (isEt) return fail('et');
  return streams.size === 0 ? fail('damaged') : fail('notWorkbook');
}

function triageZip(bytes: Uint8Array, limits: FileLimits): Triage {
  let entries: ZipEntry[];
  try {
    entries = listZip(bytes);
  } catch (error) {
    if (error instanceof ZipDamage) return fail('damaged', error.message);
    throw error;
  }
  const names = new Set(entries.map((entry) => entry.name));
  if (names.has('xl/workbook.bin')) return fail('xlsb');
  if (names.has('content.xml') && names.has('mimetype')) return fail('ods');
  if (names.size !== entries.length || entries.length > limits.entries) return fail('damaged');

  let [held, unpacked, packed] = [0, 0, 0];
  for (const entry of entries) {
    if (entry.size > HARMLESS && entry.size > entry.packedSize * limits.ratio)
      return fail('bomb', entry.name);
    if (!isReadPart(entry.name)) continue;
    unpacked += entry.size;
    packed += entry.packedSize;
    const isSheet = isSheetPart(entry.name);
    if (entry.size > (isSheet ? limits.sheetSize : limits.partSize)) return fail('tooLarge', entry.name);
    if (!isSheet) held += entry.size;
  }
  // A bomb may come in pieces, each of them harmless.
  if (unpacked > HARMLESS && unpacked > packed * limits.ratio) return fail('bomb', `${unpacked}`);
  if (held > limits.totalSize) return fail('tooLarge', `${held}`);
  // Where the workbook part stands is said inside; without these two there is none.
  if (!names.has('[Content_Types].xml') || !names.has('_rels/.rels')) return fail('noWorkbook');
  return { kind: 'workbook', entries };
}

/** Pictures and other media are carried along as they are and never inflated. */
function isReadPart(name: string): boolean {
  return /\.(xml|rels)$/i.test(name);
}

/** Where every program puts worksheets; one that stands elsewhere is held to what any part is. */
function isSheetPart(name: string): boolean {
  return /^xl\/worksheets\/[^/]+\.xml$/i.test(name);
}

function triageText(bytes: Uint8Array): Triage {
  const head = bytes.subarray(0, 4096);
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (!isUtf16 && head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) {
    return fail('notWorkbook');
  }
  const encoding = isUtf16 ? (head[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  const text = new TextDecoder(encoding).decode(head).trimStart();
  if (text.startsWith('%PDF')) return fail('notWorkbook');
  // Many systems export an HTML table, or Excel 2003's XML, under the name of a workbook.
  return /^(<\?xml|<!doctype html|<html|<head|<meta|<table|<!--)/i.test(text) ? fail('html') : fail('text');
}
