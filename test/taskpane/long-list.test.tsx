/** @jest-environment ./test/taskpane/browser-environment.cjs */
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { areaToA1 } from '../../src/core/address';
import { ledger } from '../support/tables';
import { fileWith, findingButtons, formSheet, openPane, press } from './support';

jest.setTimeout(120_000);
afterEach(cleanup);

test('thousands of problems cost as much as the ones in view, and the last is a key away', async () => {
  const { indicators } = ledger({}, 300);
  const rows = Array.from({ length: 2000 }, (_, index) => ({
    ...indicators![index % 300]!,
    projectName: `项目${Math.floor(index / 10)}`,
    target: null,
  }));
  const workbook = await fileWith(formSheet('台账', 'indicator-ledger', { year: 2020, indicators: rows }));
  const user = openPane(workbook);
  await press(user, '审核本表');

  const total = Number(/\d+/.exec(screen.getByRole('heading', { name: /发现 \d+ 处问题/ }).textContent)![0]);
  expect(total).toBeGreaterThanOrEqual(2000);
  expect(findingButtons().length).toBeGreaterThan(5);
  expect(findingButtons().length).toBeLessThan(60);

  act(() => findingButtons()[0]!.focus());
  await user.keyboard('{End}');
  await waitFor(() => expect(document.activeElement!.getAttribute('data-finding')).toBe(String(total - 1)));
  expect(findingButtons().length).toBeLessThan(60);
  await user.keyboard('{Enter}');
  expect(areaToA1((await workbook.selection())!.areas[0]!)).toMatch(/^[A-Z]+200\d$/);
  expect(screen.getByText(`${total} / ${total}`)).toBeTruthy();
});
