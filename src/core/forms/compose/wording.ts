import type { Profile } from '../../profile/types';
import type { FormulaKind } from './canvas';

/** What formulas need to know of a profile. */
export type FormulaSettings = Pick<Profile, 'grades' | 'scoring' | 'quantification'>;

/**
 * How formulas say what a form calculates. Their arguments are addresses: single cells, or ranges of a column where
 * the formula spills. `null` where these formulas cannot say it.
 */
export interface Wording<Kind extends FormulaKind = FormulaKind> {
  readonly kind: Kind;
  /** True when one formula gives the results of a whole column. */
  readonly spills: boolean;
  executionRate(budget: string, executed: string): string;
  executionScore(cells: Readonly<Record<'budget' | 'executed' | 'rate' | 'weight', string>>): string | null;
  indicatorScore(
    cells: Readonly<Record<'actual' | 'target' | 'weight', string>> & { readonly sign: string | null },
  ): string | null;
  grade(total: string): string;
}

/** Formulas that every spreadsheet program calculates. */
function plainWording({ grades, scoring }: FormulaSettings): Wording<'plain'> {
  return {
    kind: 'plain',
    spills: false,
    // 执行率 = 执行数 ÷ 预算数 (domain.md section 3): blank, not 0, where it is undefined or nothing is typed yet.
    executionRate: (budget, executed) => `IF(OR(N(${budget})=0,${executed}=""),"",${executed}/${budget})`,
    // Bands are the bureau's own affair: such a score is for its functions, not for a plain formula.
    executionScore: ({ weight, rate }) =>
      scoring.execution === 'proportional'
        ? `IF(OR(${rate}="",${weight}=""),"",ROUND(MIN(${weight},${weight}*${rate}),2))`
        : null,
    indicatorScore: () => null,
    // The profile's bands are listed from the highest edge down.
    grade: (total) => {
      const inner = grades.reduceRight<string>((rest, { from, value }, index) => {
        const text = `"${value.replace(/"/g, '""')}"`;
        return index === grades.length - 1 ? text : `IF(${total}>=${from},${text},${rest})`;
      }, '""');
      return `IF(${total}="","",${inner})`;
    },
  };
}

/** A blank cell stays blank: Excel for Windows would hand it over as a 0 that somebody achieved. */
const filled = (cells: string) => `IF(${cells}="","",${cells})`;

const call = (name: string, ...given: readonly (string | null)[]) =>
  `JX.${name}(${given.filter((one) => one !== null).join(',')})`;

/** Formulas by our own functions, which calculate by the workbook's profile: for Excel with the add-in. */
const liveWording: Wording<'live'> = {
  kind: 'live',
  spills: true,
  executionRate: (budget, executed) => call('执行率', filled(executed), filled(budget)),
  executionScore: ({ budget, executed, weight }) =>
    call('执行率得分', filled(executed), filled(budget), weight),
  indicatorScore: ({ actual, target, weight, sign }) =>
    call('指标得分', filled(actual), filled(target), weight, sign),
  grade: (total) => call('评价等级', total),
};

const WORDINGS: { readonly [Kind in FormulaKind]: (settings: FormulaSettings) => Wording<Kind> } = {
  plain: plainWording,
  live: () => liveWording,
};

/** The formulas of a kind, for forms by a profile. */
export function wordingOf<Kind extends FormulaKind>(kind: Kind, settings: FormulaSettings): Wording<Kind> {
  return WORDINGS[kind](settings);
}
