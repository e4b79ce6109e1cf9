/** Excel, played by the stand-in, where our functions calculate: through Univer and the real office.js. */
import { associateFunctions } from '../../src/functions';
import { ExcelWorkbook } from '../../src/host/officejs';
import { EXCEL_VERSIONS, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';
import { registerCustomFunctions } from '../../src/workbench/univer/custom-functions';
import { createHeadlessUniver } from '../../src/workbench/univer/headless';
import { UniverBackend } from '../../src/workbench/univer/univer-backend';
import type { SheetSpec } from '../host/contract';
import { buildWorkbook } from '../host/officejs/build-workbook';

export interface CalculatingExcel {
  readonly workbook: ExcelWorkbook;
  /** The same workbook, closed and opened again. */
  readonly reopen: () => ExcelWorkbook;
  /** Makes our functions known. */
  readonly register: () => void;
  dispose(): void;
}

/** Opens a workbook; with `late` our functions are not there until they are registered. */
export async function excelWithFunctions(
  sheets: readonly SheetSpec[],
  late = false,
): Promise<CalculatingExcel> {
  const univer = createHeadlessUniver();
  const host = new StandInHost(new UniverBackend(univer.api), { version: EXCEL_VERSIONS.ltsc2021 });
  const { CustomFunctions: functions, Excel: excel } = loadOfficeJs(host);
  globalThis.CustomFunctions = functions;
  associateFunctions();
  const register = () => {
    registerCustomFunctions(univer.api, () => host);
    // Excel looks for a function anew when its formula is entered; Univer remembers what a text has meant.
    const { _functionService: known } = univer.api.getFormula() as unknown as {
      readonly _functionService: { deleteFormulaAstCacheKey(token: string): void };
    };
    known.deleteFormulaAstCacheKey('JX.');
  };
  if (!late) register();
  await buildWorkbook(excel, { sheets });
  const open = () => new ExcelWorkbook({ excel, retryDelays: [] });
  return {
    workbook: open(),
    reopen: open,
    register,
    dispose() {
      host.dispose();
      univer.dispose();
    },
  };
}

/** Waits until a cell shows what is expected of it, or a long time. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let wait = 0; wait < 100 && !(await isSo()); wait++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
