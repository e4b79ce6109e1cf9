import {
  type FormData,
  type FormDefinition,
  type FundColumnId,
  type FundRowId,
  type IndicatorColumnId,
  type LayoutDefinition,
} from '../forms';
import type { CellValue } from '../grid';
import type { Profile } from '../profile/types';
import { amountInWan } from '../recognise/amounts';
import type { FormInstance } from '../recognise/types';
import { formsFromLedger, indicatorsOf, printedPoints } from '../templates';

/** What was set and stays: what has been reached, scored and explained belongs to its own stage. */
export const CARRIED_COLUMNS: readonly IndicatorColumnId[] = [
  'level1',
  'level2',
  'name',
  'sign',
  'target',
  'meterUnit',
  'nature',
  'weight',
];

type Amounts = Partial<Record<FundColumnId, CellValue>>;
type FundKey = Exclude<FundRowId, 'breakdown'>;

export interface CarryOptions {
  readonly profile: Profile;
  readonly layout?: LayoutDefinition;
  /** Months that a monitoring form covers. */
  readonly period?: string | undefined;
}

/** The budget the year began with, and the one it has now, in 万元; templates are in 万元. */
function fundsOf({ funds }: FormInstance, { fundColumns }: LayoutDefinition): FormData['funds'] {
  if (!funds) return undefined;
  // What is no amount is carried as it is: the audit says so where it stands.
  const inWan = (value: CellValue): CellValue => amountInWan(value, funds.unit) ?? value;
  const rows = funds.rows.flatMap((row): [FundKey, Amounts][] => {
    if (row.id === 'breakdown') return [];
    const initial = row.value('initialBudget') ?? row.value('annualBudget');
    const annual = row.value('annualBudget') ?? initial;
    if (initial === null) return [];
    const amounts: Amounts = { initialBudget: inWan(initial), annualBudget: inWan(annual) };
    return [[row.id, keep(amounts, fundColumns)]];
  });
  return Object.fromEntries(rows);
}

function keep(amounts: Amounts, columns: readonly FundColumnId[]): Amounts {
  return Object.fromEntries(
    (Object.entries(amounts) as [FundColumnId, CellValue][]).filter(([id]) => columns.includes(id)),
  );
}

function fromPaper(
  form: FormInstance,
  definition: FormDefinition,
  layout: LayoutDefinition,
  profile: Profile,
): FormData {
  const printed = printedPoints(definition, profile);
  const funds = fundsOf(form, layout) ?? {};
  const fields = definition.headerLines.flat().flatMap((id) => {
    const value = form.fields.get(id)?.value ?? null;
    return value === null ? [] : [[id, value] as const];
  });
  const goal = form.goals.get('adjustedGoal')?.value ?? form.goals.get('expectedGoal')?.value ?? null;
  const carried = new Set(CARRIED_COLUMNS);
  return {
    ...printed,
    ...(form.year && { year: form.year.value }),
    fields: Object.fromEntries(fields),
    funds: { ...funds, total: { ...funds.total, ...printed.funds?.total } },
    goals: goal === null ? {} : { expectedGoal: goal },
    indicators: indicatorsOf(
      form.rows,
      layout.indicatorColumns.filter((id) => carried.has(id)),
    ),
  };
}

/**
 * What a later stage takes over from an earlier one: header, the goals, the budget (in 万元) and the
 * indicators in their order, one form for each project. Values, scores and reasons stay behind.
 */
export function carriedData(
  form: FormInstance,
  definition: FormDefinition,
  { profile, layout = definition.layouts[0]!, period }: CarryOptions,
): FormData[] {
  const stage = definition.stage === '监控' && period !== undefined ? { period } : {};
  if (form.definition.shape === 'paper')
    return [{ ...fromPaper(form, definition, layout, profile), ...stage }];
  const carried = new Set(CARRIED_COLUMNS);
  return formsFromLedger(form, definition, profile, layout.id).map((data) => ({
    ...data,
    ...stage,
    indicators: data.indicators!.map((row) =>
      Object.fromEntries(
        (Object.entries(row) as [IndicatorColumnId, CellValue][]).filter(([id]) => carried.has(id)),
      ),
    ),
  }));
}
