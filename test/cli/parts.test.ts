/** The queries of docs/scale.md, run by DuckDB on what two made-up counties hand in. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { makeCounty } from '../../scripts/county/county';
import { HAMLET } from '../../scripts/county/golden';
import { plantProblems } from '../../scripts/county/plant';
import { countyFiles } from '../../scripts/county/workbooks';
import { bytesOf } from '../../scripts/county/write';
import { workOn, type FileWork } from '../../src/batch';
import { reportOn } from '../../src/cli/audit';
import { writeParts } from '../../src/cli/queue/parts';
import { defaultProfile as profile } from '../../src/core/profile';
import { mergeParts, rollUp, type Rollup } from '../../src/core/rollup';
import type { AuditReport } from '../../src/report';

const ORDER = { profile, wanted: { audit: true, rollup: true } };
let folder: string;
let connection: DuckDBConnection;
const runs: { readonly run: string; readonly report: AuditReport; readonly rollup: Rollup }[] = [];

async function work(seed: number): Promise<FileWork[]> {
  const { files } = plantProblems(countyFiles(makeCounty(HAMLET, seed)), 1, seed);
  const works: FileWork[] = [];
  for (const file of files) {
    const bytes = await bytesOf(file);
    works.push((await workOn({ file: file.path }, () => Promise.resolve(bytes), ORDER)).work);
  }
  return works;
}

/** The documented queries, in their order. */
async function queries(): Promise<string[]> {
  const text = await readFile(join(__dirname, '../../docs/scale.md'), 'utf8');
  return [...text.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql]) => sql!.replaceAll('DIR/', `${folder}/`));
}

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-parts-'));
  for (const [run, seed] of [
    ['东县', 3],
    ['西县', 4],
  ] as const) {
    const works = await work(seed);
    const report = await reportOn(works, profile, 'zh', () => Promise.resolve([]));
    const rollup = rollUp(mergeParts(works.flatMap(({ part }) => part ?? [])), { profile });
    await writeParts(folder, run, report, rollup);
    runs.push({ run, report, rollup });
  }
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run((await queries())[0]!);
});

afterAll(async () => {
  connection.closeSync();
  await rm(folder, { recursive: true, force: true });
});

test('every table holds every row of every run', async () => {
  const counts = await rows(
    ['findings', 'units', 'projects', 'indicators']
      .map((name) => `SELECT '${name}' AS name, run, count(*)::INT AS count FROM ${name} GROUP BY run`)
      .join(' UNION ALL '),
  );
  const count = (name: string, run: string) =>
    counts.find((row) => row['name'] === name && row['run'] === run)?.['count'];
  for (const { run, report, rollup } of runs) {
    expect(count('findings', run)).toBe(report.files.reduce((sum, { findings }) => sum + findings.length, 0));
    expect(count('units', run)).toBe(rollup.units.length);
    expect(count('projects', run)).toBe(rollup.projects.length);
    expect(count('indicators', run)).toBe(rollup.indicators.length);
  }
});

test('the queries give the figures of the roll-ups', async () => {
  const [, byRule, , quantRates, executionRates] = await queries();
  const total = (await rows(byRule!)).reduce((sum, row) => sum + Number(row['findings']), 0);
  expect(total).toBe(
    runs.reduce((sum, { report: { counts } }) => sum + counts.error + counts.warning + counts.info, 0),
  );
  for (const row of await rows(quantRates!)) {
    const { settings } = runs.find(({ run }) => run === row['run'])!.rollup;
    expect(row['quant_rate']).toBeCloseTo(settings.projects.pooled!, 12);
  }
  for (const row of await rows(executionRates!)) {
    const { selfEvaluation } = runs.find(({ run }) => run === row['run'])!.rollup;
    const all = selfEvaluation!.groups.find(({ group }) => group === 'all')!;
    expect(row['budget']).toBeCloseTo(all.budget!, 6);
    expect(row['execution_rate']).toBeCloseTo(all.executionRate!, 12);
  }
});

test('every documented query runs, and most of them find something in two counties', async () => {
  const found = [];
  for (const sql of (await queries()).slice(1)) found.push((await rows(sql)).length);
  expect(found.length).toBeGreaterThanOrEqual(8);
  expect(found.filter((count) => count > 0).length).toBeGreaterThanOrEqual(5);
});

test('NDJSON says the same as Parquet', async () => {
  for (const name of ['findings', 'units', 'projects', 'indicators']) {
    const from = (format: string, read: string) =>
      rows(
        `SELECT * EXCLUDE (run) FROM ${read}('${folder}/${format}/${name}/run=东县/part.${format}') LIMIT 5`,
      );
    const text = (one: Record<string, unknown>[]) => one.map((row) => Object.values(row).map(String));
    expect(text(await from('ndjson', 'read_ndjson'))).toEqual(text(await from('parquet', 'read_parquet')));
  }
});

test('a run that is written again takes its own place, and leaves nothing beside it', async () => {
  const [{ run, report, rollup }] = runs as [(typeof runs)[number]];
  const path = join(folder, 'parquet', 'projects', `run=${run}`);
  const before = await readFile(join(path, 'part.parquet'));
  await writeParts(folder, run, report, rollup);
  expect(await readdir(path)).toEqual(['part.parquet']);
  expect((await readFile(join(path, 'part.parquet'))).equals(before)).toBe(true);
});
