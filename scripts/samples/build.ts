/** Writes samples/*.xlsx from the form definitions: `npm run samples`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeForm, formById, type ComposedForm, type FormData, type FormId } from '../../src/core/forms';
import { writeForms } from '../../src/host/file';
import { cleanSelfEvaluation } from './clean-selfeval';
import { ledgerRows } from './ledger';
import { plantedSheets } from './planted-problems';

/** The samples carry no moment of their making: the same code gives the same bytes. */
const MADE = new Date(Date.UTC(2020, 11, 31));

interface NamedForm {
  readonly name: string;
  readonly form: ComposedForm<'plain'>;
}

function sheet(name: string, form: FormId, data: FormData, layout?: string): NamedForm {
  return { name, form: composeForm(formById(form), data, layout) };
}

const samples: Readonly<Record<string, readonly NamedForm[]>> = {
  'selfeval-clean.xlsx': [sheet('自评表', 'project-selfeval', cleanSelfEvaluation)],
  'selfeval-planted.xlsx': plantedSheets.map(({ name, data }) => sheet(name, 'project-selfeval', data)),
  'ledger-300.xlsx': [
    sheet('指标台账', 'indicator-ledger', { title: '2020年度项目绩效指标台账', indicators: ledgerRows() }),
  ],
};

async function main(folder: string) {
  await mkdir(folder, { recursive: true });
  for (const [name, sheets] of Object.entries(samples)) {
    const bytes = await writeForms(sheets, { created: MADE, modified: MADE });
    await writeFile(join(folder, name), bytes);
    console.log(`${join(folder, name)}  ${bytes.length} bytes`);
  }
}

void main(process.argv[2] ?? 'samples');
