import { parseA1, toA1 } from '../../src/core/address';
import type { CellValue } from '../../src/core/grid';
import { defaultProfile as profile } from '../../src/core/profile';
import { openWorkbookFile } from '../../src/host/file';
import { HostError, type CellWrite, type Workbook } from '../../src/host/workbook';
import { applyFixes, auditWorkbook, previewFixes, readJournal, revertFixes } from '../../src/jobs';
import { ArrayBackend } from '../../src/workbench/standin';
import type { SheetSpec } from '../host/contract';
import { buildFile } from '../host/file/build-file';
import { excelContract } from '../host/officejs/excel-contract';
import { selfEvaluationSheet } from '../support/sheets';
import { selfEvaluation } from '../support/tables';

interface Opened {
  readonly workbook: Workbook;
  reopen(): Promise<Opened>;
}

const openFile = async (bytes: Uint8Array): Promise<Opened> => {
  const workbook = await openWorkbookFile(bytes, 'x.xlsx');
  return { workbook, reopen: async () => openFile(await workbook.save()) };
};
const excel = excelContract('Excel', 'none', () => new ArrayBackend());
const HOSTS: readonly [string, (...sheets: SheetSpec[]) => Promise<Opened>][] = [
  ['a file', async (...sheets) => openFile(await buildFile({ sheets }))],
  ['Excel, played by the stand-in', (...sheets) => excel.open({ sheets })],
];

const date = '2020-12-31T09:30';
const audited = (workbook: Workbook) => auditWorkbook(workbook, { profile });

async function cellsOf(workbook: Workbook, sheet: string, ...addresses: string[]): Promise<CellValue[]> {
  const [reading] = await workbook.read([sheet]);
  if (!reading || 'failure' in reading) throw new Error('not read');
  return addresses.map((address) => {
    const { row, col } = parseA1(address)!;
    const { value, formula } = reading.grid.cell(row, col);
    return formula ?? value;
  });
}

const write = (workbook: Workbook, address: string, value: CellValue, sheet = '自评表') =>
  workbook.write([{ sheet, cell: parseA1(address)!, value }]);

/** Wrong in five cells: stray blanks, signs in words, and a rate on which a score and the total hang. */
const WRONG = { D13: '铺设 供水管网长度', E14: ' ＞＝6座', H6: 0.5, I6: 3, H23: 90 };
const RIGHT = ['铺设供水管网长度', '≥6座', 0.952, 9.52, 98.72];
const CELLS = Object.keys(WRONG);
const sheetWith = (cells: Readonly<Record<string, CellValue>> = {}, name?: string) =>
  selfEvaluationSheet(selfEvaluation(), name, { ...WRONG, ...cells });

describe.each(HOSTS)('fixes in %s', (_, open) => {
  it('that are safe are all applied, those too that others make possible, and nothing else', async () => {
    const { workbook } = await open(sheetWith());
    const before = await cellsOf(workbook, '自评表', 'B3', 'E13', 'F6', 'I23');
    const outcome = await applyFixes(workbook, await audited(workbook), 'safe', { profile, date });
    expect(await cellsOf(workbook, '自评表', ...CELLS)).toEqual(RIGHT);
    expect(await cellsOf(workbook, '自评表', 'B3', 'E13', 'F6', 'I23')).toEqual(before);
    expect([outcome.applied, outcome.refused, outcome.failures.size]).toEqual([5, [], 0]);
    // The audit that comes back is that of the cells as they are now.
    expect(outcome.audit.findings.filter(({ fix }) => fix?.kind === 'fix')).toEqual([]);
    expect(outcome.audit.counts.error).toBe(0);
  });

  it('can be taken back when the workbook was closed and opened again', async () => {
    const opened = await open(sheetWith());
    const { entry } = await applyFixes(opened.workbook, await audited(opened.workbook), 'safe', {
      profile,
      date,
    });
    const { workbook } = await opened.reopen();
    expect(await readJournal(workbook)).toEqual([
      expect.objectContaining({ id: entry, date, rules: ['JX014', 'JX083', 'JX125', 'JX127', 'JX175'] }),
    ]);
    const outcome = await revertFixes(workbook);
    expect(outcome).toMatchObject({ reverted: 5, changed: [], left: [] });
    expect(await cellsOf(workbook, '自评表', ...CELLS)).toEqual(Object.values(WRONG));
    expect(await readJournal(workbook)).toEqual([]);
    expect(await revertFixes(workbook)).toBeNull();
  });

  it('leave a cell alone on the way back that somebody has changed since, and say which', async () => {
    const { workbook } = await open(sheetWith());
    await applyFixes(workbook, await audited(workbook), 'safe', { profile, date });
    await write(workbook, 'H6', 0.96);
    const outcome = await revertFixes(workbook);
    expect(outcome!.changed.map(({ cell }) => toA1(cell))).toEqual(['H6']);
    expect(outcome!.reverted).toBe(4);
    expect(await cellsOf(workbook, '自评表', 'H6', 'I6')).toEqual([0.96, 3]);
  });

  it('show every cell before and after, and change nothing by showing it', async () => {
    const { workbook } = await open(sheetWith({ I6: '=H6*10' }));
    const audit = await audited(workbook);
    const plan = await previewFixes(workbook, audit, audit.findings);
    const shown = plan.flatMap(({ finding, state, edits }) =>
      edits.map(({ cell, before, after }) => [finding.rule, toA1(cell), before, after, state]),
    );
    expect(shown).toContainEqual(['JX125', 'H6', { value: 0.5 }, 0.952, 'ready']);
    expect(shown).toContainEqual(['JX014', 'E14', { value: ' ＞＝6座' }, '＞＝6座', 'ready']);
    expect(shown).toContainEqual(['JX083', 'E14', { value: ' ＞＝6座' }, ' ≥6座', 'waiting']);
    expect(await cellsOf(workbook, '自评表', 'H6', 'E14')).toEqual([0.5, ' ＞＝6座']);
    expect(await readJournal(workbook)).toEqual([]);
  });

  it('of one finding, or of one rule, change its cells only', async () => {
    const { workbook } = await open(sheetWith());
    const audit = await audited(workbook);
    const findings = audit.findings.filter(({ rule }) => rule === 'JX014');
    const outcome = await applyFixes(workbook, audit, { findings }, { profile, date });
    expect(outcome.applied).toBe(2);
    expect(await cellsOf(workbook, '自评表', ...CELLS)).toEqual(['铺设供水管网长度', '＞＝6座', 0.5, 3, 90]);
  });

  it('never overwrite a formula unless the user says so, and bring it back as a formula', async () => {
    const { workbook } = await open(sheetWith({ H6: '=G6/E6/2' }));
    const audit = await audited(workbook);
    const findings = audit.findings.filter(({ rule }) => rule === 'JX125');
    expect(findings).toHaveLength(1);
    await applyFixes(workbook, audit, 'safe', { profile, date });
    expect(await cellsOf(workbook, '自评表', 'H6')).toEqual(['=G6/E6/2']);
    const latest = await audited(workbook);
    const still = latest.findings.filter(({ rule }) => rule === 'JX125');
    const refused = await applyFixes(workbook, latest, { findings: still }, { profile, date });
    expect(refused).toMatchObject({ applied: 0, entry: null, refused: [{ state: 'formula' }] });
    const outcome = await applyFixes(
      workbook,
      latest,
      { findings: still, overFormulas: still },
      { profile, date },
    );
    expect(outcome.applied).toBe(1);
    expect(await cellsOf(workbook, '自评表', 'H6')).toEqual([0.952]);
    await revertFixes(workbook);
    expect(await cellsOf(workbook, '自评表', 'H6')).toEqual(['=G6/E6/2']);
  });

  it('are refused where the cell, or a figure in its row, has changed since the audit', async () => {
    const { workbook } = await open(sheetWith());
    const audit = await audited(workbook);
    await write(workbook, 'D13', '供水 管网长度');
    await write(workbook, 'G6', 200);
    const outcome = await applyFixes(workbook, audit, 'safe', { profile, date });
    expect(outcome.refused.map(({ finding, state }) => [finding.rule, state])).toEqual(
      expect.arrayContaining([
        ['JX014', 'changed'],
        ['JX125', 'changed'],
      ]),
    );
    expect(await cellsOf(workbook, '自评表', 'D13', 'H6', 'E14')).toEqual(['供水 管网长度', 0.5, '≥6座']);
  });

  it('keep a text a text, even one that begins with an equals sign', async () => {
    const { workbook } = await open(sheetWith({ D13: ' =1+1的长度' }));
    const findings = (await audited(workbook)).findings.filter(({ rule }) => rule === 'JX014');
    await applyFixes(workbook, await audited(workbook), { findings }, { profile, date });
    const [reading] = await workbook.read(['自评表']);
    const { row, col } = parseA1('D13')!;
    expect('grid' in reading! && reading.grid.cell(row, col)).toEqual({ value: '=1+1的长度' });
    await revertFixes(workbook);
    expect(await cellsOf(workbook, '自评表', 'D13')).toEqual([' =1+1的长度']);
  });

  it('go on with the other sheets when one is protected', async () => {
    const { workbook } = await open(
      { ...sheetWith({}, '锁定'), isProtected: true },
      sheetWith({ B3: '乡村道路养护项目' }, '自评表'),
    );
    const outcome = await applyFixes(workbook, await audited(workbook), 'safe', { profile, date });
    expect([...outcome.failures].map(([sheet, { code }]) => [sheet, code])).toEqual([['锁定', 'protected']]);
    expect(outcome.applied).toBe(5);
    expect(await cellsOf(workbook, '自评表', ...CELLS)).toEqual(RIGHT);
    expect(await cellsOf(workbook, '锁定', ...CELLS)).toEqual(Object.values(WRONG));
    const [entry] = await readJournal(workbook);
    expect(new Set(entry!.edits.map(({ sheet }) => sheet))).toEqual(new Set(['自评表']));
  });

  describe('that a sheet refused', () => {
    async function refused(changes: (workbook: Workbook) => Promise<void>) {
      const { workbook } = await open(sheetWith({}, '锁定'), sheetWith({ B3: '乡村道路养护项目' }, '自评表'));
      let isLocked = true;
      const locked: Workbook = Object.assign(Object.create(workbook) as Workbook, {
        write: (edits: readonly CellWrite[]): Promise<void> =>
          isLocked && edits.some(({ sheet }) => sheet === '锁定')
            ? Promise.reject(new HostError({ code: 'protected' }))
            : workbook.write(edits),
      });
      const audit = await audited(locked);
      await changes(workbook);
      const outcome = await applyFixes(locked, audit, 'safe', { profile, date });
      isLocked = false;
      return { locked, outcome };
    }

    it('are all asked for again, with those that they make possible', async () => {
      const { locked, outcome } = await refused(() => Promise.resolve());
      expect(await cellsOf(locked, '锁定', ...CELLS)).toEqual(Object.values(WRONG));
      const again = await applyFixes(locked, outcome.audit, outcome.again!, { profile, date });
      expect(again).toMatchObject({ applied: 5, refused: [], again: null });
      expect(await cellsOf(locked, '锁定', ...CELLS)).toEqual(RIGHT);
      expect(await readJournal(locked)).toHaveLength(2);
    });

    it('leave alone, when they are asked for again, what was refused because somebody had changed it', async () => {
      const { locked, outcome } = await refused((workbook) => write(workbook, 'D13', '供水 管网'));
      const again = await applyFixes(locked, outcome.audit, outcome.again!, { profile, date });
      expect(again.failures.size).toBe(0);
      expect(await cellsOf(locked, '锁定', 'D13', 'H6')).toEqual(['铺设供水管网长度', 0.952]);
      expect(await cellsOf(locked, '自评表', 'D13')).toEqual(['供水 管网']);
    });
  });

  it('lose nothing when the host dies between the journal and the cells', async () => {
    const opened = await open(sheetWith());
    const { workbook } = opened;
    let writes = 0;
    const dying: Workbook = Object.assign(Object.create(workbook) as Workbook, {
      write: (edits: readonly CellWrite[]): Promise<void> => {
        // The second round never reaches the cells.
        if (++writes > 1) throw new Error('crash');
        return workbook.write(edits);
      },
    });
    await expect(applyFixes(dying, await audited(workbook), 'safe', { profile, date })).rejects.toThrow(
      'crash',
    );
    const again = (await opened.reopen()).workbook;
    const outcome = await revertFixes(again);
    expect(outcome).toMatchObject({ changed: [], left: [] });
    expect(await cellsOf(again, '自评表', ...CELLS)).toEqual(Object.values(WRONG));
  });

  it('change nothing while the user is editing a cell', async () => {
    const { workbook } = await open(sheetWith());
    const editing: Workbook = Object.assign(Object.create(workbook) as Workbook, {
      write: () => Promise.reject(new HostError({ code: 'editing' })),
    });
    await expect(
      applyFixes(editing, await audited(workbook), 'safe', { profile, date }),
    ).rejects.toMatchObject({ failure: { code: 'editing' } });
    expect(await revertFixes(workbook)).toMatchObject({ reverted: 0, changed: [], left: [] });
    expect(await cellsOf(workbook, '自评表', ...CELLS)).toEqual(Object.values(WRONG));
  });

  it('stay in the journal when their sheet cannot be read on the way back, and the reason is the true one', async () => {
    const { workbook } = await open(sheetWith());
    await applyFixes(workbook, await audited(workbook), 'safe', { profile, date });
    const unread: Workbook = Object.assign(Object.create(workbook) as Workbook, {
      read: (sheets: readonly string[]) =>
        Promise.resolve(sheets.map((sheet) => ({ sheet, failure: { code: 'busy' as const, sheet } }))),
    });
    const outcome = await revertFixes(unread);
    expect(outcome).toMatchObject({ reverted: 0, left: outcome!.entry.edits });
    expect([...outcome!.failures.values()]).toEqual([{ code: 'busy', sheet: '自评表' }]);
    expect((await revertFixes(workbook))!.reverted).toBe(5);
    expect(await cellsOf(workbook, '自评表', ...CELLS)).toEqual(Object.values(WRONG));
  });

  it('stay in the journal when their sheet goes while they are taken back', async () => {
    const { workbook } = await open(sheetWith());
    await applyFixes(workbook, await audited(workbook), 'safe', { profile, date });
    let reads = 0;
    const going: Workbook = Object.assign(Object.create(workbook) as Workbook, {
      read: (sheets: readonly string[]) =>
        reads++ === 0
          ? workbook.read(sheets)
          : Promise.resolve(
              sheets.map((sheet) => ({ sheet, failure: { code: 'sheetGone' as const, sheet } })),
            ),
      write: () => Promise.reject(new HostError({ code: 'sheetGone' })),
    });
    const outcome = await revertFixes(going);
    expect(outcome).toMatchObject({ reverted: 0, left: outcome!.entry.edits });
    expect((await revertFixes(workbook))!.reverted).toBe(5);
  });

  it('are taken back one press at a time, the last first, or any of them by its number', async () => {
    const { workbook } = await open(sheetWith());
    const apply = async (rule: string) => {
      const audit = await audited(workbook);
      const findings = audit.findings.filter((finding) => finding.rule === rule);
      return applyFixes(workbook, audit, { findings }, { profile, date });
    };
    const first = await apply('JX125');
    await apply('JX014');
    await apply('JX083');
    expect((await revertFixes(workbook, first.entry!))!.reverted).toBe(1);
    expect(await cellsOf(workbook, '自评表', 'H6', 'E14')).toEqual([0.5, '≥6座']);
    expect((await revertFixes(workbook))!.entry.rules).toEqual(['JX083']);
    expect((await revertFixes(workbook))!.entry.rules).toEqual(['JX014']);
    expect(await cellsOf(workbook, '自评表', ...CELLS)).toEqual(Object.values(WRONG));
    expect(await revertFixes(workbook, 99)).toBeNull();
  });
});
