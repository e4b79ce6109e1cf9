/** What the product does with an open workbook, each as one trial starts it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeForm, formById, type ComposedForm, type FormData } from '../../src/core/forms';
import { defaultProfile as profile } from '../../src/core/profile';
import { composeSummary, rollUp } from '../../src/core/rollup';
import { nameForms } from '../../src/core/templates';
import type { HostFailure, Workbook } from '../../src/host/workbook';
import {
  applyFixes,
  auditWorkbook,
  collectTables,
  convertFormulasToValues,
  decideDifferences,
  insertFormula,
  makeTables,
  markFindings,
  readJournal,
  rememberExplanation,
  repairFormulas,
  restoreFormulas,
  revertFixes,
  showAllRows,
  showProblemRows,
  writeReport,
  writeSummary,
} from '../../src/jobs';
import { buildReport, fixedTime, reportFile, reportSheet } from '../../src/report';
import { describeFile } from '../../src/report/rollup/describe';
import type { ArrayBackend } from '../../src/workbench/standin';
import { contentOf, openDocument, type DocumentContent } from './document';
import { openExcel } from './fallible-excel';

/** What the user would be told, beyond what was thrown. */
type Said = readonly HostFailure[];

export interface Scenario {
  readonly name: string;
  /** The sheet that a user might delete or rename meanwhile. */
  readonly sheet: string;
  /** The sheets that are the user's own. */
  readonly users: readonly string[];
  /** Run again, it leaves the same visible sheets. */
  readonly isSettling?: boolean;
  /** The workbook before the trial: made anew each time, and prepared without a fault. */
  readonly open: () => Promise<ArrayBackend>;
  readonly act: (workbook: Workbook) => Promise<Said>;
}

const date = '2020-12-31T09:30';
const TARGET = '校舍维修';
/** Of the ledger of three hundred rows: some projects. */
const FEW_ROWS = 63;

const sample = (name: string): Promise<DocumentContent> =>
  contentOf(readFileSync(join(__dirname, `../../samples/${name}.xlsx`)), `${name}.xlsx`);

const application = (name: string): FormData => ({
  year: 2024,
  fields: { projectName: name, department: '临溪县教育局', implementingUnit: '临溪县第一小学' },
  funds: { total: { annualBudget: 300 }, fiscal: { annualBudget: 280 } },
  goals: { expectedGoal: '完成四所学校的校舍维修。' },
  indicators: [
    { level1: '产出指标', level2: '数量指标', name: '维修校舍数量', target: '≥4所' },
    { level1: '产出指标', level2: '质量指标', name: '验收合格率', target: '100%' },
    { level1: '效益指标', level2: '社会效益指标', name: '受益学生人数', target: '≥3200人' },
  ],
});

const asContent = (name: string, form: ComposedForm): DocumentContent[number] => ({
  name,
  area: { top: 0, left: 0, bottom: form.values.length - 1, right: form.widths.length - 1 },
  rows: form.values.map((row, r) =>
    row.map((value, c) => form.formulas[r]![c] ?? (value as string | number | null) ?? ''),
  ),
  merges: form.merges,
});

/** Sheets of one project each, as a unit hands in its applications. */
function applications(...names: string[]): DocumentContent {
  const target = formById('project-target');
  return nameForms(names.map(application), target, profile, '目标表').map(({ name, form }) =>
    asContent(name, form),
  );
}

/** A target, and a monitoring form that was begun before: without money and goals, and with another target value. */
function stages(): DocumentContent {
  const target = application(TARGET);
  const [first, ...others] = target.indicators!;
  const begun: FormData = {
    ...target,
    funds: {},
    goals: {},
    indicators: [{ ...first!, target: '≥3所' }, ...others],
  };
  return [
    asContent('目标', composeForm(formById('project-target'), target, undefined, profile)),
    asContent('监控', composeForm(formById('project-monitor'), begun, undefined, profile)),
  ];
}

/** What a unit works out with our functions; one formula is as an older file keeps it. */
const RATES: DocumentContent = [
  {
    name: '资金',
    area: { top: 0, left: 0, bottom: 4, right: 3 },
    rows: [
      ['项目', '预算数', '执行数', '执行率'],
      ['校舍维修', 200, 100, '=JX.执行率(C2,B2)'],
      ['操场改造', 100, 80, '=绩效.执行率(C3,B3)'],
      ['食堂扩建', 50, 45, '=JX.EXECRATE(C4,B4)'],
      ['合计', '=SUM(B2:B4)', '=SUM(C2:C4)', ''],
    ],
    merges: [],
  },
];

const audit = (workbook: Workbook) => auditWorkbook(workbook, { profile });
const saidOf = (failures: ReadonlyMap<string, HostFailure>): Said => [...failures.values()];
const unread = ({ sheets }: Awaited<ReturnType<typeof audit>>): Said =>
  sheets.flatMap(({ failure }) => (failure ? [failure] : []));

async function auditAndMark(workbook: Workbook): Promise<Said> {
  const audited = await audit(workbook);
  const outcomes = await markFindings(
    workbook,
    audited.findings,
    audited.sheets.filter(({ grid }) => grid).map(({ info }) => info.name),
  );
  return [...unread(audited), ...outcomes.flatMap(({ failure }) => (failure ? [failure] : []))];
}

async function fixAll(workbook: Workbook): Promise<Said> {
  const audited = await audit(workbook);
  const { failures } = await applyFixes(workbook, audited, 'safe', { profile, date });
  return [...unread(audited), ...saidOf(failures)];
}

async function revertAll(workbook: Workbook): Promise<Said> {
  const said: HostFailure[] = [];
  for (const { id } of [...(await readJournal(workbook))].reverse()) {
    const outcome = await revertFixes(workbook, id);
    if (outcome) said.push(...outcome.failures.values());
  }
  return said;
}

async function report(workbook: Workbook): Promise<Said> {
  const audited = await audit(workbook);
  const result = buildReport([reportFile('', audited, 'zh')], [audited], profile, 'zh');
  await writeReport(workbook, reportSheet(result, fixedTime(1_600_000_000), 'zh'));
  return unread(audited);
}

async function explainFirst(workbook: Workbook): Promise<Said> {
  const audited = await audit(workbook);
  const warning = audited.findings.find(({ severity }) => severity === 'warning');
  if (warning) await rememberExplanation(workbook, warning, '按批复的口径填报。', '2020-12-31');
  return unread(audited);
}

const rollUpHere =
  (replaces: boolean) =>
  async (workbook: Workbook): Promise<Said> => {
    const part = await collectTables(workbook, { file: '本工作簿', digest: null, profile });
    const rollup = rollUp(part, { profile, answers: {} });
    await writeSummary(
      workbook,
      composeSummary(rollup, profile, (file) => describeFile(file, 'zh')),
      { replaces },
    );
    return part.files.flatMap(({ unread: sheets }) =>
      sheets.map(({ code, sheet }) => ({ code, sheet }) as HostFailure),
    );
  };

/** A document on which something was done before, without a fault. */
async function after(backend: ArrayBackend, ...steps: readonly Scenario['act'][]): Promise<ArrayBackend> {
  const { workbook, host } = openExcel(backend);
  for (const step of steps) await step(workbook);
  host.dispose();
  return backend;
}

const monitor = { template: 'project-monitor', from: 'earlier', period: '1—7月' } as const;
const carry = async (workbook: Workbook): Promise<Said> => {
  const { failures } = await makeTables(workbook, monitor, profile, { date });
  return saidOf(failures);
};

const carryAndDecide = async (workbook: Workbook): Promise<Said> => {
  const made = await makeTables(workbook, monitor, profile, { date });
  const decisions = made.differences.map((difference) => ({ difference, choice: 'take' as const }));
  const { template, making } = made;
  const { failures } = await decideDifferences(workbook, decisions, { date, template, making });
  return [...saidOf(made.failures), ...saidOf(failures)];
};

const freeze = async (workbook: Workbook): Promise<Said> =>
  saidOf((await convertFormulasToValues(workbook, 'workbook')).failures);

/** Everything that writes to a workbook, on the workbooks of the samples and of a unit's applications. */
export async function scenarios(): Promise<Scenario[]> {
  const selfeval = await sample('selfeval-planted');
  const ledger = await sample('ledger-300');
  // Every form is written by the same requests: a few forms have them all.
  const short = ledger.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, FEW_ROWS) }));
  const sheetOf = (content: DocumentContent) => content[0]!.name;
  const namesOf = (content: DocumentContent) => content.map(({ name }) => name);
  const projects = applications(TARGET, '操场改造', '食堂扩建');
  const onSelfeval = (name: string, act: Scenario['act'], ...before: Scenario['act'][]): Scenario => ({
    name,
    sheet: sheetOf(selfeval),
    users: namesOf(selfeval),
    open: () => after(openDocument(selfeval), ...before),
    act,
  });
  const onProjects = (
    name: string,
    act: Scenario['act'],
    open: () => Promise<ArrayBackend> = async () => openDocument(projects),
  ): Scenario => ({ name, sheet: sheetOf(projects), users: namesOf(projects), open, act });
  const onRates = (name: string, act: Scenario['act'], ...before: Scenario['act'][]): Scenario => ({
    name,
    sheet: '资金',
    users: ['资金'],
    open: () => after(openDocument(RATES), ...before),
    act,
  });
  return [
    onSelfeval('audit and mark', auditAndMark),
    onSelfeval('audit and mark again', auditAndMark, auditAndMark),
    {
      name: 'audit and mark a ledger',
      sheet: sheetOf(ledger),
      users: namesOf(ledger),
      open: async () => openDocument(ledger),
      act: auditAndMark,
    },
    onSelfeval(
      'clear the marks',
      async (workbook) => (await workbook.clearMarks()).flatMap(({ failure }) => (failure ? [failure] : [])),
      auditAndMark,
    ),
    onSelfeval('fix all that is safe', fixAll),
    onSelfeval('take the fixes back', revertAll, fixAll),
    onSelfeval('explain a warning', explainFirst),
    onSelfeval('show only rows with problems', async (workbook) =>
      saidOf((await showProblemRows(workbook, await audit(workbook))).failures),
    ),
    onSelfeval(
      'show all rows again',
      async (workbook) => saidOf((await showAllRows(workbook)).failures),
      async (workbook) => saidOf((await showProblemRows(workbook, await audit(workbook))).failures),
    ),
    onSelfeval('write the result', report),
    onSelfeval('write the result again', report, report),
    onSelfeval('add a blank table', async (workbook) => {
      await makeTables(workbook, { template: 'project-selfeval', from: 'blank', year: 2024 }, profile, {
        date,
      });
      return [];
    }),
    {
      name: 'populate forms from a ledger',
      sheet: sheetOf(short),
      users: namesOf(short),
      open: async () => openDocument(short),
      act: async (workbook) => {
        await makeTables(workbook, { template: 'project-selfeval', from: 'ledgers', year: 2020 }, profile, {
          date,
        });
        return [];
      },
    },
    onProjects('carry targets into new forms', carry),
    {
      name: 'carry into a form that is there',
      sheet: '监控',
      users: ['目标', '监控'],
      open: async () => openDocument(stages()),
      act: carry,
    },
    {
      name: 'carry into a form that is there and decide what differs',
      sheet: '监控',
      users: ['目标', '监控'],
      open: async () => openDocument(stages()),
      act: carryAndDecide,
    },
    onProjects('roll up and write the summary', rollUpHere(false)),
    {
      ...onProjects('write the summary in place of the last', rollUpHere(true), () =>
        after(openDocument(projects), rollUpHere(true)),
      ),
      isSettling: true,
    },
    onRates('repair formulas', async (workbook) =>
      saidOf((await repairFormulas(workbook, { date })).failures),
    ),
    onRates('turn formulas into values', freeze),
    onRates(
      'turn values back into formulas',
      async (workbook) => saidOf((await restoreFormulas(workbook, 'workbook')).failures),
      freeze,
    ),
    onRates('insert a formula', async (workbook) => {
      const formula = '=JX.执行率(C5,B5)';
      const [{ name: sheet } = { name: '资金' }] = await workbook.sheets();
      await insertFormula(workbook, { sheet, cell: { row: 4, col: 3 }, formula }, { date });
      return [];
    }),
  ];
}
