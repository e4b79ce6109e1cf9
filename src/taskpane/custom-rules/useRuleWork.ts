import type { Profile, RuleDraft } from '../../core/profile';
import type { Workbook } from '../../host/workbook';
import { saveRule, tryRule, type RuleTrial, type SavedRule } from '../../jobs';
import { useWork, type FailedWork, type Work } from '../state/useWork';

/** What came of the last thing that was asked for. */
export type RuleOutcome =
  | { readonly kind: 'tried'; readonly trial: RuleTrial }
  | { readonly kind: 'saved'; readonly saved: SavedRule }
  | FailedWork;

export interface RuleWork extends Pick<Work<RuleOutcome>, 'isBusy' | 'outcome' | 'forget'> {
  readonly tryOut: (draft: RuleDraft) => Promise<void>;
  readonly save: (draft: RuleDraft) => Promise<void>;
}

/** Tries and keeps rules, one thing at a time. */
export function useRuleWork(workbook: Workbook, profile: Profile): RuleWork {
  const { start: work, ...rest } = useWork<RuleOutcome>();
  return {
    ...rest,
    tryOut: (draft) => work(async () => ({ kind: 'tried', trial: await tryRule(workbook, draft, profile) })),
    save: (draft) => work(async () => ({ kind: 'saved', saved: await saveRule(workbook, draft, profile) })),
  };
}
