/** What every format of a report promises, on real files. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import type { AuditReport } from '../../src/report';
import { AUDIT_FORMATS } from '../../src/cli/audit';
import { timeOfRun } from '../../src/cli/run-time';
import schema from '../../docs/report.schema.json';
import { REPORT } from '../report/made-up-report';
import { jixiao } from './jixiao';

const samples = join(__dirname, '../../samples');
const planted = join(samples, 'selfeval-planted.xlsx');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function bytesOf(format: string, name: string): Promise<Buffer> {
  const out = join(folder, name);
  await jixiao('audit', samples, '--format', format, '--out', out);
  return readFile(out);
}

const parse = async (...args: string[]) =>
  JSON.parse((await jixiao('audit', ...args, '--format', 'json')).stdout) as AuditReport;

describe('the same input gives the same bytes', () => {
  const before = process.env['SOURCE_DATE_EPOCH'];
  beforeAll(() => (process.env['SOURCE_DATE_EPOCH'] = '1600000000'));
  afterAll(() => {
    if (before === undefined) delete process.env['SOURCE_DATE_EPOCH'];
    else process.env['SOURCE_DATE_EPOCH'] = before;
  });

  test.each(AUDIT_FORMATS)('%s', async (format) => {
    const first = await bytesOf(format, `first.${format}`);
    expect(first.length).toBeGreaterThan(1000);
    expect(first.equals(await bytesOf(format, `second.${format}`))).toBe(true);
  });

  test('the time is the one asked for, in universal time', () => {
    expect(timeOfRun({ SOURCE_DATE_EPOCH: '1600000000' }).text).toBe('2020-09-13 12:26 UTC');
    expect(timeOfRun({}).text).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    expect(timeOfRun({ SOURCE_DATE_EPOCH: 'yesterday' }).text).not.toContain('UTC');
  });
});

describe('the JSON', () => {
  const validate = new Ajv().compile(schema);
  const problems = (report: unknown) => (validate(report) ? [] : validate.errors);

  test('is what its schema says, for real files and for a report with one of everything', async () => {
    expect(problems(await parse(samples))).toEqual([]);
    expect(problems(JSON.parse(JSON.stringify(REPORT)))).toEqual([]);
    expect(problems({ ...REPORT, more: 1 })).not.toEqual([]);
    expect(problems({ ...REPORT, counts: { error: -1, warning: 0, info: 0 } })).not.toEqual([]);
  });

  test('names the hash of the file that was read', async () => {
    const hash = createHash('sha256')
      .update(await readFile(planted))
      .digest('hex');
    expect((await parse(planted)).files[0]!.sha256).toBe(hash);
  });

  test('counts by rule and by unit what it lists', async () => {
    const { counts, files, byRule, byUnit } = await parse(samples);
    const findings = files.flatMap((file) => file.findings);
    for (const severity of ['error', 'warning', 'info'] as const) {
      for (const tally of [byRule, byUnit])
        expect(tally.reduce((sum, one) => sum + one[severity], 0)).toBe(counts[severity]);
    }
    expect(byRule.map(({ rule }) => rule)).toEqual([...new Set(findings.map(({ rule }) => rule))].sort());
    expect(new Set(byUnit.map(({ unit }) => unit))).toEqual(new Set(findings.map(({ unit }) => unit)));
    expect(byRule.every(({ title, advice }) => title !== '' && advice !== '')).toBe(true);
  });
});

test('the page for printing names file, sheet, cell, rule and what to do', async () => {
  const { stdout, code } = await jixiao('audit', planted, '--format', 'html');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^<!doctype html>/);
  for (const text of ['selfeval-planted.xlsx', '校舍维修', 'H13', 'JX163', '简单平均', '依据'])
    expect(stdout).toContain(text);
});
