import { areaToA1, toA1 } from '../../core/address';
import type { Address, Area } from '../../core/grid';
import {
  HostError,
  type AreaReading,
  type Capabilities,
  type ChangeEvent,
  type CellSelection,
  type CellWrite,
  type MadeSheet,
  type MarkOutcome,
  type NewSheet,
  type RemoveOutcome,
  type RowRun,
  type SettingValue,
  type SheetInfo,
  type SheetMarks,
  type SheetReading,
  type Workbook,
  type WorkOptions,
} from '../workbook';
import { asTyped } from './as-typed';
import { listenToChanges } from './changes';
import { replaceMarks, type KnownFormats } from './marking';
import { addSheets } from './new-sheets';
import { readAreas } from './read-areas';
import { removeSheets } from './remove-sheets';
import { onSheets } from './structure';
import { lookAtSheets } from './look';
import { readSheets, type SeenSheet } from './read';
import { areaOf, PLACE } from './sheet-job';
import { spillAreas } from './spill-areas';
import { createRunner, type Run, type RunnerOptions } from './runner';

export interface ExcelWorkbookOptions extends RunnerOptions {
  /** Whether the host offers a requirement set; without it the baseline is assumed. */
  readonly isSetSupported?: (name: string, version: string) => boolean;
}

/** Other add-ins keep settings in the same workbook. */
const SETTING_PREFIX = 'jixiao.';

/** Runs of rows in one request. */
const RUNS_AT_ONCE = 2_000;

/** The workbook that is open in Excel, from ExcelApi 1.14 on. */
export class ExcelWorkbook implements Workbook {
  readonly capabilities: Capabilities;
  private readonly run: Run;
  /** Sheets as last seen; {@link read} notices when their used areas are out of date. */
  private seen = new Map<string, SeenSheet>();
  /** Conditional formats that were looked into already. */
  private readonly knownFormats: KnownFormats = new Map();

  constructor(private readonly options: ExcelWorkbookOptions = {}) {
    this.run = createRunner(options);
    const supports = options.isSetSupported ?? officeSupports;
    this.capabilities = {
      interactive: true,
      events: true,
      notes: supports('ExcelApi', '1.18'),
      customFunctions: supports('CustomFunctionsRuntime', '1.1'),
      charts: true,
    };
  }

  async sheets(): Promise<SheetInfo[]> {
    return (await this.look([])).infos;
  }

  async look(keys: readonly string[]): ReturnType<Workbook['look']> {
    const seen = await lookAtSheets(this.run, (context) => {
      const settings = askForSettings(context, keys);
      return () => settings.map(settingOf);
    });
    this.seen = new Map(
      seen.infos.map(({ name, usedArea, isProtected }) => [name, { area: usedArea, isProtected }]),
    );
    return { infos: seen.infos, settings: seen.besides };
  }

  async read(sheets: readonly string[], options?: WorkOptions): Promise<SheetReading[]> {
    if (sheets.some((sheet) => !this.seen.has(sheet))) await this.sheets();
    const known = sheets.filter((sheet) => this.seen.has(sheet));
    const readings = await readSheets(
      this.run,
      new Map(known.map((sheet) => [sheet, this.seen.get(sheet)!])),
      options,
    );
    const bySheet = new Map(readings.map((reading) => [reading.sheet, reading]));
    return sheets.map((sheet) => bySheet.get(sheet) ?? { sheet, failure: { code: 'sheetGone', sheet } });
  }

  readAreas(sheet: string, areas: readonly Area[]): Promise<AreaReading> {
    return readAreas(this.run, sheet, areas);
  }

  spillAreas(sheet: string, cells: readonly Address[]): Promise<(Area | null)[]> {
    return spillAreas(this.run, sheet, cells);
  }

  mark(marks: readonly SheetMarks[], options?: WorkOptions): Promise<MarkOutcome[]> {
    return replaceMarks(this.run, marks, this.knownFormats, options);
  }

  async clearMarks(sheets?: readonly string[]): Promise<MarkOutcome[]> {
    const names = sheets ?? (await this.sheets()).map((info) => info.name);
    return replaceMarks(
      this.run,
      names.map((sheet) => ({ sheet, cells: { error: [], warning: [], info: [] } })),
      this.knownFormats,
    );
  }

  async write(edits: readonly CellWrite[]): Promise<void> {
    if (edits.length === 0) return;
    await this.run(async (context) => {
      for (const { sheet, cell, value, isText = false } of edits) {
        const range = context.workbook.worksheets.getItem(sheet).getRange(toA1(cell)).untrack();
        if (!isText && typeof value === 'string' && value.startsWith('=')) range.formulas = [[value]];
        else range.values = [[value === null ? '' : asTyped(value)]];
      }
      await context.sync();
    });
    this.seen.clear();
  }

  addSheets(sheets: readonly NewSheet[], options?: WorkOptions): Promise<string[]> {
    return addSheets(this.run, sheets, options);
  }

  async renameSheet(sheet: string, name: string, isAside: boolean): Promise<void> {
    await this.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.name = name;
      worksheet.visibility = isAside ? 'VeryHidden' : 'Visible';
      await context.sync();
    });
    this.seen.clear();
  }

  async removeSheet(sheet: string): Promise<void> {
    await onSheets(this.run)(async (context) => {
      context.workbook.worksheets.getItem(sheet).delete();
      await context.sync();
    });
    this.seen.delete(sheet);
  }

  async removeSheets(sheets: readonly MadeSheet[], options?: WorkOptions): Promise<RemoveOutcome[]> {
    const read = async (names: readonly string[]) => {
      // Used areas may have grown since they were last seen.
      this.seen.clear();
      return this.read(names);
    };
    const outcomes = await removeSheets(this.run, read, sheets, options);
    this.seen.clear();
    return outcomes;
  }

  async setRowsHidden(sheet: string, runs: readonly RowRun[], isHidden: boolean): Promise<void> {
    if (runs.length === 0) return;
    await this.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      // A table of tens of thousands of rows may fall into as many runs, and a request has its limit.
      for (let from = 0; from < runs.length; from += RUNS_AT_ONCE) {
        for (const { top, bottom } of runs.slice(from, from + RUNS_AT_ONCE))
          worksheet.getRange(`${top + 1}:${bottom + 1}`).untrack().rowHidden = isHidden;
        await context.sync();
      }
    });
  }

  async select(sheet: string, area: Area): Promise<void> {
    await this.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(areaToA1(area)).untrack().select();
      await context.sync();
    });
  }

  async selection(): Promise<CellSelection | null> {
    try {
      return await this.run(async (context) => {
        const ranges = context.workbook.getSelectedRanges().untrack();
        ranges.worksheet.load('name');
        ranges.areas.load(`items/${PLACE.replaceAll(',', ',items/')}`);
        await context.sync();
        return { sheet: ranges.worksheet.name, areas: ranges.areas.items.map(areaOf) };
      });
    } catch (error) {
      // A chart, or another workbook in front: there is no selection to speak of, and Excel's codes for it differ.
      if (error instanceof HostError && ['editing', 'closed'].includes(error.failure.code)) throw error;
      return null;
    }
  }

  async onSelectionChanged(handler: (selection: CellSelection) => void): Promise<() => Promise<void>> {
    const registration = await this.run(async (context) => {
      const added = context.workbook.worksheets.onSelectionChanged.add(async () => {
        const selection = await this.selection().catch(() => null);
        if (selection) handler(selection);
      });
      await context.sync();
      return added;
    });
    return () => this.runIn(registration.context as Excel.RequestContext, () => registration.remove());
  }

  async onChanged(handler: (event: ChangeEvent) => void): Promise<() => Promise<void>> {
    return listenToChanges(
      this.run,
      (context, batch) => this.runIn(context, batch),
      (event) => {
        if (event.sheet === null) this.seen.clear();
        else this.seen.delete(event.sheet);
        handler(event);
      },
    );
  }

  /** What was registered in a context can be taken back only there. */
  private async runIn(registered: Excel.RequestContext, batch: () => void): Promise<void> {
    await (this.options.excel ?? Excel).run(registered, async (context) => {
      batch();
      await context.sync();
    });
  }

  async getSetting(key: string): Promise<SettingValue> {
    return (await this.getSettings([key]))[0] ?? null;
  }

  getSettings(keys: readonly string[]): Promise<SettingValue[]> {
    return this.run(async (context) => {
      const settings = askForSettings(context, keys);
      await context.sync();
      return settings.map(settingOf);
    });
  }

  async setSetting(key: string, value: SettingValue): Promise<void> {
    await this.run(async (context) => {
      // As JSON text: Excel would turn strings that look like dates into dates.
      context.workbook.settings.add(SETTING_PREFIX + key, JSON.stringify(value));
      await context.sync();
    });
  }
}

/** Settings that are there once the batch has been sent. */
function askForSettings({ workbook }: Excel.RequestContext, keys: readonly string[]): Excel.Setting[] {
  return keys.map((key) => {
    const item = workbook.settings.getItemOrNullObject(SETTING_PREFIX + key);
    item.load('value');
    return item;
  });
}

const settingOf = (item: Excel.Setting): SettingValue =>
  item.isNullObject ? null : settingFrom(item.value as string);

/** What stands in a setting; `null` when somebody else wrote it. */
function settingFrom(text: string): SettingValue {
  try {
    return JSON.parse(text) as SettingValue;
  } catch {
    return null;
  }
}

function officeSupports(name: string, version: string): boolean {
  return (
    typeof Office !== 'undefined' && Office.context?.requirements?.isSetSupported(name, version) === true
  );
}
