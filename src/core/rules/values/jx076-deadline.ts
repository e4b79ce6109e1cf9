import { yearOf } from '../../audit/applies';
import type { IndicatorFacts } from '../../audit/facts';
import type { FieldValue } from '../../grid';
import type { FormInstance } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { readDate } from '../identity/period';
import { monthIn, periodOf, yearIn } from './project-time';

/** What honestly comes after the end of a project, or before its year. */
const AFTERWARDS =
  /质保|保修|保质|缺陷责任|验收|审计|决算|结算|竣工财务|归档|档案|评价|考核|检查|总结|移交|交付使用|管护|运维|运营|养护|还款|偿还|付息|支付|拨付|付款|兑付|清算|回访|巡检|尾款|招标|立项|前期|规划|批复|有效期|使用年限/;

const shown = (day: number): string => {
  const digits = String(day);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
};

/** The date that a 时效 target names with its year; `null` for "12月底前", shares, durations and what comes afterwards. */
function deadlineOf({ name, level2, target, isNotApplicable }: IndicatorFacts) {
  if (isNotApplicable || level2 !== '时效' || target.kind !== 'date') return null;
  return AFTERWARDS.test(name + target.rest) ? null : readDate(target.rest);
}

/** True for a date in the January after a project that ends with the year: its last works are looked at then. */
const isJustAfter = (date: number, end: number): boolean =>
  yearIn(date) === yearIn(end) + 1 && monthIn(date) === 1 && monthIn(end) === 12;

/** What is to be done within a project is done before it ends. */
export const jx076 = defineRule({
  id: 'JX076',
  scope: 'row',
  severity: 'error',
  forms: ['T'],
  basis: basis.peers,
  title: {
    zh: '时效指标的日期不得晚于项目结束时间',
    en: 'A deadline does not lie behind the end of the project',
  },
  advice: {
    zh: '核对时效指标值与项目起止时间，改正其中写错的一个。',
    en: 'Check the deadline against the project period and correct the one that is wrong.',
  },
  messages: {
    late: {
      zh: '“{{name}}”的指标值“{{value}}”晚于项目结束时间 {{end}}。',
      en: '"{{name}}" has the deadline "{{value}}", after the project ends ({{end}}).',
    },
  },
  needs: ['target'],
  check({ form, row, facts, report }) {
    const date = deadlineOf(facts);
    if (!date) return;
    const { start, end } = periodOf(form);
    if (end === null || date.first <= end || isJustAfter(date.first, end)) return;
    // A period that ends before it begins is JX006's.
    if (start !== null && start > end) return;
    report({
      message: 'late',
      cell: row.cell('target'),
      data: { name: facts.name, value: facts.target.rest, end: shown(end) },
      actual: row.value('target'),
    });
  },
});

/** True when the form itself speaks of more than this year. */
function namesYear(form: FormInstance, year: number): boolean {
  const texts = [...form.fields.values(), ...form.goals.values(), ...(form.title ? [form.title] : [])];
  const isNamed = texts.some(({ value }) => String(value ?? '').includes(String(year)));
  return isNamed || (form.funds?.midTermTotal ?? null) !== null;
}

/** True where title or year field say it: a year in the cell of a date or a name is none of the budget. */
function saysBudgetYear({ year, title, fields, grid }: FormInstance): boolean {
  if (!year) return false;
  const isAt = (field: FieldValue | null | undefined) =>
    field?.cell.row === year.cell.row && field.cell.col === year.cell.col;
  return (
    isAt(title) || isAt(fields.get('year')) || /年度/.test(String(grid.value(year.cell.row, year.cell.col)))
  );
}

/** A table of one year sets the deadlines of that year: another year often is last year's file. */
export const jx077 = defineRule({
  id: 'JX077',
  scope: 'row',
  severity: 'warning',
  forms: ['T'],
  basis: basis.good,
  title: {
    zh: '年度目标表的时效指标应在预算年度之内',
    en: 'The deadlines of a table of one year lie within that year',
  },
  advice: {
    zh: '核对年份，沿用上年文件的改为本年；跨年度项目写明项目起止时间。',
    en: 'Check the year; change it in a copy of last year’s file, or give the period of a project of several years.',
  },
  messages: {
    earlier: {
      zh: '“{{name}}”的指标值“{{value}}”早于预算年度 {{year}} 年，是否沿用了以前年度的表？',
      en: '"{{name}}" has the deadline "{{value}}", before the budget year {{year}}; is it from an earlier table?',
    },
    later: {
      zh: '“{{name}}”的指标值“{{value}}”晚于预算年度 {{year}} 年，本年无法衡量，请核对。',
      en: '"{{name}}" has the deadline "{{value}}", after the budget year {{year}}, when nobody can measure it; check it.',
    },
  },
  needs: ['target'],
  check({ form, row, facts, report }) {
    const date = deadlineOf(facts);
    const year = yearOf(form, row);
    if (!date || year === null) return;
    if (form.definition.shape === 'paper' && !saysBudgetYear(form)) return;
    const { start, end } = periodOf(form);
    const isEarlier = yearIn(date.last) < year;
    const named = isEarlier ? yearIn(date.last) : yearIn(date.first);
    if ((!isEarlier && named <= year) || namesYear(form, named)) return;
    // Within the project's own time it is honest; after its end it is JX076's.
    const isBeforeProject = start !== null && date.last < start;
    if (end !== null && !isBeforeProject) return;
    report({
      message: isEarlier ? 'earlier' : 'later',
      ...(!isEarlier && { severity: 'info' as const }),
      cell: row.cell('target'),
      data: { name: facts.name, value: facts.target.rest, year: String(year) },
      actual: row.value('target'),
    });
  },
});
