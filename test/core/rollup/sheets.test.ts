/** The summary's sheets: their formulas, calculated by a spreadsheet, come to what the roll-up says. */
import type { IWorkbookData } from '@univerjs/core';
import { defaultProfile } from '../../../src/core/profile';
import type { Profile } from '../../../src/core/profile/types';
import { toA1 } from '../../../src/core/address';
import { recogniseSheet, lineNumber } from '../../../src/core/recognise';
import { composeSummary, rollUp, type SummarySheet, type TableFacts } from '../../../src/core/rollup';
import { createHeadlessUniver } from '../../../src/workbench/univer/headless';
import {
  amount,
  departmentTable,
  file,
  indicators,
  libraryFile,
  part,
  rosterFile,
  table,
} from '../../support/rollup-parts';
import { composedGrid } from '../../support/tables';

jest.setTimeout(60_000);

const [WATER, SCHOOLS, FARMS] = ['临溪县水利局', '临溪县教育局', '临溪县农业农村局'] as const;

const weighted = (total: number, quantitative: number, completion: number | null) =>
  indicators(2, total, quantitative, completion).map((line, index) => ({
    ...line,
    weight: 5 + index,
    score: 5,
    nature: index === total - 1 ? ('不适用' as const) : line.nature,
    light: (['red', 'yellow', 'green'] as const)[index % 3]!,
  }));

/** Targets, monitoring and self-evaluation of a project. */
function tables(
  unit: string,
  name: string,
  budget: number,
  executed: number | null,
  score: number,
): TableFacts[] {
  const lines = weighted(5, 3, score / 100);
  const money = { budget: amount(budget), executed: executed === null ? null : amount(executed) };
  return [
    table('目标', unit, name, { indicators: weighted(6, 4, null) }),
    table('监控', unit, name, { indicators: lines, ...money }),
    table('自评', unit, name, { indicators: lines.slice(1), score: amount(score), ...money }),
  ];
}

const files = [
  rosterFile([WATER, SCHOOLS, FARMS]),
  libraryFile([
    { unit: WATER, name: '河道清淤', budget: 100.1, kind: '部门预算' },
    { unit: WATER, name: '=1+1', budget: 33.33, kind: '专项' },
    { unit: SCHOOLS, name: '校舍*维修', budget: 80, kind: '专项' },
    { unit: SCHOOLS, name: '校舍扩建', budget: 10, kind: '专项' },
    { unit: FARMS, name: '未报的项目', budget: 7 },
  ]),
  file('a.xlsx', [
    ...tables(WATER, '河道清淤', 100.1, 50.05, 95),
    ...tables(WATER, '=1+1', 33.33, 0, 89.99),
    ...tables(SCHOOLS, '校舍*维修', 80, 79, 60),
    ...tables(SCHOOLS, '校舍扩建', 10, null, 59.9),
    ...tables(SCHOOLS, '校舍扩建二期', 0, 0, 91),
    departmentTable('目标', WATER, { indicators: indicators(3, 7, 5) }),
    departmentTable('目标', FARMS),
  ]),
];

const summary = (profile: Profile): SummarySheet[] =>
  composeSummary(rollUp(part(...files), { profile }), profile, () => []);

/** Calculates every formula anew, without the results that were written beside them. */
async function calculated(sheets: readonly SummarySheet[]) {
  const data: Partial<IWorkbookData> = {
    sheets: Object.fromEntries(
      sheets.map(({ name, form }, index) => [
        `s${index}`,
        {
          id: `s${index}`,
          name,
          rowCount: form.values.length + 5,
          columnCount: form.widths.length + 5,
          cellData: Object.fromEntries(
            form.values.map((line, row) => [
              row,
              Object.fromEntries(
                line.flatMap((value, col): [number, object][] => {
                  const formula = form.formulas[row]![col];
                  if (formula) return [[col, { f: formula }]];
                  return value === null
                    ? []
                    : [[col, { v: value, ...(typeof value === 'string' && { t: 1 }) }]];
                }),
              ),
            ]),
          ),
        },
      ]),
    ),
    sheetOrder: sheets.map((_, index) => `s${index}`),
  };
  const univer = createHeadlessUniver('unused', data);
  const formula = univer.api.getFormula();
  formula.executeCalculation();
  await formula.onCalculationEnd();
  const book = univer.api.getActiveWorkbook()!;
  const read = sheets.flatMap(({ name, form }) => {
    const sheet = book.getSheetByName(name)!;
    return form.formulas.flatMap((line, row) =>
      line.flatMap((text, col) => {
        if (!text) return [];
        const found: unknown = sheet.getRange(row, col).getValue();
        const wanted = form.results[row]![col] ?? null;
        const value = typeof found === 'number' ? Number(found.toPrecision(12)) : (found ?? '');
        const result = typeof wanted === 'number' ? Number(wanted.toPrecision(12)) : (wanted ?? '');
        return [{ at: `${name}!${toA1({ row, col })} ${text}`, value, result }];
      }),
    );
  });
  univer.dispose();
  return read;
}

const WEIGHTED: Profile = {
  ...defaultProfile,
  completion: { ...defaultProfile.completion, overall: 'weighted' },
};

test.each([
  ['mean', defaultProfile],
  ['weighted', WEIGHTED],
])('every formula comes to the figure of the roll-up (completion: %s)', async (_, profile) => {
  const read = await calculated(summary(profile));
  expect(read.length).toBeGreaterThan(150);
  expect(read.map(({ at, value }) => [at, value])).toEqual(read.map(({ at, result }) => [at, result]));
});

test('no formula asks for a function of ours, and no name that a unit typed is a criterion', () => {
  const formulas = summary(defaultProfile).flatMap(({ form }) =>
    form.formulas.flat().filter((one) => one !== null),
  );
  expect(formulas.filter((one) => /JX\./.test(one))).toEqual([]);
  expect(formulas.filter((one) => one.includes('校舍') || one.includes('1+1'))).toEqual([]);
});

test('every line of a ledger says which file, sheet and cell it came from', () => {
  const ledger = summary(defaultProfile).find(({ name }) => name === '指标台账')!.form;
  const columns = ['来源文件', '来源工作表', '单元格'].map((label) => ledger.values[1]!.indexOf(label));
  const sources = ledger.values.slice(2).map((line) => columns.map((col) => line[col]));
  expect(sources).toContainEqual(['a.xlsx', '监控', 'C11']);
  expect(sources.every((source) => source.every((one) => typeof one === 'string' && one !== ''))).toBe(true);
});

test('the summaries are the bureau’s own registers, and are recognised as such', () => {
  const found = (name: string) => {
    const { form } = summary(defaultProfile).find((sheet) => sheet.name === name)!;
    const values = form.values.map((line, row) => line.map((value, col) => form.results[row]![col] ?? value));
    return recogniseSheet(composedGrid({ ...form, values }, name)).registers[0]!;
  };
  expect(found('监控汇总').definition.id).toBe('monitoring-summary');
  expect(lineNumber(found('监控汇总').total!, 'initialBudget')).toBe(213.43);
  expect(found('指标设置汇总（项目）').definition.id).toBe('indicator-summary');
  expect(found('评价等次分布').rows.map((line) => lineNumber(line, 'excellent'))).toEqual([1, 1]);
  expect(found('报送情况表').definition.id).toBe('submission-status');
});

test('every list is a live table: its headers all differ, nothing in it is merged, and its total stays outside', () => {
  const sheets = summary(defaultProfile).filter(({ tables: own }) => own.length > 0);
  expect(sheets.length).toBeGreaterThan(10);
  const names = sheets.flatMap(({ tables: own }) => own.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  for (const { form, tables: own } of sheets) {
    const { area } = own[0]!;
    const heads = form.values[area.top]!.slice(area.left, area.right + 1);
    expect(heads.every((head) => typeof head === 'string' && head !== '')).toBe(true);
    expect(new Set(heads).size).toBe(heads.length);
    expect(form.merges.every(({ top, bottom }) => bottom < area.top || top > area.bottom)).toBe(true);
    expect(form.roles.slice(area.top, area.bottom + 1).flat()).not.toContain('total');
  }
});

test('charts stand beside their tables and draw their cells', () => {
  const charts = summary(defaultProfile).flatMap(({ charts: own, form }) =>
    own.map((chart) => ({ chart, form })),
  );
  expect(charts.length).toBeGreaterThanOrEqual(6);
  for (const { chart, form } of charts) {
    expect(chart.area.left).toBeGreaterThan(form.widths.length);
    for (const { values, categories } of chart.series) {
      const labels = form.values[categories.top]!.slice(categories.left, categories.right + 1);
      expect(labels.every((label) => typeof label === 'string')).toBe(true);
      expect(form.formulas[values.top]![values.left]).not.toBeNull();
    }
  }
});
