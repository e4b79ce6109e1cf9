/** How the result of one of our functions comes about, in sentences; what is wrong where there is none. */
import type { LocalizedText } from '../../core/text';
import type { FunctionId } from '../catalogue';
import { completionLines, gradeLines, lightLines, overallLines, scoreLines } from './achievements';
import { aligned, evaluate, isSpilled, placed, valuesOf, type Asked, type Outcome } from './asked';
import { averageLines, natureLines, parsedLines, quantRateLines, summaryLines } from './counting';
import { deviationLines, executionLines, executionScoreLines } from './money';

export type { ArgumentCells, Asked, Outcome } from './asked';

/** What is said about a call. */
export interface CallExplanation {
  /** What our function gives for the cells as they are now; one cell, or the one that was asked about. */
  readonly outcome: Outcome;
  /** All results together, as the function gave them. */
  readonly whole: Outcome;
  readonly lines: readonly LocalizedText[];
}

const LINES: Readonly<Record<FunctionId, (asked: Asked) => readonly LocalizedText[]>> = {
  QUANTRATE: quantRateLines,
  AVGQUANTRATE: averageLines,
  ISQUANT: natureLines,
  PARSETARGET: parsedLines,
  EXECRATE: executionLines,
  COMPLETION: (asked) => completionLines(asked),
  OVERALL: overallLines,
  DEVIATION: deviationLines,
  SCORE: scoreLines,
  EXECSCORE: executionScoreLines,
  GRADE: gradeLines,
  LIGHT: lightLines,
  SUMMARY: summaryLines,
};

/** Functions that look at each place for itself. */
const BY_PLACE: readonly FunctionId[] = [
  'ISQUANT',
  'EXECRATE',
  'COMPLETION',
  'DEVIATION',
  'SCORE',
  'EXECSCORE',
  'GRADE',
  'LIGHT',
];

/** Errors that are looked for one place after the other; more would take too long. */
const MOST_PLACES = 5_000;
const MOST_ERRORS = 3;

/** Calls the function again on the cells as they are, and says how what was asked about comes about. */
export function explainCall(asked: Asked): CallExplanation {
  const whole = evaluate(asked.id, valuesOf(asked));
  if ('error' in whole) return { outcome: whole, whole, lines: errorLines(asked, whole) };
  if (!BY_PLACE.includes(asked.id))
    return { outcome: elementOf(whole, asked), whole, lines: LINES[asked.id](asked) };
  const own = evaluate(asked.id, valuesAt(asked, asked.row, asked.col));
  if ('error' in own) return { outcome: own, whole, lines: [sentenceFor(asked, own, asked.row, asked.col)] };
  return {
    outcome: elementOf(own, { row: 0, col: 0 }),
    whole,
    lines: [
      ...(isSpilled(whole.value) ? [spilledLine(asked, whole.value as unknown[][])] : []),
      ...LINES[asked.id](asked),
    ],
  };
}

function elementOf(outcome: Outcome, { row, col }: Pick<Asked, 'row' | 'col'>): Outcome {
  if ('error' in outcome || !Array.isArray(outcome.value)) return outcome;
  return { value: (outcome.value as unknown[][])[row]?.[col] ?? '' };
}

const valuesAt = ({ arguments: given }: Asked, row: number, col: number): unknown[] =>
  given.map((one) => placed(one, row, col).value);

function spilledLine({ row }: Asked, results: readonly unknown[][]): LocalizedText {
  return {
    zh: `公式一次算出 ${results.length} 行，这里说的是第 ${row + 1} 行。`,
    en: `The formula gives ${results.length} rows at once; this is row ${row + 1}.`,
  };
}

/** Where the error is, and what to do about it. */
function errorLines(asked: Asked, whole: Extract<Outcome, { error: string }>): LocalizedText[] {
  const cells = aligned(asked.arguments);
  const found: LocalizedText[] = [];
  const isSearched = cells !== null && cells.height * cells.width <= MOST_PLACES;
  for (let row = 0; isSearched && row < cells.height && found.length < MOST_ERRORS; row++) {
    for (let col = 0; col < cells.width && found.length < MOST_ERRORS; col++) {
      const own = evaluate(asked.id, valuesAt(asked, row, col));
      // A single row may be undefined by itself in what counts over all of them.
      const isCause =
        'error' in own && own.error === whole.error && (own.sentence !== null || BY_PLACE.includes(asked.id));
      if (isCause) found.push(sentenceFor(asked, own, row, col));
    }
  }
  return found.length > 0 ? found : [sentenceFor(asked, whole, null, null)];
}

function sentenceFor(
  asked: Asked,
  { error, sentence }: Extract<Outcome, { error: string }>,
  row: number | null,
  col: number | null,
): LocalizedText {
  const places =
    row === null
      ? []
      : asked.arguments.flatMap((one) => {
          const { place } = placed(one, row, col!);
          return place === null ? [] : [place];
        });
  const where = {
    zh: places.length > 0 ? `${places.join('、')}：` : '',
    en: places.length > 0 ? `${places.join(', ')}: ` : '',
  };
  if (sentence) return { zh: where.zh + sentence.zh, en: where.en + sentence.en };
  if (error === '#DIV/0!') return { zh: where.zh + ZERO[asked.id].zh, en: where.en + ZERO[asked.id].en };
  return { zh: `${where.zh}结果是 ${error}。`, en: `${where.en}the result is ${error}.` };
}

const ZERO_TARGET = {
  zh: '目标值是 0，不能作除数。请核对年度指标值，或把计算符号写成“=”或“≤”。',
  en: 'the target is 0 and cannot be divided by. Check the target, or give the sign “=” or “≤”.',
};
const ZERO_BUDGET = {
  zh: '预算数是 0 却有支出，0 不能作除数。请核对预算数。',
  en: 'there is money spent and no budget to divide it by. Check the budget.',
};
const ZERO_COUNT = {
  zh: '所有指标都标为“不适用”，没有可以作除数的总数。请核对计算符号。',
  en: 'all indicators are marked 不适用, so there is no total to divide by. Check the signs.',
};
const ZERO: Readonly<Record<FunctionId, LocalizedText>> = {
  QUANTRATE: ZERO_COUNT,
  AVGQUANTRATE: ZERO_COUNT,
  ISQUANT: ZERO_COUNT,
  PARSETARGET: ZERO_COUNT,
  SUMMARY: ZERO_COUNT,
  EXECRATE: ZERO_BUDGET,
  EXECSCORE: ZERO_BUDGET,
  DEVIATION: ZERO_BUDGET,
  COMPLETION: ZERO_TARGET,
  OVERALL: ZERO_TARGET,
  SCORE: ZERO_TARGET,
  LIGHT: ZERO_TARGET,
  GRADE: ZERO_TARGET,
};
