import {
  deviation,
  executionRate,
  grade,
  mean,
  OverallCompletion,
  quantificationRate,
  roundHalfUp,
  SCORE_DIGITS,
  sum,
  totalScore,
} from '../measures';
import { readNumber } from '../indicator';
import type { FundColumnId } from '../forms/types';
import type { Profile } from '../profile/types';
import { amountInWan } from '../recognise/amounts';
import type { FormInstance } from '../recognise/types';
import { inOneGo, type Steps } from '../slices';
import { deriveFacts } from './derive-facts';
import type { FormMeasures } from './types';

/** Executed amount and the budget it is measured by, in 万元. */
interface Funds {
  readonly executed: number | null;
  readonly budget: number | null;
}

/** The budget figure the profile asks for; a table that prints only 年初预算数 is measured by that. */
function budgetColumn(form: FormInstance, { execution }: Profile): FundColumnId {
  const columns = form.funds?.columns;
  if (execution.denominator === 'initialBudget') return 'initialBudget';
  return columns?.has('annualBudget') || !columns?.has('initialBudget') ? 'annualBudget' : 'initialBudget';
}

function fundsOf(form: FormInstance, profile: Profile): Funds {
  const total = form.funds?.rows.find(({ id }) => id === 'total');
  if (!total) return { executed: null, budget: null };
  const amount = (column: FundColumnId) => amountInWan(total.value(column), form.funds!.unit);
  return { executed: amount('executed'), budget: amount(budgetColumn(form, profile)) };
}

/** A scorecard asks questions: it has nothing to be quantified, completed or paid. */
const hasTargets = ({ columns }: FormInstance): boolean => columns.has('target');

/** 总分 of a paper form: Σ得分 with the execution row's; the printed total where rows carry no scores. */
function scoreOf(form: FormInstance): number | null {
  if (form.definition.shape === 'ledger') return null;
  const rows = form.rows.filter((row) => !row.isEmptyBranch);
  const indicators = sum(rows.map((row) => readNumber(row.value('score')).number));
  if (indicators === null) return readNumber(form.totals.get('totalScore')?.value ?? null).number;
  const total = form.funds?.rows.find(({ id }) => id === 'total');
  return totalScore([indicators, readNumber(total?.value('score') ?? null).number]);
}

/**
 * Figures of several forms together: 量化率 pooled, 执行率 as Σ执行 ÷ Σ预算 (amounts in 万元), 完成率 over
 * all indicators, 总分 as mean of the forms that have one. A figure that is undefined is `null`.
 */
export function measureForms(all: readonly FormInstance[], profile: Profile): FormMeasures {
  return inOneGo(measureSteps(all, profile));
}

/** The same figures in steps: an indicator row is one. */
export function* measureSteps(all: readonly FormInstance[], profile: Profile): Steps<FormMeasures> {
  const forms = all.filter(hasTargets);
  const overall = new OverallCompletion(profile.completion);
  let counted = 0;
  let quantitative = 0;
  for (const form of forms) {
    for (const row of form.rows) {
      const facts = row.isEmptyBranch ? null : deriveFacts(row, form, profile);
      if (facts && !facts.isNotApplicable) {
        counted++;
        overall.add({ completion: facts.completion, weight: facts.weight.number });
        if (facts.nature === '定量') quantitative++;
      }
      yield 0;
    }
  }
  const quantRate = quantificationRate(quantitative, counted);

  // A form whose execution is blank on either side would put its money on one side only.
  const funds = forms
    .map((form) => fundsOf(form, profile))
    .filter(({ executed, budget }) => executed !== null && budget !== null);
  const rate = executionRate(
    sum(funds.map(({ executed }) => executed)),
    sum(funds.map(({ budget }) => budget)),
  );
  const completion = overall.value;
  const average = mean(forms.map(scoreOf));
  const score = average === null ? null : roundHalfUp(average, SCORE_DIGITS);
  return {
    quantRate,
    executionRate: rate,
    completion,
    deviation: deviation(completion, rate),
    score,
    grade: grade(score, profile),
  };
}

/** Figures of one form. */
export function measureForm(form: FormInstance, profile: Profile): FormMeasures {
  return measureForms([form], profile);
}
