/** @jest-environment ./test/taskpane/browser-environment.cjs */
/** The county's figures in the pane, from real files, over the real office.js. */
import { cleanup, screen } from '@testing-library/react';
import { openWorkbookFile } from '../../src/host/file';
import { ExcelWorkbook } from '../../src/host/officejs';
import { ArrayBackend, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';
import { buildFile } from '../host/file/build-file';
import { selfEvaluation } from '../support/tables';
import { accessibilityProblems, formSheet, openPane, press } from './support';

jest.setTimeout(60_000);
beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

const host = () =>
  new ExcelWorkbook({
    excel: loadOfficeJs(new StandInHost(new ArrayBackend('首页'))).Excel,
    retryDelays: [],
  });

function file(name: string, bytes: Uint8Array): File {
  const made = new File([], name);
  const buffer = () => Promise.resolve(bytes.slice().buffer);
  return Object.assign(made, { arrayBuffer: buffer });
}

async function goodFile(): Promise<File> {
  const bytes = await buildFile({ sheets: [formSheet('自评表', 'project-selfeval', selfEvaluation())] });
  await openWorkbookFile(bytes, 'a.xlsx');
  return file('甲.xlsx', bytes);
}

test('files are rolled up, a bad one has its sentence, and the summary is written to sheets', async () => {
  const workbook = host();
  const user = openPane(workbook);
  await user.click(screen.getByRole('tab', { name: '汇总' }));
  const input = await screen.findByLabelText<HTMLInputElement>(/选择文件/);
  await user.upload(input, [await goodFile(), file('坏.xlsx', new Uint8Array())]);
  await press(user, '开始汇总');
  expect(await screen.findByText(/甲\.xlsx · 识别出 1 张表/)).toBeTruthy();
  expect(screen.getByText(/“坏\.xlsx”是空文件/)).toBeTruthy();
  expect(screen.getByText('自评').closest('section')?.textContent).toMatch(/执行率\d+\.\d\d%/);
  expect(screen.getByText('平均量化率（合并：Σ定量÷Σ总数）')).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);

  await press(user, '写入汇总表');
  expect(await screen.findByText(/已在最后添加 \d+ 张汇总表/)).toBeTruthy();
  expect((await workbook.sheets()).map(({ name }) => name)).toContain('汇总说明');
});

test('a cancelled roll-up says so and shows no figures', async () => {
  const user = openPane(host(), { displayLanguage: 'en-US' });
  await user.click(screen.getByRole('tab', { name: 'Roll-up' }));
  const slow = await goodFile();
  let goOn: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => (goOn = resolve));
  const bytes = await slow.arrayBuffer();
  Object.assign(slow, { arrayBuffer: () => waiting.then(() => bytes) });
  await user.upload(await screen.findByLabelText<HTMLInputElement>(/Choose files/), [slow]);
  await user.click(screen.getByRole('button', { name: 'Roll up' }));
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  goOn();
  expect(await screen.findByText('Cancelled; the last result is unchanged.')).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Figures' })).toBeNull();
});
