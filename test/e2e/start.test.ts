import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

jest.setTimeout(120_000);

let program: ChildProcessWithoutNullStreams;
afterEach(() => program.kill());

/** Runs what `npm start` runs. */
function start(...args: string[]) {
  const script = join(__dirname, '../../scripts/workbench/start.ts');
  program = spawn(process.execPath, [require.resolve('tsx/cli'), script, ...args]);
  const said = { out: '', err: '' };
  program.stdout.on('data', (data) => (said.out += String(data)));
  program.stderr.on('data', (data) => (said.err += String(data)));
  return said;
}

test('npm start serves the workbench with a sample, and says in both languages what to do next', async () => {
  const said = start('0');
  let url: string | undefined;
  while (!url) {
    await Promise.race([once(program.stdout, 'data'), once(program, 'exit')]);
    expect(program.exitCode).toBeNull();
    url = /http:\/\/localhost:\d+\//.exec(said.out)?.[0];
  }
  expect(await (await fetch(url)).text()).toContain('id="workbench"');
  expect((await fetch(`${url}samples/selfeval-planted.xlsx`)).ok).toBe(true);
  for (const words of ['审核本表', '=JX.执行率(31423.98,42948.32)', 'docs/sideload.md', 'Press', 'Ctrl+C']) {
    expect(said.out).toContain(words);
  }
});

test('a taken port is named in one sentence, with the command for another one', async () => {
  const other = createServer().listen(0, 'localhost');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  try {
    const said = start(String(port));
    const [code] = (await once(program, 'close')) as [number];
    expect(code).toBe(1);
    expect(said.err).toBe(
      `端口 ${port} 已被别的程序占用：请关闭它，或换一个端口：npm start -- ${port + 1}\n` +
        `Port ${port} is taken by another program: close it, or choose another port: npm start -- ${port + 1}\n`,
    );
  } finally {
    other.close();
  }
});

test('what is no port is told', async () => {
  const said = start('http');
  const [code] = (await once(program, 'close')) as [number];
  expect(code).toBe(1);
  expect(said.err).toContain('“http”不是端口号');
});
