import { useState } from 'react';
import type { Profile, ProfileProblem } from '../../core/profile';
import { ruleById } from '../../core/rules';
import type { WorkbookProfile } from '../profile/useWorkbookProfile';
import { candidateOf, changeCount, UNCHANGED, type Candidate, type ProfileDraft } from './draft';

/** What came of the last saving. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly profile: Profile }
  | { readonly kind: 'refused'; readonly problems: readonly ProfileProblem[] };

/** A profile that is being changed. */
export interface ProfileEditing {
  /** The profile that the changes are about: the workbook's, unless that was changed elsewhere meanwhile. */
  readonly of: Profile;
  readonly draft: ProfileDraft;
  readonly candidate: Candidate;
  readonly changes: number;
  readonly isSaving: boolean;
  readonly outcome: SaveOutcome | null;
  readonly change: (how: (last: ProfileDraft) => ProfileDraft) => void;
  readonly undo: () => void;
  readonly save: () => Promise<void>;
  readonly dismiss: () => void;
}

/** Changes to the workbook's profile, until they are saved or undone. What was typed outlives a change of the profile. */
export function useProfileDraft(own: WorkbookProfile): ProfileEditing {
  const [begun, setBegun] = useState<{ readonly of: Profile; readonly draft: ProfileDraft } | null>(null);
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null);
  const [isSaving, setSaving] = useState(false);
  const { of, draft } = begun ?? { of: own.profile, draft: UNCHANGED };
  const candidate = candidateOf(draft, of, ruleById);

  const save = async () => {
    if (Object.keys(candidate.problems).length > 0 || isSaving) return;
    setSaving(true);
    try {
      // The same checks as for a file from elsewhere: what is kept in a workbook can always be read again.
      const { readProfile } = await import('../../core/custom-rules/read-profile');
      const { profile, problems } = readProfile(candidate.json);
      if (!profile) return setOutcome({ kind: 'refused', problems });
      // A workbook that keeps nothing says so itself; the profile counts all the same.
      const isKept = await own.choose(profile);
      setBegun(null);
      setOutcome(isKept ? { kind: 'saved', profile } : null);
    } finally {
      setSaving(false);
    }
  };
  return {
    of,
    draft,
    candidate,
    changes: changeCount(draft),
    isSaving,
    outcome,
    change: (how) => {
      setOutcome(null);
      setBegun((last) => {
        const { of: about, draft: before } = last ?? { of: own.profile, draft: UNCHANGED };
        const after = how(before);
        return changeCount(after) === 0 ? null : { of: about, draft: after };
      });
    },
    undo: () => {
      setOutcome(null);
      setBegun(null);
    },
    save,
    dismiss: () => setOutcome(null),
  };
}
