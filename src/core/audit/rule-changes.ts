import type { Profile } from '../profile/types';
import type { Rule, RuleChange } from './types';

/** What a profile switches off or makes more or less serious, in the order of the rules. */
export function ruleChanges(rules: readonly Rule[], { rules: settings }: Profile): RuleChange[] {
  return rules.flatMap(({ id, severity }): RuleChange[] => {
    const setting = Object.hasOwn(settings, id) ? settings[id] : undefined;
    if (!setting?.severity || setting.severity === severity) return [];
    const { severity: to, since, until } = setting;
    return [
      {
        rule: id,
        from: severity,
        to,
        ...(since !== undefined && { since }),
        ...(until !== undefined && { until }),
      },
    ];
  });
}
