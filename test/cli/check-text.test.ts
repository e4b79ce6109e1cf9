/** `jixiao report --check`: a text against real .xlsx files. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { Document, Packer, Paragraph } from 'docx';
import schema from '../../docs/consistency.schema.json';
import { smallCounty } from '../support/rollup-files';
import { jixiao, jixiaoWith } from './jixiao';

const TRUE = '截至2020年9月，专项项目1个，预算资金总额120.50万元，执行率50.00%。部门预算项目2个，共3个。';
const FALSE = TRUE.replace('50.00%', '51.00%');

let folder: string;
let county: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-check-'));
  county = join(folder, '报送');
  await smallCounty(county);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function textFile(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

async function wordFile(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  const document = new Document({ sections: [{ children: [new Paragraph(text)] }] });
  await writeFile(path, await Packer.toBuffer(document));
  return path;
}

test('a text that agrees: exit code 0, each figure with its calculation', async () => {
  const { code, stdout } = await jixiao('report', '--check', await wordFile('真.docx', TRUE), county);
  expect(code).toBe(0);
  expect(stdout).toContain('一致 5，不一致 0');
  expect(stdout).toContain('60.25 ÷ 120.5 = 50.00%');
});

test('one that does not: exit code 1, with the place, in Chinese and in English', async () => {
  const path = await textFile('假.txt', `\n${FALSE}`);
  const zh = await jixiao('report', '--check', path, county);
  expect(zh.code).toBe(1);
  expect(zh.stdout).toContain('第 2 段“执行率51.00%”中的 51.00%');
  const en = await jixiao('report', '--check', path, county, '--lang', 'en');
  expect(en.stdout).toContain('the text says 51.00%');
  expect(en.stdout).not.toContain('{{');
});

test('pasted text, and without ledgers only what the text itself says', async () => {
  const pasted = await jixiaoWith(FALSE, 'report', '--check', '-', county);
  expect(pasted.code).toBe(1);
  const alone = await jixiaoWith('部门预算项目198个、专项103个，共302个。', 'report', '--check', '-');
  expect(alone.code).toBe(1);
  expect(alone.stdout).toContain('198个 + 103个 = 301，文中为 302个');
});

test('JSON is what its schema says', async () => {
  const validate = new Ajv().compile(schema);
  for (const inputs of [[county], []]) {
    const { stdout } = await jixiaoWith(
      `${FALSE}所有项目指标量化率均超过99.5%。执行率较上年提高3个百分点。专项执行率50%（60.25/120.5）。`,
      'report',
      '--check',
      '-',
      ...inputs,
      '--format',
      'json',
    );
    validate(JSON.parse(stdout));
    expect(validate.errors).toBeNull();
  }
});

test('--out writes it to a file', async () => {
  const out = join(folder, '核对.txt');
  const { code, stdout } = await jixiaoWith(TRUE, 'report', '--check', '-', county, '--out', out);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(await readFile(out, 'utf8')).toContain('一致 5');
});

test('one damaged workbook costs itself: the others are compared, and exit code 2 says so', async () => {
  const broken = join(county, '坏.xlsx');
  await writeFile(broken, 'PK\u0003\u0004');
  const { code, stdout, stderr } = await jixiaoWith(TRUE, 'report', '--check', '-', county);
  await rm(broken);
  expect(code).toBe(2);
  expect(stderr).toContain(broken);
  expect(stdout).toContain('一致 5，不一致 0');
});

test.each([
  [['--check', '没有.docx'], '没有.docx'],
  [['--check', '-'], '没有任何文字'],
  [[], '--check'],
  [['--check', '-', '--format', 'xml'], '--format'],
])('a wrong call is one sentence and exit code 2: %j', async (args, words) => {
  const { code, stderr, stdout } = await jixiao('report', ...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain(words);
});
