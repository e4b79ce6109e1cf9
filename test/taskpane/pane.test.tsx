/** @jest-environment ./test/taskpane/browser-environment.cjs */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { readXlsx } from 'hucre';
import { areaToA1 } from '../../src/core/address';
import { openWorkbookFile, type FileWorkbook } from '../../src/host/file';
import { ledger, selfEvaluation } from '../support/tables';
import {
  accessibilityProblems,
  fileWith,
  findingButtons,
  formSheet,
  openPane,
  press,
  settled,
} from './support';

/** Three problems on purpose: a blank target, a lowered score without a reason, a blank actual value. */
const planted = (name = '自评表') =>
  formSheet(
    name,
    'project-selfeval',
    selfEvaluation({ rows: { 1: { target: null }, 3: { reason: null, score: 1 }, 4: { actual: null } } }),
  );

async function marksIn(workbook: FileWorkbook): Promise<number> {
  const { sheets } = await readXlsx(await workbook.save());
  return sheets.reduce((sum, { conditionalRules }) => sum + (conditionalRules?.length ?? 0), 0);
}

const selected = async (workbook: FileWorkbook) => {
  const selection = await workbook.selection();
  return selection && `${selection.sheet}!${areaToA1(selection.areas[0]!)}`;
};

const findingAt = (address: string) =>
  findingButtons().find((button) => button.textContent.includes(`${address} · `))!;

jest.setTimeout(120_000);
beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

test('before anything was audited the pane says what to press', async () => {
  window.localStorage.setItem('jixiao.firstRun', 'done');
  openPane(await fileWith(planted()));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('绩效审核');
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('打开要检查的表，按“审核本表”');
  for (const name of ['审核本表', '审核工作簿', '清除标记']) screen.getByRole('button', { name });
  expect(screen.getByText('伊吾县2020年口径')).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);
});

test('审核本表 lists every problem of the sheet in front, counts them and marks their cells', async () => {
  const workbook = await fileWith(planted(), formSheet('台账', 'indicator-ledger', ledger({}, 10)));
  const user = openPane(workbook);
  await press(user, '审核本表');

  const shown = findingButtons().map((button) => button.textContent);
  expect(shown).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/E14 · 强制性 · JX060$/),
      expect.stringMatching(/I16 · 强制性 · JX170$/),
      expect.stringMatching(/F17 · 强制性 · JX160$/),
    ]),
  );
  expect(screen.getByRole('heading', { name: `发现 ${shown.length} 处问题` })).toBeTruthy();
  const mandatory = shown.filter((text) => text.includes('强制性')).length;
  expect(screen.getByRole('button', { name: `${mandatory} 强制性` })).toBeTruthy();
  expect(shown.some((text) => text.includes('台账'))).toBe(false);
  expect(await marksIn(workbook)).toBeGreaterThan(0);
  expect(await accessibilityProblems()).toEqual([]);

  await press(user, '清除标记');
  expect(await marksIn(workbook)).toBe(0);
  expect(screen.getByText(/已清除 \d+ 张工作表上的标记。/)).toBeTruthy();
  expect(findingButtons()).toHaveLength(shown.length);
});

test('审核工作簿 groups the problems by sheet and shows what was recognised with its figures', async () => {
  const user = openPane(
    await fileWith(planted('修路'), planted('供水'), formSheet('台账', 'indicator-ledger', ledger({}, 20))),
  );
  await press(user, '审核工作簿');
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^修路\d+ 处$/),
    expect.stringMatching(/^供水\d+ 处$/),
  ]);

  await user.click(screen.getByRole('button', { name: '识别出的表格（3）' }));
  const forms = screen.getAllByRole('article');
  expect(forms.map((form) => within(form).getAllByRole('button')[0]!.textContent)).toEqual([
    expect.stringMatching(/^修路，A1:/),
    expect.stringMatching(/^供水，A1:/),
    expect.stringMatching(/^台账，A1:/),
  ]);
  const figures = (form: HTMLElement) =>
    Object.fromEntries(
      [...form.querySelectorAll('[data-measure]')].map((figure) => [
        figure.querySelector('dt')!.textContent,
        figure.querySelector('dd')!.textContent,
      ]),
    );
  expect(figures(forms[0]!)).toMatchObject({ 执行率: '95.20%', 等级: '优' });
  expect(figures(forms[2]!)).toMatchObject({ 执行率: '—', 偏差值: '—', 等级: '—' });
  expect(within(forms[2]!).getByText(/20 行指标/)).toBeTruthy();
});

test('picking a problem selects its cell and shows what should stand there, why, and what to do', async () => {
  const workbook = await fileWith(planted());
  const user = openPane(workbook);
  await press(user, '审核本表');

  await user.click(findingAt('H16'));
  expect(await selected(workbook)).toBe('自评表!H16');
  const details = document.getElementById(findingAt('H16').getAttribute('aria-controls')!)!;
  const terms = [...details.querySelectorAll('dt')].map(({ textContent }) => textContent);
  expect(terms).toEqual(['应为', '现为', '怎么改', '规则', '依据']);
  expect(details.textContent).toMatch(/^应为9\.2现为1怎么改/);
  expect(await accessibilityProblems()).toEqual([]);

  await user.click(findingAt('H16'));
  expect(findingAt('H16').getAttribute('aria-expanded')).toBe('false');
});

test('previous and next step through the cells of the problems', async () => {
  const workbook = await fileWith(planted());
  const user = openPane(workbook);
  await press(user, '审核本表');
  const cells = findingButtons().map((button) => /([A-Z]+\d+) · /.exec(button.textContent)![1]);

  const steps = within(screen.getByRole('navigation'));
  expect(steps.getByRole('button', { name: '上一处' }).getAttribute('aria-disabled')).toBe('true');
  for (const cell of cells.slice(0, 3)) {
    await user.click(steps.getByRole('button', { name: '下一处' }));
    expect(await selected(workbook)).toBe(`自评表!${cell}`);
  }
  expect(steps.getByText(`3 / ${cells.length}`)).toBeTruthy();
  await user.click(steps.getByRole('button', { name: '上一处' }));
  expect(await selected(workbook)).toBe(`自评表!${cells[1]}`);
});

test('severities and words narrow the list', async () => {
  const user = openPane(await fileWith(planted()));
  await press(user, '审核本表');
  const all = findingButtons().length;

  const mandatory = screen.getByRole('button', { name: /强制性$/, pressed: false });
  await user.click(mandatory);
  await waitFor(() => expect(findingButtons().length).toBeLessThan(all));
  expect(findingButtons().every((button) => button.textContent.includes('强制性'))).toBe(true);
  expect(mandatory.getAttribute('aria-pressed')).toBe('true');
  await user.click(mandatory);

  await user.type(screen.getByRole('searchbox', { name: '筛选问题' }), 'jx160');
  await waitFor(() => expect(findingButtons()).toHaveLength(1));
  expect(screen.getByText(`显示 1 / ${all} 处`)).toBeTruthy();

  await user.type(screen.getByRole('searchbox'), '什么也没有');
  await waitFor(() => expect(findingButtons()).toHaveLength(0));
  expect(screen.getByText('没有符合筛选条件的问题')).toBeTruthy();
  await user.click(screen.getAllByRole('button', { name: '显示全部问题' }).at(-1)!);
  await waitFor(() => expect(findingButtons()).toHaveLength(all));
});

test('the keyboard alone audits, walks the list and selects cells', async () => {
  const workbook = await fileWith(planted());
  const user = openPane(workbook);
  for (const name of ['帮助', 'Switch to English', '审核', '审核本表']) {
    await user.tab();
    const reached = document.activeElement!;
    expect(reached.getAttribute('aria-label') ?? reached.textContent).toBe(name);
  }
  await user.keyboard('{Enter}');
  await waitFor(() => expect(findingButtons().length).toBeGreaterThan(3), { timeout: 10_000 });
  await settled();

  act(() => findingButtons()[0]!.focus());
  await user.keyboard('{ArrowDown}{ArrowDown}');
  await waitFor(() => expect(document.activeElement).toBe(findingButtons()[2]));
  await user.keyboard('{Enter}');
  const address = /([A-Z]+\d+) · /.exec(findingButtons()[2]!.textContent)![1];
  expect(await selected(workbook)).toBe(`自评表!${address}`);
  await user.keyboard('{End}');
  await waitFor(() => expect(document.activeElement).toBe(findingButtons().at(-1)));
  await user.keyboard('{Home}');
  await waitFor(() => expect(document.activeElement).toBe(findingButtons()[0]));
});

test('a clean table gets a calm answer', async () => {
  const user = openPane(await fileWith(formSheet('台账', 'indicator-ledger', ledger({}, 20))));
  await press(user, '审核本表');
  expect(screen.getByRole('heading', { name: '没有发现问题' })).toBeTruthy();
  expect(screen.getByText('已审核 1 张表、20 行指标。')).toBeTruthy();
  expect(screen.queryByRole('navigation')).toBeNull();
  expect(await accessibilityProblems()).toEqual([]);
});

test('the language can be switched at any time and is remembered', async () => {
  const workbook = await fileWith(planted());
  const user = openPane(workbook);
  await press(user, '审核本表');
  const count = findingButtons().length;
  await user.click(screen.getByRole('button', { name: 'Switch to English' }));

  expect(screen.getByRole('heading', { name: `${count} problems found` })).toBeTruthy();
  expect(findingAt('E14').textContent).toMatch(/Mandatory · JX060$/);
  expect(document.querySelector('[lang="en-US"]')!.textContent).not.toContain('强制性');
  expect(await accessibilityProblems()).toEqual([]);

  cleanup();
  openPane(workbook);
  expect(screen.getByRole('button', { name: 'Audit sheet' })).toBeTruthy();
});

test('这是哪张表？ is asked where a table does not say so, and the answer stays with the workbook', async () => {
  const rows = [
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'],
    ['产出指标', '数量指标', '维修校舍', '≥3所', null],
  ];
  const workbook = await fileWith({ name: '校舍', rows });
  const user = openPane(workbook);
  await press(user, '审核本表');
  expect(screen.getByText(/没有写明是哪张表，没有审核。这是哪张表？/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '选择表种' }));
  expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
    '项目支出绩效运行监控表',
    '部门（单位）整体绩效监控表',
    '项目支出绩效自评表',
    '部门（单位）整体支出绩效自评表',
    '不是绩效表',
  ]);
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole('menuitem', { name: '项目支出绩效自评表' }));
  await waitFor(() => expect(findingButtons().some((one) => /JX160/.test(one.textContent))).toBe(true));
  cleanup();

  const reopened = await openWorkbookFile(await workbook.save(), '校舍.xlsx');
  const again = openPane(reopened);
  await press(again, '审核工作簿');
  await again.click(screen.getByRole('button', { name: '识别为项目支出绩效自评表' }));
  expect(screen.getAllByRole('article')[0]!.textContent).toContain('项目支出绩效自评表');
  expect(screen.queryByText(/这是哪张表/)).toBeNull();

  await again.click(screen.getByRole('button', { name: '改为别的表种' }));
  await again.click(screen.getByRole('menuitem', { name: '不是绩效表' }));
  await waitFor(() => expect(screen.getByText(/按您的说明不是绩效表，没有审核/)).toBeTruthy());
  expect(findingButtons()).toEqual([]);
});
