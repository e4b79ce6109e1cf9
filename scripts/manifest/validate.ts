/**
 * Checks the manifest offline, then by Microsoft's validation service where there is a network: the manifest is
 * sent there, and nothing else. Exit code 1 when either finds something.
 *
 *   npx tsx scripts/manifest/validate.ts [MANIFEST] [--offline]
 */
import type { ManifestValidation } from 'office-addin-manifest';
import { reportManifest } from './check';

/** The answer of Microsoft's service; without a report it has not looked at the manifest. */
export type OnlineAnswer = Pick<ManifestValidation, 'isValid' | 'report' | 'status' | 'statusText'>;

/** Microsoft's own tools. */
export interface VendorTools {
  /** Reads the manifest as Microsoft's tools do; rejects when they cannot. */
  readonly read: (manifest: string) => Promise<unknown>;
  /** Asks the service; rejects when it cannot be reached. `null`: do not ask. */
  readonly online: ((manifest: string) => Promise<OnlineAnswer>) | null;
}

/** A network that swallows requests must not hold a build up for ever. */
const PATIENCE_MS = 20_000;

function withinTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function skipped(why: string): void {
  const reason = why
    .replace(/^[\s\S]*reason: /, '')
    .replace(/\s+/g, ' ')
    .trim();
  console.log(
    `跳过了 Microsoft 的在线检查：${reason}。离线检查已通过。 / ` +
      `Microsoft's online check was skipped: ${reason}. The offline check has passed.`,
  );
}

/** Runs both checks and says on the console what they found. @returns the exit code */
export async function validate(manifest: string, { read, online }: VendorTools): Promise<0 | 1> {
  if (!reportManifest(manifest)) return 1;
  try {
    await read(manifest);
  } catch (error) {
    console.error(`${manifest}: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
  if (!online) {
    skipped('--offline');
    return 0;
  }
  try {
    const { isValid, report, status, statusText } = await withinTime(online(manifest));
    if (!report) {
      skipped(`${status ?? ''} ${statusText ?? ''}`);
      return 0;
    }
    if (isValid) {
      console.log(`${manifest}: 离线和在线检查都已通过。 / Passed offline and online.`);
      return 0;
    }
    console.error(`${manifest}: Microsoft 的在线检查没有通过。 / Microsoft's online check did not pass.`);
    for (const { line, title, content } of report.errors ?? []) {
      console.error(`${manifest}:${line ?? 0}: ${title}: ${content}`);
    }
    return 1;
  } catch (error) {
    skipped(error instanceof Error ? error.message : String(error));
    return 0;
  }
}

async function main(given: readonly string[]): Promise<0 | 1> {
  const { OfficeAddinManifest, validateManifest } = await import('office-addin-manifest');
  const [manifest = 'manifest.xml'] = given.filter((argument) => !argument.startsWith('--'));
  return validate(manifest, {
    read: (path) => OfficeAddinManifest.readManifestFile(path),
    online: given.includes('--offline') ? null : (path) => validateManifest(path),
  });
}

if (require.main === module) {
  // A request that nobody answers would keep the process alive.
  void main(process.argv.slice(2)).then((code) => process.exit(code));
}
