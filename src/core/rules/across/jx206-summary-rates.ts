import { comparableName } from '../../audit/names';
import { tablesAt } from '../../audit/dossiers';
import type { CellValue } from '../../grid';
import { readNumber, textOf } from '../../indicator';
import {
  agree,
  deviation,
  difference,
  product,
  quantificationRate,
  quotient,
  roundHalfUp,
} from '../../measures';
import { basis, defineRule } from '../define';
import { foundLine, linesOf, registersOf, type FoundLine } from './registers';
import { summariesOf } from './summary-lines';

const PERCENT_DIGITS = 2;

/** A rate as ratio, whether typed as 0.837, "83.70%" or 83.7 in a column of percentages; `null` when it is none. */
function rateOf(line: FoundLine, column: string): number | null {
  const { number } = readNumber(line.line.values.get(column)?.value ?? null);
  return number !== null && Math.abs(number) > 1.5 ? quotient(number, 100) : number;
}

const percent = (ratio: number): string => `${roundHalfUp(product(ratio, 100), PERCENT_DIGITS)}%`;

/** Decimals of a percentage that the cell prints: "84%" has none, 0.837 as a number has all it needs. */
function agreesAsPrinted(value: CellValue, printed: number, computed: number): boolean {
  const decimals =
    typeof value === 'string' ? (/\.(\d+)\s*[%％]/.exec(value)?.[1]?.length ?? 0) : PERCENT_DIGITS;
  return agree(
    roundHalfUp(product(printed, 100), decimals),
    roundHalfUp(product(computed, 100), decimals),
    typeof value === 'string' ? 1e-9 : 0.011,
  );
}

/** Indicators and quantitative ones in the target tables of a unit. */
function recount(ctx: Parameters<typeof jx206.check>[0], unit: string) {
  let [all, quantitative] = [0, 0];
  for (const dossier of ctx.dossiers) {
    if (dossier.subject !== 'project' || comparableName(dossier.unit) !== unit) continue;
    const [table] = tablesAt(dossier, '目标');
    for (const row of table?.project.rows ?? []) {
      const facts = ctx.facts(table!.form, row);
      if (row.isEmptyBranch || facts.isNotApplicable) continue;
      all++;
      if (facts.nature === '定量') quantitative++;
    }
  }
  return { all, quantitative };
}

/** 量化率 is counted, not estimated. */
export const jx206 = defineRule({
  id: 'JX206',
  scope: 'cross',
  severity: 'error',
  forms: ['A'],
  requires: ['indicator-summary'],
  basis: basis.report2020,
  title: {
    zh: '汇总表中单位的量化率应与重新计算的一致',
    en: 'A unit’s quantification rate in the summary equals the one recomputed',
  },
  advice: {
    zh: '量化率＝定量三级指标数÷三级指标总数（不适用的不计），重新计算。',
    en: 'Quantification rate = quantitative indicators ÷ all indicators (不适用 left out); compute it again.',
  },
  messages: {
    line: {
      zh: '{{unit}}的量化率填为 {{rate}}，按本行 {{quantitative}}÷{{all}} 应为 {{right}}。',
      en: 'The quantification rate of {{unit}} reads {{rate}}; {{quantitative}} ÷ {{all}} of this line is {{right}}.',
    },
    tables: {
      zh: '{{unit}}的定量指标填为 {{count}} 个，其目标表中 {{all}} 个指标有 {{quantitative}} 个定量，量化率应为 {{right}}。',
      en: '{{unit}} lists {{count}} quantitative indicators; of the {{all}} in its target tables {{quantitative}} are quantitative, the rate is {{right}}.',
    },
  },
  check(ctx) {
    for (const line of linesOf(ctx.workbooks, 'indicator-summary')) {
      const unit = line.text('unitName');
      const [all, quantitative] = [line.number('indicatorCount'), line.number('quantitativeCount')];
      if (unit === null || all === null || quantitative === null) continue;
      const right = quantificationRate(quantitative, all);
      const rate = rateOf(line, 'quantificationRate');
      const value = line.line.values.get('quantificationRate')?.value ?? null;
      const at = [line.workbook, line.register.sheet] as const;
      if (rate !== null && right !== null && !agreesAsPrinted(value, rate, right)) {
        ctx.report(...at, {
          message: 'line',
          cell: line.cell('quantificationRate'),
          data: { unit, rate: percent(rate), quantitative, all, right: percent(right) },
          expected: roundHalfUp(right, 4),
          actual: value,
        });
        continue;
      }
      const counted = recount(ctx, comparableName(unit) ?? '');
      // Another number of indicators is another matter: tables may be missing (JX207).
      if (counted.all !== all || counted.quantitative === quantitative) continue;
      const recomputed = quantificationRate(counted.quantitative, counted.all);
      ctx.report(...at, {
        message: 'tables',
        cell: line.cell('quantitativeCount'),
        data: {
          unit,
          count: quantitative,
          all,
          quantitative: counted.quantitative,
          right: recomputed === null ? '' : percent(recomputed),
        },
        expected: counted.quantitative,
        actual: quantitative,
      });
    }
  },
});

/** 偏差值 is the difference of two rates that are both printed with two decimals. */
export const jx210 = defineRule({
  id: 'JX210',
  scope: 'cross',
  severity: 'error',
  forms: ['A'],
  requires: ['monitoring-summary'],
  basis: basis.report2020,
  title: {
    zh: '偏差值应等于目标整体完成率减预算执行率',
    en: 'Deviation is overall completion minus execution rate',
  },
  advice: {
    zh: '先把两个比率各保留百分数的两位小数，再相减。',
    en: 'Round both rates to two decimals of a percent, then subtract.',
  },
  messages: {
    differs: {
      zh: '{{unit}}的偏差值填为 {{deviation}}，完成率 {{completion}} 减执行率 {{execution}} 应为 {{right}}。',
      en: 'The deviation of {{unit}} reads {{deviation}}; completion {{completion}} minus execution rate {{execution}} is {{right}}.',
    },
  },
  check({ workbooks, report }) {
    for (const summary of summariesOf({ workbooks })) {
      for (const line of [...summary.lines, ...(summary.total ? [summary.total] : [])]) {
        const [completion, execution] = [rateOf(line, 'completion'), rateOf(line, 'executionRate')];
        const value = line.line.values.get('deviation')?.value ?? null;
        const { number } = readNumber(value);
        const right = deviation(completion, execution);
        if (number === null || right === null || completion === null || execution === null) continue;
        // 9.59, 9.59% and 0.0959 all mean 9.59 percentage points.
        const points = product(right, 100);
        const isSame =
          agree(number, points, 0.0051) || (Math.abs(number) <= 1.5 && agree(number, right, 0.000051));
        if (isSame) continue;
        report(line.workbook, line.register.sheet, {
          message: 'differs',
          cell: line.cell('deviation'),
          data: {
            unit: line.text('unitName') ?? textOf('合计')!,
            deviation: String(value),
            completion: percent(completion),
            execution: percent(execution),
            right: roundHalfUp(points, PERCENT_DIGITS),
          },
          expected: roundHalfUp(points, PERCENT_DIGITS),
          actual: value,
        });
      }
    }
  },
});

/** Pooled or mean of means: two figures, both called average. */
export const jx211 = defineRule({
  id: 'JX211',
  scope: 'cross',
  severity: 'info',
  forms: ['A'],
  requires: ['indicator-summary'],
  basis: basis.report2020,
  title: {
    zh: '平均量化率应注明计算方法',
    en: 'An average quantification rate names its method',
  },
  advice: {
    zh: '注明“合并计算”（Σ定量÷Σ总数）或“简单平均”（各单位量化率的平均）。',
    en: 'Say whether it is pooled (sum ÷ sum) or the mean of the units’ rates.',
  },
  messages: {
    pooled: {
      zh: '平均量化率 {{rate}} 是合并计算的（{{quantitative}}÷{{all}}），表中没有注明，请注明。',
      en: 'The average quantification rate {{rate}} is pooled ({{quantitative}} ÷ {{all}}); the table does not say so.',
    },
    unnamed: {
      zh: '合计行的平均量化率没有注明是合并计算还是简单平均，请注明。',
      en: 'The total line does not say whether its average quantification rate is pooled or a mean.',
    },
  },
  check({ workbooks, report }) {
    for (const found of registersOf(workbooks, 'indicator-summary')) {
      const { register, workbook } = found;
      const header = register.columns.get('quantificationRate')?.header;
      const total = register.total && foundLine(found, register.total);
      const rate = total && rateOf(total, 'quantificationRate');
      if (!header || !total || rate === null || !/平均/.test(String(header.value))) continue;
      if (saysMethod(found.register.sheet, workbook.grids)) continue;
      const [all, quantitative] = [total.number('indicatorCount'), total.number('quantitativeCount')];
      const pooled = all === null || quantitative === null ? null : quantificationRate(quantitative, all);
      const isPooled = pooled !== null && Math.abs(difference(pooled, rate)) < 0.006;
      report(workbook, register.sheet, {
        message: isPooled ? 'pooled' : 'unnamed',
        cell: total.cell('quantificationRate'),
        data: isPooled ? { rate: percent(rate), quantitative, all } : {},
      });
    }
  },
});

/** True when some text of the sheet names how the average was taken. */
function saysMethod(
  sheet: string,
  grids: readonly {
    readonly sheet: string;
    readonly area: { top: number; left: number; bottom: number; right: number };
    value(row: number, col: number): CellValue;
  }[],
): boolean {
  const grid = grids.find((one) => one.sheet === sheet);
  if (!grid) return false;
  const { top, left, bottom, right } = grid.area;
  for (let row = top; row <= bottom; row++) {
    for (let col = left; col <= right; col++) {
      const value = grid.value(row, col);
      if (typeof value === 'string' && /合并计算|简单平均|加权平均|算术平均|÷|Σ/.test(value)) return true;
    }
  }
  return false;
}
