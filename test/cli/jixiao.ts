import { run } from '../../src/cli/run';

/** Runs the command line as a user would, and gives what came out of it. */
export async function jixiao(...args: string[]) {
  let stdout = '';
  let stderr = '';
  const code = await run(args, {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    showsProgress: false,
  });
  return { code, stdout, stderr };
}
