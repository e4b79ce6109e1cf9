import { ArrayBackend, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';
import { standInSuite } from './standin-suite';

standInSuite('on plain arrays', () => new ArrayBackend('表1'));

test('large tables fit because arrays are quick: 20,000 rows in one request', async () => {
  const host = new StandInHost(new ArrayBackend());
  const { Excel } = loadOfficeJs(host);
  const values = Array.from({ length: 20_000 }, (_, row) => [row, `第${row}行`]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, values.length, 2).values =
      values;
    await context.sync();
  });
  expect(host.backend.activeSheet().usedArea(true)).toEqual({ top: 0, left: 0, bottom: 19_999, right: 1 });
});
