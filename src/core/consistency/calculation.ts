import { decimal, roundHalfUp } from '../measures';
import { inPrintedUnit, MEASURES, printedFigure, type CountyFigure } from '../rollup';
import type { CheckedRelation, NumberInText } from './types';

/** What a unit of an amount is worth, in 万元. */
const AMOUNT_UNITS: readonly (readonly [number, string])[] = [
  [10_000, '亿元'],
  [1, '万元'],
  [0.1, '千元'],
  [0.0001, '元'],
];

const SIGNS: Readonly<Record<NumberInText['kind'], string>> = {
  percent: '%',
  pointsOfPercent: '%',
  amount: '',
  score: '',
  count: '',
  bare: '',
};

const unitOf = (number: NumberInText): string =>
  number.kind === 'amount'
    ? (AMOUNT_UNITS.find(([scale]) => scale === number.scale)?.[1] ?? '')
    : `${number.scale === 10_000 ? '万' : ''}${SIGNS[number.kind]}`;

/** The figure in its own unit and digits. */
function inFull({ measure, value }: CountyFigure): string {
  const { kind } = MEASURES[measure];
  const sign = kind === 'percent' || kind === 'pointsOfPercent' ? '%' : kind === 'amount' ? '万元' : '';
  return `${printedFigure(measure, value!)}${sign}`;
}

function operandsOf({ measure, operands }: CountyFigure): string {
  if (operands === null) return '';
  const { operator, left, right } = operands;
  const print = (value: number) =>
    measure === 'deviation' ? `${inPrintedUnit(measure, value).toFixed(2)}%` : `${value}`;
  return `${print(left)} ${operator} ${print(right)} = `;
}

/** How a figure of the ledgers comes about, down to how a text prints it: 1176 ÷ 1405 = 83.70% → 84%. */
export function calculationOf(figure: CountyFigure, number: NumberInText): string {
  const full = inFull(figure);
  const own = decimal(inPrintedUnit(figure.measure, figure.value!)).div(number.scale).toNumber();
  const asPrinted = `${roundHalfUp(own, number.digits).toFixed(number.digits)}${unitOf(number)}`;
  // "超过70%" is not how the figure itself would be printed.
  const isLimit = number.bound !== 'exact' && number.bound !== 'about';
  const isSame =
    isLimit ||
    (number.digits === MEASURES[figure.measure].digits && (number.kind !== 'amount' || number.scale === 1));
  return `${operandsOf(figure)}${full}${isSame || asPrinted === full ? '' : ` → ${asPrinted}`}`;
}

/** How figures of a text hang together: 56 家 + 31 家 = 87. */
export function relationCalculation({ operands, operator, computed, exact }: CheckedRelation): string {
  const left = operands.map(({ text }) => text.replace(/\s+/g, '')).join(` ${operator} `);
  return `${left} = ${exact === null || exact === computed ? computed : `${exact} → ${computed}`}`;
}
