/** The short run: the same inputs every time, some hundreds for everything that reads what others made. */
import { Inputs } from '../../../scripts/fuzz/inputs';
import { watchPrototypes } from '../../../scripts/fuzz/prototypes';
import { targets } from '../../../scripts/fuzz/targets';

const SEED = 8;
const INPUTS = 300;
/** Those that open, audit and save a workbook for every input. */
const SLOW = new Set(['conditions', 'settings', 'grids', 'xlsx-parts', 'sheet-readers', 'docx-templates']);

test.each(Object.keys(targets))('%s: nothing happens that must not', async (name) => {
  const { target } = await targets[name]!();
  const source = new Inputs(target, SEED, name);
  const changeOfPrototypes = watchPrototypes();
  for (let count = 0; count < (SLOW.has(name) ? INPUTS / 4 : INPUTS); count++) {
    await target.check(await source.next());
    expect(changeOfPrototypes()).toBeNull();
  }
});
