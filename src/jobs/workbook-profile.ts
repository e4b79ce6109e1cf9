import {
  defaultProfile,
  findProfile,
  profileToJson,
  type Profile,
  type ProfileResult,
} from '../core/profile';
import type { SettingValue, Workbook } from '../host/workbook';

const SETTING = 'profile';

/**
 * The profile that a workbook names: one that ships by its id, or one of the user's own, which is checked before it is
 * used, since the workbook may come from anywhere. `null` when it names none.
 */
export async function readWorkbookProfile(workbook: Workbook): Promise<ProfileResult | null> {
  const stored = await workbook.getSetting(SETTING);
  if (stored === null) return null;
  const shipped = typeof stored === 'string' ? findProfile(stored) : null;
  if (shipped) return { profile: shipped, problems: [] };
  // What compiles its rules is large, and few workbooks need it.
  const { readProfile } = await import('../core/custom-rules/read-profile');
  return readProfile(stored);
}

/** Remembers in the workbook by which profile it is audited; the default is what counts where none is named. */
export async function rememberProfile(workbook: Workbook, profile: Profile): Promise<void> {
  const value: SettingValue =
    profile.id === defaultProfile.id
      ? null
      : findProfile(profile.id)
        ? profile.id
        : (JSON.parse(JSON.stringify(profileToJson(profile))) as SettingValue);
  await workbook.setSetting(SETTING, value);
}
