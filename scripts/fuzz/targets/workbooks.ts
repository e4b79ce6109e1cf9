/** What is done with the bytes of a workbook, whoever made them: opened, audited, marked, saved, opened again. */
import { defaultProfile } from '../../../src/core/profile';
import { composeForm, formById } from '../../../src/core/forms';
import { FileError, openWorkbookFile, writeForms, type FileWorkbook } from '../../../src/host/file';
import { HostError } from '../../../src/host/workbook';
import { fileFailureSentence, failureSentence } from '../../../src/i18n';
import { auditWorkbook, markFindings, rememberExplanation, sampleIn } from '../../../src/jobs';
import { cleanSelfEvaluation } from '../../samples/clean-selfeval';
import { holds } from '../target';

/** Two small workbooks: as they are made, and with marks, settings and an explanation of ours in them. */
export async function seedWorkbooks(): Promise<Uint8Array[]> {
  const planted = {
    ...cleanSelfEvaluation,
    indicators: (cleanSelfEvaluation.indicators ?? []).map((row, index) =>
      index % 2 ? row : { ...row, score: 99 },
    ),
  };
  const plain = await writeForms([
    { name: '自评表', form: composeForm(formById('project-selfeval'), cleanSelfEvaluation) },
  ]);
  const workbook = await openWorkbookFile(
    await writeForms([{ name: '自评表', form: composeForm(formById('project-selfeval'), planted) }]),
    'x.xlsx',
  );
  const { findings } = await auditWorkbook(workbook, { profile: defaultProfile });
  await markFindings(workbook, findings);
  const warning = findings.find(({ severity }) => severity === 'warning');
  if (warning) await rememberExplanation(workbook, warning, '年中追加任务', '2020-12-31');
  await workbook.setSetting('journal', [
    { id: 1, date: '2020-12-31T09:30', rules: ['JX012'], edits: [['自评表', 'E9', '95', 0.95]] },
  ]);
  return [plain, await workbook.save()];
}

const hasSentence = (sentence: string) => sentence !== '' && !sentence.includes('{{');

async function opened(bytes: Uint8Array): Promise<FileWorkbook | null> {
  try {
    return await openWorkbookFile(bytes, '报表.xlsx');
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    holds(hasSentence(fileFailureSentence(error.failure, 'zh')), `no sentence for ${error.failure.code}`);
    return null;
  }
}

/** Work that may refuse, in one of the port's words. */
async function mayRefuse(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    holds(hasSentence(failureSentence(error.failure, 'zh')), `no sentence for ${error.failure.code}`);
  }
}

/** @throws Broken, or whatever the product must not throw. */
export async function useWorkbook(bytes: Uint8Array): Promise<void> {
  const workbook = await opened(bytes);
  if (!workbook) return;
  const audit = await auditWorkbook(workbook, { profile: defaultProfile });
  holds(audit.failures.length === 0, `a rule broke: ${JSON.stringify(audit.failures[0])}`);
  for (const { failure } of audit.sheets)
    holds(!failure || hasSentence(failureSentence(failure, 'zh')), 'a sheet fails without a sentence');
  await sampleIn(workbook);
  await workbook.savedAt();
  await mayRefuse(() => markFindings(workbook, audit.findings));
  await mayRefuse(() => workbook.setSetting('tables', [['x', '甲_x0041_<&>']]));
  const names = audit.sheets.filter(({ grid }) => grid !== null).map(({ info }) => info.name);
  const [name] = names;
  if (name !== undefined)
    await mayRefuse(() =>
      workbook.write([{ sheet: name, cell: { row: 2, col: 1 }, value: '=1+1', isText: true }]),
    );
  let saved: Uint8Array | null = null;
  await mayRefuse(async () => (saved = await workbook.save()));
  if (!saved) return;
  const again = await opened(saved);
  holds(again !== null, 'what was saved cannot be opened');
  if (name === undefined) return;
  const [before] = await workbook.read([name]);
  const [after] = await again!.read([name]);
  holds('grid' in before! === 'grid' in after!, 'a sheet that was read cannot be read once it is saved');
  if (!('grid' in before!) || !('grid' in after!)) return;
  const { top, left, bottom, right } = before.grid.area;
  for (let row = top; row <= Math.min(bottom, top + 200); row++)
    for (let col = left; col <= Math.min(right, left + 50); col++)
      holds(
        Object.is(before.grid.value(row, col), after.grid.value(row, col)),
        `row ${row}, column ${col}: ${JSON.stringify(before.grid.value(row, col))} is saved as ${JSON.stringify(after.grid.value(row, col))}`,
      );
}
