/** @jest-environment ./test/taskpane/browser-environment.cjs */
/** The open workbook's tables as a platform's import file, from the pane, over the real office.js. */
import { cleanup, screen, within } from '@testing-library/react';
import { openWorkbookFile } from '../../src/host/file';
import { ledger, selfEvaluation } from '../support/tables';
import { host } from './rollup-support';
import { accessibilityProblems, fileWith, formSheet, openPane, press } from './support';

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

async function openExport(workbook: Parameters<typeof openPane>[0]) {
  const user = openPane(workbook);
  await user.click(screen.getByRole('tab', { name: '汇总' }));
  await user.click(await screen.findByRole('heading', { name: '导出到平台' }));
  return user;
}

test('a form goes into the file of the platform that is chosen, and what does not fit is listed', async () => {
  const workbook = await fileWith(
    formSheet('台账', 'indicator-ledger', ledger()),
    formSheet('自评表', 'project-selfeval', selfEvaluation()),
  );
  const user = await openExport(workbook);
  const which = screen.getByRole('combobox', { name: '平台版式' });
  await user.selectOptions(which, within(which).getByRole('option', { name: /^预算绩效管理系统平台/ }));
  await press(user, '导出');
  expect(await screen.findByText(/^已生成“预算绩效管理系统平台.*\.xlsx”，共 1 个项目/)).toBeTruthy();
  const list = screen.getByRole('list', { name: '请核对' });
  expect(within(list).getByText(/^台账：是.*这个版式不收，没有导出$/)).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);
  const written = await openWorkbookFile(new Uint8Array(await downloads[0]!.arrayBuffer()), 'a.xlsx');
  const [sheet] = await written.sheets();
  const [reading] = await written.read([sheet!.name]);
  expect('grid' in reading! && reading.grid.value(2, 1)).toBe(selfEvaluation().fields!['projectName']);
});

test('a workbook without such a table says what the layout takes, and nothing is downloaded', async () => {
  const user = await openExport(host());
  await press(user, '导出');
  expect(await screen.findByText(/^没有识别到可导出的表：这个版式要的是/)).toBeTruthy();
  expect(downloads).toEqual([]);
});
