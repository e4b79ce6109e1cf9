/**
 * @jest-environment <rootDir>/test/taskpane/browser-environment.cjs
 */
/** The ribbon's buttons over the real office.js on a stand-in host, with the pane beside the sheet. */
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { RIBBON_TASKS, TaskRequests, type RibbonTask } from '../../src/commands/requests';
import { registerRibbon, type Ribbon } from '../../src/commands/ribbon';
import { MAX_ROWS, parseArea } from '../../src/core/address';
import { composeForm, formById } from '../../src/core/forms';
import { ExcelWorkbook } from '../../src/host/officejs';
import { Pane } from '../../src/taskpane/Pane';
import { ArrayBackend, EXCEL_VERSIONS, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';
import type { RequestBody } from '../../src/workbench/standin/protocol';
import { ledger } from '../support/tables';
import { findingButtons, settled } from '../taskpane/support';

type Run = Parameters<Ribbon['associate']>[1];

/** Excel with one sheet in front whose weights are no numbers, and the add-in's buttons on its ribbon. */
function excel(fault: (body: RequestBody) => string | null = () => null) {
  const backend = new ArrayBackend('台账');
  const sheet = backend.sheets()[0]!;
  const { values } = composeForm(
    formById('indicator-ledger'),
    ledger({ 0: { weight: 'x' }, 2: { weight: 'y' } }, 6),
  );
  const width = Math.max(...values.map((row) => row.length));
  sheet.write(
    { top: 0, left: 0, bottom: values.length - 1, right: width - 1 },
    values.map((row) => Array.from({ length: width }, (_, col) => row[col] ?? null)),
  );
  const host = new StandInHost(backend, {
    version: EXCEL_VERSIONS.ltsc2021,
    fault: (_, body) => fault(body),
  });
  const workbook = new ExcelWorkbook({ excel: loadOfficeJs(host).Excel, retryDelays: [5] });

  const log: string[] = [];
  const buttons = new Map<RibbonTask, Run>();
  const requests = new TaskRequests();
  const ribbon: Ribbon = {
    associate: (task, run) => void buttons.set(task, run),
    showPane: async () => void log.push('pane shown'),
  };
  registerRibbon(ribbon, requests);
  return {
    host,
    backend,
    sheet,
    log,
    ribbon,
    buttons,
    requests,
    marks: () => sheet.conditionalFormats().length,
    openPane: () => render(<Pane workbook={workbook} displayLanguage="zh-CN" requests={requests} />),
    pressBefore: (task: RibbonTask) => buttons.get(task)!({ completed: () => void log.push('completed') }),
    press: (task: RibbonTask) =>
      act(() => buttons.get(task)!({ completed: () => void log.push('completed') })),
  };
}

test('every function that the ribbon names has its code', () => {
  expect([...excel().buttons.keys()]).toEqual([...RIBBON_TASKS]);
});

test('审核 marks the sheet, opens the pane and lists the findings there', async () => {
  const { press, openPane, marks, log } = excel();
  openPane();
  await press('auditSheet');
  await settled();
  expect(marks()).toBeGreaterThan(0);
  expect(findingButtons().length).toBeGreaterThanOrEqual(2);
  expect(log).toEqual(['completed', 'pane shown']);
});

describe('审核所选区域', () => {
  const select = (backend: ArrayBackend, ...addresses: string[]) =>
    backend.select({
      sheetId: backend.sheets()[0]!.id,
      areas: addresses.map((address) => parseArea(address)!),
    });
  const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

  test('lists what lies in the selected cells, says so, and gives the rest on demand', async () => {
    const { backend, press, openPane, marks, log } = excel();
    openPane();
    await press('auditSheet');
    await settled();
    const all = findingButtons().length;
    const row = Number(/[A-Z]+(\d+) · /.exec(findingButtons()[0]!.textContent)![1]);
    log.length = 0;

    select(backend, `A${row}:AZ${row}`);
    await press('auditSelection');
    await settled();
    expect(log).toEqual(['completed', 'pane shown']);
    expect(marks()).toBeGreaterThan(0);
    const inRow = findingButtons().map(({ textContent }) => /[A-Z]+(\d+) · /.exec(textContent)![1]);
    expect(inRow.length).toBeGreaterThan(0);
    expect(inRow.length).toBeLessThan(all);
    expect(headings()[0]).toBe(`发现 ${inRow.length} 处问题`);
    expect(
      screen.getByText(
        `已审核整张“台账”，这里只列所选区域（A${row}:AZ${row}）里的问题。区域以外另有 ${all - inRow.length} 处。`,
      ),
    ).toBeTruthy();

    fireEvent.click(screen.getByRole('button', { name: '显示全表的问题' }));
    await settled();
    expect(findingButtons()).toHaveLength(all);
    expect(headings()[0]).toBe(`发现 ${all} 处问题`);
  });

  test('is calm about cells without problems, in however many areas', async () => {
    const { backend, press, openPane } = excel();
    openPane();
    select(backend, 'A90:B91', 'C93', 'D95', 'E97');
    await press('auditSelection');
    await settled();
    expect(headings()[0]).toBe('所选区域里没有发现问题');
    expect(screen.getByText(/只列所选区域（4 块）里的问题。区域以外另有 \d+ 处。/)).toBeTruthy();
    expect(findingButtons()).toEqual([]);
  });

  test('names whole columns as Excel does', async () => {
    const { backend, press, openPane } = excel();
    openPane();
    backend.select({
      sheetId: backend.sheets()[0]!.id,
      areas: [{ top: 0, left: 0, bottom: MAX_ROWS - 1, right: 99 }],
    });
    await press('auditSelection');
    await settled();
    expect(screen.getByText(/只列所选区域（A:CV）里的问题。区域以外没有问题。/)).toBeTruthy();
  });

  test('says in one sentence that another workbook is in front, and can be tried again', async () => {
    let isElsewhere = true;
    const { backend, press, openPane, log } = excel((body) =>
      isElsewhere && JSON.stringify(body).includes('GetSelectedRanges') ? 'GeneralException' : null,
    );
    openPane();
    await press('auditSelection');
    await settled();
    expect(log).toEqual(['completed', 'pane shown']);
    expect(screen.getByText(/没有选中单元格，或者正在看另一个工作簿/)).toBeTruthy();
    isElsewhere = false;
    select(backend, 'A1:AZ99');
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    await settled();
    expect(findingButtons().length).toBeGreaterThan(0);
  });
});

test('模板 opens the pane on its templates, over whatever else was shown', async () => {
  const { press, openPane, log } = excel();
  openPane();
  await press('showTemplates');
  expect(log).toEqual(['completed', 'pane shown']);
  expect(screen.getByRole('tab', { name: '模板' }).getAttribute('aria-selected')).toBe('true');
});

test('汇总 opens the pane on the roll-up', async () => {
  const { press, openPane, log } = excel();
  openPane();
  await press('showRollup');
  expect(log).toEqual(['completed', 'pane shown']);
  expect(screen.getByRole('tab', { name: '汇总' }).getAttribute('aria-selected')).toBe('true');
});

describe('the formulas', () => {
  const AT = parseArea('AA1')!;
  const formulas = (sheet: ReturnType<typeof excel>['sheet']) => sheet.formulas(AT)[0]![0];

  test('修复公式 puts wrong ones right and says how many', async () => {
    const { sheet, press, openPane, log } = excel();
    sheet.write(AT, [['=_xldudf_JX_执行率(A1,B1)']]);
    openPane();
    await press('repairFormulas');
    expect(log).toEqual(['completed', 'pane shown']);
    expect(screen.getByRole('tab', { name: '公式' }).getAttribute('aria-selected')).toBe('true');
    expect(await screen.findByText(/重新输入了 1 个公式。/)).toBeTruthy();
    expect(formulas(sheet)).toBe('=JX.执行率(A1,B1)');
  });

  test('公式转数值 turns those of the sheet in front into values, and one press brings them back', async () => {
    const { sheet, press, openPane, log } = excel();
    sheet.write(AT, [['=JX.执行率(A1,B1)']]);
    openPane();
    await press('formulasToValues');
    expect(log).toEqual(['completed', 'pane shown']);
    expect(await screen.findByText('1 个公式已转为数值。')).toBeTruthy();
    expect(formulas(sheet)).toBe(0);
    fireEvent.click(screen.getByRole('button', { name: '撤销' }));
    expect(await screen.findByText('还原了 1 个公式。')).toBeTruthy();
    expect(formulas(sheet)).toBe('=JX.执行率(A1,B1)');
  });

  test('a formula that is being put together is still there afterwards', async () => {
    const { press, openPane } = excel();
    openPane();
    await press('repairFormulas');
    await screen.findByText('没有需要修复的公式。');
    fireEvent.click(screen.getByRole('button', { name: /^执行率 EXECRATE/ }));
    fireEvent.change(screen.getByRole('textbox', { name: /^执行数/ }), { target: { value: 'C2:C4' } });
    await press('formulasToValues');
    expect(await screen.findByText('这里没有用到本插件函数的公式。')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^执行数/ }).value).toBe('C2:C4');
  });

  test('修复公式 that Excel refuses says why and can be tried again', async () => {
    const { host, sheet, press, openPane } = excel();
    sheet.write(AT, [['=_xldudf_JX_执行率(A1,B1)']]);
    openPane();
    await press('repairFormulas');
    await screen.findByText(/重新输入了 1 个公式。/);
    sheet.write(AT, [['=_xldudf_JX_执行率(A1,B1)']]);
    host.isEditing = true;
    await press('repairFormulas');
    expect(await screen.findByText('正在编辑单元格：请按回车结束单元格编辑，再试一次。')).toBeTruthy();
    host.isEditing = false;
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText(/重新输入了 1 个公式。/)).toBeTruthy();
    expect(formulas(sheet)).toBe('=JX.执行率(A1,B1)');
  });
});

test('帮助 opens the pane on its help', async () => {
  const { press, openPane, log } = excel();
  openPane();
  await press('showHelp');
  expect(log).toEqual(['completed', 'pane shown']);
  expect(await screen.findByRole('heading', { name: '帮助' })).toBeTruthy();
});

test('a keyboard shortcut does the same without an event', async () => {
  const { buttons, openPane, marks } = excel();
  openPane();
  await act(() => buttons.get('auditSheet')!());
  await settled();
  expect(marks()).toBeGreaterThan(0);
});

test('审核 pressed before the pane is there is done as soon as it is', async () => {
  const { pressBefore, openPane, marks, log } = excel();
  const pressed = pressBefore('auditSheet');
  expect(log[0]).toBe('completed');
  openPane();
  await act(() => pressed);
  await settled();
  expect(marks()).toBeGreaterThan(0);
  expect(findingButtons().length).toBeGreaterThanOrEqual(2);
});

test('清除标记 leaves no mark and does not push the pane to the front', async () => {
  const { press, openPane, marks, log } = excel();
  openPane();
  await press('auditSheet');
  await settled();
  log.length = 0;
  await press('clearMarks');
  await settled();
  expect(marks()).toBe(0);
  expect(log).toEqual(['completed']);
  expect(screen.getByText('已清除 1 张工作表上的标记。')).toBeTruthy();
});

test('清除标记 that Excel refuses brings the pane up with the reason', async () => {
  const { host, press, openPane, log } = excel();
  openPane();
  host.isEditing = true;
  await press('clearMarks');
  await settled();
  expect(log).toEqual(['completed', 'pane shown']);
  expect(screen.getByText(/正在编辑单元格/)).toBeTruthy();
});

test('a second press while the audit runs does not start a second one', async () => {
  const { host, press, openPane, log, requests } = excel();
  openPane();
  await press('auditSheet');
  await settled();
  const once = host.requests.length;
  await act(async () => {
    const ends = await Promise.all([requests.ask('auditSheet'), requests.ask('auditSheet')]);
    expect(ends).toEqual(['done', 'unfinished']);
  });
  await settled();
  expect(host.requests.length - once).toBeLessThanOrEqual(once + 2);
  expect(log).toEqual(['completed', 'pane shown']);
});

test('a pane that Excel does not show is no failure: the marks are on the sheet', async () => {
  const { press, openPane, marks, ribbon } = excel();
  ribbon.showPane = () => Promise.reject(new Error('another workbook is in front'));
  openPane();
  await press('auditSheet');
  await settled();
  expect(marks()).toBeGreaterThan(0);
});

test('on a page without a pane the buttons complete their events and show why', async () => {
  const { press, requests, log } = excel();
  requests.listen(() => Promise.resolve('unfinished'));
  await press('auditSheet');
  await press('clearMarks');
  expect(log).toEqual(['completed', 'pane shown', 'completed', 'pane shown']);
});

test('the page hands its buttons to Office.actions once Excel is ready', async () => {
  const associated = new Map<string, unknown>();
  Object.assign(globalThis, {
    Office: {
      HostType: { Excel: 'Excel' },
      onReady: () => Promise.resolve({ host: 'Excel' }),
      actions: { associate: (id: string, run: unknown) => void associated.set(id, run) },
      addin: { showAsTaskpane: () => Promise.resolve() },
    },
  });
  await import('../../src/commands');
  await waitFor(() => expect([...associated.keys()]).toEqual([...RIBBON_TASKS]));
});
