/** Serves the workbench: for trial by `npm start`, for the browser tests, for the screenshots. */
import { createServer } from 'node:net';
import { join } from 'node:path';
import webpack, { type Configuration } from 'webpack';
import WebpackDevServer from 'webpack-dev-server';

const CONFIG = join(__dirname, '../../webpack/workbench.config.js');
const HOST = 'localhost';

/** The port is in use by another program. */
export class PortTakenError extends Error {
  constructor(readonly port: number) {
    super(`Port ${port} is taken.`);
    this.name = 'PortTakenError';
  }
}

export interface RunningWorkbench {
  /** Address of the page, with a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Pages load themselves again when the source changes; off for tests. */
  readonly reloads: boolean;
}

/** The dev server would throw outside of any promise, so the port is tried first. */
function freePort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(port) : error),
    );
    probe.listen(port, HOST, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/**
 * Builds the workbench in memory and serves it on localhost; settles when it can be opened.
 * @throws PortTakenError when another program has the port; Error with webpack's words when it does not build.
 */
export async function serveWorkbench({ port, reloads }: ServeOptions): Promise<RunningWorkbench> {
  const actualPort = await freePort(port);
  const makeConfig = (await import(CONFIG)) as { default: (env: object, argv: object) => Configuration };
  const config = makeConfig.default({}, { mode: 'development' });
  const compiler = webpack({ ...config, ...(!reloads && { devtool: false }) });
  if (!compiler) throw new Error('webpack refused the configuration of the workbench.');
  const server = new WebpackDevServer(
    {
      host: HOST,
      port: actualPort,
      allowedHosts: [HOST],
      static: false,
      hot: false,
      liveReload: reloads,
      client: reloads ? { overlay: false, logging: 'warn' } : false,
      ...(!reloads && { webSocketServer: false }),
      // webpack's own chatter would bury what the user is to do next.
      devMiddleware: { stats: 'errors-warnings' },
    },
    compiler,
  );
  compiler.hooks.infrastructureLog.tap('jixiao', (_name, type) => (type === 'error' ? undefined : true));
  const built = new Promise<void>((resolve, reject) => {
    compiler.hooks.done.tap('jixiao', (stats) => {
      if (stats.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
    compiler.hooks.failed.tap('jixiao', reject);
  });
  await server.start();
  try {
    await built;
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: `http://${HOST}:${actualPort}/`, close: () => server.stop() };
}
