/** The tab 模板 in a browser: its main path and its failures, in the oldest and the newest Excel, in both languages. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser/launch';
import { EXCELS, type EmulatedExcel } from './excels';
import { fitsIn, openExcel, showTab } from './narrow-pane';
import type { OpenWorkbench } from './workbench-page';

jest.setTimeout(240_000);

const WORDS = {
  zh: {
    tab: '模板',
    target: /^项目支出绩效目标申报表/,
    ledgers: '按台账为每个项目填好',
    makeTwo: '为 2 个项目生成',
    made: '新建的工作表',
    back: '全部表样',
    carry: /^从上一环节结转/,
    monitor: '项目支出绩效运行监控表',
    department: '部门（单位）整体支出绩效自评表',
    nothing: /没有识别到上一环节的表/,
    stage: / 监控$/,
    history: '撤销生成过的表（2）',
    undoOf: /^撤销 .* 生成的“项目支出绩效运行监控表”$/,
    removed: '已删除新建的 2 张工作表。',
    search: '查找表样',
    roster: /^单位花名册/,
    plan: '将要做什么',
    free: '新建工作表“单位花名册 (2)”，50 行。',
    make: '新建',
    again: '再做一张',
    second: '已新建工作表“单位花名册 (2)”。',
    structure: /^工作簿的结构受保护/,
    editing: /^正在编辑单元格/,
    retry: '重试',
    undo: '撤销',
  },
  en: {
    tab: 'Templates',
    target: /^Project expenditure target/,
    ledgers: 'Filled in from the ledgers, one for each project',
    makeTwo: 'Make it for 2 projects',
    made: 'Sheets added',
    back: 'All tables',
    carry: /^Carry over from an earlier stage/,
    monitor: 'Project expenditure monitoring form',
    department: /^Department self-evaluation/,
    nothing: /No table of an earlier stage was recognised/,
    stage: / 监控$/,
    history: 'Undo tables made (2)',
    undoOf: /^Undo “Project expenditure monitoring form” made at /,
    removed: 'The 2 sheets that were added are deleted.',
    search: 'Find a table',
    roster: /^Roster of units/,
    plan: 'What will be done',
    free: 'Sheet "单位花名册 (2)" will be added, with 50 rows.',
    make: 'Make the table',
    again: 'Make another',
    second: 'Sheet "单位花名册 (2)" added.',
    structure: /^The workbook’s structure is protected/,
    editing: /^A cell is being edited/,
    retry: 'Try again',
    undo: 'Undo',
  },
} as const;

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

async function open(excel: EmulatedExcel, file: string) {
  bench = await openExcel(browser, excel, file);
  const words = WORDS[excel.lang];
  return { ...(await showTab(bench, words.tab)), words };
}

describe.each(EXCELS)('in Excel $api, in $lang', (excel) => {
  test('forms for two of thirty projects, carried over to the next stage, gone to and taken back', async () => {
    const { pane, words, press } = await open(excel, 'samples/ledger-300.xlsx');
    const makeForTwo = async () => {
      const projects = pane.locator('li[data-index] input');
      await projects.first().waitFor({ timeout: 60_000 });
      await pane.getByRole('checkbox').first().click();
      await projects.nth(0).check();
      await projects.nth(1).check();
      expect(await fitsIn(pane)).toBe(true);
      await press(words.makeTwo);
    };
    await pane.getByRole('button', { name: words.carry }).click();
    await pane.getByRole('radio', { name: words.department }).click();
    await pane.getByText(words.nothing).waitFor();
    await press(words.back);

    await pane.getByRole('button', { name: words.target }).click();
    await pane.getByRole('radio', { name: words.ledgers, exact: true }).click();
    await makeForTwo();
    const made = pane.getByRole('list', { name: words.made }).getByRole('button');
    await made.first().waitFor({ timeout: 60_000 });
    expect(await made.count()).toBe(2);
    const targets = await made.allTextContents();
    await made.nth(1).click();
    await bench.page.waitForFunction(
      (name) => window.jixiaoWorkbench!.selection().sheet === name,
      targets[1],
    );

    await press(words.back);
    await pane.getByRole('button', { name: words.carry }).click();
    await pane.getByRole('radio', { name: words.monitor }).click();
    await makeForTwo();
    await made.filter({ hasText: words.stage }).first().waitFor({ timeout: 60_000 });
    expect(await made.count()).toBe(2);
    expect(await fitsIn(pane)).toBe(true);

    await press(words.back);
    await press(words.history);
    await bench.page.getByRole('dialog').getByRole('button', { name: words.undoOf }).click();
    await pane.getByText(words.removed).waitFor({ timeout: 60_000 });
  });

  test('a name that is taken, a protected structure and a cell being edited each have their answer', async () => {
    const { pane, words, press } = await open(excel, 'samples/selfeval-clean.xlsx');
    await pane.getByRole('searchbox', { name: words.search }).fill('花名册');
    await pane.getByRole('button', { name: words.roster }).click();
    const make = pane.getByRole('button', { name: words.make, exact: true });
    const plan = pane.getByRole('region', { name: words.plan });
    await bench.page.evaluate(() => window.jixiaoWorkbench!.protectStructure(true));
    await make.click();
    await pane.getByText(words.structure).waitFor();
    await bench.page.evaluate(() => window.jixiaoWorkbench!.protectStructure(false));

    await bench.page.evaluate(() => window.jixiaoWorkbench!.setEditing(true));
    await make.click();
    await pane.getByText(words.editing).waitFor({ timeout: 60_000 });
    await bench.page.evaluate(() => window.jixiaoWorkbench!.setEditing(false));
    await press(words.retry);
    const made = pane.getByRole('list', { name: words.made }).getByRole('button');
    await made.first().waitFor({ timeout: 60_000 });
    expect(await made.allTextContents()).toEqual(['单位花名册']);

    await press(words.again);
    await plan.getByText(words.free).waitFor();
    await make.click();
    await pane.getByText(words.second).first().waitFor({ timeout: 60_000 });

    // A protected structure keeps the sheets, too, and the way back stays open.
    await bench.page.evaluate(() => window.jixiaoWorkbench!.protectStructure(true));
    const takeBack = async () => {
      await press(words.undo);
      await bench.page.getByRole('dialog').getByRole('button', { name: words.undo, exact: true }).click();
    };
    await takeBack();
    await pane.getByText(words.structure).waitFor();
    await bench.page.evaluate(() => window.jixiaoWorkbench!.protectStructure(false));
    await takeBack();
    await made.first().waitFor({ state: 'detached' });
  });
});
