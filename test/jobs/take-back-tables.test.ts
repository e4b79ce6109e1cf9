/** What making tables would do, told before; and tables taken back after. */
import { composeForm, formById, type FormData, type FormId } from '../../src/core/forms';
import { defaultProfile as profile } from '../../src/core/profile';
import { composeRegister, registers } from '../../src/core/registers';
import { ExcelWorkbook } from '../../src/host/officejs';
import { makeTables, planTables, projectsFor, removeMade, type TableRequest } from '../../src/jobs';
import { ArrayBackend, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';

const register = registers.find(({ id }) => id === 'project-register')!;
const application = (name: string): FormData => ({
  year: 2024,
  fields: { projectName: name, implementingUnit: '临溪县第一小学' },
  goals: { expectedGoal: '完成维修。' },
  indicators: [{ level1: '产出指标', level2: '数量指标', name: '维修数量', target: '≥4所' }],
});

async function opened(...names: string[]) {
  const { Excel } = loadOfficeJs(new StandInHost(new ArrayBackend('首页')));
  const workbook = new ExcelWorkbook({ excel: Excel, retryDelays: [] });
  const rows = names.map((projectName) => ({ projectName, implementingUnit: '临溪县水利局' }));
  await workbook.addSheets([{ name: '项目台账', form: composeRegister(register, rows, 2024) }]);
  const left = async () => (await workbook.sheets()).map(({ name }) => name);
  const plan = async (request: TableRequest) =>
    planTables(request, await projectsFor(workbook, request, profile), await left(), profile);
  return { workbook, left, plan };
}

describe('what would be made is what is made', () => {
  it('a blank table, whose name may be taken', async () => {
    const { workbook, plan } = await opened('一');
    const request = { template: 'project-register', from: 'blank' } as const;
    const planned = await plan(request);
    expect(planned).toEqual({
      sheets: [{ name: '项目台账 (2)', rows: 50 }],
      updated: [],
      doubled: [],
      isProtected: false,
    });
    expect((await makeTables(workbook, request, profile)).sheets).toEqual(['项目台账 (2)']);
  });

  it('one for each project, beside those that are there', async () => {
    const names = ['渠道/清淤', '一个名字长得无论如何也放不进一张工作表的标签里的水利工程项目', '首页', ''];
    const { workbook, plan } = await opened(...names);
    const request = { template: 'project-selfeval', from: 'ledgers' } as const;
    for (const doubled of [0, 3]) {
      const planned = await plan(request);
      const { sheets } = await makeTables(workbook, request, profile);
      expect(planned.sheets.map(({ name }) => name)).toEqual(sheets);
      expect(planned.sheets.every(({ rows }) => rows > 0)).toBe(true);
      expect(planned.doubled).toHaveLength(doubled);
      expect(planned.isProtected).toBe(true);
    }
  });

  it('from an earlier stage only what is missing; what is there is brought up to date', async () => {
    const { workbook, plan } = await opened();
    const add = (sheet: string, form: FormId, name: string) =>
      workbook.addSheets([
        { name: sheet, form: composeForm(formById(form), application(name), undefined, profile) },
      ]);
    await add('校舍', 'project-target', '校舍');
    await add('校舍 监控', 'project-monitor', '校舍');
    await add('操场', 'project-target', '操场');
    const request = { template: 'project-monitor', from: 'earlier' } as const;
    expect(await plan(request)).toMatchObject({
      sheets: [{ name: '操场 监控', rows: 1 }],
      updated: [{ name: '校舍', sheet: '校舍 监控', source: '校舍' }],
      doubled: [],
    });
  });
});

describe('tables that were made are taken back', () => {
  const request = { template: 'project-selfeval', from: 'ledgers' } as const;

  it('all of them', async () => {
    const { workbook, left } = await opened('一', '二');
    const { tables } = await makeTables(workbook, request, profile);
    expect(await removeMade(workbook, tables)).toEqual({
      removed: ['一 自评', '二 自评'],
      kept: [],
      wanted: 2,
    });
    expect(await left()).toEqual(['首页', '项目台账']);
  });

  it('but for those that somebody has typed in, or that formulas elsewhere refer to', async () => {
    const { workbook, left } = await opened('一', '二', '三', '四', '五');
    const { tables } = await makeTables(workbook, { ...request, isProtected: false }, profile);
    await workbook.write([
      { sheet: '一 自评', cell: { row: 60, col: 0 }, value: '记一笔' },
      { sheet: '首页', cell: { row: 0, col: 0 }, value: `='二 自评'!A1` },
      { sheet: '首页', cell: { row: 1, col: 0 }, value: `='大三 自评'!A1` },
      { sheet: '四 自评', cell: { row: 61, col: 0 }, value: `='五 自评'!A1` },
    ]);
    const { removed, kept } = await removeMade(workbook, tables);
    expect(removed).toEqual(['三 自评']);
    expect(kept).toEqual([
      { sheet: '二 自评', reason: 'inUse' },
      { sheet: '五 自评', reason: 'inUse' },
      { sheet: '一 自评', reason: 'changed' },
      { sheet: '四 自评', reason: 'changed' },
    ]);
    expect(await left()).toEqual(['首页', '项目台账', '一 自评', '二 自评', '四 自评', '五 自评']);
  });

  it('and those that are gone already count as taken back', async () => {
    const { workbook } = await opened('一', '二');
    const { tables } = await makeTables(workbook, request, profile);
    await removeMade(workbook, [tables[0]!]);
    expect(await removeMade(workbook, tables)).toMatchObject({ removed: ['一 自评', '二 自评'], kept: [] });
  });
});
