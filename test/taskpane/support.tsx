/** The pane over a real workbook file, as a user meets it. */
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { areaToA1, toA1 } from '../../src/core/address';
import { composeForm, formById, type FormData, type FormId } from '../../src/core/forms';
import { openWorkbookFile, type FileWorkbook } from '../../src/host/file';
import type { Workbook } from '../../src/host/workbook';
import { Pane, type PaneProps } from '../../src/taskpane/Pane';
import type { SheetSpec } from '../host/contract';
import { buildFile } from '../host/file/build-file';

/** A sheet with a filled-in form. */
export function formSheet(
  name: string,
  form: FormId,
  data: FormData,
  more: Partial<SheetSpec> = {},
): SheetSpec {
  const composed = composeForm(formById(form), data);
  const formats = composed.formats.flatMap((line, row) =>
    line.flatMap((format, col): [string, string][] => (format ? [[toA1({ row, col }), format]] : [])),
  );
  return {
    name,
    rows: composed.values,
    merges: composed.merges.map(areaToA1),
    formats: Object.fromEntries(formats),
    ...more,
  };
}

/** An .xlsx file with these sheets, opened. */
export async function fileWith(...sheets: SheetSpec[]): Promise<FileWorkbook> {
  return openWorkbookFile(await buildFile({ sheets }), 'test.xlsx');
}

/** Opens the pane on a workbook. */
export function openPane(workbook: Workbook, props: Partial<PaneProps> = {}): UserEvent {
  const user = userEvent.setup();
  render(<Pane workbook={workbook} displayLanguage="zh-CN" {...props} />);
  return user;
}

/** Presses a button and waits until the work it starts has ended. */
export async function press(user: UserEvent, name: string): Promise<void> {
  await user.click(screen.getByRole('button', { name }));
  await settled();
}

/** Waits until the list takes its last scroll for finished. */
export async function scrollingEnded(): Promise<void> {
  await act(() => new Promise<void>((resolve) => void setTimeout(resolve, 200)));
}

/** Waits until nothing is running or being fetched any more. */
export async function settled(): Promise<void> {
  await waitFor(
    () => {
      expect(screen.queryByRole('progressbar')).toBeNull();
      expect(document.querySelector('[aria-busy="true"]')).toBeNull();
    },
    { timeout: 60_000 },
  );
  await scrollingEnded();
}

/** What axe-core finds wrong on the page. Colours need a browser that paints, so they are left out here. */
export async function accessibilityProblems(): Promise<string[]> {
  await scrollingEnded();
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, help, nodes }) => `${id}: ${help} ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Findings in the list as the user reads them. */
export function findingButtons(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-finding]')];
}
