/** `jixiao rollup --report`: the annual report of a folder of files, in our layout or in a template of one's own. */
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTextFile } from '../../src/host/file';
import { smallCounty } from '../support/rollup-files';
import { wordTemplate } from '../support/word-template';
import { jixiao } from './jixiao';

let folder: string;
let county: string;
let report: string;
let template: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-report-'));
  county = join(folder, '报送');
  report = join(folder, '总结.docx');
  template = join(folder, '模板.docx');
  await smallCounty(county);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const textOf = async (path: string): Promise<string> =>
  JSON.stringify(await readTextFile(await readFile(path), path));

test('a Word document with the figures, which its own check confirms', async () => {
  const { code, stderr } = await jixiao('rollup', county, '--report', report);
  expect(code).toBe(0);
  expect(stderr).toContain(`年度报告已写入 ${report}`);
  const text = await textOf(report);
  expect(text).toContain('380.00');
  expect(text).toContain('120.50');
  const checked = await jixiao('report', '--check', report, county, '--format', 'json');
  expect(JSON.parse(checked.stdout)).toMatchObject({ counts: { contradicted: 0 } });
});

test('a template of one’s own gets the figures in the place of its placeholders', async () => {
  await writeFile(template, await wordTemplate('{年度}年部门预算项目{监控_部门预算项目_预算资金}万元'));
  const { code } = await jixiao('rollup', county, '--report', report, '--report-template', template);
  expect(code).toBe(0);
  expect(await textOf(report)).toContain('年部门预算项目380.00万元');
});

test.each([
  ['a placeholder nobody knows', ['{县长}'], /不认识的占位符：\{县长\}/],
  ['no placeholder', ['总结'], /占位符/],
  ['too many placeholders', ['{年度}'.repeat(6000)], /“.*\.docx”里要填的占位符太多/],
])('a template with %s is refused with a sentence, and nothing is written', async (_, lines, sentence) => {
  const out = join(folder, '不写.docx');
  await writeFile(template, await wordTemplate(...lines));
  const { code, stderr } = await jixiao('rollup', county, '--report', out, '--report-template', template);
  expect(code).toBe(2);
  expect(stderr).toMatch(sentence);
  await expect(access(out)).rejects.toThrow();
});

test.each([
  ['that is no Word file', ['--report', '总结.pdf'], /请给一个 \.docx 文件名/],
  ['without a report', ['--report-template', '模板.docx'], /要与 --report 一起用/],
])('a call %s is refused before any file is read', async (_, args, sentence) => {
  const { code, stderr } = await jixiao('rollup', county, ...args);
  expect(code).toBe(2);
  expect(stderr).toMatch(sentence);
});
