/** Workbooks that earlier versions left behind: what was explained, set, answered, fixed and marked is still there. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordFromJson } from '../../src/core/carry';
import { findProfile } from '../../src/core/profile';
import { openWorkbookFile, type FileWorkbook } from '../../src/host/file';
import type { Workbook } from '../../src/host/workbook';
import {
  auditWorkbook,
  readAnswers,
  readExplanations,
  readJournal,
  readWorkbookProfile,
  revertFixes,
} from '../../src/jobs';
import { unpack } from '../host/file/build-file';
import { heldIn, inExcel } from '../support/saved-workbooks';

const ALL = ['1-answers', '2-explanations', '3-journal', '4-summaries', '5-annual-report'] as const;
const WITH_EXPLANATIONS = ALL.slice(1);
const WITH_JOURNAL = ALL.slice(2);

const KEYS = ['profile', 'explanations', 'tables', 'journal', 'carried.project-monitor'];
const profile = findProfile('mof-2020')!;

async function fromFile(name: string): Promise<FileWorkbook> {
  const bytes = await readFile(join(__dirname, '../fixtures/upgrades', `${name}.xlsx`));
  return openWorkbookFile(bytes, `${name}.xlsx`);
}

const hosts: Readonly<Record<string, (name: string) => Promise<Workbook>>> = {
  'a file': fromFile,
  Excel: async (name) => inExcel(await fromFile(name), KEYS),
};

describe.each(Object.keys(hosts))('from %s', (host) => {
  const open = hosts[host]!;

  test.each(ALL)('%s: what was answered and carried over is known', async (name) => {
    const workbook = await open(name);
    expect([...(await readAnswers(workbook))]).toEqual([['某表|列一,列二', 'project-selfeval']]);
    const stored = (await workbook.getSetting('carried.project-monitor')) as [string, unknown][];
    expect(stored.map(([key]) => key)).toEqual([
      name === '1-answers' ? '东塘水库除险加固' : '临溪县农村供水服务站/东塘水库除险加固',
    ]);
    const record = recordFromJson(stored[0]![1]);
    expect(record.get('fields.projectName')).toBe('东塘水库除险加固');
    expect(record.get('funds.total.annualBudget')).toBe(300);
  });

  test.each(WITH_EXPLANATIONS)('%s: every explanation is there, and none has become stale', async (name) => {
    const workbook = await open(name);
    const explanations = await readExplanations(workbook);
    expect(explanations.size).toBe(3);
    expect([...explanations.values()].every(({ text }) => text.startsWith('已核实：JX'))).toBe(true);
    const { findings, explanations: kept } = await auditWorkbook(workbook, { profile });
    expect(kept.size).toBe(3);
    const explained = findings.filter(({ explanation }) => explanation !== undefined);
    expect(explained.length).toBeGreaterThan(0);
    for (const { rule, explanation } of explained)
      expect(explanation).toMatchObject({ text: `已核实：${rule}`, isStale: false });
  });

  test.each(WITH_JOURNAL)('%s: its profile is used as it was set', async (name) => {
    const result = await readWorkbookProfile(await open(name));
    expect(result).toMatchObject({
      problems: [],
      profile: { id: 'county-2020', extends: 'mof-2020', deviation: { threshold: 0.25 } },
    });
    expect(result!.profile!.rules['JX072']).toMatchObject({ severity: 'info' });
  });

  test.each(WITH_JOURNAL)('%s: its fixes can be taken back', async (name) => {
    const workbook = await open(name);
    const journal = await readJournal(workbook);
    expect(journal).toMatchObject([{ id: 1, date: '2020-12-31T09:30' }]);
    expect(await heldIn(workbook, '自评表', 'H6')).toEqual([0.5]);
    const reverted = await revertFixes(workbook);
    expect(reverted).toMatchObject({ changed: [] });
    expect(await heldIn(workbook, '自评表', 'H6')).toEqual([0.952]);
    expect(await heldIn(workbook, '自评表', 'E13')).toEqual([' ≥　95% ']);
    expect(await readJournal(workbook)).toEqual([]);
  });
});

test.each(ALL)('%s: its marks are taken away without leaving any', async (name) => {
  const file = await fromFile(name);
  const sheet = async () =>
    (await unpack(await file.save()).text('xl/worksheets/sheet1.xml'))!.includes('<conditionalFormatting');
  expect(await sheet()).toBe(true);
  await file.clearMarks();
  expect(await sheet()).toBe(false);
});
