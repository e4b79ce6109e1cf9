/**
 * Checks the manifest without a network: what Excel would refuse or quietly do without. Microsoft's own check
 * needs a network, and misses ids that lead nowhere: validate.ts runs both.
 *
 *   npx tsx scripts/manifest/check.ts [MANIFEST [FOLDER]]
 *
 * MANIFEST is manifest.xml by default. FOLDER is the built site; without it the files that a build makes are
 * taken for made.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import packageJson from '../../package.json';
import { RIBBON_TASKS } from '../../src/commands/requests';
import { FUNCTION_NAMESPACE } from '../../src/functions/catalogue';
import { SHORTCUTS_FILE, shortcutsJson } from '../build/shortcuts';
import { functionsMetadata, METADATA_FILES } from '../functions-metadata';
import { actionProblems, functionProblems, menuProblems, runtimeProblems } from './behaviour';
import { addressProblems, identityProblems } from './identity';
import { orderProblems } from './order';
import type { ManifestContext, Problem } from './problem';
import { shortcutProblems } from './shortcuts';
import { iconProblems, localeProblems, residProblems } from './resources';
import { NotXml, parseXml, type Element } from './xml';

export type { ManifestContext, Problem } from './problem';

const ROOT = resolve(__dirname, '../..');

/** Files that the build makes; everything else that the manifest names lies in the project. */
const BUILT = ['taskpane.html', 'taskpane.js', SHORTCUTS_FILE, ...Object.values(METADATA_FILES)];

/** Pages that lie in assets and go to the top of the site. */
const MOVED: Readonly<Record<string, string>> = { 'support.html': 'assets/support.html' };

function readIn(folder: string, path: string): Uint8Array | null {
  const file = join(folder, path);
  return existsSync(file) ? readFileSync(file) : null;
}

/** What this project's manifest is checked against; with `site` the built site in that folder. */
export function projectContext(site?: string): ManifestContext {
  const metadata = functionsMetadata();
  return {
    version: packageJson.version,
    ribbonTasks: RIBBON_TASKS,
    shortcuts: shortcutsJson(),
    namespace: FUNCTION_NAMESPACE,
    metadata: { [METADATA_FILES.zh]: metadata.zh, [METADATA_FILES.en]: metadata.en },
    file: (path) => {
      if (site !== undefined) return readIn(site, path);
      return BUILT.includes(path) ? new Uint8Array() : readIn(ROOT, MOVED[path] ?? path);
    },
  };
}

const CHECKS: readonly ((root: Element, context: ManifestContext) => Problem[])[] = [
  (root) => orderProblems(root),
  identityProblems,
  addressProblems,
  residProblems,
  localeProblems,
  iconProblems,
  runtimeProblems,
  menuProblems,
  actionProblems,
  shortcutProblems,
  functionProblems,
];

/** Everything that is wrong with a manifest, by line; empty when nothing is. */
export function checkManifest(xml: string, context: ManifestContext): Problem[] {
  try {
    const root = parseXml(xml);
    return CHECKS.flatMap((check) => check(root, context)).sort((a, b) => a.line - b.line);
  } catch (error) {
    if (!(error instanceof NotXml)) throw error;
    return [
      {
        check: 'xml',
        line: error.line,
        zh: `不是合格的 XML：${error.detail}。`,
        en: `This is no well-formed XML: ${error.detail}.`,
      },
    ];
  }
}

/** Checks a file and says what is wrong on the console. @returns whether nothing is */
export function reportManifest(manifest: string, site?: string): boolean {
  if (!existsSync(manifest)) {
    console.error(`没有找到“${manifest}”：请检查路径。 / “${manifest}” was not found: check the path.`);
    return false;
  }
  const problems = checkManifest(readFileSync(manifest, 'utf8'), projectContext(site));
  for (const { line, zh, en } of problems) console.error(`${manifest}:${line}: ${zh} / ${en}`);
  return problems.length === 0;
}

if (require.main === module) {
  const [manifest = 'manifest.xml', site] = process.argv.slice(2);
  const isFine = reportManifest(manifest, site);
  if (isFine) console.log(`${manifest}: 没有问题。 / No problems.`);
  process.exitCode = isFine ? 0 : 1;
}
