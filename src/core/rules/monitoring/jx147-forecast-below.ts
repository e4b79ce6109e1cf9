import { difference, product } from '../../measures';
import { parseTarget, squeeze } from '../../indicator';
import type { FormContext } from '../../audit/types';
import type { Address } from '../../grid';
import type { FundRow, IndicatorRow } from '../../recognise/types';
import { conversionFactor } from '../../audit/achievement';
import { basis, defineRule } from '../define';
import { areaOf } from '../reading/areas';
import { amountTolerance, figureOf, totalRow } from '../funds/figures';

/** Units of what is counted up in the course of a year and never becomes less. */
const ADDS_UP = /^(?:人次|万人次|户次|次|场|场次|班次|批次|台次|件次|起次|期|批|起|篇|公里|千米)$/;
/** Names of what there is at a time, and of what one of them costs: these may fall. */
const AT_A_TIME =
  /在职|在岗|在编|在册|在校|在院|在读|存栏|库存|存量|保有|余额|现有|人口|低保|特困|享受|对象|标准|单价|平均|[人户日月年次班亩台]均|均价|单位成本|率|比例|占比|满意|下降|降低|减少|控制/;

/** The whole year includes what was done so far. */
export const jx147 = defineRule({
  id: 'JX147',
  scope: 'form',
  severity: 'error',
  forms: ['M'],
  basis: basis.good,
  title: {
    zh: '全年预计数不应小于已完成数',
    en: 'What is expected for the year is no less than what is done already',
  },
  advice: {
    zh: '全年预计数包括已经完成、已经执行的部分，不是剩余月份的数。',
    en: 'The expected figure includes what is done and spent already; it is not that of the months left.',
  },
  messages: {
    funds: {
      zh: '“{{name}}”全年预计执行数 {{forecast}} 小于已执行数 {{executed}}。',
      en: '"{{name}}": {{forecast}} is expected for the year, but {{executed}} is spent already.',
    },
    indicator: {
      zh: '“{{name}}”全年预计完成 {{forecast}}，小于目前已完成的 {{actual}}。',
      en: '"{{name}}": {{forecast}} is expected for the year, but {{actual}} is reached already.',
    },
  },
  check(ctx) {
    checkFunds(ctx);
    if (ctx.form.columns.has('forecast') && ctx.form.columns.has('actual'))
      for (const row of ctx.form.rows) checkRow(ctx, row);
  },
});

const isPercent = ({ form }: FormContext, { row, col }: Address): boolean => {
  const { value, format } = form.grid.cell(row, col);
  return (format ?? '').includes('%') || (typeof value === 'string' && /[%％]/.test(value));
};

function checkFunds(ctx: FormContext): void {
  const { funds } = ctx.form;
  if (!funds?.columns.has('forecast') || !funds.columns.has('executed')) return;
  const tolerance = amountTolerance(funds, ctx.profile);
  const reportRow = (row: FundRow): boolean => {
    const executed = figureOf(row, 'executed').number;
    const forecast = figureOf(row, 'forecast').number;
    const isShare = isPercent(ctx, row.cell('forecast')) || isPercent(ctx, row.cell('executed'));
    if (executed === null || forecast === null || isShare || isCut(row)) return false;
    if (difference(executed, forecast) <= tolerance) return false;
    ctx.report({
      message: 'funds',
      cell: row.cell('forecast'),
      cells: [areaOf(row.cell('executed'))],
      data: { name: squeeze(String(row.label.value ?? '')).replace(/:$/, ''), forecast, executed },
      actual: forecast,
    });
    return true;
  };
  const total = totalRow(funds);
  // A source that is short shows in the total as well: one finding is enough.
  if (total && reportRow(total)) return;
  for (const row of funds.rows) if (row !== total) reportRow(row);
}

/** Money that was taken back leaves less for the year than was spent before. */
function isCut(row: FundRow): boolean {
  const initial = figureOf(row, 'initialBudget').number;
  const annual = figureOf(row, 'annualBudget').number;
  return initial !== null && annual !== null && annual < initial;
}

function checkRow({ form, facts, profile, report }: FormContext, row: IndicatorRow): void {
  const { name, level2, direction, isNotApplicable, target, actual } = facts(row);
  if (row.isEmptyBranch || isNotApplicable || AT_A_TIME.test(name)) return;
  if (direction !== 'positive' && direction !== 'equal') return;
  const at = row.cell('forecast');
  const { format } = form.grid.cell(at.row, at.col);
  const forecast = parseTarget(row.value('forecast'), profile.quantification.policy, format);
  const figures = [actual, forecast];
  if (
    figures.some(({ kind, sign, unit }) => kind !== 'number' || sign !== null || unit === '%' || unit === '‰')
  )
    return;
  const unit = actual.unit ?? forecast.unit ?? target.unit;
  if (target.unit === '%' || target.unit === '‰' || unit === null) return;
  const factor = conversionFactor(forecast.unit ?? unit, actual.unit ?? unit);
  const [done, expected] = [actual.number, forecast.number];
  if (factor === null || done === null || expected === null || done <= product(expected, factor)) return;
  if (!ADDS_UP.test(unit) && level2 !== '数量') return;
  report({
    message: 'indicator',
    // Other things than events may be fewer at the end of the year than now.
    severity: ADDS_UP.test(unit) ? 'error' : 'warning',
    cell: at,
    cells: [areaOf(row.cell('actual'))],
    data: {
      name,
      forecast: String(row.value('forecast')),
      actual: String(row.value('actual')),
    },
    actual: row.value('forecast'),
  });
}
