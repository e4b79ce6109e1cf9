/** @jest-environment ./test/taskpane/browser-environment.cjs */
/** The selection that the formulas' tab follows, over the real office.js. */
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { parseArea } from '../../src/core/address';
import { ExcelWorkbook } from '../../src/host/officejs';
import { useSelection } from '../../src/taskpane/formulas/useSelection';
import { ArrayBackend, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';

afterEach(cleanup);

function opened(beforeFollowing: (select: (address: string) => void) => void) {
  const backend = new ArrayBackend('资金');
  const [sheet] = backend.sheets();
  const select = (address: string) => backend.select({ sheetId: sheet!.id, areas: [parseArea(address)!] });
  const host = new StandInHost(backend, {
    fault: (_number, body) => {
      if (body.Actions.some(({ Name }) => Name.includes('RegisterSelectionChanged'))) beforeFollowing(select);
      return null;
    },
  });
  const workbook = new ExcelWorkbook({ excel: loadOfficeJs(host).Excel, retryDelays: [] });
  return { workbook, select };
}

const selected = (address: string) => ({ sheet: '资金', areas: [parseArea(address)!] });

test('what is selected after the first look and before Excel tells of it is seen, and whatever comes then', async () => {
  let isFollowed = false;
  const { workbook, select } = opened((choose) => {
    isFollowed = true;
    choose('C3');
  });
  const { result } = renderHook(() => useSelection(workbook, true));
  await waitFor(() => expect(result.current).toEqual(selected('C3')));
  expect(isFollowed).toBe(true);
  act(() => select('B2:B4'));
  await waitFor(() => expect(result.current).toEqual(selected('B2:B4')));
});
