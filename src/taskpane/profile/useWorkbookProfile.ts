import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Profile, ProfileProblem } from '../../core/profile';
import type { HostFailure, Workbook } from '../../host/workbook';
import { readWorkbookProfile, rememberProfile } from '../../jobs/workbook-profile';
import { failureOf } from '../state/failure-of';

/** The profile that a workbook is audited by, and how it is changed. */
export interface WorkbookProfile {
  readonly profile: Profile;
  /** Why the workbook's own profile, or the file that was chosen, is not used. */
  readonly problems: readonly ProfileProblem[];
  /** The profile as soon as the workbook has been asked for it. */
  readonly loaded: () => Promise<Profile>;
  /** Why the workbook did not keep the profile: it counts until the pane is closed. `null` when it did. */
  readonly failure: HostFailure | null;
  /** Uses a profile from now on and keeps it in the workbook; whether that could be done. */
  readonly choose: (profile: Profile) => Promise<boolean>;
  readonly importText: (text: string) => Promise<void>;
  readonly dismiss: () => void;
}

/**
 * Reads the profile that a workbook names and keeps it there when another one is chosen.
 * @param fallback what counts where a workbook names none, or one that cannot be used
 */
export function useWorkbookProfile(
  workbook: Workbook,
  fallback: Profile,
  onProfile?: (profile: Profile) => void,
): WorkbookProfile {
  const [profile, setProfile] = useState(fallback);
  const [problems, setProblems] = useState<readonly ProfileProblem[]>([]);
  const [failure, setFailure] = useState<HostFailure | null>(null);
  const current = useRef<Promise<Profile> | null>(null);

  // A workbook that keeps no settings is audited all the same.
  const load = useCallback(async () => {
    const found = await readWorkbookProfile(workbook).catch(() => null);
    if (found?.problems.length) setProblems(found.problems);
    const used = found?.profile ?? fallback;
    setProfile(used);
    return used;
  }, [workbook, fallback]);
  const loaded = useCallback(() => (current.current ??= load()), [load]);
  useEffect(() => void loaded(), [loaded]);
  useEffect(() => void onProfile?.(profile), [profile, onProfile]);

  const choose = useCallback(
    async (chosen: Profile) => {
      current.current = Promise.resolve(chosen);
      setProfile(chosen);
      setProblems([]);
      setFailure(null);
      try {
        await rememberProfile(workbook, chosen);
        return true;
      } catch (error) {
        setFailure(failureOf(error));
        return false;
      }
    },
    [workbook],
  );
  const importText = useCallback(
    async (text: string) => {
      const { readProfileText } = await import('../../core/custom-rules/read-profile');
      const result = readProfileText(text);
      if (result.profile) await choose(result.profile);
      else setProblems(result.problems);
    },
    [choose],
  );
  const dismiss = useCallback(() => {
    setProblems([]);
    setFailure(null);
  }, []);
  return useMemo(
    () => ({ profile, problems, failure, loaded, choose, importText, dismiss }),
    [profile, problems, failure, loaded, choose, importText, dismiss],
  );
}
