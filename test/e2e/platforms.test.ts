/**
 * Exchange with the platforms, in 汇总: a platform's blank file is filled in and handed over, and a filled one comes in as
 * a sheet and goes again. In the oldest and the newest Excel, each in one of the languages.
 */
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser/launch';
import { parseA1 } from '../../src/core/address';
import { cleanSelfEvaluation } from '../../src/core/samples';
import { openWorkbookFile } from '../../src/host/file';
import { BLANK_SHEETS, blankFile, evaluation } from '../support/platform-files';
import { EXCELS } from './excels';
import { fitsIn, openExcel, sheetNames, showTab } from './narrow-pane';
import { eventually, type OpenWorkbench } from './workbench-page';

jest.setTimeout(120_000);

const WORDS = {
  zh: {
    tab: '汇总',
    export: '导出到平台',
    which: '平台版式',
    fill: '填入平台的空白文件',
    filled: /^已生成“预算绩效管理系统平台.*\.xlsx”，共 1 个项目/,
    import: '从平台导入',
    choose: '选择平台的文件',
    read: /^“填好的\.xlsx”按版式“预算绩效管理系统平台”读到 1 个项目/,
    write: '写入本工作簿',
    written: '已写入 1 张新表。',
    sheets: '写入的表',
    undo: '撤销写入',
    removed: '已删除新建的 1 张工作表。',
  },
  en: {
    tab: 'Roll-up',
    export: 'Export to a platform',
    which: 'Layout of the platform',
    fill: 'Fill the platform’s blank file',
    filled: /^“预算绩效管理系统平台.*\.xlsx” is made, with 1 project:/,
    import: 'Import from a platform',
    choose: 'Choose the platform’s file',
    read: /^“填好的\.xlsx” has 1 project, by the layout “预算绩效管理系统平台”/,
    write: 'Write into this workbook',
    written: '1 new sheet written.',
    sheets: 'Sheets written',
    undo: 'Take them out again',
    removed: 'The sheet that was added is deleted.',
  },
} as const;

const PROJECT = cleanSelfEvaluation.fields!['projectName'];

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

/** The sheets of a file, and what stands in a cell of the first. */
async function look(bytes: Uint8Array, a1: string) {
  const workbook = await openWorkbookFile(bytes, 'downloaded.xlsx');
  const sheets = (await workbook.sheets()).map(({ name }) => name);
  const [reading] = await workbook.read(sheets.slice(0, 1));
  const { row, col } = parseA1(a1)!;
  return { sheets, value: 'grid' in reading! ? reading.grid.value(row, col) : null };
}

test.each(EXCELS.slice(0, 2))(
  'a blank file is filled in and read back, then imported and taken back, in Excel $api, in $lang',
  async (excel) => {
    bench = await openExcel(browser, excel, 'samples/selfeval-clean.xlsx');
    const words = WORDS[excel.lang];
    const { pane, press, unfold, idle } = await showTab(bench, words.tab);
    await unfold(words.export);
    await pane.getByRole('combobox', { name: words.which }).selectOption(evaluation.id);
    const download = bench.page.waitForEvent('download', { timeout: 60_000 });
    await pane.getByLabel(words.fill, { exact: true }).setInputFiles({
      name: '空白.xlsx',
      mimeType: '',
      buffer: Buffer.from(await blankFile()),
    });
    const filled = await readFile(await (await download).path());
    await pane.getByText(words.filled).waitFor();
    const { cell } = evaluation.places.find(({ field }) => field === 'fields.projectName')!;
    expect(await look(filled, cell)).toEqual({ sheets: BLANK_SHEETS, value: PROJECT });
    expect(await fitsIn(pane)).toBe(true);

    const before = await sheetNames(bench);
    await unfold(words.import);
    await pane
      .getByLabel(words.choose, { exact: true })
      .setInputFiles({ name: '填好的.xlsx', mimeType: '', buffer: filled });
    await pane.getByText(words.read).waitFor({ timeout: 60_000 });
    expect(await sheetNames(bench)).toEqual(before);
    await press(words.write);
    await pane.getByText(words.written, { exact: true }).waitFor({ timeout: 60_000 });
    await idle();
    const [added, ...others] = (await sheetNames(bench)).slice(before.length);
    expect(others).toEqual([]);
    await pane.getByRole('list', { name: words.sheets }).getByRole('button', { name: added! }).click();
    expect(await eventually(() => bench.activeSheet(), added)).toBe(added);
    expect(await bench.shown('B3')).toBe(PROJECT);
    expect(await fitsIn(pane)).toBe(true);

    await press(words.undo);
    await pane.getByText(words.removed, { exact: true }).waitFor({ timeout: 60_000 });
    expect(await sheetNames(bench)).toEqual(before);
  },
);
