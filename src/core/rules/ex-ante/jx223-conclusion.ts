import { decimal } from '../../measures';
import { squeeze } from '../../indicator';
import type { FormInstance } from '../../recognise/types';
import { basis, defineRule, numberParam, pointsParam } from '../define';
import { chosenIn, itemsOf, pointsOf, printedTotal } from './scorecard';

type Conclusion = 'support' | 'partial' | 'refuse';

/** 不予支持, 不支持, 暂不支持, 不宜立项, 不建议予以支持, 不予同意; not 无不同意见. */
const DENIED = /不(?:予以?|宜|应|建议|同意)*(?:支持|立项|安排)|不(?:予|宜)?同意(?!见)/g;

/** Words of a conclusion, once what is denied reads 暂缓. */
const WORDS: readonly (readonly [Conclusion, RegExp])[] = [
  ['refuse', /暂缓/],
  ['partial', /部分支持|(?:调整|完善|修改)后(?:再|可|予以|建议|同意)*(?:支持|立项)|压减/],
  ['support', /予以支持|^支持|建议支持|同意支持|予以立项|建议立项|同意立项/],
];

/** What a text concludes; `null` when it says nothing, or several things. */
function conclusionIn(text: string): Conclusion | null {
  const stated = text.replace(DENIED, '暂缓');
  const [found, ...others] = WORDS.filter(([, words]) => words.test(stated));
  // 完善后予以支持 says 予以支持 too.
  const isOne =
    others.length === 0 || (found?.[0] === 'partial' && others.length === 1 && !/[、/或]/.test(text));
  return found && isOne ? found[0] : null;
}

/** Edges in points of 100. */
interface Edges {
  /** 予以支持 from here on. */
  readonly support: number;
  /** 不予支持 below this. */
  readonly refuse: number;
  readonly isPrinted: boolean;
}

/** An evaluation ends with a conclusion, and with one that its score bears out. */
export const jx223 = defineRule({
  id: 'JX223',
  scope: 'form',
  severity: 'error',
  forms: ['E'],
  basis: basis.publishedForms,
  // What no bureau would call a contradiction lies between the two.
  params: { supportFrom: 60, refuseBelow: 80 },
  paramFields: {
    supportFrom: pointsParam('予以支持至少应得几分（百分制）', 'Lowest score of full support, of 100'),
    refuseBelow: pointsParam('不予支持应低于几分（百分制）', 'Refusal is below this score, of 100'),
  },
  title: {
    zh: '评估结论应填写，并与得分相符',
    en: 'The evaluation has a conclusion that agrees with its score',
  },
  advice: {
    zh: '按得分填写予以支持、部分支持或不予支持；结论另有依据的，在评分说明中写明。',
    en: 'Conclude by the score: 予以支持, 部分支持 or 不予支持; say in the comment where it rests on something else.',
  },
  messages: {
    missing: {
      zh: '各项已评分，没有填写评估结论。',
      en: 'The items are scored, but there is no conclusion.',
    },
    contradicts: {
      zh: '评估得分 {{score}}（满分 {{full}}），结论却是“{{conclusion}}”，与得分不符。',
      en: 'The score is {{score}} of {{full}}, yet the conclusion is "{{conclusion}}".',
    },
  },
  needs: ['score'],
  check(ctx) {
    const { form, facts, params, report } = ctx;
    const field = form.totals.get('grade');
    const items = itemsOf(form, facts);
    const { scores, weights } = pointsOf(form, items);
    if (!field || scores === null || items.length === 0) return;
    const text = squeeze(String(form.grid.value(field.cell.row, field.cell.col) ?? ''));
    const chosen = field.value === null ? null : chosenIn(text);
    if (chosen === null) {
      // Two boxes ticked are no missing conclusion.
      if (!/[☑√✓✔■●]/.test(text)) report({ message: 'missing', cell: field.cell });
      return;
    }
    const conclusion = conclusionIn(chosen);
    const score = printedTotal(form) ?? scores;
    const full = fullPoints(form, weights);
    if (conclusion === null || full === null || score > full) return;
    const edges = printedEdges(form) ?? {
      support: numberParam(params, 'supportFrom'),
      refuse: numberParam(params, 'refuseBelow'),
      isPrinted: false,
    };
    const percent = decimal(score).times(100).div(full).toNumber();
    if (!contradicts(conclusion, percent, edges)) return;
    report({
      message: 'contradicts',
      severity: edges.isPrinted ? 'error' : 'warning',
      cell: field.cell,
      data: { score, full, conclusion: chosen },
      actual: field.value,
    });
  },
});

/** What the score is out of; `null` where the form does not say. */
function fullPoints(form: FormInstance, weights: number | null): number | null {
  const total = form.totals.get('totalWeight')?.value;
  const full = typeof total === 'number' ? total : weights;
  return full !== null && full > 0 ? full : null;
}

function contradicts(conclusion: Conclusion, percent: number, edges: Edges): boolean {
  if (conclusion === 'support') return percent < edges.support;
  if (conclusion === 'refuse') return percent > edges.refuse || (!edges.isPrinted && percent >= edges.refuse);
  // Without edges of the form's own, a part is a part.
  return edges.isPrinted && (percent > edges.support || percent < edges.refuse);
}

const NUMBER = '(\\d{2,3}(?:\\.\\d+)?)';
const FROM = new RegExp(
  `(?:≥|>=|不低于|高于|大于等于)${NUMBER}|${NUMBER}分?(?:\\(含\\)|\\(含${NUMBER}分?\\))?(?:及|及其)?以上`,
);
const BELOW = new RegExp(`(?:<|低于|小于|不足|不满)${NUMBER}|${NUMBER}分?(?:\\(不含\\))?以下`);

const RANGE = /(\d{1,2}(?:\.\d+)?)分?[-–—~至](\d{2,3}(?:\.\d+)?)分?/;

/** The bands that the form itself prints ("80分以上予以支持，60分以下不予支持"); `null` where it prints none. */
function printedEdges({ grid, area }: FormInstance): Edges | null {
  for (let row = area.top; row <= grid.area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) {
      const value = grid.value(row, col);
      if (typeof value !== 'string' || value.length > 600 || !/支持/.test(value) || !/\d/.test(value))
        continue;
      const edges = edgesIn(squeeze(value));
      if (edges) return edges;
    }
  }
  return null;
}

function edgesIn(text: string): Edges | null {
  let support: number | null = null;
  let refuse: number | null = null;
  for (const clause of text.split(/[;；。,，]/)) {
    const numberOf = (pattern: RegExp) => {
      const match = pattern.exec(clause);
      const digits = match?.slice(1).find((group) => group !== undefined);
      return digits === undefined ? null : Number(digits);
    };
    const conclusion = conclusionIn(clause);
    const range = RANGE.exec(clause);
    if (conclusion === 'support') support = (range ? Number(range[1]) : numberOf(FROM)) ?? support;
    // Of bands in whole points (0-59, 60-79) the one above begins a point higher.
    if (conclusion === 'refuse') refuse = (range ? Number(range[2]) + 1 : numberOf(BELOW)) ?? refuse;
  }
  return support !== null && refuse !== null && support >= refuse
    ? { support, refuse, isPrinted: true }
    : null;
}
