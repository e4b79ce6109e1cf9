import type { Area } from '../../core/grid';
import { addressOf } from './classes/range';
import { EventId } from './classes/worksheet';
import type { BackendChange, SpreadsheetBackend } from './backend';
import type { FunctionResult, StandInContext } from './context';
import type { RequestBody, ResponseBody } from './protocol';
import { References, RequestRunner } from './request';
import type { ApiVersion } from './spec';

/** The versions of Excel that the product is tried against. */
export const EXCEL_VERSIONS = {
  ltsc2021: '1.14',
  ltsc2024: '1.17',
  latest: '1.20',
} as const satisfies Record<string, ApiVersion>;

/** Excel on the web takes and gives no more in one go. */
const MAX_BYTES = 5 * 1024 * 1024;

/** One request as it went over the wire. */
export interface RequestRecord {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly error?: string;
}

export interface StandInOptions {
  readonly version?: ApiVersion;
  readonly maxBytes?: number;
  /** Answers a request with an error before it is run: its code, or `null` to let it pass. */
  readonly fault?: (requestNumber: number, body: RequestBody) => string | null;
}

interface HostMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly url: string; readonly body: RequestBody | string };
}

/** What office.js's HostBridge is given: it sends texts and puts its own receiver in. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

function failure(code: string, message: string): ResponseBody {
  return { Results: [], Error: { Code: code, Message: message, ActionIndex: 0, Location: '' } };
}

/**
 * Stands where Excel would: answers the request batches of the real office.js on a spreadsheet, emulates
 * one version with its limits, and calls custom functions through the library's own path.
 */
export class StandInHost {
  /** Every request since the start, for counting batches and bytes. */
  readonly requests: RequestRecord[] = [];
  /** While the user edits a cell, Excel refuses everything. */
  isEditing = false;
  /** The workbook's structure is protected: no sheet comes, goes or gets another name. */
  isStructureProtected = false;
  private readonly context: StandInContext;
  private readonly references = new References();
  private readonly waiting = new Map<number, (result: FunctionResult) => void>();
  private readonly stops: (() => void)[] = [];
  /** What changes meanwhile, the add-in has changed. */
  private isAnswering = false;
  private nextInvocation = 1;
  private requestNumber = 0;

  constructor(
    readonly backend: SpreadsheetBackend,
    private readonly options: StandInOptions = {},
    /** The bridge of an earlier host, for another spreadsheet on the same office.js. */
    readonly bridge: Bridge = { sendMessageToHost: () => undefined },
  ) {
    this.context = {
      backend,
      version: options.version ?? EXCEL_VERSIONS.latest,
      events: new Set(),
      isStructureProtected: () => this.isStructureProtected,
      onFunctionResults: (results) => {
        for (const result of results) {
          this.waiting.get(result.id)?.(result);
          this.waiting.delete(result.id);
        }
      },
    };
    bridge.sendMessageToHost = (text) => this.receive(text);
    this.stops.push(
      backend.onSelectionChanged(({ sheetId, areas }) =>
        this.tell(EventId.selectionChanged, {
          worksheetId: sheetId,
          address: areas.map((area) => this.address(sheetId, area)).join(','),
        }),
      ),
      backend.onChanged((change) => this.tellChange(change)),
    );
  }

  /** Stops listening to the spreadsheet. */
  dispose(): void {
    for (const stop of this.stops) stop();
  }

  private receive(text: string): void {
    const { id, type, message } = JSON.parse(text) as HostMessage;
    if (type !== 1) return;
    const body = typeof message.body === 'string' ? (JSON.parse(message.body) as RequestBody) : message.body;
    const answer = JSON.stringify(this.process(body));
    const reply = JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: answer } });
    // A name by which a measurement tells the add-in's work from Excel's.
    const handOver = () => this.bridge.onMessageFromHost?.(reply);
    // Excel answers later, never within the call.
    void Promise.resolve(this.backend.calculated?.()).then(() => this.later(handOver));
  }

  /** Does something once what runs now has come to its end. */
  protected later(work: () => void): void {
    setTimeout(work, 0);
  }

  private send(message: unknown): void {
    this.bridge.onMessageFromHost?.(JSON.stringify(message));
  }

  /** Runs one request batch and answers as Excel would. */
  process(body: RequestBody): ResponseBody {
    const requestBytes = byteLength(JSON.stringify(body));
    const response = this.answer(body, requestBytes);
    const responseBytes = byteLength(JSON.stringify(response));
    const limit = this.options.maxBytes ?? MAX_BYTES;
    const final =
      responseBytes > limit
        ? failure('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.')
        : response;
    this.requests.push({
      actions: body.Actions.length,
      requestBytes,
      responseBytes,
      ...(final.Error && { error: final.Error.Code }),
    });
    return final;
  }

  private answer(body: RequestBody, bytes: number): ResponseBody {
    const isResults = body.Actions.some(({ Name }) => Name === 'SetInvocationArrayResults');
    const fault = isResults ? null : this.options.fault?.(++this.requestNumber, body);
    if (fault) return failure(fault, `The request failed: ${fault}.`);
    if (this.isEditing && !isResults) {
      return failure('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
    }
    if (bytes > (this.options.maxBytes ?? MAX_BYTES)) {
      return failure('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
    }
    this.isAnswering = true;
    try {
      return new RequestRunner(body, this.context, this.references).run();
    } finally {
      this.isAnswering = false;
    }
  }

  private tellChange(change: BackendChange): void {
    const worksheetId = change.sheetId;
    const source = 'Local';
    if (change.type === 'SheetAdded') this.tell(EventId.added, { worksheetId, source });
    else if (change.type === 'SheetDeleted') this.tell(EventId.deleted, { worksheetId, source });
    else {
      const { type, area } = change;
      const address = this.address(worksheetId, area);
      const triggerSource = this.isAnswering ? 'ThisLocalAddin' : 'Unknown';
      if (type === 'Calculated') this.tell(EventId.calculated, { worksheetId, address });
      else this.tell(EventId.changed, { worksheetId, address, changeType: type, source, triggerSource });
    }
  }

  /** Address without the sheet's name, as events give it. */
  private address(sheetId: string, area: Area): string {
    const sheet = this.backend.sheets().find(({ id }) => id === sheetId);
    const full = sheet ? addressOf({ sheet, area }) : '';
    return full.slice(full.lastIndexOf('!') + 1);
  }

  private tell(eventId: number, args: object): void {
    if (!this.context.events.has(eventId)) return;
    const message = JSON.stringify(args);
    const entry = { messageCategory: 65536, messageType: eventId, targetId: 'Workbook', message };
    setTimeout(() => this.send({ type: 3, message: { entries: [entry] } }), 0);
  }

  /**
   * Calls a custom function as Excel does: through office.js's own invocation path. Blank cells of ranges
   * arrive as 0, as on the desktop.
   */
  invoke(functionId: string, parameters: readonly unknown[], address = 'Sheet1!A1'): Promise<FunctionResult> {
    const id = this.nextInvocation++;
    const message = JSON.stringify([id, functionId, parameters, address, 0, null]);
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      const entry = { messageCategory: 1, messageType: 1000, targetId: '', message };
      setTimeout(() => this.send({ type: 3, message: { entries: [entry] } }), 0);
    });
  }
}
