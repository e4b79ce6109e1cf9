/** The real office.js and the Excel adapter on a stand-in one of whose requests goes wrong. */
import { ExcelWorkbook } from '../../src/host/officejs';
import { EXCEL_VERSIONS, StandInHost, type ApiVersion, type ArrayBackend } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';
import type { RequestBody, ResponseBody } from '../../src/workbench/standin/protocol';
import type { Fault } from './faults';

interface Armed {
  readonly fault: Fault;
  /** Counted from 1, from the arming on. */
  readonly request: number;
  readonly sheet: string;
}

/** Answers like the stand-in, but for the request that it was armed for. */
class FallibleHost extends StandInHost {
  /** Requests since it was armed. */
  counted = 0;
  /** Settles when an answer was kept back for good. */
  readonly silent: Promise<void>;
  private armed: Armed | null = null;
  private fallSilent!: () => void;

  constructor(
    private readonly document: ArrayBackend,
    version: ApiVersion,
  ) {
    super(document, { version });
    this.silent = new Promise((resolve) => (this.fallSilent = resolve));
    const receive = this.bridge.sendMessageToHost.bind(this.bridge);
    this.bridge.sendMessageToHost = (text) => {
      const silence = this.isNext() ? this.armed?.fault.silence : undefined;
      if (silence === undefined) return receive(text);
      this.counted++;
      const { message } = JSON.parse(text) as { message: { body: RequestBody | string } };
      const { body } = message;
      if (silence === 'run')
        super.process(typeof body === 'string' ? (JSON.parse(body) as RequestBody) : body);
      this.fallSilent();
    };
  }

  /** A timer takes a millisecond, and a trial has hundreds of answers. */
  protected override later(work: () => void): void {
    setImmediate(work);
  }

  arm(armed: Armed | null): void {
    this.armed = armed;
    this.counted = 0;
  }

  private isNext(): boolean {
    return this.armed !== null && this.counted + 1 === this.armed.request;
  }

  override process(body: RequestBody): ResponseBody {
    const { armed } = this;
    if (!armed) return super.process(body);
    const { fault, request, sheet } = armed;
    this.counted++;
    const isTurn = fault.persists ? this.counted >= request : this.counted === request;
    if (!isTurn) return super.process(body);
    fault.meanwhile?.(this.document, sheet);
    if (fault.refuse !== undefined) {
      const Error = { Code: fault.refuse, Message: `${fault.refuse}.`, ActionIndex: 0, Location: '' };
      return { Results: [], Error };
    }
    const response = super.process(body);
    return fault.spoil?.(response) ?? response;
  }
}

/** An Excel with this document open, and a pane in it. */
export interface FallibleExcel {
  readonly workbook: ExcelWorkbook;
  readonly host: FallibleHost;
}

export function openExcel(
  document: ArrayBackend,
  version: ApiVersion = EXCEL_VERSIONS.latest,
): FallibleExcel {
  const host = new FallibleHost(document, version);
  const { Excel: excel, CustomFunctions: functions } = loadOfficeJs(host);
  globalThis.CustomFunctions = functions;
  // A trial need not wait as long as a person takes to press Enter.
  return { host, workbook: new ExcelWorkbook({ excel, retryDelays: [0, 0] }) };
}
