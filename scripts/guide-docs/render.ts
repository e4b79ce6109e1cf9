/** What the guides say of the profiles and of the check list, from these themselves. */
import { defaultProfile, profiles, type Profile } from '../../src/core/profile';
import { basisOf, FIELD_PATHS, profileFields, SECTION_NAMES, valueAt } from '../../src/core/profile/fields';
import type { FieldPath } from '../../src/core/profile/field-types';
import { translator } from '../../src/i18n';
import { valueText } from '../../src/taskpane/settings/value-text';
import { reasons } from './reasons';
import { stepTables } from './steps';
import { table } from './table';

const settings = translator('zh', 'settings');

function shown(profile: Profile, path: FieldPath): string {
  return valueText(profileFields[path].value, valueAt(profile, path), settings, 'zh');
}

/** Every figure of a profile with its basis and the reason, part by part. */
export function profileTables(profile: Profile): string {
  const head = `**${profile.name.zh}**（编号 \`${profile.id}\`，版本 ${profile.version}），依据 ${profile.basis.join('、')}。`;
  const sections = Object.entries(SECTION_NAMES).map(([section, name]) => {
    const rows = FIELD_PATHS.filter((path) => profileFields[path].section === section).map((path) => [
      profileFields[path].name.zh,
      shown(profile, path),
      basisOf(path, profile.id).zh,
      reasons[path],
    ]);
    return `### ${name.zh}\n\n${table(['口径里的数', '本县', '依据', '为什么'], rows)}`;
  });
  return [head, ...sections].join('\n\n');
}

/** Where the shipped profiles do not say the same. */
export function differencesTable(): string {
  const rows = FIELD_PATHS.filter(
    (path) => new Set(profiles.map((profile) => shown(profile, path))).size > 1,
  ).map((path) => [profileFields[path].name.zh, ...profiles.map((profile) => shown(profile, path))]);
  return table(['', ...profiles.map(({ name }) => name.zh)], rows);
}

/** What is generated of each page, by the names of the comments that it stands between. */
export const generatedParts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'docs/guides/handover.md': { profile: profileTables(defaultProfile), differences: differencesTable() },
  'docs/guides/real-excel-checklist.md': { steps: stepTables() },
};
