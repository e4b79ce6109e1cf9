/** What making tables would do, told before; and tables taken back after. */
import { composeForm, formById, type FormData, type FormId } from '../../src/core/forms';
import { defaultProfile as profile } from '../../src/core/profile';
import { composeRegister, registers } from '../../src/core/registers';
import { ExcelWorkbook } from '../../src/host/officejs';
import { HostError } from '../../src/host/workbook';
import {
  auditWorkbook,
  makeTables,
  planTables,
  projectsFor,
  readMakings,
  takeBackMaking,
  writeReport,
  type TableRequest,
} from '../../src/jobs';
import { buildReport, fixedTime, reportFile, reportSheet } from '../../src/report';
import { ArrayBackend, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';
import { formulasOn } from '../support/sheets';

const date = '2024-06-30T09:30';
const register = registers.find(({ id }) => id === 'project-register')!;
const application = (name: string): FormData => ({
  year: 2024,
  fields: { projectName: name, implementingUnit: '临溪县第一小学' },
  goals: { expectedGoal: '完成维修。' },
  indicators: [{ level1: '产出指标', level2: '数量指标', name: '维修数量', target: '≥4所' }],
});

async function opened(...names: string[]) {
  const backend = new ArrayBackend('首页');
  /** The workbook as it is seen after it was closed and opened again. */
  const open = () => {
    const { Excel } = loadOfficeJs(new StandInHost(backend));
    return new ExcelWorkbook({ excel: Excel, retryDelays: [] });
  };
  const workbook = open();
  const rows = names.map((projectName) => ({ projectName, implementingUnit: '临溪县水利局' }));
  await workbook.addSheets([{ name: '项目台账', form: composeRegister(register, rows, 2024) }]);
  const left = async () => (await workbook.sheets()).map(({ name }) => name);
  const plan = async (request: TableRequest) =>
    planTables(request, await projectsFor(workbook, request, profile), await left(), profile);
  return { backend, open, workbook, left, plan };
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
    expect((await makeTables(workbook, request, profile, { date })).sheets).toEqual(['项目台账 (2)']);
  });

  it('one for each project, beside those that are there', async () => {
    const names = ['渠道/清淤', '一个名字长得无论如何也放不进一张工作表的标签里的水利工程项目', '首页', ''];
    const { workbook, plan } = await opened(...names);
    const request = { template: 'project-selfeval', from: 'ledgers' } as const;
    for (const doubled of [0, 3]) {
      const planned = await plan(request);
      const { sheets } = await makeTables(workbook, request, profile, { date });
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
    const { making } = await makeTables(workbook, request, profile, { date });
    expect(await takeBackMaking(workbook, making!)).toEqual({
      removed: ['一 自评', '二 自评'],
      kept: [],
      wanted: 2,
      reverted: 0,
      changed: [],
      failures: new Map(),
    });
    expect(await left()).toEqual(['首页', '项目台账']);
    expect(await takeBackMaking(workbook, making!)).toBeNull();
  });

  it('after the workbook was closed and opened again, the formulas of both kinds included', async () => {
    const { workbook, open, left } = await opened('一', '二');
    await makeTables(workbook, request, profile, { date });
    await makeTables(workbook, { template: 'project-selfeval', from: 'blank', formulas: 'live' }, profile, {
      date: '2024-07-01T10:00',
    });
    await makeTables(workbook, { template: 'unit-roster', from: 'blank' }, profile, { date });
    const again = open();
    const makings = await readMakings(again);
    expect(makings.map((one) => [one.date, one.template, one.sheets.length])).toEqual([
      ['2024-06-30T09:30', 'project-selfeval', 2],
      ['2024-07-01T10:00', 'project-selfeval', 1],
      ['2024-06-30T09:30', 'unit-roster', 1],
    ]);
    for (const { id } of makings) await takeBackMaking(again, id);
    expect(await left()).toEqual(['首页', '项目台账']);
    expect(await readMakings(again)).toEqual([]);
  });

  it('also those of a run that was cut off, and no other sheet that is called so', async () => {
    const { workbook, open, left } = await opened('一', '二', '三');
    const cut = workbook.addSheets.bind(workbook);
    jest.spyOn(workbook, 'addSheets').mockImplementation(async (sheets) => {
      await cut(sheets.slice(0, 2));
      throw new HostError({ code: 'failed' });
    });
    await expect(makeTables(workbook, request, profile, { date })).rejects.toThrow(HostError);
    const again = open();
    await again.addSheets([{ name: '三 自评', form: composeRegister(register, [], 2024) }]);
    const [making] = await readMakings(again);
    expect(await takeBackMaking(again, making!.id)).toMatchObject({ removed: ['一 自评', '二 自评'] });
    expect(await left()).toEqual(['首页', '项目台账', '三 自评']);
  });

  it('a run of which nothing came leaves nothing to take back', async () => {
    const { workbook } = await opened('一');
    jest.spyOn(workbook, 'addSheets').mockRejectedValue(new HostError({ code: 'protected' }));
    await expect(makeTables(workbook, request, profile, { date })).rejects.toThrow(HostError);
    expect(await readMakings(workbook)).toEqual([]);
  });

  it('what another program left there is not taken for ours', async () => {
    const { workbook } = await opened('一');
    for (const stored of [
      'x',
      [null, 1, { id: 1 }],
      [{ id: 1, date, template: 'project-selfeval', sheets: [['首页', 1, 1, [], [], '../']], entries: [] }],
      [{ id: 1, date, template: 'project-selfeval', sheets: [['首页', 1e9, 1e9, [], [], 'a']], entries: [] }],
      [{ id: 1, date: 'gestern', template: 'project-selfeval', sheets: [], entries: [] }],
    ]) {
      await workbook.setSetting('made', stored);
      expect(await readMakings(workbook)).toEqual([]);
    }
  });

  it('but for those that somebody has typed in, or that formulas elsewhere refer to', async () => {
    const { workbook, left } = await opened('一', '二', '三', '四', '五');
    const { making } = await makeTables(workbook, { ...request, isProtected: false }, profile, { date });
    await workbook.write([
      { sheet: '一 自评', cell: { row: 60, col: 0 }, value: '记一笔' },
      { sheet: '首页', cell: { row: 0, col: 0 }, value: `='二 自评'!A1` },
      { sheet: '首页', cell: { row: 1, col: 0 }, value: `='大三 自评'!A1` },
      { sheet: '四 自评', cell: { row: 61, col: 0 }, value: `='五 自评'!A1` },
    ]);
    const { removed, kept } = (await takeBackMaking(workbook, making!))!;
    expect(removed).toEqual(['三 自评']);
    expect(kept).toEqual([
      { sheet: '二 自评', reason: 'inUse' },
      { sheet: '五 自评', reason: 'inUse' },
      { sheet: '一 自评', reason: 'changed' },
      { sheet: '四 自评', reason: 'changed' },
    ]);
    expect(await left()).toEqual(['首页', '项目台账', '一 自评', '二 自评', '四 自评', '五 自评']);
  });

  it('although our report links to their cells; what is typed beside its links counts', async () => {
    const { workbook, left } = await opened('一', '二');
    const { making } = await makeTables(workbook, request, profile, { date });
    const audit = await auditWorkbook(workbook, { profile });
    const result = buildReport([reportFile('', audit, 'zh')], [audit], profile, 'zh');
    const report = await writeReport(workbook, reportSheet(result, fixedTime(1_700_000_000), 'zh'));
    const [reading] = await workbook.read([report]);
    const links = 'grid' in reading! ? formulasOn(reading.grid) : [];
    expect(links).toContainEqual(expect.stringMatching(/^=HYPERLINK\("#'一 自评'!/));
    expect(links).toContainEqual(expect.stringMatching(/^=HYPERLINK\("#'二 自评'!/));
    await workbook.write([
      { sheet: report, cell: { row: 0, col: 20 }, value: `=HYPERLINK("#首页!A1","看")&'二 自评'!A1` },
    ]);
    expect(await takeBackMaking(workbook, making!)).toMatchObject({
      removed: ['一 自评'],
      kept: [{ sheet: '二 自评', reason: 'inUse' }],
    });
    expect(await left()).toEqual(['首页', '项目台账', '二 自评', report]);
  });

  it('and those that are gone already count as taken back', async () => {
    const { workbook } = await opened('一', '二');
    const { making } = await makeTables(workbook, request, profile, { date });
    await workbook.removeSheet('一 自评');
    expect(await takeBackMaking(workbook, making!)).toMatchObject({
      removed: ['一 自评', '二 自评'],
      kept: [],
    });
  });
});
