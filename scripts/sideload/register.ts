/** How an Excel on this machine learns of an add-in in development, platform by platform. */
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What has to be done to register a manifest, and to take that back. */
export type Registration =
  | { readonly kind: 'registry'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly kind: 'copy'; readonly to: string };

const KEY = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';
const WEF = 'Library/Containers/com.microsoft.Excel/Data/Documents/wef';

/**
 * Windows reads the paths of manifests from the registry (arguments of `reg`), the Mac the manifests themselves from
 * a folder; `null` where there is no Excel to tell.
 * @param id of the add-in, a GUID
 */
export function registration(
  platform: NodeJS.Platform,
  {
    id,
    manifest,
    home = homedir(),
  }: { readonly id: string; readonly manifest: string; readonly home?: string },
): Registration | null {
  switch (platform) {
    case 'win32':
      return {
        kind: 'registry',
        add: ['add', KEY, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f'],
        remove: ['delete', KEY, '/v', id, '/f'],
      };
    case 'darwin':
      return { kind: 'copy', to: join(home, WEF, `${id}.manifest.xml`) };
    default:
      return null;
  }
}
