/** @jest-environment ./test/taskpane/browser-environment.cjs */
/** An Excel in trouble, through the real office.js: one calm sentence, and trying again works once the trouble is over. */
import { cleanup, screen } from '@testing-library/react';
import { parseArea } from '../../src/core/address';
import { composeForm, formById } from '../../src/core/forms';
import { ExcelWorkbook } from '../../src/host/officejs';
import { ArrayBackend, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';
import { ledger } from '../support/tables';
import { findingButtons, openPane, press } from './support';

jest.setTimeout(120_000);
beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

const TROUBLES = [
  [
    'a cell is being edited',
    'InvalidOperationInCellEditMode',
    '正在编辑单元格：请按回车结束单元格编辑，再试一次。',
  ],
  [
    'another workbook is in front',
    'InactiveWorkbook',
    '正在看另一个工作簿：请回到本工作簿，点一下任意单元格，再试一次。',
  ],
  [
    'the workbook was closed',
    'InvalidOrTimedOutSession',
    '和工作簿的联系断了，它可能已经关闭：请打开工作簿再试一次；仍不行时，重新打开绩效窗格。',
  ],
  ['Excel fails', 'GeneralException', '没有成功：GeneralException: The request failed: GeneralException.'],
] as const;

/** The pane beside a ledger with a wrong weight and, far from it, two formulas of ours. */
async function open() {
  const backend = new ArrayBackend('台账');
  const sheet = backend.sheets()[0]!;
  const { values } = composeForm(formById('indicator-ledger'), ledger({ 0: { weight: 'x' } }, 4));
  const width = Math.max(...values.map((row) => row.length));
  sheet.write(
    { top: 0, left: 0, bottom: values.length - 1, right: width - 1 },
    values.map((row) => Array.from({ length: width }, (_, col) => row[col] ?? null)),
  );
  const at = parseArea('AA1:AA2')!;
  sheet.write(at, [['=JX.执行率(5,10)'], ['=_xldudf_JX_执行率(5,10)']]);
  backend.select({ sheetId: sheet.id, areas: [parseArea('AA1')!] });
  const trouble: { code: string | null } = { code: null };
  const host = new StandInHost(backend, { fault: () => trouble.code });
  const { Excel: api, CustomFunctions: functions } = loadOfficeJs(host);
  globalThis.CustomFunctions = functions;
  const workbook = new ExcelWorkbook({ excel: api, retryDelays: [] });
  const user = openPane(workbook);
  return { user, trouble, formulas: () => sheet.formulas(at).flat() };
}

describe.each(TROUBLES)('when %s', (_, code, sentence) => {
  test('audit and formulas say so, leave everything as it is, and can be tried again', async () => {
    const { user, trouble, formulas } = await open();
    const refused = async (name: string, said: string | RegExp = sentence) => {
      trouble.code = code;
      await press(user, name);
      expect(await screen.findByText(said)).toBeTruthy();
      trouble.code = null;
    };
    await refused('审核本表');
    await press(user, '重试');
    expect(screen.queryByText(sentence)).toBeNull();
    const found = findingButtons().length;
    expect(found).toBeGreaterThan(0);
    await refused('审核工作簿');
    expect(findingButtons()).toHaveLength(found);
    await press(user, '关闭提示');

    await user.click(screen.getByRole('tab', { name: '公式' }));
    await screen.findByRole('searchbox', { name: '查找函数' });
    const before = formulas();
    await refused('修复公式');
    expect(formulas()).toEqual(before);
    await press(user, '重试');
    expect(await screen.findByText(/^重新输入了 1 个公式。/)).toBeTruthy();
    expect(formulas()[1]).toBe('=JX.执行率(5,10)');
    // Of another workbook's cells there is nothing to tell.
    const isElsewhere = code === 'InactiveWorkbook' || code === 'GeneralException';
    await refused('为什么？', isElsewhere ? /^没有选中单元格，或者正在看另一个工作簿：/ : sentence);
    await press(user, '重试');
    expect(await screen.findByText('台账!AA1 显示 0')).toBeTruthy();
  });
});
