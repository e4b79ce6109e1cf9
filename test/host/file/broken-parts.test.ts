/** A file of which a part is broken: what does not need it goes on, and nothing is written into what cannot be read. */
import { openWorkbookFile, type FileWorkbook } from '../../../src/host/file';
import { listZip } from '../../../src/host/file/zip';
import { buildFile, unpack, withParts } from './build-file';

const SHEET = 'xl/worksheets/sheet1.xml';
const made = () =>
  buildFile({
    sheets: [
      {
        name: '表',
        rows: [
          ['甲', 1],
          ['乙', 2],
        ],
      },
    ],
  });

async function withSetting(): Promise<Uint8Array> {
  const file = await openWorkbookFile(await made(), 'x.xlsx');
  await file.setSetting('tables', [['自评', 'x']]);
  return file.save();
}

/** Overwrites the packed bytes of one part. */
function spoilt(bytes: Uint8Array, part: string): Uint8Array {
  const entry = listZip(bytes).find(({ name }) => name === part)!;
  const copy = bytes.slice();
  const start = entry.offset + 30 + part.length;
  copy.fill(0x5a, start, start + entry.packedSize);
  return copy;
}

test('settings that cannot be read are none, and cannot be written without a word', async () => {
  const file = await openWorkbookFile(spoilt(await withSetting(), 'docProps/custom.xml'), 'x.xlsx');
  expect(await file.getSetting('tables')).toBeNull();
  await expect(file.setSetting('tables', 1)).rejects.toMatchObject({ failure: { code: 'failed' } });
  const [reading] = await file.read(['表']);
  expect(reading).toHaveProperty('grid');
});

test('settings in a part that is no XML are none, and stay as they are', async () => {
  const file = await openWorkbookFile(
    await withParts(await withSetting(), { 'docProps/custom.xml': 'no markup at all' }),
    'x.xlsx',
  );
  expect(await file.getSetting('tables')).toBeNull();
  await expect(file.setSetting('tables', 1)).rejects.toMatchObject({ failure: { code: 'failed' } });
});

test('a file that cannot say when it was saved is read all the same', async () => {
  const bytes = await made();
  const file = await openWorkbookFile(spoilt(bytes, 'docProps/core.xml'), 'x.xlsx');
  expect(await file.savedAt()).toBeNull();
  expect((await file.read(['表']))[0]).toHaveProperty('grid');
});

test('a part that is not where the file says it is keeps the file from being saved, with a reason', async () => {
  const bytes = (await withSetting()).slice();
  const data = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (data.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + data.getUint16(at + 28, true)));
    if (name === 'docProps/custom.xml') data.setUint32(at + 42, 7, true);
  }
  const file = await openWorkbookFile(bytes, 'x.xlsx');
  await expect(file.save()).rejects.toMatchObject({ failure: { code: 'failed' } });
});

describe('a sheet whose XML reads in more than one way', () => {
  const ROWS = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
  const around = (inside: string, after = '') =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${inside}</sheetData></worksheet>${after}`;
  const cases: readonly (readonly [string, string])[] = [
    ['an element that is closed by another name', around(ROWS.replace('</c></row>', '</d></row>'))],
    ['a tag too many at the end', around(ROWS, '</worksheet>')],
    ['a second root', around(ROWS, '<worksheet/>')],
    ['text in place of a tag', around(ROWS.replace('<c r="A2">', '< c r="A2">'))],
    ['the same row twice', around(ROWS.replace('r="2"', 'r="1"'))],
    ['rows in no order', around('<row r="5"/><row r="2"><c r="A2"><v>2</v></c></row>')],
    ['the same cell twice', around('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')],
    ['a cell that says another row', around('<row r="1"><c r="A7"><v>1</v></c></row>')],
  ];
  const opened = async (xml: string): Promise<FileWorkbook> =>
    openWorkbookFile(await withParts(await made(), { [SHEET]: xml }), 'x.xlsx');

  test.each(cases)('%s: nothing is written, and nothing is lost', async (_, xml) => {
    const file = await opened(xml);
    await expect(file.write([{ sheet: '表', cell: { row: 0, col: 0 }, value: 9 }])).rejects.toMatchObject({
      failure: { code: 'failed' },
    });
    expect(await unpack(await file.save()).text(SHEET)).toBe(xml);
  });

  test('nor is it marked where elements do not end', async () => {
    const file = await opened(around(ROWS, '<worksheet/>'));
    const [outcome] = await file.mark([
      { sheet: '表', cells: { error: [{ row: 0, col: 0 }], warning: [], info: [] } },
    ]);
    expect(outcome).toMatchObject({ marked: 0, failure: { code: 'failed', sheet: '表' } });
    expect(await unpack(await file.save()).text(SHEET)).toBe(around(ROWS, '<worksheet/>'));
  });
});

describe('where the list of what is in the file is broken', () => {
  const RELATIONS = 'xl/_rels/workbook.xml.rels';
  const CONTENT_TYPES = '[Content_Types].xml';

  /** One that says nothing yet about how cells look, so that a mark needs a part of its own. */
  async function opened(): Promise<FileWorkbook> {
    const bytes = await made();
    const relations = (await unpack(bytes).text(RELATIONS))!;
    const plain = await withParts(bytes, {
      'xl/styles.xml': null,
      [RELATIONS]: relations.replace(/<Relationship [^>]*styles[^>]*\/>/, ''),
    });
    return openWorkbookFile(spoilt(plain, CONTENT_TYPES), 'x.xlsx');
  }

  test('a sheet is not marked, with a reason, and the file is as it was', async () => {
    const file = await opened();
    const before = await file.save();
    const cells = { error: [{ row: 0, col: 0 }], warning: [], info: [] };
    expect(await file.mark([{ sheet: '表', cells }])).toEqual([
      { sheet: '表', marked: 0, failure: { code: 'failed', sheet: '表', detail: expect.any(String) } },
    ]);
    expect(await file.save()).toEqual(before);
    expect((await file.read(['表']))[0]).toHaveProperty('grid');
  });
});
