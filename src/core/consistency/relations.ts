import { decimal, quotient, roundHalfUp, sum } from '../measures';
import type { FigureScope, Measure } from '../rollup';
import { placeOf } from './places';
import { FORMULA } from './numbers';
import type { Passage } from './passages';
import type { CheckedRelation, Claim, NumberInText } from './types';

type Verdict = CheckedRelation['verdict'];

/** Quotients among the figures of a text. */
const RATES: readonly { readonly of: Measure; readonly left: Measure; readonly right: Measure }[] = [
  { of: 'executionRate', left: 'executed', right: 'budget' },
  { of: 'quantificationRate', left: 'quantitative', right: 'indicators' },
];

const inBase = ({ value, scale }: NumberInText): number => decimal(value).times(scale).toNumber();

/** What a printed number may have been before it was rounded; counts are exact. */
function range(number: NumberInText): [number, number] {
  const { kind, value, digits, scale } = number;
  const half = kind === 'count' && scale === 1 ? 0 : (0.5 * scale) / 10 ** digits;
  return [value * scale - half, value * scale + half];
}

/** True when the result follows from operands that were rounded as they are printed. */
function follows(result: NumberInText, low: number, high: number): boolean {
  return roundHalfUp(low, result.digits) <= result.value && result.value <= roundHalfUp(high, result.digits);
}

const isExact = (claim: Claim | undefined): claim is Claim =>
  claim?.measure != null &&
  claim.number.bound === 'exact' &&
  !claim.isEach &&
  claim.mean === null &&
  claim.obstacle === null;

const operand = ({ text, place }: Claim) => ({ text, place });

function relation(
  kind: CheckedRelation['kind'],
  operator: CheckedRelation['operator'],
  operands: readonly Claim[],
  result: Claim,
  computed: string,
  verdict: Verdict,
  exact: string | null = null,
): CheckedRelation {
  const { measure } = result;
  return {
    kind,
    verdict,
    measure,
    operator,
    operands: operands.map(operand),
    result: operand(result),
    computed,
    exact,
  };
}

/** The nearest claim of a measure that speaks of the same, in the passage of another. */
function nearest(claims: readonly Claim[], measure: Measure, to: Claim): Claim | undefined {
  const at = claims.indexOf(to);
  return claims
    .filter(isExact)
    .filter(
      (one) =>
        one.measure === measure &&
        one.passage === to.passage &&
        one.scope === to.scope &&
        one.year === to.year,
    )
    .sort((a, b) => Math.abs(claims.indexOf(a) - at) - Math.abs(claims.indexOf(b) - at))[0];
}

const areCertain = (...claims: readonly Claim[]): boolean =>
  claims.every(({ isCertain, sentence }) => isCertain && sentence === claims[0]!.sentence);

function rates(claims: readonly Claim[]): CheckedRelation[] {
  return claims.filter(isExact).flatMap((claim) => {
    const parts = RATES.find(({ of }) => of === claim.measure);
    const left = parts && nearest(claims, parts.left, claim);
    const right = parts && nearest(claims, parts.right, claim);
    if (!left || !right) return [];
    const rate = quotient(inBase(left.number), inBase(right.number));
    if (rate === null) return [];
    const { digits, value } = claim.number;
    const isTrue = roundHalfUp(decimal(rate).times(100).toNumber(), digits) === value;
    // Amounts as coarse as 4.29亿元 leave it open.
    const [lowLeft, highLeft] = range(left.number);
    const [lowRight, highRight] = range(right.number);
    if (!isTrue && follows(claim.number, (lowLeft / highRight) * 100, (highLeft / lowRight) * 100)) return [];
    const printed = (digits: number) =>
      `${roundHalfUp(decimal(rate).times(100).toNumber(), digits).toFixed(digits)}%`;
    const verdict = isTrue ? 'confirmed' : areCertain(claim, left, right) ? 'contradicted' : 'asked';
    const exact = digits < 2 ? printed(2) : null;
    return [relation('rate', '÷', [left, right], claim, printed(digits), verdict, exact)];
  });
}

function deviations(claims: readonly Claim[]): CheckedRelation[] {
  return claims.filter(isExact).flatMap((claim) => {
    if (claim.measure !== 'deviation') return [];
    const completion = nearest(claims, 'completion', claim);
    const execution = nearest(claims, 'executionRate', claim);
    if (!completion || !execution) return [];
    const { digits } = claim.number;
    const difference = decimal(completion.number.value).minus(execution.number.value).toNumber();
    // Rates that are printed with less than 0.01% leave the difference open by as much.
    const isCoarse = completion.number.digits < 2 || execution.number.digits < 2;
    const [lowLeft, highLeft] = range(completion.number);
    const [lowRight, highRight] = range(execution.number);
    const isTrue = roundHalfUp(difference, digits) === claim.number.value;
    if (!isTrue && isCoarse && follows(claim.number, lowLeft - highRight, highLeft - lowRight)) return [];
    const verdict = isTrue
      ? 'confirmed'
      : areCertain(claim, completion, execution)
        ? 'contradicted'
        : 'asked';
    const computed = `${roundHalfUp(difference, digits).toFixed(digits)}%`;
    return [relation('deviation', '−', [completion, execution], claim, computed, verdict)];
  });
}

const ADDED: ReadonlySet<Measure> = new Set(['units', 'projects', 'budget', 'executed']);

const ulp = ({ number: { scale, digits } }: Claim): number => scale / 10 ** digits;

/** `null` for amounts of unlike precision: 4.29亿元 + 35237.04万元. */
function added(parts: readonly Claim[], whole: Claim, isClose: boolean): CheckedRelation | null {
  if (parts.some((one) => ulp(one) !== ulp(whole))) return null;
  const total = sum(parts.map(({ number }) => inBase(number)))!;
  const { digits, scale, value } = whole.number;
  const inUnit = roundHalfUp(decimal(total).div(scale).toNumber(), digits);
  // A unit may be in both, or have no project.
  const isCertain = isClose && whole.measure !== 'units' && areCertain(...parts, whole);
  const verdict = inUnit === value ? 'confirmed' : isCertain ? 'contradicted' : 'asked';
  return relation('sum', '+', parts, whole, inUnit.toFixed(digits), verdict);
}

/** 198个…103个…共301个, in one sentence. */
function sumsNearby(claims: readonly Claim[]): CheckedRelation[] {
  return claims.filter(isExact).flatMap((claim, index, exact) => {
    if (!claim.isSum || !ADDED.has(claim.measure!)) return [];
    const before = exact.slice(0, index).filter((one) => {
      const isNear = one.passage === claim.passage && one.sentence === claim.sentence;
      return isNear && one.measure === claim.measure && one.number.counter === claim.number.counter;
    });
    const since = before.slice(before.findLastIndex(({ isSum }) => isSum) + 1);
    const areKinds = since.every(({ scope }) => scope === '部门预算' || scope === '专项');
    const found = since.length > 1 && areKinds ? added(since, claim, true) : null;
    return found ? [found] : [];
  });
}

/** 56家 here and 31家 there against 88家 elsewhere. */
function sumsAcross(claims: readonly Claim[], known: readonly CheckedRelation[]): CheckedRelation[] {
  const first = (measure: Measure, ...scopes: readonly (FigureScope | null)[]) =>
    scopes
      .map((scope) => claims.filter(isExact).find((one) => one.measure === measure && one.scope === scope))
      .find((one) => one !== undefined);
  return [...ADDED].flatMap((measure) => {
    const own = first(measure, '部门预算');
    const special = first(measure, '专项');
    const whole = first(measure, 'all', 'departments', null);
    if (!own || !special || !whole) return [];
    const isKnown = known.some(({ kind, result }) => kind === 'sum' && result.place === whole.place);
    const found = isKnown ? null : added([own, special], whole, false);
    return found ? [found] : [];
  });
}

/** The same figure twice, with different values. */
function repeated(claims: readonly Claim[]): CheckedRelation[] {
  const seen = new Map<string, Claim>();
  return claims.filter(isExact).flatMap((claim) => {
    const { measure, scope, stage, year, months, grade, number } = claim;
    if (scope === null || !claim.isCertain) return [];
    const key = JSON.stringify([measure, scope, stage, year, months, grade]);
    const before = seen.get(key);
    if (!before) {
      seen.set(key, claim);
      return [];
    }
    const step = Math.max(
      number.scale / 10 ** number.digits,
      before.number.scale / 10 ** before.number.digits,
    );
    const isSame = decimal(inBase(number)).minus(inBase(before.number)).abs().lte(step);
    return isSame ? [] : [relation('repeated', '−', [before], claim, before.text, 'asked')];
  });
}

/** Between a figure and the formula behind it. */
const MOST_BETWEEN = 12;
const AMOUNT = /^(-?[\d,.]+)(.*)$/;
function parse(text: string): { value: number; digits: number; unit: string } {
  const [, number = '', unit = ''] = AMOUNT.exec(text) ?? [];
  const plain = number.replaceAll(',', '').replace(/\.$/, '');
  return { value: Number(plain), digits: plain.split('.')[1]?.length ?? 0, unit };
}

/** Formulas as written out: (1176/1405), 82.76%−73.17%=9.59%. */
export function formulasOf(passage: Passage, index: number, claims: readonly Claim[]): CheckedRelation[] {
  return [...passage.text.matchAll(FORMULA)].flatMap((match): CheckedRelation[] => {
    const [whole, a, sign, b, c, minus, d, chain, written] = match;
    const operands = chain ? chain.split('+') : [a ?? c, b ?? d].map((one) => one!);
    const values = operands.map(parse);
    const symbol = chain ? '+' : (sign ?? minus) === '/' || sign === '÷' ? '÷' : '−';
    const start = match.index;
    const end = start + whole.length;
    const isRate = symbol === '÷';
    const near = claims.filter((one) => one.passage === index && isExact(one) && isFigureOf(one, isRate));
    // In brackets behind the figure that it explains, or before it: 平均量化率(1176/1405)为84%.
    const explained =
      near.findLast(({ number }) => number.end <= start && start - number.end <= MOST_BETWEEN) ??
      near.find(({ number }) => number.start >= end && number.start - end <= 4);
    const target = written ? parse(written) : explained && { ...explained.number, unit: isRate ? '%' : '' };
    if (!target || values.some(({ value }) => !Number.isFinite(value))) return [];
    const exactly =
      symbol === '÷'
        ? quotient(values[0]!.value, values[1]!.value)
        : symbol === '−'
          ? decimal(values[0]!.value).minus(values[1]!.value).toNumber()
          : sum(values.map(({ value }) => value));
    if (exactly === null) return [];
    const inUnit = isRate && target.unit === '%' ? decimal(exactly).times(100).toNumber() : exactly;
    const computed = `${roundHalfUp(inUnit, target.digits).toFixed(target.digits)}${target.unit}`;
    const isTrue = roundHalfUp(inUnit, target.digits) === target.value;
    const place = placeOf(passage, start, end);
    const result = explained && !written ? operand(explained) : { text: written!, place };
    return [
      {
        kind: 'formula',
        verdict: isTrue ? 'confirmed' : 'contradicted',
        measure: explained?.measure ?? null,
        operator: symbol,
        operands: operands.map((text) => ({ text, place })),
        result,
        computed,
        exact: null,
      },
    ];
  });
}

const isFigureOf = ({ measure }: Claim, isRate: boolean): boolean =>
  isRate
    ? measure === 'executionRate' || measure === 'quantificationRate'
    : measure === 'deviation' || ADDED.has(measure!);

/** How the figures of a text hang together, whatever the ledgers say. */
export function relationsOf(claims: readonly Claim[]): CheckedRelation[] {
  const nearby = sumsNearby(claims);
  return [
    ...rates(claims),
    ...deviations(claims),
    ...nearby,
    ...sumsAcross(claims, nearby),
    ...repeated(claims),
  ];
}
