/** @jest-environment ./test/taskpane/browser-environment.cjs */
/** The templates' tab over the real office.js. */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { composeForm, formById, type FormData } from '../../src/core/forms';
import { defaultProfile } from '../../src/core/profile';
import { composeRegister, registers } from '../../src/core/registers';
import { ExcelWorkbook } from '../../src/host/officejs';
import { tablesIn } from '../../src/jobs';
import { ArrayBackend, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';
import { accessibilityProblems, fileWith, openPane, settled } from './support';

jest.setTimeout(120_000);
beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

const register = registers.find(({ id }) => id === 'project-register')!;
const projects = Array.from({ length: 12 }, (_, index) => ({
  projectName: `项目${index + 1}`,
  implementingUnit: index < 8 ? '临溪县水利局' : '临溪县教育局',
  initialBudget: 100,
}));

async function withRegister() {
  const { Excel: api } = loadOfficeJs(new StandInHost(new ArrayBackend('首页')));
  const workbook = new ExcelWorkbook({ excel: api, retryDelays: [] });
  await workbook.addSheets([{ name: '项目台账', form: composeRegister(register, projects, 2024) }]);
  return workbook;
}

async function openTemplate(workbook: ExcelWorkbook, name: RegExp) {
  const user = openPane(workbook);
  await user.click(screen.getByRole('tab', { name: '模板' }));
  await user.click(screen.getByRole('button', { name }));
  return user;
}

test('a blank table for a year and in a layout', async () => {
  const workbook = await withRegister();
  const user = await openTemplate(workbook, /^项目支出绩效目标申报表/);
  await user.type(screen.getByRole('textbox', { name: '年度' }), '26');
  expect(screen.getByText('年度应为四位数字，如 2026。')).toBeTruthy();
  expect(screen.getByRole('button', { name: '新建' }).getAttribute('aria-disabled')).toBe('true');
  await user.clear(screen.getByRole('textbox', { name: '年度' }));
  await user.type(screen.getByRole('textbox', { name: '年度' }), '2026年');
  await user.selectOptions(screen.getByRole('combobox', { name: '表样' }), 'platform');
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole('button', { name: '新建' }));
  await settled();
  expect(screen.getByText('已新建工作表“项目支出绩效目标申报表”。')).toBeTruthy();
  const { forms } = await tablesIn(workbook);
  expect(forms[0]!.year?.value).toBe(2026);
  expect(forms[0]!.columns.has('meterUnit')).toBe(true);
});

test('one table for each of the projects that are chosen', async () => {
  const workbook = await withRegister();
  const user = await openTemplate(workbook, /^项目支出绩效目标申报表/);
  await user.click(screen.getByRole('radio', { name: '按台账为每个项目填好' }));
  await settled();
  expect(screen.getByRole('button', { name: '为 12 个项目生成' })).toBeTruthy();
  await user.type(screen.getByRole('searchbox', { name: '按项目或单位查找' }), '教育局');
  const list = screen.getByRole('list', { name: '项目' });
  expect(within(list).getAllByRole('checkbox')).toHaveLength(4);
  await user.clear(screen.getByRole('searchbox', { name: '按项目或单位查找' }));
  await user.click(screen.getByRole('checkbox', { name: '已选 12 / 12 个项目' }));
  await user.click(within(list).getByRole('checkbox', { name: /^项目3/ }));
  await user.click(within(list).getByRole('checkbox', { name: /^项目11/ }));
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole('button', { name: '为 2 个项目生成' }));
  await settled();
  expect(screen.getByText('已新建 2 张工作表，从“项目3”到“项目11”。')).toBeTruthy();
  expect((await tablesIn(workbook)).forms.map(({ sheet }) => sheet)).toEqual(['项目3', '项目11']);
});

test('says what is missing where there is nothing to fill a table from', async () => {
  const workbook = await withRegister();
  const user = await openTemplate(workbook, /^部门（单位）整体支出绩效自评表/);
  await user.click(screen.getByRole('radio', { name: '从上一环节的表结转' }));
  await settled();
  expect(screen.getByText(/没有识别到上一环节的表/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '为 0 个项目生成' }).getAttribute('aria-disabled')).toBe('true');
});

test('formulas may be our own, and labels left open', async () => {
  const backend = new ArrayBackend('首页');
  const { Excel: api } = loadOfficeJs(new StandInHost(backend));
  const user = await openTemplate(new ExcelWorkbook({ excel: api, retryDelays: [] }), /^项目支出绩效自评表/);
  await user.selectOptions(screen.getByRole('combobox', { name: '公式' }), 'live');
  await user.click(screen.getByRole('switch', { name: '锁定表中印好的文字和公式（无密码）' }));
  await user.click(screen.getByRole('button', { name: '新建' }));
  await settled();
  const sheet = backend.sheets()[1]!;
  expect(sheet.formulas(sheet.usedArea(true)!).flat().join()).toContain('=JX.执行率(');
  expect(sheet.protection).toBeNull();
});

test('what was chosen is still there after a look at the audit', async () => {
  const workbook = await withRegister();
  const user = await openTemplate(workbook, /^项目支出绩效运行监控表/);
  await user.selectOptions(screen.getByRole('combobox', { name: '监控期' }), '9');
  await user.click(screen.getByRole('tab', { name: '审核' }));
  await user.click(screen.getByRole('tab', { name: '模板' }));
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: '监控期' }).value).toBe('9');
});

test('a file that is only read says that it takes no sheets', async () => {
  const workbook = await fileWith({ name: '表', rows: [['一']] });
  const user = openPane(workbook);
  await user.click(screen.getByRole('tab', { name: '模板' }));
  await user.click(screen.getByRole('button', { name: /^单位花名册/ }));
  await user.click(screen.getByRole('button', { name: '新建' }));
  await settled();
  expect(screen.getByText('当前的程序或版本不支持这个操作。')).toBeTruthy();
});

test('before it is made, a table says what it would add and what it leaves alone', async () => {
  const workbook = await withRegister();
  const user = await openTemplate(workbook, /^项目台账/);
  const plan = () => screen.getByRole('region', { name: '将要做什么' });
  expect(await within(plan()).findByText('新建工作表“项目台账 (2)”，50 行。')).toBeTruthy();
  expect(within(plan()).getByText('不改动其他工作表。')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '全部表样' }));
  await user.click(screen.getByRole('button', { name: /^项目支出绩效自评表/ }));
  await user.click(screen.getByRole('radio', { name: '按台账为每个项目填好' }));
  await settled();
  expect(within(plan()).getByText(/^新建 12 张工作表，共 \d+ 行：$/)).toBeTruthy();
  const names = () => within(screen.getByRole('list', { name: '将新建的工作表' })).getAllByRole('listitem');
  expect(names()).toHaveLength(5);
  await user.click(within(plan()).getByRole('button', { name: '显示全部 12 张' }));
  expect(names().at(-1)!.textContent).toBe('项目12 自评');
  await user.selectOptions(screen.getByRole('combobox', { name: '按单位筛选' }), '临溪县教育局');
  await user.click(screen.getByRole('checkbox', { name: '已选 4 / 4 个项目' }));
  expect(within(plan()).getByText(/^新建 8 张工作表/)).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);
});

test('what was made is a list of links, and goes away again unless somebody has typed in it', async () => {
  const workbook = await withRegister();
  const user = await openTemplate(workbook, /^项目支出绩效自评表/);
  await user.click(screen.getByRole('switch', { name: '锁定表中印好的文字和公式（无密码）' }));
  await user.click(screen.getByRole('radio', { name: '按台账为每个项目填好' }));
  await settled();
  await user.click(screen.getByRole('button', { name: '为 12 个项目生成' }));
  await settled();
  const made = () => screen.getByRole('list', { name: '新建的工作表' });
  await user.click(within(made()).getByRole('button', { name: '项目2 自评' }));
  expect((await workbook.selection())!.sheet).toBe('项目2 自评');
  expect(await accessibilityProblems()).toEqual([]);

  await workbook.write([{ sheet: '项目2 自评', cell: { row: 60, col: 0 }, value: '记一笔' }]);
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '取消' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await workbook.sheets()).toHaveLength(14);
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '撤销' }));
  await settled();
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['首页', '项目台账', '项目2 自评']);
  expect(screen.getByText(/“项目2 自评”已经有人填写，没有删除。/)).toBeTruthy();
  expect(within(made()).getAllByRole('listitem')).toHaveLength(1);
});

test('a project that has its form already is left out at first', async () => {
  const workbook = await withRegister();
  const user = await openTemplate(workbook, /^项目支出绩效目标申报表/);
  await user.click(screen.getByRole('radio', { name: '按台账为每个项目填好' }));
  await settled();
  await user.click(screen.getByRole('checkbox', { name: '已选 12 / 12 个项目' }));
  await user.click(screen.getByRole('checkbox', { name: /^项目3/ }));
  await user.click(screen.getByRole('button', { name: '为 1 个项目生成' }));
  await settled();
  await user.click(screen.getByRole('button', { name: '再做一张' }));
  await user.click(screen.getByRole('radio', { name: '按台账为每个项目填好' }));
  await settled();
  expect(screen.getByRole('checkbox', { name: '已选 11 / 12 个项目' })).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: /^项目3.*已有“项目3”/ }));
  expect(screen.getByText('有 1 个项目已有这张表，会另建一张，已有的不动：')).toBeTruthy();
});

test('arrow keys move through the projects, and the space bar chooses', async () => {
  const user = await openTemplate(await withRegister(), /^项目支出绩效目标申报表/);
  await user.click(screen.getByRole('radio', { name: '按台账为每个项目填好' }));
  await settled();
  act(() => screen.getByRole('checkbox', { name: /^项目1 *临/ }).focus());
  await user.keyboard('{ArrowDown} {End}');
  await waitFor(() => expect(document.activeElement!.closest('li')!.textContent).toContain('项目12'));
  await user.keyboard(' {Home}');
  await waitFor(() => expect(document.activeElement!.closest('li')!.textContent).toMatch(/^项目1临/));
  expect(screen.getByRole('button', { name: '为 10 个项目生成' })).toBeTruthy();
});

test('carrying over has its own path: from which tables, into which stage, and what differs since', async () => {
  const workbook = await withRegister();
  const data = (target: string): FormData => ({
    year: 2024,
    fields: { projectName: '校舍维修', implementingUnit: '临溪县第一小学' },
    indicators: [{ level1: '产出指标', level2: '数量指标', name: '维修校舍数量', target }],
  });
  await workbook.addSheets([
    {
      name: '校舍目标',
      form: composeForm(formById('project-target'), data('≥4所'), undefined, defaultProfile),
    },
    {
      name: '校舍监控',
      form: composeForm(formById('project-monitor'), data('≥9所'), undefined, defaultProfile),
    },
  ]);
  const user = await openTemplate(workbook, /^从上一环节结转/);
  await settled();
  await user.click(screen.getByRole('radio', { name: '项目支出绩效运行监控表' }));
  await settled();
  expect(within(screen.getByRole('list', { name: '上一环节的表' })).getByText('校舍目标')).toBeTruthy();
  expect(screen.getByText('更新已有的 1 张表里没人改过的单元格：')).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole('button', { name: '为 1 个项目生成' }));
  await settled();
  expect(screen.getByRole('heading', { name: '已与上一环节比对 1 张表' })).toBeTruthy();
  expect(screen.queryByText(/与上一环节一致/)).toBeNull();
  const differences = screen.getByRole('list', { name: '校舍监控' });
  expect(within(differences).getByText('上一环节：≥4所')).toBeTruthy();
  expect(within(differences).getByText('现在：≥9所')).toBeTruthy();
  await user.click(within(differences).getAllByRole('button')[0]!);
  expect((await workbook.selection())!.sheet).toBe('校舍监控');
  expect(await accessibilityProblems()).toEqual([]);
  const target = () => within(screen.getByRole('list', { name: '校舍监控' })).getAllByRole('radiogroup')[0]!;
  expect(target().getAttribute('aria-labelledby')).toBeTruthy();
  const decide = (count: number) => screen.getByRole('button', { name: `按选择处理 ${count} 处` });
  expect(decide(0).getAttribute('aria-disabled')).toBe('true');
  await user.click(within(target()).getByRole('radio', { name: '采用上一环节' }));
  await user.click(decide(1));
  await settled();
  expect(screen.getByText('1 个单元格采用了上一环节的值，可以撤销。')).toBeTruthy();
  expect(screen.queryByRole('list', { name: '校舍监控' })).toBeNull();
  const targetNow = async () =>
    (await tablesIn(workbook)).forms.find(({ sheet }) => sheet === '校舍监控')!.rows[0]!.value('target');
  expect(await targetNow()).toBe('≥4所');

  // The pane is closed and opened again: the way back is still there.
  cleanup();
  const later = openPane(workbook);
  await later.click(screen.getByRole('tab', { name: '模板' }));
  await later.click(await screen.findByRole('button', { name: '撤销生成过的表（1）' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(await accessibilityProblems()).toEqual([]);
  await later.click(dialog.getByRole('button', { name: /^撤销 .* 生成的“项目支出绩效运行监控表”$/ }));
  await settled();
  expect(await targetNow()).toBe('≥9所');
  await waitFor(() => expect(screen.queryByRole('button', { name: /^撤销生成过的表/ })).toBeNull());
});
