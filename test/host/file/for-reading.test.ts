/** A file that is opened only to be read: everything that can be asked is there, and nothing can be changed. */
import { openWorkbookFile } from '../../../src/host/file';
import { listZip } from '../../../src/host/file/zip';
import { buildFile } from './build-file';

const CELL = { row: 0, col: 0 };

async function made(): Promise<Uint8Array> {
  const file = await openWorkbookFile(
    await buildFile({ sheets: [{ name: '表', rows: [['甲', 1]] }] }),
    'x.xlsx',
  );
  await file.setSetting('tables', [['自评', 'x']]);
  return file.save();
}

const forReading = (bytes: Uint8Array) => openWorkbookFile(bytes, 'x.xlsx', { isForReading: true });

test('it says what the same file says that is opened to be changed', async () => {
  const bytes = await made();
  const [file, other] = [await forReading(bytes), await openWorkbookFile(bytes, 'x.xlsx')];
  const [reading] = await file.read(['表']);
  if (!reading || 'failure' in reading) throw new Error('the sheet was not read');
  expect([reading.grid.value(0, 0), reading.grid.value(0, 1)]).toEqual(['甲', 1]);
  expect(await file.sheets()).toEqual(await other.sheets());
  expect(await file.getSetting('tables')).toEqual([['自评', 'x']]);
  expect(await file.savedAt()).toBe(await other.savedAt());
});

test('it is neither marked nor written nor saved', async () => {
  const file = await forReading(await made());
  const [outcome] = await file.mark([{ sheet: '表', cells: { error: [CELL], warning: [], info: [] } }]);
  expect(outcome).toMatchObject({ marked: 0, failure: { code: 'unsupported', sheet: '表' } });
  await expect(file.write([{ sheet: '表', cell: CELL, value: 9 }])).rejects.toMatchObject({
    failure: { code: 'unsupported' },
  });
  await expect(file.save()).rejects.toMatchObject({ failure: { code: 'unsupported' } });
});

test('where what it says about itself is broken, its sheets are read all the same', async () => {
  const bytes = (await made()).slice();
  const { offset } = listZip(bytes).find(({ name }) => name === 'docProps/core.xml')!;
  // No part begins there any more.
  bytes.fill(0, offset, offset + 4);
  const file = await forReading(bytes);
  expect((await file.read(['表']))[0]).toHaveProperty('grid');
  expect(await file.savedAt()).toBeNull();
});
