/** What the tests of the roll-up's tab begin with. */
import { configure, screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { ExcelWorkbook } from '../../src/host/officejs';
import { ArrayBackend, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';
import { buildFile } from '../host/file/build-file';
import { selfEvaluation } from '../support/tables';
import { formSheet } from './support';

// The tab is fetched when it is looked at, and a busy machine takes its time.
configure({ asyncUtilTimeout: 30_000 });

/** An Excel with an empty workbook. */
export const host = () =>
  new ExcelWorkbook({
    excel: loadOfficeJs(new StandInHost(new ArrayBackend('首页'))).Excel,
    retryDelays: [],
  });

export function file(name: string, bytes: Uint8Array): File {
  const made = new File([], name);
  const buffer = () => Promise.resolve(bytes.slice().buffer);
  return Object.assign(made, { arrayBuffer: buffer });
}

export const text = (name: string, content: string): File => file(name, new TextEncoder().encode(content));

/** A workbook with one project's self-evaluation. */
export async function goodFile(
  name = '甲.xlsx',
  changes: Parameters<typeof selfEvaluation>[0] = {},
): Promise<File> {
  const sheets = [formSheet('自评表', 'project-selfeval', selfEvaluation(changes))];
  return file(name, await buildFile({ sheets }));
}

/** Chooses workbooks and waits until all of them are listed, as a person would before going on. */
export async function chooseWorkbooks(user: UserEvent, files: File[], count = files.length): Promise<void> {
  await choose(user, /选择文件|Choose files/, files);
  await screen.findByText(new RegExp(`^(已选 ${count} 个文件|Files chosen: ${count})$`));
}

/** Chooses files as a person does. */
export const choose = async (user: UserEvent, label: RegExp, files: File[]) =>
  user.upload(await screen.findByLabelText<HTMLInputElement>(label), files);
