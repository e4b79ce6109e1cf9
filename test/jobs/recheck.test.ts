import { parseA1, toA1 } from '../../src/core/address';
import { composeForm, formById } from '../../src/core/forms';
import { defaultProfile as profile } from '../../src/core/profile';
import { recogniseSheet } from '../../src/core/recognise';
import type { HostFailure, Workbook } from '../../src/host/workbook';
import { auditWorkbook, markFindings, Recheck, type WorkbookAudit } from '../../src/jobs';
import { ArrayBackend } from '../../src/workbench/standin';
import type { SheetSpec } from '../host/contract';
import { excelContract } from '../host/officejs/excel-contract';
import { gridOf, ledger, selfEvaluation } from '../support/tables';
import { selfEvaluationSheet } from '../support/sheets';

const excel = excelContract('Excel', 'none', () => new ArrayBackend());
const DELAY = 20;

const ledgerSheet = (): SheetSpec => ({
  name: '台账',
  rows: composeForm(formById('indicator-ledger'), ledger({}, 20)).values,
});

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Waits for what the watcher does in its own time. */
async function until(isSo: () => boolean): Promise<void> {
  for (let wait = 0; wait < 300 && !isSo(); wait++) await sleep(10);
}

/** What is asked of the workbook, in order. */
function recorded(workbook: Workbook): { readonly workbook: Workbook; readonly calls: string[] } {
  const calls: string[] = [];
  const watched = ['read', 'readAreas', 'mark', 'sheets'] as const;
  const proxy = new Proxy(workbook, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        if (watched.some((one) => one === name))
          calls.push(`${String(name)} ${JSON.stringify(args[0] ?? '')}`.trim());
        return (member as (...all: unknown[]) => unknown).apply(target, args);
      };
    },
  });
  return { workbook: proxy, calls };
}

async function watched(sheets: readonly SheetSpec[], audited: 'all' | 'active' = 'all') {
  const opened = await excel.open({ sheets });
  const { workbook, calls } = recorded(opened.workbook);
  const audits: WorkbookAudit[] = [];
  const failures: HostFailure[] = [];
  const marked: string[] = [];
  const recheck = await Recheck.start(workbook, {
    profile: () => Promise.resolve(profile),
    delay: DELAY,
    onAudited: (audit) => audits.push(audit),
    onMarked: (outcomes) => marked.push(...outcomes.map(({ sheet }) => sheet)),
    onFailure: (failure) => failures.push(failure),
  });
  const first = await auditWorkbook(workbook, { profile, sheets: audited });
  await markFindings(
    workbook,
    first.findings,
    first.sheets.map(({ info }) => info.name),
  );
  recheck.adopt(first, { isWhole: audited === 'all', isFresh: true });
  await sleep(DELAY + 100);
  calls.length = 0;
  return { ...opened, workbook, recheck, audits, failures, marked, calls, first, user: opened.user! };
}

const rulesAt = (audit: WorkbookAudit | undefined, sheet: string, address: string) => {
  const at = parseA1(address)!;
  return (audit?.findings ?? [])
    .filter(({ sheet: on, cell }) => on === sheet && cell.row === at.row && cell.col === at.col)
    .map(({ rule }) => rule);
};

/** The actual value of the first indicator, where words stand instead of a number. */
const [first] = recogniseSheet(gridOf('project-selfeval', selfEvaluation())).forms[0]!.rows;
const addressOfBad = toA1(first!.cell('actual'));
const GOOD = first!.value('actual');
const BAD = { [addressOfBad]: '差不多' };

describe('while the workbook is edited', () => {
  const broken = () => selfEvaluationSheet(selfEvaluation(), '自评表', BAD);

  it('a finding goes with its mark when the value is put right, and only that cell is read', async () => {
    const { user, audits, marked, calls, first, recheck, workbook, formats } = await watched([
      broken(),
      ledgerSheet(),
    ]);
    expect(rulesAt(first, '自评表', addressOfBad)).not.toEqual([]);
    const marksBefore = await formats('自评表');
    user.type('自评表', addressOfBad, GOOD);
    await until(() => marked.length > 0);
    expect(rulesAt(audits.at(-1), '自评表', addressOfBad)).toEqual([]);
    expect(await formats('自评表')).not.toEqual(marksBefore);
    expect(calls.slice(0, 1)).toEqual(['readAreas "自评表"']);
    expect(calls.slice(1)).toEqual([expect.stringMatching(/^mark \[\{"sheet":"自评表"/)]);
    await recheck.stop();
    const again = await auditWorkbook(workbook, { profile });
    expect(audits.at(-1)!.findings).toEqual(again.findings);
    expect(audits.at(-1)!.measures).toEqual(again.measures);
    expect(audits.at(-1)!.sheets.map(({ forms }) => forms.map((form) => form.measures))).toEqual(
      again.sheets.map(({ forms }) => forms.map((form) => form.measures)),
    );
  });

  it('a burst of edits is one run, and each of them counts', async () => {
    const { user, audits, recheck, workbook } = await watched([broken(), ledgerSheet()]);
    for (const value of [3, null, '差不多', 12.6]) {
      user.type('自评表', addressOfBad, value);
      user.type('台账', 'H5', value);
      await sleep(2);
    }
    await until(() => audits.length > 0);
    await sleep(DELAY * 3);
    expect(audits).toHaveLength(1);
    await recheck.stop();
    expect(audits[0]!.findings).toEqual((await auditWorkbook(workbook, { profile })).findings);
  });

  it('inserted rows, cells beyond the table, new and deleted sheets are seen', async () => {
    const { user, audits, recheck, workbook } = await watched([broken(), ledgerSheet()]);
    const settled = async () => {
      const before = audits.length;
      await until(() => audits.length > before);
      await sleep(DELAY * 3);
      expect(audits.at(-1)!.findings).toEqual((await auditWorkbook(workbook, { profile })).findings);
    };
    user.insertRow('自评表', 1);
    await settled();
    user.type('台账', 'Z60', '底下');
    await settled();
    user.addSheet('新表');
    user.type('新表', 'A1', '项目支出绩效自评表');
    await settled();
    expect(audits.at(-1)!.sheets.map(({ info }) => info.name)).toEqual(['自评表', '台账', '新表']);
    user.removeSheet('台账');
    await settled();
    expect(audits.at(-1)!.sheets.map(({ info }) => info.name)).toEqual(['自评表', '新表']);
    await recheck.stop();
  });

  it('edits on sheets that are not audited, and such as change nothing, lead to no result', async () => {
    const { user, audits, calls, recheck } = await watched([broken(), ledgerSheet()], 'active');
    user.type('台账', 'H5', 1);
    user.type('自评表', addressOfBad, '差不多');
    await sleep(DELAY * 6);
    expect(audits).toEqual([]);
    expect(calls).toEqual(['readAreas "自评表"']);
    await recheck.stop();
  });

  it('marks that the user took off stay off, while the list goes on', async () => {
    const { user, audits, workbook, formats, recheck } = await watched([broken()]);
    await workbook.clearMarks();
    recheck.forgetMarks();
    user.type('自评表', addressOfBad, null);
    await until(() => audits.length > 0);
    await sleep(DELAY * 3);
    expect(audits).toHaveLength(1);
    expect(await formats('自评表')).toEqual([]);
    await recheck.stop();
  });

  it('edits wait while other work has the workbook, and nothing happens once it was stopped', async () => {
    const { user, audits, recheck } = await watched([broken()]);
    recheck.hold(true);
    user.type('自评表', addressOfBad, null);
    await sleep(DELAY * 5);
    expect(audits).toHaveLength(0);
    recheck.hold(false);
    await until(() => audits.length > 0);
    expect(audits).toHaveLength(1);
    await recheck.stop();
    user.type('自评表', addressOfBad, '差不多');
    await sleep(DELAY * 5);
    expect(audits).toHaveLength(1);
  });

  it('an audit from before the listening began is brought up to date at once', async () => {
    const { user, audits, first, recheck, workbook } = await watched([broken()]);
    await recheck.stop();
    user.type('自评表', addressOfBad, GOOD);
    const later = await Recheck.start(workbook, {
      profile: () => Promise.resolve(profile),
      delay: DELAY,
      onAudited: (audit) => audits.push(audit),
      onMarked: () => undefined,
      onFailure: () => undefined,
    });
    later.adopt(first, { isWhole: true, isFresh: false });
    await until(() => audits.length > 0);
    expect(rulesAt(audits[0], '自评表', addressOfBad)).toEqual([]);
    await later.stop();
  });
});
