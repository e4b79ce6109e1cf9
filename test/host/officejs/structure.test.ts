/** A workbook whose structure is protected: no sheet comes or goes, and the user learns why. */
import { composeForm, formById } from '../../../src/core/forms';
import { imprintOf } from '../../../src/core/templates';
import { ExcelWorkbook } from '../../../src/host/officejs';
import { ArrayBackend, EXCEL_VERSIONS, StandInHost } from '../../../src/workbench/standin';
import { loadOfficeJs } from '../../../src/workbench/standin/node-loader';

const form = composeForm(formById('project-target'), {});

test.each(['ltsc2021', 'latest'] as const)('sheets are refused in Excel %s', async (version) => {
  const host = new StandInHost(new ArrayBackend('首页'), { version: EXCEL_VERSIONS[version] });
  const workbook = new ExcelWorkbook({ excel: loadOfficeJs(host).Excel, retryDelays: [] });
  await workbook.addSheets([{ name: '目标表', form }]);
  const refused = { failure: { code: 'structure' } };
  host.isStructureProtected = true;
  await expect(workbook.addSheets([{ name: '又一张', form }])).rejects.toMatchObject(refused);
  await expect(workbook.removeSheet('目标表')).rejects.toMatchObject(refused);
  await expect(workbook.removeSheets([{ name: '目标表', imprint: imprintOf(form) }])).rejects.toMatchObject(
    refused,
  );
  host.isStructureProtected = false;
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['首页', '目标表']);
});
