/** @jest-environment ./test/taskpane/browser-environment.cjs */
/** The annual report, and 文表一致, in the pane: from real files, over the real office.js. */
import { cleanup, screen, within } from '@testing-library/react';
import { readTextFile, writeArchive } from '../../src/host/file';
import { choose, chooseWorkbooks, file, goodFile, host, text } from './rollup-support';
import { accessibilityProblems, openPane, press } from './support';

jest.setTimeout(120_000);
const downloads: Blob[] = [];
beforeEach(() => {
  window.localStorage.clear();
  downloads.length = 0;
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      downloads.push(blob);
      return '#download';
    },
    revokeObjectURL: () => undefined,
  });
});
afterEach(cleanup);

async function openRollup() {
  const user = openPane(host());
  await user.click(screen.getByRole('tab', { name: '汇总' }));
  await screen.findByRole('button', { name: '开始汇总' });
  return user;
}

async function rolledUp() {
  const user = await openRollup();
  await chooseWorkbooks(user, [await goodFile()]);
  await press(user, '开始汇总');
  await screen.findByRole('heading', { name: '汇总数' });
  return user;
}

const openCheck = async (user: Awaited<ReturnType<typeof openRollup>>) =>
  user.click(screen.getByRole('heading', { name: '文表一致核对' }));

/** That of all projects, as shown. */
const executionRate = (): string =>
  /执行率（Σ执行÷Σ预算）.*?(\d{1,3}\.\d\d)%整体/.exec(
    screen.getByRole('region', { name: '自评' }).textContent,
  )![1]!;

/** The lines under a verdict. */
const linesOf = async (name: RegExp): Promise<string[]> =>
  within(await screen.findByRole('list', { name }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

test('the annual report is a Word document with the figures and what the audit found', async () => {
  const user = await rolledUp();
  await press(user, '生成年度报告（.docx）');
  expect(await screen.findByText(/^已生成“.*总结报告\.docx”/)).toBeTruthy();
  const [blob] = downloads;
  const bytes = new Uint8Array(await blob!.arrayBuffer());
  const read = JSON.stringify(await readTextFile(bytes, 'report.docx'));
  expect(read).toContain(`${executionRate()}%`);
  expect(read).toContain('本次汇总收到文件1个');
  expect(read).toContain('逐表进行审核，没有发现问题');
});

test('a template that cannot be filled in has its sentence', async () => {
  const user = await rolledUp();
  const damaged = await writeArchive([{ name: 'a.txt', bytes: new Uint8Array(1) }]);
  await choose(user, /套用自己的模板/, [file('模板.docx', damaged)]);
  expect(await screen.findByText(/模板\.docx.*Word/)).toBeTruthy();
  await press(user, '生成年度报告（.docx）');
  await screen.findByText(/^已生成/);
  const filled = new Uint8Array(await downloads[0]!.arrayBuffer());
  await choose(user, /套用自己的模板/, [file('没有占位符.docx', filled)]);
  expect(await screen.findByText(/^模板里没有占位符/)).toBeTruthy();
  expect(downloads).toHaveLength(1);
});

test('figures of pasted text are compared with the roll-up, and again when it has changed', async () => {
  const user = await rolledUp();
  const rate = executionRate();
  await openCheck(user);
  await user.type(
    screen.getByLabelText('或者粘贴文字'),
    `全县自评涉及 1 个项目，全部项目预算执行率 ${rate}%。全部项目自评涉及 2 个项目。`,
  );
  await user.click(screen.getByRole('button', { name: '核对' }));
  expect(await linesOf(/^一致/)).toContainEqual(expect.stringContaining(`执行率 ${rate}%`));
  expect(await linesOf(/^不一致/)).toEqual([expect.stringContaining('文中为 2个')]);
  expect(await accessibilityProblems()).toEqual([]);

  await press(user, '移除 甲.xlsx');
  expect(await screen.findByText('汇总数已经变了，请重新核对。')).toBeTruthy();
});

test('without a roll-up the figures of a text are compared with each other; what cannot be read says so', async () => {
  const user = await openRollup();
  await openCheck(user);
  expect(screen.getByText('还没有汇总，只核对文中数字之间的关系。')).toBeTruthy();
  await choose(user, /选择报告/, [file('报告.docx', new Uint8Array())]);
  expect(await screen.findByText('“报告.docx”里没有任何文字：请确认选对了文件。')).toBeTruthy();
  await choose(user, /选择报告/, [
    text('报告.txt', '专项预算资金总额 200 万元，预算执行资金总额 150 万元，预算资金执行率 76.00%。'),
  ]);
  expect(await linesOf(/^不一致/)).toEqual([expect.stringMatching(/150.*÷.*200.*75\.00%.*文中为 76\.00%/)]);
  await choose(user, /选择报告/, [text('空.txt', '没有数。')]);
  expect(await screen.findByText('空.txt：没有找到可以核对的数。')).toBeTruthy();
});
