/** Univer without a screen, for tests in Node. */
import { LocaleType, LogLevel, Univer, type IWorkbookData } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import '@univerjs/sheets-conditional-formatting/facade';

/** A Univer with one empty workbook. Dispose of it after use. */
export function createHeadlessUniver(
  firstSheet = 'Sheet1',
  data: Partial<IWorkbookData> = {},
): { readonly api: FUniver; dispose(): void } {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.ERROR,
  });
  for (const plugin of UniverSheetsNodeCorePreset().plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  const api = FUniver.newAPI(univer);
  api.createWorkbook({
    sheets: { first: { id: 'first', name: firstSheet, rowCount: 200, columnCount: 30 } },
    sheetOrder: ['first'],
    ...data,
  });
  return { api, dispose: () => univer.dispose() };
}
