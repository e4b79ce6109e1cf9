import { openWorkbookFile, writeForms } from '../../../src/host/file';
import { describeProtectedTemplate } from '../protected-template';

describeProtectedTemplate('a file', async (sheet) =>
  openWorkbookFile(await writeForms([sheet]), 'template.xlsx'),
);
