import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the command line is built for these tests, as users have it: threads and processes run no sources. */
export const BUILT = 'JIXIAO_BUILT';

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Redis is no npm package: where it is missing, the system's own is installed. */
function needRedis(): void {
  if (isInstalled('redis-server')) return;
  try {
    execFileSync('apt-get', ['install', '-y', 'redis-server'], { stdio: 'ignore' });
  } catch {
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', 'redis-server'], { stdio: 'ignore' });
  }
}

export default function setup(): void {
  needRedis();
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-built-'));
  const webpack = require.resolve('webpack-cli/bin/cli.js');
  execFileSync(process.execPath, [webpack, '--config', 'webpack/cli.config.js', '--output-path', folder], {
    cwd: join(__dirname, '../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.env[BUILT] = folder;
}
