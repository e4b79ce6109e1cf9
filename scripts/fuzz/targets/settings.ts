/** What is stored in a workbook for us, as a workbook from anywhere may have it: read, and then used. */
import fc from 'fast-check';
import { explanationsFromJson, explanationsToJson } from '../../../src/core/audit';
import { defaultProfile } from '../../../src/core/profile';
import { frozenFromJson, frozenToJson, journalFromJson, journalToJson } from '../../../src/core/fixes';
import { openWorkbookFile, writeForms, type FileWorkbook } from '../../../src/host/file';
import { HostError, type SettingValue } from '../../../src/host/workbook';
import { composeForm, formById } from '../../../src/core/forms';
import {
  auditWorkbook,
  lookForSummary,
  readFrozenFormulas,
  readHiddenRows,
  readJournal,
  readMakings,
  readWorkbookProfile,
  restoreFormulas,
  revertFixes,
  sampleIn,
  showAllRows,
  takeBackMaking,
  takeBackSummary,
} from '../../../src/jobs';
import { cleanSelfEvaluation } from '../../samples/clean-selfeval';
import { mutateJson } from '../mutate-json';
import { bytesOfText, holds, textOfBytes, type Target } from '../target';
import { jsonTexts } from './values';

const STORED: Readonly<Record<string, SettingValue>> = {
  profile: 'mof-2020',
  explanations: [
    {
      key: 'JX120|东塘水库除险加固|数量指标',
      text: '上级追加任务',
      date: '2020-12-31',
      said: 'a1b2',
      value: 12,
    },
  ],
  tables: [['东塘水库|自评', { form: 'project-selfeval' }]],
  hiddenRows: { 自评表: [[3, 5]], __proto: [] },
  reportSheet: '审核结果',
  sampleSheet: '示例',
  journal: [
    {
      id: 1,
      date: '2020-12-31T09:30',
      rules: ['JX012'],
      edits: [
        ['自评表', 'E9', '95', 0.95],
        ['自评表', 'F9', null, { f: '=E9' }],
      ],
    },
  ],
  formulas: [['自评表', 'G9:G12', '=JX.完成率(E9:E12,F9:F12)', '1a2b3c']],
  made: [
    {
      id: 1,
      date: '2020-12-31T09:30',
      template: 'project-selfeval',
      sheets: [['自评表', 20, 8, ['A1:B2'], ['C3'], 'abc']],
      entries: [1],
    },
  ],
  summary: {
    sheets: [{ name: '自评表', title: '项目支出绩效自评表', digest: 'abc' }],
    last: ['自评表'],
    aside: [{ name: '旧', was: { name: '自评表', title: 'x', digest: 'abc' } }],
  },
  carryKept: ['x'],
  'carried.project-selfeval': [['临溪县水利局/东塘水库', [['fields.projectName', '东塘水库']]]],
};

/** A workbook that says the given settings are stored in it. */
async function workbookWith(settings: Readonly<Record<string, SettingValue>>): Promise<FileWorkbook> {
  const bytes = await template();
  const workbook = await openWorkbookFile(bytes, '自评表.xlsx');
  const stored = new Map(Object.entries(settings));
  workbook.getSetting = (key) => Promise.resolve(stored.get(key) ?? null);
  workbook.setSetting = (key, value) => {
    stored.set(key, value);
    return Promise.resolve();
  };
  return workbook;
}

let made: Promise<Uint8Array> | null = null;
const template = (): Promise<Uint8Array> =>
  (made ??= writeForms([
    { name: '自评表', form: composeForm(formById('project-selfeval'), cleanSelfEvaluation) },
  ]));

/** Work that may refuse, with a reason of the port's. */
async function mayRefuse(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

/** What is read and written again is read as the same. */
function staysTheSame<T>(
  json: unknown,
  read: (json: unknown) => T,
  write: (value: T) => unknown,
  what: string,
): void {
  const once = write(read(json));
  const again = write(read(JSON.parse(JSON.stringify(once))));
  holds(JSON.stringify(once) === JSON.stringify(again), `${what} are not read as they are written`);
}

export const target: Target = {
  seeds: () => Promise.resolve([bytesOfText(JSON.stringify(STORED))]),
  fresh: fc
    .tuple(fc.constantFrom(...Object.keys(STORED)), jsonTexts)
    .map(([key, json]) => bytesOfText(`{${JSON.stringify(key)}:${textOfBytes(json)}}`)),
  mutate: mutateJson,
  async check(input) {
    let json: unknown;
    try {
      json = JSON.parse(textOfBytes(input));
    } catch {
      return;
    }
    if (typeof json !== 'object' || json === null) return;
    const settings = json as Record<string, SettingValue>;
    staysTheSame(settings['explanations'], explanationsFromJson, explanationsToJson, 'explanations');
    staysTheSame(settings['journal'], journalFromJson, journalToJson, 'journals');
    staysTheSame(settings['formulas'], frozenFromJson, frozenToJson, 'formulas');

    const workbook = await workbookWith(settings);
    const result = await readWorkbookProfile(workbook);
    const profile = result?.profile ?? defaultProfile;
    const audit = await auditWorkbook(workbook, { profile });
    holds(audit.failures.length === 0, `a rule broke: ${JSON.stringify(audit.failures[0])}`);
    await readHiddenRows(workbook);
    await mayRefuse(showAllRows(workbook));
    await sampleIn(workbook);
    const journal = await readJournal(workbook);
    if (journal.length > 0) await mayRefuse(revertFixes(workbook));
    await readFrozenFormulas(workbook);
    await mayRefuse(restoreFormulas(workbook, 'workbook'));
    const [making] = await readMakings(workbook);
    if (making) await mayRefuse(takeBackMaking(workbook, making.id));
    await mayRefuse(lookForSummary(workbook));
    await mayRefuse(takeBackSummary(workbook));
  },
};
