/** @jest-environment ./test/taskpane/browser-environment.cjs */
/** The county's figures in the pane, from real files, over the real office.js. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { writeArchive } from '../../src/host/file';
import type { Workbook } from '../../src/host/workbook';
import { readRollupAnswers, rememberRollupAnswers } from '../../src/jobs';
import { chooseWorkbooks, file, goodFile, host } from './rollup-support';
import { accessibilityProblems, openPane, press, settled } from './support';

jest.setTimeout(120_000);
beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

/** The tab of a workbook, with files chosen and rolled up. */
async function rollUp(workbook: Workbook, ...files: File[]): Promise<UserEvent> {
  const user = openPane(workbook);
  await user.click(screen.getByRole('tab', { name: '汇总' }));
  await chooseWorkbooks(user, files);
  await press(user, '开始汇总');
  return user;
}

/** The sheets that are to be seen in a workbook. */
const visibleSheets = async (workbook: Workbook) =>
  (await workbook.sheets()).flatMap(({ name, visibility }) => (visibility === 'visible' ? name : []));

/** Writes the summary where one stands already, in the way that is chosen. */
async function writeAgain(user: UserEvent, workbook: Workbook, how: string): Promise<void> {
  const before = await visibleSheets(workbook);
  await press(user, '写入汇总表');
  const question = await screen.findByRole('alertdialog');
  expect(await visibleSheets(workbook)).toEqual(before);
  await user.click(within(question).getByRole('button', { name: how }));
  await settled();
}

async function takeBack(user: UserEvent): Promise<void> {
  await user.click(screen.getByRole('button', { name: '撤销写入' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '撤销' }));
  await settled();
}

test('files are rolled up, a bad one has its sentence, and can be removed', async () => {
  const user = openPane(host());
  await user.click(screen.getByRole('tab', { name: '汇总' }));
  await chooseWorkbooks(user, [await goodFile(), file('坏.xlsx', new Uint8Array())]);
  expect(await screen.findAllByText('还没有读取')).toHaveLength(2);
  await press(user, '开始汇总');
  expect(await screen.findByText('识别出 1 张表')).toBeTruthy();
  expect(screen.getByText(/“坏\.xlsx”是空文件/)).toBeTruthy();
  const stage = screen.getByRole('region', { name: '自评' });
  expect(stage.textContent).toMatch(/执行（万元）285\.60.*执行率（Σ执行÷Σ预算）95\.20%/);
  expect(stage.textContent).toContain('偏差值（百分点）4.00');
  expect(
    within(stage)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toContain('合计');
  expect(screen.getByText('项目平均量化率（合并：Σ定量÷Σ总数）')).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);

  await press(user, '移除 坏.xlsx');
  expect(screen.queryByText(/“坏\.xlsx”是空文件/)).toBeNull();
  expect(screen.getByText('已选 1 个文件')).toBeTruthy();
});

test('the files of an archive are listed one by one', async () => {
  const user = openPane(host());
  await user.click(screen.getByRole('tab', { name: '汇总' }));
  const good = new Uint8Array(await (await goodFile()).arrayBuffer());
  const zip = await writeArchive([
    { name: '教育局/甲.xlsx', bytes: good },
    { name: '乙.xlsx', bytes: new Uint8Array(1) },
  ]);
  await chooseWorkbooks(user, [file('报送.zip', zip), file('坏.zip', new Uint8Array(3))], 3);
  for (const name of ['报送.zip/教育局/甲.xlsx', '报送.zip/乙.xlsx', '坏.zip'])
    expect(await screen.findByText(name)).toBeTruthy();
});

test('the summary is written, asks before it is written again, and comes back', async () => {
  const workbook = host();
  const user = await rollUp(workbook, await goodFile());
  await press(user, '写入汇总表');
  expect(await screen.findByText(/已在最后添加 \d+ 张汇总表/)).toBeTruthy();
  const written = await visibleSheets(workbook);
  expect(written).toContain('汇总说明');

  await writeAgain(user, workbook, '替换');
  expect(await screen.findByText(/替换上次的/)).toBeTruthy();
  expect(await visibleSheets(workbook)).toEqual(written);

  await takeBack(user);
  expect(await screen.findByText(/上次的已恢复/)).toBeTruthy();
  expect(await visibleSheets(workbook)).toEqual(written);
});

test('a second summary can stand beside the first, and only it is taken back', async () => {
  const workbook = host();
  const user = await rollUp(workbook, await goodFile());
  const before = await visibleSheets(workbook);
  await press(user, '写入汇总表');
  await screen.findByText(/已在最后添加 \d+ 张汇总表/);
  const first = await visibleSheets(workbook);

  await writeAgain(user, workbook, '另写一份');
  const count = first.length - before.length;
  expect(await screen.findByText(`已在最后添加 ${count} 张汇总表。`)).toBeTruthy();
  const both = await visibleSheets(workbook);
  expect(both.slice(0, first.length)).toEqual(first);
  expect(both).toHaveLength(first.length + count);
  expect(new Set(both).size).toBe(both.length);
  expect(await accessibilityProblems()).toEqual([]);

  await takeBack(user);
  expect(await screen.findByText(`已删除刚才写入的 ${count} 张汇总表。`)).toBeTruthy();
  expect(await visibleSheets(workbook)).toEqual(first);
});

test('what is asked is answered once: the workbook keeps the answer, and it can be changed', async () => {
  const workbook = host();
  const ask = async (isAnswered = false) => {
    const other = await goodFile('乙.xlsx', { rows: { 0: { actual: '6公里' } } });
    const user = await rollUp(workbook, await goodFile(), other);
    if (isAnswered) await user.click(await screen.findByText('已回答（1）'));
    const question = await screen.findByRole<HTMLSelectElement>('combobox', { name: /采用哪一张/ });
    return { user, question };
  };
  const { user, question } = await ask();
  expect(screen.getByText(/^乙\.xlsx · 自评表 [A-Z]+\d+$/)).toBeTruthy();
  expect(within(question).getByRole('option', { name: /^未确定，暂按 甲\.xlsx › .+ 计$/ })).toBeTruthy();
  await user.selectOptions(question, within(question).getByRole('option', { name: /^乙\.xlsx › / }));
  const answered = question.value;
  expect(answered).not.toBe('');
  await waitFor(async () => expect(Object.values(await readRollupAnswers(workbook))).toEqual([answered]));
  cleanup();
  const again = await ask(true);
  expect(again.question.value).toBe(answered);
  await again.user.selectOptions(again.question, '');
  expect(screen.getByRole('heading', { name: '待确认' })).toBeTruthy();
});

test('an answer that nothing asks for at present is listed, marked, and can be taken back', async () => {
  const workbook = host();
  await rememberRollupAnswers(workbook, {
    'unit:县教育局': 'none',
    'project:县水利局/修渠': '县水利局/修渠道',
  });
  const user = await rollUp(workbook, await goodFile());
  await user.click(await screen.findByText('已回答（2）'));
  const idle = screen.getByRole('group', { name: '县教育局' });
  expect(idle.textContent).toContain('县教育局：都不是');
  expect(within(idle).getByText('目前没有这个问题')).toBeTruthy();
  expect(screen.getByRole('group', { name: '县水利局 › 修渠' }).textContent).toContain('县水利局 › 修渠道');
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole('button', { name: '收回对“县教育局”的回答' }));
  expect(await screen.findByText('已回答（1）')).toBeTruthy();
  expect(screen.queryByRole('group', { name: '县教育局' })).toBeNull();
  await waitFor(async () =>
    expect(Object.keys(await readRollupAnswers(workbook))).toEqual(['project:县水利局/修渠']),
  );
});

test('a cancelled roll-up says so and shows no figures', async () => {
  const user = openPane(host(), { displayLanguage: 'en-US' });
  await user.click(screen.getByRole('tab', { name: 'Roll-up' }));
  const slow = await goodFile();
  let goOn: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => (goOn = resolve));
  const bytes = await slow.arrayBuffer();
  Object.assign(slow, { arrayBuffer: () => waiting.then(() => bytes) });
  await chooseWorkbooks(user, [slow]);
  await user.click(await screen.findByRole('button', { name: 'Roll up' }));
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  goOn();
  await settled();
  expect(await screen.findByText(/^Cancelled/)).toBeTruthy();
  expect(screen.getByText('Not read yet')).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Figures' })).toBeNull();
});
