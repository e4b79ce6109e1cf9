/**
 * Brings the add-in into the Excel of this machine while it is being developed: a certificate for localhost that the
 * machine trusts, the site on https://localhost:3000 built anew at every change, and the manifest registered.
 *
 *   npm run sideload                 until Ctrl+C
 *   npm run sideload -- --remove     takes the manifest back
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import webpack, { type Configuration } from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { DEVELOPMENT_HOST } from '../build/options';
import { parseXml, at } from '../manifest/xml';
import { registration } from './register';

const ROOT = resolve(__dirname, '../..');
const MANIFEST = join(ROOT, 'manifest.xml');

const idOf = (manifest: string): string => at(parseXml(readFileSync(manifest, 'utf8')), 'Id')!.text;

const registered = () => registration(process.platform, { id: idOf(MANIFEST), manifest: MANIFEST });

function register(): void {
  const step = registered();
  if (step?.kind === 'copy') {
    mkdirSync(dirname(step.to), { recursive: true });
    copyFileSync(MANIFEST, step.to);
  } else if (step) spawnSync('reg', step.add, { stdio: 'inherit' });
  console.log(
    step === null
      ? '这台电脑没有 Excel：可在网页版 Excel 里上载 manifest.xml。 / No Excel on this machine: upload manifest.xml in Excel on the web.'
      : '清单已登记：重新启动 Excel，在 开始 → 加载项 里选择“绩效”。 / Registered: restart Excel and choose Jixiao under Home → Add-ins.',
  );
}

function remove(): void {
  const step = registered();
  if (step?.kind === 'copy') rmSync(step.to, { force: true });
  else if (step) spawnSync('reg', step.remove, { stdio: 'inherit' });
  console.log('清单已取消登记。 / No longer registered.');
}

async function serve(): Promise<void> {
  const { port, hostname } = new URL(DEVELOPMENT_HOST);
  const { default: config } = (await import(join(ROOT, 'webpack.config.js'))) as {
    default: (env: object, argv: object) => Configuration;
  };
  const compiler = webpack(config({}, { mode: 'development' }));
  if (!compiler) throw new Error('webpack refused the configuration.');
  const server = new WebpackDevServer(
    {
      host: hostname,
      port: Number(port),
      server: { type: 'https', options: { ...(await getHttpsServerOptions()) } },
      static: false,
      // The page's policy lets no web socket through everywhere: the pane is reloaded by hand.
      hot: false,
      liveReload: false,
      client: false,
      webSocketServer: false,
      devMiddleware: { stats: 'errors-warnings' },
    },
    compiler,
  );
  await server.start();
  console.log(`${DEVELOPMENT_HOST}/taskpane.html`);
}

async function sideload(): Promise<void> {
  if (process.argv.includes('--remove')) return remove();
  await serve();
  register();
}

sideload().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
