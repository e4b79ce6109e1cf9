import { agree } from '../../measures';
import { squeeze } from '../../indicator';
import type { FormContext } from '../../audit/types';
import type { IndicatorRow } from '../../recognise/types';
import { defineRule, basis } from '../define';
import { isSpanned } from '../reading/merged';
import { isRounded } from '../reading/rounding';
import { replacement } from '../reading/replacement';
import { chosenIn, isTick, itemsOf, pointsOf, printedTotal } from './scorecard';

/** The figures of a scorecard bear each other out. */
export const jx222 = defineRule({
  id: 'JX222',
  scope: 'form',
  severity: 'error',
  forms: ['E'],
  basis: basis.publishedForms,
  title: {
    zh: '评估得分应与各项得分、分值和所选档次一致',
    en: 'The scores of an evaluation agree with points, bands and total',
  },
  advice: {
    zh: '核对各项得分；总分为各项得分之和，单项得分不超过分值。',
    en: 'Check the scores: the total is their sum, and none is above its points.',
  },
  messages: {
    total: {
      zh: '总分为 {{total}}，各项得分合计 {{sum}}。',
      en: 'The total is {{total}}; the items add up to {{sum}}.',
    },
    above: {
      zh: '“{{name}}”得分 {{score}}，超过分值 {{weight}}。',
      en: '"{{name}}" scores {{score}}, above its {{weight}} points.',
    },
    negative: {
      zh: '“{{name}}”得分 {{score}} 为负数。',
      en: '"{{name}}" scores {{score}}, which is negative.',
    },
    band: {
      zh: '“{{name}}”得分 {{score}}，所选档次“{{band}}”为 {{low}} 到 {{high}} 分。',
      en: '"{{name}}" scores {{score}}; the band that is ticked ("{{band}}") is from {{low}} to {{high}} points.',
    },
  },
  needs: ['score'],
  check(ctx) {
    const items = itemsOf(ctx.form, ctx.facts);
    // Scores out of 100 beside weights: nothing here is "above its points".
    const isOtherScale = items.filter((row) => isAbove(ctx, row)).length * 2 > items.length;
    if (!isOtherScale) for (const row of items) checkItem(ctx, row);
    checkTotal(ctx, items, isOtherScale);
  },
});

function isAbove({ form, facts }: FormContext, row: IndicatorRow): boolean {
  const { weight, score } = facts(row);
  const isShared = isSpanned(form, row, 'weight') || isSpanned(form, row, 'score');
  return !isShared && weight.number !== null && score.number !== null && score.number > weight.number;
}

function checkItem(ctx: FormContext, row: IndicatorRow): void {
  const { form, facts, report } = ctx;
  const { name, weight, score } = facts(row);
  if (score.number === null) return;
  const cell = row.cell('score');
  const data = { name, score: score.number };
  if (score.number < 0) report({ message: 'negative', cell, data, actual: score.number });
  else if (isAbove(ctx, row) && !isMergedBelow(ctx, row)) {
    report({
      message: 'above',
      cell,
      data: { ...data, weight: weight.number },
      expected: weight.number,
      actual: score.number,
    });
  }
  const band = tickedBand(ctx, row);
  if (!band || isSpanned(form, row, 'score')) return;
  if (score.number >= band.low && score.number <= band.high) return;
  report({ message: 'band', cell, data: { ...data, ...band, band: band.text }, actual: score.number });
}

/** A score merged over the rows below is out of the points of all of them. */
function isMergedBelow({ form }: FormContext, row: IndicatorRow): boolean {
  const { row: at, col } = row.cell('score');
  return form.grid.merges.some(
    ({ top, left, bottom, right }) => top === at && bottom > at && left <= col && right >= col,
  );
}

interface PointsBand {
  readonly low: number;
  readonly high: number;
  readonly text: string;
}

const RANGE = /(\d+(?:\.\d+)?)分?(?:\(含\))?[-–—~至](\d+(?:\.\d+)?)(?:\(含\))?分?/;
const SINGLE = /(\d+(?:\.\d+)?)分/g;

/** Points that a choice prints: 好（4-5分）, 一般（3分）. */
function bandIn(text: string): PointsBand | null {
  const range = RANGE.exec(text);
  if (range) {
    const ends = [Number(range[1]), Number(range[2])];
    return { low: Math.min(...ends), high: Math.max(...ends), text };
  }
  const single = [...text.matchAll(SINGLE)].map((match) => Number(match[1]));
  return single.length === 1 ? { low: single[0]!, high: single[0]!, text } : null;
}

/** The band that a row ticks: in a text with boxes, or in a column headed by it. */
function tickedBand({ form }: FormContext, row: IndicatorRow): PointsBand | null {
  const { grid, area, headerRows, columns } = form;
  const found: (PointsBand | null)[] = [];
  for (let col = columns.get('name')!.col + 1; col <= area.right; col++) {
    const value = grid.value(row.row, col);
    if (typeof value !== 'string') continue;
    const text = squeeze(value);
    if (isTick(text)) found.push(bandIn(squeeze(String(grid.value(headerRows.bottom, col) ?? ''))));
    else if (/[□☐☑√✓✔■]/.test(text)) found.push(bandIn(chosenIn(text) ?? ''));
  }
  return found.length === 1 ? found[0]! : null;
}

function checkTotal(ctx: FormContext, items: readonly IndicatorRow[], isOtherScale: boolean): void {
  const { form, profile, report } = ctx;
  const total = printedTotal(form);
  const { scores } = pointsOf(form, items);
  // On another scale the total may be any mean of the scores.
  if (isOtherScale || total === null || scores === null || items.length < 2) return;
  if (agree(total, scores, profile.scoring.tolerance) || isRounded(total, scores)) return;
  const { cell } = form.totals.get('totalScore')!;
  report({
    message: 'total',
    cell,
    data: { total, sum: scores },
    expected: scores,
    actual: total,
    fix: replacement(form, cell, scores, true),
  });
}
