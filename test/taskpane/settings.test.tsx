/** @jest-environment ./test/taskpane/browser-environment.cjs */
/** The settings: the profile (口径), its figures, the rules' severities, and how the pane behaves. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { HostError } from '../../src/host/workbook';
import { rules } from '../../src/core/rules';
import { selfEvaluation } from '../support/tables';
import { accessibilityProblems, fileWith, formSheet, openPane, press, settled } from './support';

jest.setTimeout(120_000);
beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

const workbook = () => fileWith(formSheet('自评表', 'project-selfeval', selfEvaluation()));

async function openSettings(user: UserEvent, page?: string) {
  await user.click(screen.getByRole('tab', { name: '设置' }));
  if (page) await user.click(await screen.findByRole('button', { name: page }));
  else await screen.findByRole('combobox', { name: '审核按哪个口径' });
}

async function openSection(user: UserEvent, name: RegExp) {
  await user.click(screen.getByRole('button', { name }));
}

async function retype(user: UserEvent, field: HTMLElement, text: string) {
  await user.clear(field);
  await user.type(field, text);
}

const saveButton = () => screen.getByRole('button', { name: '保存口径' });
const isOff = (button: HTMLElement) => button.getAttribute('aria-disabled') === 'true';

test('a figure is changed, saved as a profile of one’s own in the workbook, and the old audit is offered again', async () => {
  const open = await workbook();
  const user = openPane(open);
  await press(user, '审核本表');
  await openSettings(user, '修改口径的数值');
  expect(screen.getByText(/自带口径，不会被改动；保存时另存为“伊吾县2020年口径（自定）”/)).toBeTruthy();
  await openSection(user, /^量化率/);
  const field = screen.getByRole('textbox', { name: '指标量化率应高于' });
  expect((field as HTMLInputElement).value).toBe('70');
  expect(screen.getByText('依据：2020年度报告 · 0%–100%')).toBeTruthy();
  expect(screen.queryByRole('group', { name: '没有保存的修改' })).toBeNull();

  await retype(user, field, '６５．５％');
  expect(screen.getByText('自带口径：70%')).toBeTruthy();
  expect(screen.getByText('1 处修改没有保存')).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(saveButton());
  expect(await screen.findByText(/已保存为“伊吾县2020年口径（自定）”（版本 1）/)).toBeTruthy();
  expect(await open.getSetting('profile')).toMatchObject({
    id: 'yiwu-2020-own',
    extends: 'yiwu-2020',
    quantification: { threshold: 0.655, average: 'pooled' },
  });

  expect(screen.getByText(/上次审核按的是另一个口径（伊吾县2020年口径）/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '重新审核' }));
  await settled();
  expect(screen.queryByText(/上次审核按的是另一个口径/)).toBeNull();
  expect(screen.getByRole('button', { name: '口径：伊吾县2020年口径（自定）' })).toBeTruthy();

  await user.click(screen.getByRole('tab', { name: '设置' }));
  await retype(user, screen.getByRole('textbox', { name: '指标量化率应高于' }), '60');
  await user.click(saveButton());
  expect(await screen.findByText(/（版本 2）/)).toBeTruthy();
  expect(await open.getSetting('profile')).toMatchObject({ id: 'yiwu-2020-own', version: '2' });
});

test('what is not right is told in a sentence, keeps what was typed, and cannot be saved', async () => {
  const open = await workbook();
  const user = openPane(open);
  await openSettings(user, '修改口径的数值');
  await openSection(user, /^量化率/);
  const field = screen.getByRole('textbox', { name: '指标量化率应高于' });
  await retype(user, field, '7成');
  expect((field as HTMLInputElement).value).toBe('7成');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('应填 0 到 100 之间的数。')).toBeTruthy();
  expect(screen.getByText('1 处有误，改好才能保存')).toBeTruthy();
  expect(isOff(saveButton())).toBe(true);
  await user.click(saveButton());
  expect(await open.getSetting('profile')).toBeNull();
  expect(await accessibilityProblems()).toEqual([]);

  await user.click(screen.getByRole('tab', { name: '审核' }));
  await user.click(screen.getByRole('tab', { name: '设置' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '指标量化率应高于' }).value).toBe('7成');
  await user.click(screen.getByRole('button', { name: '撤销修改' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '指标量化率应高于' }).value).toBe('70');
  expect(screen.queryByRole('button', { name: '保存口径' })).toBeNull();
});

test('weights are added up as they are typed', async () => {
  const open = await workbook();
  const user = openPane(open);
  await openSettings(user, '修改口径的数值');
  await openSection(user, /^权重/);
  const first = within(screen.getByRole('group', { name: '方案 1（默认）' }));
  expect(first.getByText('合计 100 分')).toBeTruthy();
  await retype(user, first.getByRole('textbox', { name: '执行率' }), '20');
  expect(first.getByText('合计 110 分')).toBeTruthy();
  expect(screen.getByText('权重方案“10/50/30/10”合计 110 分，应为 100 分。')).toBeTruthy();
  expect(isOff(saveButton())).toBe(true);
  await retype(user, first.getByRole('textbox', { name: '产出' }), '40');
  expect(isOff(saveButton())).toBe(false);
  await retype(user, screen.getByRole('textbox', { name: '目标表、监控表分值合计（无执行率）' }), '95');
  expect(screen.getByText('目标表、监控表的分值合计为 95 分，应为 80 或 90 或 100 分。')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '“目标表、监控表分值合计（无执行率）”用自带的' }));
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(saveButton());
  await waitFor(async () =>
    expect(await open.getSetting('profile')).toMatchObject({
      weights: { targetTotal: 90, schemes: [{ 执行率: 20, 产出: 40 }, {}] },
    }),
  );
});

test('bands keep their order, and one may be added', async () => {
  const open = await workbook();
  const user = openPane(open);
  await openSettings(user, '修改口径的数值');
  await openSection(user, /^等级/);
  const grades = within(screen.getByRole('group', { name: '评价等级：总分达到' }));
  await user.click(grades.getByRole('button', { name: '添加一档' }));
  expect(grades.getByText(/第 4 项：应填一个数。第 4 项：不能为空。/)).toBeTruthy();
  await user.type(grades.getByRole('textbox', { name: '第 4 档' }), '较差');
  await user.type(grades.getByRole('textbox', { name: '第 4 档下限' }), '６０');
  expect(grades.getByText('第 4 项：下限应小于上一档。')).toBeTruthy();
  await retype(user, grades.getByRole('textbox', { name: '第 4 档下限' }), '50');
  await user.click(saveButton());
  await waitFor(async () =>
    expect(await open.getSetting('profile')).toMatchObject({
      grades: [{ value: '优' }, {}, { from: 60 }, { from: 50, value: '较差' }, { value: '差' }],
    }),
  );
});

test('a rule is found, switched off, and the next audit is silent about it', async () => {
  const data = selfEvaluation({ rows: { 1: { target: null } } });
  const open = await fileWith(formSheet('自评表', 'project-selfeval', data));
  const user = openPane(open);
  await press(user, '审核本表');
  const id = /JX\d{3}/.exec(document.querySelector('[data-finding]')!.textContent)![0];
  await openSettings(user, '各条规则的级别和参数');
  expect(screen.getByText(`显示 30 / ${rules.length} 条`)).toBeTruthy();
  await user.type(screen.getByRole('searchbox', { name: '按编号或名称查找规则' }), id);
  await user.selectOptions(screen.getByRole('combobox', { name: new RegExp(`^${id} `) }), '不检查');
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(saveButton());
  await waitFor(async () =>
    expect(await open.getSetting('profile')).toMatchObject({ rules: { [id]: { severity: 'off' } } }),
  );
  await user.click(screen.getByRole('button', { name: '重新审核' }));
  await settled();
  expect([...document.querySelectorAll('[data-finding]')].some((one) => one.textContent.includes(id))).toBe(
    false,
  );

  await user.click(screen.getByRole('tab', { name: '设置' }));
  await user.clear(screen.getByRole('searchbox', { name: '按编号或名称查找规则' }));
  await user.click(screen.getByRole('switch', { name: '只看改过的' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: '全部恢复自带' }));
  expect(screen.getByText('没有这样的规则。')).toBeTruthy();
  await user.click(saveButton());
  await waitFor(async () => expect(await open.getSetting('profile')).not.toHaveProperty('rules.JX029'));
});

test('while there are changes no other profile can be chosen; nothing typed is lost when one is chosen elsewhere', async () => {
  const user = openPane(await workbook());
  await openSettings(user, '修改口径的数值');
  await openSection(user, /^执行率/);
  await user.selectOptions(screen.getByRole('combobox', { name: '执行率的分母' }), '实际到位数');
  await user.click(screen.getByRole('button', { name: '返回设置' }));
  const choice = screen.getByRole('combobox', { name: '审核按哪个口径' });
  expect((choice as HTMLSelectElement).disabled).toBe(true);
  expect(screen.getByText('先保存或撤销修改，才能换口径。')).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: '审核' }));
  await user.click(screen.getByRole('button', { name: /^口径：/ }));
  await user.click(screen.getByRole('menuitemradio', { name: '财政部2021年口径' }));
  await user.click(screen.getByRole('tab', { name: '设置' }));
  expect(
    screen.getByText(/这里的修改是对“伊吾县2020年口径”做的；现在的口径是“财政部2021年口径”/),
  ).toBeTruthy();
  await user.click(saveButton());
  expect(await screen.findByText(/已保存为“伊吾县2020年口径（自定）”/)).toBeTruthy();
});

test('a workbook that keeps nothing says so, and is asked again', async () => {
  const open = await workbook();
  const set = jest
    .spyOn(open, 'setSetting')
    .mockRejectedValueOnce(new HostError({ code: 'protected', detail: '' }));
  const user = openPane(open);
  await openSettings(user);
  await user.selectOptions(screen.getByRole('combobox', { name: '审核按哪个口径' }), '财政部2020年口径');
  expect(await screen.findByText(/现在按“财政部2020年口径”，但没有存进工作簿/)).toBeTruthy();
  set.mockRestore();
  await user.click(screen.getByRole('button', { name: '重试' }));
  await waitFor(async () => expect(await open.getSetting('profile')).toBe('mof-2020'));
  expect(screen.queryByText(/没有存进工作簿/)).toBeNull();
});

test('the language, the way to one’s own rules and to the help', async () => {
  const user = openPane(await workbook());
  await openSettings(user);
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole('radio', { name: 'English' }));
  expect(screen.getByRole('heading', { name: 'Pane and audit' })).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Rules of your own' }));
  expect(await screen.findByRole('heading', { name: 'A new rule' })).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: 'Settings' }));
  await user.click(screen.getByRole('button', { name: 'Open the help' }));
  expect(await screen.findByRole('heading', { name: 'Help' })).toBeTruthy();
});

test('a rule’s own figures are changed with their basis, and the table is audited by them', async () => {
  const open = await workbook();
  const user = openPane(open);
  await openSettings(user, '各条规则的级别和参数');
  await user.type(screen.getByRole('searchbox', { name: '按编号或名称查找规则' }), 'JX029');
  const fewest = () => screen.getByRole<HTMLInputElement>('textbox', { name: '三级指标最少几个' });
  expect(fewest().value).toBe('3');
  expect(screen.getAllByText('依据：良好实践 · 0–1000')).toHaveLength(2);
  await retype(user, fewest(), '半打');
  expect(screen.getByText('1 处有误，改好才能保存')).toBeTruthy();
  expect(isOff(saveButton())).toBe(true);
  await retype(user, fewest(), '９９');
  expect(screen.getByText('自带：3')).toBeTruthy();
  expect(screen.getByText('1 处修改没有保存')).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(saveButton());
  await screen.findByText(/已保存为/);
  expect(await open.getSetting('profile')).toMatchObject({ rules: { JX029: { params: { fewest: 99 } } } });
  await user.click(screen.getByRole('tab', { name: '审核' }));
  await press(user, '审核本表');
  expect(document.body.textContent).toContain('三级指标数量宜适中');

  await user.click(screen.getByRole('tab', { name: '设置' }));
  await user.click(screen.getByRole('button', { name: '“三级指标最少几个”用自带的' }));
  expect(fewest().value).toBe('3');
  await user.click(saveButton());
  await waitFor(async () => expect(await open.getSetting('profile')).not.toHaveProperty('rules.JX029'));
});
