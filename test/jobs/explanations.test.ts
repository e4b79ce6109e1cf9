import { defaultProfile as profile } from '../../src/core/profile';
import { openWorkbookFile, type FileWorkbook } from '../../src/host/file';
import { auditWorkbook, rememberExplanation } from '../../src/jobs';
import { buildReport, reportFile, toText } from '../../src/report';
import { buildFile } from '../host/file/build-file';
import { selfEvaluationSheet } from '../support/sheets';
import { selfEvaluation } from '../support/tables';

/** Far more reached than was set: a warning, and there may be a good reason for it. */
const file = (): Promise<Uint8Array> =>
  buildFile({
    sheets: [selfEvaluationSheet(selfEvaluation({ rows: { 9: { target: '≥60%', actual: 0.95 } } }))],
  });
const open = (bytes: Uint8Array): Promise<FileWorkbook> => openWorkbookFile(bytes, 'x.xlsx');
const warning = async (workbook: FileWorkbook) =>
  (await auditWorkbook(workbook, { profile })).findings.find(({ rule }) => rule === 'JX172')!;

const REASON = '首年试点，批复的目标值即为60%。';

describe('explanations in a workbook', () => {
  it('are there when the file is opened again, and in its report', async () => {
    const workbook = await open(await file());
    await rememberExplanation(workbook, await warning(workbook), REASON, '2021-01-05');
    const again = await open(await workbook.save());
    const audit = await auditWorkbook(again, { profile });
    const explained = audit.findings.filter(({ explanation }) => explanation);
    expect(explained.map(({ explanation }) => explanation)).toEqual([
      expect.objectContaining({ text: REASON, date: '2021-01-05', isStale: false }),
    ]);
    const report = buildReport([reportFile('x.xlsx', audit, 'zh')], [audit], profile, 'zh');
    expect(report.files[0]!.findings.flatMap(({ explanation }) => explanation ?? [])).toEqual([
      { text: REASON, date: '2021-01-05', stale: false },
    ]);
    expect(toText(report, 'zh')).toContain(`出错说明（2021-01-05）：${REASON}`);
  });

  it('are stale in the report when the value has changed', async () => {
    const workbook = await open(await file());
    await rememberExplanation(workbook, await warning(workbook), REASON, '2021-01-05');
    const { sheet, cell } = await warning(workbook);
    await workbook.write([{ sheet, cell, value: 0.94 }]);
    const audit = await auditWorkbook(workbook, { profile });
    const { files } = buildReport([reportFile('x.xlsx', audit, 'en')], [audit], profile, 'en');
    expect(files[0]!.findings.flatMap(({ explanation }) => explanation ?? [])).toEqual([
      { text: REASON, date: '2021-01-05', stale: true },
    ]);
  });

  it('leave nothing behind when the last one is taken away', async () => {
    const workbook = await open(await file());
    await rememberExplanation(workbook, await warning(workbook), REASON, '2021-01-05');
    const left = await rememberExplanation(workbook, await warning(workbook), '', '2021-01-06');
    expect(left.size).toBe(0);
    expect(await workbook.getSetting('explanations')).toBeNull();
    expect((await warning(workbook)).explanation).toBeUndefined();
  });
});
