import { translator, type Language } from '../i18n';
import type { ReportRuleChange } from './model';

function years({ since, until }: ReportRuleChange, language: Language): string | null {
  const t = translator(language, 'report');
  if (since !== undefined && until !== undefined) return t('period.both', { since, until });
  if (since !== undefined) return t('period.since', { since });
  return until === undefined ? null : t('period.until', { until });
}

/** What a profile's change makes of a rule's severity, and in which years: "停用（2021年起）". */
export function changedTo(change: ReportRuleChange, language: Language): string {
  const to =
    change.to === 'off'
      ? translator(language, 'report')('off')
      : translator(language, 'pane')(`severity.${change.to}`);
  const when = years(change, language);
  if (when === null) return to;
  return language === 'zh' ? `${to}（${when}）` : `${to} (${when})`;
}
