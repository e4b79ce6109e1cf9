import { ArrayBackend } from '../../../src/workbench/standin';
import { describeContract } from '../contract';
import { excelContract } from './excel-contract';

describeContract(
  excelContract('Excel 2021, played by the stand-in on arrays', 'none', () => new ArrayBackend()),
);
