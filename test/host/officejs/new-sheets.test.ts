/** Templates as new sheets, through the real office.js. */
import { composeForm, formById } from '../../../src/core/forms';
import { Canvas } from '../../../src/core/forms/compose/canvas';
import { defaultProfile as profile } from '../../../src/core/profile';
import { recogniseSheet } from '../../../src/core/recognise';
import { blankForm, blankTable, nameForms, templates } from '../../../src/core/templates';
import { ExcelWorkbook } from '../../../src/host/officejs';
import { HostError } from '../../../src/host/workbook';
import { ArrayBackend, EXCEL_VERSIONS, StandInHost } from '../../../src/workbench/standin';
import { loadOfficeJs } from '../../../src/workbench/standin/node-loader';

function excel() {
  const backend = new ArrayBackend('我的表');
  const host = new StandInHost(backend, { version: EXCEL_VERSIONS.ltsc2021 });
  const { Excel: api } = loadOfficeJs(host);
  return { backend, host, workbook: new ExcelWorkbook({ excel: api, retryDelays: [] }) };
}

const selfEvaluation = formById('project-selfeval');
const blank = () =>
  composeForm(selfEvaluation, blankForm(selfEvaluation, { profile, year: 2026 }), undefined, profile);

test.each(templates)('$id becomes a sheet that is taken for one', async (definition) => {
  const { workbook } = excel();
  const form = blankTable(definition, { profile, year: 2026 });
  const [name] = await workbook.addSheets([{ name: definition.name.zh, form }]);
  const [reading] = await workbook.read([name!]);
  if (!reading || 'failure' in reading) throw new Error('not read');
  const { forms: found, registers, problems } = recogniseSheet(reading.grid);
  const isLedger = definition.id === 'indicator-ledger';
  expect(problems.map(({ code, form: id }) => [code, id])).toEqual(
    isLedger ? [['headersOnly', 'indicator-ledger']] : [],
  );
  expect([...found, ...registers].map((one) => one.definition.id)).toEqual(isLedger ? [] : [definition.id]);
});

test('looks and prints like the paper form, with its formulas and drop-downs', async () => {
  const { backend, workbook } = excel();
  const form = blank();
  await workbook.addSheets([{ name: '自评表', form }]);
  const sheet = backend.sheets()[1]!;
  expect(sheet.page).toEqual({
    orientation: 'Portrait',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1 },
    isCentred: true,
    titleRows: `$${form.headerRow + 1}:$${form.headerRow + 1}`,
  });
  expect(sheet.style(0, 0)).toMatchObject({ fontName: '宋体', fontSize: 16, bold: true });
  const all = { top: 0, left: 0, bottom: form.values.length - 1, right: form.widths.length - 1 };
  const written = sheet
    .formulas(all)
    .flat()
    .filter((value) => String(value).startsWith('='));
  expect(written).toEqual(form.formulas.flat().filter((formula) => formula !== null));
  expect(sheet.merges()).toHaveLength(form.merges.length);
});

test('prints both rows of a header with groups on every page', async () => {
  const { backend, workbook } = excel();
  const form = blankTable(formById('project-monitor'), { profile });
  await workbook.addSheets([{ name: '监控表', form }]);
  expect(form.headerRow).toBe(form.headerTop + 1);
  expect(backend.sheets()[1]!.page).toMatchObject({ titleRows: `$${form.headerRow}:$${form.headerRow + 1}` });
});

test('is protected if that is wanted: labels are closed, entries open, and people keep their hands free', async () => {
  const { backend, host, workbook } = excel();
  const form = blank();
  await workbook.addSheets([
    { name: '受保护', form, isProtected: true },
    { name: '开放', form },
  ]);
  expect(host.requests.every(({ error }) => error === undefined)).toBe(true);
  const [closed, open] = backend.sheets().slice(1);
  expect(form.locked.map((line, row) => line.map((_, col) => closed!.isLocked(row, col)))).toEqual(
    form.locked,
  );
  expect(closed!.protection).toEqual({
    allowAutoFilter: true,
    allowDeleteColumns: false,
    allowDeleteRows: true,
    allowEditObjects: true,
    allowEditScenarios: false,
    allowFormatCells: true,
    allowFormatColumns: true,
    allowFormatRows: true,
    allowInsertColumns: false,
    allowInsertHyperlinks: false,
    allowInsertRows: true,
    allowPivotTables: false,
    allowSort: true,
    selectionMode: 'Normal',
  });
  expect(open!.protection).toBeNull();
  expect((await workbook.sheets()).map(({ isProtected }) => isProtected)).toEqual([false, true, false]);
});

test('never goes over a sheet that is there: a free name is taken', async () => {
  const { backend, workbook } = excel();
  expect(
    await workbook.addSheets([
      { name: '我的表', form: blank() },
      { name: '我的表', form: blank() },
      { name: '2026 [表]', form: blank() },
    ]),
  ).toEqual(['我的表 (2)', '我的表 (3)', '2026 表']);
  expect(backend.sheets()[0]!.usedArea(true)).toBeNull();
});

test('thirty projects at once: progress, requests within the limits, and a cancel that leaves whole sheets only', async () => {
  const { backend, host, workbook } = excel();
  const data = Array.from({ length: 30 }, (_, number) => ({
    ...blankForm(selfEvaluation, { profile }),
    fields: { projectName: `项目${number + 1}` },
  }));
  const sheets = nameForms(data, selfEvaluation, profile, '项目');
  const controller = new AbortController();
  const progress: number[] = [];
  const names = await workbook.addSheets(sheets, {
    signal: controller.signal,
    onProgress: (done) => {
      progress.push(done);
      if (progress.length === 12) controller.abort();
    },
  });
  expect(names).toEqual(sheets.slice(0, 12).map(({ name }) => name));
  expect(progress.at(-1)).toBeCloseTo(0.4);
  expect(backend.sheets()).toHaveLength(13);
  const areas = backend
    .sheets()
    .slice(1)
    .map((sheet) => sheet.usedArea(true));
  expect(new Set(areas.map((area) => JSON.stringify(area))).size).toBe(1);
  for (const { requestBytes } of host.requests) expect(requestBytes).toBeLessThan(1_000_000);
});

test('a table that Excel refuses leaves nothing behind', async () => {
  const { backend, workbook } = excel();
  const form = blank();
  const broken = { ...form, merges: [...form.merges, { top: -5, left: 0, bottom: 2, right: 2 }] };
  await expect(workbook.addSheets([{ name: '坏表', form: broken }])).rejects.toThrow(HostError);
  expect(backend.sheets().map(({ name }) => name)).toEqual(['我的表']);
});

describe('a list of findings', () => {
  const list = (rows: number) => {
    const canvas = new Canvas(3);
    canvas.put(canvas.addRow(), 0, 2, '审核结果', 'title');
    for (let row = 1; row < rows; row++) {
      canvas.addRow();
      canvas.put(row, 0, 0, '强制性', row % 2 === 0 ? 'error' : 'info');
      canvas.put(row, 1, 1, `C${row}`, 'link');
      canvas.links.push({ from: { row, col: 1 }, sheet: `领导's "表"`, to: { row: row - 1, col: 2 } });
      canvas.put(row, 2, 2, '=1+1', 'text');
    }
    return canvas.finish('plain', [10, 10, 40], { top: 0, bottom: 0 }, false);
  };

  test('leads to its cells, keeps texts texts, and tells severities by their colours', async () => {
    const { backend, workbook } = excel();
    await workbook.addSheets([{ name: '审核结果', form: list(4) }]);
    const sheet = backend.sheets()[1]!;
    expect(sheet.formulas({ top: 1, left: 1, bottom: 2, right: 2 })).toEqual([
      [`=HYPERLINK("#'领导''s ""表""'!C1","C1")`, '=1+1'],
      [`=HYPERLINK("#'领导''s ""表""'!C2","C2")`, '=1+1'],
    ]);
    expect(sheet.values({ top: 1, left: 2, bottom: 1, right: 2 })).toEqual([['=1+1']]);
    expect(sheet.style(1, 0).fill).toBe('#DDEBF7');
    expect(sheet.style(2, 0)).toMatchObject({ fill: '#FFC7CE', bold: true });
    expect(sheet.style(1, 1).underline).toBe('Single');
  });

  test('takes the place of an older one only when it is complete', async () => {
    const { backend, workbook } = excel();
    await workbook.addSheets([{ name: '审核结果', form: list(3) }]);
    const stop = new AbortController();
    const cancelled = await workbook.addSheets(
      [{ name: '审核结果', form: list(3400), replaces: '审核结果' }],
      {
        signal: stop.signal,
        onProgress: () => stop.abort(),
      },
    );
    expect(cancelled).toEqual([]);
    expect(backend.sheets().map(({ name }) => name)).toEqual(['我的表', '审核结果']);
    expect(backend.sheets()[1]!.usedArea(true)!.bottom).toBe(2);

    expect(await workbook.addSheets([{ name: '审核结果', form: list(3400), replaces: '审核结果' }])).toEqual([
      '审核结果',
    ]);
    expect(backend.sheets().map(({ name }) => name)).toEqual(['我的表', '审核结果']);
    expect(backend.sheets()[1]!.usedArea(true)!.bottom).toBe(3399);
  });

  test('leaves the older one when it cannot be written', async () => {
    const { backend, workbook } = excel();
    await expect(
      workbook.addSheets([{ name: '审核结果', form: list(3), replaces: '没有这张表' }]),
    ).rejects.toMatchObject({ failure: { code: 'sheetGone' } });
    expect(backend.sheets().map(({ name }) => name)).toEqual(['我的表']);
  });
});
