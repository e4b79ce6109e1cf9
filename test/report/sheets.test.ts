/** The report as a workbook and as a sheet: what stands in it, and that nothing in it can do harm. */
import { readXlsx, type Cell } from 'hucre';
import { toXlsx, reportSheet } from '../../src/report';
import { openWorkbookFile, writeForms } from '../../src/host/file';
import { auditWorkbook } from '../../src/jobs';
import { defaultProfile as profile } from '../../src/core/profile';
import { HOSTILE, REPORT, TIME } from './made-up-report';

const texts = (rows: readonly (readonly unknown[])[]) =>
  rows.flat().filter((value) => typeof value === 'string');

async function cellsOf(bytes: Uint8Array): Promise<Map<string, Map<string, Cell>>> {
  const book = await readXlsx(bytes);
  return new Map(book.sheets.map(({ name, cells }) => [name, cells ?? new Map<string, Cell>()]));
}

describe('the workbook', () => {
  const made = toXlsx(REPORT, TIME, 'zh', (file) => `../${file}`);

  test('has the counts, the findings, the explanations and what was not checked', async () => {
    const { sheets } = await readXlsx(await made);
    expect(sheets.map(({ name }) => name)).toEqual(['汇总', '审核结果', '出错说明', '未能核对的规则']);
    expect(texts(sheets[0]!.rows)).toEqual(
      expect.arrayContaining([
        '青禾县2021年口径 (qinghe-2021 2)',
        'jixiao 1.2.3',
        TIME.text,
        `${'a'.repeat(64)}  报送/青禾县 水务站 #1.xlsx`,
        '停用（2021年起）',
        '（未写明单位）',
      ]),
    );
    expect(sheets[1]!.rows).toHaveLength(3 + 3);
    expect(texts(sheets[2]!.rows)).toEqual(
      expect.arrayContaining(['=1+1，汛期停工 <b>两</b> 个月。', '2020-09-01', '数据已变，需重新说明']),
    );
    expect(texts(sheets[3]!.rows)).toEqual(expect.arrayContaining(['JX907', '缺少单位花名册。']));
  });

  test('leads from every finding to its cell in the file beside it, whatever that is called', async () => {
    const cells = (await cellsOf(await made)).get('审核结果')!;
    const links = [...cells.values()].flatMap(({ hyperlink }) => hyperlink?.target ?? []);
    expect(links).toEqual([
      `../报送/青禾县%20水务站%20%231.xlsx#'自评表'!C5`,
      `../报送/青禾县%20水务站%20%231.xlsx#'自评表'!F9`,
      `../报送/青禾县%20水务站%20%231.xlsx#'领导''s%20表'!AA12`,
    ]);
  });

  test('holds no formula, whatever stood in the cells', async () => {
    const all = [...(await cellsOf(await made)).values()].flatMap((cells) => [...cells.values()]);
    expect(all.filter(({ formula }) => formula !== undefined)).toEqual([]);
    const { sheets } = await readXlsx(await made);
    expect(sheets.flatMap(({ rows }) => texts(rows))).toContain(HOSTILE.replace('\u0007', '\ufffd'));
  });
});

describe('the sheet', () => {
  const { name, form } = reportSheet(REPORT, TIME, 'zh');

  test('has everything below each other, and leads to cells of its own workbook', async () => {
    expect(name).toBe('审核结果');
    const all = texts(form.values);
    for (const text of ['按级别', '按单位', '按规则', '审核结果', '出错说明', '未能核对的规则', TIME.text])
      expect(all).toContain(text);
    const bytes = await writeForms([reportSheet(REPORT, TIME, 'zh')]);
    const cells = (await cellsOf(bytes)).get(name)!;
    expect([...cells.values()].flatMap(({ hyperlink }) => hyperlink?.location ?? []).slice(0, 3)).toEqual([
      `'自评表'!C5`,
      `'自评表'!F9`,
      `'领导''s 表'!AA12`,
    ]);
  });

  test('is no table to be audited, nor are the sheets of the workbook', async () => {
    for (const bytes of [await writeForms([{ name, form }]), await toXlsx(REPORT, TIME, 'en')]) {
      const workbook = await openWorkbookFile(bytes, 'report.xlsx');
      const audit = await auditWorkbook(workbook, { profile });
      expect(audit.sheets).toEqual([]);
      expect(audit.findings).toEqual([]);
      const [first] = await workbook.sheets();
      const alone = await auditWorkbook(workbook, { profile, sheets: [first!.name] });
      expect(alone.sheets[0]!.recognition!.problems).toEqual([{ code: 'own' }]);
      expect(alone.findings).toEqual([]);
    }
  });
});
