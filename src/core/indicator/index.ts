/** The grammar of indicator values: numbers, signs, units, 定量 or 定性. */
export * from './types';
export { isBlankText, squeeze, textOf } from './text';
export { amountsIn, inWan, type MoneyInText } from './money';
export { isAmount, readNumber, type NumberReading } from './number';
export { isStandardSign, parseSign } from './sign';
export { parseTarget, printTarget } from './parse';
export { isNotApplicable, natureOf, type NatureSource } from './nature';
