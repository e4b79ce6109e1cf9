import { readXlsx } from 'hucre';
import { openWorkbookFile } from '../../../src/host/file';
import { describeChangeContract } from '../contract-changes';
import { describeDrawingContract } from '../contract-drawings';
import { describeListContract } from '../contract-lists';
import { describeRemovingContract } from '../contract-removing';
import { describeWritingContract } from '../contract-writing';
import { describeContract, type ContractHost, type OpenedWorkbook } from '../contract';
import { buildFile } from './build-file';

async function open(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const workbook = await openWorkbookFile(bytes, 'test.xlsx');
  return {
    workbook,
    async formats(sheet) {
      // Read with the library, not with our own code: what is in the file is what others will see.
      const saved = await readXlsx(await workbook.save());
      const rules = saved.sheets.find(({ name }) => name === sheet)?.conditionalRules ?? [];
      return rules
        .filter(({ type }) => type === 'expression')
        .map(({ formula, range }) => ({ formula: `=${String(formula)}`, areas: range.split(' ').sort() }));
    },
    async reopen() {
      return open(await workbook.save());
    },
  };
}

const host: ContractHost = {
  name: 'a file',
  results: 'described',
  addsSheets: false,
  open: async (spec) => open(await buildFile(spec)),
};
describeContract(host);
describeWritingContract(host);
describeChangeContract(host);
describeListContract(host);
describeDrawingContract(host);
describeRemovingContract(host);
