/** Univer on the screen: the trial grid of the workbench. */
import { LocaleType, LogLevel, mergeLocales, Univer, type IWorkbookData } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingTexts from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreTexts from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationTexts from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';

/** Draws Univer into an element, without a workbook yet. */
export function createUniverOnScreen(container: HTMLElement): FUniver {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(coreTexts, conditionalFormattingTexts, dataValidationTexts) },
    logLevel: LogLevel.ERROR,
    darkMode: window.matchMedia('(prefers-color-scheme: dark)').matches,
  });
  const presets = [
    UniverSheetsCorePreset({ container }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return FUniver.newAPI(univer);
}

/** Opens a workbook in place of the one that is open. */
export function showWorkbook(api: FUniver, data: Partial<IWorkbookData>): void {
  const old = api.getActiveWorkbook();
  if (old) api.disposeUnit(old.getId());
  api.createWorkbook(data);
}
