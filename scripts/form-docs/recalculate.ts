/**
 * Has LibreOffice calculate the formulas of every template, filled in, and compares its results with our own
 * measures. `tsx scripts/form-docs/recalculate.ts`; needs `soffice` on the path.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeForm, forms, type FormData, type FormDefinition } from '../../src/core/forms';
import type { CellValue } from '../../src/core/grid';
import { readNumber } from '../../src/core/indicator';
import { executionRate, executionScore, grade, quotient, sum, totalScore } from '../../src/core/measures';
import { defaultProfile as profile } from '../../src/core/profile';
import { lineNumber } from '../../src/core/recognise';
import type { FormInstance, RegisterInstance } from '../../src/core/recognise/types';
import { composeRegister, registers } from '../../src/core/registers';
import { openWorkbookFile, writeForms } from '../../src/host/file';
import { tablesIn } from '../../src/jobs';

interface Comparison {
  readonly where: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** A form whose every amount and score is given; what is calculated from them is left to the formulas. */
function filledIn({ funds, indicators, tasks }: FormDefinition): FormData {
  const money = { initialBudget: 300, annualBudget: 300, forecast: 300, weight: 10 };
  const rows =
    indicators.printed.length > 0 ? indicators.printed : [{ level1: '产出指标', name: '座数', weight: 90 }];
  return {
    year: 2026,
    funds: funds ? { total: { ...money, executed: 285.6 }, fiscal: { ...money, executed: 247.655 } } : {},
    indicators: rows.map((row, index) => ({
      ...row,
      target: '≥6座',
      actual: '6座',
      score: row.weight - (index % 2) * 0.33,
    })),
    ...(tasks && {
      tasks: {
        rows: [
          { name: '救助', totalAmount: 3200.35 },
          { name: '养老', totalAmount: 460.2 },
        ],
      },
    }),
  };
}

function compareForm(form: FormInstance, where: string): Comparison[] {
  const found: Comparison[] = [];
  const add = (what: string, ours: unknown, theirs: unknown) =>
    found.push({ where: `${where}: ${what}`, ours, theirs });
  const { funds, rows, totals, tasks } = form;
  let execution: number | null = null;
  for (const row of funds?.rows ?? []) {
    const budget = number(row.value('annualBudget') ?? row.value('initialBudget'));
    const rate = executionRate(number(row.value('executed')), budget);
    if (funds!.columns.has('executionRate')) add(`执行率 ${row.id}`, rate, row.value('executionRate'));
    if (row.id !== 'total' || !funds!.columns.has('score')) continue;
    execution = executionScore(rate, readNumber(row.value('weight')).number ?? 0, profile);
    add('执行率得分', execution, row.value('score'));
  }
  const total = totals.get('totalScore');
  if (total) {
    const ours = totalScore([...rows.map((row) => number(row.value('score'))), execution]);
    add('总分', ours, total.value);
    const verdict = totals.get('grade');
    if (verdict?.value != null) add('评价等级', grade(ours, profile), verdict.value);
  }
  const tasksTotal = tasks?.total?.value('totalAmount');
  if (tasks && tasksTotal !== undefined)
    add('金额合计', sum(tasks.rows.map((row) => number(row.value('totalAmount')))), tasksTotal);
  return found;
}

const LINE = 7;

function compareRegister({ definition, rows }: RegisterInstance, where: string): Comparison[] {
  return definition.columns.flatMap(({ id, label, quotient: parts }) => {
    if (!parts) return [];
    const total = (ids: readonly string[]) => sum(ids.map((one) => lineNumber(rows[0]!, one)));
    const ours = quotient(total(parts.of), total(parts.by));
    return [{ where: `${where}: ${label.zh}`, ours, theirs: lineNumber(rows[0]!, id) }];
  });
}

const agree = ({ ours, theirs }: Comparison) =>
  ours === theirs ||
  (typeof ours === 'number' && typeof theirs === 'number' && Math.abs(ours - theirs) < 1e-9);

async function recalculated(name: string, bytes: Uint8Array, folder: string) {
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, bytes);
  execFileSync('soffice', ['--headless', '--convert-to', 'xlsx', '--outdir', out, file], { stdio: 'ignore' });
  return tablesIn(await openWorkbookFile(readFileSync(join(out, `${name}.xlsx`)), name));
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'form-formulas-'));
  try {
    const papers = forms
      .filter(({ shape }) => shape === 'paper')
      .flatMap((definition) => definition.layouts.map(({ id }) => ({ definition, id })));
    const sheets = papers.map(({ definition, id }, index) => ({
      name: `${index}`,
      form: composeForm(definition, filledIn(definition), id, profile),
    }));
    const lists = registers.map((definition, index) => {
      const cells = definition.columns.map(({ id, kind, quotient: parts }, col) => [
        id,
        parts
          ? null
          : kind === 'text' || kind === 'longText' || kind === 'choice'
            ? `文${col}`
            : LINE * (col + 1),
      ]);
      return {
        name: `${index}`,
        form: composeRegister(definition, [Object.fromEntries(cells) as Record<string, CellValue>], 2026),
      };
    });
    const { forms: back } = await recalculated('forms', await writeForms(sheets), folder);
    const { registers: listsBack } = await recalculated('lists', await writeForms(lists), folder);
    const comparisons = [
      ...back.flatMap((form) => {
        const { definition, id } = papers[Number(form.sheet)]!;
        return compareForm(form, `${definition.id} (${id})`);
      }),
      ...listsBack.flatMap((list) => compareRegister(list, list.definition.id)),
    ];
    const wrong = comparisons.filter((one) => !agree(one));
    for (const { where, ours, theirs } of wrong)
      console.error(`${where}: we say ${String(ours)}, LibreOffice says ${String(theirs)}`);
    console.log(
      `${back.length} of ${sheets.length} forms, ${listsBack.length} of ${lists.length} lists: ` +
        `${comparisons.length - wrong.length} of ${comparisons.length} results agree`,
    );
    if (wrong.length > 0 || back.length !== sheets.length || listsBack.length !== lists.length)
      process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
