/** @jest-environment ./test/taskpane/browser-environment.cjs */
/** Files of the platforms, out of the open workbook and into it, from the pane, over the real office.js. */
import { cleanup, screen, within } from '@testing-library/react';
import { parseA1 } from '../../src/core/address';
import type { CellValue } from '../../src/core/grid';
import { composeForm, formById } from '../../src/core/forms';
import { layoutToJson, presets, readLayoutText } from '../../src/core/interchange';
import { openWorkbookFile, writeForms } from '../../src/host/file';
import { blankFileOf, fillFile } from '../../src/jobs/export-forms';
import { readOwnLayouts } from '../../src/jobs/own-layouts';
import { exportableForms } from '../../src/jobs/interchange';
import { defaultProfile } from '../../src/core/profile';
import type { SettingValue, Workbook } from '../../src/host/workbook';
import { buildFile } from '../host/file/build-file';
import { BLANK_SHEETS, blankFile, evaluation } from '../support/platform-files';
import { ledger, selfEvaluation } from '../support/tables';
import { choose, file, host } from './rollup-support';
import { accessibilityProblems, fileWith, formSheet, openPane, press, settled } from './support';

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

/** Opens the pane where the platforms are, with all that can be unfolded there, or some of it. */
async function openPlatforms(workbook: Workbook, ...headings: string[]) {
  const user = openPane(workbook);
  await user.click(screen.getByRole('tab', { name: '汇总' }));
  for (const name of headings.length > 0 ? headings : ['导出到平台', '从平台导入', '自己的版式'])
    await user.click(await screen.findByRole('heading', { name }));
  return user;
}

/** Chooses a file and waits until the work it starts has ended. */
async function pick(...chosen: Parameters<typeof choose>): Promise<void> {
  await choose(...chosen);
  await settled();
}

const blank = async (cells?: Parameters<typeof blankFile>[0]): Promise<File> =>
  file('空白.xlsx', await blankFile(cells));

const selfEvaluated = () => fileWith(formSheet('自评表', 'project-selfeval', selfEvaluation()));

const chooseEvaluation = (user: Awaited<ReturnType<typeof openPlatforms>>) =>
  user.selectOptions(screen.getAllByRole('combobox', { name: '平台版式' })[0]!, evaluation.id);

const written = async () =>
  openWorkbookFile(new Uint8Array(await downloads[0]!.arrayBuffer()), 'written.xlsx');

async function valuesOf(workbook: Workbook, sheet: string, ...cells: string[]): Promise<CellValue[]> {
  const [reading] = await workbook.read([sheet]);
  if (!reading || !('grid' in reading)) throw new Error(`${sheet} cannot be read`);
  return cells.map((a1) => reading.grid.value(parseA1(a1)!.row, parseA1(a1)!.col));
}

test('a form goes into the file of the platform that is chosen, and what does not fit is listed', async () => {
  const workbook = await fileWith(
    formSheet('台账', 'indicator-ledger', ledger()),
    formSheet('自评表', 'project-selfeval', selfEvaluation()),
  );
  const user = await openPlatforms(workbook);
  const which = screen.getAllByRole('combobox', { name: '平台版式' })[0]!;
  await user.selectOptions(which, within(which).getByRole('option', { name: /^预算绩效管理系统平台/ }));
  await press(user, '导出');
  expect(await screen.findByText(/^已生成“预算绩效管理系统平台.*\.xlsx”，共 1 个项目/)).toBeTruthy();
  const list = screen.getByRole('list', { name: '请核对' });
  expect(within(list).getByText(/^台账：是.*这个版式不收，没有导出$/)).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);
  const made = await written();
  const [sheet] = await made.sheets();
  expect(await valuesOf(made, sheet!.name, 'B3')).toEqual([selfEvaluation().fields!['projectName']]);
});

test('a workbook without such a table says what the layout takes, and nothing is downloaded', async () => {
  const user = await openPlatforms(host());
  await press(user, '导出');
  expect(await screen.findByText(/^没有识别到可导出的表：这个版式要的是/)).toBeTruthy();
  expect(downloads).toEqual([]);
});

test('the platform’s own blank file is filled in, and all else in it stays', async () => {
  const user = await openPlatforms(await selfEvaluated());
  await chooseEvaluation(user);
  await pick(user, /^填入平台的空白文件$/, [await blank({ B4: '=NOW()' })]);
  expect(await screen.findByText(/^已生成“预算绩效管理系统平台.*”，共 1 个项目/)).toBeTruthy();
  // What the platform put into a cell is left, and the value that belongs there is listed.
  const list = screen.getByRole('list', { name: '请核对' });
  expect(within(list).getByText(/自评导入!B4：.*单元格里已有“=NOW\(\)”/)).toBeTruthy();
  const made = await written();
  expect((await made.sheets()).map(({ name }) => name)).toEqual(BLANK_SHEETS);
  expect(await valuesOf(made, '自评导入', 'B3', 'B4')).toEqual([
    selfEvaluation().fields!['projectName'],
    '=NOW()',
  ]);
  expect(await valuesOf(made, '代码表', 'A1')).toEqual([presets[0]!.anchors[0]!.text]);
});

test('a blank file that is another release is refused with the cell, and one that is no workbook says so', async () => {
  const user = await openPlatforms(await selfEvaluated());
  await chooseEvaluation(user);
  await pick(user, /^填入平台的空白文件$/, [await blank({ A3: '新增栏', A5: '项目名称' })]);
  const notice = await screen.findByText(/^“空白\.xlsx”与版式不符.*没有写入任何内容/);
  const list = screen.getByRole('list', { name: '请核对' });
  expect(list.textContent).toContain('自评导入!A3应为“项目名称”，现为“新增栏”；“项目名称”现在在 A5');
  expect(notice.textContent).toContain('可从这个空白文件学版式');
  await pick(user, /^填入平台的空白文件$/, [file('照片.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47]))]);
  expect(await screen.findByText(/^“?照片\.xlsx/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '从这个文件学版式' })).toBeNull();
  expect(downloads).toEqual([]);
});

test('from a blank file that was refused a layout is learned where it stands, kept and filled by, with the keyboard alone', async () => {
  const user = await openPlatforms(await selfEvaluated(), '导出到平台');
  await chooseEvaluation(user);
  const changed = await blank({ A3: '项目名称（全称）' });
  await pick(user, /^填入平台的空白文件$/, [changed]);
  await screen.findByText(/^“空白\.xlsx”与版式不符/);
  expect(screen.queryByRole('button', { name: '从空白文件学版式' })).toBeNull();
  screen.getByRole('button', { name: '从这个文件学版式' }).focus();
  await user.keyboard('{Enter}');
  const editor = await screen.findByRole('group', { name: '核对版式' });
  await settled();
  expect(screen.getByText(/^“空白\.xlsx”：认出 \d+ 栏/)).toBeTruthy();
  expect(screen.queryByText(/^“空白\.xlsx”与版式不符/)).toBeNull();
  expect(document.activeElement).toBe(editor);
  expect(await accessibilityProblems()).toEqual([]);

  within(editor).getByRole('button', { name: '保存版式' }).focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByText('版式“空白”已存入本工作簿。')).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('自己的版式');
  await user.selectOptions(screen.getByRole('combobox', { name: '平台版式' }), '空白');
  await pick(user, /^填入平台的空白文件$/, [changed]);
  expect(await screen.findByText(/^已生成“空白\.xlsx”，共 1 个项目/)).toBeTruthy();
});

/** What a platform would hand out: a form that was filled in by its layout, with what nobody reads in a further cell. */
async function platformFile(projectName: string): Promise<File> {
  const { forms } = await exportableForms(await selfEvaluated(), evaluation);
  const target = await (await blankFileOf(evaluation))();
  const filled = await fillFile(target, evaluation, forms, defaultProfile);
  if ('mismatch' in filled) throw new Error('the layout does not describe its own file');
  const opened = await openWorkbookFile(filled.bytes, 'x.xlsx');
  const put = (a1: string, value: string) => ({
    sheet: filled.sheet,
    cell: parseA1(a1)!,
    value,
    isText: true,
  });
  await opened.write([put('B3', projectName), put('Z1', '审核意见：退回')]);
  return file('平台导出.xlsx', await opened.save());
}

test('a platform’s file is recognised, shown with what was not read, written as a table of our own, and taken back', async () => {
  const workbook = host();
  const user = await openPlatforms(workbook);
  const name = '=HYPERLINK("http://x.example","点我")';
  await pick(user, /^选择平台的文件$/, [await platformFile(name)]);
  expect(await screen.findByText(/^“平台导出\.xlsx”按版式“预算绩效管理系统平台”读到 1 个项目/)).toBeTruthy();
  const lines = selfEvaluation().indicators!.length;
  const projects = screen.getByRole('list', { name: '读到的项目' });
  expect(within(projects).getByText(`${name}（${lines} 条指标）`)).toBeTruthy();
  const list = screen.getByRole('list', { name: '请核对' });
  expect(within(list).getByText(/!Z1：“审核意见：退回”不在版式的任何一栏里，没有读入$/)).toBeTruthy();
  expect((await workbook.sheets()).map((sheet) => sheet.name)).toEqual(['首页']);

  await press(user, '写入本工作簿');
  expect(await screen.findByText('已写入 1 张新表。')).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);
  const [, sheet] = await workbook.sheets();
  const { forms } = await exportableForms(workbook, evaluation);
  expect(forms.map(({ data }) => data.fields!['projectName'])).toEqual([name]);
  expect(forms[0]!.data.indicators).toHaveLength(lines);
  const [reading] = await workbook.read([sheet!.name]);
  const { row, col } = forms[0]!.cells.get('fields.projectName')!;
  expect('grid' in reading! && reading.grid.cell(row, col).formula).toBeUndefined();

  await press(user, '撤销写入');
  expect(await screen.findByText(/已删除/)).toBeTruthy();
  expect((await workbook.sheets()).map((one) => one.name)).toEqual(['首页']);
});

test('a file that fits no layout says so; with the layout chosen it names the cell', async () => {
  const user = await openPlatforms(host());
  const other = await blank({ A3: '新增栏' });
  await pick(user, /^选择平台的文件$/, [other]);
  expect(await screen.findByText(/^“空白\.xlsx”与任何一个版式都不符/)).toBeTruthy();
  await user.selectOptions(screen.getAllByRole('combobox', { name: '平台版式' })[1]!, evaluation.id);
  await pick(user, /^选择平台的文件$/, [other]);
  expect(await screen.findByText(/自评导入!A3应为“项目名称”，现为“新增栏”/)).toBeTruthy();
  await pick(user, /^选择平台的文件$/, [await blank()]);
  expect(await screen.findByText(/没有读到任何数据。$/)).toBeTruthy();
});

const hasOption = (name: string) =>
  within(screen.getAllByRole('combobox', { name: '平台版式' })[0]!).queryByRole('option', { name });

test('a layout is learned from a platform’s blank file, kept in the workbook, filled by, and removed', async () => {
  const workbook = await selfEvaluated();
  const user = await openPlatforms(workbook);
  const definition = formById('project-selfeval');
  const own = await writeForms([{ name: '省平台', form: composeForm(definition, {}) }]);
  await pick(user, /^从空白文件学版式$/, [file('省平台模板.xlsx', own)]);
  expect(await screen.findByText(/^“省平台模板\.xlsx”：认出 \d+ 栏/)).toBeTruthy();
  // Nothing is kept before somebody has looked it through.
  expect((await readOwnLayouts(workbook)).layouts).toEqual([]);
  await press(user, '保存版式');
  expect(await screen.findByText('版式“省平台模板”已存入本工作簿。')).toBeTruthy();
  const { layouts } = await readOwnLayouts(workbook);
  expect(layouts.map(({ name, sheet }) => [name, sheet])).toEqual([['省平台模板', '省平台']]);

  await user.click(screen.getByRole('button', { name: '把版式“省平台模板”存成文件' }));
  expect(readLayoutText(await downloads[0]!.text()).layout).toEqual(layouts[0]);
  await user.selectOptions(screen.getAllByRole('combobox', { name: '平台版式' })[0]!, '省平台模板');
  downloads.length = 0;
  await pick(user, /^填入平台的空白文件$/, [file('省平台模板.xlsx', own)]);
  expect(await screen.findByText(/^已生成“省平台模板\.xlsx”，共 1 个项目/)).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);
  const { cell } = layouts[0]!.places.find(({ field }) => field === 'fields.projectName')!;
  expect(await valuesOf(await written(), '省平台', cell)).toEqual([selfEvaluation().fields!['projectName']]);

  await press(user, '删去版式“省平台模板”');
  expect(hasOption('省平台模板')).toBeNull();
  expect((await readOwnLayouts(workbook)).layouts).toEqual([]);
});

test('what was learned is looked through, put right and named before it is kept, and can be changed later', async () => {
  const workbook = await selfEvaluated();
  const user = await openPlatforms(workbook);
  const own = await buildFile({
    sheets: [
      {
        name: '导入',
        rows: [
          ['项目支出绩效自评表'],
          ['项目名称', null, '项目联络员', null],
          ['主管部门', null, '实施单位', null],
          ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '完成说明'],
        ],
      },
    ],
  });
  await pick(user, /^从空白文件学版式$/, [file('市平台.xlsx', own)]);
  await screen.findByRole('group', { name: '核对版式' });
  const editor = () => within(screen.getByRole('group', { name: '核对版式' }));
  const line = (text: RegExp) => editor().getByText(text).closest('li')!;
  const open = async (at: string) => user.click(editor().getByRole('button', { name: `改 ${at}` }));
  const choose = (field: string) =>
    user.selectOptions(editor().getByRole('combobox', { name: '填什么' }), field);
  expect(line(/^主管部门（B3）/).textContent).toContain('主管部门');
  expect(line(/^完成说明（F）/).textContent).toContain('不填写');
  expect(await accessibilityProblems()).toEqual([]);

  await open('F');
  await choose('偏差原因分析及改进措施');
  await user.type(editor().getByRole('spinbutton', { name: '最多' }), '40');
  await open('B3');
  await choose('不填写');
  await open('D2');
  await choose('项目名称');
  await user.clear(editor().getByRole('textbox', { name: '版式名称' }));
  await user.type(editor().getByRole('textbox', { name: '版式名称' }), '市平台2026');
  await press(user, '保存版式');
  // One field in two places could not be told apart when it is read.
  expect(await screen.findByText('这个版式不能保存：')).toBeTruthy();
  await choose('项目负责人');
  await press(user, '保存版式');
  expect(await screen.findByText('版式“市平台2026”已存入本工作簿。')).toBeTruthy();
  const [kept] = (await readOwnLayouts(workbook)).layouts;
  expect(kept!.places.map(({ cell, field }) => [cell, field])).toEqual([
    ['B2', 'fields.projectName'],
    ['D3', 'fields.implementingUnit'],
    ['D2', 'fields.contact'],
  ]);
  expect(kept!.tables[0]!.columns.at(-1)).toEqual({
    col: 'F',
    field: 'reason',
    limit: { most: 40, unit: 'bytes' },
  });

  await press(user, '修改版式“市平台2026”');
  await open('F');
  await choose('不填写');
  await press(user, '保存版式');
  const after = (await readOwnLayouts(workbook)).layouts;
  expect(after.map(({ id }) => id)).toEqual([kept!.id]);
  expect(after[0]!.tables[0]!.columns.map(({ col }) => col)).toEqual(['A', 'B', 'C', 'D', 'E']);
});

test('what a foreign workbook or file gives as a layout is checked, and refused with the reason', async () => {
  const workbook = await selfEvaluated();
  const far = { ...evaluation, id: 'far-away', places: [{ cell: 'XFD1048576', field: 'year' }] };
  const sound = { ...evaluation, id: 'own-layout', name: '市平台' };
  const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as SettingValue;
  await workbook.setSetting('layouts', [
    json(far),
    7,
    json(sound),
    { ...evaluation.places },
    json(evaluation),
  ] as SettingValue);
  const user = await openPlatforms(workbook);
  expect(await screen.findByText(/^工作簿里有 4 个版式不能使用/)).toBeTruthy();
  expect(hasOption('市平台')).toBeTruthy();
  await pick(user, /^载入版式文件/, [file('坏.json', new TextEncoder().encode(JSON.stringify(far)))]);
  expect(await screen.findByText('版式文件“坏.json”不能使用。')).toBeTruthy();
  expect(screen.getByText(/版式范围太大（1048576 行 × 16384 列）/)).toBeTruthy();
  // The same name a second time stands apart.
  await pick(user, /^载入版式文件/, [file('好.json', new TextEncoder().encode(layoutToJson(sound)))]);
  expect(await screen.findByText('版式“市平台 (2)”已存入本工作簿。')).toBeTruthy();
  expect((await readOwnLayouts(workbook)).layouts.map(({ id }) => id)).toEqual([
    'own-layout',
    'own-layout-2',
  ]);
  await pick(user, /^从空白文件学版式$/, [
    file('空.xlsx', await buildFile({ sheets: [{ name: '甲', rows: [['你好']] }] })),
  ]);
  expect(await screen.findByText(/^“空\.xlsx”里没有认出表头/)).toBeTruthy();
});
