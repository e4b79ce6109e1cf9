/** Tables from what the workbook holds, through the real office.js on a workbook that calculates. */
import { composeForm, formById, type FormData } from '../../src/core/forms';
import { defaultProfile as profile } from '../../src/core/profile';
import { composeRegister, registers } from '../../src/core/registers';
import { nameForms } from '../../src/core/templates';
import { ExcelWorkbook } from '../../src/host/officejs';
import { makeTables, projectsFor, sourcesFor, tablesIn, type TableRequest } from '../../src/jobs';
import { ArrayBackend, EXCEL_VERSIONS, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';
import { createHeadlessUniver } from '../../src/workbench/univer/headless';
import { UniverBackend } from '../../src/workbench/univer/univer-backend';

const opened: { dispose(): void }[] = [];
afterAll(() => opened.forEach((univer) => univer.dispose()));

function excel(backend: ConstructorParameters<typeof StandInHost>[0]) {
  const host = new StandInHost(backend);
  const { Excel: api } = loadOfficeJs(host);
  return { host, workbook: new ExcelWorkbook({ excel: api, retryDelays: [] }) };
}

function calculating() {
  const univer = createHeadlessUniver('首页');
  opened.push(univer);
  return excel(new UniverBackend(univer.api)).workbook;
}

const date = '2024-06-30T09:30';
const target = formById('project-target');
const application = (name: string, layout = 'paper'): FormData => ({
  year: 2024,
  fields: { projectName: name, department: '临溪县教育局', implementingUnit: '临溪县第一小学' },
  funds: { total: { annualBudget: 300 }, fiscal: { annualBudget: 280 } },
  goals: { expectedGoal: '完成四所学校的校舍维修。' },
  indicators: [
    { level1: '产出指标', level2: '数量指标', name: '维修校舍数量', target: layout === 'paper' ? '≥4所' : 4 },
    { level1: '产出指标', level2: '质量指标', name: '验收合格率', target: '100%' },
    { level1: '效益指标', level2: '社会效益指标', name: '受益学生人数', target: '≥3200人' },
  ],
});

const addApplications = (workbook: ExcelWorkbook, ...names: string[]) =>
  workbook.addSheets(
    nameForms(
      names.map((name) => application(name)),
      target,
      profile,
      '目标表',
    ),
  );

const request = { template: 'project-monitor', from: 'earlier', period: '1—7月' } as const;

describe('from an earlier stage in the same workbook', () => {
  it('the new forms refer to the earlier ones: what changes there changes here', async () => {
    const workbook = calculating();
    await addApplications(workbook, '校舍维修', "操场'改造");
    const made = await makeTables(workbook, request, profile, { date });
    expect(made).toMatchObject({ wanted: 2, updated: 0, differences: [] });
    expect(made.sheets).toEqual(['校舍维修 监控', "操场'改造 监控"]);

    const monitors = async () =>
      (await tablesIn(workbook)).forms.filter(({ definition }) => definition.id === 'project-monitor');
    const [first, second] = await monitors();
    for (const form of [first!, second!]) {
      expect(form.rows.map((row) => row.value('name'))).toEqual([
        '维修校舍数量',
        '验收合格率',
        '受益学生人数',
      ]);
      expect(form.rows.map((row) => row.value('level2'))).toEqual(['数量指标', '质量指标', '社会效益指标']);
      expect(form.rows.map((row) => row.value('target'))).toEqual(['≥4所', '100%', '≥3200人']);
      expect(form.fields.get('implementingUnit')?.value).toBe('临溪县第一小学');
      expect(form.funds?.rows[0]?.value('initialBudget')).toBe(300);
      expect(form.goals.get('expectedGoal')?.value).toBe('完成四所学校的校舍维修。');
      expect(form.year?.value).toBe(2024);
    }
    const { row, col } = second!.rows[0]!.cell('target');
    expect(second!.grid.cell(row, col).formula).toMatch(/^=IF\('操场''改造'!/);

    const source = (await tablesIn(workbook)).forms.find(({ sheet }) => sheet === '校舍维修')!;
    await workbook.write([{ sheet: '校舍维修', cell: source.rows[0]!.cell('target'), value: '≥5所' }]);
    expect((await monitors())[0]!.rows[0]!.value('target')).toBe('≥5所');
    expect((await monitors())[1]!.rows[0]!.value('target')).toBe('≥4所');
  });

  it('a second run adds nothing twice, keeps what was typed and lists what differs', async () => {
    const workbook = calculating();
    await addApplications(workbook, '校舍维修');
    await makeTables(workbook, request, profile, { date });
    const [monitor] = (await tablesIn(workbook)).forms.filter(({ sheet }) => sheet === '校舍维修 监控');
    await workbook.write([
      { sheet: monitor!.sheet, cell: monitor!.rows[0]!.cell('actual'), value: '3所' },
      { sheet: monitor!.sheet, cell: monitor!.rows[1]!.cell('target'), value: '≥95%' },
    ]);
    await addApplications(workbook, '操场改造');
    expect(await projectsFor(workbook, request, profile)).toEqual([
      expect.objectContaining({ name: '校舍维修', unit: '临溪县第一小学', sheet: '校舍维修 监控' }),
      expect.objectContaining({ name: '操场改造', sheet: null }),
    ]);

    const made = await makeTables(workbook, request, profile, { date });
    expect(made.sheets).toEqual(['操场改造 监控']);
    expect(made.differences).toEqual([
      {
        project: '校舍维修',
        sheet: '校舍维修 监控',
        difference: expect.objectContaining({ kind: 'changed', earlier: '100%', later: '≥95%' }) as unknown,
      },
    ]);
    const again = (await tablesIn(workbook)).forms.find(({ sheet }) => sheet === '校舍维修 监控')!;
    expect(again.rows.map((row) => row.value('actual'))).toEqual(['3所', null, null]);
    expect(again.rows[1]!.value('target')).toBe('≥95%');
  });

  it('the monitoring form, where there is one, is what the self-evaluation takes over from', async () => {
    const workbook = calculating();
    await addApplications(workbook, '校舍维修');
    await makeTables(workbook, request, profile, { date });
    await makeTables(workbook, { template: 'project-selfeval', from: 'earlier' }, profile, { date });
    const form = (await tablesIn(workbook)).forms.find(
      ({ definition }) => definition.id === 'project-selfeval',
    )!;
    expect(form.sheet).toBe('校舍维修 自评');
    const { row, col } = form.rows[0]!.cell('target');
    expect(form.grid.cell(row, col).formula).toContain("'校舍维修 监控'!");
    expect(form.rows[0]!.value('target')).toBe('≥4所');
    expect(form.rows.every((one) => one.value('score') === null)).toBe(true);
  });

  it('two units whose projects are called the same have a form each', async () => {
    const workbook = calculating();
    const of = (unit: string, target: string): FormData => {
      const data = application('办公设备购置');
      return {
        ...data,
        fields: { ...data.fields, implementingUnit: unit },
        indicators: data.indicators!.map((row, index) => (index === 0 ? { ...row, target } : row)),
      };
    };
    await workbook.addSheets(
      nameForms([of('临溪县第一小学', '≥4台'), of('临溪县第二小学', '≥9台')], target, profile, '目标表'),
    );
    const { sheets } = await makeTables(workbook, request, profile, { date });
    expect(sheets).toEqual(['办公设备购置 监控', '办公设备购置 监控 (2)']);
    const again = await makeTables(workbook, request, profile, { date });
    expect(again).toMatchObject({ sheets: [], brought: 2, updated: 0, differences: [] });
    const monitors = (await tablesIn(workbook)).forms.filter(({ sheet }) => sheets.includes(sheet));
    expect(monitors.map(({ rows }) => rows[0]!.value('target'))).toEqual(['≥4台', '≥9台']);
  });

  it('amounts of an application in 元 are carried in 万元', async () => {
    const workbook = calculating();
    const composed = composeForm(target, {
      ...application('校舍维修'),
      funds: { total: { annualBudget: 3_000_000 } },
    });
    const values = composed.values.map((row) =>
      row.map((value) => (typeof value === 'string' ? value.replace('（万元）', '（元）') : value)),
    );
    await workbook.addSheets([{ name: '申报', form: { ...composed, values } }]);
    await makeTables(workbook, request, profile, { date });
    const form = (await tablesIn(workbook)).forms.find(
      ({ definition }) => definition.id === 'project-monitor',
    )!;
    expect(form.funds!.unit).toBe('万元');
    expect(form.funds!.rows[0]!.value('initialBudget')).toBe(300);
  });
});

describe('from the ledgers', () => {
  const register = registers.find(({ id }) => id === 'project-register')!;
  const projects = Array.from({ length: 301 }, (_, index) => ({
    sequence: index + 1,
    projectName: `项目${index + 1}`,
    implementingUnit: `第${(index % 88) + 1}单位`,
    initialBudget: 100 + index,
  }));
  const withRegister = async () => {
    const { host, workbook } = excel(new ArrayBackend('首页'));
    await workbook.addSheets([{ name: '项目台账', form: composeRegister(register, projects, 2024) }]);
    return { host, workbook };
  };
  const fromLedgers = { template: 'project-target', from: 'ledgers' } as const;

  it('all 301 projects get their sheet in one go, with progress, inside the limits of a request', async () => {
    const { host, workbook } = await withRegister();
    const seen: number[] = [];
    const { sheets, wanted } = await makeTables(workbook, fromLedgers, profile, {
      date,
      onProgress: (done) => seen.push(done),
    });
    expect([sheets.length, wanted]).toEqual([301, 301]);
    expect(new Set(sheets).size).toBe(301);
    expect(seen).toHaveLength(301);
    expect(seen.every((done, index) => index === 0 || done > seen[index - 1]!)).toBe(true);
    expect(seen.at(-1)).toBe(1);
    expect(Math.max(...host.requests.map(({ requestBytes }) => requestBytes))).toBeLessThan(5_000_000);

    const { forms } = await tablesIn(workbook);
    expect(forms).toHaveLength(301);
    const last = forms.at(-1)!;
    expect(last.fields.get('projectName')?.value).toBe('项目301');
    expect(last.funds?.rows[0]?.value('annualBudget')).toBe(400);
  }, 60_000);

  it('only the chosen projects, for the year and in the layout that were asked for', async () => {
    const { workbook } = await withRegister();
    const choices = await projectsFor(workbook, fromLedgers, profile);
    expect(choices).toHaveLength(301);
    const keys = choices.filter(({ unit }) => unit === '第7单位').map(({ key }) => key);
    expect(keys).toHaveLength(4);
    const { sheets } = await makeTables(
      workbook,
      { ...fromLedgers, projects: keys, year: 2026, layout: 'platform' },
      profile,
      { date },
    );
    expect(sheets).toEqual(['项目7', '项目95', '项目183', '项目271']);
    const { forms } = await tablesIn(workbook);
    expect(forms.every(({ year, columns }) => year?.value === 2026 && columns.has('sign'))).toBe(true);
  });

  it('cancelled half-way, every sheet that is there is whole', async () => {
    const { workbook } = await withRegister();
    const controller = new AbortController();
    const { sheets, wanted } = await makeTables(workbook, fromLedgers, profile, {
      date,
      signal: controller.signal,
      onProgress: (done) => done > 0.02 && controller.abort(),
    });
    expect(wanted).toBe(301);
    expect(sheets.length).toBeGreaterThan(3);
    expect(sheets.length).toBeLessThan(20);
    const { forms } = await tablesIn(workbook);
    expect(forms.map(({ sheet }) => sheet)).toEqual(sheets);
    expect(forms.every(({ rows, goals }) => rows.length > 0 && goals.size > 0)).toBe(true);
  });
});

test('a table can be filled from what fits it', () => {
  expect(sourcesFor('project-target')).toEqual(['blank', 'ledgers']);
  expect(sourcesFor('project-monitor')).toEqual(['blank', 'ledgers', 'earlier']);
  expect(sourcesFor('department-selfeval')).toEqual(['blank', 'earlier']);
  expect(sourcesFor('unit-roster')).toEqual(['blank']);
  expect(sourcesFor('indicator-ledger')).toEqual(['blank']);
});

async function made(request: TableRequest) {
  const backend = new ArrayBackend();
  const host = new StandInHost(backend, { version: EXCEL_VERSIONS.ltsc2021 });
  const workbook = new ExcelWorkbook({ excel: loadOfficeJs(host).Excel, retryDelays: [] });
  await makeTables(workbook, request, profile, { date });
  return backend.sheets()[1]!;
}

test('a form is protected unless that is unwanted, a list never is', async () => {
  const isProtected = async (request: TableRequest) => (await made(request)).protection !== null;
  expect(await isProtected({ template: 'project-selfeval', from: 'blank' })).toBe(true);
  expect(await isProtected({ template: 'project-selfeval', from: 'blank', isProtected: false })).toBe(false);
  expect(await isProtected({ template: 'indicator-ledger', from: 'blank' })).toBe(false);
  expect(await isProtected({ template: 'project-register', from: 'blank', isProtected: true })).toBe(false);
});

test('formulas are plain unless live ones are wanted', async () => {
  const functions = async (request: TableRequest) => {
    const sheet = await made(request);
    return sheet
      .formulas(sheet.usedArea(true)!)
      .flat()
      .filter((cell) => String(cell).startsWith('=JX.'));
  };
  const blank = { template: 'project-selfeval', from: 'blank' } as const;
  expect(await functions(blank)).toEqual([]);
  const names = (await functions({ ...blank, formulas: 'live' })).map(
    (text) => /JX\.([^(]+)/.exec(String(text))![1],
  );
  expect([...new Set(names)]).toEqual(['执行率', '执行率得分', '指标得分', '评价等级']);
  expect(await functions({ ...blank, template: 'project-register', formulas: 'live' })).toEqual([]);
});
