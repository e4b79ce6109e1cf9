/** Carrying over into forms that are there: what is written, decided and taken back, after reopening as well. */
import { composeForm, formById, type FormData } from '../../src/core/forms';
import { defaultProfile as profile } from '../../src/core/profile';
import { ExcelWorkbook } from '../../src/host/officejs';
import {
  decideDifferences,
  makeTables,
  readJournal,
  readMakings,
  tablesIn,
  takeBackMaking,
  type Decision,
  type MadeTables,
} from '../../src/jobs';
import { ArrayBackend, StandInHost } from '../../src/workbench/standin';
import type { SheetProtection } from '../../src/workbench/standin/backend';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';

const date = '2024-09-30T16:00';
const request = { template: 'project-monitor', from: 'earlier' } as const;

const data = (target: string, more: Partial<FormData> = {}): FormData => ({
  year: 2024,
  fields: { projectName: '校舍维修', implementingUnit: '临溪县第一小学' },
  funds: { total: { annualBudget: 300 } },
  goals: { expectedGoal: '完成维修。' },
  indicators: [
    { level1: '产出指标', level2: '数量指标', name: '维修校舍数量', target },
    { level1: '产出指标', level2: '质量指标', name: '验收合格率', target: '100%' },
  ],
  ...more,
});

/** A target and a monitoring form that was filled in before the target was settled. */
async function opened(later: FormData) {
  const backend = new ArrayBackend('首页');
  const open = () => {
    const { Excel } = loadOfficeJs(new StandInHost(backend));
    return new ExcelWorkbook({ excel: Excel, retryDelays: [] });
  };
  const workbook = open();
  await workbook.addSheets([
    { name: '目标', form: composeForm(formById('project-target'), data('≥4所'), undefined, profile) },
    { name: '监控', form: composeForm(formById('project-monitor'), later, undefined, profile) },
  ]);
  const monitor = async () => (await tablesIn(workbook)).forms.find(({ sheet }) => sheet === '监控')!;
  const row = async (index: number) => (await monitor()).rows[index]!;
  const run = () => makeTables(workbook, request, profile, { date });
  const decide = (made: MadeTables, decisions: readonly Decision[]) =>
    decideDifferences(workbook, decisions, { date, template: made.template, making: made.making });
  return { backend, open, workbook, monitor, row, run, decide };
}

const blankGoals: Partial<FormData> = { funds: {}, goals: {} };
const all = (made: MadeTables, choice: Decision['choice']): Decision[] =>
  made.differences.map((difference) => ({ difference, choice }));

it('what was brought up to date is given back after the workbook was opened again', async () => {
  const { open, monitor, run } = await opened(data('≥4所', blankGoals));
  const made = await run();
  expect(made.updated).toBeGreaterThan(0);
  expect((await monitor()).goals.get('expectedGoal')?.value).toBe('完成维修。');
  const again = open();
  const [making] = await readMakings(again);
  const back = await takeBackMaking(again, making!.id);
  expect(back).toMatchObject({ reverted: made.updated, changed: [], removed: [], wanted: 0 });
  expect((await monitor()).goals.get('expectedGoal')?.value).toBeNull();
  expect([await readMakings(again), await readJournal(again)]).toEqual([[], []]);
});

it('a value typed since stays when the rest is given back', async () => {
  const { workbook, monitor, run } = await opened(data('≥4所', blankGoals));
  const { making, updated } = await run();
  const { cell } = (await monitor()).goals.get('expectedGoal')!;
  await workbook.write([{ sheet: '监控', cell, value: '另有安排。' }]);
  const back = await takeBackMaking(workbook, making!);
  expect(back).toMatchObject({ reverted: updated - 1, changed: [{ sheet: '监控', cell }] });
  expect((await monitor()).goals.get('expectedGoal')?.value).toBe('另有安排。');
});

it('the earlier value is taken over where that was chosen, and can be taken back', async () => {
  const { open, row, run, decide } = await opened(data('≥9所'));
  const made = await run();
  expect(made.differences).toHaveLength(1);
  const outcome = await decide(made, all(made, 'take'));
  expect(outcome).toMatchObject({ taken: 1, kept: 0, changed: [], failures: new Map() });
  expect((await row(0)).value('target')).toBe('≥4所');
  expect((await run()).differences).toEqual([]);

  const again = open();
  const [journal] = await readJournal(again);
  expect(journal).toMatchObject({ work: 'carried', edits: [{ sheet: '监控' }] });
  await takeBackMaking(again, outcome.making!);
  expect((await row(0)).value('target')).toBe('≥9所');
});

it('what is to stay is not listed again until one side says something else', async () => {
  const { workbook, row, run, decide } = await opened(data('≥9所'));
  const made = await run();
  expect(await decide(made, all(made, 'keep'))).toMatchObject({ taken: 0, kept: 1, making: made.making });
  expect((await row(0)).value('target')).toBe('≥9所');
  expect((await run()).differences).toEqual([]);
  await workbook.write([{ sheet: '监控', cell: (await row(0)).cell('target'), value: '≥8所' }]);
  expect((await run()).differences).toHaveLength(1);
});

it('an indicator gets the name of the earlier stage again', async () => {
  const renamed = data('≥4所').indicators!.map((one, index) =>
    index === 0 ? { ...one, name: '修好的校舍数量' } : one,
  );
  const { row, run, decide } = await opened(data('', { indicators: renamed }));
  const made = await run();
  expect(made.differences.map(({ difference }) => difference.kind)).toEqual(['renamed']);
  await decide(made, all(made, 'take'));
  expect((await row(0)).value('name')).toBe('维修校舍数量');
});

it('a cell that was typed in after it was compared is left alone, and said so', async () => {
  const { workbook, row, run, decide } = await opened(data('≥9所'));
  const made = await run();
  await workbook.write([{ sheet: '监控', cell: (await row(0)).cell('target'), value: '≥7所' }]);
  const outcome = await decide(made, all(made, 'take'));
  expect(outcome).toMatchObject({ taken: 0, changed: made.differences, settled: [], making: made.making });
  expect((await row(0)).value('target')).toBe('≥7所');
  // What the comparison itself brought up to date, and nothing else.
  expect(await readJournal(workbook)).toHaveLength(1);
});

it('a formula in the way is told, goes when that is chosen, and comes back', async () => {
  const { workbook, row, run, decide } = await opened(data('≥9所'));
  const cell = (await row(0)).cell('target');
  await workbook.write([{ sheet: '监控', cell, value: '="≥"&"9所"' }]);
  const formula = async () => {
    const [reading] = await workbook.read(['监控']);
    return 'grid' in reading! ? reading.grid.cell(cell.row, cell.col).formula : undefined;
  };
  const before = await formula();
  const made = await run();
  expect(made.differences[0]!.difference).toMatchObject({ isFormula: true });
  const { making } = await decide(made, all(made, 'take'));
  expect((await row(0)).value('target')).toBe('≥4所');
  await takeBackMaking(workbook, making!);
  expect(await formula()).toBe(before);
});

it('a protected sheet refuses, says so, and nothing counts as carried', async () => {
  const { backend, monitor, run } = await opened(data('≥4所', blankGoals));
  const sheet = backend.sheets().find(({ name }) => name === '监控')!;
  sheet.protection = {} as SheetProtection;
  const made = await run();
  expect(made.updated).toBe(0);
  expect([...made.failures.keys()]).toEqual(['监控']);
  sheet.protection = null;
  expect((await run()).updated).toBeGreaterThan(0);
  expect((await monitor()).goals.get('expectedGoal')?.value).toBe('完成维修。');
});

it('amounts go into a form in 元 as 元', async () => {
  const { workbook, monitor, run } = await opened(data('≥4所', { goals: {}, funds: {} }));
  const { grid } = await monitor();
  const edits = [];
  for (let row = grid.area.top; row <= grid.area.bottom; row++)
    for (let col = grid.area.left; col <= grid.area.right; col++) {
      const value = grid.value(row, col);
      if (typeof value === 'string' && value.includes('万元'))
        edits.push({ sheet: '监控', cell: { row, col }, value: value.replaceAll('万元', '元') });
    }
  await workbook.write(edits);
  expect((await monitor()).funds?.unit).toBe('元');
  await run();
  expect((await monitor()).funds?.rows[0]?.value('initialBudget')).toBe(3_000_000);
  expect((await run()).differences).toEqual([]);
});
