/** A template with live formulas in Excel: our functions calculate it, through the real office.js. */
import { deriveFacts } from '../../../src/core/audit/derive-facts';
import { composeForm, formById } from '../../../src/core/forms';
import { executionRate, executionScore, grade, totalScore } from '../../../src/core/measures';
import { defaultProfile as profile } from '../../../src/core/profile';
import { recogniseSheet } from '../../../src/core/recognise';
import type { FormInstance } from '../../../src/core/recognise/types';
import { blankTable } from '../../../src/core/templates';
import { associateFunctions } from '../../../src/functions';
import { setDefaultProfile } from '../../../src/functions/default-profile';
import { ExcelWorkbook } from '../../../src/host/officejs';
import { ArrayBackend, EXCEL_VERSIONS, StandInHost } from '../../../src/workbench/standin';
import { loadOfficeJs } from '../../../src/workbench/standin/node-loader';
import { registerCustomFunctions } from '../../../src/workbench/univer/custom-functions';
import { createHeadlessUniver } from '../../../src/workbench/univer/headless';
import { UniverBackend } from '../../../src/workbench/univer/univer-backend';
import { cleanSelfEvaluation } from '../../../scripts/samples/clean-selfeval';

// The runtime hands results back at most every half second.
jest.setTimeout(60_000);

const definition = formById('project-selfeval');
const SHEET = '自评表';

test('on plain arrays: every formula is written, and the cells it spills into stay blank', async () => {
  const backend = new ArrayBackend();
  const host = new StandInHost(backend, { version: EXCEL_VERSIONS.ltsc2021 });
  const workbook = new ExcelWorkbook({ excel: loadOfficeJs(host).Excel, retryDelays: [] });
  const form = blankTable(definition, { profile }, undefined, 'live');
  await workbook.addSheets([{ name: SHEET, form, isProtected: true }]);
  const sheet = backend.sheets()[1]!;
  const bottom = form.values.length - 1;
  const written = sheet.formulas({ top: 0, left: 0, bottom, right: form.widths.length - 1 });
  expect(written).toEqual(
    form.values.map((line, row) => line.map((value, col) => form.formulas[row]![col] ?? value ?? '')),
  );
});

describe('on Univer, where they calculate', () => {
  const univer = createHeadlessUniver();
  const host = new StandInHost(new UniverBackend(univer.api), { version: EXCEL_VERSIONS.ltsc2021 });
  const calls = jest.spyOn(host, 'invoke');
  let workbook: ExcelWorkbook;
  let settledCalls = 0;
  beforeAll(() => {
    const { CustomFunctions: functions, Excel: excel } = loadOfficeJs(host);
    globalThis.CustomFunctions = functions;
    associateFunctions();
    setDefaultProfile(profile);
    registerCustomFunctions(univer.api, () => host);
    workbook = new ExcelWorkbook({ excel, retryDelays: [] });
  });
  afterAll(() => {
    host.dispose();
    univer.dispose();
  });

  async function formOn(sheet: string): Promise<FormInstance> {
    const [reading] = await workbook.read([sheet]);
    if (!reading || 'failure' in reading) throw new Error('not read');
    return recogniseSheet(reading.grid).forms[0]!;
  }

  /** The form once the functions have nothing to calculate any more: a call takes half a second, one after the other. */
  async function settled(sheet: string): Promise<FormInstance> {
    for (let last = calls.mock.calls.length, quiet = 0; quiet < 2;) {
      await new Promise((resolve) => setTimeout(resolve, 700));
      const now = calls.mock.calls.length;
      quiet = now === last ? quiet + 1 : 0;
      last = now;
    }
    expect(calls.mock.calls.length).toBeGreaterThan(settledCalls);
    settledCalls = calls.mock.calls.length;
    await workbook.sheets();
    return formOn(sheet);
  }

  const values = (form: FormInstance) =>
    form.rows.map((row) => [row.value('name'), row.value('score')] as const);

  test('a fresh template shows no error and no zero', async () => {
    const live = blankTable(definition, { profile, year: 2026, lines: 1 }, undefined, 'live');
    const [name] = await workbook.addSheets([{ name: '空白', form: live, isProtected: true }]);
    const form = await settled(name!);
    expect(form.definition.id).toBe(definition.id);
    const { grid } = form;
    for (let row = 0; row <= grid.area.bottom; row++) {
      for (let col = 0; col <= grid.area.right; col++) {
        const printed = live.values[row]?.[col] ?? null;
        if (printed === null || live.formulas[row]?.[col])
          expect([row, col, grid.value(row, col)]).toEqual([row, col, null]);
        else expect(String(grid.value(row, col))).not.toMatch(/^#/);
      }
    }
  });

  test('filled in, it scores as the core does', async () => {
    const { totals: _totals, ...clean } = cleanSelfEvaluation;
    const planned = {
      ...clean,
      funds: { total: { initialBudget: 300, annualBudget: 300, weight: 10 }, fiscal: { annualBudget: 260 } },
      indicators: clean.indicators!.map(({ actual: _a, score: _s, reason: _r, ...one }) => one),
    };
    const live = composeForm(definition, planned, undefined, profile, 'live');
    const [name] = await workbook.addSheets([{ name: SHEET, form: live, isProtected: true }]);
    const unfilled = await settled(name!);
    // Nothing is reported yet, so nothing is scored: a blank is no 0, not even where less is better.
    expect(values(unfilled).filter(([, score]) => score !== null)).toEqual([]);
    expect(unfilled.funds!.rows.map((row) => row.value('executionRate'))).toEqual([null, null, null, null]);

    const [total, fiscal] = unfilled.funds!.rows;
    await workbook.write([
      { sheet: name!, cell: total!.cell('executed'), value: 285.6 },
      { sheet: name!, cell: fiscal!.cell('executed'), value: 247.6 },
      ...unfilled.rows.map((row, index) => ({
        sheet: name!,
        cell: row.field('actual').cell,
        value: clean.indicators![index]!.actual!,
      })),
    ]);
    const form = await settled(name!);
    const expected = form.rows.map((row) => deriveFacts(row, form, profile).expectedScore);
    expect(expected.filter((score) => score !== null).length).toBeGreaterThan(5);
    expect(values(form).map(([, score]) => score)).toEqual(expected);

    const rates = form.funds!.rows.slice(0, 2).map((row) => row.value('executionRate'));
    expect(rates).toEqual([executionRate(285.6, 300), executionRate(247.6, 260)]);
    const earned = form.funds!.rows[0]!.value('score');
    expect(earned).toBe(executionScore(executionRate(285.6, 300), 10, profile));
    const sum = totalScore([...expected, Number(earned)]);
    expect(form.totals.get('totalScore')?.value).toBe(sum);
    expect(form.totals.get('grade')?.value).toBe(grade(sum, profile));

    // What our functions put there is not for typing over.
    const calculated = form.rows[0]!.field('score').cell;
    await expect(workbook.write([{ sheet: name!, cell: calculated, value: 1 }])).rejects.toMatchObject({
      failure: { code: 'protected' },
    });
  });
});
