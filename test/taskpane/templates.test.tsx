/** @jest-environment ./test/taskpane/browser-environment.cjs */
/** The templates' tab over the real office.js. */
import { cleanup, screen, within } from '@testing-library/react';
import { composeRegister, registers } from '../../src/core/registers';
import { ExcelWorkbook } from '../../src/host/officejs';
import { tablesIn } from '../../src/jobs';
import { ArrayBackend, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';
import { accessibilityProblems, fileWith, openPane, settled } from './support';

jest.setTimeout(30_000);
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
