import { useState } from 'react';
import type { Profile, RuleDraft } from '../../core/profile';
import { HostError, type HostFailure, type Workbook } from '../../host/workbook';
import { saveRule, tryRule, type RuleTrial, type SavedRule } from '../../jobs';

/** What came of the last thing that was asked for. */
export type RuleOutcome =
  | { readonly kind: 'tried'; readonly trial: RuleTrial }
  | { readonly kind: 'saved'; readonly saved: SavedRule }
  | { readonly kind: 'failed'; readonly failure: HostFailure };

export interface RuleWork {
  readonly isBusy: boolean;
  readonly outcome: RuleOutcome | null;
  readonly tryOut: (draft: RuleDraft) => Promise<void>;
  readonly save: (draft: RuleDraft) => Promise<void>;
  /** The rule has changed: what was said about it holds no more. */
  readonly forget: () => void;
}

/** Tries and keeps rules, one thing at a time. */
export function useRuleWork(workbook: Workbook, profile: Profile): RuleWork {
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<RuleOutcome | null>(null);
  const work = async (start: () => Promise<RuleOutcome>) => {
    if (isBusy) return;
    setBusy(true);
    setOutcome(null);
    try {
      setOutcome(await start());
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      const failure: HostFailure = error instanceof HostError ? error.failure : { code: 'failed', detail };
      setOutcome({ kind: 'failed', failure });
    } finally {
      setBusy(false);
    }
  };
  return {
    isBusy,
    outcome,
    tryOut: (draft) => work(async () => ({ kind: 'tried', trial: await tryRule(workbook, draft, profile) })),
    save: (draft) => work(async () => ({ kind: 'saved', saved: await saveRule(workbook, draft, profile) })),
    forget: () => setOutcome(null),
  };
}
