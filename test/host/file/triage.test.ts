import { writeXlsx } from 'hucre';
import fc from 'fast-check';
import {
  FILE_LIMITS,
  FileError,
  openWorkbookFile,
  triage,
  type FileFailureCode,
} from '../../../src/host/file';
import { buildZip, listZip } from '../../../src/host/file/zip';
import { buildFile, withParts } from './build-file';
import { compoundFile } from './compound-file';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const utf16 = (content: string): Uint8Array => {
  const bytes = new Uint8Array(2 + content.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let n = 0; n < content.length; n++)
    new DataView(bytes.buffer).setUint16(2 + n * 2, content.charCodeAt(n), true);
  return bytes;
};
const zipOf = (parts: Readonly<Record<string, string>>): Promise<Uint8Array> =>
  buildZip(Object.entries(parts).map(([name, content]) => ({ name, content: text(content) })));
const workbook = (): Promise<Uint8Array> => buildFile({ sheets: [{ name: '表', rows: [['甲', 1]] }] });

const codeOf = async (bytes: Uint8Array, name = '自评表.xlsx'): Promise<FileFailureCode | 'opened'> => {
  try {
    await openWorkbookFile(bytes, name);
    return 'opened';
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    expect(error.failure.file).toBe(name);
    return error.failure.code;
  }
};

describe('a file that is no .xlsx is told by its bytes', () => {
  const cases: readonly [string, FileFailureCode, () => Uint8Array | Promise<Uint8Array>, string?][] = [
    ['nothing in it', 'empty', () => new Uint8Array(0)],
    ['only zeros, left by a copy that broke off', 'empty', () => new Uint8Array(4096)],
    ['a password', 'encrypted', () => compoundFile(['EncryptionInfo', 'EncryptedPackage'])],
    [
      'a real password, set by a library',
      'encrypted',
      () =>
        writeXlsx({
          sheets: [{ name: '密', rows: [[1]] }],
          encryption: { password: 'x', spinCount: 10 },
        }),
    ],
    ['Excel 97–2003 inside', 'xls', () => compoundFile(['Workbook'])],
    ['Excel 5 inside', 'xls', () => compoundFile(['Book'])],
    ['.et as its name', 'et', () => compoundFile(['Workbook']), '监控表.et'],
    ['WPS’s own stream inside', 'et', () => compoundFile(['Workbook', 'ETExtData'])],
    ['an old Word document inside', 'notWorkbook', () => compoundFile(['WordDocument'])],
    [
      'a compound file cut off after its header',
      'damaged',
      () => compoundFile(['Workbook']).subarray(0, 600),
    ],
    ['CSV inside', 'text', () => text('三级指标,指标值\n新建公厕,≥12座\n')],
    ['CSV in UTF-16 inside', 'text', () => utf16('三级指标\t指标值\n')],
    ['CSV in GBK inside', 'text', () => Uint8Array.of(0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0x31, 0x0d, 0x0a)],
    ['an HTML table inside', 'html', () => text('\ufeff<html><table><tr><td>1</td></tr></table></html>')],
    ['Excel 2003 XML inside', 'html', () => text('<?xml version="1.0"?><Workbook/>')],
    ['a PDF inside', 'notWorkbook', () => text('%PDF-1.7\n')],
    ['a picture inside', 'notWorkbook', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0)],
    [
      'a binary workbook inside',
      'xlsb',
      () => zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }),
    ],
    ['OpenDocument inside', 'ods', () => zipOf({ mimetype: 'application/vnd.oasis', 'content.xml': '<x/>' })],
    ['an archive inside', 'noWorkbook', () => zipOf({ '说明.txt': '附件' })],
    [
      'a Word document inside',
      'noWorkbook',
      () =>
        zipOf({
          '[Content_Types].xml': '<Types/>',
          '_rels/.rels':
            '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
          'word/document.xml': '<w:document xmlns:w="w"/>',
        }),
    ],
    ['its end cut off', 'damaged', async () => (await workbook()).subarray(0, -40)],
    ['its middle overwritten', 'damaged', async () => spoil(await workbook(), 'xl/workbook.xml')],
    ['its texts overwritten', 'damaged', async () => spoil(await twoSheets(), 'xl/sharedStrings.xml')],
  ];

  for (const [what, code, bytes, name] of cases) {
    it(`${what} → ${code}`, async () => {
      expect(await codeOf(await bytes(), name)).toBe(code);
    });
  }

  it('and a good one opens, whatever it is called', async () => {
    expect(await codeOf(await workbook(), '没有扩展名')).toBe('opened');
  });
});

const twoSheets = (): Promise<Uint8Array> =>
  buildFile({
    sheets: [
      { name: '一', rows: [['甲']] },
      { name: '二', rows: [['乙']] },
    ],
  });

/** Overwrites the compressed bytes of one part. */
function spoil(bytes: Uint8Array, part: string): Uint8Array {
  const entry = listZip(bytes).find(({ name }) => name === part)!;
  const copy = bytes.slice();
  copy.fill(0x5a, entry.offset + 30 + part.length, entry.offset + 30 + part.length + entry.packedSize);
  return copy;
}

describe('limits are judged before anything is unpacked', () => {
  it('refuses a part that unpacks to an absurd size', async () => {
    const zeros = ' '.repeat(40 * 2 ** 20);
    const bytes = await withParts(await workbook(), { 'xl/media/padding.xml': zeros });
    expect(bytes.length).toBeLessThan(200_000);
    expect(await codeOf(bytes)).toBe('bomb');
  });

  it('refuses a part that is longer than it declares', async () => {
    const bytes = (await workbook()).slice();
    const data = new DataView(bytes.buffer);
    // The central directory says one byte for the worksheet.
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (data.getUint32(at, true) !== 0x02014b50) continue;
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + data.getUint16(at + 28, true)));
      if (name === 'xl/workbook.xml') data.setUint32(at + 24, 1, true);
    }
    expect(await codeOf(bytes)).toBe('damaged');
  });

  it.each([
    ['the file', { ...FILE_LIMITS, fileSize: 100 }],
    ['one part', { ...FILE_LIMITS, partSize: 100 }],
    ['one sheet', { ...FILE_LIMITS, sheetSize: 100 }],
    ['all parts', { ...FILE_LIMITS, totalSize: 1000 }],
  ])('refuses what is too large: %s', async (_, limits) => {
    expect(triage(await workbook(), 'x.xlsx', limits)).toMatchObject({ kind: 'failure', code: 'tooLarge' });
  });

  it('reports a sheet whose cells span an absurd area, and reads the other', async () => {
    const bytes = await twoSheets();
    const sheet =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/>' +
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    const file = await openWorkbookFile(
      await withParts(bytes, { 'xl/worksheets/sheet1.xml': sheet }),
      'x.xlsx',
    );
    const [first, second] = await file.read(['一', '二']);
    expect(first).toMatchObject({ failure: { code: 'tooLarge', sheet: '一' } });
    expect(second).toHaveProperty('grid');
  });
});

describe('whatever the bytes are', () => {
  it('opening ends in a workbook or a typed failure, never in another error', async () => {
    const good = await workbook();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 600 }),
          fc
            .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
            .map((changes) => {
              const copy = good.slice();
              for (const [at, byte] of changes) copy[at] = byte;
              return copy;
            }),
          fc.nat(good.length).map((length) => good.subarray(0, length)),
        ),
        async (bytes) => {
          await codeOf(bytes);
        },
      ),
      { numRuns: 300 },
    );
  }, 30_000);
});
