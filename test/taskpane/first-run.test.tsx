/**
 * @jest-environment <rootDir>/test/taskpane/browser-environment.cjs
 */
/** What a person sees who opens the pane for the first time, over the real office.js. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import { ExcelWorkbook } from '../../src/host/officejs';
import { ArrayBackend, EXCEL_VERSIONS, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';
import { accessibilityProblems, fileWith, findingButtons, openPane, press, settled } from './support';

jest.setTimeout(120_000);
beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

function excel() {
  const backend = new ArrayBackend('我的表');
  const host = new StandInHost(backend, { version: EXCEL_VERSIONS.ltsc2021 });
  const workbook = new ExcelWorkbook({ excel: loadOfficeJs(host).Excel, retryDelays: [5] });
  return { host, workbook, names: () => backend.sheets().map(({ name }) => name) };
}

const introduction = () => screen.queryByRole('heading', { name: '第一次使用，先看三句话' });

test('three sentences and a sample, until it is dismissed on this machine', async () => {
  const { workbook } = excel();
  const user = openPane(workbook);
  expect(introduction()).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  expect(screen.getByText(/您的表不会改动，用完可以删除/)).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole('button', { name: '知道了' }));
  expect(introduction()).toBeNull();
  expect(screen.getByRole('heading', { name: '打开要检查的表，按“审核本表”' })).toBeTruthy();
  cleanup();
  openPane(workbook);
  expect(introduction()).toBeNull();
});

test('the sample is added, audited, and deleted with what was found on it', async () => {
  const { workbook, names } = excel();
  const user = openPane(workbook);
  await press(user, '添加示例表试一试');
  expect(names()).toEqual(['我的表', '绩效审核示例']);
  expect(screen.getByText(/^已添加示例表“绩效审核示例”，其他工作表没有改动。/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '添加示例表试一试' })).toBeNull();
  await press(user, '审核本表');
  expect(findingButtons().length).toBeGreaterThan(3);
  expect(introduction()).toBeNull();

  await press(user, '删除示例表');
  expect(names()).toEqual(['我的表']);
  expect(screen.getByText('示例表“绩效审核示例”已删除。')).toBeTruthy();
  expect(findingButtons()).toEqual([]);
  expect(screen.queryByText('“绩效审核示例”是示例表。')).toBeNull();
});

test('who has audited once is not introduced again the next day', async () => {
  const { workbook } = excel();
  const user = openPane(workbook);
  await press(user, '审核本表');
  cleanup();
  openPane(workbook);
  expect(introduction()).toBeNull();
});

test('a sample of another day is deleted from the help', async () => {
  const { workbook, names } = excel();
  let user = openPane(workbook);
  await press(user, '添加示例表试一试');
  cleanup();
  user = openPane(workbook);
  await user.click(screen.getByRole('button', { name: '帮助' }));
  await user.click(await screen.findByRole('button', { name: '用示例表试一试' }));
  const remove = await screen.findByRole('button', { name: '删除示例表' }, { timeout: 10_000 });
  await user.click(remove);
  await settled();
  expect(names()).toEqual(['我的表']);
  await user.click(screen.getByRole('button', { name: '添加示例表试一试' }));
  await settled();
  expect(names()).toEqual(['我的表', '绩效审核示例']);
});

test('a host that refuses says so, and the sample can be tried again', async () => {
  const { host, workbook, names } = excel();
  const user = openPane(workbook);
  host.isEditing = true;
  await press(user, '添加示例表试一试');
  expect(screen.getByText(/正在编辑单元格/)).toBeTruthy();
  expect(introduction()).toBeTruthy();
  host.isEditing = false;
  await press(user, '重试');
  await waitFor(() => expect(names()).toContain('绩效审核示例'));
});

test('where no sheet can be added one sentence says so', async () => {
  const user = openPane(await fileWith({ name: '一', rows: [['甲']] }));
  await press(user, '添加示例表试一试');
  expect(screen.getByText('当前的程序或版本不支持这个操作。')).toBeTruthy();
});

test('whoever wants to see it again finds it in the settings, also beside what was found', async () => {
  const { workbook } = excel();
  const user = openPane(workbook);
  await press(user, '审核本表');
  expect(introduction()).toBeNull();
  await user.click(screen.getByRole('tab', { name: '设置' }));
  await user.click(await screen.findByRole('button', { name: '再看一次开头的介绍' }));
  expect(introduction()).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '知道了' }));
  expect(introduction()).toBeNull();
  cleanup();
  openPane(workbook);
  expect(introduction()).toBeNull();
});
