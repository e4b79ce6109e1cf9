/** The workbook for a real Excel, gone through as a person would: with the add-in's own code on the stand-in host. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { FUNCTION_CASES, SPILLED } from '../../scripts/checklist/function-cases';
import { FIRST_ROW, STEP_SHEET } from '../../scripts/checklist/sheets';
import { FUNCTION_SHEET, STEP_GROUPS, STEPS } from '../../scripts/checklist/steps';
import { rolledUp, TABLES } from '../../scripts/checklist/tables';
import { VERDICT } from '../../scripts/checklist/verdicts';
import { checklistWorkbook } from '../../scripts/checklist/workbook';
import { parseA1 } from '../../src/core/address';
import { defaultProfile as profile } from '../../src/core/profile';
import { composeSummary, rollUp } from '../../src/core/rollup';
import { associateFunctions } from '../../src/functions';
import { functionCatalogue } from '../../src/functions/catalogue';
import { openWorkbookFile } from '../../src/host/file';
import { ExcelWorkbook } from '../../src/host/officejs';
import { applyFixes, auditWorkbook, collectTables, makeTables, revertFixes, tablesIn } from '../../src/jobs';
import { insertFormula, writeReport, writeSummary } from '../../src/jobs';
import { buildReport, fixedTime, reportFile, reportSheet } from '../../src/report';
import { toUniver } from '../../src/workbench/files/to-univer';
import { EXCEL_VERSIONS, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';
import { registerCustomFunctions } from '../../src/workbench/univer/custom-functions';
import { createHeadlessUniver } from '../../src/workbench/univer/headless';
import { UniverBackend } from '../../src/workbench/univer/univer-backend';
import { until } from '../jobs/excel-with-functions';

jest.setTimeout(240_000);

const FILE = join(__dirname, '../../docs/guides/real-excel-checklist.xlsx');
const date = '2026-06-30T09:30';

/**
 * office.js gathers results of functions for a while before it sends them, and Univer asks for one after the other: what
 * is loaded in here waits for moments only.
 */
function hastily<Loaded>(load: () => Loaded): Loaded {
  const { setTimeout: usual } = globalThis;
  const hasty = (work: () => void, wait = 0, ...given: []) => usual(work, Math.min(wait, 1), ...given);
  globalThis.setTimeout = hasty as typeof usual;
  try {
    return load();
  } finally {
    globalThis.setTimeout = usual;
  }
}

/** The workbook in an Excel that calculates, played by the stand-in; the oldest that we support. */
async function open() {
  const univer = createHeadlessUniver('unused', await toUniver(await checklistWorkbook(), 'checklist.xlsx'));
  const host = new StandInHost(new UniverBackend(univer.api), { version: EXCEL_VERSIONS.ltsc2021 });
  const { CustomFunctions: functions, Excel: excel } = hastily(() => loadOfficeJs(host));
  globalThis.CustomFunctions = functions;
  associateFunctions();
  registerCustomFunctions(univer.api, () => host);
  const formula = univer.api.getFormula();
  formula.executeCalculation();
  await formula.onCalculationEnd();
  const at = (sheet: string, row: number, col: number): unknown =>
    univer.api.getActiveWorkbook()!.getSheetByName(sheet)!.getRange(row, col).getValue();
  return {
    workbook: new ExcelWorkbook({ excel, retryDelays: [] }),
    functions: () => FUNCTION_CASES.map((_, index) => at(FUNCTION_SHEET, FIRST_ROW - 1 + index, 5)),
    /** What the steps say that see by themselves, by their numbers. */
    steps: () =>
      STEPS.filter(({ check }) => check !== undefined).map(({ number }) => [
        number,
        at(STEP_SHEET, FIRST_ROW + number - 2, 4),
      ]),
    result: (number: number) => at(STEP_SHEET, FIRST_ROW + number - 2, 5),
    answer: (number: number, word: '是' | '否') =>
      univer.api
        .getActiveWorkbook()!
        .getSheetByName(STEP_SHEET)!
        .getRange(FIRST_ROW + number - 2, 3)
        .setValue(word),
    dispose() {
      host.dispose();
      univer.dispose();
    },
  };
}

type Opened = Awaited<ReturnType<typeof open>>;

/** All that a person presses, in the order of the steps. */
async function goThrough({ workbook }: Opened): Promise<void> {
  const audited = (sheet: string) => auditWorkbook(workbook, { profile, sheets: [sheet] });
  await insertFormula(
    workbook,
    { sheet: FUNCTION_SHEET, cell: parseA1(SPILLED.cell)!, formula: SPILLED.formula },
    { date },
  );
  const audit = await audited(TABLES.audit);
  const report = buildReport([reportFile('', audit, 'zh')], [audit], profile, 'zh');
  await writeReport(workbook, reportSheet(report, fixedTime(1_780_000_000), 'zh'));
  await applyFixes(workbook, await audited(TABLES.fix), 'safe', { profile, date });
  await applyFixes(workbook, await audited(TABLES.undo), 'safe', { profile, date });
  await revertFixes(workbook);
  await makeTables(workbook, { template: 'project-selfeval', from: 'blank' }, profile, { date });
  await makeTables(workbook, { template: 'project-monitor', from: 'earlier' }, profile, { date });
  const part = await collectTables(workbook, {
    file: 'x.xlsx',
    digest: null,
    profile,
    sheets: rolledUp.sheets,
  });
  const summary = composeSummary(rollUp(part, { profile }), profile, () => []);
  await writeSummary(workbook, summary, { replaces: true });
  const target = (await tablesIn(workbook)).forms.find(({ sheet }) => sheet === TABLES.target)!;
  const { cell } = target.rows.find((row) => row.value('name') === '养护道路里程')!.field('target');
  await workbook.write([{ sheet: TABLES.target, cell, value: '≥40公里' }]);
}

describe('the workbook for a real Excel', () => {
  it('says of itself that all is well, once everything was pressed', async () => {
    const opened = await open();
    try {
      const passed = FUNCTION_CASES.map(() => VERDICT.passed);
      await until(async () => opened.functions().every((one) => one === VERDICT.passed));
      expect(opened.functions()).toEqual(passed);
      const before = new Map(opened.steps() as [number, string][]);
      expect([...before.values()]).not.toContain(VERDICT.failed);
      expect([...before.values()].filter((one) => one === VERDICT.passed)).toHaveLength(2);

      await goThrough(opened);
      await until(async () => opened.steps().every(([, one]) => one === VERDICT.passed));
      expect(opened.steps()).toEqual([...before.keys()].map((number) => [number, VERDICT.passed]));

      // What a person has to say is open until it is said.
      const byHand = STEPS.find(({ check }) => check === undefined)!.number;
      const both = STEPS.find(({ isByHandToo }) => isByHandToo)!.number;
      expect([opened.result(byHand), opened.result(both)]).toEqual([VERDICT.open, VERDICT.open]);
      opened.answer(byHand, '否');
      opened.answer(both, '是');
      await until(async () => opened.result(both) === VERDICT.passed);
      expect([opened.result(byHand), opened.result(both)]).toEqual([VERDICT.failed, VERDICT.passed]);
    } finally {
      opened.dispose();
    }
  });

  it('calls every function, with ranges, blanks and errors among what it is given', () => {
    const called = new Set(FUNCTION_CASES.map(({ id }) => id));
    expect(functionCatalogue.map(({ id }) => id).filter((id) => !called.has(id))).toEqual([]);
    const kinds = new Set(FUNCTION_CASES.map(({ expected }) => expected.kind));
    expect([...kinds].sort()).toEqual(['blank', 'blankOrZero', 'error', 'logical', 'number', 'text']);
  });

  it('has no table of the trade on the sheets that mark themselves, and the planted ones elsewhere', async () => {
    const { forms, registers } = await tablesIn(await openWorkbookFile(await checklistWorkbook(), 'x.xlsx'));
    expect(registers).toEqual([]);
    expect(forms.map(({ sheet }) => sheet)).toEqual([...Object.values(TABLES), ...rolledUp.sheets]);
  });

  it('takes twenty minutes', () => {
    expect(STEP_GROUPS.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(20);
  });

  it('lies beside the guides as the code makes it', async () => {
    const [kept, made] = await Promise.all(
      [readFileSync(FILE), await checklistWorkbook()].map((bytes) => readXlsx(bytes, { readStyles: true })),
    );
    expect(kept).toEqual(made);
  });
});
