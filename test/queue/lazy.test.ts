/** BullMQ and ioredis are loaded by the commands that need a queue, and by nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSources } from '../architecture/structure';

const sources = readSources();

test('only the queue names its libraries', () => {
  const users = sources.filter(({ imports }) =>
    imports.some(({ target, isTypeOnly }) => !isTypeOnly && ['bullmq', 'ioredis'].includes(target)),
  );
  expect(users.length).toBeGreaterThan(1);
  expect(users.map(({ path }) => path).filter((path) => !path.startsWith('queue/'))).toEqual([]);
});

test('only the commands for a queue name it, and those are loaded when they are called', () => {
  const users = sources.filter(({ path, imports }) => {
    const isOutside = !path.startsWith('queue/') && !path.startsWith('cli/queue/');
    return (
      isOutside && imports.some(({ target, isTypeOnly }) => !isTypeOnly && /^(?:cli\/)?queue\//.test(target))
    );
  });
  expect(users.map(({ path }) => path)).toEqual(['cli/queue-commands.ts']);
  const text = readFileSync(join(__dirname, '../../src/cli/queue-commands.ts'), 'utf8');
  expect(text.match(/^import (?!type ).*'\.\/queue\//gm)).toBeNull();
});
