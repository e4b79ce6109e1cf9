import type { FUniver } from '@univerjs/core/facade';
import { parseArea } from '../core/address';
import { associateFunctions } from '../functions';
import { ExcelWorkbook } from '../host/officejs';
import { toUniver } from './files/to-univer';
import { toXlsx } from './files/to-xlsx';
import { EXCEL_VERSIONS, isAtLeast, StandInHost, type ApiVersion } from './standin';
import { loadOfficeJsInPage } from './standin/browser-loader';
import { protectionOf } from './standin/protection';
import { registerCustomFunctions } from './univer/custom-functions';
import { createUniverOnScreen, showWorkbook } from './univer/screen';
import { UniverBackend } from './univer/univer-backend';

const OFFICE_JS = 'office-js/excel-win32-16.01.js';

export interface SessionOptions {
  /** The Excel that is emulated; the latest without it. */
  readonly version: ApiVersion | undefined;
  /** Whether the custom functions are the source's, or come with a released pane. */
  readonly brings: 'functions' | 'nothing';
}

/** Whether an Excel of this version offers a requirement set. */
export const offers =
  (version: ApiVersion) =>
  (set: string, wanted?: string): boolean =>
    set !== 'ExcelApi' || isAtLeast(version, wanted as ApiVersion);

/** Excel says what it offers; the stand-in has no `Office.context` to say it with. */
function workbookOf(version: ApiVersion): ExcelWorkbook {
  return new ExcelWorkbook({ isSetSupported: offers(version) });
}

/** The trial environment: Univer, the stand-in host, and office.js between them and the pane. */
export class Session {
  private constructor(
    readonly api: FUniver,
    public host: StandInHost,
    /** The open workbook as the pane sees it: through the Excel adapter and office.js. */
    public workbook: ExcelWorkbook,
    private readonly version: ApiVersion,
  ) {}

  /** Starts everything once, with an empty workbook open. */
  static async start(
    container: HTMLElement,
    { version = EXCEL_VERSIONS.latest, brings }: SessionOptions,
  ): Promise<Session> {
    const api = createUniverOnScreen(container);
    showWorkbook(api, { id: 'empty', name: '工作簿' });
    const host = new StandInHost(new UniverBackend(api), { version });
    await loadOfficeJsInPage(host, OFFICE_JS);
    const session = new Session(api, host, workbookOf(version), version);
    if (brings === 'functions') associateFunctions();
    registerCustomFunctions(api, () => session.host);
    return session;
  }

  /**
   * Opens an .xlsx file in the grid; the pane gets a new workbook with it.
   * @throws FileError when the file cannot be opened; what was open stays open.
   */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    const data = await toUniver(bytes, name);
    this.host.dispose();
    showWorkbook(this.api, data);
    this.host = new StandInHost(new UniverBackend(this.api), { version: this.version }, this.host.bridge);
    this.workbook = workbookOf(this.version);
  }

  /** The open workbook as .xlsx. */
  async save(): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
    const snapshot = this.api.getActiveWorkbook()!.getSnapshot();
    const name = snapshot.name.endsWith('.xlsx') ? snapshot.name : `${snapshot.name || '工作簿'}.xlsx`;
    return { bytes: await toXlsx(snapshot), name };
  }
}

/** For browser tests: what a person sees and does in the grid, told in addresses. */
export interface TestHooks {
  /** Text shown in a cell of the sheet in front; none where the grid does not reach, as while a file is still being opened. */
  shown(address: string): string;
  /** Types into a cell, a formula or a value, with a number format if given. */
  type(address: string, text: string, format?: string): void;
  selection(): { readonly sheet: string; readonly address: string };
  /** Cells of the sheet in front that carry a conditional format, with its condition. */
  marks(): readonly { readonly address: string; readonly formula: string }[];
  /** Hidden rows of the sheet in front, by their numbers on the sheet. */
  hiddenRows(): readonly number[];
  requests(): number;
  /** A cell is being edited, so that Excel refuses everything; or no longer. */
  setEditing(isEditing: boolean): void;
  /** The workbook's structure is protected, or no longer. */
  protectStructure(isProtected: boolean): void;
  /** Protects the sheet in front as Excel's own button does, without a password. */
  protect(): void;
}

/** Hooks into a session for tests. */
export function testHooks(session: Session): TestHooks {
  const cell = (address: string) => session.api.getActiveWorkbook()!.getActiveSheet().getRange(address);
  const print = (area: { top: number; left: number; bottom: number; right: number }) => {
    const sheet = session.api.getActiveWorkbook()!.getActiveSheet();
    return sheet
      .getRange(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1)
      .getA1Notation();
  };
  return {
    shown(address) {
      const area = parseArea(address)!;
      const sheet = session.api.getActiveWorkbook()!.getActiveSheet();
      const reaches = area.bottom < sheet.getMaxRows() && area.right < sheet.getMaxColumns();
      return reaches ? cell(address).getDisplayValue() : '';
    },
    type(address, text, format) {
      if (!parseArea(address)) throw new RangeError(address);
      if (format) cell(address).setNumberFormat(format);
      cell(address).setValue(text.startsWith('=') ? { f: text } : text);
    },
    selection() {
      const { backend } = session.host;
      const { sheetId, areas } = backend.selection();
      const address = areas.map(print).join(',');
      return { sheet: backend.sheets().find(({ id }) => id === sheetId)?.name ?? '', address };
    },
    marks: () =>
      session.host.backend
        .activeSheet()
        .conditionalFormats()
        .flatMap(({ areas, formula }) => areas.map((area) => ({ address: print(area), formula }))),
    hiddenRows: () =>
      [...session.host.backend.activeSheet().hiddenRows()].map((row) => row + 1).sort((a, b) => a - b),
    requests: () => session.host.requests.length,
    setEditing: (isEditing) => void (session.host.isEditing = isEditing),
    protectStructure: (isProtected) => void (session.host.isStructureProtected = isProtected),
    protect: () => void (session.host.backend.activeSheet().protection = protectionOf(null)),
  };
}
