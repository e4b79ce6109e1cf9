/** Entry of the command line: `npx jixiao …`. */
import { buffer } from 'node:stream/consumers';
import { collectEarly } from './heap';
import { run } from './run';

collectEarly();
void run(process.argv.slice(2), {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  stdin: () => buffer(process.stdin),
  showsProgress: process.stderr.isTTY === true,
}).then((code) => {
  process.exitCode = code;
});
