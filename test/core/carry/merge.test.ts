/** What a later stage keeps, takes over and asks about when the earlier one has changed. */
import fc from 'fast-check';
import { carriedData, mergeCarried, recordFromJson, recordOf, recordToJson } from '../../../src/core/carry';
import { toA1 } from '../../../src/core/address';
import { composeForm, formById, type FormData } from '../../../src/core/forms';
import { createGrid, type CellValue } from '../../../src/core/grid';
import { defaultProfile as profile } from '../../../src/core/profile';
import { formOf } from '../../support/layout';
import { applications, ledgers } from '../../support/mangle-data';
import { composedGrid, gridOf } from '../../support/tables';

const target = formById('project-target');
const monitor = formById('project-monitor');
const selfEvaluation = formById('project-selfeval');

const application: FormData = {
  year: 2024,
  fields: { projectName: '校舍维修', department: '临溪县教育局', implementingUnit: '临溪县第一小学' },
  funds: { total: { annualBudget: 300 }, fiscal: { annualBudget: 300 } },
  goals: { expectedGoal: '完成四所学校的校舍维修。' },
  indicators: [
    { level1: '产出指标', level2: '数量指标', name: '维修校舍数量', target: '≥4所' },
    { level1: '产出指标', level2: '质量指标', name: '验收合格率', target: '100%' },
    { level1: '效益指标', level2: '社会效益指标', name: '受益学生人数', target: '≥3200人' },
  ],
};
const monitoring = (data: FormData) =>
  carriedData(formOf(composedGrid(composeForm(target, data))), monitor, { profile, period: '1—9月' })[0]!;

/** A monitoring form as carried, with cells typed over. */
function formWith(data: FormData, cells: Readonly<Record<string, CellValue>> = {}) {
  return formOf(composedGrid(composeForm(monitor, data), '监控表', cells));
}

const edited = (data: FormData, change: (row: number) => object): FormData => ({
  ...data,
  indicators: data.indicators!.map((row, index) => ({ ...row, ...change(index) })),
});

test('carries header, goals, budget and indicators, and prints the months', () => {
  const data = monitoring(application);
  expect(data).toMatchObject({
    year: 2024,
    period: '1—9月',
    goals: application.goals,
    fields: application.fields,
  });
  expect(data.funds).toEqual({ total: { initialBudget: 300 }, fiscal: { initialBudget: 300 } });
  expect(data.indicators).toEqual(application.indicators);
  const { values } = composeForm(monitor, data);
  expect(values.flat()).toEqual(expect.arrayContaining(['1—9月执行数', '1—9月执行率', '1—9月执行情况']));
});

test('amounts in 元 become 万元', () => {
  const grid = composedGrid(
    composeForm(target, { ...application, funds: { total: { annualBudget: 3_000_000 } } }),
  );
  const inYuan = createGrid({
    sheet: grid.sheet,
    values: Array.from({ length: grid.area.bottom + 1 }, (_, row) =>
      Array.from({ length: grid.area.right + 1 }, (__, col) => {
        const value = grid.value(row, col);
        return typeof value === 'string' ? value.replace('（万元）', '（元）') : value;
      }),
    ),
    merges: grid.merges,
  });
  const [data] = carriedData(formOf(inYuan), selfEvaluation, { profile });
  expect(data!.funds!.total).toMatchObject({ initialBudget: 300, annualBudget: 300, weight: 10 });
});

test('carried again without a change, nothing is written and nothing is asked', () => {
  const data = monitoring(application);
  expect(mergeCarried(data, formWith(data), recordOf(data))).toEqual({ edits: [], differences: [] });
});

test('a target that nobody touched follows; one that was typed over stays and is listed', () => {
  const before = monitoring(application);
  const after = monitoring(edited(application, (row) => (row === 2 ? {} : { target: '≥5所' })));
  const form = formWith(before);
  const typed = toA1(form.rows[1]!.cell('target'));
  const { edits, differences } = mergeCarried(after, formWith(before, { [typed]: '≥98%' }), recordOf(before));
  expect(edits.map(({ cell, before: old, value }) => [toA1(cell), old, value])).toEqual([
    [toA1(form.rows[0]!.cell('target')), '≥4所', '≥5所'],
  ]);
  expect(differences).toEqual([
    {
      kind: 'changed',
      indicator: '验收合格率',
      field: 'target',
      cell: form.rows[1]!.cell('target'),
      earlier: '≥5所',
      later: '≥98%',
    },
  ]);
});

test('without a record, a cell that differs may be anybody’s: it stays', () => {
  const before = monitoring(application);
  const after = monitoring(edited(application, () => ({ target: '1' })));
  const { edits, differences } = mergeCarried(after, formWith(before), new Map());
  expect(edits).toEqual([]);
  expect(differences.map(({ kind }) => kind)).toEqual(['changed', 'changed', 'changed']);
});

test('what was added, renamed, removed or is only here is told apart', () => {
  const before = monitoring(application);
  const [first, , third] = application.indicators!;
  const after = monitoring({
    ...application,
    indicators: [
      { ...first, name: '维修校舍' },
      third!,
      { level1: '满意度指标', level2: '服务对象满意度指标', name: '家长满意度', target: '≥90%' },
    ],
  });
  const here = {
    ...before,
    indicators: [
      ...before.indicators!,
      { level1: '效益指标', level2: '社会效益指标', name: '自己加的', target: '1个' },
    ],
  };
  const form = formWith(here);
  expect(mergeCarried(after, form, recordOf(before)).differences).toEqual([
    { kind: 'renamed', indicator: '维修校舍', later: '维修校舍数量', cell: form.rows[0]!.cell('name') },
    { kind: 'added', indicator: '家长满意度' },
    { kind: 'removed', indicator: '验收合格率', cell: form.rows[1]!.cell('name') },
    { kind: 'extra', indicator: '自己加的', cell: form.rows[3]!.cell('name') },
  ]);
});

test('a formula is never replaced, and no text becomes one', () => {
  const before = monitoring(application);
  const after = monitoring(edited(application, (row) => ({ target: row === 0 ? '=1+1' : '9' })));
  const composed = composeForm(monitor, before);
  const target1 = formWith(before).rows[1]!.cell('target');
  const form = formOf(
    createGrid({
      sheet: '监控表',
      values: composed.values,
      merges: composed.merges,
      formulas: (row, col) => (row === target1.row && col === target1.col ? '=目标!E9' : undefined),
    }),
  );
  const { edits, differences } = mergeCarried(after, form, recordOf(before));
  expect(edits.map(({ value }) => value)).toEqual(['9']);
  expect(differences.map(({ kind }) => kind)).toEqual(['changed', 'changed']);
});

test('whatever is applied for: the indicators arrive in their order, and a second run finds nothing to do', () => {
  fc.assert(
    fc.property(applications, fc.constantFrom(monitor, selfEvaluation), (data, definition) => {
      const source = formOf(composedGrid(composeForm(target, data)));
      const [carried] = carriedData(source, definition, { profile });
      const form = formOf(composedGrid(composeForm(definition, carried!, undefined, profile)));
      expect(form.rows.map((row) => row.value('name'))).toEqual(data.indicators!.map(({ name }) => name));
      expect(form.rows.map((row) => row.value('actual'))).toEqual(form.rows.map(() => null));
      expect(mergeCarried(carried!, form, new Map())).toEqual({ edits: [], differences: [] });
    }),
    { numRuns: 60 },
  );
});

test('a ledger carries each of its projects', () => {
  fc.assert(
    fc.property(ledgers, (data) => {
      const source = formOf(gridOf('indicator-ledger', data));
      const carried = carriedData(source, selfEvaluation, { profile });
      expect(carried.map(({ fields }) => fields!.projectName)).toEqual(
        source.projects.map(({ projectName }) => projectName),
      );
      expect(carried.flatMap(({ indicators }) => indicators!.map((row) => row.actual ?? null))).toEqual(
        data.indicators!.map(() => null),
      );
    }),
    { numRuns: 20 },
  );
});

test('a record survives JSON, and hostile JSON is no record', () => {
  const record = recordOf(monitoring(application));
  expect(recordFromJson(JSON.parse(JSON.stringify(recordToJson(record))))).toEqual(record);
  for (const hostile of [null, 1, {}, 'x', [[1, 2]], [['a']], [['a', {}]], [{ length: 2 }]])
    expect(recordFromJson(hostile).size).toBe(0);
});
