/**
 * Makes a release for an office: one zip with the site, the manifest for its host, what servers and Windows need to
 * be told, guides, the command line, checksums and the program that checks an installed site. Nothing in it needs the internet.
 *
 *   npm run package -- --host https://jixiao.example.gov.cn [--share \\server\jixiao] [--out FILE.zip]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import packageJson from '../../package.json';
import { writeArchive } from '../../src/host/file/write-archive';
import { BadOption } from '../build/options';
import { pageTemplate } from '../build/page';
import { billOfMaterials } from './bill-of-materials';
import { composeRelease } from './compose';
import { guideFiles, type ReleaseFile } from './guides';
import { policyOf } from './headers';
import { releaseOptions, type ReleaseOptions } from './options';

const ROOT = resolve(__dirname, '../..');

/** A bundle of ours. @throws Error with webpack's words */
function bundle(...args: readonly string[]): void {
  const cli = require.resolve('webpack-cli/bin/cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}

function filesBelow(folder: string): ReleaseFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { name: path.slice(folder.length + 1).replaceAll('\\', '/'), bytes: readFileSync(path) };
    });
}

/** The zip's bytes; the same project gives the same bytes for the same options. */
export async function makeRelease(options: ReleaseOptions): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-release-'));
  try {
    const site = join(folder, 'site');
    bundle('--env', `host=${options.host}`, '--output-path', site);
    bundle('--config', 'webpack/verify.config.js', '--output-path', join(folder, 'verify'));
    const cli = join(folder, 'cli');
    bundle('--config', 'webpack/cli.config.js', '--env', 'licences', '--output-path', cli);
    const files = composeRelease({
      version: packageJson.version,
      options,
      policy: policyOf(pageTemplate(join(ROOT, 'src/taskpane/index.html'), { officeJs: 'bundled' })),
      site: filesBelow(site),
      guides: guideFiles(join(ROOT, 'docs/guides')),
      cli: filesBelow(cli),
      verify: readFileSync(join(folder, 'verify/verify.cjs')),
      billOfMaterials: billOfMaterials(ROOT, packageJson.version),
      licence: readFileSync(join(ROOT, 'LICENSE'), 'utf8'),
    });
    const top = `jixiao-${packageJson.version}`;
    return await writeArchive(files.map(({ name, bytes }) => ({ name: `${top}/${name}`, bytes })));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (require.main === module) {
  const program = new Command('package')
    .option('--host <url>', '网站的地址，https:// 开头 / address of the site, https://…')
    .option('--share <folder>', '放清单文件的共享文件夹 / shared folder for the manifest, \\\\SERVER\\FOLDER')
    .option('--out <file>', '写到哪个 zip / the zip to write')
    .action(async (given: { host?: string; share?: string; out?: string }) => {
      try {
        const options = releaseOptions(given, packageJson.version);
        const bytes = await makeRelease(options);
        writeFileSync(options.out, bytes);
        console.log(`${options.out}: ${bytes.length} 字节 / bytes, ${options.host}`);
      } catch (error) {
        if (!(error instanceof BadOption)) throw error;
        console.error(error.message);
        process.exitCode = 2;
      }
    });
  void program.parseAsync();
}
