/** New tables in the open workbook: which of them are protected, and how they calculate. */
import { defaultProfile as profile } from '../../src/core/profile';
import { ExcelWorkbook } from '../../src/host/officejs';
import { makeTables, type TableRequest } from '../../src/jobs';
import { ArrayBackend, EXCEL_VERSIONS, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';

async function made(request: TableRequest) {
  const backend = new ArrayBackend();
  const host = new StandInHost(backend, { version: EXCEL_VERSIONS.ltsc2021 });
  const workbook = new ExcelWorkbook({ excel: loadOfficeJs(host).Excel, retryDelays: [] });
  await makeTables(workbook, request, profile);
  return backend.sheets()[1]!;
}

test('a form is protected unless that is unwanted, a list never is', async () => {
  const isProtected = async (request: TableRequest) => (await made(request)).protection !== null;
  expect(await isProtected({ template: 'project-selfeval', from: 'blank' })).toBe(true);
  expect(await isProtected({ template: 'project-selfeval', from: 'blank', isProtected: false })).toBe(false);
  expect(await isProtected({ template: 'indicator-ledger', from: 'blank' })).toBe(false);
  expect(await isProtected({ template: 'project-register', from: 'blank', isProtected: true })).toBe(false);
});

test('formulas are plain unless live ones are wanted', async () => {
  const functions = async (request: TableRequest) => {
    const sheet = await made(request);
    return sheet
      .formulas(sheet.usedArea(true)!)
      .flat()
      .filter((cell) => String(cell).startsWith('=JX.'));
  };
  const blank = { template: 'project-selfeval', from: 'blank' } as const;
  expect(await functions(blank)).toEqual([]);
  expect(await functions({ ...blank, formulas: 'live' })).toHaveLength(4);
  expect(await functions({ ...blank, template: 'project-register', formulas: 'live' })).toEqual([]);
});
