import { areaToA1 } from '../../src/core/address';
import { composeForm, formById, type FormData } from '../../src/core/forms';
import { defaultProfile as profile } from '../../src/core/profile';
import { openWorkbookFile, type FileWorkbook } from '../../src/host/file';
import { HostError } from '../../src/host/workbook';
import { auditWorkbook, markFindings, type AuditProgress } from '../../src/jobs';
import type { SheetSpec } from '../host/contract';
import { buildFile } from '../host/file/build-file';
import { ledger, selfEvaluation } from '../support/tables';

const sheetOf = (name: string, form: 'project-selfeval' | 'indicator-ledger', data: FormData): SheetSpec => {
  const { values, merges } = composeForm(formById(form), data);
  return { name, rows: values, merges: merges.map(areaToA1) };
};

const open = async (...sheets: SheetSpec[]): Promise<FileWorkbook> =>
  openWorkbookFile(await buildFile({ sheets }), 'x.xlsx');

const twoSheets = (): Promise<FileWorkbook> =>
  open(
    sheetOf('自评表', 'project-selfeval', selfEvaluation()),
    sheetOf('台账', 'indicator-ledger', ledger({}, 20)),
  );

describe('auditing a workbook', () => {
  it('gives each sheet its forms with their figures, in workbook order', async () => {
    const audit = await auditWorkbook(await twoSheets(), { profile });
    expect(
      audit.sheets.map(({ info, forms }) => [info.name, forms.map(({ form }) => form.definition.id)]),
    ).toEqual([
      ['自评表', ['project-selfeval']],
      ['台账', ['indicator-ledger']],
    ]);
    const [selfEvaluationAudit, ledgerAudit] = audit.sheets.map(({ forms }) => forms[0]!.measures);
    expect(selfEvaluationAudit!.executionRate).toBeGreaterThan(0);
    expect(selfEvaluationAudit!.grade).toBe('优');
    expect(ledgerAudit!.executionRate).toBeNull();
    expect(audit.profile.id).toBe(profile.id);
  });

  it('looks at the sheet in front only, or at the named ones, when asked to', async () => {
    const names = async (sheets: 'active' | readonly string[]): Promise<string[]> =>
      (await auditWorkbook(await twoSheets(), { profile, sheets })).sheets.map(({ info }) => info.name);
    expect(await names('active')).toEqual(['自评表']);
    expect(await names(['台账'])).toEqual(['台账']);
  });

  it('says so when a named sheet is not there, and audits the others', async () => {
    const audit = await auditWorkbook(await twoSheets(), { profile, sheets: ['台账', '没有'] });
    expect(audit.sheets.map(({ info, failure, forms }) => [info.name, failure?.code, forms.length])).toEqual([
      ['台账', undefined, 1],
      ['没有', 'sheetGone', 0],
    ]);
  });

  it('tells which step it is at and how far', async () => {
    const seen: AuditProgress[] = [];
    await auditWorkbook(await twoSheets(), { profile, onProgress: (progress) => seen.push(progress) });
    const steps = [...new Set(seen.map(({ step }) => step))];
    expect(steps.slice(0, 2)).toEqual(['reading', 'recognising']);
    for (const { done } of seen) {
      expect(done).toBeGreaterThanOrEqual(0);
      expect(done).toBeLessThanOrEqual(1);
    }
    expect(seen.filter(({ step }) => step === 'recognising').map(({ sheet }) => sheet)).toEqual([
      '自评表',
      '台账',
    ]);
  });

  it('lets the host have its turn between two slices of work', async () => {
    const workbook = await open(
      ...Array.from({ length: 12 }, (_, n) => sheetOf(`表${n}`, 'project-selfeval', selfEvaluation())),
    );
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await auditWorkbook(workbook, { profile });
    clearInterval(timer);
    expect(turns).toBeGreaterThanOrEqual(6);
  });
});

describe('a cancelled audit', () => {
  const stoppedAt = async (step: AuditProgress['step']): Promise<unknown> => {
    const workbook = await twoSheets();
    const before = await workbook.save();
    const controller = new AbortController();
    const outcome = await auditWorkbook(workbook, {
      profile,
      signal: controller.signal,
      onProgress: (progress) => {
        if (progress.step === step) controller.abort();
      },
    }).catch((error: unknown) => error);
    expect(await workbook.save()).toEqual(before);
    return outcome;
  };

  it.each(['reading', 'recognising'] as const)('stops while %s and changes nothing', async (step) => {
    const outcome = await stoppedAt(step);
    expect(outcome).toBeInstanceOf(HostError);
    expect((outcome as HostError).failure.code).toBe('cancelled');
  });

  it('does not mark anything either', async () => {
    const workbook = await open(
      sheetOf('自评表', 'project-selfeval', selfEvaluation({ rows: { 0: { weight: 77 } } })),
    );
    const { findings } = await auditWorkbook(workbook, { profile });
    expect(findings.length).toBeGreaterThan(0);
    const before = await workbook.save();
    const controller = new AbortController();
    controller.abort();
    await expect(
      markFindings(workbook, findings, ['自评表'], { signal: controller.signal }),
    ).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    expect(await workbook.save()).toEqual(before);
  });
});

describe('marking what was found', () => {
  it('marks the cells of the findings, and takes the marks off again once they are put right', async () => {
    const workbook = await open(
      sheetOf('自评表', 'project-selfeval', selfEvaluation({ rows: { 0: { weight: 77 } } })),
    );
    const { findings } = await auditWorkbook(workbook, { profile });
    const cells = new Set(findings.map(({ cell }) => `${cell.row},${cell.col}`));
    expect(await markFindings(workbook, findings, ['自评表'])).toEqual([
      { sheet: '自评表', marked: cells.size },
    ]);
    expect(await markFindings(workbook, [], ['自评表'])).toEqual([{ sheet: '自评表', marked: 0 }]);
  });
});
