/** Writes samples/*.xlsx from the form definitions: `npm run samples`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { composeForm, formById, type FormData, type FormId } from '../../src/core/forms';
import { composedSheet } from '../../src/host/file/composed-sheet';
import { cleanSelfEvaluation } from './clean-selfeval';
import { ledgerRows } from './ledger';
import { plantedSheets } from './planted-problems';

/** The samples carry no moment of their making: the same code gives the same bytes. */
const MADE = new Date(Date.UTC(2020, 11, 31));

function sheet(name: string, form: FormId, data: FormData, layout?: string): WriteSheet {
  return composedSheet(name, composeForm(formById(form), data, layout));
}

const samples: Readonly<Record<string, readonly WriteSheet[]>> = {
  'selfeval-clean.xlsx': [sheet('自评表', 'project-selfeval', cleanSelfEvaluation)],
  'selfeval-planted.xlsx': plantedSheets.map(({ name, data }) => sheet(name, 'project-selfeval', data)),
  'ledger-300.xlsx': [
    sheet('指标台账', 'indicator-ledger', { title: '2020年度项目绩效指标台账', indicators: ledgerRows() }),
  ],
};

async function main(folder: string) {
  await mkdir(folder, { recursive: true });
  for (const [name, sheets] of Object.entries(samples)) {
    const bytes = await writeXlsx({
      sheets: [...sheets],
      properties: { creator: 'Jixiao', created: MADE, modified: MADE },
      defaultFont: { name: '宋体', size: 11 },
    });
    await writeFile(join(folder, name), bytes);
    console.log(`${join(folder, name)}  ${bytes.length} bytes`);
  }
}

void main(process.argv[2] ?? 'samples');
