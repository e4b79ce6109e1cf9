/** @jest-environment ./test/taskpane/browser-environment.cjs */
/** Which profile (口径) a workbook is audited by: chosen, imported, kept in the workbook. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import type { Profile } from '../../src/core/profile';
import { selfEvaluation } from '../support/tables';
import { accessibilityProblems, fileWith, findingButtons, formSheet, openPane, press } from './support';

jest.setTimeout(60_000);
beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

const own = {
  id: 'linhe-2024',
  version: '1',
  name: { zh: '临禾县口径', en: 'Linhe County' },
  extends: 'yiwu-2020',
  rules: { JX046: { severity: 'off' } },
  customRules: [
    { id: 'LH-01', forms: '自评表', condition: '得分 <= 0', severity: 'warning', message: '得分应为零' },
  ],
};
const workbook = () => fileWith(formSheet('自评表', 'project-selfeval', selfEvaluation()));
/** A file as browsers have it; jsdom's cannot be read. */
const fileOf = (json: unknown) => {
  const text = JSON.stringify(json);
  return Object.assign(new File([text], 'own.json', { type: 'application/json' }), {
    text: () => Promise.resolve(text),
  });
};

test('a profile is imported, audited by, and there when the workbook is opened again', async () => {
  const open = await workbook();
  const used: Profile[] = [];
  const user = openPane(open, { onProfile: (profile) => used.push(profile) });
  await user.click(screen.getByRole('button', { name: '口径：伊吾县2020年口径' }));
  await user.click(screen.getByRole('menuitem', { name: '口径设置' }));
  const reset = await screen.findByRole('button', { name: '恢复默认口径' });
  expect(reset.getAttribute('aria-disabled')).toBe('true');
  await user.upload(screen.getByLabelText('口径文件'), fileOf(own));
  await waitFor(() => expect(reset.getAttribute('aria-disabled')).toBeNull());
  await user.click(screen.getByRole('tab', { name: '审核' }));
  expect(await screen.findByRole('button', { name: '口径：临禾县口径' })).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);
  await press(user, '审核本表');
  expect(findingButtons().filter(({ textContent }) => textContent?.includes('LH-01'))).toHaveLength(10);
  expect(used.map(({ id }) => id)).toEqual(['yiwu-2020', 'linhe-2024']);
  expect(await open.getSetting('profile')).toMatchObject({ id: 'linhe-2024', extends: 'yiwu-2020' });
  cleanup();

  const again = openPane(open);
  await screen.findByRole('button', { name: '口径：临禾县口径' });
  await again.click(screen.getByRole('tab', { name: '设置' }));
  await again.click(await screen.findByRole('button', { name: '恢复默认口径' }));
  await again.click(screen.getByRole('tab', { name: '审核' }));
  expect(await screen.findByRole('button', { name: '口径：伊吾县2020年口径' })).toBeTruthy();
  await waitFor(async () => expect(await open.getSetting('profile')).toBeNull());
});

test('one that ships is chosen', async () => {
  const open = await workbook();
  const user = openPane(open);
  await user.click(screen.getByRole('button', { name: /^口径：/ }));
  await user.click(screen.getByRole('menuitemradio', { name: '财政部2020年口径' }));
  expect(await screen.findByRole('button', { name: '口径：财政部2020年口径' })).toBeTruthy();
  await waitFor(async () => expect(await open.getSetting('profile')).toBe('mof-2020'));
});

test('a file that is wrong says what is wrong, and nothing changes', async () => {
  const open = await workbook();
  const user = openPane(open);
  await user.click(screen.getByRole('tab', { name: '设置' }));
  await user.upload(await screen.findByLabelText('口径文件'), fileOf({ ...own, scorng: 1 }));
  expect(
    await screen.findByText(/口径没有采用，仍按“伊吾县2020年口径”审核。.*口径没有 scorng 这个字段。/),
  ).toBeTruthy();
  expect(await open.getSetting('profile')).toBeNull();
});

test('a workbook from elsewhere with a profile that is none is audited by the default, and says so', async () => {
  const open = await workbook();
  await open.setSetting('profile', {
    ...own,
    customRules: [{ ...own.customRules[0]!, condition: '得分 <' }],
  });
  const user = openPane(open);
  expect(await screen.findByText(/customRules\[0\]\.condition：条件没有写完/)).toBeTruthy();
  await press(user, '审核本表');
  expect(findingButtons().filter(({ textContent }) => textContent?.includes('LH-01'))).toEqual([]);
});

test('an audit that starts at once waits for the workbook’s profile', async () => {
  const open = await workbook();
  await open.setSetting('profile', own);
  const user = openPane(open);
  await press(user, '审核本表');
  expect(findingButtons().filter(({ textContent }) => textContent?.includes('LH-01'))).toHaveLength(10);
});
