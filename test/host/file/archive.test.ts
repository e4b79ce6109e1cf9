/** A zip of workbooks: what is in it, and what keeps a hostile one from taking the machine with it. */
import { FILE_LIMITS, FileError, readArchive, type FileFailureCode } from '../../../src/host/file';
import { buildZip, listZip } from '../../../src/host/file/zip';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const zip = (files: Readonly<Record<string, string>>) =>
  buildZip(Object.entries(files).map(([name, content]) => ({ name, content: text(content) })));

async function codeOf(work: () => unknown): Promise<FileFailureCode | 'read'> {
  try {
    await work();
    return 'read';
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return error.failure.code;
  }
}

test('gives its files with their bytes, folders and the shadows of other programs left out', async () => {
  const archive = await zip({
    '教育局/': '',
    '教育局/自评.xlsx': '甲',
    '水利局.xlsx': '乙',
    '__MACOSX/._水利局.xlsx': 'x',
    '教育局/~$自评.xlsx': 'x',
  });
  const files = readArchive(archive, '报送.zip');
  expect(files.map(({ name }) => name)).toEqual(['教育局/自评.xlsx', '水利局.xlsx']);
  expect(new TextDecoder().decode(await files[1]!.bytes())).toBe('乙');
});

test('reads the names of an archive that Windows made in Chinese, which has them in GBK', async () => {
  const archive = await zip({ 'aaaa.xlsx': '甲' });
  // 甲乙, twice: in the file's head and in the directory.
  const gbk = [0xbc, 0xd7, 0xd2, 0xd2];
  const at = new TextDecoder('latin1').decode(archive);
  for (const start of [at.indexOf('aaaa'), at.lastIndexOf('aaaa')]) archive.set(gbk, start);
  expect(readArchive(archive, '报送.zip').map(({ name }) => name)).toEqual(['甲乙.xlsx']);
});

test('refuses what is no archive, and more than anybody hands in', async () => {
  expect(await codeOf(() => readArchive(text(''), 'a.zip'))).toBe('empty');
  expect(await codeOf(() => readArchive(text('no zip at all'), 'a.zip'))).toBe('damaged');
  const archive = await zip({ 'a.xlsx': 'aaaa', 'b.xlsx': 'bbbb' });
  expect(await codeOf(() => readArchive(archive, 'a.zip', { ...FILE_LIMITS, archiveSize: 7 }))).toBe(
    'tooLarge',
  );
  expect(await codeOf(() => readArchive(archive, 'a.zip', { ...FILE_LIMITS, entries: 1 }))).toBe('tooLarge');
});

test('a bomb, a file behind a password and a damaged one cost themselves alone', async () => {
  const archive = await zip({ 'a.xlsx': 'a'.repeat(2000), 'b.xlsx': 'b', 'c.xlsx': 'c', 'd.xlsx': 'd' });
  const directory = listZip(archive);
  const data = new DataView(archive.buffer, archive.byteOffset);
  const name = (at: number) => new TextDecoder().decode(archive.subarray(at + 46, at + 52));
  for (let at = 0; at + 52 < archive.length; at++) {
    if (data.getUint32(at, true) !== 0x02014b50) continue;
    // What its directory says: 40 MB; encrypted; another checksum.
    if (name(at) === 'a.xlsx') data.setUint32(at + 24, 40 * 2 ** 20, true);
    if (name(at) === 'b.xlsx') data.setUint16(at + 8, 1, true);
    if (name(at) === 'c.xlsx') data.setUint32(at + 16, 1, true);
  }
  expect(directory).toHaveLength(4);
  const files = readArchive(archive, '报送.zip');
  const codes = await Promise.all(files.map((file) => codeOf(() => file.bytes())));
  expect(codes).toEqual(['bomb', 'encrypted', 'damaged', 'read']);
});
