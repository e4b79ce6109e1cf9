import { decimal, roundHalfUp } from '../measures';
import { inPrintedUnit, type CountyFigure, type FigureScope } from '../rollup';
import type { CheckedFigure, Claim, Hint, NumberInText, UndecidedReason, Verdict } from './types';

/** What the ledgers say, as far as a text may speak of it. */
export interface Ledgers {
  readonly year: number | null;
  readonly figures: readonly CountyFigure[];
  /** 量化率 of each unit or project as a ratio, for "均超过70%". */
  readonly each: readonly {
    readonly scope: FigureScope;
    readonly rates: readonly { readonly name: string; readonly value: number }[];
  }[];
  /** Units in both kinds of projects, and in none. */
  readonly coverage: { readonly both: number; readonly none: number };
}

/** The place that a number written with zeros at its end is precise to: 1200 → 100, 4.3 → 0.1. */
function stepOf({ value, digits }: NumberInText): number {
  if (digits > 0) return 10 ** -digits;
  let step = 1;
  while (value !== 0 && value % (step * 10) === 0) step *= 10;
  return step;
}

/** A figure in the unit of a number. */
const inUnitOf = (number: NumberInText, figure: CountyFigure): number =>
  decimal(inPrintedUnit(figure.measure, figure.value!)).div(number.scale).toNumber();

/** True when a number says no more than what is true of the value. */
export function holds(number: NumberInText, actual: number): boolean {
  const { value, digits, bound } = number;
  switch (bound) {
    case 'exact':
      return roundHalfUp(actual, digits) === value;
    case 'about': {
      const step = stepOf(number);
      return roundHalfUp(roundHalfUp(decimal(actual).div(step).toNumber(), 0) * step, 10) === value;
    }
    case 'from':
      return actual >= value && actual < value + stepOf(number);
    case 'over':
      return actual > value;
    case 'atLeast':
      return actual >= value;
    case 'under':
      return actual < value;
    case 'atMost':
      return actual <= value;
  }
}

const truncate = (actual: number, digits: number): number =>
  decimal(actual).round(digits, 0 /* towards zero */).toNumber();

const isPlain = ({ method }: CountyFigure): boolean =>
  method === null || method === 'pooled' || method === 'roster';

function isOfPeriod(figure: CountyFigure, { stage }: Claim): boolean {
  return stage === null || figure.stage === null || figure.stage === stage;
}

/** Scopes that the words leave open. */
function scopesOf({ measure, scope, otherScope }: Claim): readonly (FigureScope | null)[] {
  // Units of the county may be all on the roster, those with a table of their own, or those with projects.
  if (measure === 'units' && (scope === 'all' || scope === 'departments' || scope === null))
    return ['all', 'departments', otherScope];
  if ((measure === 'projects' || measure === 'graded') && scope === null) return ['all'];
  return [scope, otherScope];
}

/** Units of the county are those on the roster, unless projects are spoken of. */
const isOfUnits = ({ measure, scope, method }: CountyFigure, { isOfProjects }: Claim): boolean =>
  measure !== 'units' || scope !== 'all' || method === 'roster' || isOfProjects;

const verdict = (
  claim: Claim,
  given: Verdict,
  more: Partial<Pick<CheckedFigure, 'reason' | 'figure' | 'hint' | 'exceptions'>> = {},
): CheckedFigure => ({
  reason: null,
  figure: null,
  hint: null,
  exceptions: [],
  ...more,
  claim,
  verdict: given,
});

const undecided = (claim: Claim, reason: UndecidedReason, figure: CountyFigure | null = null) =>
  verdict(claim, 'undecided', { reason, figure });

function compareEach(claim: Claim, { each }: Ledgers): CheckedFigure {
  const scope = claim.scope === 'departments' ? 'departments' : 'all';
  const rates = each.find((one) => one.scope === scope)?.rates ?? [];
  if (claim.measure !== 'quantificationRate' || rates.length === 0) return undecided(claim, 'noFigure');
  const exceptions = rates.filter(({ value }) => !holds(claim.number, decimal(value).times(100).toNumber()));
  if (exceptions.length === 0) return verdict(claim, 'confirmed');
  return claim.isCertain
    ? verdict(claim, 'contradicted', { exceptions })
    : verdict(claim, 'undecided', { reason: 'wording', exceptions });
}

/** A monitoring of other months than the text speaks of says nothing about it, nor does the 自评 of the whole year. */
function isOfOtherMonths({ months, stage }: CountyFigure, claim: Claim): boolean {
  if (claim.months === null) return false;
  if (stage === '监控') return months !== null && months !== claim.months;
  return stage === '自评' && claim.stage === null && claim.months !== 12;
}

function hintOf(
  claim: Claim,
  plain: readonly CountyFigure[],
  same: readonly CountyFigure[],
): CheckedFigure['hint'] {
  const { number } = claim;
  const of = (kind: Hint, figure: CountyFigure | undefined) => (figure ? { kind, figure } : null);
  const agrees = (figure: CountyFigure) => holds(number, inUnitOf(number, figure));
  return (
    of(
      'truncated',
      plain.find((figure) => truncate(inUnitOf(number, figure), number.digits) === number.value),
    ) ??
    of(
      'unrounded',
      same.find((figure) => figure.method === 'unrounded' && agrees(figure)),
    ) ??
    of(
      'mean',
      same.find((figure) => !isPlain(figure) && figure.method !== 'unrounded' && agrees(figure)),
    )
  );
}

/** What the ledgers say about a claim. */
export function compare(claim: Claim, ledgers: Ledgers | null): CheckedFigure {
  const { number, measure } = claim;
  if (claim.obstacle !== null) return undecided(claim, claim.obstacle);
  if (measure === null) return undecided(claim, 'unknown');
  if (ledgers === null) return undecided(claim, 'noLedgers');
  if (claim.year !== null && ledgers.year !== null && claim.year !== ledgers.year)
    return undecided(claim, 'otherYear');
  if (claim.isEach) return compareEach(claim, ledgers);

  const all = ledgers.figures.filter(
    (figure) => figure.measure === measure && figure.value !== null && figure.grade === claim.grade,
  );
  const scopes = scopesOf(claim);
  const ofPeriod = all.filter((figure) => isOfPeriod(figure, claim));
  const same = ofPeriod.filter((figure) => scopes.includes(figure.scope) && isOfUnits(figure, claim));
  const comparable = same.filter((figure) =>
    claim.mean === null ? isPlain(figure) : figure.method === claim.mean,
  );
  const plain = comparable.filter((figure) => !isOfOtherMonths(figure, claim));
  const agrees = (figure: CountyFigure) => holds(number, inUnitOf(number, figure));
  if (plain.length === 0 && comparable.length > 0) return undecided(claim, 'otherPeriod', comparable[0]);
  const found = plain.find(agrees);
  if (found) return verdict(claim, 'confirmed', { figure: found });

  const elsewhere = all.find((figure) => isPlain(figure) && !same.includes(figure) && agrees(figure));
  const other: CheckedFigure['hint'] = elsewhere ? { kind: 'otherScope', figure: elsewhere } : null;
  if (plain.length === 0)
    return verdict(claim, 'undecided', {
      reason: scopes.some((scope) => scope !== null) ? 'noFigure' : 'noScope',
      hint: other,
    });
  const hint = hintOf(claim, plain, same) ?? other;
  if (hint?.kind === 'mean')
    return verdict(claim, 'undecided', { reason: 'method', figure: plain[0]!, hint });
  // What was said sentences ago may not hold any more, when the figure of others agrees.
  const isMoved = hint?.kind === 'otherScope' && !claim.isSaidHere;
  return claim.isCertain && claim.scope !== null && !isMoved
    ? verdict(claim, 'contradicted', { figure: plain[0]!, hint })
    : verdict(claim, 'undecided', { reason: 'wording', figure: plain[0]!, hint });
}
