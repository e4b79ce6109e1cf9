import { toA1 } from '../../src/core/address';
import type { Address } from '../../src/core/grid';
import type { FormData, FormId, IndicatorData } from '../../src/core/forms';
import { randomOf } from './random';
import { compose, isForm, type CountyFile, type FormSheet } from './workbooks';

/** A problem that was put into the county on purpose: the rule that must find it, and where. */
export interface PlantedProblem {
  readonly rule: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** How a problem gets into what a sheet says. */
interface Mistake {
  readonly rule: string;
  readonly forms: readonly FormId[];
  /** Layouts that have room for it; any when left out. */
  readonly layouts?: readonly string[];
  /** Months of the monitoring that it is made in. */
  readonly period?: string;
  /** What the sheet says with the mistake in it; `null` where it has no place for one. */
  readonly make: (data: FormData) => FormData | null;
  /** Where the rule speaks, seen from the cell that was changed; there when left out. */
  readonly beside?: { readonly rows?: number; readonly cols?: number };
}

/** Changes the first indicator that fits. */
function inRow(
  fits: (row: IndicatorData) => boolean,
  change: (row: IndicatorData, all: readonly IndicatorData[]) => IndicatorData,
): Mistake['make'] {
  return (data) => {
    const rows = data.indicators ?? [];
    const at = rows.findIndex(fits);
    if (at < 0) return null;
    return { ...data, indicators: rows.map((row, index) => (index === at ? change(row, rows) : row)) };
  };
}

const inGoals =
  (goals: NonNullable<FormData['goals']>): Mistake['make'] =>
  (data) => ({ ...data, goals: { ...data.goals, ...goals } });

const inFields =
  (fields: NonNullable<FormData['fields']>): Mistake['make'] =>
  (data) => ({ ...data, fields: { ...data.fields, ...fields } });

const isRate = ({ target }: IndicatorData) => /^≥[\d.]+%$/.test(String(target));
const isFull = ({ score, weight }: IndicatorData) => score !== undefined && score === weight;
const isCount = ({ level2, target }: IndicatorData) =>
  level2 === '数量指标' && /^≥\d{2,}/.test(String(target));
const isShort = ({ reason, score, weight }: IndicatorData) =>
  typeof reason === 'string' && Number(score) < Number(weight) * 0.98;

/** A blank in the middle of a name. */
const broken = (text: unknown) => `${String(text).slice(0, 2)} ${String(text).slice(2)}`;

/** None of them changes a figure that is rolled up. */
const MISTAKES: readonly Mistake[] = [
  { rule: 'JX002', forms: ['project-selfeval'], make: inFields({ department: null }) },
  { rule: 'JX046', forms: ['project-target'], make: inGoals({ expectedGoal: null }) },
  {
    rule: 'JX014',
    forms: ['project-monitor', 'project-selfeval'],
    make: inRow(isRate, (row) => ({ ...row, name: broken(row.name) })),
  },
  {
    rule: 'JX016',
    forms: ['project-target'],
    make: inGoals({ expectedGoal: '目标1：' }),
  },
  {
    rule: 'JX170',
    forms: ['project-selfeval'],
    make: inRow(isShort, (row) => ({ ...row, reason: null })),
  },
  {
    rule: 'JX160',
    forms: ['project-selfeval'],
    make: inRow(
      (row) => isRate(row) && isFull(row),
      (row) => ({ ...row, actual: null }),
    ),
  },
  {
    rule: 'JX161',
    forms: ['project-selfeval'],
    make: inRow(
      (row) => isRate(row) && isFull(row),
      (row) => ({ ...row, actual: row.target! }),
    ),
  },
  {
    rule: 'JX175',
    forms: ['project-selfeval'],
    make: (data) => {
      const right = Number(data.totals!.totalScore);
      // Grades begin at tens: the wrong total has the grade of the right one.
      const wrong = right % 10 >= 1 ? right - 0.5 : right + 0.5;
      return { ...data, totals: { ...data.totals, totalScore: Math.round(wrong * 100) / 100 } };
    },
  },
  {
    rule: 'JX177',
    forms: ['project-selfeval'],
    make: (data) => ({ ...data, totals: { ...data.totals, grade: '合格' } }),
  },
  {
    rule: 'JX125',
    forms: ['project-monitor'],
    make: (data) => {
      const total = data.funds!.total!;
      const rate = Math.round((Number(total.executionRate) + 0.08) * 10_000) / 10_000;
      return { ...data, funds: { ...data.funds, total: { ...total, executionRate: rate } } };
    },
  },
  {
    rule: 'JX120',
    forms: ['project-target'],
    // The total stands above its parts.
    beside: { rows: -1 },
    make: (data) => {
      const fiscal = Number(data.funds!.fiscal!.annualBudget);
      return { ...data, funds: { ...data.funds, fiscal: { annualBudget: Math.round(fiscal * 90) / 100 } } };
    },
  },
  {
    rule: 'JX202',
    forms: ['project-monitor'],
    period: '1—5月',
    make: inRow(isCount, (row) => ({
      ...row,
      target: String(row.target).replace(/\d+/, (digits) => String(Number(digits) - 1)),
    })),
  },
  {
    rule: 'JX033',
    forms: ['project-selfeval'],
    make: inRow(
      (row) => isCount(row) && String(row.name).length > 5,
      (row) => ({ ...row, name: String(row.name).slice(2) }),
    ),
  },
  {
    rule: 'JX140',
    forms: ['project-monitor'],
    period: '1—5月',
    make: inRow(isRate, (row) => ({ ...row, actual: null })),
  },
  {
    rule: 'JX141',
    forms: ['project-monitor'],
    make: inRow(isRate, (row) => ({ ...row, forecast: null })),
  },
  {
    rule: 'JX142',
    forms: ['project-monitor'],
    layouts: ['plain'],
    make: inRow(
      ({ reason }) => typeof reason === 'string',
      (row) => ({ ...row, reason: null }),
    ),
  },
  {
    rule: 'JX145',
    forms: ['project-monitor'],
    layouts: ['plain'],
    make: inRow(
      (row) => isCount(row) && row.reason === undefined,
      (row) => ({ ...row, possibility: '有可能' }),
    ),
    // The reason is what is missing.
    beside: { cols: -1 },
  },
  {
    rule: 'JX062',
    forms: ['project-target'],
    layouts: ['platform'],
    make: inRow(
      ({ sign }) => sign === '≥',
      (row) => ({ ...row, sign: null }),
    ),
  },
  {
    rule: 'JX063',
    forms: ['project-target'],
    layouts: ['platform'],
    make: inRow(
      ({ sign, level2 }) => sign === '≥' && level2 === '数量指标',
      (row) => ({ ...row, meterUnit: null }),
    ),
  },
  {
    rule: 'JX024',
    forms: ['project-target'],
    make: (data) =>
      data.indicators!.some(({ level2 }) => level2 === '生态效益指标')
        ? {
            ...data,
            indicators: data.indicators!.map((row) =>
              row.level2 === '生态效益指标' ? { ...row, level2: '环境效益指标' } : row,
            ),
          }
        : null,
  },
  {
    rule: 'JX041',
    forms: ['project-monitor'],
    period: '1—5月',
    make: inRow(
      (row) => row.level2 === '时效指标' && isRate(row),
      (row, all) => ({ ...row, name: all.find(isRate)!.name! }),
    ),
  },
  {
    rule: 'JX133',
    forms: ['department-target'],
    make: (data) => {
      const total = data.tasks!.total!;
      const wrong = Math.round((Number(total.totalAmount) + 10) * 100) / 100;
      return { ...data, tasks: { ...data.tasks!, total: { ...total, totalAmount: wrong } } };
    },
  },
];

/** The one cell that differs between a sheet without and with its mistake; `null` when there is no such one. */
function changedCell(before: FormSheet, after: FormSheet): Address | null {
  const [clean, planted] = [compose(before).values, compose(after).values];
  const cells = planted.flatMap((line, row) =>
    line.flatMap((value, col) => (value === clean[row]?.[col] ? [] : [{ row, col }])),
  );
  return clean.length === planted.length && cells.length === 1 ? cells[0]! : null;
}

/** Puts every mistake `times` times into sheets of their own, and says where. */
export function plantProblems(
  files: readonly CountyFile[],
  times: number,
  seed: number,
): { readonly files: CountyFile[]; readonly problems: readonly PlantedProblem[] } {
  const random = randomOf(seed, 'mistakes');
  const places = random.shuffle(
    files.flatMap((file) => file.sheets.flatMap((sheet) => (isForm(sheet) ? [{ file, sheet }] : []))),
  );
  const changed = new Map<FormSheet, FormSheet>();
  const spoilt = new Set<string>();
  const problems: PlantedProblem[] = [];
  // Two mistakes in one project may explain each other.
  const subjectOf = ({ data: { fields } }: FormSheet) =>
    String(fields?.projectName ?? fields?.unitName ?? '');
  const mistakes = Array<typeof MISTAKES>(times).fill(MISTAKES).flat();
  for (const { rule, forms, layouts, period, make, beside = {} } of mistakes) {
    for (const { file, sheet } of places) {
      if (!forms.includes(sheet.form) || spoilt.has(subjectOf(sheet))) continue;
      if (layouts && !layouts.includes(sheet.layout)) continue;
      if (period !== undefined && sheet.data.period !== period) continue;
      const data = make(sheet.data);
      const cell = data && changedCell(sheet, { ...sheet, data });
      if (!data || cell === null) continue;
      changed.set(sheet, { ...sheet, data });
      spoilt.add(subjectOf(sheet));
      const at = { row: cell.row + (beside.rows ?? 0), col: cell.col + (beside.cols ?? 0) };
      problems.push({ rule, file: file.path, sheet: sheet.name, cell: toA1(at) });
      break;
    }
  }
  return {
    files: files.map(({ path, sheets }) => ({
      path,
      sheets: sheets.map((sheet) => (isForm(sheet) ? (changed.get(sheet) ?? sheet) : sheet)),
    })),
    problems,
  };
}
