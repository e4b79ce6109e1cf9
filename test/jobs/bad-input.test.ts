/** Whatever a folder of clerks' files holds: one clear sentence for what cannot be read, the rest is audited. */
import { areaToA1 } from '../../src/core/address';
import { composeForm, formById, type FormData } from '../../src/core/forms';
import type { CellValue } from '../../src/core/grid';
import { defaultProfile as profile } from '../../src/core/profile';
import { openWorkbookFile, type FileFailureCode } from '../../src/host/file';
import type { Workbook } from '../../src/host/workbook';
import { translator } from '../../src/i18n';
import { auditWorkbook, markFindings, type SheetAudit, type WorkbookAudit } from '../../src/jobs';
import type { SheetSpec } from '../host/contract';
import { buildFile, unpack, withParts } from '../host/file/build-file';
import { selfEvaluation } from '../support/tables';

function formSheet(
  name: string,
  data: FormData = selfEvaluation(),
  more: Partial<SheetSpec> = {},
): SheetSpec {
  // A project of its own on each sheet: the same one twice would be a finding.
  const named = { ...data, fields: { ...data.fields, projectName: `${name}更新项目` } };
  const { values, merges } = composeForm(formById('project-selfeval'), named);
  return { name, rows: values, merges: merges.map(areaToA1), ...more };
}

const open = async (...sheets: SheetSpec[]): Promise<Workbook> =>
  openWorkbookFile(await buildFile({ sheets }), 'x.xlsx');

const sheetOf = (audit: WorkbookAudit, name: string): SheetAudit =>
  audit.sheets.find(({ info }) => info.name === name)!;

const withCell = (sheet: SheetSpec, label: string, value: CellValue, offset = 1): SheetSpec => {
  let isDone = false;
  const rows = sheet.rows.map((row) => {
    const at = isDone ? -1 : row.indexOf(label);
    if (at < 0) return row;
    isDone = true;
    const copy = [...row];
    copy[at + offset] = value;
    return copy;
  });
  if (!isDone) throw new Error(`no ${label}`);
  return { ...sheet, rows };
};

describe('a workbook with bad sheets', () => {
  const good = formSheet('好表');

  it('says of an empty sheet, of one without a table and of one with headers only what is the matter', async () => {
    const { indicators: _, ...withoutRows } = selfEvaluation();
    const workbook = await open(
      { name: '空表', rows: [] },
      { name: '随笔', rows: [['本周工作安排'], ['周一', '开会']] },
      formSheet('只有表头', { ...withoutRows, indicators: [] }),
      good,
    );
    const audit = await auditWorkbook(workbook, { profile });
    const codes = (name: string): string[] =>
      sheetOf(audit, name).recognition!.problems.map(({ code }) => code);
    expect(codes('空表')).toEqual(['empty']);
    expect(codes('随笔')).toEqual(['noTable']);
    expect(codes('只有表头')).toEqual(['headersOnly']);
    expect(codes('好表')).toEqual([]);
    expect(sheetOf(audit, '好表').forms).toHaveLength(1);
    expect(audit.failures).toEqual([]);
  });

  it('audits hidden sheets like any other', async () => {
    const workbook = await open(
      good,
      formSheet('藏起来', selfEvaluation({ rows: { 0: { score: 999 } } }), { visibility: 'hidden' }),
      formSheet('藏得更深', selfEvaluation({ rows: { 0: { score: 999 } } }), { visibility: 'veryHidden' }),
    );
    const audit = await auditWorkbook(workbook, { profile });
    const withErrors = new Set(
      audit.findings.filter(({ severity }) => severity === 'error').map(({ sheet }) => sheet),
    );
    expect([...withErrors].sort()).toEqual(['藏得更深', '藏起来']);
  });

  it('passes over a chart sheet', async () => {
    const chart =
      '<?xml version="1.0"?><chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
    const bytes = await buildFile({ sheets: [good, { name: '图', rows: [] }] });
    const rels = (await unpack(bytes).text('xl/_rels/workbook.xml.rels'))!;
    const workbook = await openWorkbookFile(
      await withParts(bytes, {
        'xl/worksheets/sheet2.xml': null,
        'xl/chartsheets/sheet1.xml': chart,
        'xl/_rels/workbook.xml.rels': rels.replace(
          /relationships\/worksheet" Target="worksheets\/sheet2.xml"/,
          'relationships/chartsheet" Target="chartsheets/sheet1.xml"',
        ),
      }),
      'x.xlsx',
    );
    const audit = await auditWorkbook(workbook, { profile });
    expect(sheetOf(audit, '图')).toMatchObject({ info: { kind: 'chart' }, failure: null, recognition: null });
    expect(sheetOf(audit, '好表').forms).toHaveLength(1);
    expect(translator('zh', 'host')('sheet.chart', { sheet: '图' })).toBe(
      '“图”是图表，没有可以审核的单元格。',
    );
  });

  it('finds #REF! and a date where a number belongs, and goes on', async () => {
    const broken = withCell(formSheet('坏值'), '年度资金总额', '#REF!', 2);
    const dated = formSheet('日期', selfEvaluation({ rows: { 0: { score: 44531 } } }));
    const audit = await auditWorkbook(await open(broken, dated, good), { profile });
    expect(audit.failures).toEqual([]);
    expect(sheetOf(audit, '坏值').forms).toHaveLength(1);
    const sheetsWithErrors = new Set(
      audit.findings.filter(({ severity }) => severity === 'error').map(({ sheet }) => sheet),
    );
    expect(sheetsWithErrors.has('坏值')).toBe(true);
    expect(sheetsWithErrors.has('日期')).toBe(true);
    expect(sheetsWithErrors.has('好表')).toBe(false);
  });

  it('reads 10,000 merged areas and still finds the form beside them', async () => {
    const form = formSheet('合并很多');
    const height = form.rows.length;
    const merges = Array.from({ length: 10_000 }, (_, n) => `A${height + 3 + n * 2}:B${height + 4 + n * 2}`);
    const rows = [...form.rows, ...Array.from({ length: 20_010 }, (_, n) => (n % 2 ? [] : ['备注']))];
    const started = Date.now();
    const workbook = await open({ ...form, rows, merges: [...form.merges!, ...merges] }, good);
    const audit = await auditWorkbook(workbook, { profile });
    expect(sheetOf(audit, '合并很多').grid!.merges.length).toBeGreaterThanOrEqual(10_000);
    expect(sheetOf(audit, '合并很多').forms).toHaveLength(1);
    expect(Date.now() - started).toBeLessThan(20_000);
  }, 30_000);

  it('audits a protected sheet, says that it cannot be marked, and marks the others', async () => {
    const planted = selfEvaluation({ rows: { 0: { score: 999 } } });
    const workbook = await open(
      formSheet('锁定', planted, { isProtected: true }),
      formSheet('开放', planted),
    );
    const audit = await auditWorkbook(workbook, { profile });
    expect(new Set(audit.findings.map(({ sheet }) => sheet))).toEqual(new Set(['锁定', '开放']));
    const outcomes = await markFindings(workbook, audit.findings);
    expect(outcomes.map(({ sheet, failure }) => [sheet, failure?.code])).toEqual([
      ['锁定', 'protected'],
      ['开放', undefined],
    ]);
    expect(outcomes[1]!.marked).toBeGreaterThan(0);
    expect(translator('zh', 'host')('failure.protected')).toContain('撤销工作表保护');
  });

  it('reports a sheet whose part is broken and audits the rest', async () => {
    const bytes = await buildFile({ sheets: [{ name: '坏', rows: [[1]] }, good] });
    const workbook = await openWorkbookFile(
      await withParts(bytes, { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1' }),
      'x.xlsx',
    );
    const audit = await auditWorkbook(workbook, { profile });
    expect(sheetOf(audit, '坏').failure).toMatchObject({ code: 'failed', sheet: '坏' });
    expect(sheetOf(audit, '好表').forms).toHaveLength(1);
  });
});

describe('every failure has one sentence', () => {
  const codes: readonly FileFailureCode[] = [
    'empty',
    'encrypted',
    'xls',
    'et',
    'xlsb',
    'ods',
    'html',
    'text',
    'damaged',
    'noWorkbook',
    'tooLarge',
    'bomb',
    'notWorkbook',
  ];

  it.each(codes)('%s: names the file and says what to do, in Chinese and English', (code) => {
    const zh = translator('zh', 'host')(`file.${code}`, { file: '报表.xlsx' });
    const en = translator('en', 'host')(`file.${code}`, { file: '报表.xlsx' });
    expect(zh).toMatch(/^“报表\.xlsx”[^。]+：请[^。]+。$/);
    expect(en).toMatch(/^“报表\.xlsx” [^.]+.*: .+\.$/);
    expect(zh).not.toContain('{{');
    expect(en).not.toContain('{{');
  });
});
