import { makeCounty } from '../../scripts/county/county';
import { HAMLET } from '../../scripts/county/golden';
import { plantProblems } from '../../scripts/county/plant';
import { countyFiles } from '../../scripts/county/workbooks';
import { bytesOf } from '../../scripts/county/write';
import {
  recordOfWork,
  workOfRecord,
  workOn,
  type FileRecord,
  type FileWork,
  type WorkOrder,
} from '../../src/batch';
import { gridOf, recordOfGrid } from '../../src/batch/sheet-record';
import { auditForms } from '../../src/core/audit';
import { defaultProfile as profile } from '../../src/core/profile';
import { recogniseSheet } from '../../src/core/recognise';
import { auditTogether } from '../../src/jobs';
import { buildReport, reportFile, toJson } from '../../src/report';
import { corpus } from '../support/corpus';

const order: WorkOrder = { profile, wanted: { audit: true, rollup: true } };

async function work(name: string, bytes: Uint8Array) {
  const worked = await workOn({ file: name }, () => Promise.resolve(bytes), order);
  const sent = JSON.parse(JSON.stringify(await recordOfWork(worked))) as FileRecord;
  return { here: worked.work, sent: workOfRecord(sent, profile) };
}

/** The report over files, as it is printed. */
function report(works: readonly FileWork[]): string {
  const audited = works.flatMap(({ file, audit }) => (audit ? [{ name: file, fileNames: [], audit }] : []));
  const together = auditTogether(audited, profile);
  const files = together.map((audit, index) => reportFile(audited[index]!.name, audit, 'zh'));
  return toJson(buildReport(files, together, profile, 'zh'));
}

test('what is sent of a county’s files gives the very report, across files too', async () => {
  const { files } = plantProblems(countyFiles(makeCounty(HAMLET, 3)), 1, 3);
  const works = await Promise.all(files.map(async (file) => work(file.path, await bytesOf(file))));
  const here = report(works.map((one) => one.here));
  expect(here).toContain('"rule": "JX202"');
  expect(report(works.map((one) => one.sent))).toBe(here);
  expect(works.map((one) => one.sent.part)).toEqual(works.map((one) => one.here.part));
});

test('a file that cannot be opened is sent with its reason', async () => {
  const { here, sent } = await work('坏.xlsx', new TextEncoder().encode('PK broken'));
  expect(here).toMatchObject({ audit: null, failure: { code: expect.any(String) as string } });
  expect(sent).toEqual(here);
});

test.each(corpus().map((table) => [table.name, table] as const))(
  'the cells of %s are sent with all that the rules look at',
  (_, { grids, profile: own }) => {
    const findings = (ofTable: typeof grids) =>
      auditForms({ grids: ofTable, recognitions: ofTable.map((grid) => recogniseSheet(grid)) }, own).findings;
    const sent = grids.map((grid) => gridOf(JSON.parse(JSON.stringify(recordOfGrid(grid))) as never));
    expect(findings(sent)).toEqual(findings(grids));
  },
);
