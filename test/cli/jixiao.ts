import { run } from '../../src/cli/run';

/** Runs the command line as a user would, and gives what came out of it. */
export const jixiao = (...args: string[]) => jixiaoWith('', ...args);

/** The same with something on standard input. */
export async function jixiaoWith(input: string, ...args: string[]) {
  let stdout = '';
  let stderr = '';
  const code = await run(args, {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    stdin: async () => new TextEncoder().encode(input),
    showsProgress: false,
  });
  return { code, stdout, stderr };
}
