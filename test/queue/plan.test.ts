import fc from 'fast-check';
import { planBatches } from '../../src/queue/plan';
import type { BatchFile } from '../../src/queue/shapes/run';

const fileOf = (name: number, content: number): BatchFile => ({
  file: `${name}.xlsx`,
  path: `/data/${name}.xlsx`,
  sha256: String(content).padStart(64, '0'),
});
const files = (count: number) => Array.from({ length: count }, (_, index) => fileOf(index, index));
const idsOf = (batches: readonly { readonly id: string }[]) => batches.map(({ id }) => id);

test('the same files make the same batches, whenever they are submitted', () => {
  const first = planBatches(files(40), 'order', [], 16);
  expect(first.map((batch) => batch.files.length)).toEqual([16, 16, 8]);
  expect(planBatches(files(40), 'order', first, 16)).toEqual(first);
  expect(planBatches(files(40), 'order', [], 16)).toEqual(first);
});

test('a file that has changed takes its own batch with it, and no other', () => {
  const first = planBatches(files(48), 'order', [], 16);
  const changed = files(48).map((file, index) => (index === 20 ? fileOf(20, 999) : file));
  const second = planBatches(changed, 'order', first, 16);
  expect(idsOf(second).slice(0, 2)).toEqual([first[0]!.id, first[2]!.id]);
  expect(second).toHaveLength(3);
});

test('another profile or version is other work', () => {
  const first = planBatches(files(3), 'one', []);
  expect(idsOf(planBatches(files(3), 'other', first))).not.toEqual(idsOf(first));
});

test('whatever was submitted before, every file is in exactly one batch', () => {
  const some = fc.uniqueArray(fc.tuple(fc.nat(30), fc.nat(3)), { selector: ([name]) => name, maxLength: 30 });
  fc.assert(
    fc.property(some, some, fc.integer({ min: 1, max: 5 }), (before, now, size) => {
      const known = planBatches(
        before.map((one) => fileOf(...one)),
        'order',
        [],
        size,
      );
      const batches = planBatches(
        now.map((one) => fileOf(...one)),
        'order',
        known,
        size,
      );
      const planned = batches.flatMap((batch) => batch.files.map(({ file, sha256 }) => file + sha256));
      expect(planned.sort()).toEqual(
        now
          .map((one) => fileOf(...one))
          .map((one) => one.file + one.sha256)
          .sort(),
      );
      expect(new Set(idsOf(batches)).size).toBe(batches.length);
    }),
  );
});
