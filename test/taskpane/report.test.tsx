/** @jest-environment ./test/taskpane/browser-environment.cjs */
/** 生成审核结果 over the real office.js. */
import { cleanup, screen } from '@testing-library/react';
import { composeForm, formById } from '../../src/core/forms';
import { ExcelWorkbook } from '../../src/host/officejs';
import { ArrayBackend, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';
import { selfEvaluation } from '../support/tables';
import { accessibilityProblems, fileWith, findingButtons, formSheet, openPane, press } from './support';

jest.setTimeout(30_000);
beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

const data = selfEvaluation({ rows: { 1: { target: null } } });

test('the button writes the result to a sheet, shows it and keeps the list', async () => {
  const backend = new ArrayBackend('首页');
  const { Excel: api } = loadOfficeJs(new StandInHost(backend));
  const workbook = new ExcelWorkbook({ excel: api, retryDelays: [] });
  await workbook.addSheets([{ name: '自评表', form: composeForm(formById('project-selfeval'), data) }]);
  const user = openPane(workbook);
  expect(screen.queryByRole('button', { name: '生成审核结果' })).toBeNull();
  await press(user, '审核工作簿');
  const found = findingButtons().length;
  await press(user, '生成审核结果');
  expect(screen.getByText(/审核结果已写入工作表“审核结果”/)).toBeTruthy();
  expect(findingButtons()).toHaveLength(found);
  expect((await workbook.selection())!.sheet).toBe('审核结果');
  await press(user, '生成审核结果');
  expect(backend.sheets().map(({ name }) => name)).toEqual(['首页', '自评表', '审核结果']);
  expect(await accessibilityProblems()).toEqual([]);
});

test('in English, and in one sentence where no sheet can be added', async () => {
  const user = openPane(await fileWith(formSheet('自评表', 'project-selfeval', data)), {
    displayLanguage: 'en-US',
  });
  await press(user, 'Audit workbook');
  await press(user, 'Write result sheet');
  expect(screen.getByText('This program or version cannot do that.')).toBeTruthy();
});
