/** Texts that figures are checked in: Word documents, plain text as it comes, and what cannot be read. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DeletedTextRun, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { linesOf } from '../../../src/core/consistency';
import { FILE_LIMITS, readTextFile, TextFileError, type FileLimits } from '../../../src/host/file';

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
const row = (...texts: string[]) => new TableRow({ children: texts.map(cell) });

const word = (): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph('一、监控情况'),
            new Paragraph({
              children: [
                new TextRun('部门预算项目执行率 7'),
                new DeletedTextRun({ text: '9', id: 1, author: 'A', date: '2021-01-01T00:00:00Z' }),
                new TextRun({ text: '3.17', bold: true }),
                new TextRun('%，A&B <C>。'),
              ],
            }),
            new Table({ rows: [row('类别', '预算（万元）', '执行率'), row('专项', '35237.04', '74.42%')] }),
            new Paragraph('完'),
          ],
        },
      ],
    }),
  );

const lines = async (bytes: Uint8Array) => linesOf(await readTextFile(bytes, '报告.docx'));
const codeOf = (bytes: Uint8Array, limits?: FileLimits) =>
  readTextFile(bytes, '报告.docx', limits).then(
    () => 'read',
    (error: unknown) => (error instanceof TextFileError ? error.failure.code : String(error)),
  );

test('a Word document: paragraphs apart, runs together, deleted words left out, tables as sentences', async () => {
  expect(await lines(await word())).toEqual([
    '一、监控情况',
    '部门预算项目执行率 73.17%，A&B <C>。',
    '类别｜预算（万元）｜执行率',
    '专项：预算35237.04万元，执行率74.42%。',
    '完',
  ]);
});

test('plain text in UTF-8, UTF-16 and GBK', async () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('执行率73.17%', 'utf16le')]);
  const gbk = Buffer.concat([Buffer.from([0xd6, 0xb4, 0xd0, 0xd0, 0xc2, 0xca]), Buffer.from('73.17%')]);
  for (const bytes of [Buffer.from('执行率73.17%'), Buffer.from('\ufeff执行率73.17%'), utf16, gbk])
    expect(await lines(bytes)).toEqual(['执行率73.17%']);
  expect(await lines(Buffer.from('一\r\n二\n\n三'))).toEqual(['一', '二', '', '三']);
});

test('what cannot be read says why', async () => {
  const bytes = await word();
  const workbook = await readFile(join(__dirname, '../../../samples/selfeval-planted.xlsx'));
  const old = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600, 1),
  ]);
  const found = await Promise.all([
    codeOf(Buffer.alloc(0)),
    codeOf(Buffer.from(' \n ')),
    codeOf(bytes.subarray(0, bytes.length / 2)),
    codeOf(workbook),
    codeOf(Buffer.from('%PDF-1.7\n')),
    codeOf(Buffer.from('<html><body>73%</body></html>')),
    codeOf(bytes, { ...FILE_LIMITS, partSize: 100 }),
    codeOf(bytes, { ...FILE_LIMITS, fileSize: 100 }),
    codeOf(old),
  ]);
  expect(found.slice(0, 8)).toEqual([
    'empty',
    'empty',
    'damaged',
    'noDocument',
    'noText',
    'noText',
    'tooLarge',
    'tooLarge',
  ]);
  expect(['damaged', 'doc']).toContain(found[8]);
});
