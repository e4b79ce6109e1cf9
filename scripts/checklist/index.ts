/** Writes the workbook of the check list for a real Excel: `npm run checklist [-- FILE]`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checklistWorkbook } from './workbook';

const file = process.argv[2] ?? join(__dirname, '../../docs/guides/real-excel-checklist.xlsx');

void checklistWorkbook().then((bytes) => {
  writeFileSync(file, bytes);
  console.log(`${file}  ${bytes.length} bytes`);
});
