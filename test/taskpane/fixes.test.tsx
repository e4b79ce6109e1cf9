/** @jest-environment ./test/taskpane/browser-environment.cjs */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { parseA1 } from '../../src/core/address';
import type { CellValue } from '../../src/core/grid';
import { openWorkbookFile, type FileWorkbook } from '../../src/host/file';
import { readJournal } from '../../src/jobs';
import { selfEvaluationSheet } from '../support/sheets';
import { selfEvaluation } from '../support/tables';
import { accessibilityProblems, fileWith, findingButtons, openPane, press, settled } from './support';

/** Stray blanks in two names, signs in words, a rate that is off, and a target that was far exceeded. */
const planted = (cells: Readonly<Record<string, CellValue>> = {}) =>
  selfEvaluationSheet(selfEvaluation({ rows: { 9: { target: '≥60%', actual: 0.95 } } }), '自评表', {
    D13: '铺设 供水管网长度',
    D14: '新建 蓄水池数量',
    E15: '大于等于95%',
    H6: 0.5,
    ...cells,
  });

async function cells(workbook: FileWorkbook, ...addresses: string[]): Promise<CellValue[]> {
  const [reading] = await workbook.read(['自评表']);
  if (!reading || 'failure' in reading) throw new Error('not read');
  return addresses.map((address) => {
    const { row, col } = parseA1(address)!;
    const { formula, value } = reading.grid.cell(row, col);
    return formula ?? value;
  });
}

const finding = (rule: string) => findingButtons().find(({ textContent }) => textContent.includes(rule))!;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const dialog = () => within(screen.getByRole('dialog'));

jest.setTimeout(90_000);
beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

test('all safe fixes are shown cell by cell, applied, audited again and taken back after reopening', async () => {
  const workbook = await fileWith(planted());
  const user = openPane(workbook);
  await press(user, '审核本表');
  await user.click(button('全部安全修复（4）…'));
  await waitFor(() => dialog());
  const lines = dialog()
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(lines).toEqual([
    'H6 50% → 95.2%',
    'D13 铺设·供水管网长度 → 铺设供水管网长度',
    'D14 新建·蓄水池数量 → 新建蓄水池数量',
    'E15 大于等于95% → ≥95%',
  ]);
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(dialog().getByRole('button', { name: '应用（4）' }));
  await settled();
  expect(screen.getByText('修改了 4 个单元格，可以撤销。')).toBeTruthy();
  expect(await cells(workbook, 'H6', 'D13', 'D14', 'E15')).toEqual([
    0.952,
    '铺设供水管网长度',
    '新建蓄水池数量',
    '≥95%',
  ]);
  expect(finding('JX014')).toBeUndefined();
  expect(screen.queryByRole('button', { name: /全部安全修复/ })).toBeNull();

  cleanup();
  const again = await openWorkbookFile(await workbook.save(), 'x.xlsx');
  const later = openPane(again);
  await press(later, '审核本表');
  await later.click(button('撤销修复（1）'));
  expect(dialog().getByRole('listitem').textContent).toContain('JX014、JX083、JX125 · 自评表!H6、自评表!D13');
  await later.click(dialog().getByRole('button', { name: /^撤销 .* 的修复$/ }));
  await settled();
  expect(screen.getByText('恢复了 4 个单元格。')).toBeTruthy();
  expect(await cells(again, 'H6', 'D13')).toEqual([0.5, '铺设 供水管网长度']);
  expect(finding('JX014')).toBeTruthy();
  expect(await readJournal(again)).toEqual([]);
});

test('one finding is fixed from its details, or all of its rule, or those of them that are ticked', async () => {
  const workbook = await fileWith(planted());
  const user = openPane(workbook);
  await press(user, '审核本表');
  await user.click(finding('JX083'));
  await user.click(button('修复…'));
  await waitFor(() => dialog());
  await user.click(dialog().getByRole('button', { name: '应用（1）' }));
  await settled();
  expect(await cells(workbook, 'E15', 'D13')).toEqual(['≥95%', '铺设 供水管网长度']);

  await user.click(finding('JX014'));
  await user.click(button('修复同类（2）…'));
  await waitFor(() => dialog());
  await user.click(dialog().getByRole('checkbox', { name: '修改 D14' }));
  await user.click(dialog().getByRole('button', { name: '应用（1）' }));
  await settled();
  expect(await cells(workbook, 'D13', 'D14')).toEqual(['铺设供水管网长度', '新建 蓄水池数量']);
});

test('a formula is overwritten only when its box is ticked', async () => {
  const workbook = await fileWith(planted({ H6: '=G6/E6/2' }));
  const user = openPane(workbook);
  await press(user, '审核本表');
  await user.click(finding('JX125'));
  await user.click(button('按建议修改…'));
  await waitFor(() => dialog());
  expect(dialog().getByText('原有公式 =G6/E6/2 将被覆盖')).toBeTruthy();
  const apply = dialog().getByRole('button', { name: /^应用/ });
  expect(apply.getAttribute('aria-disabled')).toBe('true');
  await user.click(dialog().getByRole('checkbox', { name: '修改 H6，覆盖其中的公式' }));
  await user.click(dialog().getByRole('button', { name: '应用（1）' }));
  await settled();
  expect(await cells(workbook, 'H6')).toEqual([0.952]);
});

test('a cell that was changed since the audit is not fixed, and the pane says so', async () => {
  const workbook = await fileWith(planted());
  const user = openPane(workbook);
  await press(user, '审核本表');
  await workbook.write([{ sheet: '自评表', cell: parseA1('D13')!, value: '供水 管网' }]);
  await user.click(button('全部安全修复（4）…'));
  await waitFor(() => dialog());
  expect(dialog().getByText('1 处在审核之后改过，不再修复：请重新审核。')).toBeTruthy();
  await user.click(dialog().getByRole('button', { name: '应用（3）' }));
  await settled();
  expect(screen.getByText(/审核之后改过，没有修复：自评表!D13。/)).toBeTruthy();
  expect(await cells(workbook, 'D13')).toEqual(['供水 管网']);
});

test('a warning is explained, shown so, counted, filtered, and goes stale when its value changes', async () => {
  const workbook = await fileWith(planted());
  const user = openPane(workbook);
  await press(user, '审核本表');
  expect(button('未说明 1')).toBeTruthy();
  await user.click(finding('JX172'));
  const box = screen.getByRole('textbox', { name: '出错说明' });
  await user.click(box);
  await user.paste('首年试点，批复的目标值即为60%。');
  await user.keyboard('{ArrowUp}{Home}');
  expect(document.activeElement).toBe(box);
  await user.click(button('保存说明'));
  await waitFor(() => button('未说明 0'));
  expect(finding('JX172').textContent).toContain('已说明');
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(button('已说明 1'));
  await waitFor(() => expect(findingButtons()).toHaveLength(1));
  await user.click(button('已说明 1'));

  await workbook.write([{ sheet: '自评表', cell: parseA1('F22')!, value: 0.94 }]);
  await press(user, '审核本表');
  expect(finding('JX172').textContent).toContain('说明已过期');
  await user.click(finding('JX172'));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '出错说明' }).value).toContain('首年试点');
  await user.click(button('仍然适用'));
  await waitFor(() => button('未说明 0'));
  await user.click(button('删除说明'));
  await waitFor(() => button('未说明 1'));
  expect(finding('JX172').textContent).not.toMatch(/已说明|已过期/);
});

test('an error cannot be explained away', async () => {
  const user = openPane(await fileWith(planted()));
  await press(user, '审核本表');
  await user.click(finding('JX125'));
  expect(button('修复…')).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: '出错说明' })).toBeNull();
});
