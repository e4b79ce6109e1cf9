import { isBlankText, readNumber, squeeze } from '../../indicator';
import type { FormInstance } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { areaOf } from '../reading/areas';
import { readPeriod } from '../identity/period';

const YEAR = 10_000;

/** True where the form itself says that the project goes on after this year. */
function isOfSeveralYears({ fields, funds }: FormInstance): boolean {
  const period = readPeriod(fields.get('projectPeriod')?.value ?? null);
  if (period.kind === 'span' && Math.floor(period.start / YEAR) < Math.floor(period.end / YEAR)) return true;
  const all = readNumber(funds?.midTermTotal?.value ?? null).number;
  const annual = readNumber(
    funds?.rows.find(({ id }) => id === 'total')?.value('annualBudget') ?? null,
  ).number;
  return all !== null && annual !== null && all > annual;
}

/** What is to be reached in all years has a share of this year, and the other way round. */
export const jx051 = defineRule({
  id: 'JX051',
  scope: 'form',
  severity: 'error',
  forms: ['T', 'D'],
  basis: basis.good,
  supersedes: ['JX046'],
  title: {
    zh: '中期目标与年度目标应同时填写',
    en: 'The goal of all years and the goal of the year are both filled in',
  },
  advice: {
    zh: '跨年度项目同时填写中期目标和年度目标；只实施一年的，填写年度目标。',
    en: 'Where a project runs for several years, fill in both; for a single year, the goal of the year.',
  },
  messages: {
    annual: {
      zh: '填写了“{{filled}}”，“{{blank}}”为空，应填写本年度要达到的目标。',
      en: '"{{filled}}" is filled in and "{{blank}}" is blank; write what is to be reached this year.',
    },
    midTerm: {
      zh: '项目跨年度实施，填写了“{{filled}}”，“{{blank}}”为空，请核对是否应填写。',
      en: 'The project runs for several years; "{{filled}}" is filled in and "{{blank}}" is blank; check it.',
    },
  },
  check({ form, report }) {
    const midTerm = form.goals.get('midTermGoal');
    const annual = form.goals.get('expectedGoal');
    if (!midTerm || !annual) return;
    const [isAnnualBlank, isMidTermBlank] = [isBlankText(annual.value), isBlankText(midTerm.value)];
    if (isAnnualBlank === isMidTermBlank) return;
    if (isMidTermBlank && !isOfSeveralYears(form)) return;
    const [blank, filled] = isAnnualBlank ? [annual, midTerm] : [midTerm, annual];
    const named = (label: unknown) => squeeze(String(label ?? '')).replace(/:$/, '');
    report({
      message: isAnnualBlank ? 'annual' : 'midTerm',
      ...(isMidTermBlank && { severity: 'warning' as const }),
      cell: blank.cell,
      cells: [areaOf(filled.cell)],
      data: { blank: named(blank.label.value), filled: named(filled.label.value) },
    });
  },
});
