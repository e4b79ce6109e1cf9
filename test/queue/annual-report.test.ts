/** `jixiao result --report rollup --annual-report`: the annual report of files that other machines worked on. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readSource, workOn, written } from '../../src/batch';
import { reportRun, type ResultOptions } from '../../src/cli/queue/result';
import { fileNamesBeside } from '../../src/cli/find-files';
import { chooseSources } from '../../src/cli/sources';
import { defaultProfile as profile } from '../../src/core/profile';
import type { CollectedRun } from '../../src/queue';
import { orderOf } from '../../src/queue/order';
import { fileRecord } from '../../src/queue/shapes/run';
import { readJson } from '../../src/queue/shapes/shape';
import { jixiao } from '../cli/jixiao';
import { smallCounty } from '../support/rollup-files';
import { wordTemplate } from '../support/word-template';

let folder: string;
let run: CollectedRun;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-queue-report-'));
  await smallCounty(at('报送'));
  await writeFile(at('报送/坏.xlsx'), 'broken');
  const files = await chooseSources([at('报送')], 'zh');
  const order = { profile, wanted: { audit: true, rollup: true } };
  const namesBeside = new Map<string, readonly string[]>();
  for (const file of files) namesBeside.set(dirname(file), await fileNamesBeside(file));
  // As a worker stores them and the queue gives them back.
  const records = await Promise.all(
    files.map(async (file) => {
      const { json } = await written(await workOn({ file }, () => readSource(file), order));
      return readJson(json, fileRecord, 'record');
    }),
  );
  run = { order: orderOf(profile), records, namesBeside };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['in our layout', null],
  ['in a template of one’s own', ['{年度}年{监控_部门预算项目_预算资金}万元', '审核问题{审核_核实性}条']],
])('is, %s, to the byte the one that rollup --report writes', async (_, lines) => {
  const template = lines && { path: at('模板.docx'), bytes: await wordTemplate(...lines) };
  if (template) await writeFile(template.path, template.bytes);
  const ownTemplate = template ? ['--report-template', template.path] : [];
  const here = await jixiao('rollup', at('报送'), '--report', at('本机.docx'), ...ownTemplate);
  let stderr = '';
  let stdout = '';
  const options: ResultOptions = { report: 'rollup', format: 'text', annualReport: at('队列.docx') };
  const code = await reportRun(run, '临溪县', options, template, 'zh', {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    showsProgress: false,
  });
  expect({ code, stdout }).toEqual({ code: here.code, stdout: here.stdout });
  expect(stderr).toContain(`年度报告已写入 ${at('队列.docx')}`);
  expect(await readFile(at('队列.docx'))).toEqual(await readFile(at('本机.docx')));
});

test.each([
  ['of an audit', ['--annual-report', '总结.docx'], /--report rollup/],
  ['beside tables', ['--annual-report', '总结.docx', '--report', 'rollup', '--parts', '表'], /--parts/],
  ['that is no Word file', ['--annual-report', '总结.pdf', '--report', 'rollup'], /请给一个 \.docx 文件名/],
  ['without a name', ['--report-template', '模板.docx', '--report', 'rollup'], /要与 --annual-report 一起用/],
])('a report %s is refused before the queue is asked', async (_, args, sentence) => {
  const queue = ['--queue', 'redis://127.0.0.1:1/0', '--run', '临溪县'];
  const { code, stderr } = await jixiao('result', ...queue, ...args);
  expect(code).toBe(2);
  expect(stderr).toMatch(sentence);
});
