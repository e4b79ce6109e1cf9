import { MAX_ROWS } from '../../../src/core/address';
import { composeForm, formById } from '../../../src/core/forms';
import { defaultProfile as profile } from '../../../src/core/profile';
import { ExcelWorkbook } from '../../../src/host/officejs';
import type { CellSelection } from '../../../src/host/workbook';
import { auditWorkbook, markFindings } from '../../../src/jobs';
import {
  ArrayBackend,
  EXCEL_VERSIONS,
  StandInHost,
  type StandInOptions,
} from '../../../src/workbench/standin';
import { loadOfficeJs } from '../../../src/workbench/standin/node-loader';
import { ledger } from '../../support/tables';

function excel(options: StandInOptions = {}): {
  backend: ArrayBackend;
  host: StandInHost;
  workbook: ExcelWorkbook;
} {
  const backend = new ArrayBackend('台账');
  const host = new StandInHost(backend, { version: EXCEL_VERSIONS.ltsc2021, ...options });
  const { Excel: api } = loadOfficeJs(host);
  return { backend, host, workbook: new ExcelWorkbook({ excel: api, retryDelays: [20, 20, 20] }) };
}

function fill(backend: ArrayBackend, rows: readonly (readonly (string | number | boolean | null)[])[]): void {
  const width = Math.max(...rows.map((row) => row.length));
  backend.sheets()[0]!.write(
    { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 },
    rows.map((row) => Array.from({ length: width }, (_, col) => row[col] ?? null)),
  );
}

describe('the whole audit of a ledger of 300 rows', () => {
  const planted = Object.fromEntries(
    Array.from({ length: 60 }, (_, n) => [n * 5, { weight: 'x', score: -3 }]),
  );
  const { values } = composeForm(formById('indicator-ledger'), ledger(planted, 300));

  it('takes five request batches, three to read and two to mark, the second time, too', async () => {
    const { backend, host, workbook } = excel();
    fill(backend, values);
    const auditOnce = async (): Promise<number> => {
      const before = host.requests.length;
      const { findings, sheets } = await auditWorkbook(workbook, { profile });
      expect(sheets[0]!.forms[0]!.form.rows).toHaveLength(300);
      expect(findings.length).toBeGreaterThan(50);
      const outcomes = await markFindings(
        workbook,
        findings,
        sheets.map(({ info }) => info.name),
      );
      expect(outcomes[0]!.marked).toBeGreaterThan(50);
      return host.requests.length - before;
    };
    expect(await auditOnce()).toBeLessThanOrEqual(5);
    // The second time the marks are known for ours.
    expect(await auditOnce()).toBeLessThanOrEqual(5);
    for (const { requestBytes, responseBytes, error } of host.requests) {
      expect(error).toBeUndefined();
      expect(requestBytes).toBeLessThan(1_000_000);
      expect(responseBytes).toBeLessThan(1_000_000);
    }
  });
});

describe('a large sheet', () => {
  const rows = Array.from({ length: 12_000 }, (_, row) =>
    Array.from({ length: 10 }, (_, col) => `第${row}行第${col}列：绩效目标完成情况说明`),
  );

  it('is read whole, in answers below 5 MB', async () => {
    const { backend, host, workbook } = excel();
    fill(backend, rows);
    const [reading] = await workbook.read(['台账']);
    const grid = 'grid' in reading! ? reading.grid : null;
    expect(grid?.value(11_999, 9)).toBe(rows[11_999]![9]);
    expect(grid?.area).toEqual({ top: 0, left: 0, bottom: 11_999, right: 9 });
    const refused = host.requests.filter(({ error }) => error !== undefined);
    expect(refused.length).toBeLessThanOrEqual(1);
  });

  it('is marked at 20,000 scattered cells with requests that stay small', async () => {
    const { backend, host, workbook } = excel();
    fill(backend, [[1]]);
    const cells = Array.from({ length: 20_000 }, (_, n) => ({ row: n * 2, col: n % 7 }));
    const outcomes = await workbook.mark([{ sheet: '台账', cells: { error: cells, warning: [], info: [] } }]);
    expect(outcomes).toEqual([{ sheet: '台账', marked: 20_000 }]);
    const areas = backend
      .sheets()[0]!
      .conditionalFormats()
      .flatMap((format) => format.areas);
    expect(areas).toHaveLength(20_000);
    for (const { requestBytes } of host.requests) expect(requestBytes).toBeLessThan(2_000_000);
  });
});

describe('when Excel is busy or different', () => {
  it('waits for the end of cell editing', async () => {
    const { backend, host, workbook } = excel();
    fill(backend, [[1]]);
    host.isEditing = true;
    setTimeout(() => (host.isEditing = false), 30);
    expect(await workbook.sheets()).toHaveLength(1);
  });

  it('says that a cell is being edited when that does not end, and marks nothing', async () => {
    const { backend, host, workbook } = excel();
    fill(backend, [[1]]);
    host.isEditing = true;
    const marks = [{ sheet: '台账', cells: { error: [{ row: 0, col: 0 }], warning: [], info: [] } }];
    await expect(workbook.mark(marks)).rejects.toMatchObject({ failure: { code: 'editing' } });
    await expect(workbook.read(['台账'])).rejects.toMatchObject({ failure: { code: 'editing' } });
    expect(backend.sheets()[0]!.conditionalFormats()).toEqual([]);
  });

  it('needs nothing newer than Excel 2021', async () => {
    const { backend, host, workbook } = excel({ version: '1.14' });
    fill(backend, [
      ['甲', 1],
      ['乙', 2],
    ]);
    backend.sheets()[0]!.merge({ top: 0, left: 0, bottom: 1, right: 0 });
    backend.sheets()[0]!.setRowsHidden(1, 1, true);
    await workbook.read(['台账']);
    await workbook.mark([{ sheet: '台账', cells: { error: [{ row: 0, col: 0 }], warning: [], info: [] } }]);
    await workbook.clearMarks();
    await workbook.setSetting('a', 1);
    await workbook.getSetting('a');
    await workbook.write([{ sheet: '台账', cell: { row: 0, col: 1 }, value: 3 }]);
    await workbook.select('台账', { top: 0, left: 0, bottom: 0, right: 0 });
    expect(host.requests.filter(({ error }) => error !== undefined)).toEqual([]);
    expect(workbook.capabilities).toMatchObject({ interactive: true, notes: false });
  });
});

describe('the selection', () => {
  it('is told when the user moves it, until nobody listens any more', async () => {
    const { backend, workbook } = excel();
    fill(backend, [[1]]);
    const seen: CellSelection[] = [];
    const stop = await workbook.onSelectionChanged((event) => seen.push(event));
    const sheetId = backend.sheets()[0]!.id;
    const area = { top: 2, left: 1, bottom: 4, right: 3 };
    backend.select({ sheetId, areas: [area] });
    await settle(() => seen.length > 0);
    expect(seen).toEqual([{ sheet: '台账', areas: [area] }]);
    await stop();
    backend.select({ sheetId, areas: [{ ...area, top: 3 }] });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen).toHaveLength(1);
  });

  it('reaches to the edge of the sheet in whole columns', async () => {
    const { workbook } = excel();
    const columns = { top: 0, left: 1, bottom: MAX_ROWS - 1, right: 2 };
    await workbook.select('台账', columns);
    expect(await workbook.selection()).toEqual({ sheet: '台账', areas: [columns] });
  });

  it('is nothing to speak of while another workbook is in front, and an edited cell says so', async () => {
    let code = 'GeneralException';
    const { workbook } = excel({ fault: () => code });
    expect(await workbook.selection()).toBeNull();
    code = 'InvalidOperationInCellEditMode';
    await expect(workbook.selection()).rejects.toMatchObject({ failure: { code: 'editing' } });
  });
});

async function settle(done: () => boolean): Promise<void> {
  for (let wait = 0; wait < 100 && !done(); wait++) await new Promise((resolve) => setTimeout(resolve, 10));
}
