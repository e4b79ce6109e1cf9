import { ArrayBackend } from '../../../src/workbench/standin';
import { createHeadlessUniver } from '../../../src/workbench/univer/headless';
import { UniverBackend } from '../../../src/workbench/univer/univer-backend';
import { describeContract } from '../contract';
import { describeChangeContract } from '../contract-changes';
import { describeDrawingContract } from '../contract-drawings';
import { describeListContract } from '../contract-lists';
import { describeRemovingContract } from '../contract-removing';
import { describeWritingContract } from '../contract-writing';
import { excelContract } from './excel-contract';

const onArrays = excelContract(
  'Excel 2021, played by the stand-in on arrays',
  'none',
  () => new ArrayBackend(),
);
describeContract(onArrays);
describeWritingContract(onArrays);
describeChangeContract(onArrays);
describeListContract(onArrays);
describeDrawingContract(onArrays);
describeRemovingContract(onArrays);

const univers: { dispose(): void }[] = [];
afterAll(() => univers.forEach((univer) => univer.dispose()));

// The rest of the contract is the adapter's; what is written, edited and calculated is the spreadsheet's own.
const onUniver = excelContract('Excel 2021, played by the stand-in on Univer', 'calculated', () => {
  const univer = createHeadlessUniver();
  univers.push(univer);
  return new UniverBackend(univer.api);
});
describeWritingContract(onUniver);
describeChangeContract(onUniver);
describeListContract(onUniver);
describeDrawingContract(onUniver);
describeRemovingContract(onUniver);
