/**
 * Tries a release as an office has it: made, unpacked, served by nginx with its own configuration under its own host
 * name and certificate, on a network with nothing else on it. The site is checked by its `verify.cjs`, then the
 * browser tests run on its pane.
 *
 *   npm run test:release [-- TEST…]          Linux, as root, with nginx, openssl and iproute2
 */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import packageJson from '../../package.json';
import { inflateEntry, listZip } from '../../src/host/file/zip';
import { makeRelease } from './index';
import { releaseOptions } from './options';

const ROOT = resolve(__dirname, '../..');
const HOST = 'jixiao.example.local';

/** Runs a program. @throws Error with its words when it does not end well */
function run(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? `${stdout}${stderr}`}`);
  return stdout;
}

async function unpack(zip: Uint8Array, folder: string): Promise<string> {
  for (const entry of listZip(zip)) {
    const path = join(folder, entry.name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await inflateEntry(zip, entry));
  }
  return join(folder, `jixiao-${packageJson.version}`);
}

/** A certificate of the host's own. @returns what Chromium knows its key by */
function certify(folder: string): string {
  const key = join(folder, 'jixiao.key');
  const certificate = join(folder, 'jixiao.crt');
  run(
    'openssl',
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '90', '-subj', `/CN=${HOST}`],
    ...['-addext', `subjectAltName=DNS:${HOST}`, '-keyout', key, '-out', certificate],
  );
  const publicKey = run('openssl', 'x509', '-in', certificate, '-pubkey', '-noout');
  const der = Buffer.from(publicKey.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  return createHash('sha256').update(der).digest('base64');
}

/** nginx's configuration: the release's, with its three paths set, and the workbench beside it. */
function nginxFile(folder: string, release: string): string {
  const server = readFileSync(join(release, 'server/nginx/jixiao.conf'), 'utf8')
    .replaceAll('/etc/nginx/jixiao.', `${folder}/jixiao.`)
    .replace('/srv/jixiao/site', join(release, 'site'))
    .replace(
      /\n}\s*$/,
      `\n    location /workbench/ { alias ${join(folder, 'workbench')}/; index index.html; include /etc/nginx/mime.types; }\n}\n`,
    );
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `user root; pid ${folder}/nginx.pid; error_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log ${folder}/access.log;\n${server}}\n`,
  );
  return file;
}

async function tryRelease(tests: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-office-'));
  try {
    console.log('打包…… / Making the release…');
    const zip = await makeRelease(releaseOptions({ host: `https://${HOST}` }, packageJson.version));
    const release = await unpack(zip, folder);
    run(
      process.execPath,
      require.resolve('webpack-cli/bin/cli.js'),
      ...['--config', 'webpack/workbench.config.js', '--env', 'pane=/taskpane.js', '--no-devtool'],
      ...['--output-path', join(folder, 'workbench')],
    );
    const key = certify(folder);
    writeFileSync(join(folder, 'hosts'), `127.0.0.1 localhost ${HOST}\n`);
    const office = [
      'set -e',
      'ip link set lo up',
      `mount --bind ${folder}/hosts /etc/hosts`,
      `nginx -c ${nginxFile(folder, release)}`,
      `trap 'nginx -c ${folder}/nginx.conf -s stop' EXIT`,
      `${process.execPath} ${release}/verify.cjs --ca ${folder}/jixiao.crt`,
      `${process.execPath} ${require.resolve('jest/bin/jest')} --selectProjects=e2e "$@"`,
      // A suite that had tried some other pane would have proved nothing.
      `grep -q 'GET /taskpane.js' ${folder}/access.log`,
    ].join('\n');
    const { status } = spawnSync('unshare', ['--net', '--mount', 'sh', '-c', office, 'sh', ...tests], {
      cwd: ROOT,
      stdio: 'inherit',
      env: {
        ...process.env,
        JIXIAO_WORKBENCH_URL: `https://${HOST}/workbench/`,
        JIXIAO_BROWSER_ARGS: `--ignore-certificate-errors-spki-list=${key}`,
      },
    });
    return status ?? 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void tryRelease(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
