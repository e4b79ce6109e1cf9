/** The sample in a workbook that is open in Excel, played by the stand-in. */
import { defaultProfile as profile } from '../../src/core/profile';
import { ExcelWorkbook } from '../../src/host/officejs';
import { addSample, auditWorkbook, removeSample, sampleIn } from '../../src/jobs';
import { ArrayBackend, EXCEL_VERSIONS, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';

function excel() {
  const backend = new ArrayBackend('我的表');
  const mine = backend.sheets()[0]!;
  mine.write({ top: 0, left: 0, bottom: 0, right: 1 }, [['不要动', 1]]);
  const host = new StandInHost(backend, { version: EXCEL_VERSIONS.ltsc2021 });
  const workbook = new ExcelWorkbook({ excel: loadOfficeJs(host).Excel, retryDelays: [5] });
  return { backend, mine, workbook, names: () => backend.sheets().map(({ name }) => name) };
}

test('the sample is a sheet of its own, in front, with problems to correct, to verify and to fix', async () => {
  const { backend, mine, workbook, names } = excel();
  expect(await sampleIn(workbook)).toBeNull();
  expect(await addSample(workbook, '绩效审核示例')).toBe('绩效审核示例');
  expect(names()).toEqual(['我的表', '绩效审核示例']);
  expect(backend.activeSheet().name).toBe('绩效审核示例');
  expect(mine.values({ top: 0, left: 0, bottom: 0, right: 1 })).toEqual([['不要动', 1]]);
  const { counts, findings } = await auditWorkbook(workbook, { profile, sheets: 'active' });
  expect(counts.error).toBeGreaterThan(0);
  expect(counts.warning).toBeGreaterThan(0);
  expect(findings.some(({ fix }) => fix)).toBe(true);
});

test('it is there once, and goes without a trace of what it was called', async () => {
  const { workbook, names } = excel();
  await addSample(workbook, '绩效审核示例');
  await addSample(workbook, '绩效审核示例');
  expect(names()).toEqual(['我的表', '绩效审核示例']);
  expect(await removeSample(workbook)).toBe('绩效审核示例');
  expect(names()).toEqual(['我的表']);
  expect(await sampleIn(workbook)).toBeNull();
  expect(await removeSample(workbook)).toBeNull();
});

test('a sheet of that name that is not ours stays, and so does a sample that was renamed', async () => {
  const { backend, workbook, names } = excel();
  backend.addSheet('绩效审核示例');
  expect(await addSample(workbook, '绩效审核示例')).toBe('绩效审核示例 (2)');
  backend.sheets()[2]!.name = '留作参考';
  expect(await removeSample(workbook)).toBeNull();
  expect(names()).toEqual(['我的表', '绩效审核示例', '留作参考']);

  await addSample(workbook, '示例');
  backend.removeSheet(backend.sheets().find(({ name }) => name === '示例')!.id);
  backend.addSheet('示例').write({ top: 0, left: 0, bottom: 0, right: 0 }, [['自己写的']]);
  expect(await removeSample(workbook)).toBeNull();
  expect(names()).toContain('示例');
});
