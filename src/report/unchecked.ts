import { obligations, ruleById } from '../core/rules';
import { localized, translator, type Language } from '../i18n';
import type { WorkbookAudit } from '../jobs';
import type { ReportUnchecked } from './model';

/** What was not checked: rules that data were missing for in every file, and what only a person can check. */
export function uncheckedOf(
  audits: readonly Pick<WorkbookAudit, 'unchecked'>[],
  language: Language,
): ReportUnchecked[] {
  if (audits.length === 0) return [];
  const t = translator(language, 'report');
  const byRule = new Map(audits.flatMap(({ unchecked }) => unchecked.map((one) => [one.rule, one] as const)));
  const separator = language === 'zh' ? '、' : ', ';
  return [
    ...[...byRule.values()].map(({ rule, missing }) => ({
      rule,
      title: localized(ruleById(rule)?.title ?? { zh: rule, en: rule }, language),
      reason: t('unchecked.missing', {
        missing: missing.map((one) => t(`requirement.${one}`)).join(separator),
      }),
    })),
    ...obligations.map(({ id, title, reason }) => ({
      rule: id,
      title: localized(title, language),
      reason: localized(reason, language),
    })),
  ].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}
