/**
 * Our own reading of a worksheet's XML, beside two others: the same XML that comes in pieces of any length must be read as
 * it is in one, whatever it is; and cells that are written as the standard says must be what hucre reads in them.
 */
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { toA1 } from '../../../src/core/address';
import { createGrid, type CellValue } from '../../../src/core/grid';
import { openWorkbookFile } from '../../../src/host/file';
import { isTooLarge, readSheet, type BookParts } from '../../../src/host/file/read-sheet';
import { ValueCodes } from '../../../src/host/file/value-codes';
import { XmlDamage } from '../../../src/host/file/xml-scanner';
import { buildZip, inflateEntry, listZip } from '../../../src/host/file/zip';
import { mutateJson } from '../mutate-json';
import { mutateXml } from '../mutate-zip';
import { bytesOfText, holds, textOfBytes, type Target } from '../target';
import { seedWorkbooks } from './workbooks';

const SHEET = 'xl/worksheets/sheet1.xml';
const SHARED = 'xl/sharedStrings.xml';
const TEXTS = ['项目名称', '', ' ≥　95% ', 'a<b>&"c\'', '一\n二', '=1+1'];
const NUMBERS = ['0', '-0', '12.5', '1E3', '0.1', '1e-7', '123456789012345680', '-273.15', '.5', '00012'];
const ERRORS = ['#N/A', '#DIV/0!', '#REF!'];
const KINDS = ['n', 's', 'str', 'inlineStr', 'b', 'e'] as const;

/** A cell that stands `skip` behind the one before, with its address or without. */
interface PlainCell {
  readonly skip: number;
  readonly isNamed: boolean;
  readonly kind: number;
  readonly text: string;
}

interface PlainRow {
  readonly skip: number;
  readonly isNamed: boolean;
  readonly cells: readonly PlainCell[];
}

const small = fc.nat(3);
const rows: fc.Arbitrary<PlainRow[]> = fc.array(
  fc.record({
    skip: small,
    isNamed: fc.boolean(),
    cells: fc.array(
      fc.record({
        skip: small,
        isNamed: fc.boolean(),
        kind: fc.nat(KINDS.length - 1),
        text: fc.oneof(fc.constantFrom(...TEXTS, ...NUMBERS), fc.string({ unit: 'binary', maxLength: 12 })),
      }),
      { maxLength: 8 },
    ),
  }),
  { maxLength: 8 },
);

const objectsIn = (json: unknown): Record<string, unknown>[] =>
  Array.isArray(json)
    ? (json as unknown[])
        .slice(0, 60)
        .filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null)
    : [];

const whole = (json: unknown): number =>
  typeof json === 'number' && Number.isFinite(json) ? Math.min(50, Math.max(0, Math.floor(json))) : 0;

/** Rows out of whatever the JSON says. */
const rowsFrom = (json: unknown): PlainRow[] =>
  objectsIn(json).map((row) => ({
    skip: whole(row['skip']),
    isNamed: row['isNamed'] === true,
    cells: objectsIn(row['cells']).map((cell) => ({
      skip: whole(cell['skip']),
      isNamed: cell['isNamed'] === true,
      kind: whole(cell['kind']) % KINDS.length,
      text: typeof cell['text'] === 'string' ? cell['text'].slice(0, 1_000) : '',
    })),
  }));

/** A text as XML has it; what XML cannot have is left out. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');

const sumOf = (text: string): number => [...text].reduce((sum, char) => sum + char.codePointAt(0)!, 0);

function cellXml({ kind, text }: PlainCell, name: string): string {
  const type = KINDS[kind]!;
  const pick = (list: readonly string[]) => list[sumOf(text) % list.length]!;
  const open = `<c${name}${type === 'n' ? '' : ` t="${type}"`}>`;
  switch (type) {
    case 'inlineStr':
      return `${open}<is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
    case 'str':
      return `${open}<v>${escaped(text)}</v></c>`;
    case 's':
      return `${open}<v>${sumOf(text) % TEXTS.length}</v></c>`;
    case 'b':
      return `${open}<v>${sumOf(text) % 2}</v></c>`;
    case 'e':
      return `${open}<v>${pick(ERRORS)}</v></c>`;
    default:
      return `${open}<v>${pick(NUMBERS)}</v></c>`;
  }
}

function xmlOf(plain: readonly PlainRow[]): string {
  let row = -1;
  const inside = plain.map(({ skip, isNamed, cells }) => {
    // What has no number follows what stands before it.
    row += isNamed ? skip + 1 : 1;
    let col = -1;
    const written = cells.map((cell) => {
      col += cell.isNamed ? cell.skip + 1 : 1;
      return cellXml(cell, cell.isNamed ? ` r="${toA1({ row, col })}"` : '');
    });
    return `<row${isNamed ? ` r="${row + 1}"` : ''}>${written.join('')}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${inside.join('')}</sheetData></worksheet>`;
}

const codes = () => {
  const known = new ValueCodes();
  return { codes: known, shared: TEXTS.map((text) => known.code(text)), styles: [], isFrom1904: false };
};

/** What a reading comes to, as a text: all its cells, or how it ended. */
async function readingOf(pieces: Iterable<string>): Promise<string> {
  const book: BookParts = codes();
  try {
    const { values, formulas, usedArea, ...rest } = await readSheet(pieces, book);
    const cells: unknown[] = [];
    if (usedArea && usedArea.bottom - usedArea.top < 500 && usedArea.right - usedArea.left < 100)
      for (let row = usedArea.top; row <= usedArea.bottom; row++)
        for (let col = usedArea.left; col <= usedArea.right; col++)
          cells.push(book.codes.value(values.get(row, col)), book.codes.value(formulas.get(row, col)));
    const { spills, merges, hiddenRows, hiddenCols, isProtected, allowsFormat } = rest;
    return JSON.stringify([
      usedArea,
      cells,
      spills,
      merges,
      hiddenRows,
      hiddenCols,
      isProtected,
      allowsFormat,
    ]);
  } catch (error) {
    if (error instanceof XmlDamage) return 'damaged';
    if (isTooLarge(error)) return 'too large';
    throw error;
  }
}

/** The text in pieces of changing length, down to single characters. */
function* piecesOf(text: string, seed: number): Generator<string> {
  let length = (seed % 7) + 1;
  for (let at = 0; at < text.length; at += length, length = ((length * 31 + seed) % 97) + 1)
    yield text.slice(at, at + length);
}

let parts: { readonly name: string; readonly content: Uint8Array }[] | null = null;

/** A workbook whose only sheet is this. */
async function workbookWith(xml: string): Promise<Uint8Array> {
  if (!parts) {
    const [bytes] = await seedWorkbooks();
    parts = await Promise.all(
      listZip(bytes!).map(async (entry) => ({
        name: entry.name,
        content: await inflateEntry(bytes!, entry),
      })),
    );
    const items = TEXTS.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
    const shared = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items}</sst>`;
    parts = parts.map((part) => (part.name === SHARED ? { ...part, content: bytesOfText(shared) } : part));
    holds(
      parts.some(({ name }) => name === SHARED),
      'no shared texts',
    );
  }
  return buildZip(parts.map((part) => (part.name === SHEET ? { ...part, content: bytesOfText(xml) } : part)));
}

async function compare(plain: readonly PlainRow[]): Promise<void> {
  const xml = xmlOf(plain);
  const bytes = await workbookWith(xml);
  const workbook = await openWorkbookFile(bytes, 'x.xlsx');
  const [{ name } = { name: '' }] = await workbook.sheets();
  const [reading] = await workbook.read([name]);
  holds('grid' in reading!, `a sheet that is in order is not read: ${xml}`);
  if (!('grid' in reading!)) return;
  const { sheets } = await readXlsx(bytes);
  const theirs = createGrid({ sheet: name, values: (sheets[0]?.rows ?? []) as CellValue[][] });
  const { bottom, right } = reading.grid.area;
  for (let row = 0; row <= Math.max(bottom, theirs.area.bottom); row++)
    for (let col = 0; col <= Math.max(right, theirs.area.right); col++) {
      const [ours, other] = [reading.grid.value(row, col) ?? '', theirs.value(row, col) ?? ''];
      holds(
        ours === other,
        `${toA1({ row, col })} is ${JSON.stringify(ours)}, and ${JSON.stringify(other)} for hucre`,
      );
    }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export const target: Target = {
  seeds: async () => {
    const made = await Promise.all(
      (await seedWorkbooks()).map(async (bytes) => {
        const entry = listZip(bytes).find(({ name }) => name === SHEET)!;
        return inflateEntry(bytes, entry);
      }),
    );
    return [...made, bytesOfText('[]')];
  },
  fresh: rows.map((plain) => bytesOfText(JSON.stringify(plain))),
  mutate: (input, random) => {
    const text = textOfBytes(input);
    return jsonOf(text) === undefined ? bytesOfText(mutateXml(text, random)) : mutateJson(input, random);
  },
  async check(input) {
    const text = textOfBytes(input);
    const json = jsonOf(text);
    const plain = json === undefined ? null : rowsFrom(json);
    const xml = plain ? xmlOf(plain) : text;
    const once = await readingOf([xml]);
    const inPieces = await readingOf(piecesOf(xml, input.length));
    holds(once === inPieces, `in pieces it is ${inPieces.slice(0, 300)}, at once ${once.slice(0, 300)}`);
    if (plain) await compare(plain);
  },
};
