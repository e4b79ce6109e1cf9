/** What the guides say of the profiles, from the profiles themselves. */
import { defaultProfile, profiles, type Profile } from '../../src/core/profile';
import { basisOf, FIELD_PATHS, profileFields, SECTION_NAMES, valueAt } from '../../src/core/profile/fields';
import type { FieldPath } from '../../src/core/profile/field-types';
import { translator } from '../../src/i18n';
import { valueText } from '../../src/taskpane/settings/value-text';
import { reasons } from './reasons';

const settings = translator('zh', 'settings');

const row = (cells: readonly string[]): string =>
  `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map(row).join('\n');

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

/** The hand-over page's parts, by the names of their comments. */
export const handoverParts: Readonly<Record<string, string>> = {
  profile: profileTables(defaultProfile),
  differences: differencesTable(),
};
