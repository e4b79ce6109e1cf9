import { createContext, useContext } from 'react';
import type { Finding } from '../../core/audit/types';

/** What can be done about a finding where its details are shown. */
export interface FindingWork {
  readonly isBusy: boolean;
  /** Stores an explanation; a text of blanks takes it away. */
  readonly explain: (finding: Finding, text: string) => void;
  /** Shows what fixes would do, before they do it. */
  readonly preview: (findings: readonly Finding[], scope: 'one' | 'rule') => void;
  /** The findings of a rule that have a fix. */
  readonly alike: (finding: Finding) => readonly Finding[];
}

const NOTHING: FindingWork = { isBusy: true, explain: () => {}, preview: () => {}, alike: () => [] };

const FindingWorkContext = createContext<FindingWork>(NOTHING);

export const FindingWorkProvider = FindingWorkContext.Provider;

/** Handed over beside the list, which shows ten thousand findings and should not know what is done about one. */
export const useFindingWork = (): FindingWork => useContext(FindingWorkContext);
