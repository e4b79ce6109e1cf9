/** A workbook's bytes, broken anywhere: cut off, overwritten, moved. */
import { mutateBytes } from '../mutate';
import type { Target } from '../target';
import { seedWorkbooks, useWorkbook } from './workbooks';

export const target: Target = { seeds: seedWorkbooks, mutate: mutateBytes, check: useWorkbook };
