/** @jest-environment ./test/taskpane/browser-environment.cjs */
import { cleanup, screen, waitFor } from '@testing-library/react';
import { HostError, type HostFailureCode, type Workbook } from '../../src/host/workbook';
import { ledger, selfEvaluation } from '../support/tables';
import {
  accessibilityProblems,
  fileWith,
  findingButtons,
  formSheet,
  openPane,
  press,
  settled,
} from './support';

const planted = (name = '自评表', more = {}) =>
  formSheet(name, 'project-selfeval', selfEvaluation({ rows: { 1: { target: null } } }), more);

/** The workbook with one of its methods answering differently, as a program in trouble does. */
function withTrouble<K extends keyof Workbook>(workbook: Workbook, name: K, trouble: Workbook[K]): Workbook {
  return new Proxy(workbook, {
    get: (target, key) => {
      if (key === name) return trouble;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

jest.setTimeout(30_000);
beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

test('a protected sheet is audited all the same; one sentence says why it carries no marks', async () => {
  const workbook = await fileWith(planted('锁住的表', { isProtected: true }), planted('开放的表'));
  const user = openPane(workbook);
  await press(user, '审核工作簿');
  expect(
    screen.getByText(
      '“锁住的表”没有标记：工作表受保护，不能改动：请先在“审阅”中撤销工作表保护。问题仍列在下面。',
    ),
  ).toBeTruthy();
  expect(screen.queryByText(/“开放的表”没有标记/)).toBeNull();
  expect(findingButtons().length).toBeGreaterThanOrEqual(2);
  expect(await accessibilityProblems()).toEqual([]);
});

test('marks that a protected sheet keeps are told of, before any audit too', async () => {
  const workbook = await fileWith(planted('锁住的表'));
  const refusing = withTrouble(workbook, 'clearMarks', () =>
    Promise.resolve([{ sheet: '锁住的表', marked: 0, failure: { code: 'protected' as const } }]),
  );
  const user = openPane(refusing);
  await press(user, '清除标记');
  expect(
    screen.getByText('“锁住的表”上的标记没有清除。工作表受保护，不能改动：请先在“审阅”中撤销工作表保护。'),
  ).toBeTruthy();
  expect(screen.getByRole('button', { name: '重试' })).toBeTruthy();
});

test('every sheet on which nothing was recognised says why', async () => {
  const user = openPane(
    await fileWith(
      { name: '空表', rows: [] },
      { name: '说明', rows: [['填报说明'], ['请于12月底前报送。']] },
      formSheet('只有表头', 'indicator-ledger', ledger({}, 0)),
    ),
  );
  await press(user, '审核工作簿');
  expect(screen.getByRole('heading', { name: '没有识别到可以审核的表格' })).toBeTruthy();
  expect(screen.getByText('“空表”是空的。')).toBeTruthy();
  expect(screen.getByText('“说明”没有可以识别的绩效表格。')).toBeTruthy();
  expect(screen.getByText(/“只有表头”是指标台账，只有表头，还没有填写指标。/)).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);
});

test('an incomplete header says which labels are missing', async () => {
  const complete = formSheet('自评表', 'project-selfeval', selfEvaluation());
  const rows = complete.rows.map((row) => row.map((value) => (value === '实际完成值' ? '随便' : value)));
  const user = openPane(await fileWith({ ...complete, rows }));
  await press(user, '审核本表');
  expect(screen.getByText(/“自评表”的表头不全，缺少：实际完成值。/)).toBeTruthy();
});

test('while a cell is being edited the pane says what to press, and trying again works', async () => {
  const workbook = await fileWith(planted());
  let isEditing = true;
  const busy = withTrouble(workbook, 'look', (keys) =>
    isEditing ? Promise.reject(new HostError({ code: 'editing' })) : workbook.look(keys),
  );
  const user = openPane(busy);
  await press(user, '审核本表');
  expect(screen.getByText('正在编辑单元格：请按回车结束单元格编辑，再试一次。')).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);

  isEditing = false;
  await press(user, '重试');
  expect(screen.queryByText(/请按回车/)).toBeNull();
  expect(findingButtons().length).toBeGreaterThan(0);
});

test('when marking fails as a whole the list stays', async () => {
  const workbook = await fileWith(planted());
  const user = openPane(
    withTrouble(workbook, 'mark', () => Promise.reject(new HostError({ code: 'tooLarge' }))),
  );
  await press(user, '审核本表');
  expect(screen.getByText(/工作表太大/)).toBeTruthy();
  expect(findingButtons().length).toBeGreaterThan(0);
});

test('an error nobody foresaw is one sentence, not a broken pane', async () => {
  const user = openPane(
    withTrouble(await fileWith(planted()), 'read', () => Promise.reject(new TypeError('boom'))),
  );
  await press(user, '审核本表');
  expect(screen.getByText('没有成功：boom')).toBeTruthy();
  expect(screen.getByRole('button', { name: '审核本表' })).toBeTruthy();
});

test('work can be cancelled; the last result stays and the keyboard keeps its place', async () => {
  const workbook = await fileWith(planted());
  let isSlow = false;
  const slow = withTrouble(workbook, 'read', (sheets, options) =>
    isSlow
      ? new Promise((_, reject) =>
          options!.signal!.addEventListener('abort', () => reject(new HostError({ code: 'cancelled' }))),
        )
      : workbook.read(sheets, options),
  );
  const user = openPane(slow);
  await press(user, '审核本表');
  const before = findingButtons().length;

  isSlow = true;
  await user.click(screen.getByRole('button', { name: '审核工作簿' }));
  await waitFor(() => expect(screen.getByText('正在读取表格…')).toBeTruthy());
  expect(screen.getByRole('button', { name: '审核本表' }).getAttribute('aria-disabled')).toBe('true');
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole('button', { name: '取消' }));
  await settled();
  expect(screen.getByText('已取消，表格没有改动。')).toBeTruthy();
  expect(findingButtons()).toHaveLength(before);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '审核本表' }));
});

test('a cell that could not be selected is tried again by a button; other tabs say nothing of it', async () => {
  const workbook = await fileWith(planted());
  let isEditing = true;
  const selected: string[] = [];
  const user = openPane(
    withTrouble(workbook, 'select', (sheet) => {
      if (isEditing) return Promise.reject(new HostError({ code: 'editing' }));
      selected.push(sheet);
      return Promise.resolve();
    }),
  );
  await press(user, '审核本表');
  await user.click(findingButtons()[0]!);
  expect(await screen.findByText(/^没能选中 /)).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: '设置' }));
  expect(screen.queryByText(/^没能选中 /)).toBeNull();
  await user.click(screen.getByRole('tab', { name: '审核' }));
  expect(screen.getByText(/^没能选中 /)).toBeTruthy();

  isEditing = false;
  await press(user, '重试');
  await waitFor(() => expect(selected).toEqual(['自评表']));
  expect(screen.queryByText(/^没能选中 /)).toBeNull();
});

test('a preview that was refused is shown when it is tried again', async () => {
  const workbook = await fileWith(
    formSheet('自评表', 'project-selfeval', selfEvaluation({ rows: { 1: { target: '≥９５%' } } })),
  );
  let isEditing = false;
  const user = openPane(
    withTrouble(workbook, 'read', (sheets, options) =>
      isEditing ? Promise.reject(new HostError({ code: 'editing' })) : workbook.read(sheets, options),
    ),
  );
  await press(user, '审核本表');
  isEditing = true;
  await user.click(document.querySelector('[data-fix-all]')!);
  expect(await screen.findByText(/^正在编辑单元格/)).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();

  isEditing = false;
  await press(user, '重试');
  expect(await screen.findByRole('dialog')).toBeTruthy();
  expect(screen.queryByText(/^正在编辑单元格/)).toBeNull();
});

test('fixes that a sheet refused are tried again by a button, and so is the way back; the others are left', async () => {
  const fixable = (name: string) =>
    formSheet(name, 'project-selfeval', selfEvaluation({ rows: { 1: { target: '≥９５%' } } }));
  const workbook = await fileWith(fixable('锁住的表'), fixable('开放的表'));
  let isLocked = true;
  const user = openPane(
    withTrouble(workbook, 'write', (edits) =>
      isLocked && edits.some(({ sheet }) => sheet === '锁住的表')
        ? Promise.reject(new HostError({ code: 'protected' }))
        : workbook.write(edits),
    ),
  );
  const refused = () => screen.findByText(/“锁住的表”没有写入：工作表受保护/);
  await press(user, '审核工作簿');
  await user.click(document.querySelector('[data-fix-all]')!);
  await screen.findByRole('dialog');
  await press(user, '应用（2）');
  expect((await refused()).textContent).toMatch(/^修改了 1 个单元格/);
  expect(await accessibilityProblems()).toEqual([]);
  isLocked = false;
  await press(user, '重试');
  expect(await screen.findByText('修改了 1 个单元格，可以撤销。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '重试' })).toBeNull();

  isLocked = true;
  await press(user, '撤销修复（2）');
  await user.click(screen.getAllByRole('button', { name: /^撤销 .* 的修复$/ })[0]!);
  await settled();
  expect((await refused()).textContent).toMatch(/^恢复了 0 个单元格/);
  isLocked = false;
  await press(user, '重试');
  expect(await screen.findByText('恢复了 1 个单元格。')).toBeTruthy();
  expect(screen.getByRole('button', { name: '撤销修复（1）' })).toBeTruthy();
});

test.each<[HostFailureCode, RegExp]>([
  ['sheetGone', /没能选中 自评表!E14。这张工作表已经不在了/],
  ['failed', /没能选中 自评表!E14。没有成功：failed/],
])('a cell that cannot be selected (%s) is said so', async (code, sentence) => {
  const user = openPane(
    withTrouble(await fileWith(planted()), 'select', () => Promise.reject(new HostError({ code }))),
  );
  await press(user, '审核本表');
  await user.click(findingButtons().find(({ textContent }) => textContent.includes('E14 · '))!);
  expect(await screen.findByText(sentence)).toBeTruthy();
});
