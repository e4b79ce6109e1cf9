/** @jest-environment ./test/taskpane/browser-environment.cjs */
/** The formulas' tab over the real office.js. */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { parseArea } from '../../src/core/address';
import type { CellValue } from '../../src/core/grid';
import { associateFunctions } from '../../src/functions';
import { ExcelWorkbook } from '../../src/host/officejs';
import { ArrayBackend, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';
import { accessibilityProblems, openPane, settled } from './support';

jest.setTimeout(60_000);
beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

const ROWS: (string | number)[][] = [
  ['项目', '预算数', '执行数', '执行率'],
  ['甲', 200, 100, ''],
  ['乙', 0, 5, ''],
  ['丙', 80, 60, ''],
];

async function openFormulas(language: 'zh-CN' | 'en-US' = 'zh-CN') {
  const backend = new ArrayBackend('资金');
  const [sheet] = backend.sheets();
  sheet!.write(parseArea('A1:D4')!, ROWS);
  const { Excel: api, CustomFunctions: functions } = loadOfficeJs(new StandInHost(backend));
  globalThis.CustomFunctions = functions;
  associateFunctions();
  const workbook = new ExcelWorkbook({ excel: api, retryDelays: [] });
  const user = openPane(workbook, { displayLanguage: language });
  const select = async (...addresses: string[]) => {
    await act(async () => {
      backend.select({ sheetId: sheet!.id, areas: addresses.map((one) => parseArea(one)!) });
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
  };
  await select('D2');
  await user.click(screen.getByRole('tab', { name: language === 'zh-CN' ? '公式' : 'Formulas' }));
  await screen.findByRole('searchbox', { name: language === 'zh-CN' ? '查找函数' : 'Find a function' });
  const button = (name: string | RegExp) => screen.getByRole('button', { name });
  const press = async (name: string | RegExp) => {
    await user.click(button(name));
    await settled();
  };
  const formulaIn = (address: string): CellValue => sheet!.formulas(parseArea(address)!)[0]![0]!;
  const put = (address: string, value: string | number) => sheet!.write(parseArea(address)!, [[value]]);
  return { user, select, press, button, formulaIn, put, workbook };
}

const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });

test('every function is listed with what it gives, and found by a word', async () => {
  const { user } = await openFormulas();
  const list = screen.getByRole('list', { name: '函数' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(13);
  expect(await accessibilityProblems()).toEqual([]);
  await user.type(screen.getByRole('searchbox', { name: '查找函数' }), '预警');
  expect(
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([expect.stringMatching(/^预警灯.*LIGHT.*序时进度/)]);
  await user.type(screen.getByRole('searchbox', { name: '查找函数' }), '没有');
  expect(screen.getByText('没有这样的函数。')).toBeTruthy();
});

test('a formula is put together by pointing at ranges, written where it was meant to go, and undone', async () => {
  const { select, press, formulaIn } = await openFormulas();
  await press(/^执行率 EXECRATE/);
  expect(screen.getByText('写入 资金!D2')).toBeTruthy();
  expect(screen.getByText('=JX.执行率()')).toBeTruthy();
  // The field follows the selection until it is let go.
  await press('用所选区域作为执行数');
  await select('C2:C3');
  await select('C2:C4');
  expect(box(/^执行数/).value).toBe('C2:C4');
  await press('用所选区域作为预算数');
  await select('B2:B4');
  await press('用所选区域作为预算数');
  await select('A1');
  expect(box(/^预算数/).value).toBe('B2:B4');
  expect(screen.getByText('=JX.执行率(C2:C4,B2:B4)')).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);
  await press('写入公式');
  expect(await screen.findByText('已写入 资金!D2。')).toBeTruthy();
  expect(formulaIn('D2')).toBe('=JX.执行率(C2:C4,B2:B4)');
  await press('撤销');
  expect(await screen.findByText('已撤销，资金!D2 恢复原样。')).toBeTruthy();
  expect(formulaIn('D2')).toBe('');
});

test('what is typed is checked, and nothing is written before it is right', async () => {
  const { user, press, formulaIn } = await openFormulas();
  await press(/^执行率 EXECRATE/);
  await user.type(box(/^执行数/), '甲县');
  expect(screen.getByText('请写成区域（如 C5:C40）、数字，或带引号的文字。')).toBeTruthy();
  await press('写入公式');
  expect(screen.getByText('请填写这一项。')).toBeTruthy();
  expect(formulaIn('D2')).toBe('');
  await user.clear(box(/^执行数/));
  await user.type(box(/^执行数/), 'c2:c4');
  await user.type(box(/^预算数/), 'B2:B3');
  expect(screen.getByText('大小与前面的区域不一致。')).toBeTruthy();
  await user.type(box(/^预算数/), '{Backspace}4');
  await user.selectOptions(screen.getByRole('combobox', { name: /^口径/ }), 'mof-2020');
  expect(screen.getByText('=JX.执行率(C2:C4,B2:B4,"mof-2020")')).toBeTruthy();
});

test('a cell that holds something is not overwritten unasked, nor are results spilled into one', async () => {
  const { user, press, formulaIn, put, button } = await openFormulas();
  put('D2', 0.4);
  put('D4', '手填');
  await press(/^执行率 EXECRATE/);
  await user.type(box(/^执行数/), 'C2:C4');
  await user.type(box(/^预算数/), 'B2:B4');
  await press('写入公式');
  expect(await screen.findByText(/资金!D2 里已有内容，要用公式替换吗？/)).toBeTruthy();
  expect(
    screen.getByText(/结果要占 D2:D4，其中 D4 已有内容：不会覆盖它们，但公式会显示 #SPILL!。/),
  ).toBeTruthy();
  await press('不写入');
  expect(formulaIn('D2')).toBe(0.4);
  await press('写入公式');
  await waitFor(() => button('替换'));
  await press('替换');
  expect(await screen.findByText('已写入 资金!D2。')).toBeTruthy();
  expect(formulaIn('D2')).toBe('=JX.执行率(C2:C4,B2:B4)');
  await press('撤销');
  await screen.findByText('已撤销，资金!D2 恢复原样。');
  expect(formulaIn('D2')).toBe(0.4);
});

test('why a cell shows what it shows, in words', async () => {
  const { press, put, select } = await openFormulas();
  put('D2', '=JX.执行率(C2,B2)');
  put('D3', '=JX.执行率(C3,B3)');
  put('D4', '=SUM(B4:C4)');
  await press('为什么？');
  const card = await screen.findByRole('group', { name: 'JX.执行率(C2,B2)' });
  expect(within(card).getByRole('listitem').textContent).toBe(
    '执行数 C2 100，预算数 B2 200：执行率 = 执行数 ÷ 预算数 = 100 ÷ 200 = 50.00%。',
  );
  expect(await accessibilityProblems()).toEqual([]);
  await select('D3');
  await press('为什么？');
  expect(await screen.findByText('C3、B3：预算数是 0 却有支出，0 不能作除数。请核对预算数。')).toBeTruthy();
  await select('D4');
  await press('为什么？');
  expect(await screen.findByText('资金!D4 的公式没有用到本插件的函数，由 Excel 自己计算。')).toBeTruthy();
  await select('A2');
  await press('为什么？');
  expect(await screen.findByText('资金!A2 是直接填写的“甲”，不是公式算出来的。')).toBeTruthy();
  await select('F9');
  await press('为什么？');
  expect(await screen.findByText('资金!F9 是空的，没有公式。')).toBeTruthy();
});

test('an error that stands in the cell says what to do', async () => {
  const { press, put, workbook } = await openFormulas();
  put('D2', '=绩效.执行率(C2,B2)');
  const shows = (value: string) =>
    jest.spyOn(workbook, 'readAreas').mockImplementationOnce(async (sheet, areas) => {
      jest.restoreAllMocks();
      const reading = await workbook.readAreas(sheet, areas);
      return { ...reading, grids: [{ ...reading.grids[0]!, value: () => value }, ...reading.grids.slice(1)] };
    });
  for (const [value, sentence] of [
    ['#NAME?', '#NAME?：函数名写错了，应写成 JX.执行率。请按“修复公式”改正。'],
    ['#BUSY!', '#BUSY!：Excel 还在计算，请稍候。'],
    ['#REF!', '#REF!：公式引用的单元格或工作表已被删除。请重新选择参数区域。'],
    ['#VALUE!', '单元格里还是 #VALUE!，而按现在的数据已能算出结果。请按“修复公式”，或重新输入公式。'],
    ['#SPILL!', '#SPILL!：结果要占的单元格里已有内容，或有合并单元格。清空或取消合并后，结果就会显示出来。'],
  ]) {
    shows(value!);
    await press('为什么？');
    expect(await screen.findByText(sentence!)).toBeTruthy();
  }
});

test('formulas become values and come back', async () => {
  const { user, press, put, formulaIn } = await openFormulas();
  put('D2', '=JX.执行率(C2,B2)');
  await press('转为数值');
  await user.click(screen.getByRole('menuitem', { name: '本表' }));
  expect(await screen.findByText('1 个公式已转为数值。')).toBeTruthy();
  expect(formulaIn('D2')).toBe(0);
  await press('还原公式');
  await user.click(screen.getByRole('menuitem', { name: '整个工作簿' }));
  expect(await screen.findByText('还原了 1 个公式。')).toBeTruthy();
  expect(formulaIn('D2')).toBe('=JX.执行率(C2,B2)');
  await press('修复公式');
  expect(await screen.findByText('没有需要修复的公式。')).toBeTruthy();
});

test('in English, by keyboard alone', async () => {
  const { user, formulaIn, select } = await openFormulas('en-US');
  act(() => screen.getByRole('searchbox', { name: 'Find a function' }).focus());
  await user.keyboard('grade{Tab}{Enter}');
  expect(await screen.findByText('Goes to 资金!D2')).toBeTruthy();
  act(() => box(/^total_score/).focus());
  await user.keyboard('{Tab}{Enter}');
  await select('C2');
  expect(box(/^total_score/).value).toBe('C2');
  expect(await accessibilityProblems()).toEqual([]);
  act(() => screen.getByRole('button', { name: 'Insert formula' }).focus());
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Written to 资金!D2.')).toBeTruthy();
  expect(formulaIn('D2')).toBe('=JX.评价等级(C2)');
});
