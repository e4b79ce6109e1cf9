import { measureForm, measureForms } from '../../../src/core/audit';
import { defaultProfile } from '../../../src/core/profile';
import { recogniseSheet } from '../../../src/core/recognise';
import { cleanSelfEvaluation } from '../../../scripts/samples/clean-selfeval';
import { gridOf, ledger, selfEvaluation } from '../../support/tables';

const formOf = (...args: Parameters<typeof gridOf>) => recogniseSheet(gridOf(...args)).forms[0]!;
const measured = (changes: Parameters<typeof selfEvaluation>[0] = {}) =>
  measureForm(formOf('project-selfeval', selfEvaluation(changes)), defaultProfile);

describe('figures of a self-evaluation', () => {
  it('are all there on a complete form', () => {
    expect(measured()).toEqual({
      quantRate: 1,
      executionRate: 0.952,
      completion: 0.992,
      deviation: 0.04,
      score: 98.72,
      grade: '优',
    });
  });

  it('count a qualitative indicator against the rate', () => {
    expect(measured({ rows: { 0: { target: '有效提升', actual: '达成年度指标' } } }).quantRate).toBe(0.9);
  });

  it('are undefined, not zero, where the budget is zero or blank', () => {
    const { total } = cleanSelfEvaluation.funds!;
    for (const annualBudget of [0, null]) {
      const figures = measured({ funds: { total: { ...total, annualBudget, executed: annualBudget } } });
      expect(figures).toMatchObject({ executionRate: null, deviation: null });
    }
  });

  it('have no score where nothing was scored', () => {
    const unscored = Object.fromEntries(
      cleanSelfEvaluation.indicators!.map((_, index) => [index, { score: null }]),
    );
    expect(measured({ rows: unscored, totals: {} })).toMatchObject({ score: null, grade: null });
  });

  it('take the printed total where rows carry no scores', () => {
    const unscored = Object.fromEntries(
      cleanSelfEvaluation.indicators!.map((_, index) => [index, { score: null }]),
    );
    expect(measured({ rows: unscored })).toMatchObject({ score: 98.72, grade: '优' });
  });
});

describe('figures of several forms', () => {
  it('pool the counts and the money, and take the mean of the scores', () => {
    const { total } = cleanSelfEvaluation.funds!;
    const first = formOf('project-selfeval', cleanSelfEvaluation);
    const second = formOf(
      'project-selfeval',
      selfEvaluation({
        funds: { total: { ...total, annualBudget: 100, executed: 50, score: 5 } },
        rows: { 0: { target: '有效提升', actual: '达成年度指标' } },
      }),
    );
    const figures = measureForms([first, second], defaultProfile);
    expect(figures.quantRate).toBe(0.95);
    expect(figures.executionRate).toBeCloseTo(335.6 / 400, 12);
    expect(figures.score).toBe(96.46);
  });

  it('leave out money that stands on one side only', () => {
    const { total } = cleanSelfEvaluation.funds!;
    const first = formOf('project-selfeval', cleanSelfEvaluation);
    const unspent = formOf(
      'project-selfeval',
      selfEvaluation({ funds: { total: { ...total, annualBudget: 100, executed: null } } }),
    );
    expect(measureForms([first, unspent], defaultProfile).executionRate).toBe(0.952);
  });

  it('have no money and no score for a ledger', () => {
    const figures = measureForm(formOf('indicator-ledger', ledger()), defaultProfile);
    expect(figures.quantRate).toBe(1);
    expect(figures).toMatchObject({ executionRate: null, deviation: null, score: null, grade: null });
  });

  it('are undefined without any form', () => {
    expect(measureForms([], defaultProfile)).toEqual({
      quantRate: null,
      executionRate: null,
      completion: null,
      deviation: null,
      score: null,
      grade: null,
    });
  });
});
