/** What an audit sends to Excel and gets back: batches and bytes do not vary, so they are counted here. */
import { useOfWire, type WireStep } from '../../../bench/comparisons/wire';

/** The indicators of the county. */
const ROWS = 3_649;
/** A wrong score in every twentieth row, and the points of the last project, which is cut off. */
const MARKED = Math.ceil(ROWS / 20) + 1;
/** Excel on the web takes and gives no more at once. */
const LIMIT = 5 * 1024 * 1024;

describe('the audit of a county’s ledger in Excel', () => {
  let steps: Record<WireStep['name'], WireStep>;
  beforeAll(async () => {
    steps = Object.fromEntries((await useOfWire(ROWS)).map((step) => [step.name, step])) as typeof steps;
  });

  it('reads every row in three batches and marks one cell in twenty in two, the second time, too', () => {
    expect(steps.reading).toMatchObject({ items: ROWS, batches: 3 });
    expect(steps.marking).toMatchObject({ items: MARKED, batches: 2 });
    expect(steps['marking again']).toMatchObject({ items: MARKED, batches: 2 });
  });

  it('stays far below what Excel gives and takes at once', () => {
    for (const { longest } of Object.values(steps)) expect(longest).toBeLessThan(LIMIT / 2);
  });

  it('costs little more than a third above the values to read, and some kilobytes to mark', () => {
    expect(steps.reading.bytes / steps.reading.floor).toBeLessThan(1.4);
    expect(steps.marking.bytes).toBeLessThan(10_000);
    expect(steps['marking again'].bytes).toBeLessThan(10_000);
  });
});
