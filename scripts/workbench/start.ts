/**
 * `npm start`: the workbench on http://localhost:3000, and what to do next.
 *
 *   npm start -- 4000     another port; so does PORT=4000
 */
import { PortTakenError, serveWorkbench } from './serve';

const DEFAULT_PORT = 3000;

function nextSteps(url: string): string {
  return `
绩效 试用工作台已打开：${url}
  1. 用浏览器打开上面的网址，左边是一张填好的自评表，右边是绩效窗格。
  2. 点“审核本表”：问题标在单元格上，也列在窗格里；点一条就跳到那个单元格。
  3. 在空单元格里试公式：=JX.执行率(31423.98,42948.32)
  装进真正的 Excel：npm run build -- --env host=https://主机名，再按 docs/sideload.md 旁加载 dist/manifest.xml。

Jixiao workbench: ${url}
  1. Open the address above in a browser: a filled-in self-evaluation on the left, the task pane on the right.
  2. Press "审核本表" (Audit sheet; the pane switches to English): problems are marked at their cells and listed.
  3. Try a formula in an empty cell: =JX.EXECRATE(31423.98,42948.32)
  Into a real Excel: npm run build -- --env host=https://HOST, then sideload dist/manifest.xml (docs/sideload.md).

Ctrl+C 结束 / stops.
`;
}

function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new RangeError(
    `“${text}”不是端口号，请用 0 到 65535 的整数。 / "${text}" is no port: give a whole number from 0 to 65535.`,
  );
}

async function start(): Promise<void> {
  const port = portOf(process.argv[2] ?? process.env['PORT']);
  process.stdout.write('正在生成试用工作台…… / Building the workbench…\n');
  const workbench = await serveWorkbench({ port, reloads: true });
  process.stdout.write(nextSteps(workbench.url));
  const stop = () => void workbench.close().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

start().catch((error: unknown) => {
  const sentence =
    error instanceof PortTakenError
      ? `端口 ${error.port} 已被别的程序占用：请关闭它，或换一个端口：npm start -- ${error.port + 1}` +
        `\nPort ${error.port} is taken by another program: close it, or choose another port: npm start -- ${error.port + 1}`
      : error instanceof Error
        ? error.message
        : String(error);
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
});
