/** The release's bill of materials (SBOM, CycloneDX): what it is made of, by npm's own account. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * The packages that ship, as CycloneDX JSON. Nothing in it depends on the machine or the day: the same lock file
 * gives the same bytes.
 * @param root the project's folder
 * @throws Error with npm's words when npm cannot say
 */
export function billOfMaterials(root: string, version: string): string {
  // npm under another name on Windows, and not where this script was started by npm itself.
  const npm = process.env['npm_execpath'];
  const [command, ...before] =
    npm === undefined ? [process.platform === 'win32' ? 'npm.cmd' : 'npm'] : [process.execPath, npm];
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--omit', 'dev'];
  const { status, stdout, stderr } = spawnSync(command, [...before, ...args, '--package-lock-only'], {
    cwd: join(root),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`npm sbom: ${stderr}`);
  const bill = JSON.parse(stdout) as {
    serialNumber?: string;
    metadata: { timestamp?: string; tools?: unknown; component: { name: string; version: string } };
  };
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  delete bill.metadata.tools;
  Object.assign(bill.metadata.component, { name: 'jixiao', version });
  return `${JSON.stringify(bill, null, 2)}\n`;
}
