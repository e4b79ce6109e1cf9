/** What a release says of itself, in `release.json` at the top of its site: the ground that a check stands on. */

/** Where the list lies on the site. */
export const RELEASE_LIST = 'release.json';

export interface ReleaseList {
  readonly version: string;
  /** Address that the release was made for, without a slash at the end. */
  readonly host: string;
  /** Headers that every answer of the site should carry. */
  readonly headers: Readonly<Record<string, string>>;
  /** Every file but the list itself, by its path on the site: SHA-256 of its bytes, in hexadecimal. */
  readonly files: Readonly<Record<string, string>>;
}

const HASH = /^[0-9a-f]{64}$/;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const holdsTexts = (value: unknown): value is Record<string, string> =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string');

/** Reads the list. `null` when the text is none: another program's file, or one that was cut off. */
export function parseReleaseList(text: string): ReleaseList | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value)) return null;
  const { version, host, headers, files } = value;
  if (typeof version !== 'string' || typeof host !== 'string' || !URL.canParse(host)) return null;
  if (!holdsTexts(headers) || !holdsTexts(files)) return null;
  if (!Object.values(files).every((hash) => HASH.test(hash))) return null;
  return { version, host, headers, files };
}
