import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx, type Cell, type CellValue } from 'hucre';
import { associateFunctions, functionBodies } from '../../src/functions';
import { ArrayBackend, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';
import { inTurn, spreadOf, timingsOf, type Contender, type Rounds } from '../kit/measure';
import type { Comparison, Extent, Figure, Outcome } from '../kit/types';

/** Single cells that go through the runtime; a million of them would take hours. */
const CALLS = 2_000;
/** Budgets are whole amounts, spending a part of them. */
const budgetOf = (row: number) => 100 + (row % 997);
const executedOf = (row: number) => 50 + (row % 701) / 10;
const targetOf = (row: number) => (row % 4 === 0 ? '逐步完善' : `≥${row % 100}%`);

type Call = (...parameters: unknown[]) => unknown;
const body = (id: 'EXECRATE' | 'QUANTRATE') => functionBodies[id] as Call;

const column = (count: number, value: (row: number) => CellValue): CellValue[][] =>
  Array.from({ length: count }, (_, row) => [value(row)]);

/** The sheet that LibreOffice calculates: three columns of values, and the formulas, or none, beside them. */
async function sheetFile(folder: string, rows: number, isCalculated: boolean): Promise<string> {
  const cells = new Map<string, Partial<Cell>>();
  const values = Array.from({ length: rows }, (_, row): CellValue[] => {
    if (isCalculated)
      cells.set(`${row},3`, { formula: `IF(B${row + 1}=0,"",ROUND(A${row + 1}/B${row + 1},4))` });
    return [executedOf(row), budgetOf(row), targetOf(row), null];
  });
  if (isCalculated) cells.set('0,4', { formula: `COUNTIF(C1:C${rows},"≥*")/COUNTA(C1:C${rows})` });
  const file = join(folder, isCalculated ? 'formulas.xlsx' : 'values.xlsx');
  writeFileSync(file, await writeXlsx({ sheets: [{ name: '表', rows: values, cells }] }));
  return file;
}

/** Opens the file without a window and writes it again; formulas without a stored result are calculated on the way. */
function convert(folder: string, file: string): void {
  const out = join(folder, 'out');
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'csv',
      '--outdir',
      out,
      file,
    ],
    {
      stdio: 'ignore',
    },
  );
}

const ratio = (name: string, values: readonly number[], atLeast: number): Figure => ({
  name,
  reached: spreadOf(values),
  wanted: { atLeast },
  unit: '×',
});

function calculationTimes(rounds: Rounds, rows: number): number[] {
  const [formulas, values] = ['with formulas', 'without'].map((name) =>
    rounds.get(`LibreOffice, a sheet ${name}`)!,
  );
  return formulas!.map((time, round) => Math.max(0, time - values![round]!) / rows);
}

async function run({ isSmall, rounds }: Extent): Promise<Outcome> {
  const cells = isSmall ? 2_000 : 1_000_000;
  const host = new StandInHost(new ArrayBackend());
  globalThis.CustomFunctions = loadOfficeJs(host).CustomFunctions;
  associateFunctions();
  const [executed, budgets, targets] = [executedOf, budgetOf, targetOf].map((of) => column(cells, of));
  const names = column(cells, (row) => `指标${row}`);
  const execution: Contender = {
    name: '执行率, a range in, a range out',
    items: cells,
    expected: cells,
    run: () => (body('EXECRATE')(executed, budgets) as unknown[][]).length,
  };
  const quantification: Contender = {
    name: '量化率, a range in',
    items: cells,
    expected: 75,
    run: () => Math.round((body('QUANTRATE')(names, targets) as number) * 100),
  };
  const calls = isSmall ? 20 : CALLS;
  const perCell: Contender = {
    name: '执行率, a call for each cell through the runtime',
    items: calls,
    expected: calls,
    run: async () => {
      const answers = await Promise.all(
        Array.from({ length: calls }, (_, row) =>
          host.invoke('EXECRATE', [[[executedOf(row)]], [[budgetOf(row)]], null]),
        ),
      );
      return answers.filter(({ value }) => value !== undefined).length;
    },
  };
  const own = [execution, quantification, perCell];
  const office: Contender[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    if (!isSmall) {
      for (const isCalculated of [true, false]) {
        const file = await sheetFile(folder, cells, isCalculated);
        const name = `LibreOffice, a sheet ${isCalculated ? 'with formulas' : 'without'}`;
        office.push({ name, items: cells, expected: cells, run: () => (convert(folder, file), cells) });
      }
    }
    const all = [...own, ...office];
    const times = await inTurn(all, Math.min(rounds, 3), isSmall ? 1 : 1);
    const perItem = (one: Contender) => times.get(one.name)!.map((time) => time / one.items);
    const ours = perItem(execution);
    const figures = [
      ratio(
        'speed against calls for single cells',
        perItem(perCell).map((time, round) => time / ours[round]!),
        50,
      ),
    ];
    if (!isSmall) {
      const both = ours.map((time, round) => time + perItem(quantification)[round]!);
      const theirs = calculationTimes(times, cells);
      figures.push(
        ratio(
          'speed against LibreOffice’s formulas',
          theirs.map((time, round) => time / both[round]!),
          1,
        ),
      );
    }
    return { figures, timings: timingsOf(all, times) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    host.dispose();
  }
}

export const functions: Comparison = {
  id: 'functions',
  title: 'Custom functions',
  work:
    '执行率 and 量化率 over 1,000,000 rows, ranges in and out. LibreOffice calculates the same from the same sheet by ' +
    'formulas of its own (a quotient rounded to four digits for each row, one COUNTIF for 量化率): a conversion of a ' +
    'file with formulas, less that of the same file without. A call for each cell goes through office.js’s own ' +
    'invocation on the trial host; its results come back in batches every half second, which is part of what it costs.',
  profile:
    'Where the time goes (profile of 1,000,000 rows): two fifths of 执行率 are collecting garbage, since a range comes in and ' +
    'goes out as an array for each row; a quarter is seeing that what comes in are rows of plain cells, all of one width; ' +
    'making the rows that go out takes a tenth, and the division a twentieth: an amount is divided in binary wherever ' +
    'dividing its decimals can come to nothing else, which is nearly everywhere. Of 量化率, which gives one number, ' +
    'collecting garbage is a twentieth; a target value that has just been read is not taken apart again. A call for a single ' +
    'cell costs what the runtime makes of it, which no function can change: the faster its answers come back, the smaller ' +
    'the ratio.',
  run,
};
