/** A short run of what `npm run faults` does with everything, and a look at whether it would notice. */
import { runFaults } from '../../scripts/faults';
import { scenarios, type Scenario } from '../../scripts/faults/scenarios';
import type { Trial } from '../../scripts/faults/trial';
import { EXCEL_VERSIONS } from '../../src/workbench/standin';

jest.setTimeout(120_000);

async function trialsOf(chosen: readonly Scenario[]): Promise<Trial[]> {
  const trials: Trial[] = [];
  await runFaults(chosen, [EXCEL_VERSIONS.latest], (trial) => trials.push(trial));
  return trials;
}

const named = async (...names: string[]): Promise<Scenario[]> =>
  (await scenarios()).filter(({ name }) => names.includes(name));

test.each(['clear the marks', 'repair formulas'])(
  'whatever goes wrong while it is to %s, nothing is lost',
  async (name) => {
    const trials = await trialsOf(await named(name));
    expect(trials.length).toBeGreaterThan(30);
    expect(trials.filter(({ complaints }) => complaints.length > 0)).toEqual([]);
  },
);

test('what writes without saying so beforehand would be noticed', async () => {
  const [scenario] = await named('repair formulas');
  const careless: Scenario = {
    ...scenario!,
    act: async (workbook) => {
      await workbook.write([{ sheet: scenario!.sheet, cell: { row: 1, col: 1 }, value: 0 }]);
      return [];
    },
  };
  const trials = await trialsOf([careless]);
  expect(trials.some(({ complaints }) => complaints.some((one) => one.startsWith('lost')))).toBe(true);
});
