import { BadQueueUrl, connect, impatient, queuePlace } from '../../src/queue/connection';

test('a queue is named by host, port and number of the database', () => {
  expect(queuePlace('redis://redis.example:6380/2').options).toMatchObject({
    host: 'redis.example',
    port: 6380,
    db: 2,
  });
  expect(queuePlace('redis://127.0.0.1').options).toMatchObject({ port: 6379, db: 0 });
  expect(queuePlace('rediss://[::1]:6379/0').options).toMatchObject({ host: '::1', tls: {} });
  expect(queuePlace('redis://u:p%40ss@h/1').options).toMatchObject({ username: 'u', password: 'p@ss' });
});

test.each([
  '',
  '127.0.0.1:6379',
  'http://h/0',
  'redis://h/zero',
  'redis:///0',
  'redis://h/0/1',
  'redis://u:geheim@',
])('%p is refused without being repeated', (url) => {
  expect(() => queuePlace(url)).toThrow(BadQueueUrl);
  expect(() => queuePlace(url)).toThrow(/^bad queue URL$/);
});

test('nobody who is told where the queue is learns the password', async () => {
  const place = queuePlace('redis://clerk:geheim@127.0.0.1:9/4');
  expect(place.shown).toBe('redis://127.0.0.1:9/4');
  const { shown, reason } = await connect(place, impatient(place)).then(
    () => ({ shown: '', reason: '' }),
    (error: { shown: string; reason: string }) => error,
  );
  expect(shown).toBe(place.shown);
  expect(reason).not.toMatch(/geheim|clerk/);
});
