/**
 * @jest-environment <rootDir>/test/taskpane/browser-environment.cjs
 */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { obligations, rules } from '../../src/core/rules';
import { accessibilityProblems, fileWith, formSheet, openPane, press } from './support';
import { ledger } from '../support/tables';

jest.setTimeout(30_000);

const ALL = rules.length + obligations.length;
const workbook = () => fileWith(formSheet('台账', 'indicator-ledger', ledger({ 0: { weight: 'x' } }, 4)));
const search = () => screen.getByRole('searchbox', { name: /搜索用法/ });
const topics = () => screen.getAllByRole('button', { expanded: false }).map(({ textContent }) => textContent);

async function openHelp() {
  const user = openPane(await workbook());
  await user.click(screen.getByRole('button', { name: '帮助' }));
  await screen.findByRole('heading', { name: '帮助' });
  return user;
}

test('the help opens from the header, says how to begin, and lists every rule', async () => {
  const user = await openHelp();
  await waitFor(() => expect(document.activeElement).toBe(search()));
  expect(topics().slice(0, 3)).toEqual(['怎样审核', '用示例表试一试', '只看选中的部分']);
  expect(topics().at(-1)).toBe(`全部 ${ALL} 条规则`);
  await user.click(screen.getByRole('button', { name: '公式显示 #NAME?' }));
  expect(screen.getByText(/按功能区的“修复公式”，或打开“公式”，按“修复公式”/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '快捷键' }));
  const keys = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(keys).toContain('Ctrl+Alt+Shift+A 审核本表');
  expect(keys).toContain('Ctrl+Alt+Shift+S 审核所选区域');
  expect(await accessibilityProblems()).toEqual([]);
});

test('a rule shows what it rests on and what to do, and one for people says why', async () => {
  const user = await openHelp();
  const rule = rules.find(({ id }) => id === 'JX060')!;
  fireEvent.change(search(), { target: { value: 'jx060' } });
  await waitFor(() => expect(screen.getByText('找到 1 条')).toBeTruthy());
  await user.click(screen.getByRole('button', { name: new RegExp(rule.title.zh) }));
  expect(screen.getByText('强制性')).toBeTruthy();
  expect(screen.getByText(rule.basis.zh)).toBeTruthy();
  expect(screen.getByText(rule.advice.zh)).toBeTruthy();

  const [duty] = obligations;
  fireEvent.change(search(), { target: { value: duty!.id } });
  await user.click(await screen.findByRole('button', { name: new RegExp(duty!.title.zh.slice(0, 8)) }));
  expect(screen.getByText('表格本身判断不了，须人工核对')).toBeTruthy();
  expect(screen.getByText(duty!.reason.zh)).toBeTruthy();
});

test('all rules are listed on demand, by their ids', async () => {
  const user = await openHelp();
  await user.click(screen.getByRole('button', { name: `全部 ${ALL} 条规则` }));
  const ids = [...document.querySelectorAll('h5')].map((header) => header.textContent.slice(0, 5));
  expect(ids).toHaveLength(ALL);
  expect(ids).toEqual([...ids].sort());
});

test('what is typed is looked for in uses and rules alike, and nothing found is said', async () => {
  await openHelp();
  fireEvent.change(search(), { target: { value: '保护' } });
  await waitFor(() => expect(topics()[0]).toBe('提示工作表受保护'));
  expect(topics().length).toBeLessThan(10);
  fireEvent.change(search(), { target: { value: '没有这样的词' } });
  await waitFor(() => expect(screen.getByText(/^没有找到/)).toBeTruthy());
});

test('going back leads to where one was, with the keyboard on the help’s button', async () => {
  const user = openPane(await workbook());
  await press(user, '审核本表');
  await user.click(screen.getByRole('tab', { name: '模板' }));
  await user.click(screen.getByRole('button', { name: '帮助' }));
  await screen.findByRole('heading', { name: '帮助' });
  await user.click(screen.getByRole('button', { name: '返回' }));
  expect(screen.getByRole('tab', { name: '模板', selected: true })).toBeTruthy();
  const button = screen.getByRole('button', { name: '帮助' });
  expect(document.activeElement).toBe(button);
  await user.click(button);
  expect(button.getAttribute('aria-pressed')).toBe('true');
  await user.click(button);
  expect(screen.getByRole('tab', { name: '模板', selected: true })).toBeTruthy();
});

test('the help follows the language', async () => {
  await openHelp();
  await act(() => userEvent.setup().click(screen.getByRole('button', { name: 'Switch to English' })));
  expect(await screen.findByRole('heading', { name: 'Help' })).toBeTruthy();
  expect(screen.getByText(`All ${ALL} rules`)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'A formula reads #BUSY!' })).toBeTruthy();
});
