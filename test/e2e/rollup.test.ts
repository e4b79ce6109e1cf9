/** The tab 汇总 in a browser: its main path and its failures, in the oldest and the newest Excel, in both languages. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser/launch';
import { readTextFile } from '../../src/host/file';
import { EXCELS, type EmulatedExcel } from './excels';
import { fitsIn, openExcel, sheetNames, showTab } from './narrow-pane';
import type { OpenWorkbench } from './workbench-page';

jest.setTimeout(240_000);

const WORDS = {
  zh: {
    tab: '汇总',
    choose: '选择文件（可多选，可选压缩包 .zip）',
    start: '开始汇总',
    files: '识别结果',
    bad: '不能读取',
    remove: '移除 坏.xlsx',
    figures: '汇总数',
    stage: '自评',
    version: /有几张不同的表，采用哪一张？/,
    write: '写入汇总表',
    sheets: '汇总表',
    undo: '撤销写入',
    confirm: '撤销',
    takenBack: /^已删除刚才写入的 \d+ 张汇总表。$/,
    beside: '另写一份',
    replace: '替换',
    restored: /上次的已恢复/,
    report: '生成年度报告（.docx）',
    made: /^已生成“.*”，请在下载中查看。$/,
    check: '文表一致核对',
    paste: '或者粘贴文字',
    doCheck: '核对',
    contradicted: '不一致（1）',
    structure: /^工作簿的结构受保护/,
    editing: /^正在编辑单元格/,
    retry: '重试',
    chooseText: '选择报告（.docx、.txt）',
    noText: /^“照片\.docx”不是文字文件/,
  },
  en: {
    tab: 'Roll-up',
    choose: 'Choose files (several at once, .zip too)',
    start: 'Roll up',
    files: 'What was recognised',
    bad: 'Cannot be read',
    remove: 'Remove 坏.xlsx',
    figures: 'Figures',
    stage: 'Self-evaluation',
    version: /has several different tables: which one counts\?/,
    write: 'Write summary sheets',
    sheets: 'Summary sheets',
    undo: 'Take them out again',
    confirm: 'Take out',
    takenBack: /^The \d+ summary sheets were deleted\.$/,
    beside: 'Write beside them',
    replace: 'Replace',
    restored: /those of the last time are back/,
    report: 'Make the annual report (.docx)',
    made: /^“.*” is made: look among the downloads\.$/,
    check: 'Check a report’s figures',
    paste: 'Or paste its text',
    doCheck: 'Check',
    contradicted: 'Contradicted (1)',
    structure: /^The workbook’s structure is protected/,
    editing: /^A cell is being edited/,
    retry: 'Try again',
    chooseText: 'Choose a report (.docx, .txt)',
    noText: /^“照片\.docx” is no text/,
  },
} as const;

const CLEAN = resolve(__dirname, '../../samples/selfeval-clean.xlsx');
const BAD = { name: '坏.xlsx', mimeType: '', buffer: Buffer.from('x') };
const WRONG = '截至9月，专项预算资金总额200万元，预算执行资金总额150万元，预算资金执行率76.00%。';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

let bench: OpenWorkbench;
afterEach(async () => {
  expect(bench.foreignRequests).toEqual([]);
  expect(bench.complaints).toEqual([]);
  await bench.close();
});

async function rolledUp(excel: EmulatedExcel) {
  bench = await openExcel(browser, excel, 'samples/selfeval-planted.xlsx');
  const words = WORDS[excel.lang];
  const tab = await showTab(bench, words.tab);
  const { pane, press, idle } = tab;
  await pane.getByLabel(words.choose).setInputFiles([CLEAN]);
  await pane.getByLabel(words.choose).setInputFiles([BAD]);
  await pane.getByText(BAD.name).waitFor();
  await press(words.start);
  await pane.getByRole('heading', { name: words.figures, exact: true }).waitFor({ timeout: 120_000 });
  await idle();
  return { ...tab, words };
}

describe.each(EXCELS)('in Excel $api, in $lang', (excel) => {
  test('files are rolled up with the open workbook, asked about, written, taken back, reported on, and a text is checked', async () => {
    const { pane, words, press, unfold, idle } = await rolledUp(excel);
    const files = pane.getByRole('list', { name: words.files });
    await files.getByText(words.bad).waitFor();
    await press(words.remove);
    await files.getByText(words.bad).waitFor({ state: 'detached' });
    // The same project stands in the file and, with other figures, in the open workbook.
    const question = pane.getByRole('combobox', { name: words.version });
    const choice = question.locator('option', { hasText: 'selfeval-clean' });
    await question.selectOption(await choice.getAttribute('value'));
    await choice.and(pane.locator('option:checked')).waitFor({ state: 'attached' });
    expect(await pane.getByRole('region', { name: words.stage }).textContent()).toContain('98.57%');
    expect(await fitsIn(pane)).toBe(true);

    const before = await sheetNames(bench);
    const written = pane.getByRole('list', { name: words.sheets }).getByRole('button');
    const write = async () => {
      await press(words.write);
      await written.first().waitFor({ timeout: 120_000 });
      await idle();
      return sheetNames(bench);
    };
    /** Once there is a summary, another one is not written unasked. */
    const writeAgain = async (how: string) => {
      await press(words.write);
      const question = bench.page.getByRole('alertdialog');
      await question.getByRole('button', { name: how, exact: true }).click();
      await question.waitFor({ state: 'detached' });
      await idle();
      await written.first().waitFor({ timeout: 120_000 });
      return sheetNames(bench);
    };
    const takeBack = async (said: RegExp) => {
      await press(words.undo);
      await bench.page.getByRole('dialog').getByRole('button', { name: words.confirm, exact: true }).click();
      await pane.getByText(said).waitFor({ timeout: 120_000 });
      await idle();
      return sheetNames(bench);
    };
    const first = await write();
    expect(first).toContain('汇总说明');
    const both = await writeAgain(words.beside);
    expect(both).toEqual([...first, ...both.slice(first.length)]);
    expect(both).toHaveLength(2 * first.length - before.length);
    expect(await takeBack(words.takenBack)).toEqual(first);
    expect(await writeAgain(words.replace)).toEqual(first);
    expect(await takeBack(words.restored)).toEqual(first);

    const download = bench.page.waitForEvent('download', { timeout: 120_000 });
    await press(words.report);
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/总结报告\.docx$/);
    const text = JSON.stringify(await readTextFile(await readFile(await file.path()), 'report.docx'));
    expect(text).toContain('98.57%');
    await pane.getByText(words.made).waitFor();

    await unfold(words.check);
    await pane.getByLabel(words.paste).fill(WRONG);
    await press(words.doCheck);
    await pane.getByRole('heading', { name: words.contradicted, exact: true }).waitFor();
    expect(await fitsIn(pane)).toBe(true);
  });

  test('a protected structure, a cell being edited and a file that is no text each have their answer', async () => {
    const { pane, words, press, unfold } = await rolledUp(excel);
    const before = await sheetNames(bench);
    await bench.page.evaluate(() => window.jixiaoWorkbench!.protectStructure(true));
    await press(words.write);
    await pane.getByText(words.structure).waitFor({ timeout: 60_000 });
    await bench.page.evaluate(() => window.jixiaoWorkbench!.protectStructure(false));
    expect(await sheetNames(bench)).toEqual(before);

    await bench.page.evaluate(() => window.jixiaoWorkbench!.setEditing(true));
    await press(words.start);
    await pane.getByText(words.editing).waitFor({ timeout: 60_000 });
    await bench.page.evaluate(() => window.jixiaoWorkbench!.setEditing(false));
    await press(words.retry);
    await pane.getByText(words.editing).waitFor({ state: 'detached', timeout: 60_000 });

    await unfold(words.check);
    await pane.getByLabel(words.chooseText).setInputFiles({
      name: '照片.docx',
      mimeType: '',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]),
    });
    await pane.getByText(words.noText).waitFor();
  });
});
