/** A workbook whose zip is in order and whose parts are not. */
import { mutateZip } from '../mutate-zip';
import type { Target } from '../target';
import { seedWorkbooks, useWorkbook } from './workbooks';

export const target: Target = { seeds: seedWorkbooks, mutate: mutateZip, check: useWorkbook };
