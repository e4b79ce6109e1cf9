import { squeeze } from '../../indicator';
import type { IndicatorFacts } from '../../audit/facts';
import { product } from '../../measures';
import type { FieldValue } from '../../grid';
import type { FormInstance, IndicatorRow, ProjectIndicators } from '../../recognise/types';
import { isElaborated } from '../structure/branches';
import { withoutNote } from './measurable';
import { maySumTo, measureOf, quantitiesIn, type Quantity } from './quantities';

/** An indicator that counts or measures, its target in the base of its dimension. */
export interface Counted {
  readonly row: IndicatorRow;
  readonly name: string;
  /** The name without the word for a count: 铺设供水管网 of 铺设供水管网长度. */
  readonly core: string;
  readonly dimension: Quantity['dimension'] | null;
  readonly amount: number;
  readonly isLimit: boolean;
}

/** The goal that a table breaks down, with its quantities and the indicators that may take them up. */
export interface GoalAndIndicators {
  readonly goal: FieldValue;
  readonly text: string;
  readonly promised: readonly Quantity[];
  /** Promised figures that no indicator takes up, alone or together with others. */
  readonly untaken: readonly Quantity[];
  readonly counted: readonly Counted[];
  readonly names: readonly string[];
}

const COUNT_WORD =
  /(?:的)?(?:总数量?|总量|总长度?|总面积|数量|长度|里程|面积|人数|人次|个数|户数|座数|台数|处数|亩数|规模|数|量)$/;

/**
 * The goal of the table: that of its own columns where 中期 and 年度 stand side by side, each with a table; that of the
 * year where one table has both above it.
 */
function goalOf({ goals, area }: FormInstance): FieldValue | null {
  const own = (['expectedGoal', 'midTermGoal'] as const)
    .map((id) => goals.get(id))
    .find((goal) => goal && goal.label.cell.col >= area.left && goal.label.cell.col <= area.right);
  return own ?? null;
}

function countedOf(
  row: IndicatorRow,
  { name, target, sign, isNotApplicable }: IndicatorFacts,
): Counted | null {
  if (isNotApplicable || target.kind !== 'number' || target.number === null) return null;
  const note = /[（(]([^（）()]{1,6})[)）]$/.exec(name)?.[1];
  const unit = target.unit ?? note ?? null;
  const measure = unit === null ? null : measureOf(unit);
  if (unit !== null && measure === null) return null;
  const bare = withoutNote(name);
  return {
    row,
    name: bare,
    core: bare.replace(COUNT_WORD, ''),
    dimension: measure?.dimension ?? null,
    amount: product(target.number, measure?.size ?? 1),
    isLimit: sign === '≤' || sign === '<',
  };
}

/** Every figure of a row, wherever it stands: a goal's number found in a name or a note has been taken up. */
function figuresOf(form: FormInstance, row: IndicatorRow): Set<string> {
  const { grid, area } = form;
  const texts: string[] = [];
  for (let col = area.left; col <= area.right; col++) texts.push(String(grid.value(row.row, col) ?? ''));
  return new Set(squeeze(texts.join('|')).match(/\d+(?:\.\d+)?/g) ?? []);
}

/**
 * Reads a table against its goal; `null` where nothing can be said: no goal, a table that was cut off, or one with a
 * target for each of several places.
 */
export function readGoal(
  form: FormInstance,
  project: ProjectIndicators,
  facts: (row: IndicatorRow) => IndicatorFacts,
): GoalAndIndicators | null {
  const goal = goalOf(form);
  if (!goal || typeof goal.value !== 'string' || form.places.length > 0 || !isElaborated(project))
    return null;
  const rows = project.rows.filter((row) => !row.isEmptyBranch);
  const counted = rows.flatMap((row) => countedOf(row, facts(row)) ?? []);
  const promised = quantitiesIn(goal.value);
  const figures = rows.map((row) => figuresOf(form, row));
  const isTaken = ({ dimension, amount, digits }: Quantity): boolean => {
    if (figures.some((one) => one.has(digits))) return true;
    const alike = counted.filter((one) => one.dimension === dimension || one.dimension === null);
    const same = promised.filter((one) => one.dimension === dimension).map((one) => one.amount);
    return (
      maySumTo(
        alike.map((one) => one.amount),
        amount,
      ) || alike.some((one) => maySumTo(same, one.amount))
    );
  };
  return {
    goal,
    text: goal.value,
    promised,
    untaken: promised.filter((quantity) => !isTaken(quantity)),
    counted,
    names: rows.map((row) => facts(row).name),
  };
}

/** A figure that the goal gives, and the indicator that counts the same and says another. */
export interface Contradiction {
  readonly quantity: Quantity;
  readonly indicator: Counted;
}

/** Shorter names stand in all too many clauses. */
const SHORTEST_CORE = 4;

/**
 * Where goal and indicator count the same thing, told by its name, and give different figures: only where neither the
 * goal nor the table says anything else about that thing.
 */
export function contradictionsOf({ promised, untaken, counted }: GoalAndIndicators): Contradiction[] {
  const named = untaken.flatMap((quantity) => {
    const matching = counted.filter(
      ({ core, dimension, isLimit }) =>
        !isLimit &&
        dimension === quantity.dimension &&
        core.length >= SHORTEST_CORE &&
        quantity.around.includes(core),
    );
    const [indicator] = matching;
    if (!indicator || matching.length > 1) return [];
    const others = promised.filter(({ around }) => around.includes(indicator.core));
    return others.length === 1 ? [{ quantity, indicator }] : [];
  });
  return named.length > 0 ? named : wholesOf({ promised, untaken, counted });
}

/**
 * 共29个项目, of which the table takes up nothing at all, while its only indicator of projects says 3: that indicator
 * belongs to another goal.
 */
function wholesOf({
  promised,
  untaken,
  counted,
}: Pick<GoalAndIndicators, 'promised' | 'untaken' | 'counted'>): Contradiction[] {
  if (promised.length < 2 || untaken.length < promised.length) return [];
  return untaken.flatMap((quantity) => {
    if (!quantity.isTotal || quantity.noun === '') return [];
    const matching = counted.filter(
      ({ core, dimension, isLimit }) =>
        !isLimit && (dimension === '件' || dimension === null) && core.endsWith(quantity.noun),
    );
    return matching.length === 1 ? [{ quantity, indicator: matching[0]! }] : [];
  });
}
