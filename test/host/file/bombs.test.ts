/** Small files that would take the machine with them: each is refused, or read at once, and other sheets go on. */
import {
  openWorkbookFile,
  FileError,
  readArchive,
  readTextFile,
  TextFileError,
} from '../../../src/host/file';
import { buildZip, listZip } from '../../../src/host/file/zip';
import { failureSentence, fileFailureSentence, textFailureSentence } from '../../../src/i18n';
import { auditWorkbook } from '../../../src/jobs';
import { defaultProfile as profile } from '../../../src/core/profile';
import { rawFile, type RawFile } from './raw-file';

const GOOD = {
  name: '好表',
  xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
};

/** What is told of a file, or of the sheet beside a good one: a code with its sentence, or "read". */
async function told(xml: string, more: Partial<RawFile> = {}): Promise<string> {
  const bytes = await rawFile({ sheets: [{ name: '坏表', xml }, GOOD], ...more });
  try {
    const workbook = await openWorkbookFile(bytes, '炸弹.xlsx');
    const { sheets, failures } = await auditWorkbook(workbook, { profile });
    expect(failures).toEqual([]);
    const [bad, good] = sheets;
    expect(good!.failure).toBeNull();
    if (!bad!.failure) return 'read';
    expect(failureSentence(bad!.failure, 'zh')).toMatch(/^[^{]+$/);
    return bad!.failure.code;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    expect(fileFailureSentence(error.failure, 'zh')).toMatch(/^“炸弹\.xlsx”.+。$/);
    return `file ${error.failure.code}`;
  }
}

const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
const sheet = (inside: string) => `<sheetData>${inside}</sheetData>`;
const related = (type: string, text: string): Partial<RawFile> => ({
  related: { [`${type}.xml`]: { type, text } },
});
const entities = Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`,
).join('');

/** By name: what the sheet holds, what is told of it, and the parts beside it. Made when they are tried. */
const cases: Readonly<Record<string, () => readonly [xml: string, told: string, more?: Partial<RawFile>]>> = {
  'cells at the corners of a sheet of 2^20 × 2^14': () => [
    `<dimension ref="A1:XFD1048576"/>${sheet(`${row}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)}`,
    'tooLarge',
  ],
  'a dimension of 2^20 × 2^14 over one cell': () => [`<dimension ref="A1:XFD1048576"/>${sheet(row)}`, 'read'],
  'a million merges': () => [
    `${sheet(row)}<mergeCells>${Array.from({ length: 1_000_000 }, (_, n) => `<mergeCell ref="A${n + 1}:B${n + 1}"/>`).join('')}</mergeCells>`,
    'read',
  ],
  'a hundred thousand merges over the whole sheet': () => [
    `${sheet(row)}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000)}</mergeCells>`,
    'read',
  ],
  'a million elements inside each other': () => [sheet('<a>'.repeat(1e6) + '</a>'.repeat(1e6)), 'read'],
  'runs of a text a million deep': () => [
    sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
    'read',
    related('sharedStrings', `<sst><si>${'<r>'.repeat(1e6)}<t>x</t>${'</r>'.repeat(1e6)}</si></sst>`),
  ],
  'entities that stand for a thousand million others': () => [
    `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "x">${entities}]><worksheet>${sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&e9;</t></is></c></row>')}</worksheet>`,
    'read',
  ],
  'one text of a hundred megabytes': () => [
    sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
    'file bomb',
    related('sharedStrings', `<sst><si><t>${'x'.repeat(1e8)}</t></si></sst>`),
  ],
  'one text of ten megabytes': () => [
    sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>' + 'x'.repeat(1e7) + '</t></is></c></row>'),
    'failed',
  ],
  'half a million cells with the same longest text': () => [
    sheet('<row><c t="s"><v>0</v></c></row>'.repeat(500_000)),
    'tooLarge',
    related('sharedStrings', `<sst><si><t>${'≥'.repeat(32_000)}</t></si></sst>`),
  ],
  'a hundred thousand cells that share the longest formula': () => [
    sheet(
      `<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A100000">${'A1+'.repeat(2_000)}1</f></c></row>${'<row><c><f t="shared" si="0"/></c></row>'.repeat(100_000)}`,
    ),
    'tooLarge',
  ],
  'all columns hidden half a million times': () => [
    `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(500_000)}</cols>${sheet(row)}`,
    'tooLarge',
  ],
  'a tag with a million attributes': () => [sheet(`<row r="1" ${'a="" '.repeat(1e6)}/>`), 'failed'],
  'a million comments that do not end': () => [sheet('<!-- >'.repeat(1e6)), 'failed'],
  'a million tags that do not end': () => [sheet('<c a=">" '.repeat(1e6)), 'failed'],
  'a formula that fills the whole sheet': () => [
    sheet('<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>'),
    'read',
  ],
};

test.each(Object.keys(cases))('%s', async (name) => {
  const [xml, expected, more] = cases[name]!();
  expect(await told(xml, more)).toBe(expected);
});

test('a bomb in pieces, each of them harmless, is one all the same', async () => {
  const padding = sheet(`${row}${' '.repeat(3e7)}`);
  const bytes = await rawFile({
    sheets: Array.from({ length: 4 }, (_, index) => ({ name: `表${index}`, xml: padding })),
  });
  await expect(openWorkbookFile(bytes, 'x.xlsx')).rejects.toMatchObject({ failure: { code: 'bomb' } });
});

test('one part that stands under ten thousand names', async () => {
  const bytes = await rawFile({ sheets: [GOOD], afterSheets: '' });
  const listed = Array.from(
    { length: 10_000 },
    (_, index) => `<sheet name="表${index}" sheetId="${index + 1}" r:id="rId1"/>`,
  ).join('');
  const parts = await Promise.all(
    listZip(bytes).map(async (entry) =>
      entry.name === 'xl/workbook.xml'
        ? {
            name: entry.name,
            content: new TextEncoder().encode(
              `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${listed}</sheets></workbook>`,
            ),
          }
        : { entry, source: bytes },
    ),
  );
  await expect(openWorkbookFile(await buildZip(parts), 'x.xlsx')).rejects.toMatchObject({
    failure: { code: 'tooLarge' },
  });
});

test('two parts of the same name: nobody knows which one would be meant', async () => {
  const bytes = await rawFile({ sheets: [GOOD] });
  const entries = listZip(bytes).map((entry) => ({ entry, source: bytes }));
  await expect(openWorkbookFile(await buildZip([...entries, entries[2]!]), 'x.xlsx')).rejects.toMatchObject({
    failure: { code: 'damaged' },
  });
});

test('a relationship that leads out of the file leads nowhere', async () => {
  const bytes = await rawFile({ sheets: [GOOD] });
  const parts = listZip(bytes).map((entry) =>
    entry.name === 'xl/_rels/workbook.xml.rels'
      ? {
          name: entry.name,
          content: new TextEncoder().encode(
            '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>',
          ),
        }
      : { entry, source: bytes },
  );
  const workbook = await openWorkbookFile(await buildZip(parts), 'x.xlsx');
  expect(await workbook.sheets()).toMatchObject([{ name: '好表', kind: 'chart', usedArea: null }]);
});

test('names in an archive that lead elsewhere name a file in it and nothing else', async () => {
  const names = ['../../etc/passwd.xlsx', '/etc/x.xlsx', 'C:\\Windows\\x.xlsx', '\\\\server\\share\\x.xlsx'];
  const archive = await buildZip(
    names.map((name) => ({ name, content: new TextEncoder().encode('no workbook') })),
  );
  const files = readArchive(archive, '报送.zip');
  // What begins with a dot is no file of a unit's.
  expect(files.map(({ name }) => name)).toEqual(names.slice(1));
  for (const file of files) expect(new TextDecoder().decode(await file.bytes())).toBe('no workbook');
});

describe('a Word document', () => {
  const docx = (body: string) =>
    buildZip(
      Object.entries({
        '[Content_Types].xml': '<Types/>',
        '_rels/.rels':
          '<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
      }).map(([name, text]) => ({ name, content: new TextEncoder().encode(text) })),
    );

  test.each([
    ['a hundred thousand times', '<w:tbl><w:tr><w:tc>', 1e5],
    ['a million times', '<w:p>', 1e6],
    ['a million times', '<!-- >', 1e6],
    ['a million times', '<w:p a=">" ', 1e6],
  ])('with %s %s comes to an end', async (_, piece, times) => {
    expect(await readTextFile(await docx(piece.repeat(times)), '报告.docx')).toBeInstanceOf(Array);
  });

  test('that unpacks to more than anybody writes is refused', async () => {
    const bytes = await docx(`<w:p><w:r><w:t>${'x'.repeat(4e7)}</w:t></w:r></w:p>`);
    const error: unknown = await readTextFile(bytes, '报告.docx').catch((one: unknown) => one);
    expect(error).toBeInstanceOf(TextFileError);
    expect(textFailureSentence((error as TextFileError).failure, 'zh')).toMatch(/^“报告\.docx”.+。$/);
  });
});
