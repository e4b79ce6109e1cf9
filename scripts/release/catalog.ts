/** How Windows learns of the shared folder that holds the manifest: by registry file, or by group policy for all. */

export interface SharedCatalog {
  /** Id that names the catalogue in the registry: a GUID without braces. */
  readonly id: string;
  /** Network path of the folder, such as \\server\addins. */
  readonly share: string;
}

const KEY = 'Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs';
/** Shown in the menu. */
const SHOWN = 1;

/** A registry file for one machine's user: a double click adds the catalogue. UTF-16, as Windows writes them. */
export function registryFile({ id, share }: SharedCatalog): Uint8Array {
  const escaped = share.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    `[HKEY_CURRENT_USER\\${KEY}\\{${id}}]`,
    `"Id"="{${id}}"`,
    `"Url"="${escaped}"`,
    `"Flags"=dword:0000000${SHOWN}`,
    '',
  ];
  return Buffer.from(`\uFEFF${lines.join('\r\n')}`, 'utf16le');
}

/** The same as a file for Group Policy Preferences: drop it on User Configuration → Preferences → Registry. */
export function groupPolicyFile({ id, share }: SharedCatalog): string {
  const xml = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const value = (name: string, type: string, text: string): string =>
    `  <Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="${name}" status="${name}" image="7" bypassErrors="1">
    <Properties action="U" displayDecimal="0" default="0" hive="HKEY_CURRENT_USER" key="${KEY}\\{${id}}" name="${name}" type="${type}" value="${xml(text)}" />
  </Registry>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">
${value('Id', 'REG_SZ', `{${id}}`)}
${value('Url', 'REG_SZ', share)}
${value('Flags', 'REG_DWORD', `0000000${SHOWN}`)}
</RegistrySettings>
`;
}
