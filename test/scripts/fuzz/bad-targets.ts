/** Targets that do what must not happen, for the one who watches to be tried on. */
import type { Targets } from '../../../scripts/fuzz/child';
import { bytesOfText, textOfBytes, type Target } from '../../../scripts/fuzz/target';

function targetThat(check: (text: string) => void | Promise<void>): () => Promise<{ target: Target }> {
  const target: Target = {
    seeds: () => Promise.resolve(['good', 'bad', 'good too'].map(bytesOfText)),
    mutate: (input) => input,
    check: (input) => check(textOfBytes(input)),
  };
  return () => Promise.resolve({ target });
}

const onBad = (act: () => void) => (text: string) => {
  if (text === 'bad') act();
};

export const targets: Targets['targets'] = {
  sound: targetThat(() => undefined),
  throws: targetThat(
    onBad(() => {
      throw new RangeError('not this one');
    }),
  ),
  rejects: targetThat((text) =>
    text === 'bad' ? Promise.reject(new Error('nor this one')) : Promise.resolve(),
  ),
  hangs: targetThat(
    onBad(() => {
      for (;;);
    }),
  ),
  ends: targetThat(onBad(() => process.exit(3))),
  pollutes: targetThat(
    onBad(() => {
      (Object.prototype as Record<string, unknown>)['polluted'] = true;
    }),
  ),
  eats: targetThat(
    onBad(() => {
      const eaten: unknown[] = [];
      for (;;) eaten.push(Array.from({ length: 100_000 }, (_, at) => ({ at })));
    }),
  ),
};
