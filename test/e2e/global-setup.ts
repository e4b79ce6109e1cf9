import { serveWorkbench, type RunningWorkbench } from '../../scripts/workbench/serve';

declare global {
  var jixiaoWorkbenchServer: RunningWorkbench | undefined;
}

/** Builds and serves the workbench once for all browser tests, unless one is served already. */
export default async function setup(): Promise<void> {
  if (process.env['JIXIAO_WORKBENCH_URL']) return;
  const server = await serveWorkbench({ port: 0, reloads: false });
  globalThis.jixiaoWorkbenchServer = server;
  process.env['JIXIAO_WORKBENCH_URL'] = server.url;
}
